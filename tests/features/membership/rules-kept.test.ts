/**
 * The software keeps the rules it wrote. For many sets of answers the rules are printed, each number is read out of
 * the printed words, and the code refuses one less and takes exactly that. Every clause stands in one of the two
 * lists below: kept here, or not for software, with the reason. A clause in neither fails.
 */
import { readRanks, readTicks } from '../../../src/features/elections/forms'
import { templateById } from '../../../src/engine/library/library'
import { admissionFaults, joinFaults, shareFault, type Joiner } from '../../../src/engine/project/admission'
import { decideBy, reasonBy } from '../../../src/engine/project/application'
import {
  endingEntries,
  expulsionFaults,
  noticeEnds,
  resignationFault,
  voteFault,
} from '../../../src/engine/project/leaving'
import { countsAsGiven } from '../../../src/engine/project/notice'
import { holdingsAt, registerAt } from '../../../src/engine/project/ledger'
import { ledgerProblems } from '../../../src/engine/project/ledger-problems'
import { inForce } from '../../../src/engine/project/in-force'
import type { PlainEntry } from '../../../src/engine/project/ledger-entry'
import type { Meeting, MeetingKind, Resolution } from '../../../src/engine/project/meeting'
import { requisitionDays, writtenFault, writtenNeed } from '../../../src/engine/project/motion-rules'
import { isNoticeGood, noticeNeed, quorumOf, votersOf } from '../../../src/engine/project/meeting-rules'
import type { ResolutionKind } from '../../../src/engine/project/resolution'
import { isCarried, needOf } from '../../../src/engine/project/resolution-kinds'
import type { Project } from '../../../src/engine/project/project'
import { carries, promisesOf, type Majority, type Promises } from '../../../src/engine/project/promises'
import { settlementOf } from '../../../src/engine/project/settlement'
import { membershipEnds } from '../../../src/engine/project/work'
import { standingFault } from '../../../src/engine/project/eligible'
import { loanFault, shareCap } from '../../../src/engine/project/loans'
import { sceneOf, type Scene } from '../../../src/features/meetings/change-meeting'
import { officerWarnings } from '../../../src/features/meetings/elect'
import { putFaults } from '../../../src/features/meetings/put-faults'
import { capitalRulesOn } from '../../../src/engine/project/capital-rules'
import { noticeFault, paidOn, suspensionFault } from '../../../src/engine/project/shares'
import { registerTables } from '../../../src/features/register/tables'
import { addDays, addMonths } from '../../../src/lib/dates'
import { theLibrary } from '../../support/library'
import { aFounder } from '../../support/people'
import {
  numberIn,
  people,
  printedRules,
  registeredOn,
  shareIn,
  societyWith,
  someAnswers,
} from '../../support/printed-rules'

const library = theLibrary()
const day = '2028-03-15'
const leaver = people.at(-1) ?? ''

/** A society with its rules in force, and what a clause of them says in print. */
interface Kept {
  text: string
  project: Project
  promises: Promises
  scene: Scene
  rule: (topic: string) => string | undefined
}

/** A meeting on the day, with everyone there and notice given long before; a test changes what matters. */
function meetingOf(kind: MeetingKind, change: Partial<Meeting> = {}): Meeting {
  return {
    id: 'm1',
    kind,
    title: 'A meeting',
    on: day,
    time: '18:30',
    agenda: [],
    notices: [{ on: '2027-06-01', day: change.on ?? day, time: '18:30', where: 'Here', to: [] }],
    state: 'open',
    attendance: people.map((founder) => ({ founder, spans: [{ from: '18:30' }] })),
    interests: [],
    resolutions: [],
    elections: [],
    actions: [],
    corrections: [],
    ...change,
  }
}

function resolutionOf(kind: ResolutionKind, change: Partial<Resolution> = {}): Resolution {
  const founders = kind === 'expulsion' ? [leaver] : []
  return {
    id: 'r1',
    title: 'To decide',
    text: 'That it is so.',
    kind,
    how: 'hands',
    founders,
    state: 'draft',
    ...change,
  }
}

const sceneWith = (project: Project, meeting: Meeting): Scene =>
  sceneOf(project, meeting, library, new Date(`${meeting.on}T19:00:00Z`))
const told = (on: string): Meeting['notices'] => [{ on, day, time: '18:30', where: 'Here', to: [] }]
const here = (count: number): Meeting['attendance'] =>
  people.slice(0, count).map((founder) => ({ founder, spans: [{ from: '18:30' }] }))
const words = (faults: readonly { problem: string }[]): string => faults.map((one) => one.problem).join('\n')

/** The last day on which notice leaves so many clear days, counted one by one. */
function lastDayFor(clearDays: number): string {
  let on = addDays(day, -1)
  for (let counted = 0; counted < clearDays; counted++) on = addDays(on, -1)
  return on
}

/** The fewest votes out of so many that are at least a share, counted up from none. */
function fewest(cast: number, { parts, of }: { parts: number; of: number }): number {
  let votes = 0
  while (votes * of < cast * parts) votes++
  return votes
}

