/** Ledgers that grew by any attempts, of which each was taken only if the ledger allows it. */
import fc from 'fast-check'
import { nextMemberNumber } from '../../src/engine/project/ledger'
import type { LedgerEntry, PlainEntry } from '../../src/engine/project/ledger-entry'
import { ledgerProblems } from '../../src/engine/project/ledger-problems'
import { anAddress } from './people'

const people = ['ada', 'ben', 'cai', 'dee'] as const
const kinds = [
  'applied',
  'declined',
  'withdrew',
  'entered',
  'moved',
  'shares',
  'paid',
  'loan',
  'e-address',
  'office-taken',
  'office-left',
  'nominated',
  'nomination-revoked',
  'ceased',
  'correction',
] as const

export interface Step {
  kind: (typeof kinds)[number]
  founder: (typeof people)[number]
  day: number
  amount: number
}

export const someSteps = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    founder: fc.constantFrom(...people),
    day: fc.integer({ min: 1, max: 28 }),
    amount: fc.integer({ min: -3, max: 3 }).filter((amount) => amount !== 0),
  }),
  { minLength: 12, maxLength: 60, size: 'max' },
)

export const dayOf = (day: number): string => `2026-03-${String(day).padStart(2, '0')}`

/** The ledger of these steps; those that cannot be are left out. */
export function grown(steps: readonly Step[]): LedgerEntry[] {
  let ledger: LedgerEntry[] = []
  for (const step of steps) {
    const next = [...ledger, entryOf(step, ledger)]
    if (ledgerProblems(next).length === 0) ledger = next
  }
  return ledger
}

function entryOf(step: Step, ledger: readonly LedgerEntry[]): LedgerEntry {
  if (step.kind !== 'correction') return plain(step, step.kind, ledger)
  const corrects = 1 + (((step.amount + 3) * 7 + step.day) % Math.max(1, ledger.length))
  const corrected = ledger[corrects - 1]
  const entry =
    step.amount < 0 || !corrected || corrected.kind === 'correction'
      ? null
      : { ...corrected, on: dayOf(1 + (step.day % 5)) }
  return { on: dayOf(step.day), kind: 'correction', corrects, reason: 'Copied wrongly', entry }
}

function plain(
  { founder, day, amount }: Step,
  kind: Exclude<Step['kind'], 'correction'>,
  ledger: readonly LedgerEntry[],
): PlainEntry {
  const base = { on: dayOf(day), founder }
  switch (kind) {
    case 'entered': {
      const number = nextMemberNumber(ledger, founder)
      return { ...base, kind, number, name: `${founder} Example`, address: anAddress }
    }
    case 'moved':
      return { ...base, kind, address: { ...anAddress, line1: `${amount + 4} New Street` } }
    case 'shares':
      return { ...base, kind, change: amount }
    case 'paid':
      return { ...base, kind, pence: amount * 100 }
    case 'loan':
      return { ...base, kind: 'property', what: 'loan', pence: Math.abs(amount) * 1000 }
    case 'e-address':
      return { ...base, kind, address: `${founder}.${day}@example.org`, purposes: 'notices' }
    case 'office-taken':
    case 'office-left':
      return { ...base, kind, office: amount > 0 ? 'chair' : 'director' }
    case 'nominated':
      return {
        ...base,
        kind,
        nominee: `Nominee ${day}`,
        ...(amount > 2 && { worksHere: true, relation: 'child' }),
      }
    case 'nomination-revoked':
      return { ...base, kind, cause: amount > 0 ? 'cancelled' : 'marriage' }
    case 'ceased':
      return { ...base, kind, reason: 'resigned' }
    default:
      return { ...base, kind }
  }
}
