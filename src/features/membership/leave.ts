/** The verbs of leaving: a resignation and its taking back, a death, bankruptcy where the rules end membership by it. */
import type { Db } from '../../db/open'
import { isOpen, noticeEnds, resignationFault } from '../../engine/project/leaving'
import { registerAt } from '../../engine/project/ledger'
import type { Library } from '../../engine/library/library'
import type { EndedWork } from '../../engine/project/membership'
import { londonDate, longDate, type IsoDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { freeId } from '../../lib/names'
import { changeProject, type Doing, type ProjectStore } from '../projects'
import { endDue, endMembership } from './end-due'
import type { NoticeForm } from './forms'
import { rulesOn } from './rules-on'

type On = { db: Db; library: Library }

/**
 * A member gives notice. Their membership ends when the notice does.
 * @throws Expected where the notice is shorter than the rules ask and the committee has not accepted it
 */
export function resign(
  { db, library }: On,
  doing: Doing,
  member: { founder: string; by: 'member' | 'secretary' },
  form: NoticeForm,
): Promise<void> {
  const { project } = doing
  const { founder, by } = member
  return changeProject(db, doing, async (store) => {
    const whole = await store.load(project)
    const { given, shorter } = form
    if (!registerAt(whole.ledger, given).memberOf.has(founder)) throw noMember()
    const open = whole.leavings?.find(
      (one) => one.founder === founder && one.kind === 'resignation' && isOpen(one),
    )
    if (open)
      throw new Expected('conflict', 'Notice was given already', 'Take it back first, to give another one.')
    const { promises, rule } = rulesOn(whole, given, library)
    const ends = form.ends ?? noticeEnds(given, promises)
    const fault = resignationFault({ given, ends, shorter }, promises, rule)
    if (fault) throw new Expected('conflict', fault.problem, fault.next)
    const id = freeId('leaving', new Set((whole.leavings ?? []).map((one) => one.id)))
    await store.putLeaving(project, {
      id,
      kind: 'resignation',
      founder,
      given,
      ends,
      by,
      ...(shorter !== undefined && { shorter }),
    })
    await endDue(store, doing, library)
    const what = by === 'member' ? 'gave notice to stop being a member' : 'recorded a member’s notice'
    return { deed: { what, about: `founder:${founder}` }, result: undefined }
  })
}

/** Takes back a notice, or an end of work that was a mistake, before it takes effect. */
export function takeLeavingBack(
  { db }: On,
  doing: Doing,
  of: { founder: string; leaving: string },
): Promise<void> {
  return changeProject(db, doing, async (store) => {
    const found = (await store.leavings(doing.project)).find(
      (one) => one.id === of.leaving && one.founder === of.founder,
    )
    if (!found || found.kind === 'expulsion')
      throw new Expected('missing', 'We cannot find this notice', 'Go back to members joining and leaving.')
    if (!isOpen(found))
      throw new Expected(
        'conflict',
        found.done === undefined
          ? 'It was taken back already'
          : `The membership ended on ${longDate(found.ends)}`,
        'To come back, a person applies again.',
      )
    await store.putLeaving(doing.project, { ...found, undone: londonDate(doing.now) })
    if (found.kind === 'ended-work') await goOnWorking(store, doing, found)
    return { deed: { what: 'took a notice back', about: `founder:${of.founder}` }, result: undefined }
  })
}

/** The work did not end, so its spell goes on. */
async function goOnWorking(
  store: ProjectStore,
  { project }: Doing,
  { founder, lastDay }: EndedWork,
): Promise<void> {
  const { work = [] } = await store.load(project)
  const going = work.map((one) =>
    one.founder === founder && one.to === lastDay ? { founder, from: one.from } : one,
  )
  await store.putWork(project, going)
}

/** A membership that ends at once: the member died, or went bankrupt and the rules end membership by that. */
export function endAtOnce(
  { db, library }: On,
  doing: Doing,
  founder: string,
  end: { on: IsoDate; why: 'died' | 'bankrupt' },
): Promise<void> {
  return changeProject(db, doing, async (store) => {
    const whole = await store.load(doing.project)
    const { promises, rule } = rulesOn(whole, end.on, library)
    if (end.why === 'bankrupt' && !promises.bankruptcyEnds)
      throw new Expected(
        'conflict',
        `Your rules do not end membership by bankruptcy (${rule('insolvency') ?? 'your rules'})`,
        'The person stays a member, and leaves the committee.',
      )
    if (!registerAt(whole.ledger, end.on).memberOf.has(founder)) throw noMember()
    const reason = end.why === 'died' ? 'died' : 'other'
    await endMembership(store, doing, library, { founder, on: end.on, reason })
    const today = londonDate(doing.now)
    for (const one of whole.leavings ?? [])
      if (one.founder === founder && isOpen(one))
        await store.putLeaving(doing.project, { ...one, undone: today })
    if (end.why === 'died')
      await store.putWork(
        doing.project,
        (whole.work ?? []).map((one) =>
          one.founder === founder && one.to === undefined && one.from <= end.on
            ? { ...one, to: end.on, why: 'other' as const }
            : one,
        ),
      )
    return {
      deed: { what: 'recorded the end of a membership', about: `founder:${founder}` },
      result: undefined,
    }
  })
}

function noMember(): Expected {
  return new Expected('conflict', 'This person is not a member on that day', 'Check the date.')
}
