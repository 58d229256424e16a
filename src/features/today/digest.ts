/** The weekly mail to those who chose it. It counts and names nothing: what waits stands behind the person's own door. */
import type { Deps } from '../../deps'
import { waitsFor } from '../../engine/project/waiting'
import { addDays, longDate, londonDate, type IsoDate } from '../../lib/dates'
import { counted } from '../../lib/names'
import { href, paths } from '../../web/paths'
import { accountStore, type SeatRow } from '../account'
import { letReminders, postMail, remindersStopped } from '../mail'
import { changeProject, inEach, projectStore, type Digest, type Doing } from '../projects'
import { gather, readerOf, type Waits } from './gather'

/** Days ahead of which the mail counts dates. */
const ahead = 31

/** Chooses how often a person gets the mail. Choosing it lets reminders come again that they had stopped. */
export function chooseDigest(
  db: Deps['db'],
  doing: Doing,
  seat: Pick<SeatRow, 'id' | 'email'>,
  digest: Digest,
): Promise<void> {
  return changeProject(db, doing, async (store, trx) => {
    await store.putDigest(seat.id, digest)
    if (digest === 'weekly' && seat.email !== null) await letReminders(trx, seat.email)
    return { deed: { what: 'chose how often to get mail', about: `seat:${seat.id}` }, result: undefined }
  })
}

/** Whether the mail that a person chose is held back, as they stopped all reminders in a mail program. */
export async function isHeldBack(db: Deps['db'], seat: Pick<SeatRow, 'email'>): Promise<boolean> {
  return seat.email !== null && (await remindersStopped(db, seat.email))
}

/**
 * Posts the digests of the week. Each is one mail for one person and week, so that a second run sends nothing, and a
 * Monday that was missed is caught up. Where nothing waits and nothing is coming, there is no mail. A fault in one co-op
 * keeps no other waiting.
 */
export async function postDigests(deps: Deps): Promise<number> {
  const names = new Map((await projectStore(deps.db).all()).map(({ id, name }) => [id, name]))
  return inEach(deps.log, names.keys(), 'digests were not posted', (id) =>
    postDigestsOf(deps, { id, name: names.get(id) ?? '' }),
  )
}

async function postDigestsOf(
  { db, library, config, now }: Deps,
  { id, name }: { id: string; name: string },
): Promise<number> {
  const instant = now()
  const today = londonDate(instant)
  const week = mondayOf(today)
  let posted = 0
  const weekly = new Set(await projectStore(db).weeklySeats(id))
  if (weekly.size === 0) return 0
  const waiting = await gather({ db, library, now }, id)
  const aside = await projectStore(db).asides(id)
  for (const seat of (await accountStore(db).seats(id)).filter((one) => weekly.has(one.id))) {
    const keys = new Set(aside.filter((one) => one.seat === seat.id).map(({ key }) => key))
    const lines = digestLines(waiting, { seat, aside: keys, today })
    if (lines.length === 0) continue
    await db.transaction((trx) =>
      postMail(trx, {
        key: `digest ${seat.id} ${week}`,
        to: String(seat.email),
        template: 'digest',
        values: {
          coop: name,
          lines,
          link: config.baseUrl + href(paths.today, { project: id }),
          settings: config.baseUrl + href(paths.digest, { project: id }),
        },
        project: id,
        now: instant,
      }),
    )
    posted++
  }
  return posted
}

/** What the mail says to one person: counts and days, and no words of anyone. */
export function digestLines(
  waiting: readonly Waits[],
  of: { seat: SeatRow; aside: ReadonlySet<string>; today: IsoDate },
): string[] {
  const { seat, aside, today } = of
  const own = waiting.filter((one) => waitsFor(one, readerOf({ role: seat.role, seat })))
  const toDo = own.filter((one) => !one.coming && !aside.has(one.key))
  const coming = own.filter(({ coming: known, by = '' }) => known && by <= addDays(today, ahead))
  const first = toDo.find(({ by }) => by !== undefined)?.by
  return [
    ...(toDo.length > 0 ? [`${counted(toDo.length, 'thing waits', 'things wait')} for you.`] : []),
    ...(first === undefined
      ? []
      : [`The first of them ${first < today ? 'was due' : 'is due'} by ${longDate(first)}.`]),
    ...(coming.length > 0 ? [`${counted(coming.length, 'day', 'days')} to know of in the next month.`] : []),
  ]
}

/** The Monday of the week of a day. */
function mondayOf(day: IsoDate): IsoDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}
