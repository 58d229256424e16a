/** The catalogue: one entry for each service, with everything that is known about it. */
import { counted, listed, lowerFirst } from '../../lib/names'
import { suggestedCode } from '../project/cpv'
import { shortName, type Service } from '../project/project'
import { unitHours } from '../project/service'
import { isPsychologist } from '../project/service-gaps'
import { categoryOf, named, noName, sentences, serviceKeys, serviceRow } from './offer'
import {
  capacityWords,
  earlyWords,
  multiYearWords,
  orderWords,
  priceRows,
  priceWords,
  travelWords,
} from './price-words'
import { priceKeys, priceRow } from './prices'
import { wordsOf, type ListSource, type ListSpec, type Row } from './row'
import {
  audienceWords,
  dataRoleWords,
  deliveryWords,
  evidenceText,
  expertsWords,
  groupWords,
  safeguardingWords,
  statutoryWords,
} from './service-words'

const catalogueKeys = [
  'kind',
  'about',
  'family',
  'ages',
  'group',
  'delivery',
  'languages',
  'area',
  'evidence',
  'lead',
  'others',
  'registered',
  'needed',
  'statutory',
  'experts',
  'code',
  'stage',
  'vat',
  'hours',
  'priceEach',
  'earlyEach',
  'order',
  'several',
  'travel',
  'startsIn',
  'capacity',
  'cancellation',
  'kpis',
  'duties',
  'calendar',
  'children',
  'records',
]

export const catalogueLists: Readonly<Record<string, ListSpec>> = {
  // One entry for each service, with everything that is known about it.
  'services.catalogue': {
    keys: [...serviceKeys, ...catalogueKeys],
    inner: { prices: priceKeys },
    rows: (source) => source.project.services.map((service) => catalogueRow(source, service)),
  },
  // Codes under which a public buyer may reserve a contract for a mutual.
  'services.codes': {
    keys: ['work', 'code'],
    rows: ({ library }) =>
      library.reference.cpvCodes.codes
        .filter(({ reservable }) => reservable)
        .map(({ title, code }) => ({ work: title, code })),
  },
}

function catalogueRow(source: ListSource, service: Service): Row {
  const lead = named(source, service.lead)[0]
  return {
    ...serviceRow(source, service),
    ...termsRow(source, service),
    kind: service.subCategory ?? '',
    about: sentences([service.description]),
    family: familyWords(source, service),
    ages: audienceWords(service.ages),
    group: groupWords(service.groupSize),
    delivery: deliveryWords(service.delivery),
    languages: listed(service.languages ?? []),
    area: service.area ?? '',
    evidence: evidenceText(service.evidence),
    others: othersWords(source, service),
    lead: lead ? shortName(lead) : noName,
    registered: registeredWords(source, service),
    needed: service.registration ?? '',
    statutory: statutoryWords(service),
    experts: expertsWords(service),
    code: codeWords(source, service),
    stage: stageWords(service),
    children: service.safeguarding === undefined ? '' : safeguardingWords[service.safeguarding],
    records: service.dataRole === undefined ? '' : dataRoleWords[service.dataRole],
  }
}

/** What an order costs and what both sides promise. */
function termsRow(source: ListSource, service: Service): Row {
  const rows = priceRows(service).map((row) => priceRow(service, row))
  return {
    // One price stands in the facts, and needs no table.
    prices: rows.length > 1 ? rows : [],
    vat: wordsOf(rows[0], 'vat'),
    hours: hoursWords(service),
    priceEach: priceWords(service),
    earlyEach: earlyWords(service, source.project.answers['offer.orderBy']),
    order: orderWords(service),
    several: multiYearWords(service),
    travel: travelWords(service.travel),
    startsIn: service.leadTimeDays === undefined ? '' : counted(service.leadTimeDays, 'working day'),
    capacity: capacityWords(service),
    cancellation: service.cancellation ?? '',
    kpis: sentences(service.kpis ?? []),
    duties: sentences(service.schoolDuties ?? []),
    calendar: sentences(service.calendar ?? []),
  }
}

/** The category, and of psychology which of its functions: "Educational and child psychology: training". */
function familyWords(source: ListSource, service: Service): string {
  const category = categoryOf(source, service)
  const strand = category?.functions?.find((one) => one.id === service.function)
  const words = category?.title ?? service.category
  return strand ? `${words}: ${lowerFirst(strand.title)}` : words
}

function stageWords({ status, version }: Service): string {
  if (status === 'draft') return 'draft. The group has not agreed this service yet'
  return version === undefined ? '' : `version ${version}`
}

/** The hours in a unit: "6, with preparation and writing up". */
function hoursWords(service: Service): string {
  const hours = unitHours(service)
  if (hours === undefined) return ''
  if (service.preparation === undefined) return String(hours)
  return `${hours}, ${service.preparation ? 'with preparation and writing up' : 'without preparation, which is charged as time'}`
}

/** The code for public buyers in England, with whether the contract could be reserved; empty where none plainly fits. */
function codeWords({ library, project }: ListSource, service: Service): string {
  const code = suggestedCode(service, library.reference.cpvCodes.codes)
  if (project.answers['office.nation'] !== 'england' || !code) return ''
  const reserved = code.reservable ? 'could be reserved, see' : 'could not be reserved, see'
  return `${code.code}, ${code.title.toLowerCase()} (${reserved} “For councils”)`
}

/** Who delivers the service; of a psychology service only those whom its list of registered people does not name. */
function othersWords(source: ListSource, service: Service): string {
  const team = service.deliveredBy.flatMap((id) => named(source, id))
  const rest = service.category === 'PSY' ? team.filter((founder) => !isPsychologist(founder)) : team
  return rest.length > 0 || team.length > 0 ? listed(rest.map(shortName)) : noName
}

/**
 * Who on a psychology service is on the HCPC register, or that no one is yet. The titles of that profession are
 * protected (SI 2002/254 art.39), so a school should never have to guess. Empty for other services.
 */
function registeredWords(source: ListSource, service: Service): string {
  if (service.category !== 'PSY') return ''
  const registered = service.deliveredBy.flatMap((id) => named(source, id)).filter(isPsychologist)
  if (registered.length === 0) return 'no HCPC number is given yet, so this work does not start until one is'
  return listed(registered.map((founder) => `${shortName(founder)} (${founder.hcpc})`))
}
