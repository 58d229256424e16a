/** Trying an order on the page of a service: what a school would pay, before anyone sends it an offer. */
import { unitWords } from '../../engine/lists/price-words'
import { priceOf, type Order } from '../../engine/project/price'
import { priceModel } from '../../engine/project/pricing'
import type { Service } from '../../engine/project/project'
import { pounds } from '../../lib/money'
import { counted } from '../../lib/names'
import { plainFields } from '../../web/forms'

/** The small form of the page, and what came of it where it was sent. */
export function trialOrder(service: Service, query: unknown) {
  const price = priceModel(service)
  if (price.model === 'quote') return undefined
  const typed = plainFields(query)
  const asked = typed['years'] !== undefined
  return {
    packages:
      price.model === 'packages' ? price.packages.map(({ name }) => ({ value: name, text: name })) : [],
    unit: unitWords(service.unit).toLowerCase().replace('-', ' '),
    typed,
    ...(asked && { outcome: outcomeOf(service, orderOf(typed)) }),
  }
}

function orderOf(typed: ReturnType<typeof plainFields>): Order {
  const text = (name: string): string => (typeof typed[name] === 'string' ? typed[name].trim() : '')
  const quantity = text('quantity').replaceAll(',', '')
  return {
    ...(quantity !== '' && { quantity: Number(quantity) }),
    ...(text('package') !== '' && { package: text('package') }),
    early: text('early') === 'yes',
    years: Number(text('years')),
  }
}

function outcomeOf(service: Service, order: Order) {
  const priced = priceOf(service, order)
  if (!priced.ok) return { reason: priced.reason, rows: [] }
  const lines = priced.lines.map((line) => ({
    label: line.words,
    value:
      line.quantity === 1
        ? pounds(line.pence)
        : `${counted(line.quantity, line.unit)} at ${pounds(line.eachPence)}: ${pounds(line.pence)}`,
  }))
  const hours = priced.hours === undefined ? '' : `, for ${counted(priced.hours, 'hour')}`
  return {
    reason: '',
    rows: [
      ...lines,
      { label: 'One year, without VAT', value: `${pounds(priced.pence)}${hours}` },
      ...(order.years > 1
        ? [{ label: `All ${order.years} years, without VAT`, value: pounds(priced.totalPence) }]
        : []),
    ],
  }
}
