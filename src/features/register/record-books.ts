/**
 * The record of charges, the register of interests, gifts, and the log of inspections: what each asks for and shows.
 * A record may be completed or put right; the audit trail says when and by whom. As at a day a book shows what was
 * written of things up to then, and days that came later stay empty.
 */
import type { Library } from '../../engine/library/library'
import { figureById } from '../../engine/library/reference'
import { inForce } from '../../engine/project/in-force'
import { registerAt } from '../../engine/project/ledger'
import { registeredName } from '../../engine/project/member-names'
import type { Project } from '../../engine/project/project'
import { promisesOf } from '../../engine/project/promises'
import {
  giftWords,
  inspectedWords,
  type Charge,
  type Gift,
  type Inspection,
  type Interest,
} from '../../engine/project/society-books'
import { addDays, longDate, type IsoDate } from '../../lib/dates'
import type { Cell, Column } from '../../lib/table'
import type { FormField, FormValues } from '../../web/field-form'
import { dayTyped } from '../../web/typed-fields'

export const recordBooks = ['charges', 'interests', 'gifts', 'inspections'] as const
export type RecordBook = (typeof recordBooks)[number]
export type BookRecord = Charge | Interest | Gift | Inspection

/** What the pages of a book are made from. */
export interface BookSource {
  project: Project
  library: Library
  today: IsoDate
}

export interface BookSpec {
  title: string
  /** What one record is, for the link that adds one. */
  one: string
  intro: (on: BookSource) => string[]
  fields: (on: BookSource) => FormField[]
  /** Why these values make no record; undefined where they do. */
  fault: (values: FormValues, on: BookSource) => string | undefined
  /** Its own words for the list, and what is still to do. */
  line: (
    record: BookRecord,
    on: BookSource,
  ) => { title: string; words: string; due?: { words: string; on: IsoDate } }
  columns: readonly Column[]
  cells: (record: BookRecord, on: BookSource) => Cell[]
}

const day = (name: string, label: string): FormField => ({ kind: 'day', name, label })
const later = (name: string, label: string, hint?: string): FormField => ({
  kind: 'day',
  name,
  label,
  optional: true,
  ...(hint !== undefined && { hint }),
})
const column = (heading: string, width: number): Column => ({ heading, width })
const dated = (date: IsoDate | undefined): Cell => (date === undefined ? null : { date })

function people({ project, today }: BookSource) {
  const { members, memberOf, officers } = registerAt(project.ledger, today)
  const others = officers.flatMap(({ founder }) => (memberOf.has(founder) ? [] : founder))
  return [...new Set([...members.map(({ founder }) => founder), ...others])].map((value) => ({
    value,
    text: nameOf({ project, today }, value),
  }))
}

/** The fields of a record that is there: the person whom it is about can be chosen, also where they have left since. */
export function withPerson(
  fields: readonly FormField[],
  record: BookRecord,
  on: BookSource,
): readonly FormField[] {
  const value = 'founder' in record ? record.founder : undefined
  if (value === undefined) return fields
  return fields.map((one) =>
    one.kind === 'select' && one.name === 'founder' && one.items.every((item) => item.value !== value)
      ? { ...one, items: [...one.items, { value, text: nameOf(on, value) }] }
      : one,
  )
}

/** As the register has it today. */
function nameOf({ project, today }: Pick<BookSource, 'project' | 'today'>, founder: string): string {
  return registeredName(project, registerAt(project.ledger, today), founder)
}

/** The last day to send a charge to the FCA. Source: CCBSA 2014 s.59, England and Wales; Scotland has sections of its own. */
export function chargeDue({ on }: Pick<Charge, 'on'>, library: Library): IsoDate {
  return addDays(on, figureById(library.reference, 'charge-days')?.amount ?? 0)
}

/** The last day to show what someone asked to see, as the rules of that day promise. */
export function inspectionDue({ on }: Pick<Inspection, 'on'>, { project, library }: BookSource): IsoDate {
  return addDays(on, promisesOf(library.questions, inForce(project, on).answers).inspectionDays)
}

