/** Interest to the penny, within the limit of the rules on each day. */
import fc from 'fast-check'
import {
  interestOf,
  loanCap,
  loanFault,
  loanInterest,
  percentWords,
  repaymentsDue,
  shareInterestOf,
} from '../../../src/engine/project/loans'
import { capitalRulesOn } from '../../../src/engine/project/capital-rules'
import type { MemberLoan } from '../../../src/engine/project/society-books'
import { addDays } from '../../../src/lib/dates'
import { theLibrary } from '../../support/library'
import { aRegisteredProject, registeredOn } from '../../support/registered'

const { questions } = theLibrary()
const uncapped = () => 10_000

describe('interest on a loan', () => {
  it('is what a year, a month and a repayment by hand give', () => {
    const run = (moves: { on: string; pence: number }[], until: string, basisPoints = 500) =>
      interestOf(moves, { basisPoints, from: moves[0]?.on ?? '', until, capOn: uncapped }).pence
    const lent = { on: '2026-01-01', pence: 100_000 }
    expect(run([lent], '2026-12-31')).toBe(5000)
    // 31 days of £1,000 at 5%: £4.2465...
    expect(run([lent], '2026-01-31')).toBe(425)
    // Half goes back on 1 July: 181 days on £1,000 and 184 on £500.
    expect(run([lent, { on: '2026-07-01', pence: -50_000 }], '2026-12-31')).toBe(3740)
    // A leap year has one more day at the same daily rate.
    expect(run([{ on: '2028-01-01', pence: 100_000 }], '2028-12-31')).toBe(5014)
    expect(run([lent], '2026-12-31', 0)).toBe(0)
    // Half a penny goes up: 365 days on 1p at 50% are 0.5p.
    expect(run([{ on: '2026-01-01', pence: 1 }], '2026-12-31', 5000)).toBe(1)
  })

  it('is the same counted in one run or by another way of adding up, and never above what the cap gives', () => {
    const move = fc.record({
      after: fc.integer({ min: 0, max: 200 }),
      pence: fc.integer({ min: -90_000, max: 90_000 }),
    })
    let runs = 0
    fc.assert(
      fc.property(
        fc.array(move, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 0, max: 1200 }),
        (moves, basisPoints, cap) => {
          runs++
          let balance = 0
          const movements = moves
            .flatMap(({ after, pence }) => {
              if (balance + pence < 0) return []
              balance += pence
              return [{ on: addDays('2026-01-01', after), pence }]
            })
            .sort((a, b) => (a.on < b.on ? -1 : 1))
          const until = addDays('2026-01-01', 365)
          const of = { basisPoints, from: '2026-01-01', until, capOn: () => cap }
          const { pence, cappedDays } = interestOf(movements, of)
          // By each movement on its own: it earns from its day to the end.
          const rate = Math.min(basisPoints, cap)
          const exact = movements.reduce((sum, { on, pence: moved }) => {
            const days = (Date.parse(until) - Date.parse(on)) / 86_400_000 + 1
            return sum + BigInt(moved) * BigInt(days) * BigInt(rate)
          }, 0n)
          // Sorting may let a repayment stand before what it repays; such a run means nothing.
          if (exact < 0n) return
          expect(pence).toBe(Number((2n * exact + 3_650_000n) / 7_300_000n))
          if (cap >= basisPoints) expect(cappedDays).toBe(0)
        },
      ),
      { numRuns: 150 },
    )
    process.stdout.write(`${runs} runs of interest were the same both ways\n`)
  })

  it('counts no day at more than the rules allow with the base rate of that day, and says which it could not count', () => {
    const loan: MemberLoan = {
      id: 'loan1',
      founder: 'ada',
      on: '2026-02-01',
      pence: 100_000,
      basisPoints: 900,
      purpose: 'Laptops',
      need: 'The bank asked for 12%.',
      repayments: [{ on: '2027-02-01', pence: 100_000 }],
    }
    const rate = (from: string, basisPoints: number) => ({ id: from, from, basisPoints })
    const project = aRegisteredProject({}, {})
    const lent = {
      ...project,
      ledger: [
        ...project.ledger,
        {
          on: '2026-02-01',
          founder: 'ada',
          kind: 'property' as const,
          what: 'loan' as const,
          pence: 100_000,
          record: 'loan1',
        },
      ],
    }
    const at = (baseRates: ReturnType<typeof rate>[]) =>
      loanInterest({ ...lent, books: { loans: [loan], baseRates } }, questions, loan, '2026-02-20')
    // Ten days at 9%, then ten at 3% + 4.
    expect(at([rate('2026-01-01', 550), rate('2026-02-11', 300)])).toMatchObject({
      pence: Math.round((100_000 * (10 * 900 + 10 * 700)) / 3_650_000),
      cappedDays: 10,
      unknownDays: 0,
    })
    expect(at([rate('2026-02-11', 550)])).toMatchObject({ unknownDays: 10, cappedDays: 0 })
  })
})

