/**
 * Projects that nobody opens any more: warned, then deleted, as the privacy page says. Both steps may run twice, or
 * late: a warning is one mail, and nothing goes before its 30 days are over.
 */
import type { Db } from '../../db/open'
import { addDays, addMonths, longDate, londonDate } from '../../lib/dates'
import { href, paths } from '../../web/paths'
import { accountStore } from '../account'
import { postMail } from '../mail'
import { projectStore } from './store'

/** Months without a visit or a change before a project is warned about. */
export const idleMonths = 11
/** Days from the warning to the deletion. */
export const warningDays = 30

/** Warns about projects that have been idle for 11 months, and deletes those whose warning is 30 days old. */
export async function sweepIdle(on: {
  db: Db
  now: Date
  baseUrl: string
}): Promise<{ warned: number; deleted: number }> {
  const { db, now, baseUrl } = on
  const store = projectStore(db)
  const today = londonDate(now)
  const before = new Date(`${addMonths(today, -idleMonths)}T00:00:00Z`).toISOString()
  let [warned, deleted] = [0, 0]
  for (const { id, name, warnedAt } of await store.idleSince(before)) {
    if (warnedAt !== null && addDays(londonDate(new Date(warnedAt)), warningDays) <= today) {
      await store.remove(id)
      deleted++
    } else if (warnedAt === null) {
      await db.transaction(async (trx) => {
        await projectStore(trx).warn(id, now.toISOString())
        const goes = longDate(addDays(today, warningDays))
        for (const seat of await accountStore(trx).seats(id)) {
          if (seat.email === null || seat.role === 'adviser') continue
          await postMail(trx, {
            key: `idle ${seat.id} ${today}`,
            to: seat.email,
            template: 'idle-warning',
            values: { coop: name, on: goes, link: baseUrl + href(paths.project, { project: id }) },
            project: id,
            now,
          })
        }
      })
      warned++
    }
  }
  return { warned, deleted }
}
