import fc from 'fast-check'
import { listSource } from '../../../src/engine/clauses/assemble'
import { calendarEntries, runningCalendar, type CalendarEntry } from '../../../src/engine/lists/calendar'
import { firstYearEnd, plannedRegistration } from '../../../src/engine/project/facts'
import { returnDue } from '../../../src/engine/project/financial-years'
import type { Answers } from '../../../src/engine/project/project'
import { addDays, addMonths, isIsoDate, months, type IsoDate } from '../../../src/lib/dates'
import { theLibrary } from '../../support/library'
import { aProject } from '../../support/people'

const library = theLibrary()
const source = (answers: Answers) => listSource(aProject({ answers }), '2026-11-23', library)

/** The calendar of a group whose founding meeting is 56 days before this registration. */
function calendar(registered: IsoDate, answers: Answers = {}): CalendarEntry[] {
  return calendarEntries(
    source({ 'founding.date': addDays(registered, -56), 'year.end': 'august', ...answers }),
  )
}

function dayOf(entries: readonly CalendarEntry[], id: string): IsoDate | undefined {
  return entries.find((entry) => entry.id === id)?.on
}

function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

const days = fc.integer({ min: 0, max: 9000 }).map((count) => addDays('2026-01-01', count))
const yearEnds = fc.constantFrom(...months.map((month) => month.toLowerCase()))

describe('the first year of account (CCBSA 2014 s.77)', () => {
  it.each([
    ['2026-12-03', 'august', '2027-08-31'],
    ['2027-03-01', 'august', '2028-08-31'],
    ['2027-02-28', 'august', '2027-08-31'],
    ['2027-03-31', 'september', '2028-09-30'],
    ['2027-03-30', 'september', '2027-09-30'],
    ['2027-07-15', 'february', '2028-02-29'],
    ['2026-08-28', 'february', '2027-02-28'],
    ['2026-08-29', 'february', '2028-02-28'],
    ['2026-08-31', 'february', '2028-02-29'],
  ])('of a society registered on %s that ends its year in %s ends on %s', (registered, month, end) => {
    const answers = { 'founding.date': addDays(registered, -56), 'year.end': month }
    expect(plannedRegistration(source(answers))).toBe(registered)
    expect(firstYearEnd(source(answers))).toBe(end)
  })

  it('is always more than 6 and at most 18 months long, and ends in the chosen month', () => {
    fc.assert(
      fc.property(days, yearEnds, (registered, month) => {
        const end = firstYearEnd(
          source({ 'founding.date': addDays(registered, -56), 'year.end': month }),
        ) as IsoDate
        // The period begins with the day of registration: its last day is the eve of the same day, months later.
        const eve = (count: number): IsoDate => addDays(addMonths(registered, count), -1)
        expect(end > eve(6)).toBe(true)
        // Where that month has no such day, the period runs to the end of the month.
        expect(
          end <= (addMonths(registered, 18).endsWith(registered.slice(8)) ? eve(18) : addDays(eve(18), 1)),
        ).toBe(true)
        expect(months[Number(end.slice(5, 7)) - 1]?.toLowerCase()).toBe(month)
      }),
      { seed: 1 },
    )
  })

  it('is not known before a year end is chosen, and the calendar then has no dates that follow from it', () => {
    const entries = calendarEntries(source({}))
    expect(entries.map((entry) => entry.id)).not.toContain('year-end-1')
    expect(entries.map((entry) => entry.id)).toContain('registration')
  })

  it('has to be told to the FCA unless it ends with the month of registration', () => {
    expect(dayOf(calendar('2026-12-03'), 'year-end-notice')).toBe('2027-01-03')
    expect(dayOf(calendar('2026-12-03', { 'year.end': 'december' }), 'year-end-notice')).toBeUndefined()
  })
})

describe('the years that follow', () => {
  it('end with the same month, also where a leap year moves its last day', () => {
    const entries = calendar('2026-06-10', { 'year.end': 'february' })
    expect([dayOf(entries, 'year-end-1'), dayOf(entries, 'year-end-2')]).toEqual(['2027-02-28', '2028-02-29'])
  })

  it.each([
    ['2027-08-31', '2028-03-31'],
    ['2027-02-28', '2027-09-30'],
    ['2028-02-29', '2028-09-30'],
    ['2027-06-30', '2028-01-31'],
  ])('ask for the return on a year to %s by %s: 7 months after it (s.89)', (end, due) => {
    expect(returnDue(end)).toBe(due)
  })

  it('give 28 days to appoint an auditor for a report (s.85)', () => {
    const entries = calendar('2026-12-03')
    expect(daysBetween(dayOf(entries, 'year-end-1') ?? '', dayOf(entries, 'auditor-1') ?? '')).toBe(28)
  })
})

