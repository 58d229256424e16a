import { assemble, listSource } from '../../../src/engine/clauses/assemble'
import { templateById } from '../../../src/engine/library/library'
import { lists } from '../../../src/engine/lists/lists'
import { wordsOf, type Row } from '../../../src/engine/lists/row'
import {
  bandWords,
  earlyWords,
  multiYearWords,
  orderWords,
  priceRows,
  priceWords,
  shortPrice,
  travelWords,
} from '../../../src/engine/lists/price-words'
import { audienceWords, deliveryWords, statutoryWords } from '../../../src/engine/lists/service-words'
import type { Project, Service } from '../../../src/engine/project/project'
import { theLibrary } from '../../support/library'
import { aFounder, aProject, aSchool, aService } from '../../support/people'

const library = theLibrary()
const today = '2026-11-23'

function rows(list: string, change: Partial<Project> = {}): readonly Row[] {
  return lists[list]?.rows(listSource(aProject(change), today, library)) ?? []
}

/** The clauses of a paper as one text. */
function paper(id: string, change: Partial<Project> = {}): string {
  const template = templateById(library, id)
  if (!template) throw new Error(`no document ${id}`)
  return assemble(template, aProject(change), today, library)
    .clauses.flatMap((clause) => clause.lines.map((line) => line.text))
    .join('\n')
}

describe('for whom a service is', () => {
  it.each([
    [['3-4', '5-7', '8-11', '11-14', '14-16', '16-19'], 'ages 3 to 19'],
    [['5-7', '3-4', 'staff'], 'ages 3 to 7 and staff'],
    [['0-2', '11-14'], 'ages 0 to 2, 11 to 14'],
    [['staff', 'governors'], 'staff and governors'],
    [[], ''],
  ])('%j is "%s"', (ages, words) => {
    expect(audienceWords(ages)).toBe(words)
  })
})

describe('the words of a service', () => {
  it('says where it happens', () => {
    expect(deliveryWords(['on-site', 'online', 'phone'])).toBe('in your school, online and by phone')
  })

  it('gives the price with its unit, or says that it is on request', () => {
    expect(priceWords(aService({ unit: 'half-day', pricePence: 16_500 }))).toBe(
      '£165 for each half-day, without VAT',
    )
    const { pricePence: _, ...unpriced } = aService()
    expect(priceWords({ ...unpriced, quoteOnly: true })).toMatch(/^on request/)
  })

  it('gives an early price its last day, where the group has set one', () => {
    const service = aService({ earlyPricePence: 26_000 })
    expect(earlyWords(service, '2027-05-28')).toBe(
      '£260 for each meeting, without VAT, for orders that reach us by 28 May 2027',
    )
    expect(earlyWords(service, undefined)).toBe('£260 for each meeting, without VAT')
    expect(earlyWords(aService(), '2027-05-28')).toBe('')
  })

  it('counts the smallest and the largest order in its unit', () => {
    expect(orderWords(aService({ minimumUnits: 1 }))).toBe('at least 1 meeting')
    expect(orderWords(aService({ minimumUnits: 6 }))).toBe('at least 6 meetings')
    expect(orderWords(aService({ minimumUnits: 6, maximumUnits: 9 }))).toBe('6 to 9 meetings')
    expect(orderWords(aService({ maximumUnits: 9 }))).toBe('up to 9 meetings')
    expect(orderWords(aService())).toBe('')
  })

  it('says of psychology whether a council must pay, and of other work only where it must', () => {
    expect(statutoryWords(aService())).toBe('')
    expect(statutoryWords(aService({ statutory: true }))).toMatch(/^yes/)
    expect(statutoryWords(aService({ category: 'PSY' }))).toMatch(/^no/)
  })
})

