/** What the pages of services show. */
import { priceRows, shortPrice } from '../../engine/lists/price-words'
import { vatStatusWords } from '../../engine/lists/service-words'
import { reservedWords, suggestedCode, type CpvCode } from '../../engine/project/cpv'
import type { Founder, Project, Service } from '../../engine/project/project'
import { gapsAt, needsPsychologist, serviceGaps, type ServiceGap } from '../../engine/project/service-gaps'
import { pounds } from '../../lib/money'
import { counted } from '../../lib/names'
import { href, paths } from '../../web/paths'
import { partInfos, type PartInfo } from './parts'
import { serviceRows, stageWords, teamNames, type Names } from './service-rows'

const tags: Readonly<Record<Service['status'], string>> = {
  draft: 'govuk-tag--grey',
  agreed: 'govuk-tag--green',
  published: 'govuk-tag--green',
}

const tagOf = ({ status }: Service) => ({ text: stageWords[status], classes: tags[status] })

/** A service as the list shows it. */
export function listedService(project: string, service: Service, on: { names: Names; present: Founder[] }) {
  const open = gapsAt(service.status, serviceGaps(service, on.present)).length
  return {
    title: service.title,
    href: href(paths.service, { project, service: service.id }),
    category: on.names.categories.get(service.category) ?? service.category,
    who: teamNames(service, on.names),
    price: shortPrice(service),
    vat: vatStatusWords(service),
    tag: tagOf(service),
    statutory: service.statutory,
    open: open === 0 ? '' : `${counted(open, 'thing')} to put right`,
  }
}

/** The page of one service: its price, what it lacks, and its parts as a list of tasks. */
export function servicePage(
  project: string,
  service: Service,
  on: { names: Names; present: Founder[]; mayChange: boolean },
) {
  const gaps = serviceGaps(service, on.present)
  const partHref = (part: string): string => href(paths.servicePart, { project, service: service.id, part })
  return {
    category: on.names.categories.get(service.category) ?? service.category,
    tag: tagOf(service),
    version: service.version,
    price: priceLines(service),
    vat: vatStatusWords(service),
    statutory: service.statutory,
    missing: missingWords(service, gaps, partHref),
    tasks: partInfos.map((info) => task(info, service, gaps, partHref(info.id))),
    cards: on.mayChange ? [] : partCards(service, on.names),
  }
}

/** All that is known, for those who only read; the price stands above. */
function partCards(service: Service, names: Names) {
  return partInfos
    .filter(({ id }) => id !== 'price' && id !== 'stage')
    .map(({ id, title }) => ({
      title,
      rows: serviceRows(id, service, names).filter(({ value }) => value !== ''),
    }))
    .filter(({ rows }) => rows.length > 0)
}

/** Each thing that can be bought, with its price in words: "£1,475 for 5 sessions, 15 hours. £295 each. Early: £1,400". */
function priceLines(service: Service) {
  return priceRows(service).map(({ what, buys, hours, pence, earlyPence, each }) => {
    const time = hours === undefined ? '' : `, ${counted(hours, 'hour')}`
    const unit = `${/^\d/.test(buys) ? '' : 'each '}${buys.toLowerCase()}`
    const sum =
      pence === undefined
        ? `A quote each time, by the ${buys.toLowerCase()}`
        : `${pounds(pence)}${buys === 'All together' ? ' all together' : ` for ${unit}`}`
    const more = [
      ...(each === undefined ? [] : [`${each} each`]),
      ...(earlyPence === undefined ? [] : [`Early: ${pounds(earlyPence)}`]),
    ]
    return {
      label: what === '' ? 'Price' : `${what.charAt(0).toUpperCase()}${what.slice(1)}`,
      value: [`${sum}${time}`, ...more].join('. '),
    }
  })
}

/** What is to be done before the next stage, each with the page where it is done. */
function missingWords(service: Service, gaps: readonly ServiceGap[], partHref: (part: string) => string) {
  const items = (found: readonly ServiceGap[]) =>
    found.map(({ message, part }) => ({ text: message, href: partHref(part) }))
  const now = gapsAt(service.status, gaps)
  if (now.length > 0) return { heading: 'Put this right now', items: items(now), urgent: true }
  const next = service.status === 'draft' ? 'agreed' : 'published'
  const later = gapsAt(next, gaps)
  if (later.length === 0) return undefined
  const heading = next === 'agreed' ? 'Before the group can agree it' : 'Before schools can see it'
  return { heading, items: items(later), urgent: false }
}

function task(info: PartInfo, service: Service, gaps: readonly ServiceGap[], to: string) {
  const open = gaps.filter(({ part }) => part === info.id).length
  const filled = info.keys.some((key) => {
    const value = service[key]
    return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0)
  })
  const status =
    open > 0
      ? { tag: { text: 'To do', classes: 'govuk-tag--blue' } }
      : info.id === 'stage'
        ? { tag: tagOf(service) }
        : { text: filled ? 'Filled in' : 'Optional' }
  return { title: { text: info.title }, hint: { text: info.hint }, href: to, status }
}

/** What a public buyer would look for this service under, with who to ask where we do not know. */
export function buyerCode(service: Service, codes: readonly CpvCode[], { answers }: Project): string {
  const nation = answers['office.nation']
  if (nation === 'scotland' || nation === 'wales')
    return 'Wales and Scotland have procurement rules of their own. Check with the council’s procurement team which code and which rules apply.'
  const code = suggestedCode(service, codes)
  if (!code)
    return 'We know of no code (CPV) that plainly fits this service. Check with the council’s procurement team which one it would use, and whether the contract could be reserved.'
  const fits = `If a council or school buys this in a procurement, the code (CPV) that may fit is ${code.code}, ${code.title.toLowerCase()}. The buyer chooses it.`
  return [fits, reservedWords(code), code.reservable ? controlWords(answers['members.basis']) : '']
    .join(' ')
    .trim()
}

/** Source: Procurement Act 2023 s.33: a public service mutual is under the management and control of its employees. */
function controlWords(basis: unknown): string {
  return basis === 'self-employed' || basis === 'both'
    ? 'Some or all of your members are to be self-employed, so you may not count as such a mutual. Ask about that too.'
    : ''
}

/** Why the page of the team asks for a registered person, where it does. */
export function teamNote(service: Service): string {
  return needsPsychologist(service)
    ? 'Before this service is agreed, at least one of these people needs an HCPC number beginning PYL. The law protects the titles of psychologists, and schools rely on them.'
    : ''
}
