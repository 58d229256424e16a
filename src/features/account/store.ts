/** The SQL of seats and keys: who may open which project, and the links that let them in. */
import { randomUUID } from 'node:crypto'
import type { Db } from '../../db/open'
import { londonDate } from '../../lib/dates'
import { keptFor } from '../../lib/kept'
import { rowsOf } from '../../db/rows'
import { transact } from '../../db/transact'
import type { ProjectFrame } from '../../web/render'
import type { Opened } from '../../web/session'
import { roles, seatRoles } from '../../web/who-may'

export type SeatRole = (typeof seatRoles)[number]

export interface SeatRow {
  id: string
  project: string
  role: SeatRole
  founder: string | null
  name: string
  email: string | null
  createdAt: string
  /** When this person was last here; null before they first came. */
  seenAt: string | null
  /** When this person said that their own details are right. */
  confirmedAt: string | null
}

export type KeyKind = 'resume' | 'invitation' | 'join' | 'sign-in'

export interface KeyRow {
  hash: string
  kind: KeyKind
  project: string | null
  seat: string | null
  email: string | null
  browser: string | null
  code: string | null
  tries: number
  createdAt: string
  expiresAt: string | null
  usedAt: string | null
}

const day = 24 * 60 * 60 * 1000

export const accountStore = keptFor((db: Db) => ({
  ...frameQueries(db),
  ...seatQueries(db),
  ...keyQueries(db),
}))

function frameQueries(db: Db) {
  const among = (opened: Opened) =>
    db('seats')
      .whereNull('seats.endedAt')
      .where((query) => {
        void query.whereIn('seats.id', [...opened.seats])
        if (opened.email !== undefined) void query.orWhere('seats.email', opened.email)
      })
  return {
    /**
     * The project with the strongest seat that this browser has in it; a demonstration needs none. And whether a day
     * has come by which something is to be done in it.
     */
    async frame(
      project: string,
      opened: Opened,
      now: Date,
    ): Promise<{ frame: ProjectFrame; due: boolean } | undefined> {
      const { seats, email } = opened
      const mine = [`s."id" IN (${seats.map(() => '?').join(', ') || 'NULL'})`]
      if (email !== undefined) mine.push('s."email" = ?')
      const today = londonDate(now)
      const rows = await rowsOf<FrameRow>(
        db,
        `SELECT p."id", p."name", p."demo", p."version", p."registration", s."id" AS "seat", s."role", s."founder", s."name" AS "who", s."seenAt",
         EXISTS (SELECT 1 FROM "dueDays" d WHERE d."project" = p."id" AND d."on" <= ?)
         OR EXISTS (SELECT 1 FROM "membershipRecords" m WHERE m."project" = p."id" AND m."due" <= ?) AS "due"
         FROM "projects" p LEFT JOIN "seats" s
         ON s."project" = p."id" AND s."endedAt" IS NULL AND (${mine.join(' OR ')})
         WHERE p."id" = ?`,
        [today, today, ...seats, ...(email === undefined ? [] : [email]), project],
      )
      const [best] = rows.sort((a, b) => rank(a) - rank(b))
      if (!best || !(best.demo || best.seat !== null)) return undefined
      const due = Boolean(best.due)
      const registered = best.registration !== null
      const { id, name, version } = best
      const frame = { id, name, version, demo: Boolean(best.demo), registered }
      if (best.seat === null) return { frame: { ...frame, role: 'visitor' }, due }
      // A visit is written down once a day, so that reading pages costs no write.
      if (best.seenAt === null || now.getTime() - Date.parse(best.seenAt) > day) {
        await arrive(db, { seat: best.seat, project: best.id, at: now.toISOString() })
      }
      const founder = best.founder === null ? {} : { founder: best.founder }
      const seat = { id: best.seat, name: String(best.who), ...founder }
      return { frame: { ...frame, role: best.role as SeatRole, seat }, due }
    },

    /** Every seat of this browser, with its project, newest change first. */
    async openSeats(opened: Opened): Promise<OpenSeat[]> {
      return (await among(opened)
        .join('projects', 'projects.id', 'seats.project')
        .orderBy('projects.changedAt', 'desc')
        .select(
          'seats.id',
          'seats.project',
          'seats.role',
          'projects.name as coop',
          'projects.changedAt',
          'projects.adviceAskedAt',
          'projects.adviceState',
        )) as OpenSeat[]
    },
  }
}

export interface OpenSeat {
  id: string
  project: string
  role: SeatRole
  coop: string
  changedAt: string
  adviceAskedAt: string | null
  adviceState: string | null
}

/** Writes down that a person is here, which the others may see: so the project has a new version. */
export function arrive(db: Db, on: { seat: string; project: string; at: string }): Promise<void> {
  return transact(db, async (trx) => {
    await trx('projects').where({ id: on.project }).update({ warnedAt: null, version: randomUUID() })
    await trx('seats').where({ id: on.seat }).update({ seenAt: on.at })
  })
}

