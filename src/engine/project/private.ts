/**
 * What of a founder's record others may see. Names, offices and skills of the trade are shared work; how to reach a
 * person, their checks and their declarations are theirs, and shown only as far as they choose.
 */
import type { Offer, OfferTerms } from './offer'
import type { Founder, Project } from './project'
import type { School } from './school'
import { showableKeys } from './showable'
import type { SocietyBooks } from './society-books'
import type { SurveyAnswer } from './survey-answer'

/** Never shown to other founders. */
const hidden: readonly string[] = ['over18', 'notDisqualified', 'check', 'safeguardingTrainedOn']

/** A school as those see it who may not see the people there, nor what the group wrote down about it. */
export function schoolShown(school: School): School {
  const shown = { ...school, contacts: [] }
  delete shown.notes
  return shown
}

/** An answer of a school as those see it who may not see who gave it, nor its own words. */
export function answerShown({ id, on, how, school, listed, wants }: SurveyAnswer): SurveyAnswer {
  return { id, on, how, school, ...(listed !== undefined && { listed }), wants }
}

/** An offer as those see it who may not see the people there: what is offered, to which school, and how it stands. */
export function offerShown(offer: Offer): Offer {
  const { draft, messages: _messages, ...rest } = offer
  return {
    ...rest,
    ...(draft && { draft: termsShown(draft) }),
    versions: offer.versions.map(({ end, ...version }) => ({
      ...version,
      terms: termsShown(version.terms),
      ...(end && { end: 'name' in end ? { how: end.how, on: end.on, name: '', role: end.role } : end }),
    })),
  }
}

function termsShown(terms: OfferTerms): OfferTerms {
  const { contact: _contact, email: _email, ...to } = terms.to
  return { ...terms, to }
}

/** A founder's record as those see it who may not see private details. */
export function founderShown(founder: Founder): Founder {
  const shows: readonly string[] = founder.shows ?? []
  const isShown = (field: string): boolean =>
    shows.includes(field) || !(hidden.includes(field) || (showableKeys as readonly string[]).includes(field))
  return Object.fromEntries(Object.entries(founder).filter(([field]) => isShown(field))) as unknown as Founder
}

/** The books that any member may read: charges, interests and gifts. What members hold, ask for and lend is theirs. */
export function booksShown({ charges, interests, gifts }: Partial<SocietyBooks>): Partial<SocietyBooks> {
  return { ...(charges && { charges }), ...(interests && { interests }), ...(gifts && { gifts }) }
}

/**
 * A project as a person sees it who may not see private details of others.
 * @param own the founder that they are themselves, whose record they see whole
 */
export function projectShown(project: Project, own?: string): Project {
  const founders = project.founders.map((founder) => (founder.id === own ? founder : founderShown(founder)))
  return {
    ...project,
    founders,
    // Who applied, and why someone may be asked to leave, is for those who keep the register, and for themselves.
    ...(project.applications && { applications: ofOwn(project.applications, own) }),
    ...(project.leavings && { leavings: ofOwn(project.leavings, own) }),
    ...(project.schools && { schools: project.schools.map(schoolShown) }),
    ...(project.survey && { survey: project.survey.map(answerShown) }),
    ...(project.books && { books: booksShown(project.books) }),
    ...(project.offers && { offers: project.offers.map(offerShown) }),
  }
}

function ofOwn<T extends { founder?: string }>(records: readonly T[], own: string | undefined): T[] {
  return records.filter(({ founder }) => founder !== undefined && founder === own)
}
