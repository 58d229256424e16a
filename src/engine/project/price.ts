/**
 * What an order costs: whole pence without VAT, and without travel, which depends on where the school is.
 *
 * An early price and a price for several years do not add up. Each line costs the lowest price that applies to it, the
 * same in every year of the order.
 */
import type { Pence } from '../../lib/money'
import { counted, listed } from '../../lib/names'
import { priceModel, type Bands, type FlatPlus, type Packages, type Retainer } from './pricing'
import { unitHours, type Service } from './service'

export interface Order {
  /** Units wanted in a year, with those in a package or retainer. Where it is left out: what those hold, or 1. */
  quantity?: number
  /** The name of the package; for a service sold in packages. */
  package?: string
  /** Whether it came by the date for early orders. */
  early: boolean
  /** 1 or more. */
  years: number
}

export interface PriceLine {
  words: string
  quantity: number
  /** Of what: “session”, “package”, “year”. */
  unit: string
  eachPence: Pence
  /** quantity × eachPence. */
  pence: Pence
}

export type Priced =
  | {
      ok: true
      lines: PriceLine[]
      /** Units in a year. */
      quantity: number
      /** One year. */
      pence: Pence
      /** All years. */
      totalPence: Pence
      /** In one year; undefined where the service does not say how long a unit takes. */
      hours: number | undefined
    }
  /** Why there is no price, in a sentence for the person who orders. */
  | { ok: false; reason: string }

/** The price of an order for a service. Money is exact: every line is a whole number of pence. */
export function priceOf(service: Service, order: Order): Priced {
  const fault = orderFault(order)
  if (fault !== undefined) return refused(fault)
  const quantity = quantityOf(service, order)
  const limit = limitFault(service, quantity)
  if (limit !== undefined) return refused(limit)
  const lines = linesOf(service, quantity, order)
  if (typeof lines === 'string') return refused(lines)
  const pence = lines.reduce((sum, line) => sum + line.pence, 0)
  const hours = unitHours(service)
  return {
    ok: true,
    lines,
    quantity,
    pence,
    totalPence: pence * order.years,
    hours: hours === undefined ? undefined : hours * quantity,
  }
}

function refused(reason: string): Priced {
  return { ok: false, reason }
}

/** Larger orders could not be counted to the penny. */
const mostUnits = 1_000_000
const mostYears = 10

function orderFault({ quantity = 1, years }: Order): string | undefined {
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > mostUnits)
    return `Order a whole number from 1 to ${mostUnits.toLocaleString('en-GB')}.`
  if (!Number.isInteger(years) || years < 1 || years > mostYears)
    return `An order is for 1 to ${mostYears} whole years.`
  return undefined
}

function quantityOf(service: Service, order: Order): number {
  const price = priceModel(service)
  if (order.quantity !== undefined) return order.quantity
  if (price.model === 'retainer') return price.units
  if (price.model === 'packages') return packageOf(price, order)?.units ?? 1
  return service.minimumUnits ?? 1
}

function limitFault({ minimumUnits, maximumUnits, unit }: Service, quantity: number): string | undefined {
  if (minimumUnits !== undefined && quantity < minimumUnits)
    return `The smallest order is ${counted(minimumUnits, unit)}.`
  if (maximumUnits !== undefined && quantity > maximumUnits)
    return `The largest order is ${counted(maximumUnits, unit)}. Ask for a quote for more.`
  return undefined
}

/** The lines of one year, or why there are none. */
function linesOf(service: Service, quantity: number, order: Order): PriceLine[] | string {
  const price = priceModel(service)
  const by: Buyer = { service, order, quantity }
  switch (price.model) {
    case 'quote':
      return 'There is no fixed price. Ask for a quote.'
    case 'unit':
      return [line(by, { words: service.title, quantity, unit: service.unit, own: true, ...price })]
    case 'flat-plus':
      return flatPlusLines(by, price)
    case 'packages':
      return packageLines(by, price)
    case 'bands':
      return bandLines(by, price)
    case 'retainer':
      return retainerLines(by, price)
  }
}

interface Buyer {
  service: Service
  order: Order
  quantity: number
}

