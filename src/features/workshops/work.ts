/** What a table has made so far: its saved answers as one value. */
import type { WorkshopTool } from '../../engine/workshop/content'
import type { Counts } from '../../engine/project/decision'
import type { Answer } from '../../engine/project/project'
import type { Pence } from '../../lib/money'

/** The exercises that a table fills in. Each is one list of parts, and each part is saved by itself. */
export const exercises = [
  'values',
  'skills',
  'services',
  'dots',
  'price',
  'decisions',
  'scenarios',
  'principles',
  'pre-mortem',
  'canvas',
  'actions',
] as const
export type Exercise = (typeof exercises)[number]

/** What a step's tool fills in; dots are given on the page of ideas. */
export const exerciseOfTool: Readonly<Partial<Record<WorkshopTool, Exercise>>> = {
  values: 'values',
  skills: 'skills',
  board: 'services',
  canvas: 'canvas',
  price: 'price',
  consent: 'decisions',
  scenarios: 'scenarios',
  principles: 'principles',
  'pre-mortem': 'pre-mortem',
  actions: 'actions',
}

export interface Skills {
  /** A nickname. */
  who: string
  skills: string
  qualifications?: string
  /** Hours a week that they could give. */
  hours?: number
}

export interface Price {
  /** The part of the idea that is priced. */
  idea: string
  unit: (typeof priceUnits)[number]
  /** Full-time pay for a year. */
  pay: Pence
  /** What the employer pays on top: National Insurance and pension. Worked out from the pay where it is left out. */
  employer?: Pence
  /** What one person's work costs in a year besides pay: kit, miles, learning. */
  direct: Pence
  /** Their share of what the co-op costs in a year: insurance, IT, accounts. */
  overheads: Pence
  /** Days that schools pay for in a year. */
  days: number
  /** Surplus, in per cent of income. */
  surplus: number
}

/** What a quick price can be for. */
export const priceUnits = ['day', 'half-day', 'hour'] as const

export interface DecisionRound {
  /** The answer to the card's question; none where the table wrote its own sentence. */
  answer?: Answer
  words: string
  counts: Counts
  /** What was said by those with concerns, who stood aside or who blocked. */
  said?: string
}

export interface Principle {
  answer: 'yes' | 'not-yet' | 'no'
  change?: string
}

export interface Action {
  what: string
  who: string
  by: string
}

/** What each part of an exercise holds. */
export interface PartOf {
  values: string[]
  skills: Skills
  services: { words: string }
  /** From one phone: dots by the part of an idea. */
  dots: Record<string, number>
  price: Price
  /** Part: the card and the round, such as `pay.2`. */
  decisions: DecisionRound
  scenarios: { words: string }
  principles: Principle
  'pre-mortem': { words: string }
  canvas: { words: string }
  actions: Action
}

export type Work = { readonly [E in Exercise]: Readonly<Record<string, PartOf[E]>> }

export interface SavedPart {
  exercise: string
  part: string
  /** JSON. */
  value: string
}

/** The parts as they stand, those that were taken away left out, in the order in which each was first saved. */
export function workOf(parts: readonly SavedPart[]): Work {
  const work = Object.fromEntries(exercises.map((one) => [one, Object.create(null)])) as Record<
    string,
    Record<string, unknown>
  >
  for (const { exercise, part, value } of parts) {
    const kept = work[exercise]
    if (kept) kept[part] = JSON.parse(value) as unknown
  }
  return work as unknown as Work
}

/** Dots of all phones of a table, by the part of an idea. */
export function dotsOf(work: Pick<Work, 'dots'>): Map<string, number> {
  const sums = new Map<string, number>()
  for (const phone of Object.values(work.dots))
    for (const [idea, dots] of Object.entries(phone)) sums.set(idea, (sums.get(idea) ?? 0) + dots)
  return sums
}

/** Ideas with their dots, most dots first; those with as many stay in the order in which they came. */
export function rankedIdeas(
  work: Pick<Work, 'services' | 'dots'>,
): { part: string; words: string; dots: number }[] {
  const dots = dotsOf(work)
  return Object.entries(work.services)
    .map(([part, { words }]) => ({ part, words, dots: dots.get(part) ?? 0 }))
    .sort((a, b) => b.dots - a.dots)
}

/** The rounds of a decision card, first to last. */
export function roundsOf(work: Pick<Work, 'decisions'>, card: string): DecisionRound[] {
  return Object.entries(work.decisions)
    .filter(([part]) => part.startsWith(`${card}.`))
    .sort(([a], [b]) => roundNumber(a) - roundNumber(b))
    .map(([, round]) => round)
}

function roundNumber(part: string): number {
  return Number(part.split('.').at(-1))
}
