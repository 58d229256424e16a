/**
 * What a service lacks before a group may call it agreed, and before schools may see it. A draft may lack anything. Each
 * rule guards someone: a child, a school, or the person whose name is on the offer.
 */
import type { Founder, Project, Service } from './project'
import { timeUnits, unitHours } from './service'

/** The parts of a service's page on which something is put right. */
export const serviceParts = [
  'what',
  'audience',
  'team',
  'price',
  'terms',
  'promise',
  'checks',
  'stage',
] as const
export type ServicePart = (typeof serviceParts)[number]

export interface ServiceGap {
  /** What to do, as a sentence. */
  message: string
  part: ServicePart
  /** Whether it stops a service from being agreed, or only from being published. */
  before: 'agreed' | 'published'
}

/** Everything that stops a service from being agreed or published. `present`: the founders who are still in. */
export function serviceGaps(service: Service, present: readonly Founder[]): ServiceGap[] {
  const team = present.filter(({ id }) => service.deliveredBy.includes(id))
  return rules.flatMap((rule) => rule(service, team))
}

/** The gaps that matter at a stage: none for a draft. */
export function gapsAt(stage: Service['status'], gaps: readonly ServiceGap[]): ServiceGap[] {
  if (stage === 'draft') return []
  return gaps.filter(({ before }) => stage === 'published' || before === 'agreed')
}

/**
 * Whether this is work that only a registered psychologist may answer for, or is offered under their title.
 * Source: SI 2002/254 art.39 protects the titles; assessment and intervention are our rule, as schools rely on it.
 */
export function needsPsychologist(service: Service): boolean {
  return guardedWork(service) || /psychologist/i.test(`${service.title} ${service.strapline ?? ''}`)
}

/** Psychological assessment and intervention. */
export function guardedWork({ category, function: strand = '' }: Service): boolean {
  return category === 'PSY' && ['assessment', 'intervention'].includes(strand)
}

/** Registered with the HCPC as a practitioner psychologist: the number begins with PYL. */
export function isPsychologist({ hcpc = '' }: Founder): boolean {
  return hcpc.startsWith('PYL')
}

/** The founders of a project who are on the team of a service, whether or not they have since left. */
export function teamOf({ founders }: Project, service: Service): Founder[] {
  return founders.filter(({ id }) => service.deliveredBy.includes(id))
}

type Rule = (service: Service, team: readonly Founder[]) => ServiceGap[]

const gap = (before: ServiceGap['before'], part: ServicePart, message: string): ServiceGap[] => [
  { before, part, message },
]

const psychologist: Rule = (service, team) =>
  needsPsychologist(service) && !team.some(isPsychologist)
    ? gap(
        'agreed',
        'team',
        guardedWork(service)
          ? 'Choose at least one person with an HCPC number beginning PYL: this is psychological assessment or intervention.'
          : 'Choose at least one person with an HCPC number beginning PYL, or take the word “psychologist” out of the name and the summary. The law protects the title.',
      )
    : []

/** One person answers for the service, and is there to be asked. */
const lead: Rule = (service, team) =>
  team.some(({ id }) => id === service.lead)
    ? []
    : gap('agreed', 'team', 'Choose a lead who is in the group now and delivers this service.')

/** A school cannot compare a day with another day unless both say how long they are. */
const hours: Rule = (service) =>
  timeUnits.includes(service.unit) && unitHours(service) === undefined
    ? gap('agreed', 'price', `Say how many hours a ${service.unit} is.`)
    : []

/** UK GDPR art.28: who acts on instructions is a processor, and a school must know before its data moves. */
const dataRole: Rule = (service) =>
  service.category === 'PAY' && service.dataRole === undefined
    ? gap(
        'agreed',
        'checks',
        'Say what you are for the school’s payroll data. Payroll is most often a processor.',
      )
    : []

/** KCSIE asks schools what checks a person has: they differ with the contact that the work brings. */
const safeguarding: Rule = (service) =>
  service.safeguarding === undefined
    ? gap(
        'published',
        'checks',
        'Say what contact with children the work brings, so that schools know which checks to ask for.',
      )
    : []

const rules: readonly Rule[] = [psychologist, lead, hours, dataRole, safeguarding]
