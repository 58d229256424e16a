import fc from 'fast-check'
import { percentOff, priceOf, type Order } from '../../../src/engine/project/price'
import { hasEarlyPrice, leastPence, pricingFaults, type Pricing } from '../../../src/engine/project/pricing'
import type { Service } from '../../../src/engine/project/project'
import { aService } from '../../support/people'
import { anyPricing } from '../../support/any-pricing'

const session = { unit: 'session', hoursPerUnit: 3 }
const once = { early: false, years: 1 }

/** A service priced in this way and in no other. */
function priced(pricing: Pricing, change: Partial<Service> = {}): Service {
  const { pricePence: _, ...rest } = aService({ title: 'Our service', ...change })
  return { ...rest, pricing }
}

function pence(service: Service, order: Partial<Order> = {}): number | string {
  const price = priceOf(service, { ...once, ...order })
  return price.ok ? price.pence : price.reason
}

describe('prices that councils publish, to the penny', () => {
  const knowsley = aService({ ...session, pricePence: 25_000 })
  const nottingham = priced(
    {
      model: 'packages',
      packages: [
        { name: 'Bronze', units: 5, pence: 147_500, earlyPence: 140_000 },
        { name: 'Silver', units: 10, pence: 292_500, earlyPence: 280_000 },
      ],
      extraPence: 39_300,
    },
    session,
  )
  const bradford = priced({ model: 'flat-plus', pence: 46_600, unitPence: 114 }, { unit: 'pupil' })
  const northants = priced(
    {
      model: 'bands',
      per: 'unit',
      bands: [
        { from: 1, to: 3, pence: 56_500 },
        { from: 4, to: 20, pence: 49_000 },
        { from: 21, pence: 43_200 },
      ],
    },
    { unit: 'day', hoursPerUnit: 6 },
  )
  const hours = priced({ model: 'retainer', pence: 120_000, units: 12, extraPence: 11_000 }, { unit: 'hour' })

  it.each<[string, Service, Partial<Order>, number | string]>([
    ['6 sessions of £250', knowsley, { quantity: 6 }, 150_000],
    ['one session where nothing is said', knowsley, {}, 25_000],
    ['Bronze', nottingham, { package: 'Bronze' }, 147_500],
    ['bronze, ordered early', nottingham, { package: 'bronze', early: true }, 140_000],
    ['Silver and 2 sessions more', nottingham, { package: 'Silver', quantity: 12 }, 292_500 + 2 * 39_300],
    [
      'a package with fewer sessions than it holds',
      nottingham,
      { package: 'Silver', quantity: 7 },
      'Silver holds 10 sessions. Order 10 or more, or choose a smaller package.',
    ],
    ['no package', nottingham, { quantity: 7 }, 'Choose a package: Bronze and Silver.'],
    ['£466 and £1.14 for each of 210 pupils', bradford, { quantity: 210 }, 46_600 + 210 * 114],
    ['3 days in the first band', northants, { quantity: 3 }, 169_500],
    ['21 days in the last band', northants, { quantity: 21 }, 907_200],
    ['9 hours of a retainer of 12', hours, { quantity: 9 }, 120_000],
    ['15 hours of a retainer of 12', hours, { quantity: 15 }, 120_000 + 3 * 11_000],
  ])('%s', (_, service, order, expected) => {
    expect(pence(service, order)).toBe(expected)
  })

  it('says what each line is for', () => {
    const price = priceOf(nottingham, { ...once, package: 'Silver', quantity: 12 })
    expect(price).toEqual({
      ok: true,
      lines: [
        { words: 'Silver: 10 sessions', quantity: 1, unit: 'package', eachPence: 292_500, pence: 292_500 },
        { words: 'Each extra session', quantity: 2, unit: 'session', eachPence: 39_300, pence: 78_600 },
      ],
      quantity: 12,
      pence: 371_100,
      totalPence: 371_100,
      hours: 36,
    })
  })

  it('counts an hour as an hour, and says nothing of the hours of a pupil', () => {
    expect(priceOf(hours, { ...once, quantity: 15 })).toMatchObject({ hours: 15 })
    expect(priceOf(bradford, { ...once, quantity: 15 })).toMatchObject({ hours: undefined })
  })
})

