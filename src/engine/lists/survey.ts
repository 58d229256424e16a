/** The lists of the survey on paper: what is asked about, in the words that the form on the web uses too. */
import type { Reference } from '../library/reference'
import type { payBands } from '../project/survey-answer'
import type { ListSpec } from './row'
import { unitWords } from './price-words'

export const surveyLists: Readonly<Record<string, ListSpec>> = {
  // Drafts too: the survey is there to learn which of them are worth agreeing.
  'survey.services': {
    keys: ['title', 'unit'],
    rows: ({ project }) => project.services.map(({ title, unit }) => ({ title, unit: unitWords(unit) })),
  },
  'survey.bands': {
    keys: ['label'],
    rows: ({ library }) => Object.values(payLabels(library.reference)).map((label) => ({ label })),
  },
  'survey.consent': {
    keys: ['words', 'months'],
    rows: ({ library }) => {
      const { texts, consentMonths } = library.reference.consents
      return [{ words: texts.at(-1)?.words ?? '', months: String(consentMonths) }]
    },
  },
}

/** The bands of what a school pays now in a year: those in which the Department for Education counts what schools buy. */
export function payLabels({ figures }: Reference): Readonly<Record<(typeof payBands)[number], string>> {
  const band = (id: string): string => {
    const words = figures.figures.find((figure) => figure.id === id)?.words ?? id
    return `${words.charAt(0).toUpperCase()}${words.slice(1)} a year`
  }
  return {
    nothing: 'Nothing',
    low: band('buying-low'),
    medium: band('buying-medium'),
    high: band('buying-high'),
    unsure: 'Not sure',
  }
}
