/** Writes a sheet row by row, and says where things stand, so that formulas elsewhere can point at them. */
import type { Pence } from '../../../lib/money'
import type { SheetCell, SheetFormat } from '../../paper/sheet'
import { whole, type Points } from '../plan'

export class Page {
  readonly rows: SheetCell[][] = []
  readonly name: string

  constructor(name: string) {
    this.name = name
  }

  /** Adds a row and gives its number, counted from 1. */
  add(...cells: SheetCell[]): number {
    return this.rows.push(cells)
  }

  /** A heading with an empty row above it. */
  heading(words: string): void {
    this.add()
    this.add(bold(words))
  }

  /** Adds a label with its value beside it, and gives the place of the value. */
  line(label: string, cell: SheetCell, note = ''): string {
    return this.at('B', this.add(text(label), cell, note === '' ? null : text(note)))
  }

  /** The place of a cell, for formulas on any sheet. */
  at(column: string, row: number): string {
    return `'${this.name}'!$${column}$${row}`
  }

  /** The place of the cells of a column between two rows, both included. */
  range(column: string, from: number, to: number): string {
    return `'${this.name}'!$${column}$${from}:$${column}$${to}`
  }
}

export function text(words: string): SheetCell {
  return { text: words }
}

export function bold(words: string): SheetCell {
  return { text: words, bold: true }
}

/** The head of a column. */
export function head(words: string): SheetCell {
  return { text: words, bold: true, wrap: true }
}

/** A number that the group may change. */
export function input(number: number, format: SheetFormat): SheetCell {
  return { number, format, input: true }
}

/** An amount that the group may change. */
export function amount(pence: Pence): SheetCell {
  return input(pence / 100, 'money')
}

/** A share that the group may change. */
export function part(points: Points): SheetCell {
  return input(points / whole, 'percent')
}

/** A formula with what it comes to. */
export function sum(formula: string, comesTo: number, format: SheetFormat): SheetCell {
  return { formula, comesTo, format }
}

/** A formula that comes to an amount. */
export function money(formula: string, pence: Pence): SheetCell {
  return sum(formula, pence / 100, 'money')
}

/** "A" of 0, "S" of 18. */
export function letter(index: number): string {
  return String.fromCharCode(65 + index)
}
