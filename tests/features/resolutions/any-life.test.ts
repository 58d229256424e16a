/** Whatever people do to a resolution, in any order and on any day, it stays in a state that it may be in. */
import fc from 'fast-check'
import { settleDue } from '../../../src/features/resolutions/settle-due'
import {
  amendMotion,
  suggestMotion,
  supportMotion,
  withdrawMotion,
} from '../../../src/features/resolutions/suggest-motion'
import { castVote, closeEarly, openVote } from '../../../src/features/resolutions/hold-vote'
import { callMeeting } from '../../../src/features/resolutions/put-to-meeting'
import { closeResolution, putResolution } from '../../../src/features/meetings/decide'
import { giveNotice } from '../../../src/features/meetings/give-notice'
import { attend, closeMeeting, openMeeting } from '../../../src/features/meetings/hold-meeting'
import { openProject, projectStore } from '../../../src/features/projects'
import type { Choice, Motion, MotionState } from '../../../src/engine/project/motion'
import { carriedOn, effectiveDay, motionState } from '../../../src/engine/project/motion-rules'
import { ledgerProblems } from '../../../src/engine/project/ledger-problems'
import { registerAt } from '../../../src/engine/project/ledger'
import type { Project } from '../../../src/engine/project/project'
import { Expected } from '../../../src/lib/expected'
import { addDays } from '../../../src/lib/dates'
import { demoProject } from '../../support/demo'
import { siteForTests } from '../../support/site'

const site = siteForTests()
const ids = ['amina-rahman', 'bethan-price', 'callum-reid', 'dipti-shah', 'ewan-foster', 'grace-okoro']
const newcomer = {
  id: 'nia-cole',
  legalName: 'Nia Cole',
  offices: [],
  inOffers: false,
  address: { line1: '9 Row', town: 'Northmere', postcode: 'ZZ1 1AB' },
}

/** Beacon, registered, with someone who may be admitted. */
function registered(): Project {
  const beacon = demoProject('beacon')
  const { answers } = beacon
  const book = {
    number: 1,
    submitted: '2026-11-01',
    registered: '2026-11-20',
    sha256: '0'.repeat(64),
    settles: Object.keys(answers),
    answers,
  }
  const registration = { name: 'Beacon Limited', number: '9123', on: '2026-11-20' }
  return { ...beacon, founders: [...beacon.founders, newcomer], registration, ruleBooks: [book] }
}

/** Each state with those that may follow it in one step. */
const next: Readonly<Record<MotionState, readonly MotionState[]>> = {
  suggested: ['voting', 'meeting', 'withdrawn'],
  voting: ['carried', 'lost'],
  meeting: ['carried', 'lost', 'withdrawn', 'suggested'],
  confirming: [],
  carried: [],
  lost: [],
  withdrawn: [],
}

