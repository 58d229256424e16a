/** Reminders of what the law and the rules ask for, by e-mail to those who keep the register. */
import { listSource } from '../../engine/clauses/assemble'
import { runningCalendar } from '../../engine/lists/calendar'
import { isSettled, yearViews } from '../../engine/project/year-view'
import type { Deps } from '../../deps'
import { addDays, longDate, londonDate } from '../../lib/dates'
import { href, paths } from '../../web/paths'
import { accountStore } from '../account'
import { postMail } from '../mail'
import { inEach } from './in-each'
import { projectStore } from './store'

/** How many days before a date its reminders go. */
export const reminderDays = [30, 7] as const

/**
 * Posts the reminders that are due today. Each is one mail for one date and person, so that a second run on a day
 * sends nothing; a day that was missed is caught up while the date lies ahead. A fault in one co-op keeps no other
 * waiting.
 */
export async function remind(deps: Deps): Promise<number> {
  const keepers = await accountStore(deps.db).keepers()
  return inEach(deps.log, keepers.keys(), 'reminders were not posted', (id) =>
    remindIn(deps, id, keepers.get(id) ?? []),
  )
}

async function remindIn(
  { db, library, config, now }: Deps,
  id: string,
  keepers: readonly { id: string; email: string }[],
): Promise<number> {
  const instant = now()
  const today = londonDate(instant)
  let posted = 0
  // Not through what is kept of projects: all of them at once would push out those in use.
  const project = await projectStore(db).read(id)
  const views = yearViews(project, today, library)
  for (const entry of runningCalendar(listSource(project, today, library))) {
    if (isSettled(views, entry.step)) continue
    const days = reminderDays.findLast((one) => entry.on > today && entry.on <= addDays(today, one))
    if (days === undefined) continue
    await db.transaction(async (trx) => {
      for (const seat of keepers) {
        await postMail(trx, {
          key: `calendar ${id} ${entry.id} ${entry.on} ${days} ${seat.id}`,
          to: seat.email,
          template: 'calendar-reminder',
          values: {
            coop: project.name,
            what: entry.what,
            when: longDate(entry.on),
            link: config.baseUrl + href(paths.paper, { project: id, document: 'compliance-calendar' }),
          },
          project: id,
          now: instant,
          reminder: true,
        })
        posted++
      }
    })
  }
  return posted
}
