/**
 * Sessions in the database. Ids are kept as hashes, so that a stolen copy of the database opens nobody's
 * project; and a visit alone is written down once a day, so that reading pages costs no write.
 */
import { createHash, randomBytes } from 'node:crypto'
import { Store, type SessionData } from 'express-session'
import type { Db } from '../db/open'
import { rowsOf } from '../db/rows'
import { together } from '../db/together'
import { transact } from '../db/transact'

const day = 24 * 60 * 60 * 1000

/**
 * How many days a browser is remembered: after its last visit, and in all (ASVS 7.3.1, 7.3.2; why so long: decision 009
 * and SECURITY.md).
 */
export const sessionDays = { idle: 30, longest: 90 } as const

interface Row {
  id: string
  data: string
  expires: number
  seenAt: number
}

/** When a session that began and was last used at these instants ends, if nobody comes. */
function endOf(since: number, seenAt: number): number {
  return Math.min(seenAt + sessionDays.idle * day, since + sessionDays.longest * day)
}

type Done = (error: unknown, value?: SessionData | null) => void

export class SessionStore extends Store {
  private readonly db: Db
  private readonly now: () => Date
  private readonly rows: (id: string) => Promise<Row | undefined>

  constructor(db: Db, now: () => Date) {
    super()
    this.db = db
    this.now = now
    this.rows = together(async (ids) => {
      const rows = await rowsOf<Row>(
        db,
        `SELECT "id", "data", "expires", "seenAt" FROM "sessions"
         WHERE "id" IN (${ids.map(() => '?').join(', ')}) AND "expires" > ?`,
        [...ids, now().getTime()],
      )
      const byId = new Map(rows.map((row) => [row.id, row]))
      return ids.map((id) => byId.get(id))
    })
  }

  override get(id: string, done: Done): void {
    answer(this.read(id), done)
  }

  override set(id: string, data: SessionData, done?: Done): void {
    answer(this.write(id, data), done)
  }

  override destroy(id: string, done?: Done): void {
    answer(
      this.db('sessions')
        .where({ id: hashed(id) })
        .delete(),
      done,
    )
  }

  private async read(id: string): Promise<SessionData | null> {
    const row = await this.rows(hashed(id))
    if (!row) return null
    const data = JSON.parse(row.data) as SessionData
    // A visit is written down once a day: reading pages costs no write, and holds no answer back.
    const now = this.now().getTime()
    if (Number(row.seenAt) < now - day)
      await this.db('sessions')
        .where({ id: row.id })
        .update({ seenAt: now, expires: endOf(data.since ?? now, now) })
    return data
  }

  private async write(id: string, given: SessionData): Promise<void> {
    const now = this.now().getTime()
    const data = { ...given, since: given.since ?? now }
    const session = hashed(id)
    const row = { id: session, data: JSON.stringify(data), seenAt: now, expires: endOf(data.since, now) }
    await transact(this.db, async (trx) => {
      await trx('sessions').insert(row).onConflict('id').merge()
      await trx('sessionOpens').where({ session }).delete()
      const opens = openings(data)
      if (opens.length > 0) await trx('sessionOpens').insert(opens.map((one) => ({ session, opens: one })))
    })
  }
}

/** What a browser can open: by links to seats, and by the address that it signed in with. */
export interface Openings {
  seats?: readonly string[]
  email?: string | undefined
}

function openings({ seats = [], email }: Openings): string[] {
  return [
    ...new Set([...seats.map((seat) => `seat:${seat}`), ...(email === undefined ? [] : [`mail:${email}`])]),
  ]
}

/** A browser that is signed in. */
export interface SignedIn {
  /** Names it in a form; opens nothing. */
  id: string
  device: string
  /** Instants, in milliseconds. */
  since: number
  seenAt: number
  isHere: boolean
}

/**
 * Every browser that opens one of these seats by its link, or is signed in with this address, last used first. The
 * address must be one that the asking browser has proved to be its own.
 */
export async function signedIn(db: Db, own: Openings, at: { here: string; now: Date }): Promise<SignedIn[]> {
  const here = hashed(at.here)
  const rows = (await db('sessions')
    .whereIn('id', db('sessionOpens').whereIn('opens', openings(own)).select('session'))
    .where('expires', '>', at.now.getTime())
    .orderBy('seenAt', 'desc')
    .select('id', 'data', 'seenAt')) as Row[]
  return rows.map(({ id, data, seenAt }) => {
    const { device = 'A browser', since = Number(seenAt) } = JSON.parse(data) as SessionData
    return { id, device, since, seenAt: Number(seenAt), isHere: id === here }
  })
}

/**
 * Ends sessions that open one of these seats or are signed in with this address: one of them, or all but the one that
 * asks. Each process refuses them from the next request on.
 */
export async function endSessions(
  db: Db,
  own: Openings,
  which: { only: string } | { but: string },
): Promise<void> {
  await db('sessions')
    .whereIn('id', db('sessionOpens').whereIn('opens', openings(own)).select('session'))
    .where((one) => {
      if ('only' in which) void one.where({ id: which.only })
      else void one.whereNot({ id: hashed(which.but) })
    })
    .delete()
}

/** Forgets sessions that are over. */
export async function sweepSessions(db: Db, now: Date): Promise<void> {
  await db('sessions').where('expires', '<', now.getTime()).delete()
}

/** The key that signs session cookies: made once for each database, so that a restart signs nobody out. */
export async function sessionSecret(db: Db): Promise<string> {
  await db('settings')
    .insert({ name: 'sessionSecret', value: randomBytes(32).toString('base64url') })
    .onConflict('name')
    .ignore()
  const [row] = (await db('settings').where({ name: 'sessionSecret' }).select('value')) as { value: string }[]
  return String(row?.value)
}

function hashed(id: string): string {
  return createHash('sha256').update(id).digest('base64url')
}

function answer(work: PromiseLike<unknown>, done: Done | undefined): void {
  work.then(
    (value) => done?.(null, value as SessionData | null),
    (error: unknown) => done?.(error),
  )
}
