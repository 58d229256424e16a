/** The lists of offers: services, prices, and the people who agreed to be named. */
import { longDate } from '../../lib/dates'
import { pounds } from '../../lib/money'
import { listed } from '../../lib/names'
import { founderById, mayUseTitle, shortName, type Founder, type Service } from '../project/project'
import type { ListSource, ListSpec, Row } from './row'

const serviceKeys = [
  'title',
  'strapline',
  'category',
  'description',
  'outcomes',
  'included',
  'excluded',
  'who',
]
const priceKeys = ['title', 'unit', 'hours', 'price', 'early', 'vat', 'smallest']

export const offerLists: Readonly<Record<string, ListSpec>> = {
  'offer.services': {
    keys: serviceKeys,
    rows: (source) => source.project.services.map((service) => serviceRow(source, service)),
  },
  'offer.prices': { keys: priceKeys, rows: (source) => source.project.services.map(priceRow) },
  'offer.people': { keys: ['name', 'role', 'registration', 'checks', 'training'], rows: peopleRows },
  // One entry for each service, with everything that is known about it.
  'services.catalogue': {
    keys: [...serviceKeys, ...priceKeys, 'unitLower', 'function', 'ages', 'delivery', 'lead', 'statutory'],
    rows: (source) => source.project.services.map((service) => catalogueRow(source, service)),
  },
  // One letter for each school that is named, or one with room for the name.
  'schools.letters': { keys: ['school'], rows: letterRows },
}

export const vatWords: Readonly<Record<Service['vat'], string>> = {
  'to-confirm': 'To be confirmed',
  'exempt-confirmed': 'Exempt',
  standard: 'Plus VAT at the standard rate',
}

function serviceRow(source: ListSource, service: Service): Row {
  const category = source.library.reference.serviceCategories.categories.find(
    (one) => one.code === service.category,
  )
  return {
    title: service.title,
    strapline: service.strapline ?? '',
    category: category?.title ?? service.category,
    description: sentences([service.strapline, service.description]),
    outcomes: service.outcomes ?? '',
    included: service.included ?? '',
    excluded: service.excluded ?? '',
    who: listed(service.deliveredBy.flatMap((id) => named(source, id))),
  }
}

/** Pieces of text one after the other, each ended as a sentence is. */
function sentences(pieces: readonly (string | undefined)[]): string {
  const filled = pieces.flatMap((piece) => (piece === undefined ? [] : piece.trim()))
  return filled.map((piece) => (/[.!?]$/.test(piece) ? piece : `${piece}.`)).join(' ')
}

function named(source: ListSource, id: string): string[] {
  const founder = founderById(source.project, id)
  return founder?.inOffers ? [shortName(founder)] : []
}

function priceRow(service: Service): Row {
  const price = service.pricePence === undefined ? 'On request' : pounds(service.pricePence)
  return {
    title: service.title,
    unit: unitWords(service.unit),
    hours: service.hoursPerUnit === undefined ? '' : String(service.hoursPerUnit),
    price,
    early: service.earlyPricePence === undefined ? '' : pounds(service.earlyPricePence),
    vat:
      service.vat === 'exempt-confirmed' && service.vatConfirmedOn !== undefined
        ? `Exempt: adviser confirmed on ${longDate(service.vatConfirmedOn)}`
        : vatWords[service.vat],
    smallest: service.minimumUnits === undefined ? '' : String(service.minimumUnits),
  }
}

/** "half-day" as "Half-day". */
export function unitWords(unit: string): string {
  return unit.charAt(0).toUpperCase() + unit.slice(1)
}

function peopleRows(source: ListSource): Row[] {
  return source.present
    .filter((founder) => founder.inOffers)
    .map((founder) => ({
      name: shortName(founder),
      role: mayUseTitle(founder) ? (founder.profession ?? 'Member') : 'Member, registration number to follow',
      registration: founder.hcpc === undefined ? '' : `HCPC ${founder.hcpc}`,
      checks: checkWords(founder),
      training: founder.safeguardingTrainedOn === undefined ? '' : longDate(founder.safeguardingTrainedOn),
    }))
}

const levelWords = {
  basic: 'basic',
  standard: 'standard',
  enhanced: 'enhanced',
  'enhanced-barred': 'enhanced with barred list',
} as const

function checkWords({ check }: Founder): string {
  return check === undefined
    ? 'Not recorded yet'
    : `${check.scheme} ${levelWords[check.level]}, seen ${longDate(check.seenOn)}`
}

function catalogueRow(source: ListSource, service: Service): Row {
  const category = source.library.reference.serviceCategories.categories.find(
    (one) => one.code === service.category,
  )
  const lead = founderById(source.project, service.lead)
  return {
    ...serviceRow(source, service),
    ...priceRow(service),
    unitLower: service.unit,
    function: category?.functions?.find((one) => one.id === service.function)?.title ?? '',
    ages: listed(service.ages.map(ageWords)),
    delivery: listed(service.delivery.map((one) => one.replaceAll('-', ' '))),
    lead: lead?.inOffers ? shortName(lead) : '',
    statutory: service.statutory ? 'Yes: the council arranges and pays for it' : '',
  }
}

/** "5-7" as "5 to 7"; "staff" as it is. */
function ageWords(age: string): string {
  return age.replace(/^(\d+)-(\d+)$/, '$1 to $2')
}

const roomToWrite = '______________________________'

function letterRows(source: ListSource): Row[] {
  const schools = source.project.answers['offer.schools']
  const names = Array.isArray(schools) && schools.length > 0 ? (schools as string[]) : [roomToWrite]
  return names.map((school) => ({ school }))
}
