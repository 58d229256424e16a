import fc from 'fast-check'
import { timeline, type TimelineFacts } from '../../../src/engine/guidance/timeline'
import { nations } from '../../../src/engine/library/guidance'
import { addDays } from '../../../src/lib/dates'
import { theLibrary } from '../../support/library'

const { reference } = theLibrary()
const of = (facts: Partial<TimelineFacts>) =>
  timeline({ nation: 'england', starts: '2027-03-01', people: 24, ...facts }, reference)
const dates = (facts: Partial<TimelineFacts>): Record<string, string> =>
  Object.fromEntries(of(facts).entries.map(({ id, on }) => [id, on]))

describe('the dates of a redundancy', () => {
  it.each<[string, Partial<TimelineFacts>, string | undefined]>([
    ['19 jobs: no least time in law', { people: 19 }, undefined],
    ['20 jobs: 30 days', { people: 20 }, '2027-03-31'],
    ['99 jobs: 30 days', { people: 99 }, '2027-03-31'],
    ['100 jobs: 45 days', { people: 100 }, '2027-04-15'],
    ['Scotland as England', { nation: 'scotland' }, '2027-03-31'],
    ['Northern Ireland: another law', { nation: 'northern-ireland', people: 200 }, undefined],
  ])('%s', (_name, facts, earliest) => {
    expect(dates(facts)['earliest-end']).toBe(earliest)
  })

  it('counts notice in whole weeks, over the change of clocks, and what follows from the last day', () => {
    expect(dates({ noticeOn: '2027-04-01', noticeWeeks: 12 })).toEqual({
      consultation: '2027-03-01',
      'earliest-end': '2027-03-31',
      notice: '2027-04-01',
      apply: '2027-04-15',
      'last-day': '2027-06-24',
      'listed-jobs': '2027-07-22',
      academies: '2027-09-01',
      'council-schools': '2028-04-01',
    })
  })

  it('gives the year of academies in England only, and what hangs on the last day only where it is known', () => {
    expect(Object.keys(dates({ nation: 'wales' }))).toEqual([
      'consultation',
      'earliest-end',
      'council-schools',
    ])
    const notice = { noticeOn: '2027-04-01', noticeWeeks: 12 }
    expect(dates({ nation: 'northern-ireland', ...notice })['listed-jobs']).toBeUndefined()
  })

  it.each<[string, Partial<TimelineFacts>, RegExp]>([
    ['a last day too soon', { noticeOn: '2027-03-02', noticeWeeks: 1 }, /is before the first day/],
    [
      'notice before consultation',
      { noticeOn: '2027-02-20', noticeWeeks: 12 },
      /before consultation started/,
    ],
    ['notice during consultation', { noticeOn: '2027-03-10', noticeWeeks: 12 }, /may still be under way/],
    ['few jobs', { people: 3 }, /no least time/],
    ['Northern Ireland', { nation: 'northern-ireland' }, /Labour Relations Agency/],
    ['no notice yet', {}, /Ask when notice will be given/],
  ])('has a question for %s', (_name, facts, words) => {
    expect(of(facts).asks.join(' ')).toMatch(words)
  })

  it('stands in the order of its days and names where each comes from, whatever is put in', () => {
    const anyDay = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2020-01-01', days))
    const facts = fc.record(
      {
        nation: fc.constantFrom(...nations),
        starts: anyDay,
        people: fc.integer({ min: 1, max: 500 }),
        noticeOn: anyDay,
        noticeWeeks: fc.integer({ min: 1, max: 52 }),
      },
      { requiredKeys: ['nation', 'starts', 'people'] },
    )
    fc.assert(
      fc.property(facts, (one) => {
        const { entries, asks } = timeline(one as TimelineFacts, reference)
        const days = entries.map(({ on }) => on)
        expect(days).toEqual(days.toSorted())
        expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
        expect(entries.every(({ source }) => source !== '')).toBe(true)
        expect(asks.length).toBeGreaterThan(0)
      }),
    )
  })
})
