/** How far each table is: for the live cards, from counts alone. */
import { heldSteps, type AgendaStep } from './agenda'
import type { PartCount } from './answer-store'
import type { Table } from './store'
import type { Exercise } from './work'

/** How many parts make an exercise complete. People at the table each add a line to the skills map. */
export function partsOf(
  exercise: string,
  of: { people: number; cards: Readonly<Record<string, number>> },
): number {
  const fixed: Partial<Record<Exercise, number>> = {
    values: 1,
    skills: Math.max(1, of.people),
    services: 3,
    price: 1,
    decisions: of.cards['decisions'] ?? 6,
    scenarios: 1,
    principles: of.cards['principles'] ?? 7,
    'pre-mortem': 1,
    canvas: of.cards['canvas'] ?? 6,
    actions: 3,
  }
  return fixed[exercise as Exercise] ?? 0
}

export interface Progress {
  /** Steps of the agenda that a table fills in. */
  steps: number
  /** The last of them at which the table has saved something; 0 before the first. */
  at: number
  /** How much of all steps is done, in per cent. */
  done: number
  /** When it last saved something. */
  lastAt: string | undefined
}

/** The progress of one table over the steps of the agenda that have an exercise. */
export function progressOf(
  table: Pick<Table, 'id' | 'people'>,
  counts: readonly PartCount[],
  on: {
    agenda: readonly AgendaStep[]
    exercise: (step: string) => string | undefined
    cards: Readonly<Record<string, number>>
  },
): Progress {
  const own = counts.filter((one) => one.tableId === table.id)
  const parts = new Map(own.map((one) => [one.exercise, one.parts]))
  const steps = heldSteps(on.agenda).flatMap(({ id }) => {
    const exercise = on.exercise(id)
    const needed = exercise === undefined ? 0 : partsOf(exercise, { people: table.people, cards: on.cards })
    return needed > 0 ? [Math.min(1, (parts.get(String(exercise)) ?? 0) / needed)] : []
  })
  const sum = steps.reduce((total, share) => total + share, 0)
  return {
    steps: steps.length,
    at: steps.findLastIndex((share) => share > 0) + 1,
    done: steps.length === 0 ? 0 : Math.round((sum / steps.length) * 100),
    lastAt: own
      .map((one) => one.lastAt)
      .sort()
      .at(-1),
  }
}
