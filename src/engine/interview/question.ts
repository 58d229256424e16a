/** The shape of a question, as written in `documents/questions/*.yml`. */
import type { Condition } from './conditions'

export const stages = ['idea', 'people', 'money', 'decide', 'rules', 'register', 'sell'] as const
export type QuestionStage = (typeof stages)[number]

export interface StageFile {
  stage: QuestionStage
  title: string
  sections: QuestionSection[]
  questions: Question[]
}

/** A group of questions that makes one task on the journey page. */
export interface QuestionSection {
  id: string
  title: string
  intro?: string
}

export interface Option {
  value: string
  label: string
  /** The words that a document prints for this answer. */
  text: string
  /** What follows from choosing it. */
  means: string
}

interface Common {
  id: string
  stage: QuestionStage
  section: string
  /** In lower case, for "not decided yet: ..." and the check page. */
  label: string
  /** The question itself: the heading of its page. */
  heading: string
  hint?: string
  why: string
  who?: string
  source?: 'statute' | 'practice'
  law?: string
  when?: Condition
  optional?: true
  /** The chooser that helps to answer it, by id. */
  chooser?: string
  purpose?: string
  /** One of the choices that shape the co-op: it gets a decision paper of its own. */
  paper?: true
}

export interface NumberQuestion extends Common {
  type: 'number'
  least: number
  most: number
  unit: string
  unitOne?: string
  default?: number
}

export interface MoneyQuestion extends Common {
  type: 'money'
  /** In pence. */
  least: number
  most: number
  default?: number
}

export interface ChoiceQuestion extends Common {
  type: 'choice' | 'yes-no'
  options: Option[]
  default?: string
}

export interface WordsQuestion extends Common {
  type: 'text' | 'long-text' | 'lines' | 'month-end' | 'date' | 'address'
  /** For `lines`: fewest and most lines. For `text`: the most letters, where that is not 120. */
  least?: number
  most?: number
  default?: string
}

export type Question = NumberQuestion | MoneyQuestion | ChoiceQuestion | WordsQuestion

/** Whether conditions may look at this question: its answers are a closed set. */
export function isEnumerated(question: Question): question is ChoiceQuestion {
  return question.type === 'choice' || question.type === 'yes-no'
}
