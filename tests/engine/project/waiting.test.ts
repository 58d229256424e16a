import fc from 'fast-check'
import { inOrder, waitsFor, type Waiting } from '../../../src/engine/project/waiting'

const day = fc.option(fc.constantFrom('2026-01-01', '2026-06-30', '2027-01-01'), { nil: undefined })
const thing: fc.Arbitrary<Waiting> = day.map((by) => ({
  key: 'a',
  words: 'Do it',
  link: '/',
  for: 'everyone' as const,
  ...(by !== undefined && { by }),
}))

describe('what waits', () => {
  it('comes by day, and what has none comes last', () => {
    fc.assert(
      fc.property(fc.array(thing), (list) => {
        const days = inOrder(list).map(({ by }) => by ?? '9999')
        expect(days).toEqual(days.toSorted())
        expect(days).toHaveLength(list.length)
      }),
    )
  })

  it('is for a founder, a seat, all who may do it, or everyone who takes part', () => {
    const ada = { seat: 's1', founder: 'ada', takesPart: true, may: (what: string) => what === 'register' }
    const adviser = { seat: 's2', takesPart: false, may: () => false }
    const both = (whom: Waiting['for']) => [ada, adviser].map((reader) => waitsFor({ for: whom }, reader))
    expect(both('everyone')).toEqual([true, false])
    expect(both({ founders: ['ada', 'ben'] })).toEqual([true, false])
    expect(both({ seats: ['s2'] })).toEqual([false, true])
    expect(both({ may: 'register' })).toEqual([true, false])
    expect(both({ founders: [] })).toEqual([false, false])
  })
})
