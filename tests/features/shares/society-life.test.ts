/**
 * Any life of a society, step after step in any order, each taken only where the software takes it: whatever happens,
 * the ledger keeps its promises on every day.
 */
import fc from 'fast-check'
import { seatFault, withWhatEnds } from '../../../src/engine/project/ending'
import { entriesAt, holdingsAt, nextMemberNumber, registerAt } from '../../../src/engine/project/ledger'
import type { LedgerEntry, PlainEntry } from '../../../src/engine/project/ledger-entry'
import { ledgerProblems } from '../../../src/engine/project/ledger-problems'
import { owedOn } from '../../../src/engine/project/loans'
import type { Project } from '../../../src/engine/project/project'
import { reconcile } from '../../../src/engine/project/reconcile'
import { claimsAt, duesAt, issueFault, mostShares } from '../../../src/engine/project/shares'
import { bookOf, type SocietyBooks } from '../../../src/engine/project/society-books'
import { booksProblems } from '../../../src/engine/project/society-books-schema'
import { applyForShares, decideApplication, receivePayment } from '../../../src/features/shares/apply'
import {
  deskOf,
  isFault,
  type Change,
  type Desk,
  type Fault,
} from '../../../src/features/shares/change-capital'
import { agreeLoan, noteBaseRate, receiveLoan, repayLoan } from '../../../src/features/shares/lend'
import { claimId, giveNotice, payClaim, suspendWithdrawals } from '../../../src/features/shares/withdraw'
import { addDays } from '../../../src/lib/dates'
import { aFounder, anAddress } from '../../support/people'
import { aRegisteredProject, registeredOn } from '../../support/registered'
import { theLibrary } from '../../support/library'

const library = theLibrary()
const { questions } = library
const people = ['ada', 'ben', 'cai', 'dee', 'eve'] as const

type Deed =
  | 'enter'
  | 'leave'
  | 'office'
  | 'apply'
  | 'allot'
  | 'refuse'
  | 'pay'
  | 'notice'
  | 'pay back'
  | 'suspend'
  | 'loan'
  | 'lend'
  | 'repay'
  | 'raw shares'
  | 'correct'
  | 'strike'

const deeds = [
  ...[
    'enter',
    'leave',
    'office',
    'apply',
    'apply',
    'apply',
    'allot',
    'allot',
    'allot',
    'refuse',
    'pay',
    'pay',
  ],
  ...['notice', 'notice', 'pay back', 'pay back', 'suspend', 'loan', 'lend', 'repay', 'raw shares'],
  ...['correct', 'strike'],
] as Deed[]

const someSteps = fc.array(
  fc.record({
    deed: fc.constantFrom(...deeds),
    who: fc.constantFrom(...people),
    // How far time moves on first, and how far back the step is dated.
    after: fc.constantFrom(0, 1, 10, 40, 40),
    back: fc.constantFrom(0, 0, 0, 0, 5, 40),
    amount: fc.integer({ min: 1, max: 60 }),
  }),
  { minLength: 30, maxLength: 60, size: 'max' },
)
type Step = { deed: Deed; who: (typeof people)[number]; after: number; back: number; amount: number }

const rules = fc.record({
  'shares.perMember': fc.constantFrom('one', 'more', 'more', 'more'),
  'shares.withdrawable': fc.constantFrom(true, true, false),
  'shares.withdrawMonths': fc.constantFrom(1, 3),
  'shares.maxHolding': fc.constantFrom(20_000, 500_000),
  'borrowing.limit': fc.constantFrom(10_000, 1_000_000),
})

interface Life {
  project: Project
  today: string
  taken: number
  /** After each entry or group of entries: how long the ledger was, on which day. */
  marks: { length: number; today: string }[]
}

function live(steps: readonly Step[], answers: Parameters<typeof aRegisteredProject>[0]): Life {
  const project = aRegisteredProject(answers, { founders: people.map((id) => aFounder(id)) })
  const life: Life = { project, today: addDays(registeredOn, 1), taken: 0, marks: [] }
  let id = 0
  for (const step of steps) {
    life.today = addDays(life.today, step.after)
    const change = changeOf(life, step, `r${++id}`)
    if (isFault(change)) continue
    const ledger = [...life.project.ledger, ...(change.entries ?? [])]
    if (ledgerProblems(ledger).length > 0) continue
    const books: Partial<SocietyBooks> = { ...life.project.books }
    for (const { book, record } of change.records ?? []) {
      const others = bookOf({ books }, book).filter((one) => one.id !== record.id)
      Object.assign(books, { [book]: [...others, record] })
    }
    life.project = { ...life.project, ledger, books }
    life.taken++
    life.marks.push({ length: ledger.length, today: life.today })
  }
  return life
}

/** What a step has to hand. */
interface Hand {
  project: Project
  desk: Desk
  today: string
  id: string
  amount: number
  /** The day that the step is dated. */
  on: string
  founder: string
  nth: <T>(all: readonly T[]) => T | undefined
}

const nothing: Fault = { fault: 'nothing there' }

