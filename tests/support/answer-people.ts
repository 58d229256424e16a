/** Founders and services from plain draws. */
import fc from 'fast-check'
import type { Address } from '../../src/engine/project/address'
import { offices, type Office } from '../../src/engine/project/office'
import type { Pricing } from '../../src/engine/project/pricing'
import type { Founder, Service } from '../../src/engine/project/project'
import { checkLevels, checkSchemes } from '../../src/engine/project/schema'
import {
  ages,
  dataRoles,
  deliveries,
  psychologyFunctions,
  safeguardingLevels,
  serviceStatuses,
  serviceUnits,
  vatStatuses,
  type TravelRule,
} from '../../src/engine/project/service'
import { anyPricing } from './any-pricing'
import { anyAddress, anyLine, anyParagraph } from './answer-words'

export interface PersonDraw {
  address: Address
  offices: readonly Office[]
  profession: string | undefined
  fte: number
  level: (typeof checkLevels)[number]
  scheme: (typeof checkSchemes)[number]
  /** Bits for what is there and what is not. */
  has: number
}

export const personDraw: fc.Arbitrary<PersonDraw> = fc.record({
  address: anyAddress,
  offices: fc.subarray(offices.filter((office) => office !== 'secretary')),
  profession: fc.constantFrom(
    undefined,
    'Educational psychologist',
    'Clerk to governors',
    'Arlwywr & “cook” (lead)',
  ),
  fte: fc.constantFrom(0.1, 0.2, 0.5, 0.6, 0.8, 1),
  level: fc.constantFrom(...checkLevels),
  scheme: fc.constantFrom(...checkSchemes),
  has: fc.nat({ max: 255 }),
})

/** Founders with ids of their own. The first three fill every office where `complete`; one is secretary at most. */
export function foundersOf(
  people: readonly PersonDraw[],
  names: readonly string[],
  complete: boolean,
): Founder[] {
  return people.map((person, index) => {
    const has = (bit: number): boolean => (person.has & (1 << bit)) !== 0
    const { profession } = person
    const first: Office[][] = [['secretary', 'data'], ['chair', 'safeguarding'], ['treasurer']]
    const secretary: Office[] = index === 1 && has(0) ? ['secretary'] : []
    return {
      id: `founder-${index + 1}`,
      legalName: names[index] ?? '',
      ...(has(1) && { knownAs: (names[index] ?? '').split(' ')[0] ?? '' }),
      ...(has(2) && { email: `founder.${index + 1}@example.org` }),
      ...(has(3) && { phone: `01632 960 ${String(index % 1000).padStart(3, '0')}` }),
      ...((complete || has(4)) && { address: person.address }),
      ...(has(5) && { over18: true, notDisqualified: true }),
      offices: complete ? (first[index] ?? [...person.offices]) : [...secretary, ...person.offices],
      ...(profession !== undefined && { profession }),
      ...((complete || has(6)) && { fte: person.fte }),
      // The title is protected: who bears it has a number.
      ...((profession === 'Educational psychologist' || has(7)) && { hcpc: `PYL${990_001 + index}` }),
      ...(has(6) && {
        check: { scheme: person.scheme, level: person.level, seenOn: '2026-09-03', updateService: has(2) },
      }),
      ...(has(5) && { safeguardingTrainedOn: '2026-02-28' }),
      ...(has(4) && { languages: ['Cymraeg', 'Tiếng Việt'], skills: ['Minutes & <notes>'] }),
      inOffers: has(3),
    }
  })
}

export interface ServiceDraw {
  title: string
  words: string
  category: string
  function: (typeof psychologyFunctions)[number]
  ages: string[]
  delivery: string[]
  people: number
  unit: string
  quarters: number
  pence: number
  vat: (typeof vatStatuses)[number]
  status: (typeof serviceStatuses)[number]
  has: number
  pricing: Pricing
  travel: TravelRule
  more: number
}

