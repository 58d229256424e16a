import fc from 'fast-check'
import { PNG } from 'pngjs'
import { buyingBand, thresholdsReached, withVat } from '../../../src/engine/project/buying'
import { contrastWithWhite, leastContrast, nearestReadable } from '../../../src/engine/project/look'
import { invoicePlans, offerState, type Offer } from '../../../src/engine/project/offer'
import { addWorkingDays, agreementDates } from '../../../src/engine/project/offer-dates'
import { invoicesOf, lastDay, split } from '../../../src/engine/project/offer-invoices'
import { priceOffer } from '../../../src/engine/project/offer-value'
import { projectShown } from '../../../src/engine/project/private'
import { projectText, readProject, readProjectText } from '../../../src/engine/project/read-project'
import { addDays } from '../../../src/lib/dates'
import { knownThings } from '../../../src/features/projects'
import { theLibrary } from '../../support/library'
import { aProject, aService, someTerms } from '../../support/people'

const { reference } = theLibrary()
const known = knownThings({ library: theLibrary() })
const start = fc.oneof(
  fc.constantFrom('2027-04-01', '2027-09-01', '2027-10-01', '2028-02-29'),
  fc.nat(800).map((days) => addDays('2027-01-01', days)),
)
const years = fc.constantFrom(1, 2, 3) as fc.Arbitrary<1 | 2 | 3>

describe('the invoices of an agreement', () => {
  it('add up to the whole, to the penny, whatever the price, the plan, the start and the years', () => {
    fc.assert(
      fc.property(
        fc.nat(500_000_000),
        fc.constantFrom(...invoicePlans),
        start,
        years,
        (pence, invoices, starts, count) => {
          const all = invoicesOf({ starts, years: count, invoices }, pence)
          expect(all.reduce((sum, one) => sum + one.pence, 0)).toBe(pence * count)
          expect(all.map(({ number }) => number)).toEqual(all.map((_, index) => index + 1))
          expect(all.map(({ on }) => on)).toEqual(all.map(({ on }) => on).toSorted())
          expect(all.every(({ on }) => on >= starts && on <= lastDay({ starts, years: count }))).toBe(true)
        },
      ),
    )
  })

  it('round each part down and put what is left on the first', () => {
    expect(split(10_001, [40, 30, 30])).toEqual([4001, 3000, 3000])
    expect(split(100, [1, 1, 1])).toEqual([34, 33, 33])
  })

  it('are 40, 30 and 30 per cent at the start of each term', () => {
    const dates = (starts: string) => invoicesOf({ starts, years: 1, invoices: 'thirds' }, 292_500)
    expect(dates('2027-09-01').map(({ on, pence }) => [on, pence])).toEqual([
      ['2027-09-01', 117_000],
      ['2028-01-01', 87_750],
      ['2028-04-01', 87_750],
    ])
    expect(dates('2027-04-01').map(({ on }) => on)).toEqual(['2027-04-01', '2027-09-01', '2028-01-01'])
  })

  it('are split 7 and 5 twelfths where the financial year of the council ends', () => {
    const parts = (starts: string) =>
      invoicesOf({ starts, years: 1, invoices: 'tax-years' }, 120_000).map(({ on, pence }) => [on, pence])
    expect(parts('2027-09-01')).toEqual([
      ['2027-09-01', 70_000],
      ['2028-04-01', 50_000],
    ])
    expect(parts('2027-04-01')).toEqual([
      ['2027-04-01', 50_000],
      ['2027-09-01', 70_000],
    ])
  })
})

