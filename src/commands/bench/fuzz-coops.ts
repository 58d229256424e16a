/** The co-ops to which hostile input is sent: one that forms, and a society that trades with everything under way. */
import { readFileSync } from 'node:fs'
import { demoFile } from '../demos'

interface File {
  [part: string]: unknown
  answers: Record<string, unknown>
  founders: { id: string }[]
  schools: { id: string }[]
  decided: Record<string, object>
  meetings?: object[]
}

/** A co-op before it is registered, with one of nearly everything. */
export function formingCoop(): File {
  return JSON.parse(readFileSync(demoFile('beacon'), 'utf8')) as File
}

/** A registered society with motions, elections, meetings, loans, people who come and go, and a year to close. */
export function tradingCoop(now: Date): File {
  const moved = -400
  const earlier = readFileSync(demoFile('tidewell'), 'utf8').replace(/"\d{4}-\d\d-\d\d"/g, (date) =>
    JSON.stringify(dayFrom(date.slice(1, -1), moved)),
  )
  const file = JSON.parse(earlier) as File
  const on = (days: number): string => dayFrom(now.toISOString().slice(0, 10), days)
  const answers = {
    ...file.answers,
    'shares.perMember': 'more',
    'shares.maxHolding': 500_000,
    'shares.withdrawable': true,
    'shares.withdrawMonths': 3,
  }
  const members = file.founders.map(({ id }) => id)
  const registered = dayFrom('2026-10-25', moved)
  return {
    ...file,
    answers,
    registration: { name: 'Tidewell Schools Services Co-operative Limited', number: '9123', on: registered },
    ruleBooks: [
      {
        ...{ number: 1, submitted: registered, registered, sha256: '0'.repeat(64) },
        ...{ settles: Object.keys(answers), answers },
      },
    ],
    meetings: [...(file.meetings ?? []), open(on, members), planned(on)],
    motions: motions(on, members),
    elections: elections(on, members),
    ...comingAndGoing(on),
    books: books(on),
    years: [
      {
        number: 1,
        figures: { on: on(-3), turnover: 9e6, assets: 4e6, surplus: 2e6, wages: 5e6, reserve: 1e6 },
        audit: { way: 'none', group: false },
      },
    ],
  }
}

/** The same with few of what it has many of, so that a change of one part at random meets every kind of part. */
export function fewOfEach(file: File): File {
  const rest = JSON.stringify({ ...file, schools: [] })
  return {
    ...file,
    schools: file.schools.filter(({ id }, index) => index < 3 || rest.includes(`"${id}"`)),
    decided: Object.fromEntries(Object.entries(file.decided).slice(0, 5)),
  }
}

