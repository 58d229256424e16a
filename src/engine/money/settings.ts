/**
 * What a group says about its money, as its project carries it. Amounts are pence, shares are per cent. What is left
 * out follows the suggestions of `documents/reference/money-start.yml`.
 */
import type { Pence } from '../../lib/money'

export const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const
export type MonthName = (typeof monthNames)[number]

export const pensionSchemes = ['auto-enrolment', 'lgps'] as const
export const costBearers = ['everyone', 'sellers', 'others'] as const
export const sourceKinds = [
  'shares',
  'loans',
  'own-money',
  'community-shares',
  'lender',
  'grant',
  'other',
] as const

export interface MoneySettings {
  /** Private: only who may see private details sees what one person is paid. */
  pay?: PersonPay[]
  pension?: PensionSettings
  days?: DaySettings
  /** Yearly costs of each person's work: fees, insurance, learning, kit, miles. */
  direct?: DirectCost[]
  /** Yearly costs of the co-op as a whole. */
  overheads?: Overhead[]
  price?: PriceSettings
  sales?: SalesSettings
  growth?: GrowthSettings
  start?: StartSettings
  terms?: TermSettings[]
  /** The group's own figures in place of dated ones, by the id of the figure, in its unit. */
  figures?: Record<string, number>
}

export interface PersonPay {
  founder: string
  /** A point of a pay scale, such as "soulbury-a.8". Exactly one of `point` and `salaryPence` is there. */
  point?: string
  /** Full-time pay for a year. */
  salaryPence?: Pence
  /** Whether schools pay for this person's days. */
  sells: boolean
}

export interface PensionSettings {
  scheme: (typeof pensionSchemes)[number]
  /** What the LGPS fund asks of the employer, of all pay. */
  lgpsPercent: number
  employmentAllowance: boolean
}

/** Days in a year of one person who works full time; halves are allowed. */
export interface DaySettings {
  /** Holiday, with bank holidays. */
  leave: number
  sickness: number
  learning: number
  supervision: number
  meetings: number
  /** Admin, travel between schools and finding work. */
  travel: number
  /** Hours in a day that a school buys. */
  hoursPerDay: number
}

/** Exactly one of `pence` and `miles` is there, for each person who bears the cost. */
export interface DirectCost {
  what: string
  each: (typeof costBearers)[number]
  pence?: Pence
  miles?: number
}

export interface Overhead {
  what: string
  pence: Pence
  /** Spread over all months, in the first month of each year of trading, or in this month. */
  paid: 'monthly' | 'at-start' | MonthName
}

export interface PriceSettings {
  /** Share of income, not a mark-up on cost. */
  surplusPercent: number
  /** The group's own price of a day; without it, what the sums say. */
  listPence?: Pence
}

export interface SalesSettings {
  /** Share of days sold in each of the first three years. */
  soldPercents: [number, number, number]
  /** Share of income under yearly agreements; the rest is paid as schools use it. */
  agreementPercent: number
  /** When agreements are invoiced. They sum to 100. */
  instalments: { month: MonthName; percent: number }[]
  /** When the rest is invoiced, whatever month the co-op starts in. They sum to 100. */
  weights: Record<MonthName, number>
  paidAfterMonths: number
}

export interface GrowthSettings {
  pricePercent: number
  costPercent: number
  payPercent: number
  /** When pay rises: April for NJC, September for Soulbury. */
  payMonth: MonthName
}

export interface StartSettings {
  /** First month of trading, as "2027-09". */
  month: string
  sources: { what: string; kind: (typeof sourceKinds)[number]; pence: Pence }[]
  /** Paid before the first month. */
  costs: { what: string; pence: Pence }[]
}

/** Shares of a year's days by term. They sum to 100. */
export interface TermSettings {
  name: string
  percent: number
  /** Days that schools have ordered. */
  ordered?: number
}

export type MoneyPart = keyof MoneySettings
