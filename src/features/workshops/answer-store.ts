/** The SQL of what tables made, of polls without names, and of those who want mail afterwards. */
import { announce } from '../../db/announce'
import type { Db } from '../../db/open'
import { transact } from '../../db/transact'
import { together } from '../../db/together'
import { topics } from './topics'
import type { SavedPart } from './work'

export interface NewAnswer {
  workshop: string
  tableId: string
  exercise: string
  part: string
  /** JSON; null takes the part away. */
  value: string | null
  /** The same key twice is one answer. */
  key: string
  savedAt: string
}

/** An answer as it was committed. */
export interface Saved {
  id: number
  savedAt: string
}

/** Whom an answer concerns: the other phones of the table, and those who watch all tables. */
function topicsOf({ workshop, tableId }: NewAnswer): string[] {
  return [topics.table(tableId), topics.tables(workshop)]
}

/**
 * Keeps answers: those that come in at the same time in one statement and one commit. An answer whose key is known
 * is not kept again; what was saved before comes back.
 */
export function answerKeeper(db: Db): (answer: NewAnswer) => Promise<Saved> {
  const keep = (trx: Db, answers: readonly NewAnswer[]) =>
    trx('workshopAnswers')
      .insert(answers)
      .onConflict(['tableId', 'key'])
      .ignore()
      .returning(['id', 'tableId', 'key', 'savedAt'])
  return together(async (answers) => {
    const kept = (await transact(db, async (trx) => {
      for (const topic of new Set(answers.flatMap(topicsOf))) await announce(trx, topic)
      return keep(trx, answers)
    })) as (Saved & { tableId: string; key: string })[]
    const byKey = new Map(kept.map((row) => [`${row.tableId} ${row.key}`, row]))
    const again = answers.filter(({ tableId, key }) => !byKey.has(`${tableId} ${key}`))
    if (again.length > 0) {
      const rows = (await db('workshopAnswers')
        .whereIn(
          'key',
          again.map(({ key }) => key),
        )
        .whereIn(
          'tableId',
          again.map(({ tableId }) => tableId),
        )
        .select('id', 'tableId', 'key', 'savedAt')) as (Saved & { tableId: string; key: string })[]
      for (const row of rows) byKey.set(`${row.tableId} ${row.key}`, row)
    }
    return answers.map(({ tableId, key }) => {
      const row = byKey.get(`${tableId} ${key}`)
      return { id: Number(row?.id), savedAt: String(row?.savedAt) }
    })
  })
}

export interface PartCount {
  tableId: string
  exercise: string
  /** Parts that are filled in. */
  parts: number
  lastAt: string
}

export function answerStore(db: Db) {
  return { ...workQueries(db), ...pollQueries(db), ...followUpQueries(db) }
}

/** The newest row of each part of these answers. */
function newest(db: Db, of: { workshop?: string; tableId?: string }) {
  return db('workshopAnswers').where(of).groupBy('tableId', 'exercise', 'part').max({ id: 'id' })
}

function workQueries(db: Db) {
  return {
    async addAnswer(answer: NewAnswer): Promise<void> {
      await db('workshopAnswers').insert(answer)
    },

    /** What stands, by table, in the order in which each part was last saved. */
    async work(workshop: string): Promise<Map<string, SavedPart[]>> {
      const rows = (await db('workshopAnswers')
        .whereIn('id', newest(db, { workshop }))
        .whereNotNull('value')
        .orderBy('id')
        .select('tableId', 'exercise', 'part', 'value')) as (SavedPart & { tableId: string })[]
      const byTable = new Map<string, SavedPart[]>()
      for (const row of rows) byTable.set(row.tableId, [...(byTable.get(row.tableId) ?? []), row])
      return byTable
    },

    async workOfTable(tableId: string): Promise<(SavedPart & { savedAt: string })[]> {
      return (await db('workshopAnswers')
        .whereIn('id', newest(db, { tableId }))
        .whereNotNull('value')
        .orderBy('id')
        .select('exercise', 'part', 'value', 'savedAt')) as (SavedPart & { savedAt: string })[]
    },

    /** How many parts each table has filled in of each exercise: enough for the live cards, without what they say. */
    async counts(workshop: string): Promise<PartCount[]> {
      const rows = (await db('workshopAnswers')
        .whereIn('id', newest(db, { workshop }))
        .whereNotNull('value')
        .groupBy('tableId', 'exercise')
        .select('tableId', 'exercise')
        .count({ parts: '*' })
        .max({ lastAt: 'savedAt' })) as PartCount[]
      return rows.map((row) => ({ ...row, parts: Number(row.parts) }))
    },

    /** The number of the newest answer in a workshop, or at one table. */
    async lastAnswer(of: { workshop?: string; tableId?: string }): Promise<number> {
      const [row] = (await db('workshopAnswers').where(of).max({ last: 'id' })) as { last: number | null }[]
      return Number(row?.last ?? 0)
    },
  }
}

