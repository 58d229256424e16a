/**
 * What a workshop is made of: agendas, steps, cards, forms and routes to help, as `documents/workshops/` says them.
 * Screens and papers take their words and numbers from here, so that a card has the same number on both.
 */

export interface WorkshopContent {
  /** The agendas that a facilitator starts from, shortest first. */
  agendas: WorkshopAgenda[]
  /** Every step, also those that no agenda has and a facilitator may add. */
  steps: WorkshopStep[]
  cards: WorkshopCards
  forms: WorkshopForms
  help: WorkshopHelp
}

export interface WorkshopAgenda {
  id: string
  /** Its length in words, such as "2 hours". */
  title: string
  steps: { step: string; minutes: number }[]
}

/** What phones and the wall show while a step is open. */
export const workshopTools = [
  'join',
  'talk',
  'poll',
  'values',
  'skills',
  'board',
  'break',
  'canvas',
  'price',
  'money',
  'consent',
  'scenarios',
  'principles',
  'pre-mortem',
  'actions',
  'evaluation',
] as const
export type WorkshopTool = (typeof workshopTools)[number]

export interface WorkshopStep {
  id: string
  title: string
  tool: WorkshopTool
  /** How long it usually takes. */
  minutes: number
  /** What a table does, in a sentence or two. */
  does: string
  /** What lies on the tables or hangs on the wall. */
  needs: string
  /** The script: three sentences to say. */
  say: [string, string, string]
  trap: string
  /** What to do when the workshop runs late. */
  rescue: string
  /** May be left out when late. */
  skip: boolean
}

/** A card to cut out. Its number is its place in its list, from 1. */
export interface WorkshopCard {
  id: string
  heading: string
  text: string
}

/** One of the six rule choices that a table makes by consent. */
export interface WorkshopDecision {
  id: string
  heading: string
  ask: string
  /** The question of a project that it settles; none where it is kept in the group's own words. */
  question?: string
  /** Its choices, where they are not those of the question. */
  choices?: WorkshopChoice[]
}

export interface WorkshopChoice {
  /** The answer that the question takes; a number for one that asks for a number. */
  value: string | number
  label: string
  means: string
}

export interface WorkshopCards {
  values: WorkshopCard[]
  decisions: WorkshopDecision[]
  scenarios: WorkshopCard[]
  roles: WorkshopCard[]
  principles: WorkshopCard[]
  'pre-mortem': WorkshopCard[]
}

/** A question answered with a number from 1 to 5. */
export interface Scale5 {
  ask: string
  /** What 1 means. */
  low: string
  /** What 5 means. */
  high: string
}

export interface WorkshopForms {
  temperature: Scale5
  evaluation: (Scale5 & { id: string })[]
  /** The one question answered in words. */
  freeText: string
  /** The six numbers of the quick price, with an example worked through. */
  price: {
    /** ISO date of the rates in the example. */
    asAt: string
    inputs: { id: string; label: string; means: string; example: string }[]
    working: { label: string; example: string }[]
  }
  canvas: WorkshopCard[]
  /** What a person may say to a proposal; the ids are those of decisions. */
  consent: WorkshopCard[]
  /** The three key cards in Easy Read: short sentences, one to a line. */
  easyRead: { id: string; heading: string; lines: string[] }[]
  privacy: string[]
}

export interface WorkshopHelp {
  /** ISO date on which a person last looked at the routes. */
  checked: string
  routes: { nation: string; who: string; what: string }[]
  next: { when: string; do: string }[]
}
