/** The ways in which a service can be priced. All amounts are pence without VAT; a year is the year of the offer. */
import type { Pence } from '../../lib/money'
import type { Problem } from './problem'

/** The prices of a service. */
export interface Prices {
  /** The price of one unit. Exactly one of `pricePence`, `pricing` and `quoteOnly` is there. */
  pricePence?: Pence
  /** Every other way to price: packages, bands, a flat sum and so much a unit, a retainer. */
  pricing?: Pricing
  quoteOnly?: true
  /** The price of one unit when ordered early; beside `pricePence`. */
  earlyPricePence?: Pence
  /** Prices of an order for 2 or 3 years. */
  multiYear?: MultiYear[]
  /** Units in one order for one year. */
  minimumUnits?: number
  maximumUnits?: number
}

export type Pricing = FlatPlus | Packages | Bands | Retainer

/** A sum for the year and so much for each unit on top: £466 and £1.14 a pupil. */
export interface FlatPlus {
  model: 'flat-plus'
  pence: Pence
  earlyPence?: Pence
  unitPence: Pence
  earlyUnitPence?: Pence
}

/** Bundles with a name: Bronze, Silver and Gold, of 5, 10 and 20 sessions. */
export interface Packages {
  model: 'packages'
  packages: Package[]
  /** The price of one unit more than a package holds; without it there are none. */
  extraPence?: Pence
}

export interface Package {
  name: string
  units: number
  pence: Pence
  earlyPence?: Pence
}

/** A price by quantity, either for each unit of the order or for the whole order. */
export interface Bands {
  model: 'bands'
  per: 'unit' | 'order'
  /** From the smallest, without overlap and without a hole. */
  bands: Band[]
}

export interface Band {
  from: number
  /** The last quantity of this band; only the last band may go on without end. */
  to?: number
  pence: Pence
  earlyPence?: Pence
}

/** A sum for the year with some units in it, and a price for each unit after those. */
export interface Retainer {
  model: 'retainer'
  pence: Pence
  earlyPence?: Pence
  units: number
  extraPence: Pence
}

/** The price of an order for several years: each price less a percentage, or another price for one unit. */
export interface MultiYear {
  years: number
  percentOff?: number
  /** The price of one unit in each of these years; only beside `pricePence`. */
  pence?: Pence
}

export type PriceModel = Pricing | { model: 'unit'; pence: Pence; earlyPence?: Pence } | { model: 'quote' }

/** How a service is priced, as one thing. A service without any price is quoted each time. */
export function priceModel(service: Prices): PriceModel {
  const { pricing, pricePence, earlyPricePence } = service
  if (pricing !== undefined) return pricing
  if (pricePence === undefined) return { model: 'quote' }
  return {
    model: 'unit',
    pence: pricePence,
    ...(earlyPricePence !== undefined && { earlyPence: earlyPricePence }),
  }
}

/** The least that a school can spend on a service in a year, in pence; undefined where it is quoted each time. */
export function leastPence(service: Prices): Pence | undefined {
  const price = priceModel(service)
  switch (price.model) {
    case 'quote':
      return undefined
    case 'packages':
      return Math.min(...price.packages.map(({ pence }) => pence))
    case 'bands':
      return Math.min(...price.bands.map(({ pence }) => pence))
    case 'unit':
    case 'flat-plus':
    case 'retainer':
      return price.pence
  }
}

/** Whether anything is cheaper when it is ordered early. */
export function hasEarlyPrice(prices: Prices): boolean {
  const price = priceModel(prices)
  switch (price.model) {
    case 'quote':
      return false
    case 'packages':
      return price.packages.some(({ earlyPence }) => earlyPence !== undefined)
    case 'bands':
      return price.bands.some(({ earlyPence }) => earlyPence !== undefined)
    case 'flat-plus':
      return price.earlyPence !== undefined || price.earlyUnitPence !== undefined
    case 'unit':
    case 'retainer':
      return price.earlyPence !== undefined
  }
}

/** Whether an order has a least or most size, or a price for several years. */
export function hasOrderTerms({ minimumUnits, maximumUnits, multiYear }: Prices): boolean {
  return [minimumUnits, maximumUnits, multiYear].some((term) => term !== undefined)
}

type Fault = Pick<Problem, 'message'> & { field: string }

