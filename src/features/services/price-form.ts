/** The page of a price: first the way to price, then the fields of that way. */
import Joi, { type ObjectSchema } from 'joi'
import { priceModel, type Band, type Package, type Pricing } from '../../engine/project/pricing'
import type { Service } from '../../engine/project/project'
import * as field from '../../engine/project/fields'
import { service as fields } from '../../engine/project/service-schema'
import type { Typed } from '../../web/forms'
import { poundsTyped, typedMoney } from '../../web/typed-fields'
import { hours, number, unit } from './forms'

export const priceWays = ['unit', 'year', 'flat-plus', 'packages', 'bands', 'retainer', 'quote'] as const
export type PriceWay = (typeof priceWays)[number]

/** The way in which a service is priced now. A price for a year is the price of one unit that is a year. */
export function wayOf(service: Service): PriceWay {
  const { model } = priceModel(service)
  return model === 'unit' && service.unit === 'year' ? 'year' : model
}

/** The way that an address or a form names, where there is one of that name. */
export function wayNamed(name: unknown): PriceWay | undefined {
  return priceWays.find((way) => way === name)
}

/** The most rows that a table of packages or bands may have. */
const mostRows = 12

/** How many rows a form shows: those that are filled and two to add, four at least. */
export function rowCount(typed: Typed, kind: 'package' | 'band'): number {
  const filled = rowsIn(typed, kind)
  return Math.min(mostRows, Math.max(4, (filled.at(-1) ?? 0) + 2))
}

/** The numbers of the rows in which anything is typed. */
export function rowsIn(typed: Typed, kind: 'package' | 'band'): number[] {
  const pattern = new RegExp(`^${kind}(\\d{1,2})(Name|Units|From|To|Price|Early)$`)
  const rows = Object.entries(typed).flatMap(([name, value]) => {
    const row = Number(pattern.exec(name)?.[1] ?? 0)
    return row >= 1 && row <= mostRows && typeof value === 'string' && value.trim() !== '' ? row : []
  })
  return [...new Set(rows)].sort((a, b) => a - b)
}

const early = () => typedMoney('Early-order price')
const price = (words: string) => typedMoney('Price').required().messages({ 'any.required': words })

/** The form for a way to price; rows of packages and bands are asked where something is typed in them. */
export function priceForm(way: PriceWay, typed: Typed): ObjectSchema {
  const held = { unit: unit(), hoursPerUnit: hours() }
  switch (way) {
    case 'unit':
      return Joi.object({
        ...held,
        price: price('Enter the price of one unit, without VAT.'),
        earlyPrice: early(),
      })
    case 'year':
      return Joi.object({
        hoursPerUnit: number('Hours in the year', fields.hoursPerUnit),
        price: price('Enter the price for the year, without VAT.'),
        earlyPrice: early(),
      })
    case 'flat-plus':
      return Joi.object({
        ...held,
        price: price('Enter the price for the year, without VAT.'),
        earlyPrice: early(),
        unitPrice: price('Enter the price of each unit on top, without VAT.'),
        earlyUnitPrice: early(),
      })
    case 'packages':
      return Joi.object({
        ...held,
        ...rowFields(typed, 'package', packageRow),
        extraPrice: typedMoney('Price of an extra unit'),
      })
    case 'bands':
      return Joi.object({
        ...held,
        per: Joi.valid('unit', 'order')
          .required()
          .messages({ '*': 'Choose what the price of a band is for.' }),
        ...rowFields(typed, 'band', bandRow),
      })
    case 'retainer':
      return Joi.object({
        ...held,
        price: price('Enter the price for the year, without VAT.'),
        earlyPrice: early(),
        units: units('Enter how many units are in that price.').required(),
        extraPrice: price('Enter the price of each unit after those.'),
      })
    case 'quote':
      return Joi.object(held)
  }
}

function units(words: string): Joi.StringSchema {
  return number('Units', field.whole('Units', 1, 10_000)).messages({ 'any.required': words })
}

type RowFields = (row: number) => Joi.PartialSchemaMap

function rowFields(typed: Typed, kind: 'package' | 'band', of: RowFields): Joi.PartialSchemaMap {
  const rows = rowsIn(typed, kind)
  // An empty table asks for its first row.
  return Object.assign({}, ...(rows.length === 0 ? [1] : rows).map(of)) as Joi.PartialSchemaMap
}

const packageRow: RowFields = (row) => ({
  [`package${row}Name`]: field
    .line('Name of the package', 40)
    .required()
    .messages({ 'any.required': `Enter a name for package ${row}.` }),
  [`package${row}Units`]: units(`Enter how many units are in package ${row}.`).required(),
  [`package${row}Price`]: price(`Enter the price of package ${row}, without VAT.`),
  [`package${row}Early`]: early(),
})

