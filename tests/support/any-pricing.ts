/** Prices of every model, each as a person could have entered it. */
import fc from 'fast-check'
import type { Pricing } from '../../src/engine/project/pricing'

const amount = fc.integer({ min: 0, max: 1_000_000 })
/** A price, and sometimes a lower one for early orders. */
const early = (pence: number, share: number | undefined) =>
  share === undefined ? {} : { earlyPence: Math.floor((pence * share) / 100) }
const share = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined })
const size = fc.integer({ min: 1, max: 60 })
const sizes = fc.array(fc.tuple(size, amount, share), { minLength: 1, maxLength: 5 })

export const anyPricing: fc.Arbitrary<Pricing> = fc.oneof(
  fc.tuple(amount, amount, share).map(([pence, unitPence, part]): Pricing => {
    return { model: 'flat-plus', pence, unitPence, ...early(pence, part) }
  }),
  fc.tuple(sizes, fc.option(amount, { nil: undefined })).map(([list, extraPence]): Pricing => {
    const packages = list.map(([units, pence, part], index) => {
      return { name: `Package ${index + 1}`, units, pence, ...early(pence, part) }
    })
    return { model: 'packages', packages, ...(extraPence !== undefined && { extraPence }) }
  }),
  fc.tuple(sizes, fc.boolean(), fc.boolean()).map(([list, open, perUnit]): Pricing => {
    let from = list[0]?.[0] ?? 1
    const bands = list.map(([width, pence, part], index) => {
      const start = from
      from = start + width
      const last = open && index === list.length - 1
      return { from: start, pence, ...(!last && { to: from - 1 }), ...early(pence, part) }
    })
    return { model: 'bands', per: perUnit ? 'unit' : 'order', bands }
  }),
  fc.tuple(amount, amount, size, share).map(([pence, extraPence, units, part]): Pricing => {
    return { model: 'retainer', pence, units, extraPence, ...early(pence, part) }
  }),
)