interface FrameRow {
  due: number | boolean
  version: string
  id: string
  name: string
  demo: number | boolean
  registration: string | null
  seat: string | null
  role: string | null
  founder: string | null
  who: string | null
  seenAt: string | null
}

function rank({ role }: FrameRow): number {
  return role === null ? roles.length : roles.indexOf(role as SeatRole)
}

function seatQueries(db: Db) {
  const live = () =>
    db('seats')
      .whereNull('endedAt')
      .select('id', 'project', 'role', 'founder', 'name', 'email', 'createdAt', 'seenAt', 'confirmedAt')
  return {
    seats: (project: string): Promise<SeatRow[]> => live().where({ project }).orderBy('createdAt'),

    /** Who keeps the register of each project of people and can be written to, by project. */
    async keepers(): Promise<Map<string, { id: string; email: string }[]>> {
      const rows = (await db('seats')
        .join('projects', 'projects.id', 'seats.project')
        .where({ demo: false })
        .whereIn('role', ['organiser', 'secretary'])
        .whereNull('endedAt')
        .whereNotNull('email')
        .orderBy(['projects.createdAt', 'seats.createdAt'])
        .select('seats.id', 'email', 'project')) as Record<'id' | 'email' | 'project', string>[]
      const byProject = new Map<string, { id: string; email: string }[]>()
      for (const { project, id, email } of rows)
        byProject.set(project, [...(byProject.get(project) ?? []), { id, email }])
      return byProject
    },

    async seat(project: string, id: string): Promise<SeatRow | undefined> {
      return ((await live().where({ project, id })) as SeatRow[])[0]
    },

    /** What every seat was ever called, also those that have ended: for the trail. */
    async seatNames(project: string): Promise<Map<string, string>> {
      const rows = (await db('seats').where({ project }).select('id', 'name')) as {
        id: string
        name: string
      }[]
      return new Map(rows.map((row) => [row.id, row.name]))
    },

    async isKnown(email: string): Promise<boolean> {
      return ((await live().where({ email }).limit(1)) as SeatRow[]).length > 0
    },

    async addSeat(seat: Omit<SeatRow, 'seenAt' | 'confirmedAt'>): Promise<void> {
      await db('seats').insert(seat)
    },

    async changeSeat(id: string, change: Partial<Omit<SeatRow, 'id' | 'project'>>): Promise<void> {
      await db('seats').where({ id }).update(change)
    },

    /** Ends a seat and every link to it. Its name stays for the trail, unless it is erased. */
    async endSeat(id: string, at: string, name?: string): Promise<void> {
      await db('keys').where({ seat: id }).delete()
      await db('seats')
        .where({ id })
        .update({ endedAt: at, email: null, ...(name !== undefined && { name }) })
    },
  }
}

function keyQueries(db: Db) {
  return {
    async addKey(key: Omit<KeyRow, 'tries' | 'usedAt'>): Promise<void> {
      await db('keys').insert(key)
    },

    /** A key that still works at this instant. */
    async liveKey(hash: string, now: string): Promise<KeyRow | undefined> {
      const rows = (await db('keys')
        .where({ hash })
        .whereNull('usedAt')
        .where((query) => void query.whereNull('expiresAt').orWhere('expiresAt', '>', now))) as KeyRow[]
      return rows[0]
    },

    /** The newest sign-in key that this browser asked for. */
    async askedKey(browser: string, now: string): Promise<KeyRow | undefined> {
      const rows = (await db('keys')
        .where({ browser, kind: 'sign-in' })
        .whereNull('usedAt')
        .where('expiresAt', '>', now)
        .orderBy('createdAt', 'desc')
        .limit(1)) as KeyRow[]
      return rows[0]
    },

    /** Uses a key up. False where another request was first. */
    async useKey(hash: string, now: string): Promise<boolean> {
      return (await db('keys').where({ hash }).whereNull('usedAt').update({ usedAt: now })) === 1
    },

    /** Counts one try of a code. False where none was left: however many come at once, no more than these are tried. */
    async takeTry(hash: string, most: number): Promise<boolean> {
      return (await db('keys').where({ hash }).where('tries', '<', most).increment('tries', 1)) === 1
    },

    async dropKey(hash: string): Promise<void> {
      await db('keys').where({ hash }).delete()
    },

    /** Takes away the links of one kind: to a seat, or to a whole project. */
    async dropKeys(of: { kind: KeyKind; seat?: string; project?: string }): Promise<void> {
      await db('keys').where(of).delete()
    },

    /** When the living link of each seat was made, by seat. */
    async keyDates(project: string): Promise<Map<string, { kind: KeyKind; at: string }>> {
      const rows = (await db('keys').where({ project }).whereNotNull('seat').orderBy('createdAt')) as KeyRow[]
      return new Map(rows.map((row) => [String(row.seat), { kind: row.kind, at: row.createdAt }]))
    },

    async sweepKeys(now: string): Promise<void> {
      await db('keys').where('expiresAt', '<', now).delete()
    },
  }
}