const step = fc.oneof(
  fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ do: fc.constant('amend' as const), text: fc.constantFrom('That A.', 'That B.') }),
  fc.record({ do: fc.constant('support' as const), who: fc.constantFrom(...ids), asks: fc.boolean() }),
  fc.record({
    do: fc.constant('open' as const),
    how: fc.constantFrom('open' as const, 'secret' as const),
    days: fc.integer({ min: -1, max: 30 }),
  }),
  fc.record({
    do: fc.constant('vote' as const),
    who: fc.constantFrom(...ids, newcomer.id),
    choice: fc.constantFrom<Choice>('for', 'for', 'for', 'against', 'abstain'),
  }),
  fc.record({
    do: fc.constantFrom('all-vote' as const, 'close' as const, 'withdraw' as const, 'meet' as const),
  }),
  fc.record({ do: fc.constant('call' as const), days: fc.integer({ min: 10, max: 25 }) }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const few = fc.array(step, { maxLength: 3 })
const passing: Step[] = [20, 20, 20].map((days) => ({ do: 'wait', days }))
const byVote: Step[] = [{ do: 'open', how: 'open', days: 3 }, { do: 'all-vote' }, { do: 'close' }]
const atMeeting: Step[] = [
  { do: 'call', days: 16 },
  { do: 'wait', days: 8 },
  { do: 'wait', days: 8 },
  { do: 'meet' },
]
/** Anything at all; or a way to a decision, with anything before it, in it and after it. */
const life = fc.oneof(
  fc.array(step, { minLength: 6, maxLength: 14 }),
  fc
    .tuple(few, fc.constantFrom(byVote, atMeeting), fc.option(step), few)
    .map(([first, way, between, last]) => [
      ...first,
      ...way.slice(0, 1),
      ...(between ? [between] : []),
      ...way.slice(1),
      ...last,
      ...passing,
    ]),
)

it('holds for any sequence of what people do and of days that pass', async () => {
  const kinds = fc.constantFrom('ordinary' as const, 'admission' as const)
  const later = fc.option(fc.integer({ min: 0, max: 60 }))
  await fc.assert(
    fc.asyncProperty(kinds, later, life, async (kind, from, steps) => {
      let today = '2026-11-23'
      const now = (): Date => new Date(`${today}T12:00:00Z`)
      const { db, deps } = site
      const on = { db, library: deps.library, ballotKey: deps.ballotKey, link: 'http://localhost:3000/x' }
      const { id: project } = await openProject(db, registered(), now())
      const doing = () => ({ project, seat: null, now: now() })
      const load = () => projectStore(db).load(project)
      const actor = { founder: ids[0], forAll: true }
      const id = await suggestMotion(on, doing(), actor, {
        title: 'A matter',
        text: 'That it be so.',
        kind,
        founders: kind === 'admission' ? [newcomer.id] : [],
        ...(from !== null && { from: addDays(today, from) }),
      })

      const meet = async (): Promise<void> => {
        const at = (await load()).motions?.[0]?.put.at(-1)
        if (!at) return
        await openMeeting(on, doing(), at.meeting)
        for (const founder of ids) await attend(on, doing(), at.meeting, { founder, what: 'here' })
        await putResolution(on, doing(), at)
        await closeResolution(on, doing(), at, { counts: { for: 4, against: 2, abstain: 0 } })
        await closeMeeting(on, doing(), at.meeting)
      }
      const act = async (one: Step): Promise<unknown> => {
        switch (one.do) {
          case 'wait':
            today = addDays(today, one.days)
            return settleDue(on, project, now())
          case 'amend':
            return amendMotion(on, doing(), id, { actor, title: 'A matter', text: one.text })
          case 'support':
            return supportMotion(on, doing(), id, { founder: one.who, asks: one.asks })
          case 'open':
            return openVote(on, doing(), id, { how: one.how, closes: addDays(today, one.days) })
          case 'vote':
            return castVote(on, doing(), id, { founder: one.who, choice: one.choice })
          case 'all-vote':
            for (const founder of registerAt((await load()).ledger, today).members.map((m) => m.founder))
              await castVote(on, doing(), id, { founder, choice: 'for' })
            return undefined
          case 'close':
            return closeEarly(on, doing(), id)
          case 'withdraw':
            return withdrawMotion(on, doing(), id, actor)
          case 'call': {
            const plan = {
              title: 'General meeting',
              on: addDays(today, one.days),
              time: '11:00',
              place: 'Hall',
            }
            const meeting = await callMeeting({ ...on, link: () => on.link }, doing(), id, {
              plan,
              how: 'hands',
              actor,
            })
            return giveNotice(on, doing(), meeting, { paper: 'hand' })
          }
          case 'meet':
            return meet()
        }
      }

      let before = await load()
      for (const one of steps) {
        const refused = await act(one).then(
          () => false,
          (error: unknown) => {
            if (!(error instanceof Expected)) throw error
            return true
          },
        )
        const after = await load()
        check(before, after, today, {
          steps: one.do === 'wait' || one.do === 'meet' || one.do === 'all-vote',
          refused,
        })
        before = after
      }
    }),
    { numRuns: 12 },
  )
}, 120_000)

/** What must be true after each step, compared with before it. */
function check(
  before: Project,
  after: Project,
  today: string,
  of: { steps: boolean; refused: boolean },
): void {
  const [was, is] = [motionOf(before), motionOf(after)]
  const from = motionState(was, before.meetings ?? [], today)
  const to = motionState(is, after.meetings ?? [], today)
  // Days that pass, and a whole meeting, may be more than one step.
  if (from !== to && !of.steps) expect(next[from]).toContain(to)
  if (of.refused && !of.steps) expect(after).toEqual(before)
  if (next[from].length === 0) expect(to).toBe(from)
  expect(is.wordings.slice(0, was.wordings.length)).toEqual(was.wordings)
  const voters = is.vote?.voters ?? []
  expect((is.vote?.votes ?? []).every(({ founder }) => voters.includes(founder))).toBe(true)
  expect(new Set(is.vote?.votes.map(({ founder }) => founder)).size).toBe(is.vote?.votes.length ?? 0)
  expect(ledgerProblems(after.ledger)).toEqual([])
  // An effect is there from its day on, and not before.
  const decided = carriedOn(is, after.meetings ?? [], today)
  const day = decided === undefined ? undefined : effectiveDay(decided, is)
  const entered = after.ledger.filter((one) => one.kind === 'entered' && one.founder === newcomer.id)
  const due = is.kind === 'admission' && day !== undefined && day <= today
  expect(entered.map(({ on }) => on)).toEqual(due ? [day] : [])
}

function motionOf({ motions = [] }: Project): Motion {
  const [motion] = motions
  if (!motion) throw new Error('The motion is gone.')
  return motion
}
