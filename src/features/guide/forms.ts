import Joi from 'joi'
import { rulesIn } from '../../engine/clauses/amendments'
import type { Quote } from '../../engine/guidance/quotes'
import { nations, type Nation } from '../../engine/library/guidance'
import { line } from '../../engine/project/fields'
import { readDay } from '../../lib/dates'
import { readPounds } from '../../lib/money'

/** Two texts of rules: the model's and the group's. Each must have numbered lines, or nothing can be compared. */
export const modelRulesForm = Joi.object<{ model: string; ours: string }>({
  model: rulesText('the sponsor’s model rules'),
  ours: rulesText('your own rules'),
})

function rulesText(what: string): Joi.StringSchema {
  return Joi.string()
    .required()
    .custom((value: string, helpers) => (rulesIn(value).length === 0 ? helpers.error('rules.none') : value))
    .messages({
      'any.required': `Paste ${what}.`,
      'rules.none': `Paste ${what} with the number at the start of each rule, such as “4.2 A member may resign”.`,
    })
}

/** The name of a co-op that is started with a result. */
export const coopNameForm = Joi.object<{ name: string }>({
  name: line('Name of the co-op', 120).required(),
})

/** What a person knows about the dates of a redundancy. Lookups, not records: any real day of these years will do. */
export const timelineForm = Joi.object<{
  nation: Nation
  starts: string
  people: number
  noticeOn?: string
  noticeWeeks?: number
}>({
  nation: Joi.valid(...nations)
    .required()
    .messages({ '*': 'Choose the nation in which you work.' }),
  starts: day('the date on which consultation starts').required(),
  people: whole(100_000).required().messages({
    'any.required': 'Enter how many jobs may go in your place of work.',
    '*': 'Number of jobs must be a whole number, such as 24.',
  }),
  noticeOn: day('the date on which notice is given'),
  noticeWeeks: whole(104).messages({ '*': 'Weeks of notice must be a whole number, such as 12.' }),
})

function day(what: string): Joi.StringSchema {
  return Joi.string()
    .custom((value: string, helpers) => {
      const iso = readDay(value)
      return iso === undefined || iso < '2000-01-01' || iso > '2100-01-01' ? helpers.error('date') : iso
    })
    .messages({
      'any.required': `Enter ${what}.`,
      date: `${what.charAt(0).toUpperCase()}${what.slice(1)} must be a real date, such as 27 3 2027.`,
    })
}

function whole(most: number): Joi.StringSchema {
  return Joi.string().custom((value: string, helpers) => {
    const text = value.trim().replaceAll(',', '')
    const number = /^\d{1,6}$/.test(text) ? Number(text) : 0
    return number < 1 || number > most ? helpers.error('whole') : number
  })
}

/** Up to three offers, each in numbered fields; one without any field filled in is left out. */
export const quotesForm = Joi.object<{ years: number } & Record<string, unknown>>({
  years: whole(20).default(1).messages({ '*': 'Years must be a whole number from 1 to 20.' }),
  ...Object.fromEntries([1, 2, 3].flatMap((number) => Object.entries(quoteFields(number)))),
})

function quoteFields(number: number): Record<string, Joi.Schema> {
  const of = `offer ${number}`
  return {
    [`seller${number}`]: line(`Name of the seller in ${of}`, 80),
    [`unit${number}`]: money(`Price of one unit in ${of}`),
    [`units${number}`]: whole(100_000).messages({
      '*': `Number of units in ${of} must be a whole number, such as 10.`,
    }),
    [`hours${number}`]: Joi.string()
      .custom((value: string, helpers) => {
        const match = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(value.trim())
        const hours = match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : 0
        return hours < 1 ? helpers.error('hours') : hours
      })
      .messages({ '*': `Hours in one unit of ${of} must be a number, such as 3 or 6.5.` }),
    [`extra${number}`]: money(`Travel and other costs in ${of}`),
    [`vat${number}`]: money(`VAT in ${of}`),
  }
}

function money(label: string): Joi.StringSchema {
  return Joi.string()
    .custom((value: string, helpers) => readPounds(value) ?? helpers.error('money'))
    .messages({ '*': `${label} must be an amount in pounds, such as 295 or 295.50.` })
}

/** The offers in a form that fits; a field that an offer needs and lacks is an error beside it. */
export function quotesIn(value: Readonly<Record<string, unknown>>): {
  quotes: Quote[]
  errors: Record<string, string>
} {
  const quotes: Quote[] = []
  const errors: Record<string, string> = {}
  for (const number of [1, 2, 3]) {
    const field = <T>(name: string): T | undefined => value[`${name}${number}`] as T | undefined
    const names = ['seller', 'unit', 'units', 'hours', 'extra', 'vat']
    if (names.every((name) => field(name) === undefined)) continue
    const unitPence = field<number>('unit')
    const units = field<number>('units')
    if (unitPence === undefined) errors[`unit${number}`] = `Enter the price of one unit in offer ${number}.`
    if (units === undefined) errors[`units${number}`] = `Enter how many units offer ${number} is for.`
    if (unitPence === undefined || units === undefined) continue
    const hoursPerUnit = field<number>('hours')
    quotes.push({
      seller: field<string>('seller') ?? `Offer ${number}`,
      unitPence,
      units,
      ...(hoursPerUnit !== undefined && { hoursPerUnit }),
      extraPence: field<number>('extra') ?? 0,
      vatPence: field<number>('vat') ?? 0,
    })
  }
  const isEmpty = quotes.length === 0 && Object.keys(errors).length === 0
  if (isEmpty) errors['unit1'] = 'Enter the price of one unit in offer 1.'
  return { quotes, errors }
}
