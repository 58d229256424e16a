/** The SQL of what visitors of the public page wrote. */
import type { Db } from '../../db/open'
import { transact } from '../../db/transact'
import type { Enquiry, KeptEnquiry } from '../../engine/project/enquiry'
import type { IsoDate } from '../../lib/dates'
import { renewVersion } from './kept-projects'

export function enquiryQueries(db: Db) {
  return {
    /** The enquiries of a project, newest first. */
    enquiries: (project: string): Promise<KeptEnquiry[]> =>
      db('enquiries')
        .where({ project })
        .orderBy([{ column: 'receivedAt', order: 'desc' }, { column: 'id' }])
        .then((rows: Row[]) => rows.map(asEnquiry)),

    async enquiry(project: string, id: string): Promise<KeptEnquiry | undefined> {
      const row = (await db('enquiries').where({ project, id }).first()) as Row | undefined
      return row && asEnquiry(row)
    },

    /** Keeps an enquiry. False where it is there already: the same form sent twice is one enquiry. */
    async addEnquiry({ enquiry, ...row }: KeptEnquiry): Promise<boolean> {
      if ((await db('enquiries').where({ id: row.id }).first('id')) !== undefined) return false
      await db('enquiries')
        .insert({ ...row, enquiry: JSON.stringify(enquiry) })
        .onConflict('id')
        .ignore()
      return true
    },

    async markEnquiryAnswered(project: string, id: string, at: string): Promise<void> {
      await db('enquiries').where({ project, id }).update({ answeredAt: at })
    },

    async removeEnquiry(project: string, id: string): Promise<void> {
      await db('enquiries').where({ project, id }).delete()
    },

    /** Deletes what was kept long enough, of every project, and says how many that were. */
    sweepEnquiries: (today: IsoDate): Promise<number> =>
      transact(db, async (trx) => {
        const over = () => trx('enquiries').where('keptUntil', '<', today)
        const projects = (await over().distinct().pluck('project')) as string[]
        for (const project of projects) await renewVersion(trx, project)
        return projects.length === 0 ? 0 : over().delete()
      }),
  }
}

type Row = Record<string, unknown>

function asEnquiry(row: Row): KeptEnquiry {
  return { ...row, enquiry: JSON.parse(String(row['enquiry'])) as Enquiry } as KeptEnquiry
}
