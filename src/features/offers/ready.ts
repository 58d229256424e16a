/** What stops an offer from going out, in words, with the place where each thing is put right. */
import { registerAt } from '../../engine/project/ledger'
import { presentFounders } from '../../engine/project/facts'
import type { OfferTerms } from '../../engine/project/offer'
import { priceOffer } from '../../engine/project/offer-value'
import { shortName, type Founder, type Project } from '../../engine/project/project'
import { mayWriteTo } from '../../engine/project/school'
import type { Gap } from '../../engine/tree'
import { longDate, type IsoDate } from '../../lib/dates'

export interface Hold {
  text: string
  mend: { draft: true } | { founder: string } | { service: string } | { gap: string }
}

/** Founders who may lead: current members, or while there are none, founders who are still in. */
export function possibleLeads(project: Project, today: IsoDate): Founder[] {
  const register = registerAt(project.ledger, today)
  const present = presentFounders(project, register)
  const members = present.filter(({ id }) => register.members.some((member) => member.founder === id))
  return members.length > 0 ? members : present
}

/** Everything that must be put right before an offer goes out. @param gaps what its paper still leaves open */
export function holdsOf(project: Project, terms: OfferTerms, gaps: readonly Gap[], today: IsoDate): Hold[] {
  return [
    ...draftHolds(project, terms, today),
    ...leadHolds(project, terms, today),
    ...serviceHolds(project, terms),
    ...gaps.map((gap): Hold => ({ text: `Still open in the offer: ${gap.label}.`, mend: { gap: gap.id } })),
  ]
}

function draftHolds(project: Project, terms: OfferTerms, today: IsoDate): Hold[] {
  const holds: Hold[] = []
  const add = (text: string): void => void holds.push({ text, mend: { draft: true } })
  const { to, validUntil, starts } = terms
  if (to.email === undefined) add('Give the e-mail address that the offer goes to.')
  if (validUntil < today) add(`The last day to accept, ${longDate(validUntil)}, is over. Choose a later one.`)
  if (starts < today) add(`The first day, ${longDate(starts)}, is over. Choose a later one.`)
  const school = project.schools?.find(({ id }) => id === to.school)
  if (school && to.email !== undefined && !mayWriteTo(school, to.email)) {
    add(
      `Nobody at ${school.name} has agreed that you write to ${to.email}. Use the address of its office, or ask first.`,
    )
  }
  for (const { why } of priceOffer(terms, project.services).unpriced) add(why)
  return holds
}

function leadHolds(project: Project, terms: OfferTerms, today: IsoDate): Hold[] {
  const lead = possibleLeads(project, today).find(({ id }) => id === terms.lead)
  if (!lead)
    return [
      { text: 'The person who leads is not a member now. Choose someone who is.', mend: { draft: true } },
    ]
  if (lead.inOffers) return []
  const text = `${shortName(lead)} leads, and has not agreed to be named in offers. Ask them, or choose someone else.`
  return [{ text, mend: { founder: lead.id } }]
}

/** Work that only a registered psychologist may do needs one who can be named (SI 2002/254 art.39). */
function serviceHolds(project: Project, terms: OfferTerms): Hold[] {
  const chosen = new Set(terms.lines.map(({ service }) => service))
  return project.services.flatMap((service): Hold[] => {
    const needsOne =
      service.category === 'PSY' && ['assessment', 'intervention'].includes(service.function ?? '')
    if (!chosen.has(service.id) || !needsOne) return []
    const registered = project.founders.some(
      ({ id, hcpc, inOffers }) =>
        service.deliveredBy.includes(id) && inOffers && hcpc?.startsWith('PYL') === true,
    )
    if (registered) return []
    const text = `${service.title} needs a registered psychologist: someone with an HCPC number who agrees to be named.`
    return [{ text, mend: { service: service.id } }]
  })
}
