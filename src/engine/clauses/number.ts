/**
 * Numbers are given after the clauses are chosen, never typed: leaving a clause out, or adding one, renumbers
 * the rest and every reference with it.
 */
import type { Clause, Item, Section, Template } from './template'

export interface ChosenSection {
  section: Section
  clauses: Clause[]
  /** "10", or absent where nothing is numbered. */
  number?: string
}

/** The sections that have a clause left, numbered in order. */
export function numberSections(template: Template, isChosen: (clause: Clause) => boolean): ChosenSection[] {
  const chosen = template.sections
    .map((section): ChosenSection => ({ section, clauses: section.clauses.filter(isChosen) }))
    .filter(({ clauses }) => clauses.length > 0)
  if (template.numbering === 'none') return chosen
  return chosen.map((one, index) => ({ ...one, number: String(index + 1) }))
}

export interface ItemNumber {
  label: string
  /** The whole number to quote: "10.2(a)". */
  number: string
}

/**
 * The number of the item at `position` (from 0) of a list.
 * @param outer the number of the item or section that the list stands in
 * @param depth 0 for the outermost list
 */
export function itemNumber(outer: string, depth: number, position: number): ItemNumber {
  if (depth === 0) {
    const number = outer === '' ? String(position + 1) : `${outer}.${position + 1}`
    return { label: outer === '' ? `${number}.` : number, number }
  }
  const label = depth === 1 ? `(${letters(position)})` : `(${roman(position + 1)})`
  return { label, number: `${outer}${label}` }
}

/** 0 as "a", 25 as "z", 26 as "aa". */
export function letters(position: number): string {
  const last = String.fromCharCode(97 + (position % 26))
  return position < 26 ? last : letters(Math.floor(position / 26) - 1) + last
}

/** 1 as "i", 4 as "iv". */
export function roman(number: number): string {
  const steps: [number, string][] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let rest = number
  return steps.reduce((text, [value, sign]) => {
    const times = Math.floor(rest / value)
    rest -= times * value
    return text + sign.repeat(times)
  }, '')
}

/** How many printed items this item becomes: one, or one for each line of a list answer. */
export function repeats(item: Item, linesOf: (answer: string) => readonly string[]): number {
  return item.each === undefined ? 1 : Math.max(1, linesOf(item.each).length)
}