describe('the dates of an agreement', () => {
  it('fall within it, in order, each with an id of its own, with all six windows of a year', () => {
    fc.assert(
      fc.property(start, years, fc.option(fc.nat(30), { nil: undefined }), (starts, count, reportDays) => {
        const dates = agreementDates({ starts, years: count, law: 'england-wales' }, reportDays)
        expect(new Set(dates.map(({ id }) => id)).size).toBe(dates.length)
        // Six windows, one of them in two parts where the year begins within it.
        const visits = dates.filter(({ id }) => id.startsWith('work-')).length
        expect(visits >= 6 * count && visits <= 7 * count).toBe(true)
        if (starts.endsWith('-04-01') || starts.endsWith('-09-01')) expect(visits).toBe(6 * count)
        for (const date of dates) {
          expect(date.from >= starts && date.until <= lastDay({ starts, years: count })).toBe(true)
          expect(date.from <= date.until).toBe(true)
        }
        expect(dates.map(({ from }) => from)).toEqual(dates.map(({ from }) => from).toSorted())
      }),
    )
  })

  it('plan by the end of the first month, and talk of renewal three months before the end', () => {
    const dates = new Map(
      agreementDates({ starts: '2027-09-01', years: 1, law: 'england-wales' }, 15).map((one) => [
        one.id,
        one,
      ]),
    )
    expect(dates.get('plan-1')?.from).toBe('2027-09-30')
    expect(dates.get('review-1')?.from).toBe('2028-06-30')
    expect(dates.get('renewal-1')?.from).toBe('2028-06-01')
  })

  it('name no half-terms in Scotland, where terms begin and end on other days', () => {
    const words = JSON.stringify(agreementDates({ starts: '2027-09-01', years: 1, law: 'scotland' }, 15))
    expect(words).not.toMatch(/half/)
  })

  it('count working days from Monday to Friday', () => {
    expect(addWorkingDays('2026-11-27', 1)).toBe('2026-11-30')
    expect(addWorkingDays('2026-11-23', 15)).toBe('2026-12-14')
    expect(addWorkingDays('2026-11-23', 0)).toBe('2026-11-23')
  })
})

describe('what an offer costs', () => {
  it('is each line times its number, less the discount, times the years', () => {
    const services = [aService(), aService({ id: 'payroll', title: 'Payroll', pricePence: 632 })]
    const lines = [
      { service: 'clerking', quantity: 9 },
      { service: 'payroll', quantity: 31 },
    ]
    const { value, unpriced } = priceOffer(someTerms({ lines, years: 3, discountPercent: 2.5 }), services)
    expect(unpriced).toEqual([])
    expect(value.lines.map(({ yearPence }) => yearPence)).toEqual([256_500, 19_592])
    expect(value).toMatchObject({ discountPence: 6902, yearPence: 269_190, wholePence: 807_570 })
  })

  it('takes the price for early orders where that is offered, and the quoted price where there is no other', () => {
    const early = aService({ earlyPricePence: 25_000 })
    const quoted = aService({ id: 'audit', quoteOnly: true })
    delete quoted.pricePence
    const price = (lines: { service: string; quantity: number; quotedPence?: number }[]) =>
      priceOffer(someTerms({ lines, early: true }), [early, quoted])
    expect(price([{ service: 'clerking', quantity: 2 }]).value.yearPence).toBe(50_000)
    expect(price([{ service: 'audit', quantity: 1, quotedPence: 99_000 }]).value.yearPence).toBe(99_000)
    expect(price([{ service: 'audit', quantity: 1 }]).unpriced).toHaveLength(1)
    expect(price([{ service: 'gone', quantity: 1 }]).unpriced).toHaveLength(1)
  })
})

describe('where a purchase falls', () => {
  it.each([
    [0, 'low'],
    [999_999, 'low'],
    [1_000_000, 'medium'],
    [4_000_000, 'medium'],
    [4_000_001, 'high'],
  ] as const)('%i pence without VAT is %s', (pence, band) => {
    expect(buyingBand(pence, reference).id).toBe(band)
  })

  it('counts the thresholds of the Procurement Act with VAT on all of it', () => {
    expect(withVat(17_310_000, reference)).toBe(20_772_000)
    expect(thresholdsReached(17_309_999, reference)).toEqual([])
    expect(thresholdsReached(17_310_000, reference)).toHaveLength(1)
    expect(thresholdsReached(55_295_000, reference)).toHaveLength(2)
  })
})

