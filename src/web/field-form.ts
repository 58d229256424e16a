/** Forms that are a list of fields: the page and what reads it are made from the same list. */
import type { Response } from 'express'
import Joi from 'joi'
import * as field from '../engine/project/fields'
import type { IsoDate } from '../lib/dates'
import { lowerFirst } from '../lib/names'
import { plainFields, readForm, summary, type Reading } from './forms'
import { render } from './render'
import { typedDate, typedMoney, typedNumber } from './typed-fields'

export interface Choice {
  value: string
  text: string
  hint?: { text: string }
}

interface Named {
  name: string
  label: string
  hint?: string
  /** May be left empty; its label then says so. */
  optional?: true
}

export type FormField = Named &
  (
    | { kind: 'day'; /** Also days to come. */ future?: true }
    | { kind: 'money'; most?: number }
    | { kind: 'number'; least: number; most: number }
    // Per cent with two decimals at most, kept as hundredths of a per cent.
    | { kind: 'percent'; most: number }
    // Hours with two decimals at most, kept as hundredths of an hour.
    | { kind: 'hours' }
    | { kind: 'line'; most: number }
    | { kind: 'lines'; most: number }
    | { kind: 'choice'; items: readonly Choice[] }
    // `none` is what the list says before anything is chosen.
    | { kind: 'select'; items: readonly Choice[]; none?: string }
    | { kind: 'tick'; /** What to do, where it must be ticked. */ needed?: string }
  )

/** What a form gives: days as ISO dates, money as pence, per cent and hours as hundredths, a tick as true. */
export type FormValues = Readonly<Record<string, string | number | true | undefined>>

/** Reads a form of these fields. @param today no day that is not said to lie ahead may be after it */
export function readFields(fields: readonly FormField[], body: unknown, today: IsoDate): Reading<FormValues> {
  const shape = Object.fromEntries(fields.map((one) => [one.name, schemaOf(one, today)]))
  return readForm<FormValues>(Joi.object<FormValues>(shape), body)
}

function schemaOf(one: FormField, today: IsoDate): Joi.Schema {
  if (one.kind === 'tick') return tickSchema(one)
  const schema = valueSchema(one, today)
  return one.optional
    ? schema.optional()
    : schema.required().messages({ 'any.required': missing(one), 'string.empty': missing(one) })
}

function tickSchema(one: FormField & { kind: 'tick' }): Joi.Schema {
  const tick = Joi.any().custom(() => true)
  return one.needed === undefined ? tick : tick.required().messages({ 'any.required': one.needed })
}

function missing({ kind, label }: FormField): string {
  const what = lowerFirst(label.replace(/\?$/, ''))
  if (kind === 'choice' || kind === 'select')
    return label.endsWith('?') ? `Answer: ${label}` : `Choose ${what}.`
  return kind === 'day' ? `Enter the ${what}.` : `Enter ${what}.`
}

function valueSchema(one: Exclude<FormField, { kind: 'tick' }>, today: IsoDate): Joi.Schema {
  const { label } = one
  switch (one.kind) {
    case 'day':
      return typedDate(label, one.future ? undefined : today, `${label} must be today or before.`)
    case 'money':
      return typedMoney(label, one.most ?? 100_000_000)
    case 'number':
      return typedNumber(field.whole(label, one.least, one.most))
    case 'percent':
      return percent(label, one.most)
    case 'hours':
      return hours(label)
    case 'line':
      return field.line(label, one.most)
    case 'lines':
      return field.paragraph(label, one.most)
    case 'choice':
    case 'select':
      return Joi.valid(...one.items.map(({ value }) => value)).messages({ 'any.only': missing(one) })
  }
}

function percent(label: string, most: number): Joi.StringSchema {
  return Joi.string()
    .custom((value: string, helpers) => {
      const match = /^(\d{1,3})(?:\.(\d{1,2}))?\s*%?$/.exec(value.trim())
      const points = Number(match?.[1]) * 100 + Number((match?.[2] ?? '').padEnd(2, '0'))
      return match && points <= most * 100 ? points : helpers.error('percent')
    })
    .messages({
      percent: `${label} must be a number from 0 to ${most} with two decimals at most, such as 4.25.`,
    })
}

function hours(label: string): Joi.StringSchema {
  return Joi.string()
    .custom((value: string, helpers) => {
      const bare = value.trim().replace(/(?<=\d),(?=\d{3}\b)/g, '')
      return /^\d{1,5}(\.\d{1,2})?$/.test(bare) ? Math.round(Number(bare) * 100) : helpers.error('hours')
    })
    .messages({ hours: `${label} must be a number of hours, such as 1250 or 37.5.` })
}

