/**
 * Facts: what a document can say that nobody is asked directly, worked out from the project at a date. Each
 * is named here once, with the words for its gap and where a person puts it right.
 */
import { financialYears, returnDue } from './financial-years'
import { addDays, longDate, type IsoDate } from '../../lib/dates'
import { pounds } from '../../lib/money'
import { listed } from '../../lib/names'
import { pathOf } from '../interview/journey'
import { moneyFacts } from '../money/facts'
import type { Question } from '../interview/question'
import { workshopFacts } from '../workshop/facts'
import type { Fact, FactSource } from './fact'
import { noticeBy, promisesOf } from './promises'
import { registerAt, type Register } from './ledger'
import { calledMeeting, hasDecided, heldMeeting, type MeetingKind } from './meeting'
import type { ChosenOffer } from './offer'
import { offerConditions, offerFacts } from './offer-facts'
import type { Office } from './office'
import { bookOn, isRegistered, registeredNameOn } from './in-force'
import { hasEarlyPrice, leastPence } from './pricing'
import { hasOwnTerms } from './service'
import { registeredName, shortName, type Founder, type Project } from './project'

export type { Fact, FactSource } from './fact'

/** Gathers what the facts are read from. @param offer the offer that the paper is, where it is one */
export function factSource(
  project: Project,
  asAt: IsoDate,
  questions: readonly Question[],
  offer?: ChosenOffer,
): FactSource {
  const register = registerAt(project.ledger, asAt)
  const ending = pathOf(questions, project.answers)('name.ending') === 'cyfyngedig' ? 'cyfyngedig' : 'limited'
  return {
    project,
    asAt,
    register,
    present: presentFounders(project, register),
    ending,
    ...(offer && { offer }),
  }
}

/** Founders who are still in: not withdrawn, not turned down, and not former members. */
export function presentFounders(project: Pick<Project, 'founders'>, register: Register): Founder[] {
  return project.founders.filter(({ id }) => {
    if (register.memberOf.has(id)) return true
    const standing = register.standings.get(id)?.standing
    return !register.left.has(id) && standing !== 'withdrew' && standing !== 'declined'
  })
}

/** Who holds an office on that day: in the ledger where anyone does, otherwise as the founders plan it. */
export function holders(source: FactSource, office: Office): Founder[] {
  const terms = source.register.officers.filter((term) => term.office === office)
  if (terms.length > 0) {
    return source.project.founders.filter((founder) => terms.some((term) => term.founder === founder.id))
  }
  return source.present.filter((founder) => founder.offices.includes(office))
}

function holderName(office: Office): Fact['text'] {
  return (source) => {
    const names = holders(source, office).map((founder) => founder.legalName)
    return names.length === 0 ? undefined : listed(names)
  }
}

function feeFact(band: string): Fact {
  return {
    label: 'the FCA’s fee',
    mend: 'people',
    text: ({ library }) => {
      const fee = library.reference.registrationFees.bands.find((one) => one.id === band)
      return fee && pounds(fee.pence)
    },
  }
}

