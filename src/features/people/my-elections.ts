/** What elections over days hold about one person, and how their own words are taken out. Nothing holds how they voted. */
import type { BallotElection, Nomination } from '../../engine/project/ballot-election'
import { officeNames } from '../../engine/project/office'
import { longDate } from '../../lib/dates'

export interface PartInElection {
  election: string
  on: string
  /** A line for each thing that is held. */
  held: string[]
}

/**
 * Each election that holds something about a person, with what it holds.
 * @param voted the ids of elections that are not counted yet, in which they are marked as having voted
 */
export function partInElections(
  elections: readonly BallotElection[],
  founder: string,
  voted: ReadonlySet<string>,
): PartInElection[] {
  return elections.flatMap((one) => {
    const held = [
      ...one.nominations.filter((named) => named.founder === founder).flatMap(standing),
      ...one.nominations
        .filter((named) => named.by === founder && named.founder !== founder)
        .map(({ on }) => `Named a candidate on ${longDate(on)}`),
      ...(one.roll?.includes(founder) ? ['Had a vote'] : []),
      ...(voted.has(one.id) ? ['Has voted. How is in the sealed box, without a name'] : []),
      ...(one.result?.elected.includes(founder) ? ['Was elected'] : []),
    ]
    return held.length === 0 ? [] : [{ election: officeNames[one.office], on: one.called, held }]
  })
}

function standing({ on, answer, statement, withdrew }: Nomination): string[] {
  return [
    `Was named on ${longDate(on)}`,
    ...(answer === 'accepted' ? ['Stood'] : answer === 'declined' ? ['Said no'] : []),
    ...(withdrew === undefined ? [] : [`Withdrew on ${longDate(withdrew)}`]),
    ...(statement === undefined ? [] : [`Told the voters: ${statement}`]),
  ]
}

/** The election without what a person told the voters; undefined where they told nothing. */
export function withoutStatement(election: BallotElection, founder: string): BallotElection | undefined {
  if (!election.nominations.some((one) => one.founder === founder && one.statement !== undefined))
    return undefined
  const nominations = election.nominations.map(({ statement, ...rest }) => ({
    ...rest,
    ...(statement !== undefined && rest.founder !== founder && { statement }),
  }))
  return { ...election, nominations }
}
