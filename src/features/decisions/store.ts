/** The SQL of proposals, their rounds and the positions in them. */
import type { Db } from '../../db/open'
import type { Ballot, Decision, Position } from '../../engine/project/decision'
import type { Answer } from '../../engine/project/project'
import type { Fallback, Outcome } from './consent'

export interface Settings {
  /** Whether the group agreed to write down who said what. */
  names: boolean
  /** Null until the group has chosen. */
  fallback: Fallback | null
}

export type ProposalState = 'open' | 'passed' | 'withdrawn'

export interface Proposal {
  id: string
  title: string
  question: string | null
  card: string | null
  state: ProposalState
  /** The vote that the group had chosen when this was first proposed. */
  fallback: Fallback | null
  openedAt: string
}

/** What a round asked for. */
export interface Asked {
  /** More about it, or the whole proposal where it is about no question. */
  words: string
  /** The answer that is proposed to the question. */
  answer: Answer | undefined
  /** What is proposed, in words. */
  option: string
}

export interface Round extends Asked {
  number: number
  kind: 'consent' | 'vote'
  names: boolean
  openedAt: string
  closedAt: string | null
  outcome: Outcome | null
  result: RoundResult | undefined
}

/** What is kept of a round that closed. */
export interface RoundResult extends Pick<Decision, 'counts' | 'votes' | 'names'> {
  founders: number
  quorum: number
  concerns: string[]
  reasons: string[]
  /** How many positions were entered for people in the room. */
  entered: number
}

export interface Taken {
  person: string
  position: Position | Ballot
  words: string
  /** The seat that entered it for someone in the room; null where they did it themselves. */
  enteredBy: string | null
}

export function decisionStore(db: Db) {
  return {
    ...settingQueries(db),
    ...proposalQueries(db),
    ...roundQueries(db),
    ...positionQueries(db),
    ...erasure(db),
  }
}

function settingQueries(db: Db) {
  return {
    async settings(project: string): Promise<Settings> {
      const [row] = (await db('decisionSettings').where({ project })) as {
        names: number | boolean
        fallback: Fallback | null
      }[]
      return { names: Boolean(row?.names), fallback: row?.fallback ?? null }
    },

    async putSettings(project: string, settings: Settings): Promise<void> {
      await db('decisionSettings')
        .insert({ project, ...settings })
        .onConflict(['project'])
        .merge()
    },
  }
}

function proposalQueries(db: Db) {
  const columns = ['id', 'title', 'question', 'card', 'state', 'fallback', 'openedAt']
  return {
    /** Newest first. */
    proposals: (project: string): Promise<Proposal[]> =>
      db('proposals').where({ project }).orderBy('openedAt', 'desc').select(columns) as unknown as Promise<
        Proposal[]
      >,

    async proposal(project: string, id: string): Promise<Proposal | undefined> {
      return ((await db('proposals').where({ project, id }).select(columns)) as Proposal[])[0]
    },

    /** The same, kept from others until this transaction ends: two rounds of one proposal never close at once. */
    async holdProposal(project: string, id: string): Promise<Proposal | undefined> {
      return ((await db('proposals').where({ project, id }).forUpdate().select(columns)) as Proposal[])[0]
    },

    async addProposal(project: string, proposal: Proposal): Promise<void> {
      await db('proposals').insert({ project, ...proposal })
    },

    async putState(id: string, state: ProposalState): Promise<void> {
      await db('proposals').where({ id }).update({ state })
    },
  }
}

interface RoundRow extends Omit<Round, 'answer' | 'names' | 'result'> {
  proposal: string
  answer: string | null
  names: number | boolean
  result: string | null
}