/** Every fact that `{{ }}` may name, besides the questions. */
export const facts: Readonly<Record<string, Fact>> = {
  ...workshopFacts,
  'society.name': {
    label: 'name of the society',
    mend: 'people',
    text: ({ project, ending, asAt }) =>
      registeredNameOn(project, asAt) ?? registeredName(project.name, ending),
  },
  'society.number': {
    label: 'registered number',
    mend: 'registration',
    text: ({ project, asAt }) => (isRegistered(project, asAt) ? project.registration?.number : undefined),
  },
  'society.registeredOn': {
    label: 'date of registration',
    mend: 'registration',
    text: ({ project, asAt }) =>
      project.registration && isRegistered(project, asAt) ? longDate(project.registration.on) : undefined,
  },
  'rules.inForceFrom': {
    label: 'day from which these rules are in force',
    mend: 'registration',
    text: ({ project, asAt }) => {
      const from = bookOn(project, asAt)?.registered
      return from === undefined ? undefined : longDate(from)
    },
  },
  'society.workingName': { label: 'working name', mend: 'people', text: ({ project }) => project.name },
  'founders.count': {
    label: 'number of founders',
    mend: 'people',
    text: ({ present }) => (present.length === 0 ? undefined : String(present.length)),
  },
  'founders.names': {
    label: 'names of the founders',
    mend: 'people',
    text: ({ present }) => (present.length === 0 ? undefined : listed(present.map(shortName))),
  },
  'offices.secretary': { label: 'who is secretary', mend: 'people', text: holderName('secretary') },
  'offices.chair': { label: 'who is in the chair', mend: 'people', text: holderName('chair') },
  'offices.treasurer': { label: 'who is treasurer', mend: 'people', text: holderName('treasurer') },
  'offices.safeguarding': {
    label: 'who leads on safeguarding',
    mend: 'people',
    text: holderName('safeguarding'),
  },
  'offices.data': { label: 'who leads on data protection', mend: 'people', text: holderName('data') },
  'asAt.date': { label: 'date', mend: 'people', text: ({ asAt }) => longDate(asAt) },
  'meeting.noticeBy': {
    label: 'the date of the founding meeting',
    mend: { question: 'founding.date' },
    text: ({ project, library }) => {
      const met = project.answers['founding.date']
      const { noticeDays } = promisesOf(library.questions, project.answers)
      return typeof met === 'string' ? longDate(noticeBy(met, noticeDays)) : undefined
    },
  },
  'meeting.quorum': {
    label: 'number of founders',
    mend: 'people',
    text: ({ project, present, library }) =>
      present.length === 0
        ? undefined
        : String(promisesOf(library.questions, project.answers).quorum(present.length)),
  },
  'meeting.requisition': {
    label: 'number of founders',
    mend: 'people',
    text: ({ project, present, library }) =>
      present.length === 0
        ? undefined
        : String(promisesOf(library.questions, project.answers).requisition(present.length)),
  },
  'register.planned': {
    label: 'the date of the founding meeting',
    mend: { question: 'founding.date' },
    text: (source) => longDate(plannedRegistration(source)),
  },
  'year.firstEnd': {
    label: 'last day of your financial year',
    mend: { question: 'year.end' },
    text: (source) => {
      const end = firstYearEnd(source)
      return end === undefined ? undefined : longDate(end)
    },
  },
  'year.firstReturn': {
    label: 'last day of your financial year',
    mend: { question: 'year.end' },
    text: (source) => {
      const end = firstYearEnd(source)
      return end === undefined ? undefined : longDate(returnDue(end))
    },
  },
  'year.calendarSpan': {
    label: 'last day of your financial year',
    mend: { question: 'year.end' },
    text: (source) => {
      const years = financialYears(source.project, plannedRegistration(source), { through: source.asAt })
      const running = years.at(-1)
      return running && running.number > 2 ? `the year to ${longDate(running.ends)}` : 'your first two years'
    },
  },
  'fees.freeDraft': feeFact('free-draft'),
  'fees.model': feeFact('model-unamended'),
  'fees.asAt': {
    label: 'date of the fees',
    mend: 'people',
    text: ({ library }) => longDate(library.reference.registrationFees.asAt),
  },
  'services.fromPrice': {
    label: 'a price for at least one service',
    mend: 'services',
    text: ({ project }) => {
      const prices = project.services.flatMap((service) => leastPence(service) ?? [])
      return prices.length === 0 ? undefined : pounds(Math.min(...prices))
    },
  },
  ...offerFacts,
  ...moneyFacts,
}

/** Facts with a closed set of values, which conditions may look at: all are "yes" or "no". */
export const enumeratedFacts: Readonly<Record<string, (source: FactSource) => boolean>> = {
  'society.registered': ({ project, asAt }) => isRegistered(project, asAt),
  // The society is registered, and these are not the rules in force but a draft of changed ones.
  'rules.changing': ({ project, asAt }) => isRegistered(project, asAt) && !bookOn(project, asAt),
  ...meetingFacts('founding', 'founding'),
  ...meetingFacts('committee', 'first-committee'),
  ...meetingFacts('meeting'),
  'meeting.called': ({ project }) => calledMeeting(project) !== undefined,
  'services.any': ({ project }) => project.services.length > 0,
  'services.psychology': ({ project }) => project.services.some((service) => service.category === 'PSY'),
  'services.payroll': ({ project }) => project.services.some((service) => service.category === 'PAY'),
  'services.anyQuote': ({ project }) => project.services.some((service) => service.quoteOnly === true),
  'services.anyEarly': ({ project }) => project.services.some(hasEarlyPrice),
  'services.anyLonger': ({ project }) => project.services.some((service) => service.multiYear !== undefined),
  'services.anyTerms': ({ project }) => project.services.some(hasOwnTerms),
  'people.hcpc': ({ present }) => present.some((founder) => founder.hcpc?.startsWith('PYL') === true),
  ...offerConditions,
}

/** What is known of the last meeting of a kind, or of any kind. */
function meetingFacts(prefix: string, kind?: MeetingKind): typeof enumeratedFacts {
  return {
    [`${prefix}.held`]: ({ project }) => heldMeeting(project, kind) !== undefined,
    [`${prefix}.decided`]: ({ project }) => hasDecided(heldMeeting(project, kind)),
    [`${prefix}.acted`]: ({ project }) => (heldMeeting(project, kind)?.actions.length ?? 0) > 0,
  }
}

/** How long registration is planned to take after the founding meeting, in days: 8 weeks. */
const planned = 56

/** The day of registration; before it, the day planned: 8 weeks after the founding meeting, or after today. */
export function plannedRegistration({ project, asAt }: Pick<FactSource, 'project' | 'asAt'>): IsoDate {
  if (project.registration && isRegistered(project, asAt)) return project.registration.on
  const met = project.answers['founding.date']
  return addDays(typeof met === 'string' ? met : asAt, planned)
}

/** The end of the first year, which begins with the day of registration; undefined while no year end is chosen. */
export function firstYearEnd(source: Pick<FactSource, 'project' | 'asAt'>): IsoDate | undefined {
  const [first] = financialYears(source.project, plannedRegistration(source), { through: '', least: 1 })
  return first?.ends
}
