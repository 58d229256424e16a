import fc from 'fast-check'
import {
  annualMeetings,
  committeeAt,
  committeeWarnings,
  retirementAt,
} from '../../../src/engine/project/committee'
import { officeFault, onCommitteeSince, standingFault } from '../../../src/engine/project/eligible'
import { registerAt } from '../../../src/engine/project/ledger'
import type { LedgerEntry, OtherWay } from '../../../src/engine/project/ledger-entry'
import type { Meeting } from '../../../src/engine/project/meeting'
import type { Office } from '../../../src/engine/project/office'
import { promisesOf, type ElectedCommittee } from '../../../src/engine/project/promises'
import { agmOf } from '../../../src/engine/project/year-steps'
import { addDays, addMonths, type IsoDate } from '../../../src/lib/dates'
import { theLibrary } from '../../support/library'
import { aFounder, anAddress } from '../../support/people'

const names = [...'abcdefghi']
const members = names.map((founder, index): LedgerEntry => {
  return { on: '2026-01-01', kind: 'entered', founder, number: index + 1, name: founder, address: anAddress }
})
const took = (founder: string, on: IsoDate, office: Office = 'director', how?: OtherWay): LedgerEntry => ({
  on,
  kind: 'office-taken',
  founder,
  office,
  ...(how && { how }),
})
const left = (founder: string, on: IsoDate): LedgerEntry => ({
  on,
  kind: 'office-left',
  founder,
  office: 'director',
})
const rules = (change: Partial<ElectedCommittee> = {}) => ({
  elected: { size: 5, termYears: 2, maxYears: 6, coopted: 2, votes: 'most-votes' as const, ...change },
})

