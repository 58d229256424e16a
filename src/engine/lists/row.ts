/** What a list is made of: rows of finished words by key. A row may hold a list of its own. */
import type { IsoDate } from '../../lib/dates'
import type { Library } from '../library/library'
import type { FactSource } from '../project/facts'
import type { Project } from '../project/project'

export type Row = Readonly<Record<string, string | readonly Row[]>>

export interface ListSource extends FactSource {
  library: Library
  /** The clauses of the rules that a project would have, for lists that show what a choice changes. */
  rulesOf: (project: Project, asAt: IsoDate) => readonly RuleText[]
}

/** One clause of the rules as words. */
export interface RuleText {
  id: string
  number: string
  text: string
}

export interface ListSpec {
  /** Every key its rows have, so that a template that asks for another is told so. */
  keys: readonly string[]
  /** The keys of the lists that its rows hold. */
  inner?: Readonly<Record<string, readonly string[]>>
  rows: (source: ListSource) => readonly Row[]
}

/** The words of a key; a list or nothing is no words. */
export function wordsOf(row: Row | undefined, key: string): string {
  const value = row?.[key]
  return typeof value === 'string' ? value : ''
}
