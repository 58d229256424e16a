/** The verbs of ending a membership by a vote: grounds, their sending, the answer, and the vote where it was elsewhere. */
import type { Db } from '../../db/open'
import { ruleNote } from '../../engine/project/admission'
import { earliestVote, expulsionFaults, isOpen, votedAt, voteFault } from '../../engine/project/leaving'
import { registerAt } from '../../engine/project/ledger'
import type { Library } from '../../engine/library/library'
import type { Expulsion } from '../../engine/project/membership'
import type { Project } from '../../engine/project/project'
import { londonDate, longDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { freeId } from '../../lib/names'
import { changeProject, type Doing, type ProjectStore } from '../projects'
import { endMembership } from './end-due'
import type { AnswerForm, SentForm, VoteForm } from './forms'
import { rulesOn } from './rules-on'

type On = { db: Db; library: Library }

/** Puts forward that a membership may end by a vote, with its grounds. Returns the id of the case. */
export function openExpulsion({ db }: On, doing: Doing, founder: string, grounds: string): Promise<string> {
  const { project, now } = doing
  const today = londonDate(now)
  return changeProject(db, doing, async (store) => {
    const whole = await store.load(project)
    if (!registerAt(whole.ledger, today).memberOf.has(founder))
      throw new Expected('conflict', 'This person is not a member', 'Only a membership can end by a vote.')
    const open = whole.leavings?.find(
      (one) => one.founder === founder && one.kind === 'expulsion' && isOpen(one),
    )
    if (open && !votedAt(whole, open as Expulsion))
      throw new Expected('conflict', 'This was put forward already', 'Go on with the steps that are there.')
    const id = freeId('leaving', new Set((whole.leavings ?? []).map((one) => one.id)))
    await store.putLeaving(project, { id, kind: 'expulsion', founder, opened: today, grounds })
    return { deed: { what: 'put forward that a membership may end', about: 'membership' }, result: id }
  })
}

/** Changes the grounds, until they were sent. */
export function changeGrounds(on: On, doing: Doing, id: string, grounds: string): Promise<void> {
  return changeExpulsion(on, doing, id, (one) => {
    if (one.sent)
      throw new Expected(
        'conflict',
        'The grounds were sent already',
        'Stop this and start again to give other grounds.',
      )
    return { expulsion: { ...one, grounds }, what: 'changed grounds' }
  })
}

/** Notes that the grounds and the notice of the meeting went to the member. */
export function sendGrounds(on: On, doing: Doing, id: string, form: SentForm): Promise<void> {
  return changeExpulsion(on, doing, id, (one, { whole }) => {
    const sent = { on: form.on, how: form.how }
    const { promises, rule } = rulesOn(whole, form.on, on.library)
    const gave = registerAt(whole.ledger, form.on).memberOf.get(one.founder)?.electronic
    if (form.how === 'email' && !(promises.electronicNotices && gave))
      throw new Expected(
        'conflict',
        promises.electronicNotices
          ? 'This member gave no e-mail address for notices'
          : `Your rules let no notice go by e-mail alone${ruleNote(rule, 'electronic-notices')}`,
        'Give the grounds by hand, or send them by first class post.',
      )
    const first = earliestVote(sent, promises)
    if (form.meeting < first)
      throw new Expected(
        'conflict',
        `The meeting can be on ${longDate(first)} or later (${rule('expulsion') ?? 'your rules'})`,
        'Choose a later day, so that the member has the clear days that the rules give.',
      )
    return { expulsion: { ...one, sent, meeting: form.meeting }, what: 'noted that grounds were sent' }
  })
}

/** Notes the hearing, the companion and the written answer. */
export function noteAnswer(on: On, doing: Doing, id: string, form: AnswerForm): Promise<void> {
  return changeExpulsion(on, doing, id, (one) => {
    const { heard, companion, answered, answer } = form
    return {
      expulsion: {
        ...one,
        ...(heard !== undefined && { heard }),
        ...(companion !== undefined && { companion }),
        ...(answer !== undefined && answered !== undefined && { answer: { on: answered, words: answer } }),
      },
      what: 'noted what a member answered',
    }
  })
}

/**
 * Records a vote of a general meeting that was not kept here, and ends the membership where it was enough.
 * @throws Expected where a step was not taken: the grounds, the clear days, the hearing
 */
export function recordVote(on: On, doing: Doing, id: string, form: VoteForm): Promise<void> {
  return changeExpulsion(on, doing, id, async (one, { store, whole }) => {
    const { promises, rule } = rulesOn(whole, form.on, on.library)
    const [fault] = expulsionFaults(one, form.on, promises, rule)
    if (fault) throw new Expected('conflict', fault.problem, fault.next)
    const members = registerAt(whole.ledger, form.on).members.length
    if (form.for + form.against > members)
      throw new Expected('conflict', `There were ${members} members on that day`, 'Count the votes again.')
    const carried = voteFault(form, promises, rule) === undefined
    if (carried)
      await endMembership(store, doing, on.library, { founder: one.founder, on: form.on, reason: 'expelled' })
    const what = carried
      ? 'recorded that a vote ended a membership'
      : 'recorded that a vote did not end a membership'
    return { expulsion: { ...one, vote: form, done: form.on }, what }
  })
}

/** Stops it: the person stays a member. */
export function stopExpulsion(on: On, doing: Doing, id: string): Promise<void> {
  return changeExpulsion(on, doing, id, (one) => ({
    expulsion: { ...one, undone: londonDate(doing.now) },
    what: 'stopped what was put forward',
  }))
}

/** Finds a case. @throws Expected where there is none */
export function expulsionIn({ leavings = [] }: Project, id: string): Expulsion {
  const found = leavings.find((one) => one.id === id)
  if (found?.kind !== 'expulsion')
    throw new Expected('missing', 'We cannot find this page', 'Go back to members joining and leaving.')
  return found
}

interface At {
  store: ProjectStore
  whole: Project
}

function changeExpulsion(
  { db }: On,
  doing: Doing,
  id: string,
  work: (
    one: Expulsion,
    at: At,
  ) => Promise<{ expulsion: Expulsion; what: string }> | { expulsion: Expulsion; what: string },
): Promise<void> {
  return changeProject(db, doing, async (store) => {
    const whole = await store.load(doing.project)
    const found = expulsionIn(whole, id)
    if (!isOpen(found) || votedAt(whole, found))
      throw new Expected('conflict', 'This has ended already', 'Go back and read how it ended.')
    const { expulsion, what } = await work(found, { store, whole })
    await store.putLeaving(doing.project, expulsion)
    return { deed: { what, about: 'membership' }, result: undefined }
  })
}
