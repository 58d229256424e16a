/** The SQL of what people put aside on the page of the day, and of who wants a weekly mail about it. */
import type { Db } from '../../db/open'

export interface Aside {
  seat: string
  /** The key of what waits. */
  key: string
  reason: string
  /** Whether the person says that it is done; otherwise it can wait. */
  done: boolean
  at: string
}

export const digests = ['weekly', 'never'] as const
export type Digest = (typeof digests)[number]

export function asideQueries(db: Db) {
  return {
    /** Newest first. */
    async asides(project: string): Promise<Aside[]> {
      const rows = (await db('asides')
        .where({ project })
        .orderBy([{ column: 'at', order: 'desc' }, { column: 'key' }])
        .select('seat', 'key', 'reason', 'done', 'at')) as (Omit<Aside, 'done'> & {
        done: number | boolean
      })[]
      return rows.map((row) => ({ ...row, done: Boolean(row.done) }))
    },

    async putAside(project: string, aside: Aside): Promise<void> {
      await db('asides')
        .insert({ project, ...aside })
        .onConflict(['project', 'seat', 'key'])
        .merge()
    },

    /** False where it was not put aside. */
    async takeUp(project: string, of: Pick<Aside, 'seat' | 'key'>): Promise<boolean> {
      return (
        (await db('asides')
          .where({ project, ...of })
          .delete()) > 0
      )
    },

    /** Takes away what a person put aside, with their words. */
    async dropAsides(project: string, seat: string): Promise<void> {
      await db('asides').where({ project, seat }).delete()
    },

    async digestOf(seat: string): Promise<Digest> {
      const rows = (await db('seats').where({ id: seat }).pluck('digest')) as (string | null)[]
      return rows[0] === 'weekly' ? 'weekly' : 'never'
    },

    async putDigest(seat: string, digest: Digest): Promise<void> {
      await db('seats')
        .where({ id: seat })
        .update({ digest: digest === 'weekly' ? digest : null })
    },

    /** The seats of a project to which a digest goes. */
    weeklySeats: (project: string): Promise<string[]> =>
      db('seats').where({ project, digest: 'weekly' }).whereNull('endedAt').whereNotNull('email').pluck('id'),
  }
}
