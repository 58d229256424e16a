/**
 * An election that is held over days, by secret ballot: who was called upon, who stands, when people vote, and how it
 * came out. The votes themselves are elsewhere until they are counted; only the count comes here.
 */
import type { IsoDate } from '../../lib/dates'
import type { Office } from './office'

/**
 * How votes become places: the most votes, with as many as there are places for each voter; or names in order of
 * preference, by the single transferable vote.
 */
export const countingWays = ['most-votes', 'transferable'] as const
export type CountingWay = (typeof countingWays)[number]

/** A day and an hour in London, "2026-12-01T18:30": they sort as they follow one another. */
export type Moment = string

export interface BallotElection {
  id: string
  office: Office
  places: number
  called: IsoDate
  /** The last day on which people may be named and may accept. */
  nominationsClose: IsoDate
  opens: Moment
  closes: Moment
  /** The day on which those elected take the office. */
  takesOffice: IsoDate
  /** The general meeting at which the result is told. */
  meeting?: string
  way: CountingWay
  /** Whether the papers are published, without names, so that anyone can count them again. */
  papersPublished: boolean
  nominations: Nomination[]
  /** Everyone with a vote: the members on the day it opened. There once it has. */
  roll?: string[]
  stopped?: { on: IsoDate; reason: string }
  result?: ElectionResult
}

export interface Nomination {
  founder: string
  /** Who named them. */
  by: string
  on: IsoDate
  answer?: 'accepted' | 'declined'
  answered?: IsoDate
  /** What the candidate says to the voters. */
  statement?: string
  /** The day on which they withdrew, before anyone could vote. */
  withdrew?: IsoDate
}

/** A vote in hundred-thousandths, as five decimal places are the finest part of a vote that is passed on. */
export interface CountStage {
  did: 'first' | 'surplus' | 'out'
  /** Whose votes were passed on. */
  of?: string
  votes: { founder: string; votes: number }[]
  /** On papers with no further name, and what five decimal places leave out: in hundred-thousandths. */
  lost: number
  rounded: number
  elected: string[]
}

/** Equal votes that a lot had to part. */
export interface DrawnLot {
  among: string[]
  /** For a place: who gets it. Otherwise: whose votes are passed on next. */
  drawn: string[]
  on: IsoDate
}

export interface ElectionResult {
  /** The day on which the vote closed, or nominations did where nobody had to vote. */
  on: IsoDate
  how: 'unopposed' | 'ballot'
  /** Candidates who could not be elected any more when the votes were counted: they had left. */
  gone: string[]
  papers: number
  quota?: number
  stages: CountStage[]
  lots: DrawnLot[]
  /** Where the count waits for a lot. */
  tie?: { for: 'place' | 'surplus' | 'out'; among: string[]; places: number }
  elected: string[]
  /** The day on which those elected were entered in the register: there once the day of taking office has come. */
  entered?: IsoDate
  /** Each paper with its random number, in the order of the numbers, where papers are published. */
  published?: { receipt: string; choices: string[] }[]
}
