/**
 * The one way in which secret votes are kept, in meetings and outside of them. Who has voted is a list; what was chosen
 * is in a sealed box; nothing joins the two. With each vote the whole list is written again in the order of its names,
 * and the whole box is sealed again, so that neither keeps an order or a time.
 */
import type { Db } from '../../db/open'
import { Expected } from '../../lib/expected'
import { newReceipt, openBox, sealBox, type BallotPaper } from './seal'

/** Which vote this is: of a meeting's resolution or election, or of an election held over days. */
export interface BallotOf {
  project: string
  ballot: string
}

/** The ballot of a resolution, or of an election and its round, in a meeting. */
export function meetingBallot(of: { project: string; meeting: string; about: string }): BallotOf {
  return { project: of.project, ballot: `meeting/${of.meeting}/${of.about}` }
}

/**
 * @param db inside of `changeProject`, so that votes of one project follow one another
 * @param key of the installation, which is not in the database
 */
export function ballotBox(db: Db, key: Buffer) {
  return {
    ...marksOf(db),

    /**
     * Casts one vote.
     * @param marks a number for each choice, in the order of the choices: always as many in one ballot
     * @returns the number of the paper, which nobody else knows
     * @throws Expected where this person has voted already
     */
    async cast(of: BallotOf, voter: string, marks: readonly number[]): Promise<string> {
      const voted = await marksOf(db).voters(of)
      if (voted.includes(voter))
        throw new Expected(
          'conflict',
          'You have voted already',
          'Each person has one vote, and it is counted.',
        )
      await db('ballotVoters').where(of).delete()
      // The key of this table refuses a second vote too, whatever this code does.
      const rows = [...voted, voter].toSorted().map((one) => ({ ...of, voter: one }))
      for (let at = 0; at < rows.length; at += 100) await db('ballotVoters').insert(rows.slice(at, at + 100))
      const papers = await papersOf(db, key, of)
      const receipt = newReceipt(papers)
      const sealed = sealBox(key, nameOf(of), [...papers, { receipt, marks: [...marks] }])
      await db('ballotBoxes')
        .insert({ ...of, sealed })
        .onConflict(['project', 'ballot'])
        .merge()
      return receipt
    },

    /** Whether there are papers that this key does not open: then the vote can only be held again. */
    async isLost(of: BallotOf): Promise<boolean> {
      const sealed = await sealedOf(db, of)
      return sealed !== undefined && openBox(key, nameOf(of), sealed) === undefined
    },

    /** Throws away who voted and what was chosen, unopened. */
    async discard(of: BallotOf): Promise<void> {
      await db('ballotBoxes').where(of).delete()
      await db('ballotVoters').where(of).delete()
    },

    /** What is in the box, which stays as it is: its papers in the order of their numbers. */
    async read(of: BallotOf): Promise<{ papers: BallotPaper[]; voters: string[] }> {
      const voters = await marksOf(db).voters(of)
      const papers = await papersOf(db, key, of)
      if (papers.length !== voters.length)
        throw new Expected(
          'conflict',
          `The box holds ${papers.length} papers, and ${voters.length} people are marked as having voted`,
          'Someone has changed the data by hand. Hold this vote again, and tell whoever runs this server.',
        )
      return { papers, voters }
    },

    /** Opens the box once. Afterwards nothing of the vote is kept here. */
    async open(of: BallotOf): Promise<{ papers: BallotPaper[]; voters: string[] }> {
      const found = await this.read(of)
      await this.discard(of)
      return found
    },
  }
}

/** Who has voted: that needs no key. */
export function marksOf(db: Db) {
  return {
    /** Everyone who has voted, in the order of their ids. */
    voters: (of: BallotOf): Promise<string[]> =>
      db('ballotVoters').where(of).orderBy('voter').pluck('voter') as unknown as Promise<string[]>,

    async hasVoted(of: BallotOf, voter: string): Promise<boolean> {
      const rows = (await db('ballotVoters')
        .where({ ...of, voter })
        .select('voter')) as unknown[]
      return rows.length > 0
    },

    async votes(of: BallotOf): Promise<number> {
      const [row] = (await db('ballotVoters').where(of).count({ n: '*' })) as { n: number }[]
      return Number(row?.n ?? 0)
    },
  }
}

async function papersOf(db: Db, key: Buffer, of: BallotOf): Promise<BallotPaper[]> {
  const sealed = await sealedOf(db, of)
  if (sealed === undefined) return []
  const papers = openBox(key, nameOf(of), sealed)
  if (papers) return papers
  throw new Expected(
    'conflict',
    'This ballot box cannot be opened',
    'The key of this server is another one than when the vote began. Whoever runs the server can put the old key back. Otherwise, hold the vote again.',
  )
}

async function sealedOf(db: Db, of: BallotOf): Promise<string | undefined> {
  const [row] = (await db('ballotBoxes').where(of).select('sealed')) as { sealed: string }[]
  return row?.sealed
}

function nameOf({ project, ballot }: BallotOf): string {
  return `${project}/${ballot}`
}

/** How many papers chose each choice. */
export function tally(papers: readonly BallotPaper[], choices: readonly string[]): Map<string, number> {
  return new Map(
    choices.map((choice, index) => [choice, papers.filter(({ marks }) => (marks[index] ?? 0) > 0).length]),
  )
}

/** The marks of a paper on which these choices are chosen. */
export function chosen(choices: readonly string[], of: readonly string[]): number[] {
  return of.map((one) => (choices.includes(one) ? 1 : 0))
}
