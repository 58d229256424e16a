/** The verbs about who may open a co-op. */
import type { Db } from '../../db/open'
import { shortName } from '../../engine/project/project'
import { samePerson } from '../../engine/project/who-problems'
import { Expected } from '../../lib/expected'
import { slug } from '../../lib/names'
import { href, paths } from '../../web/paths'
import { accountStore, newId, newJoinLink, newSeatLink, type SeatRole, type SeatRow } from '../account'
import { nameVoter } from '../decisions'
import { postMail } from '../mail'
import { changeProject, type Doing, type ProjectStore } from '../projects'
import { addAll } from './change-people'

export interface Invitation {
  name: string
  role: SeatRole
  founder?: string | undefined
  email?: string | undefined
}

/** What a mail needs to know of the co-op and the site. */
export interface Sender {
  coop: string
  inviter: string
  baseUrl: string
}

/**
 * Gives a person a seat and makes their invitation. Returns the link, for a person whom no mail reaches.
 * @throws Expected where the founder or the address has a seat already
 */
export function invite(db: Db, doing: Doing, invitation: Invitation, sender: Sender): Promise<string> {
  const { project, now } = doing
  const { name, role } = invitation
  const [founder, email] = [invitation.founder ?? null, invitation.email?.toLowerCase() ?? null]
  return changeProject(db, doing, async (_store, trx) => {
    const seats = await accountStore(trx).seats(project)
    if (
      seats.some((seat) => email !== null && seat.email === email) ||
      seats.some((seat) => founder !== null && seat.founder === founder)
    ) {
      throw new Expected(
        'conflict',
        `${name} can open this co-op already`,
        'Go back to the list. There you can send the link again.',
      )
    }
    const id = newId()
    await accountStore(trx).addSeat({ id, project, role, founder, name, email, createdAt: now.toISOString() })
    const link = await sendInvitation(trx, doing, { id, name, email }, sender)
    return { deed: { what: 'invited someone', about: `seat:${id}` }, result: link }
  })
}

/** Makes a new invitation; the old link dies. Returns the new one. */
export function inviteAgain(db: Db, doing: Doing, seat: SeatRow, sender: Sender): Promise<string> {
  return changeProject(db, doing, async (_store, trx) => {
    const link = await sendInvitation(trx, doing, seat, sender)
    return { deed: { what: 'sent an invitation again', about: `seat:${seat.id}` }, result: link }
  })
}

async function sendInvitation(
  trx: Db,
  { project, now }: Doing,
  seat: Pick<SeatRow, 'id' | 'name' | 'email'>,
  { coop, inviter, baseUrl }: Sender,
): Promise<string> {
  const token = await newSeatLink(trx, { kind: 'invitation', project, seat: seat.id, now })
  const link = baseUrl + href(paths.open, { token })
  if (seat.email !== null) {
    await postMail(trx, {
      key: `invitation ${seat.id} ${now.toISOString()}`,
      to: seat.email,
      template: 'invitation',
      values: { coop, inviter, link, days: 14 },
      project,
      now,
    })
  }
  return link
}

/** Reminds a person of what they have not filled in. */
export function nudge(
  db: Db,
  doing: Doing,
  to: { seat: SeatRow; missing: readonly string[] },
  { coop, inviter, baseUrl }: Sender,
): Promise<void> {
  const { project, now } = doing
  const { seat, missing } = to
  return changeProject(db, doing, async (_store, trx) => {
    if (seat.email === null)
      throw new Expected(
        'conflict',
        `We have no e-mail address of ${seat.name}`,
        'Tell them yourself, or add an address.',
      )
    await postMail(trx, {
      // Once a day at most, however often the button is pressed.
      key: `nudge ${seat.id} ${now.toISOString().slice(0, 10)}`,
      to: seat.email,
      template: 'nudge',
      values: { coop, inviter, link: baseUrl + href(paths.ownSeat, { project }), missing },
      project,
      now,
      reminder: true,
    })
    return { deed: { what: 'sent a reminder', about: `seat:${seat.id}` }, result: undefined }
  })
}

/** Makes the link that the group shares in its own chat. The old one dies. Returns it. */
export function makeJoinLink(db: Db, doing: Doing, baseUrl: string): Promise<string> {
  return changeProject(db, doing, async (_store, trx) => {
    const token = await newJoinLink(trx, doing.project, doing.now)
    return {
      deed: { what: 'made a link to share', about: 'people' },
      result: baseUrl + href(paths.join, { token }),
    }
  })
}

/**
 * Seats a person who came by the shared link. Someone new is added as a founder; someone whose name is on the list
 * already waits for the organiser to say that it is them, because anyone can type a name. Returns the seat.
 */
