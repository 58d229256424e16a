/** The lists of offers: services, prices, and the people who agreed to be named. */
import { longDate } from '../../lib/dates'
import { listed } from '../../lib/names'
import { capital, linesOf } from '../interview/answers'
import { mayUseTitle, shortName, type Founder, type Service } from '../project/project'
import { hasOwnTerms } from '../project/service'
import { multiYearWords, orderWords, travelWords } from './price-words'
import { priceKeys, priceTable } from './prices'
import type { ListSource, ListSpec, Row } from './row'

/** The keys of a row about a service. */
export const serviceKeys = [
  'title',
  'strapline',
  'category',
  'description',
  'outcomes',
  'included',
  'excluded',
  'who',
  'team',
]

export const offerLists: Readonly<Record<string, ListSpec>> = {
  'offer.services': {
    keys: serviceKeys,
    rows: (source) => source.project.services.map((service) => serviceRow(source, service)),
  },
  'offer.prices': { keys: priceKeys, rows: (source) => priceTable(source.project.services) },
  // What there is to know before ordering, of the services that have such terms.
  'offer.orders': {
    keys: ['title', 'smallest', 'several', 'travel'],
    rows: (source) => source.project.services.filter(hasOwnTerms).map(orderRow),
  },
  'offer.people': {
    keys: ['name', 'role', 'registration', 'checks', 'training', 'standing', 'evidence'],
    rows: peopleRows,
  },
  // One letter for each school that is named, or one with room for the name.
  'schools.letters': { keys: ['school'], rows: letterRows },
}

/** What a service is, and who does it. */
export function serviceRow(source: ListSource, service: Service): Row {
  const names = service.deliveredBy.flatMap((id) => named(source, id))
  return {
    title: service.title,
    strapline: service.strapline ?? '',
    category: categoryOf(source, service)?.title ?? service.category,
    description: sentences([service.strapline, service.description]),
    outcomes: service.outcomes ?? '',
    included: service.included ?? '',
    excluded: service.excluded ?? '',
    who: listed(names.map(shortName)) || capital(noName),
    team: teamWords(names, named(source, service.lead)[0]),
  }
}

/** Said in place of people who did not agree to be named. */
export const noName = 'to be named before the work starts'

/** The category of a service, where it is one of those that we know. */
export function categoryOf({ library }: ListSource, { category }: Service) {
  return library.reference.serviceCategories.categories.find(({ code }) => code === category)
}

/** The people in a few words, for a narrow column: all of a small team, or the lead and how many more. */
function teamWords(team: readonly Founder[], lead: Founder | undefined): string {
  if (team.length === 0) return capital(noName)
  if (team.length <= 3 || !lead) return listed(team.map(shortName))
  return `${shortName(lead)} leads, with ${team.filter(({ id }) => id !== lead.id).length} more`
}

/** Pieces of text one after the other, each ended as a sentence is. */
export function sentences(pieces: readonly (string | undefined)[]): string {
  const filled = pieces.flatMap((piece) => (piece === undefined ? [] : piece.trim()))
  return filled.map((piece) => (/[.!?]$/.test(piece) ? piece : `${piece}.`)).join(' ')
}

/** The founder, if they are still in the group and agree to be named. */
export function named(source: ListSource, id: string): Founder[] {
  return source.present.filter((founder) => founder.id === id && founder.inOffers)
}

function orderRow(service: Service): Row {
  return {
    title: service.title,
    smallest: capital(orderWords(service)) || 'Any',
    several: multiYearWords(service),
    travel: capital(travelWords(service.travel)),
  }
}

function peopleRows(source: ListSource): Row[] {
  return source.present
    .filter((founder) => founder.inOffers && comesFor(source, founder))
    .map((founder) => {
      const role = roleWords(founder)
      const registration = founder.hcpc === undefined ? '' : `HCPC ${founder.hcpc}`
      return {
        name: shortName(founder),
        role,
        registration,
        checks: checkWords(founder),
        training: founder.safeguardingTrainedOn === undefined ? '' : longDate(founder.safeguardingTrainedOn),
        // For a narrow table: two columns in one.
        standing: registration === '' ? role : `${role}, ${registration}`,
        evidence: checkWords(founder) + updateWords(founder),
      }
    })
}

/** Whether a founder works on what the paper offers: for one school, those who do its services, and its lead. */
function comesFor({ offer, project }: ListSource, { id }: Founder): boolean {
  if (!offer) return true
  return offer.terms.lead === id || project.services.some(({ deliveredBy }) => deliveredBy.includes(id))
}

/** A protected title is printed only beside a registration that allows it. */
function roleWords(founder: Founder): string {
  return mayUseTitle(founder) ? (founder.profession ?? 'Member') : 'Member, registration number to follow'
}

const levelWords = {
  basic: 'basic',
  standard: 'standard',
  enhanced: 'enhanced',
  'enhanced-barred': 'enhanced with barred list',
} as const

function checkWords({ check }: Founder): string {
  if (check === undefined) return 'Not recorded yet'
  // Scotland's scheme has membership and no levels.
  const what = check.scheme === 'PVG' ? 'PVG scheme member' : `${check.scheme} ${levelWords[check.level]}`
  return `${what}, seen ${longDate(check.seenOn)}`
}

/** The Update Service is of the DBS alone: it lets a school look again, where the person agrees. */
function updateWords({ check }: Founder): string {
  return check?.scheme === 'DBS' && check.updateService ? ', Update Service' : ''
}

const roomToWrite = '______________________________'

/** The most letters that a list of schools makes where none was chosen; more would be a pile that nobody signs. */
const mostLetters = 40

/** The schools that the group chose to write to first; or those of its list; or one letter with room for a name. */
function letterRows({ project, offer }: ListSource): Row[] {
  if (offer) return [{ school: offer.terms.to.name }]
  const chosen = linesOf(project.answers, 'offer.schools')
  const listed = (project.schools ?? []).map(({ name }) => name).slice(0, mostLetters)
  const schools = chosen.length > 0 ? chosen : listed
  return (schools.length > 0 ? schools : [roomToWrite]).map((school) => ({ school }))
}