const doings: Readonly<Record<Deed, (hand: Hand) => Change | Fault>> = {
  enter: ({ project, on, founder }) => {
    const number = nextMemberNumber(project.ledger, founder)
    return raw([{ on, founder, kind: 'entered', number, name: `${founder} Example`, address: anAddress }])
  },
  leave: ({ project, on, founder }) => byRules(project, { on, founder, kind: 'ceased', reason: 'resigned' }),
  office: ({ project, on, founder }) =>
    byRules(project, { on, founder, kind: 'office-taken', office: 'director' }),
  'raw shares': ({ project, on, founder, amount }) =>
    byRules(project, { on, founder, kind: 'shares', change: amount % 2 === 0 ? amount : -amount }),
  apply: ({ desk, id, on, founder, amount }) =>
    applyForShares(desk, { id, on, founder, shares: 1 + (amount % 12) }),
  allot: (hand) => decided(hand, 'allotted'),
  refuse: (hand) => decided(hand, 'refused'),
  pay: ({ project, desk, on, founder, amount, nth }) => {
    const owes = nth(duesAt(project, questions, on))?.founder ?? founder
    return receivePayment(desk, { founder: owes, on, pence: amount * 100 })
  },
  notice: ({ desk, id, on, founder, amount }) =>
    giveNotice(desk, { id, on, founder, shares: 1 + (amount % 4) }),
  'pay back': ({ project, desk, on, today, nth }) => {
    const claim = nth(claimsAt(project, questions, today))
    return claim ? payClaim(desk, questions, { claim: claimId(claim), on, depositsClear: true }) : nothing
  },
  suspend: ({ desk, id, on, amount }) =>
    suspendWithdrawals(desk, { id, from: on, until: addDays(on, amount), reason: 'Cash is short.' }),
  loan: ({ desk, id, on, founder, amount }) => {
    if (amount % 4 === 0) return noteBaseRate(desk, { id, from: on, basisPoints: amount * 10 })
    const pence = amount * 100
    return agreeLoan(desk, {
      id,
      on,
      founder,
      pence,
      basisPoints: amount % 5 === 0 ? 400 : 0,
      purpose: 'Cash',
      need: 'As the bank.',
      repayments: [{ on: addDays(on, 300), pence }],
      otherLoans: 0,
      raised: false,
      apart: true,
    })
  },
  lend: (hand) => receiveLoan(hand.desk, moved(hand)),
  repay: (hand) => repayLoan(hand.desk, moved(hand)),
  correct: (hand) => putRight(hand, (entry) => ({ ...entry, on: addDays(entry.on, (hand.amount % 9) - 4) })),
  strike: (hand) => putRight(hand, () => null),
}

function decided(
  { project, desk, on, today, amount, nth }: Hand,
  outcome: 'allotted' | 'refused',
): Change | Fault {
  const application = nth(bookOf(project, 'applications').filter((one) => !one.decided))
  if (!application) return nothing
  const plan = amount % 2 === 0 ? { plan: { count: 3, first: today, every: 1 } } : {}
  const decision = { outcome, by: 'committee' as const, on, reason: 'We decided so.', ...plan }
  return decideApplication(desk, application.id, decision)
}

function moved({ project, on, amount, nth }: Hand): { loan: string; on: string; pence: number } {
  const loan = nth(bookOf(project, 'loans'))
  return { loan: loan?.id ?? '', on, pence: Math.min(amount * 100, loan?.pence ?? 0) }
}

function putRight(
  { project, today, amount }: Hand,
  right: (entry: PlainEntry) => PlainEntry | null,
): Change | Fault {
  const corrects = 1 + ((amount * 7) % project.ledger.length)
  const entry = project.ledger[corrects - 1]
  if (!entry || entry.kind === 'correction' || entry.on > today) return nothing
  return raw([{ on: today, kind: 'correction', corrects, reason: 'Copied wrongly', entry: right(entry) }])
}

function changeOf(
  { project, today }: Life,
  { deed, who: founder, back, amount }: Step,
  id: string,
): Change | Fault {
  const desk = deskOf(project, { library, now: () => new Date(`${today}T12:00:00Z`) })
  // Before registration there are no rules that could be broken.
  const on = [addDays(today, -back), registeredOn].sort()[1] ?? today
  const nth = <T>(all: readonly T[]): T | undefined => all[amount % Math.max(1, all.length)]
  return doings[deed]({ project, desk, today, id, amount, on, founder, nth })
}

/** What the register's own form does with an entry. */
function byRules(project: Project, entry: PlainEntry): Change | Fault {
  const fault = issueFault(project, library, [entry]) ?? seatFault(project, questions, entry)
  if (fault !== undefined) return { fault }
  return raw(withWhatEnds(project, questions, entry))
}

function raw(entries: LedgerEntry[]): Change {
  return { what: 'wrote in the register', about: 'register', entries }
}

const corrected = ({ project }: Life): boolean => project.ledger.some(({ kind }) => kind === 'correction')

/** Every day on which anything is dated, the day before the first, and the last. */
function daysOf({ project, today }: Life): string[] {
  return [...new Set(['2026-01-01', ...project.ledger.map(({ on }) => on), today])].sort()
}

