/**
 * Sessions in the database. Ids are kept as hashes, so that a stolen copy of the database opens nobody's
 * project; and a visit alone is written down once a day, so that reading pages costs no write.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { Request } from 'express'
import { Store, type Session, type SessionData } from 'express-session'
import type { Db } from '../db/open'
import { together } from '../db/together'

const day = 24 * 60 * 60 * 1000
const longest = 30 * day

interface Row {
  id: string
  data: string
  expires: number
}

type Done = (error: unknown, value?: SessionData | null) => void

export class SessionStore extends Store {
  private readonly db: Db
  private readonly now: () => Date
  private readonly rows: (id: string) => Promise<Row | undefined>
  /** When each session that is being answered now ends, so that a visit needs no look at the database. */
  private readonly ends = new WeakMap<object, number>()

  constructor(db: Db, now: () => Date) {
    super()
    this.db = db
    this.now = now
    this.rows = together(async (ids) => {
      const rows = (await db('sessions')
        .whereIn('id', [...new Set(ids)])
        .andWhere('expires', '>', now().getTime())
        .select('id', 'data', 'expires')) as Row[]
      const byId = new Map(rows.map((row) => [row.id, row]))
      return ids.map((id) => byId.get(id))
    })
  }

  /** express-session makes a session of what was read: it is marked with the end of its row. */
  override createSession(req: Request, data: SessionData): Session & SessionData {
    const session = super.createSession(req, data)
    const end = this.ends.get(data)
    if (end !== undefined) this.ends.set(session, end)
    return session
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

  override touch(id: string, data: SessionData, done?: () => void): void {
    const end = this.ends.get(data) ?? 0
    if (end >= this.now().getTime() + longest - day) done?.()
    else answer(this.stretch(id), done)
  }

  private async read(id: string): Promise<SessionData | null> {
    const row = await this.rows(hashed(id))
    if (!row) return null
    const data = JSON.parse(row.data) as SessionData
    this.ends.set(data, Number(row.expires))
    return data
  }

  private async write(id: string, data: SessionData): Promise<void> {
    const row = { id: hashed(id), data: JSON.stringify(data), expires: this.now().getTime() + longest }
    await this.db('sessions').insert(row).onConflict('id').merge()
  }

  private async stretch(id: string): Promise<void> {
    const expires = this.now().getTime() + longest
    await this.db('sessions')
      .where({ id: hashed(id) })
      .andWhere('expires', '<', expires - day)
      .update({ expires })
  }
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