function dayFrom(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

type On = (days: number) => string

const [sharon, nadia, peter] = ['sharon-dobbs', 'nadia-iqbal', 'peter-lowe'] as const
const [marion, tom] = ['marion-achebe', 'tom-whitaker'] as const
const words = 'That we meet in the library from now on.'
const ordinary = { title: 'Where we meet', kind: 'ordinary' }

function planned(on: On): object {
  const id = 'general-soon'
  const meeting = { id, kind: 'general', title: 'General meeting', time: '18:30', place: 'Library' }
  const to = [{ name: 'Sharon Dobbs', how: 'own' }]
  return {
    ...{ ...meeting, on: on(20), state: 'planned', agenda: [{ title: 'Where we meet', minutes: 10 }] },
    notices: [{ on: on(-1), day: on(20), time: '18:30', where: 'Library', to }],
    resolutions: [{ id: 'r1', ...ordinary, text: words, how: 'hands', state: 'draft' }],
    elections: [
      {
        ...{ id: 'voting', office: 'treasurer', places: 1, candidates: [peter, tom], how: 'ballot' },
        ...{ state: 'draft', rounds: [] },
      },
    ],
  }
}

function open(on: On, members: readonly string[]): object {
  const meeting = { id: 'general-now', kind: 'general', title: 'Meeting today', time: '00:05', place: 'Hall' }
  return {
    ...{ ...meeting, on: on(0), state: 'open', opened: '00:06', entitled: 14, quorum: 7 },
    ...{ agenda: [{ title: 'Welcome' }, { title: 'Money' }], chair: nadia, noteTaker: marion },
    attendance: members.map((founder) => ({ founder, spans: [{ from: '00:06' }] })),
    resolutions: [
      { id: 'r1', ...ordinary, text: words, how: 'ballot', state: 'put', present: 14, entitled: 14 },
      { id: 'r2', ...ordinary, text: words, how: 'hands', state: 'draft' },
    ],
    elections: [
      {
        ...{ id: 'voting', office: 'director', places: 1, candidates: [peter, tom], how: 'hands' },
        ...{ state: 'put', present: 14, rounds: [] },
      },
    ],
  }
}

function motions(on: On, voters: readonly string[]): object[] {
  const by = { on: on(-2), founder: sharon }
  const one = { ...ordinary, suggested: by, wordings: [{ ...by, text: words }], supporters: [by], put: [] }
  const vote = { opened: on(-2), closes: on(12), voters, needed: 8, needs: 'more than half' }
  return [
    { ...one, id: 'suggested' },
    {
      ...{ ...one, id: 'voting', vote: { ...vote, how: 'open', votes: [{ ...by, choice: 'for' }] } },
    },
    { ...one, id: 'secret', vote: { ...vote, how: 'secret', votes: [] } },
    { ...one, id: 'rules', kind: 'rule-change', changes: { answers: { 'committee.size': 6 } } },
  ]
}

function elections(on: On, roll: readonly string[]): object[] {
  const named = [nadia, peter, tom].map((founder) => ({
    ...{ founder, by: sharon, on: on(-10), answer: 'accepted', answered: on(-9) },
    statement: 'I have kept books for twenty years.',
  }))
  const one = { office: 'director', places: 1, called: on(-12), takesOffice: on(30), papersPublished: true }
  const opens = `${on(-1)}T09:00`
  return [
    {
      ...{ ...one, id: 'voting', way: 'transferable', nominationsClose: on(-3), roll },
      ...{ opens, closes: `${on(6)}T18:00`, nominations: named },
    },
    {
      ...{ ...one, id: 'naming', way: 'most-votes', nominationsClose: on(5), opens: `${on(7)}T09:00` },
      ...{ closes: `${on(14)}T18:00`, nominations: named.slice(0, 1) },
    },
  ]
}

function comingAndGoing(on: On): object {
  return {
    applications: [
      {
        ...{ id: 'web-1', received: on(-5), how: 'web', name: 'Rae Moss', email: 'rae@example.org' },
        ...{ basis: 'employed', worksSince: on(-300), hours: 20, shares: 1 },
      },
    ],
    work: [{ founder: sharon, from: on(-380) }],
    leavings: [
      { id: 'left-1', kind: 'resignation', founder: nadia, given: on(-3), ends: on(25), by: 'member' },
      {
        ...{ id: 'left-2', kind: 'expulsion', founder: tom, opened: on(-8), grounds: 'Kept no promise.' },
        sent: { on: on(-7), how: 'post' },
      },
    ],
  }
}

function books(on: On): object {
  const of = { on: on(-20), founder: sharon }
  const repayments = [{ on: on(60), pence: 50_000 }]
  return {
    applications: [
      { id: 'apply-1', ...of, shares: 5 },
      { id: 'apply-2', ...of, founder: marion, shares: 2 },
    ],
    withdrawals: [{ id: 'withdraw-1', ...of, shares: 1 }],
    baseRates: [{ id: 'rate-1', from: on(-300), basisPoints: 400 }],
    loans: [{ id: 'loan-1', ...of, pence: 50_000, basisPoints: 500, purpose: 'Laptops', repayments }],
    shareInterest: [{ id: 'interest-1', on: on(-9), from: on(-370), until: on(-10), basisPoints: 100 }],
    charges: [{ id: 'charge-1', on: on(-9), what: 'The van', lender: 'Moor Bank', pence: 90_000 }],
    interests: [{ id: 'stake-1', ...of, what: 'Governor at a school that buys' }],
    gifts: [{ id: 'gift-1', ...of, other: 'A supplier', what: 'Cake', pence: 1200, end: 'kept' }],
    inspections: [{ id: 'look-1', on: on(-4), name: 'Jo Hart', what: 'register' }],
  }
}
