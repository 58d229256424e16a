/** The SQL of motions, and of the days on which something in a project takes effect by itself. */
import type { Db } from '../../db/open'
import { rowsOf } from '../../db/rows'
import type { Motion } from '../../engine/project/motion'
import type { IsoDate } from '../../lib/dates'
import { next } from './rows'

export function motionQueries(db: Db) {
  return {
    /** Every motion, in the order suggested. */
    motions: (project: string): Promise<Motion[]> =>
      db('motions')
        .where({ project })
        .orderBy('place')
        .pluck('motion')
        .then((rows: string[]) => rows.map((row) => JSON.parse(row) as Motion)),

    async addMotion(project: string, motion: Motion): Promise<void> {
      const place = await next(db, 'motions', project, 'place')
      await db('motions').insert({ project, place, id: motion.id, motion: JSON.stringify(motion) })
    },

    async putMotion(project: string, motion: Motion): Promise<void> {
      await db('motions')
        .where({ project, id: motion.id })
        .update({ motion: JSON.stringify(motion) })
    },

    /** Notes that something takes effect by itself on a day. */
    async addDueDay(project: string, on: IsoDate): Promise<void> {
      await db('dueDays').insert({ project, on }).onConflict(['project', 'on']).ignore()
    },

    /** Whether such a day has come. */
    async isDue(project: string, today: IsoDate): Promise<boolean> {
      const sql = 'SELECT "on" FROM "dueDays" WHERE "project" = ? AND "on" <= ? LIMIT 1'
      return (await rowsOf(db, sql, [project, today])).length > 0
    },

    /** Every project in which such a day has come. */
    dueProjects: (today: IsoDate): Promise<string[]> =>
      db('dueDays').where('on', '<=', today).distinct('project').orderBy('project').pluck('project'),

    async clearDueDays(project: string, today: IsoDate): Promise<void> {
      await db('dueDays').where({ project }).where('on', '<=', today).delete()
    },
  }
}