/** One vote fewer than a printed majority is refused, and exactly that many is taken. */
function keepsMajority(need: Majority, printed: Majority): void {
  expect(need).toEqual(printed)
  for (const cast of [1, 3, 4, 7, 10, 20]) {
    const enough = printed === 'all-but-one' ? Math.max(1, cast - 1) : fewest(cast, printed)
    expect(carries(need, { for: enough, cast })).toBe(true)
    expect(carries(need, { for: enough - 1, cast })).toBe(false)
  }
}

const joiner = (change: Partial<Joiner> = {}): Joiner => ({
  name: 'Zoe',
  founder: false,
  member: false,
  expelled: false,
  applied: true,
  daysBefore: 0,
  ...change,
})

/** Works one day too short and exactly long enough, by the printed months. */
function keepsEligibility({ text, promises, rule }: Kept): void {
  const months = numberIn(text, 'for at least # months')
  const since = addMonths(day, -months)
  expect(joinFaults(joiner({ worksSince: since }), promises, rule, { on: day })).toEqual([])
  if (months > 0) {
    const early = words(joinFaults(joiner({ worksSince: addDays(since, 1) }), promises, rule, { on: day }))
    expect(early).toContain(`has not worked here for ${months} month`)
    expect(early).toContain(rule('eligibility'))
  }
  expect(joinFaults(joiner({ founder: true, worksSince: day }), promises, rule, { on: day })).toEqual([])
  expect(promises.minimumAge).toBe(numberIn(text, 'at least # years old'))
}

function keepsHours({ text, promises, rule }: Kept): void {
  const hours = numberIn(text, 'at least # hours a week')
  expect(joinFaults(joiner({ hours }), promises, rule, { on: day })).toEqual([])
  expect(words(joinFaults(joiner({ hours: hours - 0.5 }), promises, rule, { on: day }))).toContain(
    rule('eligibility-hours'),
  )
}

function keepsCommitteeAdmission({ promises, rule }: Kept): void {
  expect(joinFaults(joiner(), promises, rule, { on: day, body: 'committee' })).toEqual([])
  expect(joinFaults(joiner(), promises, rule, { on: day, body: 'meeting' })).toEqual([])
}

const share = { founder: leaver, on: '2027-02-01' }
const holding = (count: number, pence: number): PlainEntry[] => [
  { ...share, kind: 'shares', change: count },
  { ...share, kind: 'paid', pence },
]

/** What is owed to a leaver who held so many paid shares. */
function owed({ project, promises, rule }: Kept, count: number) {
  const ledger = [
    ...project.ledger,
    ...holding(count, count * promises.shareNominal),
    { on: day, kind: 'ceased', founder: leaver, reason: 'resigned' } as const,
  ]
  return settlementOf(
    { ...project, ledger },
    { founder: leaver, on: day },
    { rule, questions: library.questions, day },
  )
}

/** A vote to remove someone from the committee, one day short of its notice and exactly in time. */
function keepsRemoval({ text, project, promises, rule }: Kept): void {
  const last = lastDayFor(numberIn(text, 'after # clear days'))
  const put = (grounds: string, heard?: string) =>
    words(
      putFaults(
        sceneWith(project, meetingOf('general')),
        resolutionOf('removal', { founders: [leaver], grounds, ...(heard !== undefined && { heard }) }),
      ),
    )
  expect(put(last, day)).toBe('')
  expect(put(addDays(last, 1), day)).toContain(rule('removal'))
  expect(put(last)).toContain('chance to be heard')
  expect(text).toContain('by a majority of the votes cast')
  expect(needOf('removal', promises)).toBe('simple')
}

/** What members may decide in writing, and how many of them must agree. */
function keepsWritten({ text, promises, rule }: Kept, share: Majority): void {
  expect(promises.written).toEqual(share)
  const on = { registered: true, promises, rule: rule('written') }
  expect(writtenFault({ kind: 'ordinary' }, on)).toBeUndefined()
  expect(writtenFault({ kind: 'audit' }, on)).toBeDefined()
  if (share === 'all-but-one') throw new Error('Agreement in writing is a share.')
  for (const members of [3, 7, 10]) expect(writtenNeed(share, members)).toBe(fewest(members, share))
  expect(text).toContain('agree')
}

const lent = {
  member: true,
  pence: 100,
  basisPoints: 0,
  owed: 0,
  raised: false,
  base: { id: 'b1', from: day, basisPoints: 400 },
}

