/** The SQL of the society's books. A record is read and written whole; records keep the order in which they were made. */
import type { Db } from '../../db/open'
import {
  bookNames,
  bookOf,
  type BookName,
  type RecordOf,
  type SocietyBooks,
} from '../../engine/project/society-books'

export function bookQueries(db: Db) {
  return {
    /** The books that are not empty; undefined where all are. */
    async books(project: string): Promise<Partial<SocietyBooks> | undefined> {
      const rows = (await db('societyBooks')
        .where({ project })
        .orderBy(['book', 'position'])
        .select('book', 'entry')) as { book: BookName; entry: string }[]
      if (rows.length === 0) return undefined
      const kept = bookNames.flatMap((name) => {
        const records = rows
          .filter(({ book }) => book === name)
          .map(({ entry }) => JSON.parse(entry) as unknown)
        return records.length === 0 ? [] : [[name, records]]
      })
      return Object.fromEntries(kept) as Partial<SocietyBooks>
    },

    /** Keeps a record, in place of the one with its id where there is one. */
    async putRecord<Name extends BookName>(
      project: string,
      book: Name,
      record: RecordOf<Name>,
      now: string,
    ): Promise<void> {
      const { id } = record
      const row = { entry: JSON.stringify(record), changedAt: now }
      const changed = await db('societyBooks').where({ project, book, id }).update(row)
      if (changed > 0) return
      const [last] = (await db('societyBooks').where({ project, book }).max({ last: 'position' })) as {
        last: number | null
      }[]
      await db('societyBooks').insert({ project, book, id, position: (last?.last ?? 0) + 1, ...row })
    },

    /** Adds whole books to a project that has none. */
    async addBooks(project: string, books: Partial<SocietyBooks>, now: string): Promise<void> {
      const rows = bookNames.flatMap((book) =>
        bookOf({ books }, book).map((record, index) => ({
          project,
          book,
          id: record.id,
          position: index + 1,
          entry: JSON.stringify(record),
          changedAt: now,
        })),
      )
      if (rows.length > 0) await db.batchInsert('societyBooks', rows, 50)
    },
  }
}
