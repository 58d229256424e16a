/** The public page as it is shown, in public and to the group before. */
import type { Library } from '../../engine/library/library'
import { shortPrice } from '../../engine/lists/price-words'
import { audienceWords, deliveryWords, vatWords } from '../../engine/lists/service-words'
import type { KeptEnquiry } from '../../engine/project/enquiry'
import { isRegistered, registeredNameOn } from '../../engine/project/in-force'
import { shortName, type Project } from '../../engine/project/project'
import { schoolPhases } from '../../engine/project/school'
import type { Service } from '../../engine/project/service'
import { longDate, londonDate, type IsoDate } from '../../lib/dates'
import { listed } from '../../lib/names'
import { href, paths } from '../../web/paths'
import { phaseWords } from '../schools'
import { personWords, shownOf, type ShowcasePage } from './showcase'

/** What a visitor reads: services with prices, who delivers, how to buy. */
export function showcaseView(
  project: Project,
  page: ShowcasePage,
  of: { asAt: IsoDate; library: Library; applyPath: string | undefined },
) {
  const { services, people, held, unnamed } = shownOf(project, of.asAt)
  const titles = new Map(
    of.library.reference.serviceCategories.categories.map(({ code, title }) => [code, title]),
  )
  const names = new Map(people.map((founder) => [founder.id, shortName(founder)]))
  const codes = [...new Set(services.map(({ category }) => category))]
  return {
    coop: project.name,
    ...page,
    // What the register says counts, also where nobody has changed the page since.
    registered: page.registered || isRegistered(project, of.asAt),
    legal: legalWords(project, of.asAt),
    phaseWords: listed(page.phases.map((phase) => phaseWords[phase].toLowerCase())),
    groups: codes.map((code) => ({
      title: titles.get(code) ?? code,
      services: services.filter(({ category }) => category === code).map((one) => serviceView(one, names)),
    })),
    people: people.map(personWords),
    held: held.map(({ title }) => title),
    unnamed: unnamed.map(shortName),
    hasServices: services.length > 0,
    joinHref: page.joining ? of.applyPath : undefined,
  }
}

/** A society shows its registered name on all its websites (CCBSA 2014 s.11). */
function legalWords(project: Project, asAt: IsoDate): string | undefined {
  const name = registeredNameOn(project, asAt)
  return name === undefined
    ? undefined
    : `${name} is registered under the Co-operative and Community Benefit Societies Act 2014, number ${project.registration?.number}.`
}

function serviceView(service: Service, names: ReadonlyMap<string, string>) {
  const who = service.deliveredBy.flatMap((id) => names.get(id) ?? [])
  return {
    title: service.title,
    strapline: service.strapline ?? '',
    description: service.description ?? '',
    price: shortPrice(service),
    vat: vatWords[service.vat].toLowerCase(),
    forWhom: audienceWords(service.ages),
    where: deliveryWords(service.delivery),
    who: listed(who),
  }
}

export const phaseItems = schoolPhases.map((value) => ({ value, text: phaseWords[value] }))

/** The enquiries as the group reads them. */
export function enquiryList(project: string, rows: readonly KeptEnquiry[]) {
  return rows.map(({ id, receivedAt, enquiry, answeredAt, keptUntil }) => ({
    title: enquiry.school,
    from: [enquiry.name, enquiry.role, enquiry.email, enquiry.phone]
      .filter((one) => one !== undefined)
      .join(', '),
    message: enquiry.message,
    received: longDate(londonDate(new Date(receivedAt))),
    answered: answeredAt !== null,
    agreed: enquiry.consent !== undefined,
    until: longDate(keptUntil),
    action: href(paths.enquiry, { project, enquiry: id }),
  }))
}
