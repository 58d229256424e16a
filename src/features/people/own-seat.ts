/** The verbs about one's own seat. */
import type { Db } from '../../db/open'
import type { Showable } from '../../engine/project/showable'
import { href, paths } from '../../web/paths'
import { endSessions } from '../../web/session-store'
import { accountStore, newSeatLink, type SeatRow } from '../account'
import { postMail } from '../mail'
import { changeProject, type Doing } from '../projects'

/** The person says that what is held about them is right. */
export function confirmDetails(db: Db, doing: Doing, seat: SeatRow): Promise<void> {
  return changeProject(db, doing, async (_store, trx) => {
    await accountStore(trx).changeSeat(seat.id, { confirmedAt: doing.now.toISOString() })
    return { deed: { what: 'confirmed their own details', about: `seat:${seat.id}` }, result: undefined }
  })
}

/** Chooses what of a founder's own record the others see. */
export function showToOthers(db: Db, doing: Doing, founder: string, shows: Showable[]): Promise<void> {
  return changeProject(db, doing, async (store) => {
    const record = (await store.founders(doing.project)).find((one) => one.id === founder)
    if (record) await store.putFounder(doing.project, { ...record, shows })
    return { deed: { what: 'chose what others see', about: `founder:${founder}` }, result: undefined }
  })
}

/** Makes a new private link. The old one stops working. */
export function keepLink(db: Db, doing: Doing, seat: SeatRow, baseUrl: string): Promise<string> {
  const { project, now } = doing
  return changeProject(db, doing, async (_store, trx) => {
    const token = await newSeatLink(trx, { kind: 'resume', project, seat: seat.id, now })
    const deed = { what: 'made a new private link', about: `seat:${seat.id}` }
    return { deed, result: baseUrl + href(paths.open, { token }) }
  })
}

/** Sends a new private link to an address, which can sign in to this seat from now on. */
export function mailLink(
  db: Db,
  doing: Doing,
  seat: SeatRow,
  to: { email: string; coop: string; baseUrl: string },
): Promise<void> {
  const { project, now } = doing
  const email = to.email.toLowerCase()
  return changeProject(db, doing, async (_store, trx) => {
    const token = await newSeatLink(trx, { kind: 'resume', project, seat: seat.id, now })
    await accountStore(trx).changeSeat(seat.id, { email })
    const link = to.baseUrl + href(paths.open, { token })
    await postMail(trx, {
      key: `resume ${seat.id} ${now.toISOString()}`,
      to: email,
      template: 'resume-link',
      values: { coop: to.coop, link },
      project,
      now,
    })
    return { deed: { what: 'had a private link e-mailed', about: `seat:${seat.id}` }, result: undefined }
  })
}

/**
 * Signs the person out everywhere but here, and ends their old private link, as when a phone is lost.
 * @param here this browser: its session, and the address that it has signed in with. The address of the seat alone does
 * not do: whoever has a seat can write any address there.
 */
export function signOutElsewhere(
  db: Db,
  doing: Doing,
  seat: SeatRow,
  here: { session: string; email: string | undefined },
): Promise<void> {
  return changeProject(db, doing, async (_store, trx) => {
    await accountStore(trx).dropKeys({ kind: 'resume', seat: seat.id })
    await endSessions(trx, { seats: [seat.id], email: here.email }, { but: here.session })
    return { deed: { what: 'signed out everywhere else', about: `seat:${seat.id}` }, result: undefined }
  })
}