/** Each clause that the software keeps, with what shows that it does. */
const kept: Readonly<Record<string, (on: Kept) => void>> = {
  'meaning-of-words': ({ text, promises }) => {
    expect(text).toContain(
      'clear days leaves out both the day on which a notice is given and the day of the meeting',
    )
    const need = { ...noticeNeed('general', promises), days: 1 }
    expect(isNoticeGood(meetingOf('general', { notices: told(addDays(day, -2)) }), need)).toBe(true)
    expect(isNoticeGood(meetingOf('general', { notices: told(addDays(day, -1)) }), need)).toBe(false)
  },
  'eligible-employees': keepsEligibility,
  'eligible-both': keepsEligibility,
  'eligible-self-employed': keepsEligibility,
  'hours-none': ({ promises, rule }) => {
    expect(joinFaults(joiner({ hours: 0.5 }), promises, rule, { on: day })).toEqual([])
  },
  'hours-eight': keepsHours,
  'hours-sixteen': keepsHours,
  'open-membership': ({ text, project, promises, rule }) => {
    expect(text).toContain('applies in writing')
    const unasked = { on: day, body: 'meeting', founder: 'zoe' } as const
    expect(words(admissionFaults(project, promises, rule, unasked))).toContain(
      `has not applied in writing (${rule('open-membership')})`,
    )
    const application = {
      id: 'a1',
      received: '2027-03-01',
      how: 'paper',
      name: 'Zoe',
      shares: 1,
      founder: 'zoe',
    } as const
    expect(admissionFaults({ ...project, applications: [application] }, promises, rule, unasked)).toEqual([])
  },
  'admit-committee-ratified': (on) => {
    keepsCommitteeAdmission(on)
    expect(on.promises.confirmsAdmission).toBe(on.text.includes('must be asked to confirm'))
  },
  'admit-committee': (on) => {
    keepsCommitteeAdmission(on)
    expect(on.promises.confirmsAdmission).toBe(false)
  },
  'admit-meeting': ({ text, promises, rule }) => {
    const refused = words(joinFaults(joiner(), promises, rule, { on: day, body: 'committee' }))
    expect(refused).toBe(`Only a general meeting may admit a member (${rule('admitting')})`)
    expect(joinFaults(joiner(), promises, rule, { on: day, body: 'meeting' })).toEqual([])
    const months = numberIn(text, 'within # months')
    expect(decideBy({ id: 'a', received: day, how: 'paper', shares: 1 }, promises)).toBe(
      addMonths(day, months),
    )
  },
  'admission-refused': ({ text, promises, rule }) => {
    expect(reasonBy(day)).toBe(addDays(day, numberIn(text, 'in writing within # days')))
    expect(text).toContain('have paid for the share')
    const price = { shares: 1, pence: promises.shareNominal, instalments: false }
    expect(shareFault(price, promises, rule)).toBeUndefined()
    expect(shareFault({ ...price, pence: price.pence - 1 }, promises, rule)?.problem).toContain(
      rule('nominal'),
    )
  },
  resignation: ({ text, promises, rule }) => {
    const weeks = numberIn(text, "giving the Secretary # weeks' notice")
    const ends = addDays(day, weeks * 7)
    expect(noticeEnds(day, promises)).toBe(ends)
    expect(resignationFault({ given: day, ends }, promises, rule)).toBeUndefined()
    const early = { given: day, ends: addDays(ends, -1) }
    expect(resignationFault(early, promises, rule)?.problem).toContain(rule('resignation'))
    expect(text).toContain('The Committee may accept shorter notice')
    expect(resignationFault({ ...early, shorter: 'Minutes of 3 May' }, promises, rule)).toBeUndefined()
  },
  'redundancy-ending': ({ text, promises }) => {
    const months = numberIn(text, 'up to # months')
    expect(membershipEnds(day, 'redundancy', promises)).toBe(addMonths(day, months))
    expect(membershipEnds(day, 'resigned', promises)).toBe(day)
  },
  'insolvency-ends': ({ promises }) => expect(promises.bankruptcyEnds).toBe(true),
  'insolvency-stays': ({ promises }) => expect(promises.bankruptcyEnds).toBe(false),
  'expulsion-steps': (on) => {
    const { text, project, promises, rule } = on
    const days = numberIn(text, 'At least # clear days before that meeting')
    const last = lastDayFor(days)
    const put = (change: Partial<Resolution>) =>
      words(
        putFaults(
          sceneWith(project, meetingOf('general')),
          resolutionOf('expulsion', { grounds: last, heard: day, ...change }),
        ),
      )
    expect(put({})).toBe('')
    expect(put({ grounds: addDays(last, 1) })).toContain(`${days} clear days before`)
    expect(put({ grounds: addDays(last, 1) })).toContain(rule('expulsion'))
    expect(text).toContain('may bring a companion')
    keepsMajority(promises.expulsionMajority, shareIn(text, 'by at least # of the votes cast'))
    keepsExpulsionCase(on, Math.max(days, promises.noticeDays))
    expect(text).toContain('admitted again only by a general meeting')
    const again = joiner({ expelled: true })
    expect(joinFaults(again, promises, rule, { on: day, body: 'meeting' })).toEqual([])
    expect(words(joinFaults(again, promises, rule, { on: day, body: 'committee' }))).toContain(
      rule('expulsion'),
    )
  },
  'after-ending': ({ project }) => {
    const ledger = [
      ...project.ledger,
      { on: day, kind: 'ceased', founder: leaver, reason: 'resigned' } as const,
    ]
    expect(registerAt(ledger, day).former).toMatchObject([{ founder: leaver, name: leaver, ceased: day }])
    const after = { kind: 'general' as const, on: addDays(day, 1) }
    expect(votersOf(after, { ...project, ledger }, library.questions).map(({ id }) => id)).not.toContain(
      leaver,
    )
  },
  'share-capital': ({ text, promises, rule }) => {
    expect(promises.shareNominal).toBe(Math.round(numberIn(text, 'shares of # each') * 100))
    const price = { shares: 1, pence: promises.shareNominal - 1, instalments: false }
    expect(shareFault(price, promises, rule)?.problem).toContain(rule('nominal'))
    expect(shareFault({ ...price, instalments: true }, promises, rule)).toBeUndefined()
  },
  'shares-one': ({ promises, rule }) => {
    const two = { shares: 2, pence: 2 * promises.shareNominal, instalments: false }
    expect(shareFault(two, promises, rule)?.problem).toContain(rule('max-holding'))
  },
  'shares-more': ({ text, promises, rule }) => {
    const most = Math.round(numberIn(text, 'shares of every kind is #') * 100)
    expect(promises.shareLimit).toBe(most)
    const shares = Math.floor(most / promises.shareNominal)
    const full = (count: number) => ({
      shares: count,
      pence: count * promises.shareNominal,
      instalments: false,
    })
    expect(shares === 0 ? undefined : shareFault(full(shares), promises, rule)).toBeUndefined()
    expect(shareFault(full(shares + 1), promises, rule)?.problem).toContain(rule('max-holding'))
  },
  'withdraw-no': (on) => {
    const { text, promises } = on
    const months = numberIn(text, 'is paid within # months')
    expect(owed(on, 2).map((one) => one.by)).toContain(addMonths(day, months))
    const rules = capitalRulesOn(on.project, library.questions, day)
    expect(promises.sharesWithdrawable).toBe(rules.withdrawable)
    expect(noticeFault(rules, { member: true, held: 3, noticed: 0, asked: 1 })).toContain(
      'not paid back to a member',
    )
  },
  'withdraw-yes': (on) => {
    const capital = capitalRulesOn(on.project, library.questions, day)
    const suspended = addMonths(day, numberIn(on.text, 'withdrawals for up to # months at a time'))
    expect(suspensionFault(capital, { from: day, until: addDays(suspended, -1) })).toBeUndefined()
    expect(suspensionFault(capital, { from: day, until: suspended })).toBeDefined()
    const asked = { member: true, held: 3, noticed: 1 }
    expect(noticeFault(capital, { ...asked, asked: 1 })).toBeUndefined()
    expect(noticeFault(capital, { ...asked, asked: 2 })).toContain('first share is never paid back')
    const months = numberIn(on.text, "on # months' notice in writing")
    expect(owed(on, 2).map((one) => one.by)).toContain(addMonths(day, months))
    const rules = capitalRulesOn(on.project, library.questions, day)
    const notice = { member: true, held: 3, noticed: 0 }
    expect(noticeFault(rules, { ...notice, asked: 2 })).toBeUndefined()
    expect(noticeFault(rules, { ...notice, asked: 3 })).toContain('first share is never paid back')
    const holding = { shares: 3, paidPence: 3 * rules.shareNominal }
    expect(paidOn(holding, 1, rules)).toBe(rules.shareNominal)
  },
  'share-interest-none': ({ project }) =>
    expect(shareCap(capitalRulesOn(project, library.questions, day), lent.base)).toBe(0),
  'share-interest-some': ({ text, project }) => {
    const points = numberIn(text, 'no more than # per cent a year above base rate')
    expect(shareCap(capitalRulesOn(project, library.questions, day), lent.base)).toBe(400 + points * 100)
  },
  'borrowing-yes': ({ text, project }) => {
    const rules = capitalRulesOn(project, library.questions, day)
    const limit = Math.round(numberIn(text, 'at no time be more than #') * 100)
    expect(loanFault(rules, { ...lent, owed: limit - 100 })).toBeUndefined()
    expect(loanFault(rules, { ...lent, owed: limit - 99 })).toBeDefined()
    const points = numberIn(text, 'at most # percentage points above')
    const cap = Math.min(400 + points * 100, numberIn(text, 'and never more than #%') * 100)
    expect(loanFault(rules, { ...lent, basisPoints: cap })).toBeUndefined()
    expect(loanFault(rules, { ...lent, basisPoints: cap + 1 })).toBeDefined()
  },
  'borrowing-no': ({ project }) => {
    const fault = loanFault(capitalRulesOn(project, library.questions, day), lent)
    expect(fault).toContain('do not let the society borrow')
  },
  nomination: ({ project }) => {
    const nominated = { on: day, kind: 'nominated', founder: leaver, nominee: 'Bo', worksHere: true } as const
    expect(ledgerProblems([...project.ledger, nominated])).toHaveLength(1)
    expect(ledgerProblems([...project.ledger, { ...nominated, relation: 'sibling' }])).toEqual([])
  },
  'death-claims': ({ project, promises, rule }) => {
    const ledger = [...project.ledger, ...holding(2, 2 * promises.shareNominal)]
    const ending = { founder: leaver, on: day, died: true }
    const list = settlementOf({ ...project, ledger }, ending, { rule, questions: library.questions, day })
    expect(list.map((one) => one.words).join()).toContain('personal representatives')
    const named = { on: share.on, kind: 'nominated', founder: leaver, nominee: 'Bo' } as const
    const withName = settlementOf({ ...project, ledger: [...ledger, named] }, ending, {
      rule,
      questions: library.questions,
      day,
    })
    expect(withName.map((one) => one.words).join()).toContain('nominations book')
  },
  'annual-meeting': ({ text, promises }) =>
    expect(promises.agmMonths).toBe(numberIn(text, 'within # months of the end')),
  'calling-meetings': ({ text, promises }) => {
    expect(requisitionDays(day, promises)).toEqual({
      holdBy: addDays(day, numberIn(text, 'held within # days')),
      callBy: addDays(day, numberIn(text, 'not called within # days')),
    })
    const percent = numberIn(text, 'at least #% of the Members')
    const least = numberIn(text, '% of the Members, or # Members if that is more')
    for (const members of [3, 7, 10, 40, 101]) {
      const asked = promises.requisition(members)
      expect(asked * 100 >= members * percent && asked >= least).toBe(true)
      expect((asked - 1) * 100 >= members * percent && asked - 1 >= least).toBe(false)
    }
  },
  'meeting-notice': ({ text, project, rule }) => {
    for (const [kind, days] of [
      ['general', numberIn(text, "at least # clear days' notice of a general meeting")],
      ['rule-change', numberIn(text, "At least # clear days' notice is needed")],
    ] as const) {
      const good = (on: string): boolean =>
        sceneWith(project, meetingOf(kind, { notices: told(on) })).noticeGood
      expect(good(lastDayFor(days))).toBe(true)
      expect(good(addDays(lastDayFor(days), 1))).toBe(false)
    }
    const last = lastDayFor(numberIn(text, "At least # clear days' notice is needed"))
    const put = (worded: string, notice = last) =>
      words(
        putFaults(
          sceneWith(project, meetingOf('general', { notices: told(notice) })),
          resolutionOf('rule-change', { worded }),
        ),
      )
    expect(put(last)).toBe('')
    expect(put(addDays(last, 1))).toContain(rule('meeting-notice'))
    expect(put(last, addDays(last, 1))).toContain(rule('meeting-notice'))
  },
  'meeting-quorum': ({ text, project, promises, rule }) => {
    const printed = shareIn(text, 'The quorum of a general meeting is # of the Members')
    const least = numberIn(text, 'of the Members, or # Members if that is more')
    if (printed === 'all-but-one') throw new Error('A quorum is a share.')
    for (const members of [3, 7, 10, 41]) {
      const need = Math.max(least, fewest(members, printed))
      expect(quorumOf({ kind: 'general' }, members, promises)).toBe(need)
    }
    const need = Math.max(least, fewest(people.length, printed))
    const put = (count: number, change: Partial<Meeting> = {}) =>
      words(
        putFaults(
          sceneWith(project, meetingOf('general', { attendance: here(count), ...change })),
          resolutionOf('ordinary'),
        ),
      )
    expect(put(Math.min(need, people.length) - 1)).toContain(`you need ${need} (${rule('meeting-quorum')})`)
    if (need <= people.length) expect(put(need)).toBe('')
    const later = numberIn(text, 'if there are at least #.')
    expect(put(later, { putOffFrom: '2028-03-01' })).toBe('')
    expect(put(later - 1, { putOffFrom: '2028-03-01' })).toContain(`you need ${later}`)
  },
  'one-member-one-vote': ({ project }) => {
    const ledger = [...project.ledger, ...holding(5, 500)]
    const voters = votersOf({ kind: 'general', on: day }, { ...project, ledger }, library.questions)
    expect(voters.map(({ id }) => id)).toEqual(people)
    expect(holdingsAt(ledger, day).get(leaver)?.shares).toBe(5)
  },
  'ordinary-majority': ({ text, promises }) => {
    expect(text).toContain('more than half of the votes cast')
    const need = needOf('ordinary', promises)
    expect(isCarried(need, { for: 4, against: 3, abstain: 20 }, 27)).toBe(true)
    expect(isCarried(need, { for: 4, against: 4, abstain: 0 }, 27)).toBe(false)
    expect(promises.ballotDemand).toBe(numberIn(text, 'asked for by # Members or by the chair'))
  },
  'written-all': (on) => keepsWritten(on, { parts: 1, of: 1 }),
  'written-most': (on) => {
    keepsWritten(on, shareIn(on.text, 'at least # of all Members agree'))
    expect(on.promises.writtenDays).toBe(numberIn(on.text, 'in writing within # days'))
    const asked = { registered: true, promises: on.promises, rule: on.rule('written') }
    for (const kind of ['expulsion', 'removal', 'rule-change', 'core-rule-change'] as const)
      expect(writtenFault({ kind }, asked)).toBeDefined()
  },
  'written-none': ({ promises, rule }) => {
    const on = { registered: true, promises, rule: rule('written') }
    expect(writtenFault({ kind: 'ordinary' }, on)?.problem).toContain(rule('written'))
  },
  'committee-collective': (on) => {
    keepsRemoval(on)
    expect(on.promises.committeeMinimumAge).toBe(numberIn(on.text, 'at least # years old'))
    expect(votersOf({ kind: 'committee', on: day }, on.project, library.questions)).toHaveLength(
      people.length,
    )
  },
  'committee-elected': (on) => {
    const { text, project, promises } = on
    expect(promises.elected).toMatchObject({
      size: numberIn(text, 'consists of # people'),
      termYears: numberIn(text, 'serves for # years'),
      maxYears: numberIn(text, 'not for more than # years together'),
      coopted: numberIn(text, 'bring in up to # people'),
    })
    keepsLongestService(project, promises, numberIn(text, 'not for more than # years together'))
    keepsRemoval(on)
    const age = numberIn(on.text, 'at least # years old')
    expect(on.promises.committeeMinimumAge).toBe(age)
    expect(officerWarnings(aFounder('zoe'), age).join()).toContain(String(age))
  },
  'committee-votes-most': ({ text, promises }) => {
    expect(text).toContain('as many candidates as there are places')
    expect(promises.elected?.votes).toBe('most-votes')
    const paper = (ticked: string[]) => readTicks(ticked, { places: 2 }, ['ada', 'ben', 'cai'])
    expect(paper(['ada', 'cai'])).toEqual({ marks: [1, 0, 1] })
    expect(paper(['ada', 'ben', 'cai'])).toHaveProperty('fault')
  },
  'committee-votes-transferable': ({ text, promises }) => {
    expect(text).toContain(
      'by the single transferable vote, by the rules for elections to local authorities in',
    )
    expect(promises.elected?.votes).toBe('transferable')
    const paper = (ranks: object) => readRanks({ ...ranks }, ['ada', 'ben', 'cai'], (id) => id)
    expect(paper({ 'rank-cai': '1', 'rank-ada': '2' })).toEqual({ marks: [2, 0, 1] })
    expect(paper({ 'rank-cai': '1', 'rank-ada': '1' })).toHaveProperty('errors')
  },
  'committee-leaving': ({ project, rule }) => {
    const director = { on: registeredOn, kind: 'office-taken', founder: leaver, office: 'director' } as const
    const entries = endingEntries([...project.ledger, director], leaver, day, 'resigned')
    const register = registerAt([...project.ledger, director, ...entries], day)
    expect(register.officers).toEqual([])
    const left = { ...project, ledger: [...project.ledger, director] }
    expect(
      words(
        settlementOf(left, { founder: leaver, on: day }, { rule, questions: library.questions, day }).map(
          (one) => ({
            problem: one.words,
          }),
        ),
      ),
    ).toContain(rule('committee-leaving'))
  },
  'committee-meetings': ({ text, project, promises, rule }) => {
    const days = numberIn(text, "given at least # days' notice")
    const good = (on: string): boolean =>
      sceneWith(project, meetingOf('committee', { notices: told(on) })).noticeGood
    expect(good(addDays(day, -days))).toBe(true)
    expect(good(addDays(day, 1 - days))).toBe(false)
    const least = numberIn(text, 'half of its members, or # of them')
    for (const members of [3, 7, 9, 20])
      expect(quorumOf({ kind: 'committee' }, members, promises)).toBe(Math.max(least, Math.ceil(members / 2)))
    const few = meetingOf('committee', { attendance: here(1) })
    expect(words(putFaults(sceneWith(project, few), resolutionOf('ordinary')))).toContain(
      rule('committee-meetings'),
    )
  },
  'changing-rules': ({ text, promises }) => {
    keepsMajority(promises.ruleMajority, shareIn(text, 'passed by at least # of the votes cast'))
    keepsMajority(
      promises.coreRuleMajority,
      shareIn(text, 'or this rule, needs at least # of the votes cast'),
    )
  },
  'change-registered': ({ project }) => {
    const book = (answers: Project['answers'], registered?: string) => ({
      number: 1,
      submitted: registeredOn,
      sha256: '',
      settles: ['meetings.noticeDays'],
      answers,
      ...(registered !== undefined && { registered }),
    })
    const ruleBooks = [book({ 'meetings.noticeDays': 9 }, registeredOn), book({ 'meetings.noticeDays': 30 })]
    const changed = { ...project, answers: { ...project.answers, 'meetings.noticeDays': 30 }, ruleBooks }
    expect(inForce(changed, day).answers['meetings.noticeDays']).toBe(9)
  },
  audit: ({ text, promises }) => {
    const [votes, members] = [
      numberIn(text, 'only if less than #% of the votes'),
      numberIn(text, 'and less than #% of all Members'),
    ]
    const need = needOf('audit', promises)
    const counts = (against: number) => ({ for: 100 - against, against, abstain: 0 })
    expect(isCarried(need, counts(votes), 10_000)).toBe(false)
    expect(isCarried(need, counts(votes - 1), 10_000)).toBe(true)
    expect(isCarried(need, counts(10), (10 * 100) / members)).toBe(false)
    expect(isCarried(need, counts(10), (10 * 100) / members + 1)).toBe(true)
  },
  inspection: ({ text, promises }) =>
    expect(promises.inspectionDays).toBe(numberIn(text, 'within # days of asking')),
  'statutory-register': ({ project }) => {
    const [table] = registerTables('inspection', project, day, library)
    expect(table?.columns.map(({ heading }) => heading).join()).not.toMatch(/share|paid|loan|deposit/i)
  },
  'notices-post': ({ text }) => {
    const days = numberIn(text, 'counts as given # days after it was posted')
    // A Monday; and a Saturday, whose two days leave out the Sunday between.
    expect(countsAsGiven({ on: '2028-03-13', how: 'post' })).toBe(addDays('2028-03-13', days))
    expect(countsAsGiven({ on: '2028-03-18', how: 'post' })).toBe(addDays('2028-03-18', days + 1))
    expect(countsAsGiven({ on: '2028-03-13', how: 'hand' })).toBe('2028-03-13')
  },
  'notices-electronic': ({ text }) => {
    expect(text).toContain('counts as given on the day after it was sent')
    expect(countsAsGiven({ on: day, how: 'email' })).toBe(addDays(day, 1))
  },
  'first-year': ({ text, promises, project }) => {
    expect(promises.firstAgmMonths).toBe(
      numberIn(text, 'first annual general meeting is held within # months'),
    )
    expect(quorumOf({ kind: 'first-committee' }, 3, promises)).toBeGreaterThanOrEqual(
      numberIn(text, 'whose quorum is #'),
    )
    expect(project.registration).toBeDefined()
  },
}