export function serviceDraw(categories: readonly string[]): fc.Arbitrary<ServiceDraw> {
  return fc.record({
    title: anyLine(80),
    words: anyParagraph(800),
    category: fc.constantFrom(...categories, 'PSY', 'PAY'),
    function: fc.constantFrom(...psychologyFunctions),
    ages: fc.subarray([...ages]),
    delivery: fc.subarray([...deliveries]),
    people: fc.nat({ max: 4095 }),
    unit: fc.constantFrom(...serviceUnits),
    quarters: fc.integer({ min: 1, max: 8000 }),
    pence: fc.integer({ min: 0, max: 100_000_000 }),
    vat: fc.constantFrom(...vatStatuses),
    status: fc.constantFrom(...serviceStatuses),
    has: fc.nat({ max: 255 }),
    pricing: anyPricing,
    travel: fc.constantFrom<TravelRule>(
      { rule: 'included' },
      { rule: 'by-mile', freeMiles: 20, pencePerMile: 45 },
      { rule: 'per-visit', pence: 1500 },
      { rule: 'quoted' },
    ),
    more: fc.nat({ max: 255 }),
  })
}

/** What else may be known about a service. */
function moreOf({ more, words, title, travel, people }: ServiceDraw): Partial<Service> {
  const has = (bit: number): boolean => (more & (1 << bit)) !== 0
  return {
    ...(has(1) && { kpis: [title], schoolDuties: [title], calendar: [title], needs: ['Minutes'] }),
    ...(has(2) && { travel, leadTimeDays: people % 60, termCapacity: { autumn: people, summer: 1 } }),
    ...(has(3) && { safeguarding: safeguardingLevels[people % 3] ?? 'visits' }),
    ...(has(4) && { dataRole: dataRoles[people % 5] ?? 'none', preparation: has(5) }),
    ...(has(5) && { groupSize: { least: 2, most: 2 + (people % 30) }, languages: ['Cymraeg'] }),
    ...(has(6) && { cancellation: words.slice(0, 300).trim() || title, evidence: { level: 'local' } }),
    ...(has(7) && { multiYear: [{ years: 2, percentOff: 2.5 }], expertsAtHand: true, version: 3 }),
  }
}

/** Services that these founders deliver; the first has a price. */
export function servicesOf(draws: readonly ServiceDraw[], founders: readonly Founder[]): Service[] {
  return draws.map((draw, index) => {
    const has = (bit: number): boolean => (draw.has & (1 << bit)) !== 0
    const lead = founders[draw.people % founders.length]?.id ?? ''
    const team = founders.slice(0, 1 + (draw.people % 5)).map((founder) => founder.id)
    const deliveredBy = [...new Set([lead, ...team])]
    const registered = founders.some((one) => deliveredBy.includes(one.id) && one.hcpc !== undefined)
    const guarded = draw.function === 'assessment' || draw.function === 'intervention'
    const quoted = index > 0 && has(0)
    return {
      id: `service-${index + 1}`,
      title: draw.title,
      ...(has(1) && { strapline: draw.title }),
      category: draw.category,
      ...(draw.category === 'PSY' && { function: guarded && !registered ? 'consultation' : draw.function }),
      ...(has(2) && { description: draw.words }),
      ...(has(3) && { outcomes: draw.words }),
      ...(has(4) && { included: draw.words, excluded: draw.title }),
      ages: draw.ages,
      delivery: draw.delivery,
      deliveredBy,
      lead,
      statutory: has(5),
      unit: draw.unit,
      ...((draw.unit === 'session' || has(6)) && { hoursPerUnit: draw.quarters / 4 }),
      ...pricesOf(draw, quoted),
      ...moreOf(draw),
      ...(!quoted && !byModel(draw) && has(7) && { earlyPricePence: Math.floor(draw.pence / 2) }),
      vat: draw.vat,
      ...(draw.vat === 'exempt-confirmed' && { vatConfirmedOn: '2026-10-31' }),
      ...(has(6) && { minimumUnits: 1 + (draw.people % 1000) }),
      status: draw.status,
    }
  })
}

/** A fourth of the services is priced in another way than by the unit. */
const byModel = ({ more }: ServiceDraw): boolean => (more & 1) !== 0 && more % 4 === 1

function pricesOf(draw: ServiceDraw, quoted: boolean): Partial<Service> {
  if (quoted) return { quoteOnly: true }
  return byModel(draw) ? { pricing: draw.pricing } : { pricePence: draw.pence }
}
