/** The quick price of a table: six numbers, with the dated rates of `documents/reference`. */
import { listSource } from '../../engine/clauses/assemble'
import type { Library } from '../../engine/library/library'
import { quickPrice, unitPrice } from '../../engine/money/price'
import { readMoney } from '../../engine/money/reading'
import type { IsoDate } from '../../lib/dates'
import type { Pence } from '../../lib/money'
import type { Price } from './work'

export interface QuickPrice {
  /** What a day costs the group. */
  cost: Pence
  /** With the share to save. */
  price: Pence
  /** Rounded up to the next five pounds: what schools pay. */
  list: Pence
  /** The price of the unit that the table chose. */
  unit: Pence
  /** Days to sell before a year's costs are covered. */
  daysToSell: number
}

/** What the six numbers come to; undefined where there is nothing to sell. */
export function quickPriceIn(library: Library, input: Price, asAt: IsoDate): QuickPrice | undefined {
  const { plan } = readMoney(listSource(nobody, asAt, library))
  const { pay, employer, direct, overheads } = input
  const days = Math.round(input.days * 100)
  const surplus = Math.round(input.surplus * 100)
  if (employer === undefined) {
    const day = quickPrice({ salary: pay, fte: 100, direct, overheads, days, surplus }, plan)
    return (
      day && { ...rounded(day.list), cost: day.breakEven, price: day.price, daysToSell: day.breakEvenDays }
    )
  }
  if (days <= 0) return undefined
  const total = pay + employer + direct + overheads
  const { cost, price, list } = unitPrice(total, days, surplus)
  return { ...rounded(list), cost, price, daysToSell: list === 0 ? 0 : Math.ceil(total / list) }

  function rounded(list: Pence): Pick<QuickPrice, 'list' | 'unit'> {
    const units = { day: 1, 'half-day': 2, hour: plan.hoursPerDay }
    return { list, unit: Math.round(list / units[input.unit]) }
  }
}

const nobody = { name: '', answers: {}, founders: [], services: [], ledger: [] }
