/** The frame of every change of shares, loans and the society's books: read the project, change it, or say why not. */
import type { Deps } from '../../deps'
import { capitalRulesOn, type CapitalRules } from '../../engine/project/capital-rules'
import { registerAt } from '../../engine/project/ledger'
import type { LedgerEntry } from '../../engine/project/ledger-entry'
import type { Project } from '../../engine/project/project'
import { actLimitOf } from '../../engine/project/shares'
import type { BookName, RecordOf } from '../../engine/project/society-books'
import { londonDate, type IsoDate } from '../../lib/dates'
import type { Pence } from '../../lib/money'
import { changeProject, type Doing } from '../projects'
import { writeEntries } from '../register'

/** What a change looks at. */
export interface Desk {
  project: Project
  today: IsoDate
  /** What section 24 allows in withdrawable shares, in pence. */
  actLimit: Pence
  rulesOn: (day: IsoDate) => CapitalRules
  isMember: (founder: string, day: IsoDate) => boolean
}

/** What it does: records to keep and entries for the ledger, all or none. */
export interface Change {
  /** In the past tense, for the audit trail. */
  what: string
  about: string
  records?: { [Name in BookName]: { book: Name; record: RecordOf<Name> } }[BookName][]
  entries?: LedgerEntry[]
}

/** Why something cannot be, as a sentence that says what to do. */
export interface Fault {
  fault: string
}

export const isFault = (done: object): done is Fault => 'fault' in done

/** The desk of a project as it stands. */
export function deskOf(project: Project, { library, now }: Pick<Deps, 'library' | 'now'>): Desk {
  return {
    project,
    today: londonDate(now()),
    actLimit: actLimitOf(library.reference),
    rulesOn: (day) => capitalRulesOn(project, library.questions, day),
    isMember: (founder, day) => registerAt(project.ledger, day).memberOf.has(founder),
  }
}

/** Does what `work` says in one transaction with its trace; or changes nothing and gives the reason. */
export function changeCapital<C extends Change>(
  deps: Pick<Deps, 'db' | 'library' | 'now'>,
  doing: Doing,
  work: (desk: Desk) => C | Fault,
): Promise<C | Fault> {
  return changeProject<C | Fault>(deps.db, doing, async (store) => {
    const change = work(deskOf(await store.load(doing.project), deps))
    if (isFault(change)) return { deed: undefined, result: change }
    const { what, about, records = [], entries = [] } = change
    for (const { book, record } of records)
      await store.putRecord(doing.project, book, record, doing.now.toISOString())
    if (entries.length > 0) await writeEntries(store, doing, () => entries)
    return { deed: { what, about }, result: change }
  })
}
