/** What the public page of a co-op says. Only what is agreed to be public goes on it. */
import { presentFounders } from '../../engine/project/facts'
import { registerAt } from '../../engine/project/ledger'
import { mayUseTitle, shortName, type Founder, type Project } from '../../engine/project/project'
import type { SchoolPhase } from '../../engine/project/school'
import type { Service } from '../../engine/project/service'
import { gapsAt, serviceGaps } from '../../engine/project/service-gaps'
import type { IsoDate } from '../../lib/dates'

/** What the group writes for its page; the rest comes from its services and people. */
export interface ShowcasePage {
  intro: string
  area: string
  phases: SchoolPhase[]
  howToBuy: string
  /** Where enquiries go. */
  contactEmail: string
  /** Whether the society is registered, so that it can take orders. */
  registered: boolean
  /** Whether it leads to the form to apply for membership, while that is open. */
  joining?: boolean
}

/** A start for the group to change, from the answers that it has given. */
export function usualPage({ answers }: Project): ShowcasePage {
  const text = (id: string): string => (typeof answers[id] === 'string' ? answers[id] : '')
  return {
    intro:
      'We are a worker co-operative. The people who do the work own the business, and each of us has one vote.',
    area: text('society.area'),
    phases: [],
    howToBuy:
      'Ask us with the form below. We answer within two working days, and agree with you what you need. Then you get an offer with a fixed price in writing.',
    contactEmail: text('offer.contactEmail'),
    registered: false,
  }
}

/** What of a project may be seen in public: services that are published and lack nothing, and people who agreed. */
export interface Shown {
  services: Service[]
  /** Published services that lack something, so that they are held back. */
  held: Service[]
  people: Founder[]
  /** People who deliver a published service and have not agreed to be named. */
  unnamed: Founder[]
}

export function shownOf(project: Project, asAt: IsoDate): Shown {
  const present = presentFounders(project, registerAt(project.ledger, asAt))
  const published = project.services.filter(({ status }) => status === 'published')
  const isReady = (service: Service): boolean =>
    gapsAt('published', serviceGaps(service, present)).length === 0
  const services = published.filter(isReady)
  const delivering = present.filter(({ id }) => services.some(({ deliveredBy }) => deliveredBy.includes(id)))
  return {
    services,
    held: published.filter((service) => !isReady(service)),
    people: delivering.filter(({ inOffers }) => inOffers),
    unnamed: delivering.filter(({ inOffers }) => !inOffers),
  }
}

/** A person as the public sees them. A protected title stands only beside a registration that allows it. */
export function personWords(founder: Founder): string {
  const { profession, hcpc } = founder
  const role = profession !== undefined && mayUseTitle(founder) ? profession : ''
  const registration = hcpc === undefined ? '' : `HCPC ${hcpc}`
  return [shortName(founder), role, registration].filter((words) => words !== '').join(', ')
}
