import fc from 'fast-check'
import {
  countTransferable,
  droopQuota,
  oneVote,
  type Count,
  type Lot,
  type Ranking,
} from '../../../src/engine/voting/transferable-vote'
import { publishedPapers, publishedStages } from '../../support/published-count'

/** Counts to the end, drawing each lot for the first by name. */
function counted(papers: readonly Ranking[], candidates: readonly string[], places: number): Count {
  const lots: Lot[] = []
  for (;;) {
    const count = countTransferable(papers, candidates, places, lots)
    if (!count.tie) return count
    lots.push({ among: count.tie.among, drawn: count.tie.among.toSorted()[0] ?? '' })
  }
}

const many = (times: number, ...paper: string[]): string[][] => Array.from({ length: times }, () => paper)

describe('a published count', () => {
  it('comes out the same at each of its stages, to five decimal places', () => {
    const candidates = [...'abcdefghijklm']
    const papers = publishedPapers.map((line) => [...line])
    const count = countTransferable(papers, candidates, 4)
    expect(count.quota).toBe(19)
    const ours = count.stages.map(({ of = '', votes, lost }) => [
      of,
      ...candidates.map((one) => ((votes[one] ?? 0) / oneVote).toFixed(5)),
      (lost / oneVote).toFixed(5),
    ])
    // Those whom nobody chose go out one after another, and nothing moves: their order is of no matter.
    const moving = ours.filter(([of]) => !['f', 'j', 'k', 'l'].includes(of ?? ''))
    expect(moving).toEqual(publishedStages)
    expect(count.elected).toEqual(['g', 'd', 'm', 'c'])
  })

  it('comes out the same for small worked examples', () => {
    // Castor has one more than the quota, which goes to Pollux; Helen has more than Pollux then.
    const count = counted(
      [...many(5, 'castor', 'pollux'), ['pollux'], ...many(3, 'helen')],
      ['castor', 'pollux', 'helen'],
      2,
    )
    expect(
      count.stages.map(({ votes }) =>
        ['castor', 'pollux', 'helen'].map((one) => (votes[one] ?? 0) / oneVote),
      ),
    ).toEqual([
      [5, 1, 3],
      [4, 2, 3],
      [4, 0, 3],
    ])
    expect(count.elected).toEqual(['castor', 'helen'])
  })
})

const names = [...'abcdef']
const paper = fc.shuffledSubarray(names, { minLength: 1 })
const election = fc.record({
  papers: fc.array(paper, { minLength: 1, maxLength: 40 }),
  candidates: fc.shuffledSubarray(names, { minLength: 2 }),
  places: fc.integer({ min: 1, max: 5 }),
})

describe('any count by transferable vote', () => {
  it('keeps every vote at every stage, and elects as many as there are places and candidates', () => {
    fc.assert(
      fc.property(election, ({ papers, candidates, places }) => {
        const count = counted(papers, candidates, places)
        for (const { votes, lost, rounded } of count.stages) {
          expect(Object.values(votes).reduce((sum, one) => sum + one, lost + rounded)).toBe(
            count.papers * oneVote,
          )
          expect(Object.values(votes).every((one) => one >= 0)).toBe(true)
        }
        expect(new Set(count.elected).size).toBe(Math.min(places, candidates.length))
        expect(count.elected.every((one) => candidates.includes(one))).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('is the same in whatever order the papers lie', () => {
    fc.assert(
      fc.property(election, fc.infiniteStream(fc.nat()), ({ papers, candidates, places }, random) => {
        const shuffled = papers
          .map((one) => ({ one, by: Number(random.next().value) }))
          .toSorted((a, b) => a.by - b.by)
          .map(({ one }) => one)
        expect(counted(shuffled, candidates, places)).toEqual(counted(papers, candidates, places))
      }),
      { numRuns: 60 },
    )
  })

  it('elects for one place whoever is first on more than half of the papers, and whoever is first for enough', () => {
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 20 }), fc.constantFrom(...names), (others, one) => {
        const papers = [...others, ...many(others.length + 1, one)]
        expect(counted(papers, names, 1).elected).toEqual([one])
        const places = 2
        const quota = droopQuota(papers.length, places)
        const firsts = names.filter((name) => papers.filter(([first]) => first === name).length >= quota)
        expect(counted(papers, names, places).elected).toEqual(expect.arrayContaining(firsts))
      }),
      { numRuns: 60 },
    )
  })

  it('gives a group of voters who agree the places that their numbers are worth', () => {
    // Seven of ten put a, b, c before d, e: with four places, the seven fill at least three.
    const papers = [...many(7, 'a', 'b', 'c', 'd', 'e'), ...many(3, 'd', 'e', 'a')]
    expect(
      counted(papers, ['a', 'b', 'c', 'd', 'e'], 4).elected.filter((one) => 'abc'.includes(one)),
    ).toHaveLength(3)
  })
})

describe('equal votes', () => {
  it('are parted by the last earlier stage at which they differed, and otherwise only by a lot', () => {
    const tied = countTransferable([['a'], ['b']], ['a', 'b'], 1)
    expect(tied.tie).toEqual({ for: 'out', among: ['a', 'b'] })
    expect(tied.elected).toEqual([])
    const drawn = countTransferable([['a'], ['b']], ['a', 'b'], 1, [{ among: ['b', 'a'], drawn: 'a' }])
    expect([drawn.tie, drawn.elected]).toEqual([undefined, ['b']])
    // After c goes out, a and b have three each; a was behind at the start, and goes out without a lot.
    const before = countTransferable(
      [...many(2, 'a'), ...many(3, 'b'), ['c', 'a'], ...many(4, 'd', 'b')],
      ['a', 'b', 'c', 'd'],
      1,
    )
    expect(before.tie).toBeUndefined()
    expect(before.stages.map(({ of }) => of)).toEqual([undefined, 'c', 'a', 'b'])
  })

  it('of candidates whom nobody chose need no lot', () => {
    const count = countTransferable([['a'], ['a'], ['b']], ['a', 'b', 'c', 'd'], 1)
    expect([count.tie, count.elected]).toEqual([undefined, ['a']])
  })
})
