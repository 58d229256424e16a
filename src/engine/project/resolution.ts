/** A resolution as it is everywhere: what kind it is, what it says and changes, and what became of it. */
import type { IsoDate } from '../../lib/dates'
import type { Answers } from './answer'

export const resolutionKinds = [
  'ordinary',
  'rule-change',
  'core-rule-change',
  'admission',
  'expulsion',
  'removal',
  'office',
  'name',
  'audit',
  'ratify',
  'amalgamate',
  'transfer',
  'convert',
] as const
export type ResolutionKind = (typeof resolutionKinds)[number]

export interface Counts {
  for: number
  against: number
  abstain: number
}

/** What a resolution changes in the papers, where it does. */
export interface Changed {
  /** Answers of the rules, or the address of the registered office, by question. */
  answers?: Answers
  /** The group's own wording of clauses of the rules, by `rules/clause`. */
  wording?: Readonly<Record<string, string>>
  /** Clauses of which the group's own wording is taken back. */
  dropped?: string[]
  /** The new name, with or without "Limited". */
  name?: string
  /** The end of the year for which no auditor is appointed. */
  year?: IsoDate
}

/** What a resolution says, wherever it is decided. */
export interface Matter {
  title: string
  text: string
  kind: ResolutionKind
  /** Whom it admits, whose membership it ends, or whom it removes. */
  founders: string[]
  changes?: Changed
  /** The day from which it takes effect, where that is not the day on which it is decided. */
  from?: IsoDate
}

/** What became of a carried resolution. */
export interface Carried {
  /** The day from which what it changes counts, once that was carried out. */
  done?: IsoDate
  /** Why it could not be carried out on its day, in words. */
  trouble?: string
}