/**
 * The number of the last change for those who watch a workshop, or for one table: changes of the facilitator, and
 * the newest answer.
 */
export async function placeOf(
  db: Db,
  { id, place }: { id: string; place: number },
  table?: string,
): Promise<string> {
  const of = table === undefined ? { workshop: id } : { tableId: table }
  return `${place}.${await answerStore(db).lastAnswer(of)}`
}

function pollQueries(db: Db) {
  return {
    /** Marks a seat as having answered. False where it had. */
    async mark(workshop: string, poll: string, seat: string): Promise<boolean> {
      const rows = (await db('workshopMarks')
        .insert({ workshop, poll, seat })
        .onConflict(['workshop', 'poll', 'seat'])
        .ignore()
        .returning('seat')) as unknown[]
      return rows.length === 1
    },

    /** How many at a table have answered a poll. */
    async marked(workshop: string, poll: string, table: string): Promise<number> {
      const [row] = (await db('workshopMarks')
        .where({ workshop, poll })
        .whereLike('seat', `${table} %`)
        .count({ n: '*' })) as { n: number }[]
      return Number(row?.n ?? 0)
    },

    async count(of: {
      workshop: string
      poll: string
      question: string
      value: number
      count: number
    }): Promise<void> {
      await db('workshopCounts')
        .insert(of)
        .onConflict(['workshop', 'poll', 'question', 'value'])
        .merge({ count: db.raw('?? + ?', ['workshopCounts.count', of.count]) })
    },

    /** How many chose each of 1 to 5, by poll and question. */
    async tallies(workshop: string): Promise<Map<string, number[]>> {
      const rows = (await db('workshopCounts')
        .where({ workshop })
        .select('poll', 'question', 'value', 'count')) as {
        poll: string
        question: string
        value: number
        count: number
      }[]
      const tallies = new Map<string, number[]>()
      for (const { poll, question, value, count } of rows) {
        const key = `${poll} ${question}`
        const counts = tallies.get(key) ?? [0, 0, 0, 0, 0]
        counts[value - 1] = Number(count)
        tallies.set(key, counts)
      }
      return tallies
    },

    async addWords(id: string, workshop: string, words: string): Promise<void> {
      await db('workshopWords').insert({ id, workshop, words })
    },

    /** In the order of the alphabet, so that their order tells nothing about whose they are. */
    async words(workshop: string): Promise<string[]> {
      return ((await db('workshopWords').where({ workshop }).pluck('words')) as string[]).sort()
    },
  }
}

export interface FollowUp {
  id: string
  workshop: string
  tableId: string
  email: string
  posted: string[]
}

function followUpQueries(db: Db) {
  return {
    async addFollowUp(row: Omit<FollowUp, 'posted'>): Promise<void> {
      await db('workshopFollowUps').insert(row).onConflict(['tableId', 'email']).ignore()
    },

    async followUps(of: { workshop?: string; tableId?: string }): Promise<FollowUp[]> {
      const rows = (await db('workshopFollowUps').where(of).orderBy('id')) as (Omit<FollowUp, 'posted'> & {
        posted: string
      })[]
      return rows.map((row) => ({ ...row, posted: JSON.parse(row.posted) as string[] }))
    },

    async notePosted(id: string, posted: readonly string[]): Promise<void> {
      await db('workshopFollowUps')
        .where({ id })
        .update({ posted: JSON.stringify(posted) })
    },
  }
}