describe('the colour of a group', () => {
  const colour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, '0')}`)

  it('can be read on white, or gives way to the nearest darker one that can', () => {
    fc.assert(
      fc.property(colour, (one) => {
        const readable = nearestReadable(one)
        expect(contrastWithWhite(readable)).toBeGreaterThanOrEqual(leastContrast)
        expect(readable === one).toBe(contrastWithWhite(one) >= leastContrast)
      }),
    )
  })

  it('is measured as the guidelines do', () => {
    expect(contrastWithWhite('#ffffff')).toBeCloseTo(1, 5)
    expect(contrastWithWhite('#000000')).toBeCloseTo(21, 5)
    expect(contrastWithWhite('#767676')).toBeCloseTo(4.54, 2)
  })
})

describe('an offer in a project file', () => {
  const terms = someTerms()
  const { value } = priceOffer(terms, [aService()])
  const sent = { number: 1, terms, sentOn: '2026-11-20', binding: true, value, hash: 'a'.repeat(64) }
  const accepted: Offer = {
    id: 'moor',
    number: 1,
    madeOn: '2026-11-19',
    versions: [
      { ...sent, end: { how: 'accepted', on: '2026-11-21', name: 'Pat Hill', role: 'Head', order: 'PO 7' } },
    ],
    messages: [{ from: 'buyer', name: 'Pat Hill', words: 'Can you start in October?', on: '2026-11-20' }],
  }
  const faults = (...offers: object[]): string[] => {
    const file = { ...(JSON.parse(projectText(aProject())) as object), offers }
    const reading = readProject(file, known)
    return reading.ok ? [] : reading.problems.map(({ path, message }) => `${path} ${message}`)
  }

  it('reads back as it was', () => {
    const project = aProject({
      offers: [
        accepted,
        { id: 'two', number: 2, madeOn: '2026-11-20', draft: terms, versions: [], renews: 'moor' },
      ],
      look: { colour: '#12545a' },
    })
    expect(readProjectText(projectText(project), known)).toEqual({ ok: true, project })
  })

  it('is refused where it does not fit, with what is wrong', () => {
    expect(faults({ ...accepted, colour: 'red' })[0]).toMatch(/colour There is no field of this name/)
    expect(faults(accepted, accepted)).toHaveLength(2)
    expect(faults({ id: 'x', number: 3, madeOn: '2026-11-20', versions: [] })[0]).toMatch(/needs a draft/)
    const stray = { ...terms, lead: 'nobody', lines: [{ service: 'nothing', quantity: 1 }] }
    expect(faults({ id: 'x', number: 3, madeOn: '2026-11-20', draft: stray, versions: [] })).toHaveLength(2)
    expect(faults({ ...accepted, versions: [sent, { ...sent, number: 2 }] })[0]).toMatch(
      /Only the last version/,
    )
  })

  it('holds a logo only where it is a whole PNG of the size that it says', () => {
    const png = PNG.sync.write(new PNG({ width: 8, height: 4 })).toString('base64')
    const logoFaults = (logo: object): number => {
      const reading = readProject(
        { ...(JSON.parse(projectText(aProject())) as object), look: { logo } },
        known,
      )
      return reading.ok ? 0 : reading.problems.length
    }
    expect(logoFaults({ png, width: 8, height: 4 })).toBe(0)
    expect(logoFaults({ png, width: 9, height: 4 })).toBe(1)
    expect(logoFaults({ png: png.slice(0, 60), width: 8, height: 4 })).toBe(1)
    expect(logoFaults({ png: 'PHN2Zz48L3N2Zz4=', width: 8, height: 4 })).toBeGreaterThan(0)
  })

  it('shows nobody there to those who may not see private details', () => {
    const words = JSON.stringify(projectShown(aProject({ offers: [accepted] })).offers)
    expect(words).toContain('Moor Primary School')
    for (const secret of ['Pat Hill', 'office@moor', 'PO 7', 'October']) expect(words).not.toContain(secret)
  })

  it('runs out after its last day, and not on it', () => {
    const open: Offer = { ...accepted, versions: [sent] }
    expect(offerState(open, terms.validUntil)).toBe('sent')
    expect(offerState(open, addDays(terms.validUntil, 1))).toBe('expired')
  })
})