/** Years in a row on the committee: one day short of the most may stand again, and one who has them all may not. */
function keepsLongestService(project: Project, promises: Promises, most: number): void {
  const stand = (took: string) =>
    standingFault(
      {
        ledger: [...project.ledger, { on: took, kind: 'office-taken', founder: leaver, office: 'director' }],
        promises,
        day,
      },
      aFounder(leaver),
      'director',
    )
  const since = addMonths(day, -most * 12)
  expect(stand(addDays(since, 1))).toBeUndefined()
  expect(stand(since)).toContain(`${most} years in a row`)
}

/** Each clause that no software can keep, or that is kept where this list does not reach, with the reason. */
const notForSoftware: Readonly<Record<string, string>> = {
  'name-of-society': 'The registrar approves the name, and people put it on doors and letters.',
  'name-ending': 'Printed by the same function as every paper; the registrar holds the society to it.',
  'registered-office-place': 'Moving the office is a letter to the registrar.',
  'objects-trade': 'What the society may do is for people, and in the end a court, to judge.',
  'objects-values': 'Values are lived. The yearly check against the principles asks about them.',
  'objects-powers': 'A power, and no promise.',
  'corporate-none': 'Whether who applies is a person is seen by who reads the application.',
  'corporate-some': 'An organisation applies on paper, and people judge whether it takes part in the work.',
  'non-member-workers': 'Hours of work are kept by payroll, and not here.',
  'duties-rights':
    'Good faith and confidence are for people. Reading and voting are in the table of who may do what.',
  'handbook-yes': 'The handbook is written and kept outside.',
  'handbook-no': 'Policies are written and kept outside.',
  'shares-transfer':
    'Consent to a transfer is a decision of people; the ledger has no entry that moves a share.',
  'share-lien': 'Setting off a debt is agreed between people, with its figures.',
  'security-yes': 'A charge is made by deed, and entered in a record.',
  'security-no': 'A charge is made by deed.',
  'no-deposits':
    'No page offers a deposit. The register must say what is true, so one that was taken can be entered.',
  'bankruptcy-england-wales': 'A trustee proves a right with papers that people must read.',
  'bankruptcy-scotland': 'A trustee proves a right with papers that people must read.',
  'meetings-online': 'Whether all can hear and speak is seen in the room.',
  'meetings-in-person': 'Where people meet is seen in the room.',
  'meeting-chair': 'Who chairs is written down. There is no field for a casting vote.',
  'consent-first':
    'A choice of how to decide, on the page of a resolution; what needs a count refuses consent.',
  'vote-only': 'How a question is put is chosen by the chair in the room.',
  'proxy-none': 'There is no field for a proxy: a vote belongs to a person who is there.',
  'proxy-one': 'Proxies are counted by the chair, in the show of hands.',
  'statutory-majorities':
    'Points at the Act. The one such vote that is offered here is in the list above: audit.',
  'committee-powers': 'What the committee may do is for people to judge.',
  'officers-appoint': 'Tested where offices are filled.',
  'officers-pay': 'Pay is a decision of a meeting. The money plan shows the ratio.',
  'officers-pay-equal': 'Pay is a decision of a meeting. The money plan shows the ratio.',
  'officers-indemnity': 'Insurance is bought outside.',
  'declare-interests': 'Who has an interest is for that person to say. The meeting writes it down.',
  'surplus-order': 'Tested where the surplus is worked out.',
  'surplus-bonus': 'Tested where the surplus is worked out.',
  'surplus-no-bonus': 'Tested where the surplus is worked out.',
  'surplus-rest': 'Tested where the surplus is worked out.',
  'common-ownership': 'What assets are used for is for people to judge.',
  'co-ownership': 'What assets are used for is for people to judge.',
  'investment-yes': 'Money is put into banks outside.',
  'investment-no': 'Money is put into banks outside.',
  'proper-books': 'Books of account are kept in other software.',
  'annual-return': 'The day of the return is the Act’s, and tested with the calendar.',
  signing: 'People sign deeds on paper.',
  'signing-scotland': 'People sign deeds on paper.',
  'no-seal': 'There is no seal to keep.',
  'dispute-steps': 'People talk, and a mediator helps them.',
  'dispute-arbitration': 'An arbitrator decides.',
  'dispute-court': 'A court decides.',
  'dispute-rights': 'A court decides.',
  'dispute-rights-scotland': 'A court decides.',
  'notices-paper':
    'Notice on paper goes out by hand or by post; the list of whom to give it to is in each notice.',
  dissolving: 'An instrument is signed on paper by three quarters of all members.',
  'residue-common': 'It happens once, at the end, with a liquidator or an instrument.',
  'residue-charity': 'It happens once, at the end, with a liquidator or an instrument.',
  'residue-co-operative': 'It happens once, at the end, with a liquidator or an instrument.',
  'residue-members': 'It happens once, at the end, with a liquidator or an instrument.',
  'signatures-application': 'People sign on paper. The founders’ book counts who has.',
}