const tally = {
  lives: 0,
  steps: 0,
  days: 0,
  entries: 0,
  corrections: 0,
  prefixes: 0,
  readmitted: 0,
  loans: 0,
  paidBack: 0,
}
/** @param without steps that these lives do without */
const lives = (check: (life: Life) => void, numRuns: number, without: readonly Deed[] = []): void =>
  fc.assert(
    fc.property(someSteps, rules, (steps, answers) => {
      const life = live(
        steps.filter(({ deed }) => !without.includes(deed)),
        answers,
      )
      tally.lives++
      tally.steps += life.taken
      tally.entries += life.project.ledger.length
      tally.corrections += life.project.ledger.filter(({ kind }) => kind === 'correction').length
      tally.loans += life.project.ledger.filter((one) => one.kind === 'property').length
      // Shares that went back for money, by notice or as someone left.
      tally.paidBack += life.project.ledger.filter(
        (one) => one.kind === 'shares' && one.change < 0 && one.cancelled === undefined,
      ).length
      check(life)
    }),
    { numRuns },
  )

afterAll(() => {
  process.stdout.write(`${JSON.stringify(tally)}\n`)
  // So that a change of the steps cannot leave a promise untried.
  for (const [name, count] of Object.entries(tally)) expect([name, count > 0]).toEqual([name, true])
})

describe('any life of a society', () => {
  it('has no share and no money below nothing, none without a member, and books that agree on every day', () => {
    lives((life) => {
      const { project } = life
      for (const day of daysOf(life)) {
        tally.days++
        const { members, former } = registerAt(project.ledger, day)
        const known = new Set([...members, ...former].map(({ founder }) => founder))
        tally.readmitted += members.filter((one) =>
          former.some(({ founder }) => founder === one.founder),
        ).length
        for (const [founder, holding] of holdingsAt(project.ledger, day)) {
          expect(known.has(founder)).toBe(true)
          for (const held of [holding.shares, holding.paidPence, holding.loanPence, holding.depositPence])
            expect(held).toBeGreaterThanOrEqual(0)
        }
        const { counts, balanceSheet } = reconcile(project, questions, day)
        for (const { what, holdings, entries, early } of counts)
          expect([what, day, holdings + early]).toEqual([what, day, entries])
        if (!corrected(life)) for (const { early } of counts) expect(early).toBe(0)
        const paid = balanceSheet.shareCapital - balanceSheet.unpaid + balanceSheet.owedToLeavers
        expect(paid).toBe(counts.find(({ what }) => what === 'paidPence')?.holdings)
      }
    }, 60)
  })

  it('where nothing is corrected, has records that agree with the ledger, no limit passed, and seats of members only', () => {
    lives(
      (life) => {
        const { project } = life
        const desk = deskOf(project, { library, now: () => new Date(`${life.today}T12:00:00Z`) })
        expect(booksProblems(project)).toEqual([])
        for (const day of daysOf(life)) {
          const rules = desk.rulesOn(day)
          const { memberOf, officers } = registerAt(project.ledger, day)
          expect(reconcile(project, questions, day)).toMatchObject({ agree: true })
          for (const { shares } of holdingsAt(project.ledger, day).values())
            expect(shares).toBeLessThanOrEqual(mostShares(rules, desk.actLimit))
          for (const { founder, office } of officers)
            if (office === 'director') expect(memberOf.has(founder)).toBe(true)
          const owed = [...holdingsAt(project.ledger, day).values()].reduce(
            (sum, one) => sum + one.loanPence,
            0,
          )
          expect(owed).toBeLessThanOrEqual(rules.borrowLimit)
          for (const loan of bookOf(project, 'loans')) {
            expect(owedOn(project.ledger, loan, day)).toBeGreaterThanOrEqual(0)
            expect(owedOn(project.ledger, loan, day)).toBeLessThanOrEqual(loan.pence)
          }
          const dues = duesAt(project, questions, day).reduce((sum, { pence }) => sum + pence, 0)
          expect(dues).toBe(
            [...holdingsAt(project.ledger, day).values()].reduce(
              (sum, one) => sum + Math.max(0, one.shares * rules.shareNominal - one.paidPence),
              0,
            ),
          )
        }
      },
      60,
      ['correct', 'strike'],
    )
  })

  it('writes nothing anew: what stood on a day stands there still, unless an entry bears that day or an earlier one', () => {
    lives(({ project: { ledger }, marks }) => {
      for (const { length, today } of marks) {
        const before = ledger.slice(0, length)
        const later = ledger.slice(length)
        const day = later.some(({ on }) => on <= today)
          ? addDays(
              later.reduce((first, { on }) => (on < first ? on : first), today),
              -1,
            )
          : today
        tally.prefixes++
        expect(entriesAt(ledger, day)).toEqual(entriesAt(before, day))
        expect(registerAt(ledger, day)).toEqual(registerAt(before, day))
        expect(holdingsAt(ledger, day)).toEqual(holdingsAt(before, day))
      }
    }, 40)
  })
})
