/**
 * Who can do what: founders against services, skills and age groups, with what nobody can do and what rests on one
 * person alone. Small co-ops are fragile: one person who leaves can take a service with them.
 */
import type { Founder, Service } from '../../engine/project/project'
import { guardedWork, isPsychologist } from '../../engine/project/service-gaps'

/** A line of the map: a service, a skill or an age group, and what each founder is for it. */
export interface MapLine {
  title: string
  /** What the line is about, as the project has it: a title, a skill, an age group. */
  of: string
  /** By founder id: those who are nothing for it are not there. */
  who: ReadonlyMap<string, 'leads' | 'delivers' | 'has'>
  /** Whether a service of the group needs it; only skills can be there without need. */
  needed: boolean
}

export interface SkillsMap {
  founders: readonly Founder[]
  services: MapLine[]
  skills: MapLine[]
  phases: MapLine[]
  /** What the group should talk about, the gravest first. */
  gaps: MapGap[]
}

export type MapGap =
  /** Nobody who is in the group delivers it. */
  | { kind: 'no-team'; service: string }
  /** One person alone delivers it. */
  | { kind: 'one-person'; service: string; founder: string }
  /** One person alone is registered for work that only a registered person may answer for. */
  | { kind: 'one-registered'; service: string; founder: string }
  /** A service needs a skill that nobody named. */
  | { kind: 'no-skill'; skill: string; services: string[] }
  /** A service needs a skill that one person alone named. */
  | { kind: 'one-skill'; skill: string; founder: string; services: string[] }

const gravity: readonly MapGap['kind'][] = [
  'no-team',
  'one-person',
  'one-registered',
  'no-skill',
  'one-skill',
]

/** The map of the founders who are in and the services that they offer. */
export function skillsMap(founders: readonly Founder[], services: readonly Service[]): SkillsMap {
  const lines = services.map((service) => serviceLine(service, founders))
  const skills = skillLines(founders, services)
  const gaps = [
    ...services.flatMap((service, index) => teamGaps(service, lines[index], founders)),
    ...skills.filter(({ needed }) => needed).flatMap((line) => skillGaps(line, services)),
  ]
  return {
    founders,
    services: lines,
    skills,
    phases: phaseLines(founders, services),
    gaps: gaps.sort((a, b) => gravity.indexOf(a.kind) - gravity.indexOf(b.kind)),
  }
}

/** What stops if a founder goes: the services that nobody else delivers. */
export function restsOn({ gaps }: SkillsMap, founder: string): string[] {
  return gaps.flatMap((gap) => (gap.kind === 'one-person' && gap.founder === founder ? gap.service : []))
}

/**
 * The “bus factor”: the least number of people whose going would stop a service. Undefined where there is no service.
 */
export function busFactor({ services }: SkillsMap): number | undefined {
  return services.length === 0 ? undefined : Math.min(...services.map(({ who }) => who.size))
}

function serviceLine(service: Service, founders: readonly Founder[]): MapLine {
  const team = founders.filter(({ id }) => service.deliveredBy.includes(id))
  return {
    title: service.title,
    of: service.title,
    who: new Map(team.map(({ id }) => [id, id === service.lead ? 'leads' : 'delivers'])),
    needed: true,
  }
}

/** Every skill that a founder named or a service needs, each once whatever its capitals, in the order of the alphabet. */
function skillLines(founders: readonly Founder[], services: readonly Service[]): MapLine[] {
  const named = [
    ...services.flatMap(({ needs = [] }) => needs),
    ...founders.flatMap(({ skills = [] }) => skills),
  ]
  const titles = new Map(named.map((skill) => [plain(skill), skill] as const).reverse())
  return [...titles]
    .sort(([, a], [, b]) => a.localeCompare(b, 'en-GB'))
    .map(([key, title]) => ({
      title,
      of: title,
      who: new Map(
        founders
          .filter(({ skills = [] }) => skills.some((skill) => plain(skill) === key))
          .map(({ id }) => [id, 'has'] as const),
      ),
      needed: services.some((service) => needsSkill(service, title)),
    }))
}

/** For each age group that a service is for: who delivers a service for it. */
function phaseLines(founders: readonly Founder[], services: readonly Service[]): MapLine[] {
  const phases = [...new Set(services.flatMap(({ ages }) => ages))].sort(
    (a, b) => phaseOrder(a) - phaseOrder(b),
  )
  return phases.map((phase) => {
    const team = new Set(
      services.filter(({ ages }) => ages.includes(phase)).flatMap(({ deliveredBy }) => deliveredBy),
    )
    return {
      title: /^\d/.test(phase) ? `Ages ${phase.replace('-', ' to ')}` : capital(phase),
      of: phase,
      who: new Map(founders.filter(({ id }) => team.has(id)).map(({ id }) => [id, 'has'] as const)),
      needed: true,
    }
  })
}

function teamGaps(service: Service, line: MapLine | undefined, founders: readonly Founder[]): MapGap[] {
  const team = founders.filter(({ id }) => line?.who.has(id))
  const [first, second] = team
  if (!first) return [{ kind: 'no-team', service: service.title }]
  if (!second) return [{ kind: 'one-person', service: service.title, founder: first.id }]
  const [registered, other] = team.filter(isPsychologist)
  return guardedWork(service) && registered && !other
    ? [{ kind: 'one-registered', service: service.title, founder: registered.id }]
    : []
}

function skillGaps({ title, who }: MapLine, services: readonly Service[]): MapGap[] {
  const needing = services.filter((service) => needsSkill(service, title)).map((service) => service.title)
  const [first, second] = who.keys()
  if (first === undefined) return [{ kind: 'no-skill', skill: title, services: needing }]
  return second === undefined ? [{ kind: 'one-skill', skill: title, founder: first, services: needing }] : []
}

function needsSkill({ needs = [] }: Service, skill: string): boolean {
  return needs.some((need) => plain(need) === plain(skill))
}

/** Age groups by their first year, and then adults. */
function phaseOrder(phase: string): number {
  const years = /^(\d+)-/.exec(phase)
  return years ? Number(years[1]) : 100 + ['staff', 'parents', 'governors'].indexOf(phase)
}

function plain(text: string): string {
  return text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
