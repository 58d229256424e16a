import fc from 'fast-check'
import { sharesOf } from '../../src/commands/bench/fuzz-process'

it('shares hostile inputs out so that each is sent once, whatever the number of processes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200_000 }),
      fc.integer({ min: 1, max: 64 }),
      (inputs, processes) => {
        const shares = sharesOf({ seed: 1, inputs }, processes)
        expect(shares.length).toBeLessThanOrEqual(processes)
        let next = 0
        for (const share of shares) {
          expect(share.first).toBe(next)
          expect(share.inputs).toBeGreaterThan(0)
          next += share.inputs
        }
        expect(next).toBe(inputs)
      },
    ),
  )
})
