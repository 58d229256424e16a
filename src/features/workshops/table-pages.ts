/** What the pages of a table show: its steps, and each exercise as it stands. */
import type { Library } from '../../engine/library/library'
import { countsText, positions } from '../../engine/project/decision'
import { longDate } from '../../lib/dates'
import { pounds } from '../../lib/money'
import { counted } from '../../lib/names'
import { positionWords } from '../decisions'
import { heldSteps, stateFor } from './agenda'
import { cardsOf, exerciseOf, isPoll, stepById } from './content'
import { dotsEach, valuesChosen } from './exercise-forms'
import { at } from './pages'
import { quickPriceIn } from './price'
import { cardOutcome, outcomeWords } from './results'
import type { Table, Workshop } from './store'
import { rankedIdeas, roundsOf, type Exercise, type Work } from './work'

/** The steps of the day as a table sees them: what is open first, what is to come in words only. */
export function ownSteps(workshop: Workshop, table: Table, library: Library) {
  return heldSteps(workshop.agenda).flatMap(({ id, ...step }) => {
    const content = stepById(library, id)
    if (!content) return []
    const state = stateFor({ id, ...step }, table.steps)
    const fills = exerciseOf(library, id) !== undefined || isPoll(content) || content.tool === 'money'
    return [
      { id, title: content.title, does: content.does, state, fills, current: workshop.run.current === id },
    ]
  })
}

/** "Saved at 14:32", from what is in the database; empty where nothing is. */
export function savedText(savedAt: string | undefined): string {
  return savedAt === undefined ? '' : `Saved at ${at(savedAt)}`
}

export interface ExerciseView {
  table: Table
  work: Work
  library: Library
  seat: string
  asAt: string
  /** The card that is open, where the exercise shows one at a time. */
  card?: string | undefined
}

/** What the view of an exercise needs, beside its form. */
export function exerciseView(exercise: Exercise, on: ExerciseView): Record<string, unknown> {
  const { work, library, table } = on
  const cards = cardsOf(library)
  switch (exercise) {
    case 'values':
      return {
        most: valuesChosen,
        chosen: Object.values(work.values).at(0) ?? [],
        items: cards.values.map(({ id, heading, text }, index) => ({
          value: id,
          text: `${index + 1}. ${heading}`,
          hint: { text },
        })),
      }
    case 'skills':
      return { lines: Object.entries(work.skills).map(([part, line]) => ({ part, ...line })) }
    case 'services':
    case 'dots':
      return ideasView(on)
    case 'price':
      return priceView(on)
    case 'decisions':
      return decisionsView(on)
    case 'scenarios':
    case 'pre-mortem':
    case 'canvas':
      return {
        cards: cards[exercise].map((card, index) => ({
          ...card,
          number: index + 1,
          words: work[exercise][card.id]?.words ?? '',
        })),
      }
    case 'principles':
      return {
        cards: cards.principles.map((card, index) => ({
          ...card,
          number: index + 1,
          given: work.principles[card.id],
        })),
      }
    case 'actions':
      return {
        lines: Object.entries(work.actions).map(([part, action]) => ({
          part,
          ...action,
          by: longDate(action.by),
        })),
        left: Math.max(0, 3 - Object.keys(work.actions).length),
        people: table.people,
      }
  }
}

function ideasView({ work, table, seat }: ExerciseView) {
  const all = dotsEach * Math.max(1, table.people)
  const given = Object.values(work.dots).flatMap((phone) => Object.values(phone))
  const mine = work.dots[seat] ?? {}
  return {
    ideas: rankedIdeas(work).map((idea) => ({ ...idea, mine: mine[idea.part] ?? 0 })),
    all,
    each: dotsEach,
    people: counted(Math.max(1, table.people), 'person', 'people'),
    left: all - given.reduce((sum, dots) => sum + dots, 0),
  }
}

function priceView({ work, library, asAt }: ExerciseView) {
  const price = Object.values(work.price).at(0)
  const result = price && quickPriceIn(library, price, asAt)
  const { inputs } = library.workshops.forms.price
  return {
    ideas: rankedIdeas(work).map(({ part, words, dots }) => ({
      value: part,
      text: words,
      hint: { text: counted(dots, 'dot') },
    })),
    inputs,
    price,
    result: result && {
      cost: pounds(result.cost),
      price: pounds(result.price),
      list: pounds(result.list),
      unit: pounds(result.unit),
      unitName: price.unit,
      daysToSell: result.daysToSell,
      enough: result.daysToSell <= price.days,
      days: price.days,
    },
  }
}

function decisionsView({ work, library, table, card: open }: ExerciseView) {
  const cards = cardsOf(library).decisions
  const card = cards.find(({ id }) => id === open)
  const rounds = card ? roundsOf(work, card.id) : []
  const last = rounds.at(-1)
  const outcome = card && cardOutcome(work, card.id, table.people)
  // A round that did not pass is asked again; one that passed is mended in place.
  const again = last !== undefined && outcome !== 'passed' && outcome !== 'no-quorum'
  return {
    cards: cards.map(({ id, heading }, index) => {
      const how = cardOutcome(work, id, table.people)
      return { id, number: index + 1, heading, outcome: how && outcomeWords[how], passed: how === 'passed' }
    }),
    card: card && {
      ...card,
      number: cards.indexOf(card) + 1,
      round: again ? rounds.length + 1 : Math.max(1, rounds.length),
      choices: [
        ...card.choices.map(({ value, label, means }) => ({
          value: String(value),
          text: label,
          hint: { text: means },
        })),
        { value: 'own', text: 'Something else', hint: { text: 'Write it in the box below.' } },
      ],
    },
    last: last && {
      ...last,
      outcome: outcome && outcomeWords[outcome],
      counts: countsText({ counts: last.counts }),
    },
    again,
    // What stands in the form: the last round, so that only what changed must be typed.
    start:
      last && !again
        ? { ...last.counts, said: last.said ?? '', ...choiceOf(last) }
        : { ...(last && choiceOf(last)) },
    positions: positions.map((id) => ({
      id,
      text: positionWords[id].label.replace(/^I /, ''),
      means: positionWords[id].means,
    })),
    people: table.people,
  }

  function choiceOf({ answer, words }: NonNullable<typeof last>) {
    const chosen = card?.choices.find(
      ({ value, label }) => label === words || (answer !== undefined && value === answer),
    )
    return chosen ? { choice: String(chosen.value) } : { choice: 'own', words }
  }
}