describe('notice', () => {
  it.each([7, 14, 33])(
    'of %s clear days leaves out the day of notice and the day of the meeting',
    (notice) => {
      const entries = calendar('2026-12-03', { 'meetings.noticeDays': notice })
      for (const [sent, met] of [
        ['agm-notice-1', 'agm-1'],
        ['agm-notice-2', 'agm-2'],
        ['first-meeting-notice', 'first-meeting'],
      ] as const) {
        const between = daysBetween(dayOf(entries, sent) ?? '', dayOf(entries, met) ?? '') - 1
        expect(between).toBe(notice)
      }
    },
  )
})

describe('every calendar', () => {
  it('has real dates in order, an id for each duty, and a meeting before the return is due', () => {
    const answers = fc.record(
      {
        'year.end': yearEnds,
        'meetings.agmMonths': fc.integer({ min: 1, max: 6 }),
        'meetings.noticeDays': fc.integer({ min: 7, max: 42 }),
        'transition.firstAgmMonths': fc.integer({ min: 6, max: 18 }),
        'members.basis': fc.constantFrom('employees', 'both', 'self-employed'),
      },
      { requiredKeys: ['year.end'] },
    ) as fc.Arbitrary<Answers>
    fc.assert(
      fc.property(days, answers, (registered, given) => {
        const entries = calendar(registered, given)
        const ids = entries.map((entry) => entry.id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(entries.every((entry) => isIsoDate(entry.on))).toBe(true)
        expect(entries.map((entry) => entry.on)).toEqual(entries.map((entry) => entry.on).sort())
        for (const year of [1, 2]) {
          const met = dayOf(entries, `agm-${year}`) ?? ''
          expect(met > (dayOf(entries, `year-end-${year}`) ?? '')).toBe(true)
          expect(met < (dayOf(entries, `return-${year}`) ?? '')).toBe(true)
        }
      }),
      { seed: 1 },
    )
  })

  it('keeps the ids of its duties, so that a calendar program knows them again', () => {
    const ids = calendar('2026-12-03').map((entry) => entry.id)
    expect(ids).toEqual(
      calendar('2027-05-19', { 'year.end': 'march' })
        .map((entry) => entry.id)
        .sort(byPlaceIn(ids)),
    )
  })

  it('speaks of pensions only where someone may be employed', () => {
    expect(dayOf(calendar('2026-12-03'), 'pension-declaration')).toBe('2027-05-03')
    const alone = calendar('2026-12-03', { 'members.basis': 'self-employed' })
    expect(dayOf(alone, 'pension-declaration')).toBeUndefined()
  })
})

function byPlaceIn(ids: readonly string[]): (a: string, b: string) => number {
  return (a, b) => ids.indexOf(a) - ids.indexOf(b)
}

describe('the calendar of a registered society', () => {
  it('does not plan what has happened', () => {
    const project = aProject({
      answers: { 'founding.date': '2026-09-01', 'year.end': 'august' },
      registration: { number: '9001', on: '2026-11-02', name: 'Example Co-operative Limited' },
    })
    const ids = (asAt: IsoDate) => calendarEntries(listSource(project, asAt, library))
    const before = ids('2026-11-01')
    expect(dayOf(before, 'application')).toBe('2026-09-08')
    const after = ids('2026-11-02')
    expect(dayOf(after, 'application')).toBeUndefined()
    expect(after.find(({ id }) => id === 'registration')).toMatchObject({
      on: '2026-11-02',
      what: 'Registration',
    })
    expect(after.map(({ detail }) => detail).join(' ')).not.toContain('before it')
  })
})

describe('the calendar of a society that goes on', () => {
  const running = (asAt: IsoDate): CalendarEntry[] => {
    const answers = { 'founding.date': addDays('2027-03-01', -56), 'year.end': 'february' }
    return runningCalendar(listSource(aProject({ answers }), asAt, library))
  }

  it('is that of the first two years while they last', () => {
    expect(running('2027-01-01').map(({ id }) => id)).toEqual(
      calendar('2027-03-01', { 'year.end': 'february' }).map(({ id }) => id),
    )
  })

  it('has the year that is running, also when a leap year moves its end', () => {
    const sixth = running('2032-06-01')
    expect(dayOf(sixth, 'year-end-5')).toBe('2032-02-29')
    expect(dayOf(sixth, 'return-5')).toBe(returnDue('2032-02-29'))
    expect(dayOf(sixth, 'year-end-6')).toBe('2033-02-28')
    expect(dayOf(sixth, 'year-end-7')).toBeUndefined()
    expect(new Set(sixth.map(({ id }) => id)).size).toBe(sixth.length)
  })
})
