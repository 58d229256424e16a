/** The verbs of a decision about an application: made, told, looked at again, confirmed. */
import type { Db } from '../../db/open'
import { joinerOf, joinFaults, type Joiner } from '../../engine/project/admission'
import { awaitsConfirming, decisionOf, stateOf } from '../../engine/project/application'
import type { Library } from '../../engine/library/library'
import type { Application } from '../../engine/project/membership'
import type { Project } from '../../engine/project/project'
import type { IsoDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import type { Doing } from '../projects'
import { writeEntries } from '../register'
import { endMembership } from './end-due'
import type { DecisionForm, ResultForm } from './forms'
import { changeApplication, withPerson } from './keep-application'
import { rulesOn } from './rules-on'

type On = { db: Db; library: Library }

/** An application as the rules look at who wrote it, also before they are in the founders' book. */
export function joinerIn(project: Project, application: Application, day: IsoDate): Joiner {
  const { founder, name = '', worksSince, hours } = application
  if (founder !== undefined) return joinerOf(project, founder, day)
  const unknown = { founder: false, member: false, expelled: false, applied: true, daysBefore: 0 }
  return { ...unknown, name, worksSince, hours }
}

/**
 * Records what a body decided elsewhere, with where its minutes are.
 * @throws Expected where the rules do not let it: too early, or by the wrong body
 */
export function decideApplication(
  { db, library }: On,
  doing: Doing,
  id: string,
  form: DecisionForm,
): Promise<void> {
  return changeApplication(db, doing, id, async (application, { store, whole }) => {
    if (decisionOf(whole, application))
      throw new Expected(
        'conflict',
        'This application was decided already',
        'Go back and read what was decided.',
      )
    const { result, by, on, minutes, reason, told, person } = form
    if (on < application.received)
      throw new Expected('conflict', 'It cannot be decided before it came', 'Check the date of the decision.')
    const chosen = { ...application, ...(person !== 'new' && { founder: application.founder ?? person }) }
    const { promises, rule } = rulesOn(whole, on, library)
    const faults =
      result === 'admitted' ? joinFaults(joinerIn(whole, chosen, on), promises, rule, { on, body: by }) : []
    const [fault] = faults
    if (fault) throw new Expected('conflict', fault.problem, fault.next)
    const decided = {
      on,
      result,
      by,
      minutes,
      ...(reason !== undefined && { reason }),
      ...(told !== undefined && { told }),
    }
    if (result === 'admitted')
      return {
        application: { ...(await withPerson(store, doing, application, person)), decided },
        what: 'recorded that an applicant was admitted',
      }
    const { founder } = application
    if (founder !== undefined) await writeEntries(store, doing, () => [{ on, kind: 'declined', founder }])
    return { application: { ...application, decided }, what: 'recorded that an application was refused' }
  })
}

/** Records that a refused person was told why, in writing. The reason stands with the application alone. */
export function tellReason(
  { db }: On,
  doing: Doing,
  id: string,
  form: { reason: string; told: IsoDate },
): Promise<void> {
  return changeApplication(db, doing, id, async (application, { store, whole }) => {
    const decision = decisionOf(whole, application)
    if (decision?.result !== 'refused')
      throw new Expected('conflict', 'This application was not refused', 'Go back and read what was decided.')
    const { founder } = application
    if (founder !== undefined && !application.decided)
      await writeEntries(store, doing, () => [{ on: decision.on, kind: 'declined', founder }])
    return {
      application: { ...application, decided: { ...(application.decided ?? decision), ...form } },
      what: 'recorded that an applicant was told why',
    }
  })
}

/** A person who was refused asks the next general meeting to look at it again. */
export function askAgain({ db }: On, doing: Doing, id: string, asked: IsoDate): Promise<void> {
  return changeApplication(db, doing, id, (application, { whole, today }) => {
    if (stateOf(whole, application, today) !== 'refused' || application.again)
      throw new Expected(
        'conflict',
        'There is no refusal to look at again',
        'Go back and read what was decided.',
      )
    if (asked < (decisionOf(whole, application)?.on ?? ''))
      throw new Expected(
        'conflict',
        'They cannot ask before the decision',
        'Check the date on which they asked.',
      )
    return {
      application: { ...application, again: { asked } },
      what: 'recorded that an applicant asked for a second look',
    }
  })
}

/** What the general meeting decided at its second look. */
export function lookAgain(
  { db, library }: On,
  doing: Doing,
  id: string,
  form: ResultForm<'admitted' | 'refused'>,
): Promise<void> {
  return changeApplication(db, doing, id, async (application, { store, whole }) => {
    const { again } = application
    if (!again || again.result !== undefined || form.on < again.asked)
      throw new Expected(
        'conflict',
        'No second look was asked for by that day',
        'Check the date of the meeting.',
      )
    if (form.result === 'refused')
      return { application: { ...application, again: { ...again, ...form } }, what: 'recorded a second look' }
    const { promises, rule } = rulesOn(whole, form.on, library)
    const [fault] = joinFaults(joinerIn(whole, application, form.on), promises, rule, {
      on: form.on,
      body: 'meeting',
    })
    if (fault) throw new Expected('conflict', fault.problem, fault.next)
    const known = await withPerson(store, doing, application, 'new')
    return {
      application: { ...known, again: { ...again, ...form } },
      what: 'recorded that a general meeting admitted an applicant',
    }
  })
}

/** The next general meeting confirms whom the committee admitted, or the membership ends with that meeting. */
export function confirmAdmission(
  { db, library }: On,
  doing: Doing,
  id: string,
  form: ResultForm<'confirmed' | 'not-confirmed'>,
): Promise<void> {
  return changeApplication(db, doing, id, async (application, { store, whole, today }) => {
    const { promises } = rulesOn(whole, today, library)
    const decision = decisionOf(whole, application)
    if (!decision || !awaitsConfirming(whole, application, { day: today, promises }) || form.on < decision.on)
      throw new Expected(
        'conflict',
        'There is nothing for a meeting to confirm by that day',
        'Check the date of the meeting.',
      )
    const { founder } = application
    if (form.result === 'not-confirmed' && founder !== undefined)
      await endMembership(store, doing, library, { founder, on: form.on, reason: 'other' })
    return {
      application: { ...application, confirmed: form },
      what:
        form.result === 'confirmed'
          ? 'recorded that a meeting confirmed an admission'
          : 'recorded that a meeting did not confirm an admission',
    }
  })
}