function roundQueries(db: Db) {
  const read = ({ answer, names, result, ...row }: RoundRow): Round & { proposal: string } => ({
    ...row,
    answer: answer === null ? undefined : (JSON.parse(answer) as Answer),
    names: Boolean(names),
    result: result === null ? undefined : (JSON.parse(result) as RoundResult),
  })
  return {
    async rounds(proposal: string): Promise<Round[]> {
      return ((await db('rounds').where({ proposal }).orderBy('number')) as RoundRow[]).map(read)
    },

    /** The rounds of every proposal of a project, oldest first. */
    async allRounds(project: string): Promise<(Round & { proposal: string })[]> {
      const rows = (await db('rounds')
        .join('proposals', 'proposals.id', 'rounds.proposal')
        .where('proposals.project', project)
        .orderBy('rounds.number')
        .select('rounds.*')) as RoundRow[]
      return rows.map(read)
    },

    async addRound(
      proposal: string,
      round: Asked & Pick<Round, 'number' | 'kind' | 'names' | 'openedAt'>,
    ): Promise<void> {
      const { answer, ...rest } = round
      await db('rounds').insert({
        ...rest,
        proposal,
        answer: answer === undefined ? null : JSON.stringify(answer),
      })
    },

    async endRound(
      proposal: string,
      number: number,
      end: { at: string; outcome: Outcome | null; result: RoundResult | null },
    ): Promise<void> {
      const { at, outcome, result } = end
      const change = { closedAt: at, outcome, result: result && JSON.stringify(result) }
      await db('rounds').where({ proposal, number }).update(change)
    },
  }
}

function positionQueries(db: Db) {
  return {
    positions: (proposal: string, round: number): Promise<Taken[]> =>
      db('positions')
        .where({ proposal, round })
        .orderBy('person')
        .select('person', 'position', 'words', 'enteredBy') as unknown as Promise<Taken[]>,

    async putPosition(proposal: string, round: number, taken: Taken): Promise<void> {
      await db('positions')
        .insert({ proposal, round, ...taken })
        .onConflict(['proposal', 'round', 'person'])
        .merge()
    },

    /**
     * Gives the positions of a person in a project to what they are called now. Of two, what they said on a phone of
     * their own stays.
     */
    async renamePositions(project: string, from: string, to: string): Promise<void> {
      const own = db('proposals').where({ project }).select('id')
      const said = (await db('positions').where({ person: from }).whereIn('proposal', own)) as {
        proposal: string
        round: number
      }[]
      for (const { proposal, round } of said) {
        const [there] = (await db('positions').where({ proposal, round, person: to })) as Taken[]
        const gone = there?.enteredBy === null ? from : to
        await db('positions').where({ proposal, round, person: gone }).delete()
        await db('positions').where({ proposal, round, person: from }).update({ person: to })
      }
    },

    /** Who said what is not kept longer than the round, unless the group agreed to it. */
    async dropPositions(proposal: string, round: number): Promise<void> {
      await db('positions').where({ proposal, round }).delete()
    },
  }
}

type Named = Pick<RoundResult, 'names'>

function erasure(db: Db) {
  const proposals = (project: string) => db('proposals').where({ project }).select('id')
  return {
    /** What a person said in rounds that are open. */
    positionsOf: (project: string, person: string): Promise<(Taken & { title: string; round: number })[]> =>
      db('positions')
        .join('proposals', 'proposals.id', 'positions.proposal')
        .where({ person, project })
        .orderBy(['proposals.openedAt', 'round'])
        .select('title', 'round', 'person', 'position', 'words', 'enteredBy'),

    /** Takes a person's positions out of rounds that are open. */
    async erasePerson(project: string, person: string): Promise<void> {
      await db('positions').where({ person }).whereIn('proposal', proposals(project)).delete()
    },

    /** Changes the names in the log and in closed rounds, where names were written down. */
    async rewriteNames(project: string, rewrite: (name: string) => string): Promise<void> {
      const renamed = (text: string): string => {
        const value = JSON.parse(text) as Named
        const names = value.names?.map((one) => ({
          ...one,
          name: rewrite(one.name),
          ...(one.enteredBy !== undefined && { enteredBy: rewrite(one.enteredBy) }),
        }))
        return JSON.stringify({ ...value, ...(names && { names }) })
      }
      const log = (await db('decisions').where({ project }).select('place', 'entry')) as {
        place: number
        entry: string
      }[]
      for (const { place, entry } of log)
        await db('decisions')
          .where({ project, place })
          .update({ entry: renamed(entry) })
      const rounds = (await db('rounds')
        .whereIn('proposal', proposals(project))
        .whereNotNull('result')
        .select('proposal', 'number', 'result')) as { proposal: string; number: number; result: string }[]
      for (const { proposal, number, result } of rounds)
        await db('rounds')
          .where({ proposal, number })
          .update({ result: renamed(result) })
    },
  }
}