const charges: BookSpec = {
  title: 'Record of charges',
  one: 'a charge',
  intro: ({ project, library, today }) => {
    const { answers } = inForce(project, today)
    const scots = answers['office.nation'] === 'scotland'
    return [
      'A charge gives a lender a right over what the co-op owns. Members may read this record.',
      scots
        ? 'In Scotland other sections of the Act say what to send, and by when (sections 62 to 64). Check with a Scottish adviser and the FCA.'
        : `Each charge goes to the FCA within ${figureById(library.reference, 'charge-days')?.words ?? 'the time in the Act'} (section 59). Do not send it to Companies House.`,
      ...(answers['borrowing.allowed'] === false || answers['borrowing.security'] === false
        ? [
            'Your rules do not let the co-op give security. If one was signed all the same, enter it and ask an adviser at once.',
          ]
        : []),
    ]
  },
  fields: () => [
    day('on', 'Date the charge was made'),
    {
      kind: 'lines',
      name: 'what',
      label: 'What is charged',
      hint: 'So that anyone can tell it apart',
      most: 500,
    },
    { kind: 'line', name: 'lender', label: 'Lender', most: 160 },
    { kind: 'money', name: 'pence', label: 'Sum secured', most: 1_000_000_000 },
    later('agreed', 'Date the committee agreed'),
    later('sent', 'Date it was sent to the FCA'),
    later('acknowledged', 'Date the FCA acknowledged it'),
    later('released', 'Date it was paid off and released'),
  ],
  fault: ({ on, sent, acknowledged, released, agreed, pence }) => {
    const before = (one: unknown): boolean => typeof one === 'string' && one < String(on)
    if (pence === 0) return 'Enter the sum that the charge secures.'
    if (before(sent) || before(acknowledged) || before(released))
      return 'What follows a charge cannot be before it was made. Check the dates.'
    if (typeof agreed === 'string' && agreed > String(on))
      return 'The committee agrees before a charge is made. Check the two dates.'
    if (acknowledged !== undefined && sent === undefined)
      return 'Enter the date on which it was sent to the FCA.'
    return undefined
  },
  line: (record, { project, library }) => {
    const one = record as Charge
    const scots = project.answers['office.nation'] === 'scotland'
    const due =
      one.sent === undefined && one.released === undefined && !scots
        ? { due: { words: 'Send it to the FCA', on: chargeDue(one, library) } }
        : {}
    const state =
      one.released !== undefined
        ? `Released ${longDate(one.released)}`
        : one.acknowledged !== undefined
          ? `Acknowledged by the FCA ${longDate(one.acknowledged)}`
          : one.sent !== undefined
            ? `Sent to the FCA ${longDate(one.sent)}`
            : 'Not sent to the FCA yet'
    return { title: `${one.what}, to ${one.lender}`, words: `Made ${longDate(one.on)}. ${state}.`, ...due }
  },
  columns: [
    column('Made on', 12),
    column('What is charged', 40),
    column('Lender', 26),
    column('Sum secured', 14),
    column('Committee agreed', 16),
    column('Last day for the FCA', 16),
    column('Sent to the FCA on', 16),
    column('FCA acknowledged on', 16),
    column('Released on', 14),
  ],
  cells: (record, { library }) => {
    const one = record as Charge
    return [
      { date: one.on },
      one.what,
      one.lender,
      { pence: one.pence },
      dated(one.agreed),
      dated(chargeDue(one, library)),
      dated(one.sent),
      dated(one.acknowledged),
      dated(one.released),
    ]
  },
}

const interests: BookSpec = {
  title: 'Register of interests',
  one: 'an interest',
  intro: () => [
    'What officers declare, one interest at a time. Any member may read it, so write no more than others need to know.',
    'Write down no health, no beliefs, no union membership and no child’s name. Of family say only the link.',
  ],
  fields: (on) => [
    { kind: 'select', name: 'founder', label: 'Who declares', items: people(on) },
    day('on', 'Date declared'),
    {
      kind: 'lines',
      name: 'what',
      label: 'Interest, and with whom',
      hint: 'Leave it empty where the person says that there is none',
      most: 500,
      optional: true,
    },
    later('since', 'Since'),
    { kind: 'lines', name: 'handled', label: 'What we do about it', most: 500, optional: true },
    later('ended', 'Ended on'),
  ],
  fault: ({ since, on, what, handled, ended }) => {
    if (typeof since === 'string' && since > String(on))
      return 'It cannot begin after it was declared. Check the dates.'
    return what === undefined && (handled !== undefined || ended !== undefined)
      ? 'Say what the interest is, or leave the fields below it empty.'
      : undefined
  },
  line: (record, on) => {
    const one = record as Interest
    const handled = one.handled === undefined ? '' : ` ${one.handled}`
    const ended = one.ended === undefined ? '' : ` Ended ${longDate(one.ended)}.`
    return {
      title: nameOf(on, one.founder),
      words: `${one.what ?? 'Nothing to declare.'} (declared ${longDate(one.on)}).${handled}${ended}`,
    }
  },
  columns: [
    column('Name', 26),
    column('Declared on', 12),
    column('Interest, and with whom', 44),
    column('Since', 12),
    column('What we do about it', 36),
    column('Ended on', 12),
  ],
  cells: (record, on) => {
    const one = record as Interest
    return [
      nameOf(on, one.founder),
      { date: one.on },
      one.what ?? 'Nothing to declare',
      dated(one.since),
      one.handled ?? null,
      dated(one.ended),
    ]
  },
}

