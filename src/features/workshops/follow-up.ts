/** Mail after a workshop, to those who asked for it: on the same day, after a week, and after thirty days. */
import type { Deps } from '../../deps'
import { addDays, londonDate, type IsoDate } from '../../lib/dates'
import { transact } from '../../db/transact'
import { href, paths } from '../../web/paths'
import { accountStore, newId, newSeatLink } from '../account'
import { postMail } from '../mail'
import { changeProject } from '../projects'
import { answerStore, type FollowUp } from './answer-store'
import { workshopStore } from './store'

/** Each mail and how many days after the end it goes. */
export const followUpDays = { 'same-day': 0, week: 7, month: 30 } as const
type Kind = keyof typeof followUpDays

/** Hands what is due to the outbox. A second run on a day posts nothing again; a day that was missed is caught up. */
export async function postFollowUps(deps: Deps, workshop: string): Promise<number> {
  const { db, now } = deps
  const found = await workshopStore(db).workshop(workshop)
  if (!found || found.endedAt === null) return 0
  const ended = londonDate(new Date(found.endedAt))
  let posted = 0
  for (const one of await answerStore(db).followUps({ workshop })) {
    const due = dueNow(one, ended, londonDate(now()))
    if (due === undefined) continue
    await post(deps, one, due)
    posted++
  }
  return posted
}

/** The newest mail that is due and was not posted; one that was overtaken by the next is left out. */
function dueNow({ posted }: FollowUp, ended: IsoDate, today: IsoDate): Kind | undefined {
  const kinds = Object.keys(followUpDays) as Kind[]
  const due = kinds.findLast((kind) => addDays(ended, followUpDays[kind]) <= today)
  return due === undefined || posted.includes(due) ? undefined : due
}

async function post({ db, now, config }: Deps, one: FollowUp, kind: Kind): Promise<void> {
  await transact(db, async (trx) => {
    const table = await workshopStore(trx).table(one.workshop, one.tableId)
    const project = table?.project ?? null
    await answerStore(trx).notePosted(one.id, [...one.posted, kind])
    if (!table || project === null) return
    const link = kind === 'same-day' ? await ownWayIn() : paths.signIn
    await postMail(trx, {
      key: `workshop ${one.id} ${kind}`,
      to: one.email,
      template: `workshop-${kind}`,
      values: { coop: table.name, link: config.baseUrl + link },
      project,
      now: now(),
      reminder: kind !== 'same-day',
    })

    /** A place in the co-op that is this person's own; later they come back by signing in with their address. */
    function ownWayIn(): Promise<string> {
      const seat = newId()
      const doing = { project: String(project), seat: null, now: now() }
      return changeProject(trx, doing, async (_store, inside) => {
        const createdAt = doing.now.toISOString()
        const who = { founder: null, name: 'From the workshop', email: one.email, createdAt }
        await accountStore(inside).addSeat({ id: seat, project: doing.project, role: 'founder', ...who })
        const token = await newSeatLink(inside, { kind: 'invitation', ...doing, seat })
        const deed = { what: 'let a person from the workshop in', about: `seat:${seat}` }
        return { deed, result: href(paths.open, { token }) }
      })
    }
  })
}