/** The steps of a case, each one day or one vote short, where the meeting was not kept here. */
function keepsExpulsionCase({ project, promises, rule }: Kept, clearDays: number): void {
  const sent = { on: lastDayFor(clearDays), how: 'hand' } as const
  const heard = day
  const opened = {
    id: 'l1',
    kind: 'expulsion',
    founder: leaver,
    opened: '2027-05-01',
    grounds: 'Grounds',
  } as const
  const faults = (change: object) => words(expulsionFaults({ ...opened, ...change }, day, promises, rule))
  expect(faults({ sent, heard })).toBe('')
  expect(faults({ sent: { ...sent, on: addDays(sent.on, 1) }, heard })).toContain(rule('expulsion'))
  expect(faults({ sent: { ...sent, how: 'email' }, heard })).toContain('clear day')
  expect(faults({ sent })).toContain('chance to answer')
  expect(faults({ heard })).toContain('grounds in writing')
  if (promises.expulsionMajority === 'all-but-one') return
  const enough = fewest(people.length, promises.expulsionMajority)
  const vote = (votes: number) => voteFault({ for: votes, against: people.length - votes }, promises, rule)
  expect(vote(enough)).toBeUndefined()
  expect(vote(enough - 1)?.problem).toContain(rule('expulsion'))
  expect(project.ledger).toHaveLength(people.length)
}

