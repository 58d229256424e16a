/** A service in words, field by field: for its page, and for the page that compares two people's changes. */
import {
  capacityWords,
  multiYearWords,
  orderWords,
  priceRows,
  shortPrice,
  travelWords,
  unitWords,
} from '../../engine/lists/price-words'
import {
  audienceWords,
  dataRoleWords,
  deliveryWords,
  evidenceText,
  groupWords,
  safeguardingWords,
  vatStatusWords,
} from '../../engine/lists/service-words'
import { capital } from '../../engine/interview/answers'
import type { Library } from '../../engine/library/library'
import { shortName, type Project, type Service } from '../../engine/project/project'
import { unitHours } from '../../engine/project/service'
import type { ServicePart } from '../../engine/project/service-gaps'
import { pounds } from '../../lib/money'
import { counted, listed } from '../../lib/names'

export interface ServiceRow {
  label: string
  value: string
}

/** What the words of a service need besides the service: names by founder id, titles of categories by code. */
export interface Names {
  founders: ReadonlyMap<string, string>
  categories: ReadonlyMap<string, string>
}

export const stageWords: Readonly<Record<Service['status'], string>> = {
  draft: 'Draft',
  agreed: 'Agreed',
  published: 'Published',
}

/** The rows of one part; a row whose value is empty is there too. */
export function serviceRows(part: ServicePart, service: Service, names: Names): ServiceRow[] {
  return rows[part](service, names)
}

/** The names of the founders of a project, and of the categories that there are. */
export function namesOf(
  { founders }: Pick<Project, 'founders'>,
  { reference }: Pick<Library, 'reference'>,
): Names {
  const { categories } = reference.serviceCategories
  return {
    founders: new Map(founders.map((founder) => [founder.id, shortName(founder)])),
    categories: new Map(categories.map(({ code, title }) => [code, title])),
  }
}

/** The names of those who deliver a service. */
export function teamNames({ deliveredBy }: Service, { founders }: Names): string {
  return listed(deliveredBy.map((id) => founders.get(id) ?? id))
}

const row = (label: string, value: string | undefined): ServiceRow => ({
  label: capital(label),
  value: capital(value ?? ''),
})
const lines = (items: readonly string[] = []): string => items.join('\n')

const rows: Readonly<Record<ServicePart, (service: Service, names: Names) => ServiceRow[]>> = {
  what: (service, { categories }) => [
    row('Name', service.title),
    row('Summary', service.strapline),
    row('Category', categories.get(service.category) ?? service.category),
    row('Kind within it', service.subCategory),
    row('Function', service.function),
    row('Description', service.description),
    row('What changes', service.outcomes),
    row('Included', service.included),
    row('Not included', service.excluded),
  ],
  audience: (service) => [
    row('Who it is for', audienceWords(service.ages)),
    row('Group size', groupWords(service.groupSize)),
    row('Where', deliveryWords(service.delivery)),
    row('Languages', listed(service.languages ?? [])),
    row('Area', service.area),
  ],
  team: (service, names) => [
    row('Who delivers it', teamNames(service, names)),
    row('Lead', names.founders.get(service.lead) ?? service.lead),
    row('Skills needed', listed(service.needs ?? [])),
    row('Registration needed', service.registration),
  ],
  price: (service) => [
    row('Price', shortPrice(service)),
    ...priceRows(service).flatMap(({ what, pence, earlyPence }) => [
      ...(what === '' ? [] : [row(what, pence === undefined ? '' : pounds(pence))]),
      ...(earlyPence === undefined
        ? []
        : [row(`Early price${what === '' ? '' : `: ${what}`}`, pounds(earlyPence))]),
    ]),
    row('Sold by the', unitWords(service.unit)),
    row('Hours in each', unitHours(service) === undefined ? '' : String(unitHours(service))),
  ],
  terms: (service) => [
    row('VAT', vatStatusWords(service)),
    row('Order size', orderWords(service)),
    row('More than one year', multiYearWords(service)),
    row('Travel', travelWords(service.travel)),
  ],
  promise: (service) => [
    row('Preparation and writing up', preparationWords(service)),
    row('A school can hold you to', lines(service.kpis)),
    row('You need from the school', lines(service.schoolDuties)),
    row('What happens when', lines(service.calendar)),
    row(
      'First visit within',
      service.leadTimeDays === undefined ? '' : counted(service.leadTimeDays, 'working day'),
    ),
    row('Room in each term', capacityWords(service)),
    row('Moving and cancelling', service.cancellation),
    row('What it rests on', evidenceText(service.evidence)),
  ],
  checks: (service) => [
    row('Children', service.safeguarding && safeguardingWords[service.safeguarding]),
    row('Information', service.dataRole && dataRoleWords[service.dataRole]),
    row('Statutory work', service.statutory ? 'Yes: the council pays, and not the school' : 'No'),
    row('Experts at Hand', service.expertsAtHand === true ? 'A council could buy it with this money' : ''),
  ],
  stage: (service) => [row('Where it stands', stageWords[service.status])],
}

function preparationWords({ preparation }: Service): string {
  if (preparation === undefined) return ''
  return preparation ? 'In the price' : 'Charged as time'
}
