/** The SQL of registration and rule books as part of a project. A rule book is read and written whole. */
import type { Db } from '../../db/open'
import type { Registration, RuleBook } from '../../engine/project/registration'

export function ruleBookQueries(db: Db) {
  return {
    async registration(project: string): Promise<Registration | undefined> {
      const [row] = (await db('projects').where({ id: project }).select('registration')) as {
        registration: string | null
      }[]
      return row?.registration ? (JSON.parse(row.registration) as Registration) : undefined
    },

    async putRegistration(project: string, registration: Registration): Promise<void> {
      await db('projects')
        .where({ id: project })
        .update({ registration: JSON.stringify(registration) })
    },

    /** Every rule book, the first one first. */
    ruleBooks: (project: string): Promise<RuleBook[]> =>
      db('ruleBooks')
        .where({ project })
        .orderBy('number')
        .pluck('book')
        .then((rows: string[]) => rows.map((row) => JSON.parse(row) as RuleBook)),

    async putRuleBook(project: string, book: RuleBook): Promise<void> {
      const row = { project, number: book.number, book: JSON.stringify(book) }
      await db('ruleBooks').insert(row).onConflict(['project', 'number']).merge()
    },

    /** Takes away rules that were sent in and came back. */
    async removeRuleBook(project: string, number: number): Promise<void> {
      await db('ruleBookFiles').where({ project, number }).delete()
      await db('ruleBooks').where({ project, number }).delete()
    },
  }
}
