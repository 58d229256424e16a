/** The parts of a plan that are lists: a few lines, each with words and an amount. Empty lines are left out. */
import {
  costBearers,
  monthNames,
  type DirectCost,
  type MoneySettings,
  type Overhead,
} from '../../engine/money/settings'
import { kindWords, paidWords } from '../../engine/lists/money'
import type { Typed } from '../../web/forms'
import { checkPart, readFields, type Field, type PartReading, type Values } from './forms'
import type { MoneyPart } from '../../engine/money/settings'
import { poundsTyped } from '../../web/typed-fields'

export interface LineForm {
  id: string
  title: string
  intro: string
  part: MoneyPart
  /** The fields of one line; the first is there whenever the line is. */
  fields: readonly Field[]
  /** What one line is called: "Cost", "Term". */
  one: string
  lines: (settings: MoneySettings) => Typed[]
  /** The lines as the part of the settings. */
  toPart: (lines: Values[], settings: MoneySettings) => unknown
  /** Where the list stands in the part. */
  at: readonly string[]
}

/** Empty lines below those that are there. */
const spare = 3
const most = 40

const what = (label: string, hint?: string): Field => ({
  name: 'what',
  label,
  kind: 'text',
  ...(hint !== undefined && { hint }),
})
const pounds: Field = { name: 'pence', label: 'Amount', kind: 'money', prefix: '£' }

const bearerWords: Readonly<Record<(typeof costBearers)[number], string>> = {
  everyone: 'Everyone',
  sellers: 'Those whose days are sold',
  others: 'The others, such as the office',
}

/** Every form of this kind, by its place in the address. */
export const lineForms: readonly LineForm[] = [
  {
    id: 'direct',
    title: 'What each person’s work costs',
    intro:
      'Yearly costs for each person: fees, supervision, training, test kit, travel, phone and computer. Enter an amount in pounds, or miles by car.',
    part: 'direct',
    one: 'Cost',
    fields: [
      what('What it is for'),
      {
        name: 'each',
        label: 'For whom',
        kind: 'choice',
        long: true,
        items: costBearers.map((value) => ({ value, text: bearerWords[value] })),
      },
      { ...pounds, label: 'A year for each person', optional: true },
      { name: 'miles', label: 'Or miles a year for each person', kind: 'number', optional: true },
    ],
    lines: ({ direct = [] }) =>
      direct.map(({ pence, miles, ...rest }) => ({
        ...rest,
        pence: poundsTyped(pence),
        miles: miles === undefined ? '' : String(miles),
      })),
    toPart: (lines) => lines.map((line) => ({ ...line })) as unknown as DirectCost[],
    at: [],
  },
  {
    id: 'overheads',
    title: 'What the co-op costs to run',
    intro:
      'Yearly costs of the co-op as a whole: insurance, rooms, software, accountant, data fee, bank, and something for what you did not think of.',
    part: 'overheads',
    one: 'Cost',
    fields: [
      what('What it is for'),
      { ...pounds, label: 'A year' },
      {
        name: 'paid',
        label: 'When it is paid',
        kind: 'choice',
        long: true,
        items: (['monthly', 'at-start', ...monthNames] as const).map((value) => ({
          value,
          text: paidWords(value),
        })),
      },
    ],
    lines: ({ overheads = [] }) => overheads.map((line) => ({ ...line, pence: poundsTyped(line.pence) })),
    toPart: (lines) => lines as unknown as Overhead[],
    at: [],
  },
  {
    id: 'sources',
    title: 'Where the money to start comes from',
    intro:
      'Members’ shares and loans, and other money. Redundancy pay belongs to the person who gets it: count it only if they have offered it.',
    part: 'start',
    one: 'Source',
    fields: [
      what('What it is', 'Such as: 9 members, £5,000 each'),
      {
        name: 'kind',
        label: 'Kind',
        kind: 'choice',
        long: true,
        items: Object.entries(kindWords).map(([value, text]) => ({ value, text })),
      },
      pounds,
    ],
    lines: ({ start }) => (start?.sources ?? []).map((line) => ({ ...line, pence: poundsTyped(line.pence) })),
    toPart: (lines, { start }) => ({ ...start, sources: lines }),
    at: ['sources'],
  },
  {
    id: 'start-up',
    title: 'What you pay before the first month',
    intro:
      'Registration, insurance, computers and case records, test kits (who owns the old ones?), background checks, data fee, legal advice, website.',
    part: 'start',
    one: 'Cost',
    fields: [what('What it is for'), pounds],
    lines: ({ start }) => (start?.costs ?? []).map((line) => ({ ...line, pence: poundsTyped(line.pence) })),
    toPart: (lines, { start }) => ({ ...start, costs: lines }),
    at: ['costs'],
  },
  {
    id: 'terms',
    title: 'Days by term',
    intro:
      'Which share of your days you have in each term. Together they make 100%. The last term gets what rounding leaves. Days ordered are those that schools have said yes to.',
    part: 'terms',
    one: 'Term',
    fields: [
      { name: 'name', label: 'Term', kind: 'text' },
      { name: 'percent', label: 'Share of days', kind: 'number', suffix: '%' },
      { name: 'ordered', label: 'Days ordered (optional)', kind: 'number', optional: true },
    ],
    lines: ({ terms = [] }) =>
      terms.map(({ ordered, percent, name }) => ({
        name,
        percent: String(percent),
        ordered: ordered === undefined ? '' : String(ordered),
      })),
    toPart: (lines) => lines,
    at: [],
  },
]

