import fc from 'fast-check'
import { compareQuotes, type Quote } from '../../../src/engine/guidance/quotes'
import { theLibrary } from '../../support/library'

const { reference } = theLibrary()
const quote = (more: Partial<Quote>): Quote => ({
  seller: 'Beacon',
  unitPence: 29_500,
  units: 10,
  extraPence: 0,
  vatPence: 0,
  ...more,
})

describe('offers side by side', () => {
  it('are counted to the penny, for the year, with VAT, and for each hour', () => {
    const [one, two] = compareQuotes(
      [
        quote({ hoursPerUnit: 300, extraPence: 5050 }),
        quote({ unitPence: 58_500, units: 6, hoursPerUnit: 650, vatPence: 70_200 }),
      ],
      1,
      reference,
    ).quotes
    expect(one).toMatchObject({ yearPence: 300_050, hourPence: 10_002, isLeast: true, isLeastByHour: false })
    expect(two).toMatchObject({
      yearPence: 351_000,
      yearWithVatPence: 421_200,
      hourPence: 9000,
      isLeastByHour: true,
    })
  })

  it.each([
    [999_999, 1, 'buying-low'],
    [1_000_000, 1, 'buying-medium'],
    [4_000_000, 1, 'buying-medium'],
    [4_000_001, 1, 'buying-high'],
    [500_000, 3, 'buying-medium'],
  ])('%i pence a year for %i years are in the band %s', (unitPence, years, band) => {
    expect(compareQuotes([quote({ unitPence, units: 1 })], years, reference).band?.id).toBe(band)
  })

  it('reach the threshold with VAT and over all years', () => {
    const whole = (unitPence: number, vatPence: number, years: number) =>
      compareQuotes([quote({ unitPence, units: 1, vatPence })], years, reference).threshold?.id
    expect(whole(20_772_000, 0, 1)).toBe('procurement-services')
    expect(whole(20_771_999, 0, 1)).toBeUndefined()
    expect(whole(4_327_500, 865_500, 4)).toBe('procurement-services')
  })

  it('never lose a penny, and the price of an hour is within half a penny', () => {
    const money = fc.integer({ min: 0, max: 100_000_000 })
    const any = fc.record({
      seller: fc.constant('A'),
      unitPence: money,
      units: fc.integer({ min: 1, max: 1000 }),
      hoursPerUnit: fc.integer({ min: 1, max: 99_999 }),
      extraPence: money,
      vatPence: money,
    })
    fc.assert(
      fc.property(
        fc.array(any, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 20 }),
        (quotes, years) => {
          const compared = compareQuotes(quotes, years, reference)
          for (const one of compared.quotes) {
            expect(one.yearPence - one.unitPence * one.units).toBe(one.extraPence)
            expect(one.wholePence).toBe((one.yearPence + one.vatPence) * years)
            const hundredths = BigInt(one.hoursPerUnit ?? 0) * BigInt(one.units)
            const rest = BigInt(one.hourPence ?? 0) * hundredths - BigInt(one.yearPence) * 100n
            expect((rest < 0n ? -rest : rest) * 2n <= hundredths).toBe(true)
          }
          expect(compared.quotes.some(({ isLeast }) => isLeast)).toBe(true)
        },
      ),
    )
  })
})
