/**
 * What a ledger may not say: shares held by no member, a person entered twice at once, one number for two
 * people, a correction of nothing. Checked before an entry is added and when a project file is opened.
 */
import { entriesAt } from './ledger'
import type { Correction, LedgerEntry, PlainEntry } from './ledger-entry'

export interface LedgerProblem {
  /** Index into the ledger, from 0, or undefined where the whole is meant. */
  index?: number
  message: string
}

/** Every contradiction in the ledger, with what to do; an empty list for a sound one. */
export function ledgerProblems(ledger: readonly LedgerEntry[]): LedgerProblem[] {
  const problems: LedgerProblem[] = []
  ledger.forEach((entry, index) => {
    if (entry.kind === 'correction') problems.push(...correctionProblems(ledger, entry, index))
  })
  if (problems.length > 0) return problems
  const end = ledger.reduce((last, entry) => (entry.on > last ? entry.on : last), '0000-01-01')
  return [...storyProblems(entriesAt(ledger, end), ledger), ...numberProblems(ledger)]
}

function correctionProblems(
  ledger: readonly LedgerEntry[],
  entry: Correction,
  index: number,
): LedgerProblem[] {
  if (entry.corrects > index || entry.corrects < 1) {
    return [{ index, message: 'corrects must be the place of an earlier entry, counted from 1.' }]
  }
  const corrected = ledger[entry.corrects - 1]
  if (corrected && entry.on < corrected.on) {
    return [{ index, message: 'a correction cannot be dated before the entry that it corrects.' }]
  }
  return []
}

/** Follows each person through the entries in force and names the first step that cannot follow. */
function storyProblems(entries: readonly PlainEntry[], ledger: readonly LedgerEntry[]): LedgerProblem[] {
  const problems: LedgerProblem[] = []
  const people = new Map<string, Story>()
  for (const entry of entries) {
    const story = people.get(entry.founder) ?? newStory()
    people.set(entry.founder, story)
    const message = cannotFollow(story, entry)
    if (message !== undefined) problems.push({ ...placeOf(ledger, entry), message })
    else advance(story, entry)
  }
  return problems
}

interface Story {
  member: boolean
  shares: number
  paid: number
  offices: Set<string>
}

function newStory(): Story {
  return { member: false, shares: 0, paid: 0, offices: new Set() }
}

const needMember = new Set([
  'renamed',
  'moved',
  'e-address',
  'e-address-ended',
  'shares',
  'paid',
  'property',
  'ceased',
])

function cannotFollow(story: Story, entry: PlainEntry): string | undefined {
  if (entry.kind === 'entered' && story.member)
    return 'this person is a member already; end that membership first.'
  if (needMember.has(entry.kind) && !story.member) {
    return 'this person is not a member on that day; enter them on the register first.'
  }
  if (entry.kind === 'shares' && story.shares + entry.change < 0)
    return 'this takes away more shares than are held.'
  if (entry.kind === 'paid' && story.paid + entry.pence < 0)
    return 'this takes the amount paid below nothing.'
  if (entry.kind === 'office-taken' && story.offices.has(entry.office))
    return 'this person holds that office already.'
  if (entry.kind === 'office-left' && !story.offices.has(entry.office))
    return 'this person does not hold that office.'
  return undefined
}

function advance(story: Story, entry: PlainEntry): void {
  if (entry.kind === 'entered') Object.assign(story, { member: true, shares: 0, paid: 0 })
  else if (entry.kind === 'ceased') story.member = false
  else if (entry.kind === 'shares') story.shares += entry.change
  else if (entry.kind === 'paid') story.paid += entry.pence
  else if (entry.kind === 'office-taken') story.offices.add(entry.office)
  else if (entry.kind === 'office-left') story.offices.delete(entry.office)
}

/** A member number belongs to one person for ever, also where the entry was corrected since. */
function numberProblems(ledger: readonly LedgerEntry[]): LedgerProblem[] {
  const owners = new Map<number, string>()
  const problems: LedgerProblem[] = []
  ledger.forEach((entry, index) => {
    const plain = entry.kind === 'correction' ? entry.entry : entry
    if (plain?.kind !== 'entered') return
    const owner = owners.get(plain.number) ?? plain.founder
    owners.set(plain.number, owner)
    if (owner !== plain.founder) {
      problems.push({
        index,
        message: `member number ${plain.number} was given to someone else; use the next free number.`,
      })
    }
  })
  return problems
}

function placeOf(ledger: readonly LedgerEntry[], entry: PlainEntry): { index?: number } {
  const index = ledger.findIndex((one) => one === entry || (one.kind === 'correction' && one.entry === entry))
  return index < 0 ? {} : { index }
}