export function joinByLink(db: Db, project: string, person: { name: string }, now: Date): Promise<string> {
  const id = newId()
  const doing = { project, seat: id, now }
  return changeProject(db, doing, async (store, trx) => {
    const present = (await store.founders(project)).find(
      (one) => samePerson(one, { legalName: person.name }) || slug(shortName(one)) === slug(person.name),
    )
    const founder = present ? null : await newFounder(store, doing, person.name)
    const createdAt = now.toISOString()
    await accountStore(trx).addSeat({
      id,
      project,
      role: 'founder',
      founder,
      name: person.name,
      email: null,
      createdAt,
    })
    await accountStore(trx).changeSeat(id, { seenAt: createdAt })
    return { deed: { what: 'joined by the shared link', about: `seat:${id}` }, result: id }
  })
}

async function newFounder(store: ProjectStore, doing: Doing, legalName: string): Promise<string> {
  const [id] = await addAll(store, doing, [{ legalName, offices: [], inOffers: false }], 'exploring')
  return String(id)
}

export interface SeatChange {
  role: SeatRole
  founder?: string | undefined
  email?: string | undefined
}

/** Changes what a seat may do, which founder it is, and where mail to it goes. */
export function changeSeat(db: Db, doing: Doing, seat: SeatRow, change: SeatChange): Promise<void> {
  return changeProject(db, doing, async (_store, trx) => {
    const seats = await accountStore(trx).seats(doing.project)
    if (seat.role === 'organiser' && change.role !== 'organiser') keepsOrganiser(seats, seat.id)
    await accountStore(trx).changeSeat(seat.id, {
      role: change.role,
      founder: change.founder ?? null,
      email: change.email?.toLowerCase() ?? null,
    })
    if (change.founder !== undefined) await nameVoter(trx, seat, change.founder)
    return { deed: { what: `made someone ${change.role}`, about: `seat:${seat.id}` }, result: undefined }
  })
}

/** Takes a seat away with every link to it. The person's browser finds nothing there from the next click on. */
export function endSeat(db: Db, doing: Doing, seat: SeatRow): Promise<void> {
  return changeProject(db, doing, async (_store, trx) => {
    keepsOrganiser(await accountStore(trx).seats(doing.project), seat.id)
    await accountStore(trx).endSeat(seat.id, doing.now.toISOString())
    return { deed: { what: 'ended a place', about: `seat:${seat.id}` }, result: undefined }
  })
}

/**
 * A group must never be locked out by one person leaving.
 * @throws Expected where no organiser would be left
 */
export function keepsOrganiser(seats: readonly SeatRow[], leaving: string): void {
  if (!seats.some((seat) => seat.id === leaving && seat.role === 'organiser')) return
  if (seats.some((seat) => seat.role === 'organiser' && seat.id !== leaving)) return
  throw new Expected(
    'conflict',
    'There would be no organiser left',
    'Make someone else organiser first. If you are alone here, delete the co-op instead.',
  )
}

const quiet = 30 * 24 * 60 * 60 * 1000

/** Whether no organiser has been here for 30 days, so that another founder may take over. */
function organiserAway(seats: readonly SeatRow[], now: Date): boolean {
  return seats
    .filter((seat) => seat.role === 'organiser')
    .every((seat) => now.getTime() - Date.parse(seat.seenAt ?? seat.createdAt) > quiet)
}

/** Those who found or keep the register may take over, and nobody who only reads or votes. */
function isKeeper(seats: readonly SeatRow[], seat: string | null): boolean {
  return seats.some(({ id, role }) => id === seat && (role === 'founder' || role === 'secretary'))
}

/** Whether this person may become organiser now, because every organiser has been away for 30 days. */
export function canTakeOver(seats: readonly SeatRow[], seat: string | null, now: Date): boolean {
  return isKeeper(seats, seat) && organiserAway(seats, now)
}

/** Makes the person organiser where every organiser has been away for 30 days. */
export function takeOver(db: Db, doing: Doing): Promise<void> {
  return changeProject(db, doing, async (_store, trx) => {
    const seats = await accountStore(trx).seats(doing.project)
    if (!isKeeper(seats, doing.seat)) {
      throw new Expected(
        'forbidden',
        'Only a founder or the secretary can take over',
        'Ask one of them to do it, if your organiser is gone.',
      )
    }
    if (!organiserAway(seats, doing.now)) {
      throw new Expected(
        'forbidden',
        'Your organiser was here within the last 30 days',
        'Ask them to make you organiser.',
      )
    }
    await accountStore(trx).changeSeat(String(doing.seat), { role: 'organiser' })
    return { deed: { what: 'took over as organiser', about: `seat:${doing.seat}` }, result: undefined }
  })
}