const bandRow: RowFields = (row) => ({
  [`band${row}From`]: number('Start of the band', field.whole('Start of the band', 1, 100_000))
    .required()
    .messages({ 'any.required': `Enter the number at which band ${row} starts.` }),
  [`band${row}To`]: number('End of the band', field.whole('End of the band', 1, 1_000_000)),
  [`band${row}Price`]: price(`Enter the price in band ${row}, without VAT.`),
  [`band${row}Early`]: early(),
})

type Read = Readonly<Record<string, unknown>>

/** A form that fits, as the prices of a service. */
export function pricesOf(way: PriceWay, form: Read): Partial<Service> {
  const held = { unit: String(form['unit'] ?? 'year'), hoursPerUnit: form['hoursPerUnit'] as number }
  switch (way) {
    case 'unit':
    case 'year':
      return {
        ...held,
        pricePence: form['price'] as number,
        earlyPricePence: form['earlyPrice'] as number,
      }
    case 'quote':
      return { ...held, quoteOnly: true }
    case 'flat-plus':
    case 'packages':
    case 'bands':
    case 'retainer':
      return { ...held, pricing: pricingOf(way, form) }
  }
}

function pricingOf(way: Pricing['model'], form: Read): Pricing {
  const pence = (name: string): number => form[name] as number
  switch (way) {
    case 'flat-plus':
      return {
        model: way,
        pence: pence('price'),
        ...given('earlyPence', form['earlyPrice']),
        unitPence: pence('unitPrice'),
        ...given('earlyUnitPence', form['earlyUnitPrice']),
      }
    case 'packages':
      return {
        model: way,
        packages: rowNumbers(form, 'package').map((row) => ({
          name: String(form[`package${row}Name`]),
          units: pence(`package${row}Units`),
          pence: pence(`package${row}Price`),
          ...given('earlyPence', form[`package${row}Early`]),
        })),
        ...given('extraPence', form['extraPrice']),
      }
    case 'bands':
      return {
        model: way,
        per: form['per'] as 'unit' | 'order',
        bands: rowNumbers(form, 'band').map((row) => ({
          from: pence(`band${row}From`),
          ...given('to', form[`band${row}To`]),
          pence: pence(`band${row}Price`),
          ...given('earlyPence', form[`band${row}Early`]),
        })),
      }
    case 'retainer':
      return {
        model: way,
        pence: pence('price'),
        ...given('earlyPence', form['earlyPrice']),
        units: pence('units'),
        extraPence: pence('extraPrice'),
      }
  }
}

function given<K extends string>(key: K, value: unknown): Partial<Record<K, number>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, number>>)
}

function rowNumbers(form: Read, kind: 'package' | 'band'): number[] {
  return Array.from({ length: mostRows }, (_, index) => index + 1).filter(
    (row) => form[`${kind}${row}Price`] !== undefined,
  )
}

/** The prices of a service as its form shows them. */
export function typedPrice(service: Service): Typed {
  const price = priceModel(service)
  const held = { unit: service.unit, hoursPerUnit: service.hoursPerUnit }
  switch (price.model) {
    case 'quote':
      return held
    case 'unit':
      return { ...held, price: poundsTyped(price.pence), earlyPrice: poundsTyped(price.earlyPence) }
    case 'flat-plus':
      return {
        ...held,
        price: poundsTyped(price.pence),
        earlyPrice: poundsTyped(price.earlyPence),
        unitPrice: poundsTyped(price.unitPence),
        earlyUnitPrice: poundsTyped(price.earlyUnitPence),
      }
    case 'packages':
      return { ...held, ...typedRows(price.packages), extraPrice: poundsTyped(price.extraPence) }
    case 'bands':
      return { ...held, per: price.per, ...typedRows(price.bands) }
    case 'retainer':
      return {
        ...held,
        price: poundsTyped(price.pence),
        earlyPrice: poundsTyped(price.earlyPence),
        units: price.units,
        extraPrice: poundsTyped(price.extraPence),
      }
  }
}

function typedRows(rows: readonly (Package | Band)[]): Typed {
  const cells = rows.map((row, index): Typed => {
    const at = index + 1
    const sums = (kind: string): Typed => ({
      [`${kind}${at}Price`]: poundsTyped(row.pence),
      [`${kind}${at}Early`]: poundsTyped(row.earlyPence),
    })
    return 'name' in row
      ? { [`package${at}Name`]: row.name, [`package${at}Units`]: row.units, ...sums('package') }
      : { [`band${at}From`]: row.from, [`band${at}To`]: row.to, ...sums('band') }
  })
  return Object.assign({}, ...cells) as Typed
}