const gifts: BookSpec = {
  title: 'Gifts and hospitality',
  one: 'a gift',
  intro: () => [
    'Gifts that were offered or given because of someone’s work here. Biscuits after a visit need no line.',
  ],
  fields: (on) => [
    { kind: 'select', name: 'founder', label: 'Who was offered it, or gave it', items: people(on) },
    day('on', 'Date'),
    { kind: 'line', name: 'other', label: 'From or to whom', most: 160 },
    { kind: 'line', name: 'what', label: 'What it was', most: 200 },
    { kind: 'money', name: 'pence', label: 'About what value', optional: true },
    {
      kind: 'choice',
      name: 'end',
      label: 'What became of it?',
      items: Object.entries(giftWords).map(([value, text]) => ({ value, text })),
    },
  ],
  fault: () => undefined,
  line: (record, on) => {
    const one = record as Gift
    return {
      title: nameOf(on, one.founder),
      words: `${longDate(one.on)}: ${one.what}, ${one.end === 'given' ? 'to' : 'from'} ${one.other}. ${giftWords[one.end]}.`,
    }
  },
  columns: [
    column('Date', 12),
    column('Name', 26),
    column('From or to', 26),
    column('What', 36),
    column('About what value', 14),
    column('What became of it', 18),
  ],
  cells: (record, on) => {
    const one = record as Gift
    return [
      { date: one.on },
      nameOf(on, one.founder),
      one.other,
      one.what,
      one.pence === undefined ? null : { pence: one.pence },
      giftWords[one.end],
    ]
  },
}

const inspections: BookSpec = {
  title: 'Log of inspections',
  one: 'someone who asked',
  intro: ({ project, library, today }) => {
    const { inspectionDays } = promisesOf(library.questions, inForce(project, today).answers)
    const fee = figureById(library.reference, 'rules-copy')?.words ?? 'the sum in the Act'
    return [
      `Who asked to see what, and when they saw it. Your rules promise ${inspectionDays} days at most. A member, and a person with an interest in the funds, may see their own account and the register for inspection (section 103 of the Act).`,
      `Anyone may have a copy of the rules, for ${fee} at most (section 18). A member’s first copy is free. Only those who keep the register see this log.`,
    ]
  },
  fields: (on) => [
    day('on', 'Date they asked'),
    { kind: 'select', name: 'founder', label: 'A member', items: people(on), optional: true },
    { kind: 'line', name: 'name', label: 'Or someone else, by name', most: 120, optional: true },
    {
      kind: 'choice',
      name: 'what',
      label: 'What did they ask for?',
      items: Object.entries(inspectedWords).map(([value, text]) => ({ value, text })),
    },
    later('shown', 'Date they saw it or had it'),
    { kind: 'tick', name: 'copy', label: 'They were given a copy' },
    { kind: 'money', name: 'pence', label: 'Fee that was charged', optional: true },
    { kind: 'lines', name: 'refused', label: 'Why not, where it was refused', most: 500, optional: true },
  ],
  fault: ({ on, founder, name, shown, refused, pence = 0, what }, { library }) => {
    if ((founder === undefined) === (name === undefined))
      return 'Choose a member, or enter the name of someone else.'
    if (typeof shown === 'string' && shown < String(on))
      return 'They cannot have seen it before they asked. Check the dates.'
    if (shown !== undefined && refused !== undefined)
      return 'It was shown or refused, not both. Take one out.'
    const most = figureById(library.reference, 'rules-copy')
    return what === 'rules' && Number(pence) > (most?.amount ?? 0)
      ? `The most that may be charged for a copy of the rules is ${most?.words ?? 'in section 18'} (section 18 of the Act).`
      : undefined
  },
  line: (record, on) => {
    const one = record as Inspection
    const open = one.shown === undefined && one.refused === undefined
    const state =
      one.refused !== undefined
        ? `Refused: ${one.refused}`
        : one.shown === undefined
          ? 'Not shown yet.'
          : `Shown ${longDate(one.shown)}${one.copy ? ', with a copy' : ''}.`
    return {
      title: one.founder === undefined ? (one.name ?? '') : nameOf(on, one.founder),
      words: `${inspectedWords[one.what]}, asked for ${longDate(one.on)}. ${state}`,
      ...(open && { due: { words: 'Show it', on: inspectionDue(one, on) } }),
    }
  },
  columns: [
    column('Asked on', 12),
    column('Name', 26),
    column('A member', 10),
    column('What', 28),
    column('Last day', 12),
    column('Shown on', 12),
    column('Copy given', 12),
    column('Fee', 10),
    column('Why not', 36),
  ],
  cells: (record, on) => {
    const one = record as Inspection
    return [
      { date: one.on },
      one.founder === undefined ? (one.name ?? null) : nameOf(on, one.founder),
      one.founder === undefined ? 'No' : 'Yes',
      inspectedWords[one.what],
      { date: inspectionDue(one, on) },
      dated(one.shown),
      one.copy ? 'Yes' : 'No',
      one.pence === undefined ? null : { pence: one.pence },
      one.refused ?? null,
    ]
  },
}

export const bookSpecs: Readonly<Record<RecordBook, BookSpec>> = { charges, interests, gifts, inspections }

/** What a form gave as a record; what was left empty is not there. */
export function recordOf(id: string, values: FormValues): BookRecord {
  return Object.fromEntries(
    Object.entries({ id, ...values }).filter(([, value]) => value !== undefined),
  ) as unknown as BookRecord
}

/** A record as it stands in the fields of its form. */
export function typedOf(record: BookRecord): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, typedValue(key, value as string | number | true)]),
  )
}

function typedValue(key: string, value: string | number | true): string {
  if (value === true) return 'yes'
  if (key === 'pence') return String(Number(value) / 100)
  return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? dayTyped(String(value)) : String(value)
}
