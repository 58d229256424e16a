/** The SQL of secret ballots and signed copies. Who has voted and what was chosen are never in one row. */
import type { Db } from '../../db/open'

export interface SignedCopy {
  number: number
  name: string
  type: string
  at: string
}

/** One vote on one thing in one meeting. */
export interface BallotOf {
  project: string
  meeting: string
  /** The id of the resolution, or of the election and its round. */
  about: string
}

export function meetingStore(db: Db) {
  return { ...ballotQueries(db), ...copyQueries(db) }
}

function ballotQueries(db: Db) {
  return {
    /** Marks that a person has voted. False where they had already. */
    async mark(of: BallotOf, voter: string): Promise<boolean> {
      const marked = (await db('ballotMarks')
        .insert({ ...of, voter })
        .onConflict(['project', 'meeting', 'about', 'voter'])
        .ignore()
        .returning('voter')) as unknown[]
      return marked.length === 1
    },

    async hasMarked(of: BallotOf, voter: string): Promise<boolean> {
      return (
        (
          (await db('ballotMarks')
            .where({ ...of, voter })
            .select('voter')) as unknown[]
        ).length > 0
      )
    },

    /** Everyone who has voted, in the order of the alphabet. */
    marks: (of: BallotOf): Promise<string[]> => db('ballotMarks').where(of).orderBy('voter').pluck('voter'),

    async markCount(of: BallotOf): Promise<number> {
      const [row] = (await db('ballotMarks').where(of).count({ n: '*' })) as { n: number }[]
      return Number(row?.n ?? 0)
    },

    async count(of: BallotOf, choice: string): Promise<void> {
      await db('ballotCounts')
        .insert({ ...of, choice, votes: 1 })
        .onConflict(['project', 'meeting', 'about', 'choice'])
        .merge({ votes: db.raw('?? + 1', ['ballotCounts.votes']) })
    },

    async counts(of: BallotOf): Promise<Map<string, number>> {
      const rows = (await db('ballotCounts').where(of).select('choice', 'votes')) as {
        choice: string
        votes: number
      }[]
      return new Map(rows.map((row) => [row.choice, Number(row.votes)]))
    },

    /** Once the total is written down, nothing of a ballot is kept. */
    async clear(of: BallotOf): Promise<void> {
      await db('ballotMarks').where(of).delete()
      await db('ballotCounts').where(of).delete()
    },
  }
}

function copyQueries(db: Db) {
  return {
    copies: (project: string, meeting: string): Promise<SignedCopy[]> =>
      db('signedCopies')
        .where({ project, meeting })
        .orderBy('number')
        .select('number', 'name', 'type', 'at') as unknown as Promise<SignedCopy[]>,

    async copy(
      project: string,
      meeting: string,
      number: number,
    ): Promise<(SignedCopy & { content: Buffer }) | undefined> {
      const rows = (await db('signedCopies').where({ project, meeting, number })) as (SignedCopy & {
        content: Buffer
      })[]
      return rows[0]
    },

    async addCopy(
      of: { project: string; meeting: string },
      copy: Omit<SignedCopy, 'number'> & { content: Buffer },
    ): Promise<void> {
      const [row] = (await db('signedCopies').where(of).max({ last: 'number' })) as { last: number | null }[]
      await db('signedCopies').insert({ ...of, number: (row?.last ?? 0) + 1, ...copy })
    },
  }
}
