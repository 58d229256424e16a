/**
 * Sessions in the database. Ids are kept as hashes, so that a stolen copy of the database opens nobody's
 * project; and a visit alone is written down once a day, so that reading pages costs no write.
 */
import { createHash, randomBytes } from 'node:crypto'
import { Store, type SessionData } from 'express-session'
import type { Db } from '../db/open'
import { rowsOf } from '../db/rows'
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

  constructor(db: Db, now: () => Date) {
    super()
    this.db = db
    this.now = now
    this.rows = together(async (ids) => {
      const rows = await rowsOf<Row>(
        db,
        `SELECT "id", "data", "expires" FROM "sessions"
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
    // A visit is written down once a day: reading pages costs no write, and holds no answer back.
    if (Number(row.expires) < this.now().getTime() + longest - day) await this.stretch(id)
    return JSON.parse(row.data) as SessionData
  }

  private async write(id: string, data: SessionData): Promise<void> {
    const row = { id: hashed(id), data: JSON.stringify(data), expires: this.now().getTime() + longest }
    await this.db('sessions').insert(row).onConflict('id').merge()
  }

  private async stretch(id: string): Promise<void> {
    const expires = this.now().getTime() + longest
    await this.db('sessions')
      .where({ id: hashed(id) })
      .update({ expires })
  }
}

/**
 * Ends every session that opens a seat, by a link or by its e-mail address, but one.
 * @param keep the session that stays
 */
export async function endOtherSessions(
  db: Db,
  seat: { id: string; email: string | null },
  keep: string,
): Promise<void> {
  const { id, email } = seat
  const likely = (await db('sessions')
    .whereNot({ id: hashed(keep) })
    .where((one) => {
      void one.whereLike('data', `%${id}%`)
      if (email !== null) void one.orWhereLike('data', `%${email}%`)
    })
    .select('id', 'data')) as Row[]
  const opens = ({ data }: Row): boolean => {
    const read = JSON.parse(data) as Partial<SessionData>
    return (read.seats ?? []).includes(id) || (email !== null && read.email === email)
  }
  const ids = likely.filter(opens).map((row) => row.id)
  for (const one of ids) await db('sessions').where({ id: one }).delete()
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