describe('an order that has no price', () => {
  const bands = priced({ model: 'bands', per: 'order', bands: [{ from: 5, to: 9, pence: 100 }] })
  const whole = priced({ model: 'packages', packages: [{ name: 'Six', units: 6, pence: 171_000 }] })
  const { pricePence: _, ...unpriced } = aService()
  it.each<[string, Service, Partial<Order>, RegExp]>([
    ['is quoted', { ...unpriced, quoteOnly: true }, { quantity: 1 }, /Ask for a quote/],
    ['is too small', aService({ minimumUnits: 6 }), { quantity: 5 }, /smallest order is 6 meetings/],
    ['is too large', aService({ maximumUnits: 6 }), { quantity: 7 }, /largest order is 6 meetings/],
    ['is below the bands', bands, { quantity: 4 }, /prices for 5 to 9 meetings/],
    ['is above the bands', bands, { quantity: 10 }, /prices for 5 to 9 meetings/],
    ['wants more than the package holds', whole, { package: 'Six', quantity: 7 }, /no more can be added/],
    ['is for no units', aService(), { quantity: 0 }, /whole number from 1/],
    ['is for half a unit', aService(), { quantity: 1.5 }, /whole number from 1/],
    ['is for no years', aService(), { years: 0 }, /1 to 10 whole years/],
  ])('%s', (_name, service, order, reason) => {
    expect(pence(service, order)).toMatch(reason)
  })
})

describe('a price for early orders and for several years', () => {
  const service = aService({
    pricePence: 30_000,
    earlyPricePence: 28_500,
    multiYear: [
      { years: 2, percentOff: 4 },
      { years: 3, pence: 27_000 },
    ],
  })
  it.each<[Partial<Order>, number, number]>([
    [{}, 30_000, 30_000],
    [{ early: true }, 28_500, 28_500],
    [{ years: 2 }, 28_800, 57_600],
    [{ years: 2, early: true }, 28_500, 57_000],
    [{ years: 3 }, 27_000, 81_000],
    [{ years: 3, early: true }, 27_000, 81_000],
  ])('do not add up, the lower one counts: %j', (order, year, total) => {
    expect(priceOf(service, { ...once, ...order })).toMatchObject({ pence: year, totalPence: total })
  })

  it('are known to be there or not, whatever the way to price', () => {
    const early = [
      service,
      priced({ model: 'retainer', pence: 2, earlyPence: 1, units: 1, extraPence: 1 }),
      priced({ model: 'flat-plus', pence: 2, unitPence: 2, earlyUnitPence: 1 }),
      priced({ model: 'packages', packages: [{ name: 'Six', units: 6, pence: 2, earlyPence: 1 }] }),
      priced({ model: 'bands', per: 'unit', bands: [{ from: 1, pence: 2, earlyPence: 1 }] }),
    ]
    const none = [aService(), priced({ model: 'retainer', pence: 2, units: 1, extraPence: 1 })]
    expect(early.map(hasEarlyPrice)).toEqual([true, true, true, true, true])
    expect(none.map(hasEarlyPrice)).toEqual([false, false])
    expect([leastPence(service), leastPence(early[3] ?? service)]).toEqual([30_000, 2])
  })

  it('takes a percentage off every line, to the nearest penny', () => {
    const plus = priced(
      { model: 'flat-plus', pence: 46_600, unitPence: 114 },
      { unit: 'pupil', multiYear: [{ years: 3, percentOff: 2.5 }] },
    )
    const price = priceOf(plus, { ...once, quantity: 100, years: 3 })
    expect(price).toMatchObject({ pence: 45_435 + 100 * 111, totalPence: 3 * (45_435 + 11_100) })
    expect([percentOff(1, 50), percentOff(3, 50), percentOff(101, 2.5)]).toEqual([1, 2, 98])
  })
})

