/** What all tables came to: counts without names, and tables side by side. */
import { leastAnswers } from '../decisions'
import type { WorkshopCard } from '../../engine/workshop/content'
import type { DecisionCardHere } from './content'
import { roundOutcome } from './landing'
import { roundsOf, type Work } from './work'

/** Counts of 1 to 5. They are shown only with five answers or more, as fewer could be worked back to people. */
export interface Scale {
  answers: number
  shown: boolean
  counts: readonly number[]
  /** From 1 to 5, where it is shown. */
  mean: number | undefined
}

export function scaleOf(counts: readonly number[] = [0, 0, 0, 0, 0]): Scale {
  const answers = counts.reduce((sum, one) => sum + one, 0)
  const shown = answers >= leastAnswers
  const total = counts.reduce((sum, one, index) => sum + one * (index + 1), 0)
  return { answers, shown, counts, mean: shown ? total / answers : undefined }
}

/** 2.857 as "2.9". */
export function meanText(mean: number | undefined): string {
  return mean === undefined ? '' : mean.toFixed(1)
}

/** How many tables chose each value, most first. */
export function valuesTally(
  works: readonly Work[],
  cards: readonly WorkshopCard[],
): { text: string; tables: number }[] {
  const chosen = works.flatMap((work) => Object.values(work.values).at(0) ?? [])
  return cards
    .map(({ id, heading }) => ({ text: heading, tables: chosen.filter((one) => one === id).length }))
    .filter(({ tables }) => tables > 0)
    .sort((a, b) => b.tables - a.tables)
}

export const outcomeWords = {
  passed: 'Passed by consent',
  blocked: 'Blocked',
  'ask-again': 'Ask again: too many stood aside',
  'no-quorum': 'Too few were there',
} as const

/** How a card stands at a table after its last round; undefined where it was not tried. */
export function cardOutcome(work: Work, card: string, people: number): keyof typeof outcomeWords | undefined {
  const last = roundsOf(work, card).at(-1)
  return last && roundOutcome(last, people)
}

/** How many tables passed each card, of those that tried it. */
export function decisionsTally(
  tables: readonly { work: Work; people: number }[],
  cards: readonly DecisionCardHere[],
): { text: string; passed: number; tried: number }[] {
  return cards.map(({ id, heading }) => {
    const outcomes = tables.flatMap(({ work, people }) => cardOutcome(work, id, people) ?? [])
    return {
      text: heading,
      passed: outcomes.filter((one) => one === 'passed').length,
      tried: outcomes.length,
    }
  })
}
