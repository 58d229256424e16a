/** What the screens of a workshop take from `documents/`: its steps, and its cards joined with the questions they answer. */
import type { Question } from '../../engine/interview/question'
import { questionById, type Library } from '../../engine/library/library'
import type {
  WorkshopAgenda,
  WorkshopCard,
  WorkshopChoice,
  WorkshopStep,
} from '../../engine/workshop/content'
import { choicesOf } from '../../engine/workshop/decisions'
import type { AgendaStep } from './agenda'
import { exerciseOfTool, type Exercise } from './work'

export interface DecisionCardHere {
  id: string
  heading: string
  ask: string
  choices: readonly WorkshopChoice[]
  /** The question that it answers; none where it is kept in the table's own words. */
  question?: Question
}

export interface Cards {
  values: readonly WorkshopCard[]
  decisions: readonly DecisionCardHere[]
  scenarios: readonly WorkshopCard[]
  principles: readonly WorkshopCard[]
  'pre-mortem': readonly WorkshopCard[]
  canvas: readonly WorkshopCard[]
}

export function cardsOf(library: Library): Cards {
  const { cards, forms } = library.workshops
  const decisions = cards.decisions.map((card): DecisionCardHere => {
    const { id, heading, ask } = card
    const question = card.question === undefined ? undefined : questionById(library, card.question)
    return { id, heading, ask, choices: choicesOf(card, library), ...(question && { question }) }
  })
  return { ...cards, canvas: forms.canvas, decisions }
}

/** A step by its id; undefined where the content has none of it any more. */
export function stepById(library: Library, id: string): WorkshopStep | undefined {
  return library.workshops.steps.find((step) => step.id === id)
}

/** The exercise in which a step's answers are kept; none where the step is talk, or a poll without names. */
export function exerciseOf(library: Library, step: string): Exercise | undefined {
  const tool = stepById(library, step)?.tool
  return tool && exerciseOfTool[tool]
}

/** Whether people answer this step one by one, without names. */
export function isPoll(step: WorkshopStep): boolean {
  return step.tool === 'poll' || step.tool === 'evaluation'
}

/** A usual agenda, ready to run, with the steps that it leaves out at its end, skipped, so that they can be put in. */
export function agendaFrom(library: Library, usual: WorkshopAgenda): AgendaStep[] {
  const used = new Set(usual.steps.map(({ step }) => step))
  const others = library.workshops.steps.filter(({ id }) => !used.has(id))
  return [
    ...usual.steps.map(({ step, minutes }) => ({
      id: step,
      minutes,
      skipped: false,
      state: 'waiting' as const,
    })),
    ...others.map(({ id, minutes }) => ({ id, minutes, skipped: true, state: 'waiting' as const })),
  ]
}
