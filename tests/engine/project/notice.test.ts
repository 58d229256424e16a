import fc from 'fast-check'
import { countsAsGiven, countsForAll, lastDayToSend, sentWays } from '../../../src/engine/project/notice'
import { addDays } from '../../../src/lib/dates'

const day = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2026-01-01', n))
const way = fc.constantFrom(...sentWays)

describe('the day on which a notice counts as given', () => {
  it.each([
    ['hand', '2026-12-07', '2026-12-07'],
    ['email', '2026-12-07', '2026-12-08'],
    ['post', '2026-12-07', '2026-12-09'],
    // Sundays are left out.
    ['post', '2026-12-04', '2026-12-07'],
    ['post', '2026-12-05', '2026-12-08'],
    ['post', '2026-12-06', '2026-12-08'],
  ] as const)('by %s on %s is %s', (how, on, counts) => {
    expect(countsAsGiven({ on, how })).toBe(counts)
  })

  it('is that of the slowest way, and on its own day where nobody is told', () => {
    expect(countsForAll('2026-12-04', ['hand', 'post', 'email'])).toBe('2026-12-07')
    expect(countsForAll('2026-12-04', [])).toBe('2026-12-04')
  })

  it('is in time on the last day to send it, and too late a day after', () => {
    fc.assert(
      fc.property(day, way, (counts, how) => {
        const last = lastDayToSend(counts, how)
        expect(countsAsGiven({ on: last, how }) <= counts).toBe(true)
        expect(countsAsGiven({ on: addDays(last, 1), how }) > counts).toBe(true)
      }),
    )
  })
})
