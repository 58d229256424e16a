import fc from 'fast-check'
import { addDays, excelDay, isIsoDate, londonDate, longDate, monthEnd, readDay } from '../../src/lib/dates'
import { pounds, readPounds } from '../../src/lib/money'
import { freeId, listed, slug } from '../../src/lib/names'

describe('dates', () => {
  it.each([
    ['2027-02-28', true],
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2027-13-01', false],
    ['27-03-2027', false],
    ['2027-3-27', false],
    ['', false],
  ])('%s is a real date: %s', (text, real) => {
    expect(isIsoDate(text)).toBe(real)
  })

  it.each([
    ['2027-03-28', 1, '2027-03-29'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2027-03-01', -1, '2027-02-28'],
  ])('%s and %i days is %s, also where the clocks change', (date, days, result) => {
    expect(addDays(date, days)).toBe(result)
  })

  it.each([
    ['27/3/2026', '2026-03-27'],
    ['27 3 2026', '2026-03-27'],
    ['2026-03-27', '2026-03-27'],
    ['27 Mar 2026', '2026-03-27'],
    ['1st September 2026', '2026-09-01'],
    ['2026-03-27T10:00:00Z', '2026-03-27'],
    ['3/27/2026', undefined],
    ['27/3/26', undefined],
    ['27 Ma 2026', undefined],
    ['29 2 2027', undefined],
    ['1 2 3 2026', undefined],
    ['', undefined],
  ])('reads %j as %s', (typed, date) => {
    expect(readDay(typed)).toBe(date)
  })

  it('reads the days that Excel counts', () => {
    expect(excelDay('46108')).toBe('2026-03-27')
    expect(excelDay('46108.0')).toBe('2026-03-27')
    expect(excelDay('12')).toBeUndefined()
    expect(excelDay('999999')).toBeUndefined()
  })

  it('writes dates as people say them', () => {
    expect(longDate('2027-09-01')).toBe('1 September 2027')
    expect(monthEnd('august')).toBe('31 August')
    expect(monthEnd('february')).toBe('the last day of February')
  })

  it('takes the day from London, not from where the server stands', () => {
    expect(londonDate(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01')
    expect(londonDate(new Date('2026-12-31T23:30:00Z'))).toBe('2026-12-31')
  })

  it('takes the day for each instant anew, in whatever order they are asked for, also where the clocks change', () => {
    const words = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short' })
    const min = new Date('1950-01-01')
    fc.assert(
      fc.property(fc.date({ min, max: new Date('2100-01-01'), noInvalidDate: true }), (instant) => {
        for (const minutes of [0, 1, 59, 61, -59])
          expect(londonDate(new Date(instant.getTime() + minutes * 60_000))).toBe(
            words.format(instant.getTime() + minutes * 60_000),
          )
      }),
      { numRuns: 300 },
    )
  })
})

describe('money', () => {
  it.each([
    [50_000_000, '£500,000'],
    [632, '£6.32'],
    [5, '£0.05'],
    [-905_428, '−£9,054.28'],
    [0, '£0'],
  ])('%i pence is %s', (pence, words) => {
    expect(pounds(pence)).toBe(words)
  })

  it.each([
    ['585', 58_500],
    ['£1,234.50', 123_450],
    ['6.3', 630],
    [' 12 ', 1200],
    ['1,23', undefined],
    ['1.234', undefined],
    ['ten', undefined],
    ['', undefined],
    ['-5', undefined],
  ])('reads "%s" as %s pence', (typed, pence) => {
    expect(readPounds(typed)).toBe(pence)
  })
})

describe('names', () => {
  it('makes plain ids of any name and never the same one twice', () => {
    expect(slug('Siân Ŵyn')).toBe('sian-wyn')
    expect(slug('王')).toBe('member')
    expect(freeId('Ada', new Set(['ada', 'ada-2']))).toBe('ada-3')
  })

  it('joins words as a sentence does', () => {
    expect(listed([])).toBe('')
    expect(listed(['A'])).toBe('A')
    expect(listed(['A', 'B', 'C'])).toBe('A, B and C')
  })
})
