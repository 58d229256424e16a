/** The SQL of what is written down about each year, as part of a project. A record is read and written whole. */
import type { Db } from '../../db/open'
import type { YearRecord } from '../../engine/project/year'

export function yearQueries(db: Db) {
  const years = (project: string): Promise<YearRecord[]> =>
    db('years')
      .where({ project })
      .orderBy('number')
      .pluck('record')
      .then((rows: string[]) => rows.map((row) => JSON.parse(row) as YearRecord))
  const putYear = async (project: string, record: YearRecord): Promise<void> => {
    const row = { project, number: record.number, record: JSON.stringify(record) }
    await db('years').insert(row).onConflict(['project', 'number']).merge()
  }
  return {
    /** The first year first. */
    years,
    putYear,

    /** Takes a person's hours or pay out of each proposal that no meeting has had before it. */
    async forgetWork(project: string, founder: string): Promise<void> {
      for (const record of await years(project)) {
        const { surplus } = record
        if (!surplus || surplus.vote || !surplus.work.some((one) => one.founder === founder)) continue
        const work = surplus.work.filter((one) => one.founder !== founder)
        await putYear(project, { ...record, surplus: { ...surplus, work } })
      }
    },
  }
}