describe('the software keeps the rules it wrote', () => {
  const clauses =
    templateById(library, 'rules')?.sections.flatMap(({ clauses: all }) => all.map(({ id }) => id)) ?? []
  const printings = someAnswers(60).map((answers) => {
    const project = societyWith(answers)
    return { project, clauses: printedRules(project, day) }
  })

  it('has a line for every clause of the rules, in one list and not in both', () => {
    expect(clauses.length).toBeGreaterThan(80)
    const lines = [...Object.keys(kept), ...Object.keys(notForSoftware)]
    expect(lines.toSorted()).toEqual(clauses.toSorted())
  })

  it('says why for each clause that is not for software', () => {
    for (const why of Object.values(notForSoftware)) expect(why).toMatch(/^[A-Z].{10,}\.$/)
  })

  it.each(Object.keys(kept))('keeps the clause %s to the letter, whatever the answers', (id) => {
    const printed = printings.filter((one) => one.clauses.has(id))
    expect(printed.length).toBeGreaterThan(2)
    for (const { project, clauses: texts } of printed) {
      const scene = sceneWith(project, meetingOf('general'))
      const promises = promisesOf(library.questions, project.answers)
      kept[id]?.({ text: texts.get(id) ?? '', project, promises, scene, rule: scene.rule })
    }
  })
})
