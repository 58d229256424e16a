/** The SQL of schools as part of a project. A school is read and written whole. */
import type { Db } from '../../db/open'
import type { School } from '../../engine/project/school'

export function schoolQueries(db: Db) {
  return {
    /** Every school, in the order in which they came. */
    schools: (project: string): Promise<School[]> =>
      db('schools')
        .where({ project })
        .orderBy('position')
        .pluck('school')
        .then((rows: string[]) => rows.map((row) => JSON.parse(row) as School)),

    /** One school, held still until the end of the transaction where the database can. */
    async school(project: string, id: string): Promise<School | undefined> {
      const rows = (await db('schools').where({ project, id }).forUpdate().pluck('school')) as string[]
      return rows[0] === undefined ? undefined : (JSON.parse(rows[0]) as School)
    },

    /** Adds one or many, in this order. */
    async addSchools(project: string, schools: readonly School[]): Promise<void> {
      const [row] = (await db('schools').where({ project }).max({ last: 'position' })) as {
        last: number | null
      }[]
      const first = Number(row?.last ?? 0) + 1
      const rows = schools.map((school, index) => ({ project, position: first + index, ...columns(school) }))
      if (rows.length > 0) await db.batchInsert('schools', rows, 100)
    },

    async putSchool(project: string, school: School): Promise<void> {
      const { id, ...rest } = columns(school)
      await db('schools').where({ project, id }).update(rest)
    },

    async removeSchool(project: string, id: string): Promise<void> {
      await db('schools').where({ project, id }).delete()
    },
  }
}

/** What the database keeps apart, so that the same school cannot come in twice at the same moment. */
function columns(school: School) {
  const { id, nation, urn, number } = school
  return {
    id,
    urn: urn ?? null,
    number: number === undefined ? null : `${nation} ${number}`,
    school: JSON.stringify(school),
  }
}
