import type { Db } from '../../db/open'
import type { Deps } from '../../deps'
import { officeFault } from '../../engine/project/eligible'
import { registerAt } from '../../engine/project/ledger'
import { ledgerProblems } from '../../engine/project/ledger-problems'
import { asBroughtIn, seatFault, withWhatEnds } from '../../engine/project/ending'
import type { LedgerEntry, PlainEntry } from '../../engine/project/ledger-entry'
import { issueFault } from '../../engine/project/shares'
import { londonDate, type IsoDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { changeProject, type Doing, type ProjectStore } from '../projects'

/**
 * Adds entries to the ledger, made from the ledger as it stands inside the transaction. Refuses what would
 * contradict it, so that the register can be believed.
 */
export function addEntries(
  db: Db,
  doing: Doing,
  make: (ledger: readonly LedgerEntry[]) => LedgerEntry[],
): Promise<void> {
  return changeProject(db, doing, async (store) => told(await writeEntries(store, doing, make)))
}

/**
 * The same, as the rules in force say: no shares above their limit and no seat on the committee for someone who may
 * not have one; and with a membership ends what the rules let end with it.
 * @throws Expected with the reason where the rules do not let these entries be
 */
export function addByRules(
  { db, library }: Pick<Deps, 'db' | 'library'>,
  doing: Doing,
  make: (ledger: readonly LedgerEntry[]) => PlainEntry[],
): Promise<void> {
  return changeProject(db, doing, async (store) => {
    const project = await store.load(doing.project)
    const made = make(project.ledger).map((one) => asBroughtIn(project, library.questions, one))
    const fault =
      issueFault(project, library, made) ??
      made.map((one) => seatFault(project, library.questions, one)).find((words) => words !== undefined)
    if (fault !== undefined) throw new Expected('conflict', 'Your rules do not allow this', fault)
    const entries = made.flatMap((one) => withWhatEnds(project, library.questions, one))
    return told(await writeEntries(store, doing, () => entries))
  })
}

function told([first]: readonly LedgerEntry[]) {
  const about = first && 'founder' in first ? `founder:${first.founder}` : 'register'
  return { deed: { what: 'wrote in the register', about }, result: undefined }
}

/** The same inside a change that is going on, so that a decision and its entries are one. Returns the entries. */
export async function writeEntries(
  store: ProjectStore,
  { project, now }: Doing,
  make: (ledger: readonly LedgerEntry[]) => readonly LedgerEntry[],
): Promise<readonly LedgerEntry[]> {
  const ledger = await store.ledger(project)
  const entries = make(ledger)
  const [problem] = ledgerProblems([...ledger, ...entries])
  const anyOffice = entries.some(({ kind }) => kind === 'office-taken')
  const fault =
    problem?.message ?? (anyOffice ? officeFault(ledger, entries, await store.founders(project)) : undefined)
  if (fault !== undefined) {
    const words = fault.charAt(0).toUpperCase() + fault.slice(1)
    throw new Expected(
      'conflict',
      words.replace(/\.$/, ''),
      'Nothing was changed. Go back and check the date and the entry.',
    )
  }
  await store.append(project, entries, now.toISOString())
  await seatsFollow(store, project, [...ledger, ...entries], { entries, today: londonDate(now) })
  return entries
}

/** Who may open what follows the register: a person who has left sees their own record, and one who is back a member's. */
async function seatsFollow(
  store: ProjectStore,
  project: string,
  ledger: readonly LedgerEntry[],
  { entries, today }: { entries: readonly LedgerEntry[]; today: IsoDate },
): Promise<void> {
  const touched = entries.flatMap((entry) => {
    const corrected = entry.kind === 'correction' ? ledger[entry.corrects - 1] : entry
    return corrected?.kind === 'ceased' || corrected?.kind === 'entered' ? [corrected.founder] : []
  })
  if (touched.length === 0) return
  const { memberOf, left } = registerAt(ledger, today)
  await store.seatsFollow(project, {
    members: touched.filter((one) => memberOf.has(one)),
    former: touched.filter((one) => left.has(one) && !memberOf.has(one)),
  })
}
