/** Ledgers from plain draws: each founder's story in steps that can follow each other. */
import { addDays } from '../../src/lib/dates'
import type { LedgerEntry, PlainEntry } from '../../src/engine/project/ledger-entry'
import { offices } from '../../src/engine/project/office'
import type { Founder } from '../../src/engine/project/project'
import { fullName, streets, towns } from './answer-words'

export interface Story {
  stage: 'none' | 'interest' | 'agreed' | 'signed' | 'withdrew' | 'member' | 'former' | 'returned'
  /** Days after 1 January 2026 of the first step; the last is in November of that year at the latest. */
  start: number
  steps: { kind: StepKind; days: number; amount: number }[]
}

type StepKind =
  | 'renamed'
  | 'moved'
  | 'e-address'
  | 'e-address-ended'
  | 'shares'
  | 'paid'
  | 'loan'
  | 'deposit'
  | 'other'
  | 'office'
  | 'nominated'
  | 'nomination-revoked'

/** `sharesEach` is the most shares one member may hold; `correction`, where there, says which entry is corrected. */
interface Limits {
  sharesEach: number
  correction: number | undefined
}

/** The ledger of these founders; stories are used in turn. */
export function aLedger(
  founders: readonly Founder[],
  stories: readonly Story[],
  limits: Limits,
): LedgerEntry[] {
  let number = 0
  const entries = founders.flatMap((founder, index) => {
    const story = storyOf(stories, index)
    const { stage } = story
    if (isMember(stage)) number++
    return told(founder, story, number, limits.sharesEach)
  })
  const ledger: LedgerEntry[] = entries.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const corrected =
    limits.correction === undefined ? undefined : entryToCorrect(entries, ledger, limits.correction)
  return corrected ? [...ledger, corrected] : ledger
}

/** How many of so many founders neither withdraw nor leave. */
export function howManyStay(people: number, stories: readonly Story[]): number {
  const stages = Array.from({ length: people }, (_, index) => storyOf(stories, index).stage)
  return stages.filter((stage) => stage !== 'withdrew' && stage !== 'former').length
}

/** The first three stay, since a society needs three. */
function storyOf(stories: readonly Story[], index: number): Story {
  const story = stories[index % stories.length] ?? { stage: 'none' as const, start: 0, steps: [] }
  const leaves = story.stage === 'withdrew' || story.stage === 'former'
  return leaves && index < 3 ? { ...story, stage: 'member' } : story
}

function isMember(stage: Story['stage']): boolean {
  return stage === 'member' || stage === 'former' || stage === 'returned'
}

function told(founder: Founder, story: Story, number: number, sharesEach: number): PlainEntry[] {
  let day = story.start
  const entries: PlainEntry[] = []
  const base = (days: number): { on: string; founder: string } => {
    day = Math.min(day + days, 320)
    return { on: addDays('2026-01-01', day), founder: founder.id }
  }
  if (story.stage === 'none') return []
  entries.push({ ...base(0), kind: 'interest', standing: 'exploring' })
  if (story.stage === 'interest') return entries
  if (story.stage === 'withdrew') return [...entries, { ...base(9), kind: 'withdrew' }]
  entries.push({ ...base(3), kind: 'agreed' })
  if (story.stage === 'agreed') return entries
  entries.push({ ...base(3), kind: 'signed' })
  if (story.stage === 'signed') return entries
  if (number % 3 === 0) entries.push({ ...base(0), kind: 'applied' })
  const address = founder.address ?? addressFor(number)
  const name = founder.legalName
  entries.push({ ...base(0), kind: 'entered', number, name, address })
  entries.push({ ...base(0), kind: 'shares', change: 1 }, { ...base(2), kind: 'paid', pence: 100 })
  entries.push(...steps(story, base, sharesEach))
  if (story.stage === 'member') return entries
  const reason = (['resigned', 'ended-work', 'died', 'expelled', 'other'] as const)[number % 5] ?? 'other'
  entries.push({ ...base(5), kind: 'ceased', reason })
  if (story.stage === 'returned') entries.push({ ...base(5), kind: 'entered', number, name, address })
  return entries
}

function steps(
  story: Story,
  base: (days: number) => { on: string; founder: string },
  sharesEach: number,
): PlainEntry[] {
  let shares = 1
  const held = new Set<string>()
  let nominated = false
  return story.steps.flatMap(({ kind, days, amount }): PlainEntry[] => {
    const at = base(days)
    switch (kind) {
      case 'renamed':
        return [{ ...at, kind, name: fullName(amount % 650) }]
      case 'moved':
        return [{ ...at, kind, address: addressFor(amount) }]
      case 'e-address':
        return [{ ...at, kind, address: `member.${amount}@example.org`, purposes: 'notices & <meetings>' }]
      case 'e-address-ended':
        return [{ ...at, kind }]
      case 'shares': {
        const change = Math.min(amount, sharesEach - shares)
        shares += change
        return change <= 0 ? [] : [{ ...at, kind, change }]
      }
      case 'paid':
        return [{ ...at, kind, pence: amount }]
      case 'loan':
      case 'deposit':
        return [{ ...at, kind: 'property', what: kind, pence: amount }]
      case 'other':
        return [
          { ...at, kind: 'property', what: 'other', pence: amount, description: 'A typewriter & “ribbon”' },
        ]
      case 'nominated': {
        nominated = true
        const family = amount % 2 === 0 ? { worksHere: true as const, relation: 'child' as const } : {}
        return [{ ...at, kind, nominee: fullName(amount % 650), address: 'Rua Ó & Çelik, Lisboa', ...family }]
      }
      case 'nomination-revoked': {
        if (!nominated) return []
        nominated = false
        return [{ ...at, kind, cause: amount % 2 === 0 ? 'marriage' : 'cancelled' }]
      }
      case 'office': {
        const office = offices[amount % offices.length] ?? 'director'
        const leaves = held.has(office)
        if (leaves) held.delete(office)
        else held.add(office)
        return [{ ...at, kind: leaves ? 'office-left' : 'office-taken', office }]
      }
    }
  })
}

/** A correction on the last day: of a payment, which goes; or of another entry, which stays as it was. */
function entryToCorrect(
  entries: readonly PlainEntry[],
  ledger: readonly LedgerEntry[],
  choice: number,
): LedgerEntry | undefined {
  const last = ledger.at(-1)
  const chosen = entries[choice % Math.max(1, entries.length)]
  if (!last || !chosen) return undefined
  const goes = chosen.kind === 'paid' || chosen.kind === 'property' || chosen.kind === 'moved'
  return {
    on: last.on,
    kind: 'correction',
    corrects: ledger.indexOf(chosen) + 1,
    reason: 'Copied from the wrong line',
    entry: goes ? null : chosen,
  }
}

function addressFor(number: number): { line1: string; town: string; postcode: string } {
  return {
    line1: `${(number % 190) + 1} ${streets[number % streets.length] ?? ''}`,
    town: towns[number % towns.length] ?? '',
    postcode: `ZZ${(number % 9) + 1} 1AB`,
  }
}
