/** The rules of an election over days: where it stands at a moment, who may stand and vote, and how it is counted. */
import { londonClock, londonDate, type IsoDate } from '../../lib/dates'
import { countTransferable, oneVote } from '../voting/transferable-vote'
import type { BallotElection, CountStage, DrawnLot, ElectionResult, Moment } from './ballot-election'
import { registerAt, type Register } from './ledger'
import type { LedgerEntry } from './ledger-entry'
import { outcomeOf } from './meeting-rules'

export type Phase =
  'stopped' | 'nominations' | 'unopposed' | 'waiting' | 'voting' | 'closed' | 'tied' | 'decided'

export function momentOf(now: Date): Moment {
  return `${londonDate(now)}T${londonClock(now)}`
}

export function dayOf(moment: Moment): IsoDate {
  return moment.slice(0, 10)
}

/**
 * Where an election stands, by the clock alone: also when nobody has looked at it since. `unopposed` and `closed` wait
 * to be settled, which comes out the same whenever it is done.
 */
export function phaseOf(election: BallotElection, now: Moment): Phase {
  if (election.stopped) return 'stopped'
  if (election.result) return election.result.tie ? 'tied' : 'decided'
  if (dayOf(now) <= election.nominationsClose) return 'nominations'
  if (candidatesOf(election).length <= election.places) return 'unopposed'
  if (now < election.opens) return 'waiting'
  return now < election.closes ? 'voting' : 'closed'
}

/** Those who were named, said yes and have not withdrawn, in the order in which they were named. */
export function candidatesOf({ nominations }: BallotElection): string[] {
  return nominations
    .filter((one) => one.answer === 'accepted' && one.withdrew === undefined)
    .map((one) => one.founder)
}

/** Everyone with a vote: the members on the day on which voting opens, and before that the members of today. */
export function rollOf(election: BallotElection, ledger: readonly LedgerEntry[], today: IsoDate): string[] {
  const opens = dayOf(election.opens)
  const { members } = registerAt(ledger, opens < today ? opens : today)
  return election.roll ?? members.map((one) => one.founder).toSorted()
}

/** What a paper says, from its marks: the candidates chosen, or in order of preference. */
export function choicesOf(marks: readonly number[], candidates: readonly string[]): string[] {
  return candidates
    .map((founder, index) => ({ founder, rank: marks[index] ?? 0 }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ founder }) => founder)
}

/** The result where nobody has to vote. Someone who has left since they said yes is not elected. */
export function unopposedResult(election: BallotElection, register: Register): ElectionResult {
  const { standing, gone } = stillThere(election, register)
  return {
    on: election.nominationsClose,
    how: 'unopposed',
    gone,
    papers: 0,
    stages: [],
    lots: [],
    elected: standing,
  }
}

/** Candidates who are still members, and those who are not: what is on papers for them is passed over. */
function stillThere(
  election: BallotElection,
  { memberOf }: Register,
): { standing: string[]; gone: string[] } {
  const candidates = candidatesOf(election)
  return {
    standing: candidates.filter((one) => memberOf.has(one)),
    gone: candidates.filter((one) => !memberOf.has(one)),
  }
}

/** Counts the papers, with the lots that were drawn so far. The same papers and lots always come out the same. */
export function countPapers(
  election: BallotElection,
  papers: readonly (readonly string[])[],
  register: Register,
  lots: readonly DrawnLot[] = [],
): ElectionResult {
  const { standing, gone } = stillThere(election, register)
  const base = { on: dayOf(election.closes), how: 'ballot' as const, gone, lots: [...lots] }
  const count = election.way === 'transferable' ? transferable : mostVotes
  return { ...base, papers: papers.length, ...count(election.places, papers, standing, lots) }
}

type Counted = Pick<ElectionResult, 'quota' | 'stages' | 'elected' | 'tie'>

function mostVotes(
  places: number,
  papers: readonly (readonly string[])[],
  standing: readonly string[],
  lots: readonly DrawnLot[],
): Counted {
  const round = standing.map((founder) => ({
    founder,
    votes: papers.filter((paper) => paper.includes(founder)).length,
  }))
  const { elected, tied } = outcomeOf(round, places)
  const lot = lots.find(({ among }) => sameNames(among, tied))
  const all = [...elected, ...(lot?.drawn ?? [])]
  const stage: CountStage = {
    did: 'first',
    votes: round.map((one) => ({ ...one, votes: one.votes * oneVote })),
    lost: 0,
    rounded: 0,
    elected: all,
  }
  const open = tied.length > 0 && !lot
  return {
    stages: [stage],
    elected: all,
    ...(open && { tie: { for: 'place' as const, among: tied, places: places - elected.length } }),
  }
}

function transferable(
  places: number,
  papers: readonly (readonly string[])[],
  standing: readonly string[],
  lots: readonly DrawnLot[],
): Counted {
  const drawn = lots.map(({ among, drawn: [one = ''] }) => ({ among, drawn: one }))
  const { quota, stages, elected, tie } = countTransferable(papers, standing, places, drawn)
  return {
    quota,
    stages: stages.map(({ votes, ...rest }) => ({
      ...rest,
      votes: standing.map((founder) => ({ founder, votes: votes[founder] ?? 0 })),
    })),
    elected,
    ...(tie && { tie: { ...tie, places: 1 } }),
  }
}

export function sameNames(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one))
}

/** Votes as people read them: whole, or with the five decimal places of the count. */
export function votesText(votes: number): string {
  return votes % oneVote === 0 ? String(votes / oneVote) : (votes / oneVote).toFixed(5)
}

/** The register on the day on which an election is settled: who was a member when the vote closed. */
export function settlingRegister(
  ledger: readonly LedgerEntry[],
  election: BallotElection,
  how: 'unopposed' | 'ballot',
): Register {
  return registerAt(ledger, how === 'ballot' ? dayOf(election.closes) : election.nominationsClose)
}
