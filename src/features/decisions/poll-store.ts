/**
 * The SQL of polls. Who took part and what was chosen are kept apart: a mark says that a person has answered, a count
 * says how often a value was chosen, and nothing joins them. Neither has a time or an order: the marks of a poll are
 * written anew, sorted, with each answer, and the counts are there from the start.
 *
 * The limit of this, said plainly: whoever can compare two copies of the database, one from just before an answer and
 * one from just after, sees which mark came and which count grew. So does whoever watches the machine at that moment.
 * Polls hide answers from the group and from anyone with the database as it is, not from a person who runs the server
 * and means to look. Five answers between two copies hide each other.
 */
import type { Db } from '../../db/open'
import { pollValues, type PollKind, type PollTally } from './poll'

export interface Poll extends PollTally {
  id: string
  kind: PollKind
  title: string
  series: string
  number: number
  openedAt: string
}

type PollRow = Omit<Poll, 'counts' | 'small'> & { small: number | boolean }

const columns = ['id', 'kind', 'title', 'series', 'number', 'small', 'openedAt', 'closedAt', 'joined']

export function pollStore(db: Db) {
  const withCounts = async (rows: PollRow[]): Promise<Poll[]> => {
    const counts = (await db('pollCounts')
      .whereIn(
        'poll',
        rows.map((row) => row.id),
      )
      .orderBy('value')
      .select('poll', 'count')) as { poll: string; count: number }[]
    return rows.map((row) => ({
      ...row,
      small: Boolean(row.small),
      counts: counts.filter((one) => one.poll === row.id).map((one) => Number(one.count)),
    }))
  }
  /** Written anew in the order of the alphabet, so that their order tells nothing of who answered when. */
  const putMarks = async (poll: string, people: readonly string[]): Promise<void> => {
    const rows = [...new Set(people)].sort().map((person) => ({ poll, person }))
    await db('pollMarks').where({ poll }).delete()
    await db.batchInsert('pollMarks', rows, 50)
  }
  return {
    /** Oldest first. */
    polls: (project: string): Promise<Poll[]> =>
      db('polls')
        .where({ project })
        .orderBy(['openedAt', 'number'])
        .select(columns)
        .then((rows: PollRow[]) => withCounts(rows)),

    async poll(project: string, id: string): Promise<Poll | undefined> {
      return (await withCounts((await db('polls').where({ project, id }).select(columns)) as PollRow[]))[0]
    },

    /** Keeps a poll from others until this transaction ends; undefined where it is not there. */
    async holdPoll(project: string, id: string): Promise<{ closedAt: string | null } | undefined> {
      const rows = (await db('polls').where({ project, id }).forUpdate().select('closedAt')) as {
        closedAt: string | null
      }[]
      return rows[0]
    },

    async addPoll(
      project: string,
      poll: Pick<Poll, 'id' | 'kind' | 'title' | 'series' | 'number' | 'small' | 'openedAt'>,
    ): Promise<void> {
      await db('polls').insert({ project, ...poll })
      const counts = pollValues[poll.kind].map((_, index) => ({ poll: poll.id, value: index + 1, count: 0 }))
      await db.batchInsert('pollCounts', counts, 50)
    },

    /** Everyone who has answered, in the order of the alphabet; nobody once it is closed. */
    whoAnswered: (poll: string): Promise<string[]> =>
      db('pollMarks').where({ poll }).orderBy('person').pluck('person'),

    async hasAnswered(poll: string, person: string): Promise<boolean> {
      return ((await db('pollMarks').where({ poll, person }).select('person')) as unknown[]).length > 0
    },

    /** Adds one to a value, and the mark of the person among the others. */
    async addAnswer(poll: string, person: string, value: number): Promise<void> {
      const marks = (await db('pollMarks').where({ poll }).pluck('person')) as string[]
      await putMarks(poll, [...marks, person])
      await db('pollCounts').where({ poll, value }).increment('count', 1)
    },

    /** Gives the marks of a person in the polls of a project to what they are called now. */
    async renameMarks(project: string, from: string, to: string): Promise<void> {
      const own = db('polls').where({ project }).select('id')
      const polls = (await db('pollMarks')
        .where({ person: from })
        .whereIn('poll', own)
        .pluck('poll')) as string[]
      for (const poll of polls) {
        const marks = (await db('pollMarks').where({ poll }).pluck('person')) as string[]
        await putMarks(
          poll,
          marks.map((one) => (one === from ? to : one)),
        )
      }
    },

    async closePoll(poll: string, closedAt: string, joined: number): Promise<void> {
      await db('polls').where({ id: poll }).update({ closedAt, joined })
      // Once it is closed nobody can answer twice, so nobody needs to know who did.
      await db('pollMarks').where({ poll }).delete()
    },
  }
}
