/** The years of a society, what the ledger tells of them, and when an audit may be left out. */
import fc from 'fast-check'
import {
  layFindings,
  needsReport,
  verdictOf,
  voteFindings,
  type AuditFacts,
  type AuditLimits,
} from '../../../src/engine/project/audit'
import { financialYears } from '../../../src/engine/project/financial-years'
import type { YearFigures } from '../../../src/engine/project/year'
import { yearCounts } from '../../../src/engine/project/year-counts'
import { auditLimits, isSettled, yearViews } from '../../../src/engine/project/year-view'
import { yearDates } from '../../../src/engine/project/year-steps'
import { promisesOf } from '../../../src/engine/project/promises'
import { addDays, addMonths, months, type IsoDate } from '../../../src/lib/dates'
import { answerSets } from '../../support/answer-sets'
import { theLibrary } from '../../support/library'
import { aProject } from '../../support/people'

const library = theLibrary()
const days = fc.integer({ min: 0, max: 9000 }).map((count) => addDays('2025-01-01', count))
const monthNames = fc.constantFrom(...months.map((month) => month.toLowerCase()))

describe('financial years', () => {
  it('follow each other without a gap, the first over 6 and up to 18 months long, the others of a year', () => {
    fc.assert(
      fc.property(days, monthNames, fc.integer({ min: 0, max: 3000 }), (registered, month, later) => {
        const project = aProject({ answers: { 'year.end': month } })
        const through = addDays(registered, later)
        const years = financialYears(project, registered, { through })
        expect(years[0]?.begins).toBe(registered)
        expect(years.at(-1)?.ends ?? '' >= through).toBeTruthy()
        for (const [index, { number, begins, ends }] of years.entries()) {
          expect(number).toBe(index + 1)
          if (index > 0) expect(begins).toBe(addDays(years[index - 1]?.ends ?? '', 1))
          expect(ends >= addMonths(begins, index === 0 ? 6 : 11)).toBe(true)
          expect(ends <= addMonths(begins, index === 0 ? 18 : 13)).toBe(true)
        }
      }),
    )
  })

  it('are none while no year end is chosen', () => {
    expect(financialYears(aProject(), '2026-01-01', { through: '2028-01-01', least: 2 })).toEqual([])
  })

  it('keep their ends when the rules change the month later, and a change counts from the year in which it is registered', () => {
    const book = (number: number, registered: IsoDate, month: string) => ({
      number,
      submitted: registered,
      registered,
      sha256: 'a'.repeat(64),
      settles: ['year.end'],
      answers: { 'year.end': month },
    })
    const project = aProject({
      registration: { name: 'Harbour Limited', number: '9123', on: '2025-09-01' },
      ruleBooks: [book(1, '2025-09-01', 'august'), book(2, '2027-12-10', 'march')],
    })
    const ends = financialYears(project, '2025-09-01', { through: '2029-01-01' }).map((year) => year.ends)
    expect(ends.slice(0, 2)).toEqual(['2026-08-31', '2027-08-31'])
    expect(ends.slice(2)).toEqual(['2028-03-31', '2029-03-31'])
  })

  it('end on a day that was moved by notice, and go on from there', () => {
    const project = aProject({
      answers: { 'year.end': 'august' },
      years: [{ number: 1, moved: '2026-12-31' }],
    })
    const years = financialYears(project, '2025-09-01', { through: '2028-01-01' })
    expect(years.map(({ ends }) => ends)).toEqual(['2026-12-31', '2027-08-31', '2028-08-31'])
  })
})

describe('the counts of a year', () => {
  it('add up: who was there, joined and left makes who is there at the end, and each year begins as the last one ended', () => {
    fc.assert(
      fc.property(answerSets(library), fc.integer({ min: 1, max: 200 }), ({ ledger }, first) => {
        const split = addDays('2026-01-01', first)
        const years = [
          { number: 1, begins: '2025-12-01', ends: split },
          { number: 2, begins: addDays(split, 1), ends: '2026-12-31' },
        ]
        const [one, two] = years.map((year) => yearCounts(ledger, year, '2027-06-01'))
        for (const counts of [one, two]) {
          const { start, joined, left, end } = counts?.members ?? { start: 0, joined: 0, left: 0, end: 1 }
          expect(start + joined - left).toBe(end)
        }
        expect(two?.members.start).toBe(one?.members.end)
        expect(two?.start).toEqual(one?.end)
      }),
      { numRuns: 60 },
    )
  })
})