describe('the price of a service', () => {
  const { pricePence: _, ...unpriced } = aService({ unit: 'session', hoursPerUnit: 3 })
  const packages = {
    ...unpriced,
    pricing: {
      model: 'packages',
      packages: [
        { name: 'Bronze', units: 5, pence: 147_500, earlyPence: 140_000 },
        { name: 'Silver', units: 9, pence: 265_000 },
      ],
      extraPence: 29_500,
    },
  } satisfies Service
  const plus = {
    ...unpriced,
    unit: 'pupil',
    pricing: { model: 'flat-plus', pence: 46_600, unitPence: 114 },
  } satisfies Service
  const bands = {
    ...unpriced,
    unit: 'day',
    hoursPerUnit: 6,
    pricing: {
      model: 'bands',
      per: 'unit',
      bands: [
        { from: 1, to: 3, pence: 56_500 },
        { from: 4, pence: 49_000 },
      ],
    },
  } satisfies Service
  const retainer = {
    ...unpriced,
    unit: 'hour',
    hoursPerUnit: 1,
    pricing: { model: 'retainer', pence: 120_000, units: 12, extraPence: 11_000 },
  } satisfies Service

  it('is a row for each thing that can be bought, with its hours and the price of one unit', () => {
    const cells = (service: Service) =>
      priceRows(service).map(({ what, buys, hours, pence, each = '' }) => [what, buys, hours, pence, each])
    expect(cells(packages)).toEqual([
      ['Bronze', '5 sessions', 15, 147_500, '£295'],
      ['Silver', '9 sessions', 27, 265_000, 'about £294.44'],
      ['each extra session', 'Session', 3, 29_500, ''],
    ])
    expect(cells(plus)).toEqual([
      ['for the year', 'Year', undefined, 46_600, ''],
      ['for each pupil', 'Pupil', 3, 114, ''],
    ])
    expect(cells(bands)).toEqual([
      ['1 to 3 days', 'Day', 6, 56_500, ''],
      ['4 days or more', 'Day', 6, 49_000, ''],
    ])
    expect(cells(retainer)).toEqual([
      ['for the year', '12 hours', 12, 120_000, '£100'],
      ['each extra hour', 'Hour', 1, 11_000, ''],
    ])
  })

  it('fits in a few words of a list', () => {
    const words = [aService(), packages, plus, bands, retainer, { ...unpriced, quoteOnly: true as const }]
    expect(words.map(shortPrice)).toEqual([
      '£285 a meeting',
      'Bronze £1,475, Silver £2,650',
      '£466 a year and £1.14 a pupil',
      '£490 to £565 a day, by quantity',
      '£1,200 a year with 12 hours, then £110 an hour',
      'Quote each time',
    ])
  })

  it('says what changes it: quantity, years and travel', () => {
    expect([bandWords({ from: 3, to: 3, pence: 1 }, 'day'), bandWords({ from: 1, pence: 1 }, 'day')]).toEqual(
      ['3 days', '1 day or more'],
    )
    const multiYear = [
      { years: 2, percentOff: 2.5 },
      { years: 3, pence: 27_000 },
    ]
    expect(multiYearWords(aService({ multiYear }))).toBe('2 years: 2.5% less. 3 years: £270 a meeting')
    expect(travelWords({ rule: 'by-mile', freeMiles: 20, pencePerMile: 45 })).toBe(
      'in the price for the first 20 miles there and back, then 45p a mile',
    )
    expect(travelWords({ rule: 'by-mile', freeMiles: 0, pencePerMile: 120 })).toBe(
      '£1.20 a mile, there and back',
    )
    expect(travelWords({ rule: 'per-visit', pence: 1500 })).toBe('£15 for each visit')
    expect(travelWords(undefined)).toBe('')
  })

  it('stands in one table with the name of the service in every row', () => {
    const table = rows('offer.prices', { services: [packages, aService({ title: 'Panels' })] })
    expect(table.map((row) => [wordsOf(row, 'title'), wordsOf(row, 'price')])).toEqual([
      ['Clerking: Bronze', '£1,475'],
      ['Clerking: Silver', '£2,650'],
      ['Clerking: each extra session', '£295'],
      ['Panels', '£285'],
    ])
  })

  it('names the code of a public buyer in England, and whether the contract could be reserved', () => {
    const code = (change: Partial<Service>, nation = 'england'): string =>
      wordsOf(
        rows('services.catalogue', {
          answers: { 'office.nation': nation },
          services: [aService(change)],
        })[0],
        'code',
      )
    expect(code({ category: 'SEND' })).toMatch(/^80340000, special education services \(could be reserved/)
    expect(code({ category: 'PSY', function: 'training' })).toMatch(/^80511000/)
    expect(code({ category: 'GOV' })).toBe('')
    expect(code({ category: 'SEND' }, 'scotland')).toBe('')
  })
})

describe('the people whom an offer names', () => {
  const founders = ['ada', 'ben', 'cai', 'dee', 'eli'].map((id) => aFounder(id))
  const deliveredBy = founders.map(({ id }) => id)

  it('are those who agreed and are still in the group', () => {
    const [row] = rows('services.catalogue', {
      founders: founders.map((founder) => (founder.id === 'cai' ? { ...founder, inOffers: false } : founder)),
      services: [aService({ deliveredBy, lead: 'cai' })],
      ledger: [{ on: '2026-11-01', kind: 'withdrew', founder: 'ben' }],
    })
    expect(wordsOf(row, 'who')).toBe('Ada Example, Dee Example and Eli Example')
    expect(wordsOf(row, 'lead')).toBe('to be named before the work starts')
  })

  it('fit a narrow column: a small team whole, a large one by its lead', () => {
    const team = (change: Partial<Project>): string => wordsOf(rows('offer.services', change)[0], 'team')
    expect(team({ services: [aService({ deliveredBy: ['ada', 'ben'] })] })).toBe(
      'Ada Example and Ben Example',
    )
    expect(team({ founders, services: [aService({ deliveredBy, lead: 'dee' })] })).toBe(
      'Dee Example leads, with 4 more',
    )
    expect(team({ founders: [aFounder('ada', { inOffers: false })] })).toBe(
      'To be named before the work starts',
    )
  })

  it('bear a protected title only with a registration that allows it', () => {
    const profession = 'Educational psychologist'
    const people = rows('offer.people', {
      founders: [aFounder('ada', { profession, hcpc: 'PYL990001' }), aFounder('ben', { profession })],
    })
    expect(people.map((row) => wordsOf(row, 'standing'))).toEqual([
      'Educational psychologist, HCPC PYL990001',
      'Member, registration number to follow',
    ])
  })

  it('show a check in the words of its scheme', () => {
    const check = { seenOn: '2026-09-03', updateService: true } as const
    const people = rows('offer.people', {
      founders: [
        aFounder('ada', { check: { ...check, scheme: 'DBS', level: 'enhanced-barred' } }),
        aFounder('ben', { check: { ...check, scheme: 'PVG', level: 'enhanced' } }),
        aFounder('cai'),
      ],
    })
    expect(people.map((row) => wordsOf(row, 'evidence'))).toEqual([
      'DBS enhanced with barred list, seen 3 September 2026, Update Service',
      'PVG scheme member, seen 3 September 2026',
      'Not recorded yet',
    ])
  })

  it('are checked by the school on the HCPC register, or it is told that no one is on it yet', () => {
    const registered = (hcpc?: string): string =>
      wordsOf(
        rows('services.catalogue', {
          founders: [aFounder('ada', hcpc === undefined ? {} : { hcpc })],
          services: [aService({ category: 'PSY' })],
        })[0],
        'registered',
      )
    expect(registered('PYL990001')).toBe('Ada Example (PYL990001)')
    expect(registered('OT990001')).toMatch(/does not start/)
    expect(registered()).toMatch(/does not start/)
  })
})

describe('the papers of a sale', () => {
  const ids = ['service-catalogue', 'quotation', 'service-agreement', 'service-offer']

  it.each(ids)('%s says that nothing is agreed before registration, and promises no VAT', (id) => {
    const text = paper(id, { answers: { 'office.nation': 'england', 'members.basis': 'employees' } })
    expect(text).toMatch(/before (we are registered|.* is registered)|before registration|is not registered/)
    expect(text).not.toMatch(/all (our |psychology )?(work|services) (is|are) (VAT-)?exempt/i)
    expect(text).not.toMatch(/(authorised|regulated) by the FCA/i)
  })

  it('names DBS in England and Wales, and the PVG scheme in Scotland', () => {
    for (const id of ['assurance-letter', 'service-agreement']) {
      for (const nation of ['england', 'wales']) {
        const text = paper(id, { answers: { 'office.nation': nation } })
        expect(text).toMatch(/DBS/)
        expect(text).not.toMatch(/PVG/)
      }
      expect(paper(id, { answers: { 'office.nation': 'scotland' } })).toMatch(/PVG/)
    }
  })

  it('writes one letter for each school, or one with room for its name', () => {
    const letters = (chosen: readonly string[], schools: Project['schools'] = []): string[] =>
      rows('schools.letters', {
        ...(chosen.length > 0 && { answers: { 'offer.schools': chosen } }),
        schools,
      }).map((row) => wordsOf(row, 'school'))
    const chosen = ['Harbour Primary', 'Northmere Academy']
    expect(letters(chosen)).toEqual(chosen)
    expect(letters(chosen, [aSchool('moor')])).toEqual(chosen)
    expect(letters([], [aSchool('moor'), aSchool('fell')])).toEqual(['Moor School', 'Fell School'])
    expect(
      letters(
        [],
        Array.from({ length: 41 }, (_, n) => aSchool(`s${n}`)),
      ),
    ).toHaveLength(40)
    expect(letters([])).toEqual([expect.stringMatching(/^_+$/)])
  })

  it('sends no letter while nobody has agreed to be named', () => {
    const founders = [aFounder('ada', { inOffers: false })]
    expect(paper('assurance-letter', { founders })).toMatch(/this letter cannot be sent/)
  })
})