/** A field with what stands in it, as its component takes it. */
export interface ShownField {
  component: 'input' | 'textarea' | 'radios' | 'select' | 'checkboxes'
  with: Record<string, unknown>
}

/** The fields as components, with what was typed and what is wrong with it. */
export function shownFields(
  fields: readonly FormField[],
  typed: Readonly<Record<string, unknown>>,
  errors: Readonly<Record<string, string>>,
): ShownField[] {
  return fields.map((one) => shown(one, String(typed[one.name] ?? ''), errors[one.name]))
}

function shown(one: FormField, value: string, error: string | undefined): ShownField {
  const { name, hint } = one
  const text = one.optional && one.kind !== 'tick' ? `${one.label} (optional)` : one.label
  const wrong = error === undefined ? {} : { errorMessage: { text: error } }
  const told = hint === undefined ? {} : { hint: { text: hint } }
  const plain = { id: name, name, label: { text }, value, ...told, ...wrong, autocomplete: 'off' }
  switch (one.kind) {
    case 'choice':
      return {
        component: 'radios',
        with: {
          name,
          idPrefix: name,
          value,
          ...told,
          ...wrong,
          fieldset: { legend: { text, classes: 'govuk-fieldset__legend--s' } },
          items: one.items,
        },
      }
    case 'select':
      return {
        component: 'select',
        with: { ...plain, items: [{ value: '', text: one.none ?? 'Choose' }, ...one.items] },
      }
    case 'tick':
      return {
        component: 'checkboxes',
        with: {
          name,
          idPrefix: name,
          values: value === '' ? [] : [value],
          ...told,
          ...wrong,
          items: [{ value: 'yes', text }],
        },
      }
    case 'lines':
      return { component: 'textarea', with: { ...plain, rows: 3 } }
    case 'line':
      return { component: 'input', with: plain }
    case 'money':
      return { component: 'input', with: { ...plain, prefix: { text: '£' }, inputmode: 'decimal', ...short } }
    case 'percent':
      return { component: 'input', with: { ...plain, suffix: { text: '%' }, ...short } }
    case 'hours':
      return {
        component: 'input',
        with: { ...plain, suffix: { text: 'hours' }, inputmode: 'decimal', ...short },
      }
    case 'number':
      return { component: 'input', with: { ...plain, ...short, inputmode: 'numeric' } }
    case 'day':
      return {
        component: 'input',
        with: {
          ...plain,
          hint: { text: `${hint === undefined ? '' : `${hint}. `}For example, 27 3 2027` },
          ...short,
        },
      }
  }
}

const short = { classes: 'govuk-input--width-10' }

/** A page with one form. */
export interface FieldForm {
  title: string
  section?: string
  backLink: string
  /** Paragraphs before the form. */
  intro: readonly string[]
  facts?: readonly { key: string; value: string }[]
  fields: readonly FormField[]
  button: string
  /** A mark of what the page was made from; the form sends it back. */
  seen?: string
  /** What stands in the fields at first. */
  typed?: Readonly<Record<string, string>>
}

/** Shows the form as it is at first. */
export function showFieldForm(res: Response, form: FieldForm): void {
  renderForm(res, form, form.typed ?? {}, {})
}

/**
 * Reads what was sent. Where a field is wrong, or what it asks for cannot be, the same page comes back with what was
 * typed and the reason; otherwise the browser goes on.
 * @param act does it, and gives the address to go to, or why it cannot be as a sentence that says what to do
 */
export async function answerFieldForm(
  res: Response,
  form: FieldForm,
  on: { body: unknown; today: IsoDate },
  act: (values: FormValues) => Promise<{ to: string } | { fault: string }>,
): Promise<void> {
  const read = readFields(form.fields, on.body, on.today)
  if (!read.ok) {
    renderForm(res, form, read.typed, read.errors)
    return
  }
  const done = await act(read.value)
  if ('to' in done) {
    res.redirect(303, done.to)
    return
  }
  res.status(409)
  renderForm(res, form, plainFields(on.body), {}, done.fault)
}

function renderForm(
  res: Response,
  form: FieldForm,
  typed: Readonly<Record<string, unknown>>,
  errors: Readonly<Record<string, string>>,
  fault?: string,
): void {
  const { fields, typed: _, ...page } = form
  const [first] = fields
  render(res, 'web/field-form', {
    seen: undefined,
    ...page,
    shown: shownFields(fields, typed, errors),
    facts: (form.facts ?? []).map(({ key, value }) => ({ key: { text: key }, value: { text: value } })),
    errors: fault === undefined ? summary(errors) : [{ text: fault, href: `#${first?.name ?? 'form'}` }],
  })
}
