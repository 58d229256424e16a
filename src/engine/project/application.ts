/**
 * Where an application to become a member stands, and what is due on it by which day. Until it is put forward or
 * decided only the organiser and the secretary see it.
 */
import { addDays, addMonths, longDate, type IsoDate } from '../../lib/dates'
import { entriesAt } from './ledger'
import type { Application, Body, Decision } from './membership'
import type { Project } from './project'
import { fixed, type Promises } from './promises'

/** Where an application stands on a day. */
export type ApplicationState =
  'to-decide' | 'to-enter' | 'entered' | 'refused' | 'asked-again' | 'withdrawn' | 'not-confirmed'

/** What was decided about an application: as it was recorded, or in a meeting that was kept here. */
export function decisionOf(project: Project, application: Application): Decision | undefined {
  const { again, decided } = application
  if (again?.on !== undefined && again.result !== undefined) {
    const { on, result, minutes } = again
    return { ...decided, on, result, by: 'meeting', ...(minutes !== undefined && { minutes }) }
  }
  return decided ?? decidedAtMeeting(project, application)
}

function decidedAtMeeting({ meetings = [] }: Project, { founder, received }: Application) {
  if (founder === undefined) return undefined
  for (const meeting of meetings.toReversed()) {
    const resolution = meeting.resolutions.find(
      (one) =>
        one.kind === 'admission' &&
        one.founders.includes(founder) &&
        (one.state === 'carried' || one.state === 'lost'),
    )
    if (!resolution || meeting.on < received) continue
    const by: Body =
      meeting.kind === 'committee' || meeting.kind === 'first-committee' ? 'committee' : 'meeting'
    const result = resolution.state === 'carried' ? ('admitted' as const) : ('refused' as const)
    return { on: meeting.on, result, by, minutes: `${meeting.title}, ${longDate(meeting.on)}` }
  }
  return undefined
}

/** Where it stands at the end of a day. */
export function stateOf(project: Project, application: Application, day: IsoDate): ApplicationState {
  const decision = decisionOf(project, application)
  if (!decision) return 'to-decide'
  if (decision.result === 'withdrawn') return 'withdrawn'
  if (decision.result === 'refused')
    return application.again && application.again.result === undefined ? 'asked-again' : 'refused'
  if (application.confirmed?.result === 'not-confirmed') return 'not-confirmed'
  return hasEntered(project, application, decision.on, day) ? 'entered' : 'to-enter'
}

function hasEntered({ ledger }: Project, { founder }: Application, since: IsoDate, day: IsoDate): boolean {
  return entriesAt(ledger, day).some(
    (one) => one.kind === 'entered' && one.founder === founder && one.on >= since,
  )
}

/** Whether a person's application waits for a decision or for its share: then admission alone enters nobody. */
export function awaitsShare(project: Project, founder: string, day: IsoDate): boolean {
  return (project.applications ?? []).some(
    (one) =>
      one.founder === founder &&
      ['to-decide', 'to-enter', 'asked-again'].includes(stateOf(project, one, day)),
  )
}

/** Whether a committee admitted a person whom no general meeting has been asked to confirm yet. */
export function awaitsConfirming(
  project: Project,
  application: Application,
  on: { day: IsoDate; promises: Promises },
): boolean {
  return (
    on.promises.confirmsAdmission &&
    application.confirmed === undefined &&
    stateOf(project, application, on.day) === 'entered' &&
    decisionOf(project, application)?.by === 'committee'
  )
}

/** The last day for telling a person in writing why they were refused. */
export function reasonBy(refused: IsoDate): IsoDate {
  return addDays(refused, fixed.refusalDays)
}

/** The last day for putting an application to a general meeting, where it is the one that admits. */
export function decideBy({ received }: Application, promises: Promises): IsoDate | undefined {
  return promises.admittedBy === 'meeting' ? addMonths(received, fixed.admissionMeetingMonths) : undefined
}

/** The day on which what a person wrote is erased; undefined while it is still needed. */
export function erasedOn(
  project: Project,
  application: Application,
  on: { day: IsoDate; days: number },
): IsoDate | undefined {
  const state = stateOf(project, application, on.day)
  const decision = decisionOf(project, application)
  if (!decision || (state !== 'refused' && state !== 'withdrawn')) return undefined
  return addDays(decision.on, on.days)
}

/** What is left of an application says that someone applied, when, and what was decided; not who, and not why. */
export function erasedApplication(one: Application, on: IsoDate): Application {
  const { id, received, how, shares, founder, again, confirmed } = one
  const { reason: _reason, ...decided } = one.decided ?? { on, result: 'withdrawn' as const }
  return {
    id,
    received,
    how,
    shares,
    ...(founder !== undefined && { founder }),
    ...(one.decided && { decided }),
    ...(again && { again }),
    ...(confirmed && { confirmed }),
    erased: on,
  }
}