const limits: AuditLimits = auditLimits(library)
const figures = (change: Partial<YearFigures> = {}): YearFigures => ({
  on: '2026-10-01',
  turnover: 100_000_00,
  assets: 50_000_00,
  surplus: 1000_00,
  wages: 60_000_00,
  reserve: 0,
  ...change,
})
const facts = (change: Partial<AuditFacts> = {}): AuditFacts => ({
  before: figures(),
  members: 8,
  deposits: false,
  group: false,
  ...change,
})
const vote = (change: Partial<AuditFacts>): string => verdictOf(voteFindings(facts(change), limits))
const lay = (change: Partial<AuditFacts>): string => verdictOf(layFindings(facts(change), limits))

describe('the audit (CCBSA 2014 ss.83 to 85)', () => {
  it('may be left out by vote up to £5.1 million of assets and £10.2 million of turnover, and not a penny over', () => {
    const most = { assets: 510_000_000, turnover: 1_020_000_000 }
    expect(vote({ before: figures(most) })).toBe('yes')
    expect(vote({ before: figures({ ...most, assets: most.assets + 1 }) })).toBe('no')
    expect(vote({ before: figures({ ...most, turnover: most.turnover + 1 }) })).toBe('no')
  })

  it('may not be left out with a deposit or in a group, and in the first year the answer is to ask', () => {
    expect(vote({ deposits: true })).toBe('no')
    expect(vote({ group: true })).toBe('no')
    expect(vote({ group: undefined })).toBe('open')
    expect(vote({ before: 'first' })).toBe('ask')
    expect(vote({ before: 'first', deposits: true })).toBe('no')
    expect(vote({ before: undefined })).toBe('open')
  })

  it('needs a report without it where turnover was over £90,000', () => {
    expect(needsReport(facts({ before: figures({ turnover: 90_000_00 }) }), limits)).toBe('no')
    expect(needsReport(facts({ before: figures({ turnover: 90_000_01 }) }), limits)).toBe('yes')
    expect(needsReport(facts({ before: 'first' }), limits)).toBe('ask')
  })

  it('may be by lay auditors in a very small society', () => {
    const small = figures({ assets: 5000_00, payments: 5000_00 })
    expect(lay({ before: small })).toBe('yes')
    expect(lay({ before: { ...small, payments: 5000_01 } })).toBe('no')
    expect(lay({ before: { ...small, assets: 5000_01 } })).toBe('no')
    expect(lay({ before: small, members: 501 })).toBe('no')
    expect(lay({ before: figures({ assets: 0 }) })).toBe('open')
  })
})

describe('the days of a year', () => {
  it('take the earlier of the two limits for the first annual meeting', () => {
    const rules = { ...promisesOf(library.questions, {}), agmMonths: 6, firstAgmMonths: 18, noticeDays: 14 }
    const year = { number: 1, begins: '2025-03-03', ends: '2026-08-31' }
    expect(yearDates(year, rules, '2025-03-03').agm).toBe('2026-09-03')
    expect(yearDates(year, rules, '2025-10-03').agm).toBe('2027-02-28')
    expect(yearDates({ ...year, number: 2 }, rules, '2025-03-03').agm).toBe('2027-02-28')
    expect(yearDates(year, rules, '2025-10-03').return).toBe('2027-03-31')
  })
})

describe('the steps of a year', () => {
  const registered = {
    answers: { 'year.end': 'august' },
    registration: { name: 'Harbour Limited', number: '9123', on: '2025-09-01' },
    ruleBooks: [
      {
        number: 1,
        submitted: '2025-08-01',
        registered: '2025-09-01',
        sha256: 'a'.repeat(64),
        settles: [],
        answers: {},
      },
    ],
  }

  it('are later, then to do, then late, and done once it is written down', () => {
    const state = (today: IsoDate, filed?: IsoDate) =>
      yearViews(
        aProject({ ...registered, ...(filed !== undefined && { years: [{ number: 1, filed }] }) }),
        today,
        library,
      )[0]?.steps.find(({ id }) => id === 'return')?.state
    expect(state('2026-08-31')).toBe('later')
    expect(state('2026-09-01')).toBe('now')
    expect(state('2027-03-31')).toBe('now')
    expect(state('2027-04-01')).toBe('late')
    expect(state('2027-04-01', '2027-03-30')).toBe('done')
  })

  it('need no reminder once they are done or not needed', () => {
    const project = aProject({
      ...registered,
      years: [{ number: 1, filed: '2027-01-10', figures: figures({ surplus: -1 }) }],
    })
    const views = yearViews(project, '2027-02-01', library)
    expect(isSettled(views, { year: 1, id: 'return' })).toBe(true)
    expect(isSettled(views, { year: 1, id: 'surplus' })).toBe(true)
    expect(isSettled(views, { year: 1, id: 'accounts' })).toBe(false)
    expect(isSettled(views, undefined)).toBe(false)
  })
})