describe('every price', () => {
  const orders = fc.record({
    quantity: fc.integer({ min: 1, max: 30_000 }),
    early: fc.boolean(),
    years: fc.integer({ min: 1, max: 3 }),
    long: fc.option(fc.integer({ min: 1, max: 5000 }), { nil: undefined }),
    pricing: anyPricing,
  })

  it('is whole pence, the sum of its lines, and never more for an early order or a longer one', () => {
    fc.assert(
      fc.property(orders, ({ pricing, quantity, early, years, long }) => {
        const service = priced(pricing, {
          ...session,
          ...(long !== undefined && { multiYear: [{ years: 2, percentOff: long / 100 }] }),
        })
        expect(pricingFaults(service)).toEqual([])
        const named = pricing.model === 'packages' ? { package: pricing.packages[0]?.name ?? '' } : {}
        const order: Order = { quantity, early, years, ...named }
        const price = priceOf(service, order)
        if (!price.ok) {
          expect(price.reason).toMatch(/[.]$/)
          return
        }
        expect(Number.isSafeInteger(price.totalPence)).toBe(true)
        for (const line of price.lines) expect(line.pence).toBe(line.quantity * line.eachPence)
        expect(price.pence).toBe(price.lines.reduce((sum, line) => sum + line.pence, 0))
        expect(price.totalPence).toBe(price.pence * years)
        expect(price.hours).toBe(3 * quantity)
        const plain = priceOf(service, { ...order, early: false, years: 1 })
        expect(plain.ok && price.pence <= plain.pence).toBe(true)
      }),
    )
  })

  it('is there for each quantity of bands from the first on, in one band and no other', () => {
    fc.assert(
      fc.property(anyPricing, fc.integer({ min: 1, max: 400 }), (pricing, quantity) => {
        if (pricing.model !== 'bands') return
        const [first, last] = [pricing.bands[0], pricing.bands.at(-1)]
        const inside = quantity >= (first?.from ?? 1) && quantity <= (last?.to ?? Number.POSITIVE_INFINITY)
        expect(priceOf(priced(pricing, session), { ...once, quantity }).ok).toBe(inside)
      }),
    )
  })
})

describe('prices that do not fit together', () => {
  const band = (from: number, to?: number) => ({ from, pence: 100, ...(to !== undefined && { to }) })
  const bands = (...list: { from: number; to?: number; pence: number }[]): Service =>
    priced({ model: 'bands', per: 'unit', bands: list })

  it.each<[string, Service, string, RegExp]>([
    ['overlap', bands(band(1, 5), band(5)), 'pricing.bands[1].from', /must start at 6/],
    ['leave a hole', bands(band(1, 5), band(7)), 'pricing.bands[1].from', /must start at 6/],
    ['go on before the last', bands(band(1), band(7)), 'pricing.bands[1].from', /where band 1 ends/],
    ['end before they start', bands(band(5, 4)), 'pricing.bands[0].to', /must end at 5/],
    [
      'name two packages alike',
      priced({
        model: 'packages',
        packages: [
          { name: 'Gold', units: 1, pence: 1 },
          { name: 'gold', units: 2, pence: 2 },
        ],
      }),
      'pricing.packages[1].name',
      /Two packages/,
    ],
    [
      'ask more of an early order',
      priced({ model: 'retainer', pence: 5, earlyPence: 6, units: 1, extraPence: 1 }),
      'pricing.earlyPence',
      /or less/,
    ],
    ['are two at once', { ...aService(), quoteOnly: true }, 'pricePence', /one of these three/],
    [
      'are none',
      { ...bands(), pricing: undefined } as unknown as Service,
      'pricePence',
      /one of these three/,
    ],
    [
      'give no room for an order',
      aService({ minimumUnits: 3, maximumUnits: 2 }),
      'maximumUnits',
      /3 or more/,
    ],
    [
      'cost more for longer',
      aService({ pricePence: 5, multiYear: [{ years: 2, pence: 6 }] }),
      'multiYear[0].pence',
      /or less/,
    ],
    [
      'say two things of one length',
      aService({
        multiYear: [
          { years: 2, pence: 1 },
          { years: 2, pence: 2 },
        ],
      }),
      'multiYear[1].years',
      /twice/,
    ],
    ['say nothing of a length', aService({ multiYear: [{ years: 2 }] }), 'multiYear[0].percentOff', /either/],
  ])('%s', (_, service, field, message) => {
    const faults = pricingFaults(service).filter((fault) => fault.field === field)
    expect(faults.map((fault) => fault.message)).toEqual([expect.stringMatching(message)])
  })
})