/** The name of a field in a line: "what-2". */
export function inLine(name: string, line: number): string {
  return `${name}-${line}`
}

/** How many lines the form shows. */
export function lineCount(form: LineForm, settings: MoneySettings, typed?: Typed): number {
  const there = form.lines(settings).length
  const filled = typed ? (filledLines(form, typed).at(-1) ?? 0) : 0
  return Math.min(most, Math.max(there, filled) + spare)
}

/** What the form shows for the lines that are there. */
export function typedLines(form: LineForm, settings: MoneySettings): Typed {
  return Object.fromEntries(
    form
      .lines(settings)
      .flatMap((line, index) => form.fields.map(({ name }) => [inLine(name, index + 1), line[name] ?? ''])),
  )
}

/** Reads the lines that hold anything but a choice. */
export function readLines(form: LineForm, typed: Typed, settings: MoneySettings): PartReading {
  const errors: Record<string, string> = {}
  const rows = filledLines(form, typed)
  const lines = rows.map((row) => {
    const fields = form.fields.map((field) => ({ ...field, name: inLine(field.name, row) }))
    const read = readFields(fields, typed)
    Object.assign(errors, read.errors)
    const values = form.fields.map(({ name }) => [name, read.values[inLine(name, row)]] as const)
    return Object.fromEntries(values.filter(([, value]) => value !== undefined)) as Values
  })
  if (form.id === 'direct')
    lines.forEach((line, index) => {
      if ((line['pence'] === undefined) === (line['miles'] === undefined))
        errors[inLine('pence', rows[index] ?? 1)] ??= 'Enter either an amount in pounds or miles.'
    })
  if (Object.keys(errors).length > 0) return { ok: false, typed, errors }
  const value = form.toPart(lines, settings)
  const faults = checkPart(form.part, value, (path) => {
    const [index, name] = path.slice(form.at.length)
    const field = form.fields.some((one) => one.name === name) ? String(name) : String(form.fields[0]?.name)
    return inLine(field, rows[Number(index ?? 0)] ?? 1)
  })
  return Object.keys(faults).length > 0 ? { ok: false, typed, errors: faults } : { ok: true, value }
}

/** The numbers of the lines in which something was typed. A choice alone is no line: lists always send one. */
function filledLines(form: LineForm, typed: Typed): number[] {
  const written = form.fields.filter(({ kind }) => kind !== 'choice')
  const rows: number[] = []
  for (let row = 1; row <= most; row++)
    if (written.some(({ name }) => String(typed[inLine(name, row)] ?? '').trim() !== '')) rows.push(row)
  return rows
}