/** What does not fit together in the prices of a service, by the field that is to be mended. */
export function pricingFaults(service: Prices): Fault[] {
  const { pricing, pricePence, quoteOnly, earlyPricePence, minimumUnits, maximumUnits } = service
  const faults: Fault[] = []
  const ways = [pricePence, pricing, quoteOnly].filter((way) => way !== undefined)
  if (ways.length !== 1) {
    const message = 'Give one of these three: a price in pence, pricing, or quoteOnly: true.'
    faults.push({ field: 'pricePence', message })
  }
  if (earlyPricePence !== undefined && earlyPricePence > (pricePence ?? 0)) {
    const message = 'The early-order price must be the same as the price, or less.'
    faults.push({ field: 'earlyPricePence', message })
  }
  if (minimumUnits !== undefined && maximumUnits !== undefined && maximumUnits < minimumUnits) {
    const message = `The largest order must be ${minimumUnits} or more, as the smallest is ${minimumUnits}.`
    faults.push({ field: 'maximumUnits', message })
  }
  return [...faults, ...modelFaults(pricing), ...multiYearFaults(service)]
}

function modelFaults(pricing: Pricing | undefined): Fault[] {
  switch (pricing?.model) {
    case undefined:
      return []
    case 'flat-plus':
      return [
        ...lateEarly('pricing.earlyPence', pricing),
        ...lateEarly('pricing.earlyUnitPence', {
          pence: pricing.unitPence,
          earlyPence: pricing.earlyUnitPence,
        }),
      ]
    case 'retainer':
      return lateEarly('pricing.earlyPence', pricing)
    case 'packages':
      return packageFaults(pricing.packages)
    case 'bands':
      return bandFaults(pricing.bands)
  }
}

function lateEarly(
  field: string,
  { pence, earlyPence }: { pence: Pence; earlyPence?: Pence | undefined },
): Fault[] {
  if (earlyPence === undefined || earlyPence <= pence) return []
  return [{ field, message: 'The early-order price must be the same as the price, or less.' }]
}

function packageFaults(packages: readonly Package[]): Fault[] {
  const names = new Set<string>()
  return packages.flatMap((one, index) => {
    const name = one.name.toLowerCase()
    const again = names.has(name)
    names.add(name)
    const field = `pricing.packages[${index}]`
    return [
      ...(again
        ? [{ field: `${field}.name`, message: `Two packages are called ${one.name}. Rename one.` }]
        : []),
      ...lateEarly(`${field}.earlyPence`, one),
    ]
  })
}

function bandFaults(bands: readonly Band[]): Fault[] {
  return bands.flatMap((band, index) => {
    const field = `pricing.bands[${index}]`
    const before = bands[index - 1]
    const faults = lateEarly(`${field}.earlyPence`, band)
    if (before && band.from !== (before.to ?? Number.NaN) + 1) {
      faults.push({ field: `${field}.from`, message: bandStart(index, before) })
    }
    if (band.to !== undefined && band.to < band.from) {
      const message = `Band ${index + 1} must end at ${band.from} or more, as it starts there.`
      faults.push({ field: `${field}.to`, message })
    }
    return faults
  })
}

function bandStart(index: number, before: Band): string {
  if (before.to === undefined) {
    return `Say where band ${index} ends. Only the last band may go on without end.`
  }
  return `Band ${index + 1} must start at ${before.to + 1}, as the band before ends at ${before.to}: bands leave no hole and do not overlap.`
}

function multiYearFaults({ multiYear = [], pricePence }: Prices): Fault[] {
  const seen = new Set<number>()
  return multiYear.flatMap(({ years, percentOff, pence }, index) => {
    const field = `multiYear[${index}]`
    const faults: Fault[] = []
    if (seen.has(years))
      faults.push({ field: `${field}.years`, message: `${years} years are there twice. Keep one.` })
    seen.add(years)
    if ((percentOff === undefined) === (pence === undefined)) {
      const message = 'Give either the percentage taken off, or the price of one unit.'
      faults.push({ field: `${field}.percentOff`, message })
    } else if (pence !== undefined && pricePence === undefined) {
      const message =
        'Give a percentage: only a service with a price for one unit can have another price here.'
      faults.push({ field: `${field}.pence`, message })
    } else if (pence !== undefined && pence > (pricePence ?? 0)) {
      const message = 'The price for several years must be the same as the price, or less.'
      faults.push({ field: `${field}.pence`, message })
    }
    return faults
  })
}