describe('retirement by rotation', () => {
  it('has half retire at the first annual meeting, the longest there first, and asks for a lot among equals', () => {
    const ledger = [
      ...members,
      took('a', '2026-02-01'),
      ...'bcde'.split('').map((one) => took(one, '2026-03-01')),
    ]
    const first = { on: '2026-12-01', earlier: [] }
    expect(retirementAt(ledger, first, 2)).toEqual({
      retire: ['a'],
      filled: [],
      draw: { among: ['b', 'c', 'd', 'e'], count: 1 },
    })
    expect(retirementAt(ledger, first, 2, ['d']).retire).toEqual(['a', 'd'])
    expect(retirementAt(ledger, first, 2, ['d', 'e']).draw).toBeDefined()
  })

  it('is done once: who has gone at a meeting, by turn or by lot, counts, and nobody goes in their place', () => {
    const gone = (ledger: LedgerEntry[], drawn: string[] = []): LedgerEntry[] => {
      const { retire } = retirementAt(ledger, { on: '2026-12-01', earlier: [] }, 2, drawn)
      return [...ledger, ...retire.map((one) => left(one, '2026-12-01'))]
    }
    const again = (ledger: LedgerEntry[]) =>
      retirementAt(ledger, { on: '2026-12-01', earlier: [] }, 2, ['d', 'e'])
    const turns = [...members, ...'abcd'.split('').map((one, index) => took(one, `2026-02-0${index + 1}`))]
    expect(again(gone(turns))).toEqual({ retire: [], filled: [] })
    const equal = [...members, ...'abcde'.split('').map((one) => took(one, '2026-02-01'))]
    const drawn = gone(equal, ['a', 'b'])
    expect(again(drawn)).toEqual({ retire: [], filled: [] })
    // Whoever was elected again has a new term, and stays.
    expect(again([...drawn, took('a', '2026-12-01')])).toEqual({ retire: [], filled: [] })
    // One has gone of their own will: one more goes by lot.
    expect(again([...equal, left('c', '2026-12-01')]).draw).toEqual({ among: ['a', 'b', 'd', 'e'], count: 1 })
  })

  it('is at the annual meeting that a year names, also where its name does not say so', () => {
    const meetings = [{ id: 'm1', kind: 'general', title: 'Members’ meeting' }] as Meeting[]
    expect(annualMeetings({ meetings })).toEqual([])
    expect(annualMeetings({ meetings, years: [{ number: 1, agm: 'm1' }] })).toEqual(meetings)
  })

  it('is at the meeting that the page of the year takes for the annual one, by whatever name', () => {
    const year = { number: 1, begins: '2026-01-01', ends: '2026-12-31' }
    for (const title of [
      'AGM',
      'Annual general meeting',
      'Annual meeting of the members',
      'Autumn meeting',
    ]) {
      const meetings = [{ id: 'm1', kind: 'general', title, on: '2027-03-01' }] as Meeting[]
      expect(agmOf({ year, record: undefined, meetings })).toBe(annualMeetings({ meetings })[0])
    }
  })

  it('then has those retire whose term is over, also where the meeting is some days early', () => {
    const ledger = [...members, took('a', '2026-12-10'), took('b', '2027-12-05')]
    const at = (on: IsoDate) => retirementAt(ledger, { on, earlier: ['2026-12-10', '2027-12-05'] }, 2).retire
    expect(at('2028-12-01')).toEqual(['a'])
    const between = [...members, took('a', '2027-06-01')]
    const asked = (on: IsoDate) =>
      retirementAt(between, { on, earlier: ['2026-12-10', '2027-12-05'] }, 2).retire
    expect(asked('2028-12-01')).toEqual([])
    expect(asked('2029-06-01')).toEqual(['a'])
  })

  it('leaves out whom the committee brought in, and ends the time of whoever filled a vacancy', () => {
    const ledger = [
      ...members,
      took('a', '2026-02-01', 'director', 'co-opted'),
      took('b', '2026-02-01', 'director', 'filled'),
    ]
    expect(retirementAt(ledger, { on: '2029-01-01', earlier: ['2028-01-01'] }, 2)).toEqual({
      retire: [],
      filled: ['b'],
    })
  })

  it('lets nobody stay beyond their term, and never takes a newcomer before someone longer there', () => {
    const story = fc.record({
      termYears: fc.integer({ min: 1, max: 3 }),
      people: fc.integer({ min: 3, max: 9 }),
      starts: fc.array(fc.integer({ min: 0, max: 250 }), { minLength: 9, maxLength: 9 }),
      jitter: fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 6, maxLength: 6 }),
    })
    fc.assert(
      fc.property(story, ({ termYears, people, starts, jitter }) => {
        let ledger: LedgerEntry[] = [
          ...members,
          ...names.slice(0, people).map((one, index) => took(one, addDays('2026-01-02', starts[index] ?? 0))),
        ]
        const earlier: IsoDate[] = []
        for (const [year, days] of jitter.entries()) {
          const on = addDays(addMonths('2026-12-01', 12 * year), days)
          const before = registerAt(ledger, on).officers
          const asked = retirementAt(ledger, { on, earlier }, termYears)
          const drawn = asked.draw ? asked.draw.among.slice(0, asked.draw.count) : []
          const { retire, draw } = retirementAt(ledger, { on, earlier }, termYears, drawn)
          expect(draw).toBeUndefined()
          const since = (one: string): IsoDate => before.find(({ founder }) => founder === one)?.took ?? ''
          const stay = before.map(({ founder }) => founder).filter((one) => !retire.includes(one))
          for (const one of stay) {
            expect(addMonths(since(one), 12 * termYears) > on).toBe(true)
            for (const other of retire) expect(since(other) <= since(one)).toBe(true)
          }
          if (year === 0 && termYears > 1) expect(retire).toHaveLength(Math.floor(people / 2))
          // All are elected again on the day, which begins a new term.
          ledger = [...ledger, ...retire.map((one) => left(one, on)), ...retire.map((one) => took(one, on))]
          earlier.push(on)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('the committee on a day', () => {
  const five = [...members, ...'abcde'.split('').map((one) => took(one, '2026-02-01'))]

  it('counts a person once, with all offices, and knows its empty places', () => {
    const ledger = [...five, took('a', '2026-03-01', 'chair'), left('e', '2026-06-01')]
    const committee = committeeAt(ledger, '2026-07-01', rules())
    expect(committee.seats.find(({ founder }) => founder === 'a')).toEqual({
      founder: 'a',
      offices: ['director', 'chair'],
      since: '2026-02-01',
    })
    expect([committee.emptyPlaces, committee.emptyOffices]).toEqual([1, ['secretary', 'treasurer']])
    expect(committeeAt(ledger, '2026-05-31', rules()).emptyPlaces).toBe(0)
    expect(committeeAt(members, '2026-07-01', { elected: undefined }).seats).toHaveLength(names.length)
  })

  it('lets in as many for their skills as the rules say, and always fewer than a third of it', () => {
    expect(committeeAt(five, '2026-07-01', rules()).mayCoopt).toBe(2)
    const three = [...members, ...'abc'.split('').map((one) => took(one, '2026-02-01'))]
    expect(committeeAt(three, '2026-07-01', rules()).mayCoopt).toBe(1)
    const one = [...three, took('i', '2026-03-01', 'director', 'co-opted')]
    expect(committeeAt(one, '2026-07-01', rules()).mayCoopt).toBe(0)
    expect(committeeAt(five, '2026-07-01', rules({ coopted: 0 })).mayCoopt).toBe(0)
  })

  it('says in words what is wrong with it', () => {
    const words = (ledger: LedgerEntry[]): string =>
      committeeWarnings(committeeAt(ledger, '2026-07-01', rules()), rules(), 'rule 12.1').join(' ')
    const sound = [...five, took('a', '2026-02-01', 'secretary')]
    expect(words(sound)).toBe('')
    expect(words(sound.slice(0, -4))).toContain(
      'There are 2 people on the committee, and there must always be at least 3 (rule 12.1)',
    )
    expect(words(five)).toContain('There is no secretary')
    const guests = [
      took('h', '2026-03-01', 'director', 'co-opted'),
      took('i', '2026-03-01', 'director', 'co-opted'),
    ]
    expect(words([...sound.slice(0, -2), ...guests.slice(0, 1)])).not.toContain('for their skills')
    expect(
      words([...members, took('a', '2026-02-01', 'secretary'), took('b', '2026-02-01'), ...guests]),
    ).toContain('2 of 4 people on the committee were brought in for their skills')
  })
})

describe('who may take an office', () => {
  const promises = promisesOf(theLibrary().questions, {
    'committee.mode': 'elected',
    'committee.maxYears': 6,
  })

  it('is a member who is old enough, whom nothing bars, and who has not served as long as the rules allow', () => {
    const ledger = [...members, took('a', '2026-02-01'), left('a', '2028-02-01'), took('a', '2028-06-01')]
    const may = (one: string, day: IsoDate, change = {}) =>
      standingFault({ ledger, promises, day }, aFounder(one, change), 'director')
    expect(may('b', '2030-01-01')).toBeUndefined()
    expect(may('z', '2030-01-01')).toContain('not in the register of members')
    expect(may('b', '2030-01-01', { over18: false })).toContain('under 18')
    expect(may('b', '2030-01-01', { notDisqualified: false })).toContain('the law bars them')
    // Four months away are no break, a year is one.
    expect(onCommitteeSince(ledger, 'a', '2030-01-01')).toBe('2026-02-01')
    expect(may('a', '2032-02-01')).toContain('Your rules allow 6 years in a row')
    expect(may('a', '2032-01-31')).toBeUndefined()
    const away = [...ledger, left('a', '2032-02-01')]
    expect(
      standingFault({ ledger: away, promises, day: '2033-01-31' }, aFounder('a'), 'director'),
    ).toBeDefined()
    expect(
      standingFault({ ledger: away, promises, day: '2033-02-01' }, aFounder('a'), 'director'),
    ).toBeUndefined()
  })

  it('is checked whatever writes it in the register', () => {
    const fault = (...entries: LedgerEntry[]) =>
      officeFault(
        members,
        entries,
        names.map((one) => aFounder(one)),
      )
    expect(fault(took('a', '2026-02-01'))).toBeUndefined()
    expect(fault(took('z', '2026-02-01'))).toContain('not a member on that day')
    expect(fault(took('z', '2026-02-01', 'director', 'co-opted'))).toBeUndefined()
    expect(fault(took('z', '2026-02-01', 'secretary'))).toBeUndefined()
    expect(fault(took('z', '2026-02-01', 'data'))).toBeUndefined()
    const gone: LedgerEntry = { on: '2026-02-01', kind: 'ceased', founder: 'a', reason: 'resigned' }
    expect(fault(gone, took('a', '2026-02-02', 'secretary'))).toContain('not a member on that day')
    expect(officeFault([], [took('a', '2025-12-01')], [])).toBeUndefined()
    expect(
      officeFault(members, [took('a', '2026-02-01')], [aFounder('a', { notDisqualified: false })]),
    ).toContain('bars them')
  })
})
