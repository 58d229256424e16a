/** The SQL of elections over days as part of a project. An election is read and written whole. */
import type { Db } from '../../db/open'
import type { BallotElection } from '../../engine/project/ballot-election'

/** Before the id of an election in the name of its ballot. */
export const electionPrefix = 'election/'

export function electionQueries(db: Db) {
  return {
    /** Every election, in the order in which they were called. */
    async elections(project: string): Promise<BallotElection[]> {
      const rows = (await db('elections').where({ project }).orderBy('id').pluck('election')) as string[]
      return rows
        .map((row) => JSON.parse(row) as BallotElection)
        .toSorted((a, b) => (a.called < b.called ? -1 : a.called > b.called ? 1 : 0))
    },

    /** One election, held still until the end of the transaction where the database can. */
    async election(project: string, id: string): Promise<BallotElection | undefined> {
      const [row] = (await db('elections').where({ project, id }).forUpdate().pluck('election')) as string[]
      return row === undefined ? undefined : (JSON.parse(row) as BallotElection)
    },

    async putElection(project: string, election: BallotElection): Promise<void> {
      const row = { project, id: election.id, election: JSON.stringify(election) }
      await db('elections').insert(row).onConflict(['project', 'id']).merge()
    },

    /** The ids of elections that are not counted yet, in which a person has voted. */
    async votedIn(project: string, voter: string): Promise<Set<string>> {
      const ballots = (await db('ballotVoters').where({ project, voter }).pluck('ballot')) as string[]
      return new Set(
        ballots.flatMap((one) => (one.startsWith(electionPrefix) ? one.slice(electionPrefix.length) : [])),
      )
    },

    /** Every election of every project that has not come to its end: those elected are not in the register yet. */
    async openElections(): Promise<{ project: string; id: string }[]> {
      const rows = (await db('elections').select('project', 'id', 'election')) as {
        project: string
        id: string
        election: string
      }[]
      return rows
        .filter(({ election }) => isOpen(JSON.parse(election) as BallotElection))
        .map(({ project, id }) => ({ project, id }))
    },
  }
}

function isOpen({ stopped, result }: BallotElection): boolean {
  return !stopped && result?.entered === undefined
}
