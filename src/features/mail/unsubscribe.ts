/**
 * Stopping reminders. An address is kept as a keyed hash: enough to leave it out, not enough to read it. The link
 * in a mail carries that hash and a signature, so nothing has to be kept for each mail, and nobody can make one up.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Db } from '../../db/open'
import { mailStore } from './store'

/** The key for hashes and links: made once for each database. */
export function mailSecret(db: Db): Promise<string> {
  return mailStore(db).secret()
}

/** The address as it is kept. Capitals make no difference. */
export function hashedAddress(secret: string, address: string): string {
  return keyed(secret, 'address', address.toLowerCase())
}

/** The part of a link that stops reminders to this address. It does not expire. */
export function unsubscribeToken(secret: string, address: string): string {
  const hash = hashedAddress(secret, address)
  return `${hash}.${keyed(secret, 'unsubscribe', hash)}`
}

/** The hashed address that a link stands for, or nothing where we did not make the link. */
export function readToken(secret: string, token: string): string | undefined {
  const [hash = '', signature = ''] = token.split('.')
  const right = Buffer.from(keyed(secret, 'unsubscribe', hash))
  const given = Buffer.from(signature)
  return given.length === right.length && timingSafeEqual(given, right) ? hash : undefined
}

/** Whether an address gets no reminders, as its owner asked. */
export async function remindersStopped(db: Db, address: string): Promise<boolean> {
  return mailStore(db).isUnsubscribed(hashedAddress(await mailSecret(db), address))
}

/** Lets reminders go to an address again, as its owner asks. */
export async function letReminders(db: Db, address: string): Promise<void> {
  await mailStore(db).subscribe(hashedAddress(await mailSecret(db), address))
}

function keyed(secret: string, purpose: string, text: string): string {
  return createHmac('sha256', secret).update(`${purpose}:${text}`).digest('base64url')
}
