/** Erases what people wrote in applications that were refused or taken back, some days later. Safe to run twice. */
import type { Db } from '../../db/open'
import { erasedApplication, erasedOn } from '../../engine/project/application'
import { registerAt } from '../../engine/project/ledger'
import type { Application } from '../../engine/project/membership'
import type { Project } from '../../engine/project/project'
import { londonDate, type IsoDate } from '../../lib/dates'
import { forgetMail } from '../mail'
import { changeProject, projectStore, type ProjectStore } from '../projects'

/** What stands where a name was. */
const erasedName = 'Someone who applied'

/** @param days kept after the decision, so that the person can ask for a second look */
export async function sweepApplications(db: Db, at: { now: Date; days: number }): Promise<number> {
  const today = londonDate(at.now)
  let swept = 0
  for (const project of await projectStore(db).projectsWithApplications()) {
    const whole = await projectStore(db).load(project)
    const due = (whole.applications ?? []).filter((one) => isDue(whole, one, { day: today, days: at.days }))
    if (due.length === 0) continue
    await changeProject(db, { project, seat: null, now: at.now }, async (store, trx) => {
      for (const one of due) {
        await store.putApplication(project, erasedApplication(one, today))
        if (one.email !== undefined) await forgetMail(trx, project, one.email)
        await forgetPerson(store, project, whole, one)
      }
      const what = 'erased an application that was refused or taken back'
      return { deed: { what, about: 'membership' }, result: undefined }
    })
    swept += due.length
  }
  return swept
}

function isDue(whole: Project, one: Application, at: { day: IsoDate; days: number }): boolean {
  const on = erasedOn(whole, one, at)
  return one.erased === undefined && on !== undefined && on <= at.day
}

/** The name in the founders' book goes too, where it came with the application and the person never was a member. */
async function forgetPerson(
  store: ProjectStore,
  project: string,
  { ledger }: Project,
  { founder }: Application,
): Promise<void> {
  if (founder === undefined) return
  const register = registerAt(ledger, '9999-12-31')
  const came = ledger.every(
    (entry) =>
      entry.kind === 'correction' ||
      entry.founder !== founder ||
      ['applied', 'declined', 'withdrew'].includes(entry.kind),
  )
  if (!came || register.memberOf.has(founder) || register.left.has(founder)) return
  await store.putFounder(project, { id: founder, legalName: erasedName, offices: [], inOffers: false })
}