function flatPlusLines(by: Buyer, price: FlatPlus): PriceLine[] {
  const { unit, title } = by.service
  const early = price.earlyUnitPence
  return [
    line(by, { ...price, words: title, quantity: 1, unit: 'year' }),
    line(by, {
      words: `For each ${unit}`,
      quantity: by.quantity,
      unit,
      pence: price.unitPence,
      earlyPence: early,
    }),
  ]
}

function packageLines(by: Buyer, price: Packages): PriceLine[] | string {
  const { unit } = by.service
  const chosen = packageOf(price, by.order)
  if (!chosen) return `Choose a package: ${listed(price.packages.map(({ name }) => name))}.`
  const { name, units } = chosen
  if (by.quantity < units)
    return `${name} holds ${counted(units, unit)}. Order ${units} or more, or choose a smaller package.`
  const words = `${name}: ${counted(units, unit)}`
  return withExtra(by, line(by, { ...chosen, words, quantity: 1, unit: 'package' }), {
    more: by.quantity - units,
    extraPence: price.extraPence,
    none: `${name} holds ${counted(units, unit)}, and no more can be added. Choose a larger package.`,
  })
}

function retainerLines(by: Buyer, price: Retainer): PriceLine[] | string {
  const { unit, title } = by.service
  const words = `${title}, with ${counted(price.units, unit)} in it`
  return withExtra(by, line(by, { ...price, words, quantity: 1, unit: 'year' }), {
    more: Math.max(0, by.quantity - price.units),
    extraPence: price.extraPence,
    none: '',
  })
}

/** A sum that holds some units, and the units after those. */
function withExtra(
  by: Buyer,
  held: PriceLine,
  extra: { more: number; extraPence: Pence | undefined; none: string },
): PriceLine[] | string {
  if (extra.more === 0) return [held]
  if (extra.extraPence === undefined) return extra.none
  const { unit } = by.service
  return [
    held,
    line(by, { words: `Each extra ${unit}`, quantity: extra.more, unit, pence: extra.extraPence }),
  ]
}

function bandLines(by: Buyer, { bands, per }: Bands): PriceLine[] | string {
  const { quantity, service } = by
  const band = bands.find(({ from, to }) => quantity >= from && quantity <= (to ?? Number.POSITIVE_INFINITY))
  if (!band) {
    const [least, most] = [bands[0]?.from ?? 1, bands.at(-1)?.to]
    const range =
      most === undefined
        ? `from ${counted(least, service.unit)}`
        : `for ${least} to ${counted(most, service.unit)}`
    return `There are prices ${range}. Ask for a quote for ${quantity}.`
  }
  return per === 'unit'
    ? [line(by, { ...band, words: service.title, quantity, unit: service.unit })]
    : [
        line(by, {
          ...band,
          words: `${service.title}: ${counted(quantity, service.unit)}`,
          quantity: 1,
          unit: 'order',
        }),
      ]
}

function packageOf({ packages }: Packages, order: Order) {
  return packages.find(({ name }) => name.toLowerCase() === order.package?.trim().toLowerCase())
}

/**
 * A line at the lowest price that applies to it.
 * @param of `own` where it is the price of one unit, for which another price for several years may be set
 */
function line(
  { service, order }: Buyer,
  of: Pick<PriceLine, 'words' | 'quantity' | 'unit' | 'pence'> & {
    earlyPence?: Pence | undefined
    own?: true
  },
): PriceLine {
  const { words, quantity, unit } = of
  const long = service.multiYear?.find(({ years }) => years === order.years)
  const eachPence = Math.min(
    of.pence,
    order.early ? (of.earlyPence ?? of.pence) : of.pence,
    percentOff(of.pence, long?.percentOff ?? 0),
    of.own === true ? (long?.pence ?? of.pence) : of.pence,
  )
  return { words, quantity, unit, eachPence, pence: quantity * eachPence }
}

/** A price less a percentage of at most two decimals, to the nearest penny, a half upwards. */
export function percentOff(pence: Pence, percent: number): Pence {
  const parts = 10_000 - Math.round(percent * 100)
  return Math.floor((pence * parts + 5000) / 10_000)
}
