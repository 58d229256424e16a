import fc from 'fast-check'
import type { Service } from '../../../src/engine/project/project'
import { partForms } from '../../../src/features/services/part-forms'
import { partInfos, withPart } from '../../../src/features/services/parts'
import { priceForm, pricesOf, typedPrice, wayOf } from '../../../src/features/services/price-form'
import { readForm } from '../../../src/web/forms'
import { anyPricing } from '../../support/any-pricing'
import { aFullService, aService } from '../../support/people'

/** What a browser sends back when nobody touched the page. */
function sent(typed: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(typed).map(([key, value]) => [key, Array.isArray(value) ? value : String(value ?? '')]),
  )
}

/** Opens the page of every part and saves it as it is. */
function savedAsShown(service: Service): Service {
  return partInfos.reduce((now, info) => {
    const way = wayOf(now)
    const body = sent(info.id === 'price' ? typedPrice(now) : partForms[info.id].typed(now))
    const choices = { founders: ['ada'], categories: ['GOV'] }
    const schema = info.id === 'price' ? priceForm(way, body) : partForms[info.id].form(choices)
    const form = readForm<Record<string, unknown>>(schema, body)
    if (!form.ok) throw new Error(`${info.id}: ${JSON.stringify(form.errors)}`)
    const part = info.id === 'price' ? pricesOf(way, form.value) : partForms[info.id].read(form.value)
    return withPart(now, info, part)
  }, service)
}

describe('the pages of a service', () => {
  it('change nothing when they are saved as they are shown', () => {
    const quoted = aService()
    delete quoted.pricePence
    const services = [
      aFullService(),
      aService(),
      aService({ unit: 'year', earlyPricePence: 28_000 }),
      aService({ multiYear: [{ years: 3, pence: 27_050 }], travel: { rule: 'per-visit', pence: 1500 } }),
      { ...quoted, quoteOnly: true as const },
    ]
    for (const service of services) expect(savedAsShown(service)).toEqual(service)
  })

  it('keep every price of every kind to the penny', () => {
    fc.assert(
      fc.property(anyPricing, (pricing) => {
        const service = aFullService({ pricing })
        expect(savedAsShown(service)).toEqual(service)
      }),
    )
  })

  it('hold every field of a service on one page and no more', () => {
    const keys = partInfos.flatMap((info) => info.keys)
    expect(new Set(keys).size).toBe(keys.length)
    const all = new Set([
      ...Object.keys(aFullService()),
      'function',
      'quoteOnly',
      'pricePence',
      'earlyPricePence',
    ])
    for (const key of ['id', 'version']) all.delete(key)
    expect([...all].sort()).toEqual([...keys].sort())
  })
})
