/** The shape of what a group says about its money, in joi. The pages and the project file both use it. */
import Joi from 'joi'
import * as field from '../project/fields'
import { costBearers, monthNames, pensionSchemes, sourceKinds } from './settings'

/** A share in per cent, in hundredths at the finest. */
export function percent(label: string, least = 0, most = 100): Joi.NumberSchema {
  return decimal(label, { least, most, step: 0.01, example: '8 or 37.5' })
}

/** Days in a year, in halves. */
export function days(label: string, most = 260): Joi.NumberSchema {
  return decimal(label, { least: 0, most, step: 0.5, example: '10 or 7.5' })
}

function decimal(
  label: string,
  is: { least: number; most: number; step: number; example: string },
): Joi.NumberSchema {
  const parts = 1 / is.step
  return Joi.number()
    .strict()
    .min(is.least)
    .max(is.most)
    .custom((value: number, helpers) =>
      Math.abs(value * parts - Math.round(value * parts)) < 1e-6 ? value : helpers.error('number.step'),
    )
    .messages({ '*': `${label} must be a number from ${is.least} to ${is.most}, such as ${is.example}.` })
}

const month = (label: string): Joi.AnySchema => field.oneOf(label, monthNames)
const what = field.line('What it is for', 60).required()
const list = (label: string, of: Joi.PartialSchemaMap): Joi.ArraySchema =>
  Joi.array()
    .items(Joi.object(of))
    .max(60)
    .messages({
      'array.base': `${label} must be a list.`,
      'array.max': `${label} may have at most 60 lines.`,
    })

/** The whole is 100 per cent, to the hundredth. */
function sumsTo100<T>(label: string, shares: (value: T) => number[]): Joi.CustomValidator<T> {
  return (value: T, helpers) => {
    const sum = shares(value).reduce((all, one) => all + Math.round(one * 100), 0)
    return sum === 10_000 ? value : helpers.message({ custom: sumWords(label, sum / 100) })
  }
}

/** "Shares by term must add up to 100%. They add up to 98%." */
export function sumWords(label: string, sum: number): string {
  return `${label} must add up to 100%. They add up to ${sum}%.`
}

const weights = Object.fromEntries(
  monthNames.map((name) => [name, percent(`Share in ${name}`).required()]),
) as Joi.PartialSchemaMap

/** Each part of the settings. */
export const moneyParts = {
  pay: list('pay', {
    founder: Joi.string().required(),
    point: Joi.string()
      .pattern(/^[a-z-]+\.\d{1,2}$/)
      .messages({ '*': 'point must be a scale and a point, such as soulbury-a.8.' }),
    salaryPence: field.pence('Full-time pay', 100, 50_000_000),
    sells: field.tick('sells').required(),
  })
    .max(20_000)
    .unique('founder')
    .messages({ 'array.unique': 'pay names the same founder twice.' }),
  pension: Joi.object({
    scheme: field.oneOf('Pension', pensionSchemes).required(),
    lgpsPercent: percent('Employer rate of the LGPS').required(),
    employmentAllowance: field.tick('Employment Allowance').required(),
  }),
  days: Joi.object({
    leave: days('Holiday').required(),
    sickness: days('Sickness').required(),
    learning: days('Training and learning').required(),
    supervision: days('Supervision').required(),
    meetings: days('Meetings').required(),
    travel: days('Admin, travel and finding work').required(),
    hoursPerDay: decimal('Hours in a day', {
      least: 1,
      most: 12,
      step: 0.01,
      example: '6 or 7.4',
    }).required(),
  }),
  direct: list('direct', {
    what,
    each: field.oneOf('Who it is for', costBearers).required(),
    pence: field.pence('Amount'),
    miles: field.whole('Miles', 0, 100_000),
  }),
  overheads: list('overheads', {
    what,
    pence: field.pence('Amount').required(),
    paid: field.oneOf('When it is paid', ['monthly', 'at-start', ...monthNames]).required(),
  }),
  price: Joi.object({
    surplusPercent: percent('Surplus', 0, 50).required(),
    listPence: field.pence('Your own price of a day', 100, 1_000_000),
  }),
  sales: Joi.object({
    soldPercents: Joi.array().length(3).items(percent('Share of days sold')).required(),
    agreementPercent: percent('Share under yearly agreements').required(),
    instalments: list('instalments', {
      month: month('Month').required(),
      percent: percent('Share').required(),
    })
      .min(1)
      .unique('month')
      .custom(sumsTo100('Instalments', (all: { percent: number }[]) => all.map((one) => one.percent)))
      .required()
      .messages({ 'array.unique': 'instalments names the same month twice.' }),
    weights: Joi.object(weights)
      .custom(sumsTo100('Shares by month', (all: Record<string, number>) => Object.values(all)))
      .required(),
    paidAfterMonths: field.whole('Months until schools pay', 0, 6).required(),
  }),
  growth: Joi.object({
    pricePercent: percent('Rise of prices', 0, 30).required(),
    costPercent: percent('Rise of costs', 0, 30).required(),
    payPercent: percent('Pay award', 0, 30).required(),
    payMonth: month('Month of the pay award').required(),
  }),
  start: Joi.object({
    month: Joi.string()
      .pattern(/^20\d\d-(0[1-9]|1[0-2])$/)
      .required()
      .messages({ '*': 'The first month must be a month and a year from 2000 to 2099, such as 2027-09.' }),
    sources: list('sources', {
      what,
      kind: field.oneOf('Kind', sourceKinds).required(),
      pence: field.pence('Amount', 0, 1_000_000_000).required(),
    }).required(),
    costs: list('costs', { what, pence: field.pence('Amount', 0, 1_000_000_000).required() }).required(),
  }),
  terms: list('terms', {
    name: field.line('Name of the term', 30).required(),
    percent: percent('Share of the term').required(),
    ordered: field.whole('Days ordered', 0, 1_000_000),
  })
    .min(1)
    .max(6)
    .unique('name')
    .custom(sumsTo100('Shares by term', (all: { percent: number }[]) => all.map((one) => one.percent)))
    .messages({
      'array.min': 'Give at least one term.',
      'array.max': 'There may be at most 6 terms.',
      'array.unique': 'Two terms have the same name. Give each its own.',
    }),
  figures: Joi.object().pattern(
    Joi.string(),
    Joi.number()
      .strict()
      .min(0)
      .max(10_000_000)
      .messages({ '*': 'Your own figure must be a number from 0 to 10,000,000.' }),
  ),
} as const satisfies Record<string, Joi.Schema>

/** The whole: every part may be left out. */
export const moneySchema = Joi.object(moneyParts).messages({ 'object.base': 'money must be an object.' })