describe('the terms of a loan', () => {
  const rules = capitalRulesOn(aRegisteredProject({}), questions, registeredOn)
  const base = { id: 'b', from: '2026-01-01', basisPoints: 375 }
  const ask = { member: true, pence: 100_000, basisPoints: 775, owed: 0, raised: false, base }

  it('stay within base rate and the points of the rules, and never above their cap', () => {
    expect(loanCap(rules, base)).toBe(775)
    expect(loanCap(rules, { basisPoints: 900 })).toBe(1000)
    expect(loanFault(rules, ask)).toBeUndefined()
    expect(loanFault(rules, { ...ask, basisPoints: 776 })).toContain('at most 7.75% on that day')
    expect(loanFault(rules, { ...ask, base: undefined })).toContain('Write down the base rate')
    expect(loanFault(rules, { ...ask, base: undefined, basisPoints: 0 })).toBeUndefined()
    expect(percentWords(775)).toBe('7.75%')
  })

  it('stay within the limit of what may be owed, unless a general meeting agreed', () => {
    const over = { ...ask, owed: 950_000 }
    expect(loanFault(rules, over)).toContain('At most £500 can be borrowed')
    expect(loanFault(rules, { ...over, raised: true })).toBeUndefined()
    expect(loanFault({ ...rules, mayBorrow: false }, ask)).toContain('do not let the society borrow')
    expect(loanFault({ ...rules, society: false }, ask)).toContain('no registered society')
    expect(loanFault(rules, { ...ask, member: false })).toContain('loans from members')
  })

  it('say what is due: repayments count for the oldest part first', () => {
    const repayments = ['2026-03-01', '2026-04-01', '2026-05-01'].map((on) => ({ on, pence: 1000 }))
    const loan = {
      id: 'l',
      founder: 'ada',
      on: '2026-02-01',
      pence: 3000,
      basisPoints: 0,
      purpose: 'x',
      repayments,
    }
    const moved = (pence: number) => ({
      on: '2026-02-02',
      founder: 'ada',
      kind: 'property' as const,
      what: 'loan' as const,
      pence,
      record: 'l',
    })
    const { ledger } = aRegisteredProject({})
    expect(repaymentsDue([...ledger, moved(3000), moved(-1400)], loan, '2026-06-01')).toEqual([
      { on: '2026-04-01', pence: 600 },
      { on: '2026-05-01', pence: 1000 },
    ])
  })
})

describe('interest on shares', () => {
  it('follows what each person had paid on each day, at no more than the rules allow', () => {
    const books = { baseRates: [{ id: 'b', from: '2026-01-01', basisPoints: 400 }] }
    const project = aRegisteredProject(
      { 'surplus.shareInterest': 'base-plus-two', 'shares.nominal': 100_000 },
      { books },
    )
    const ledger = project.ledger.map((one) => (one.kind === 'paid' ? { ...one, pence: 100_000 } : one))
    const year = { from: '2026-02-01', until: '2027-01-31' }
    const pay = (basisPoints: number) =>
      [...shareInterestOf({ ...project, ledger }, questions, { ...year, basisPoints })].map(
        ([who, { pence }]) => [who, pence],
      )
    expect(pay(500)).toEqual([
      ['ada', 5000],
      ['ben', 5000],
      ['cai', 5000],
    ])
    expect(pay(900)).toEqual([
      ['ada', 6000],
      ['ben', 6000],
      ['cai', 6000],
    ])
    expect(
      capitalRulesOn(aRegisteredProject({}), questions, registeredOn).shareInterestAboveBase,
    ).toBeUndefined()
  })
})
