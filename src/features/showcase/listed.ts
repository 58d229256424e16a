/** The co-ops that put themselves into the directory for schools, and looking among them. */
import { perDatabase } from '../../db/per-database'
import type { Db } from '../../db/open'
import { shortPrice } from '../../engine/lists/price-words'
import type { SchoolPhase } from '../../engine/project/school'
import { londonDate, type IsoDate } from '../../lib/dates'
import { projectStore } from '../projects'
import { shownOf } from './showcase'
import { showcaseStore } from './store'

export interface ListedCoop {
  name: string
  /** Its public page is at `paths.coop` with this. */
  slug: string
  intro: string
  area: string
  /** None means that it did not say. */
  phases: SchoolPhase[]
  services: ListedService[]
}

export interface ListedService {
  title: string
  /** A code of `documents/reference/service-categories.yml`. */
  category: string
  ages: string[]
  delivery: string[]
  /** In a few words, without VAT. */
  price: string
}

/** Empty fields ask for nothing. */
export interface ListedFilter {
  /** Words of a service, its category code or the name of the co-op. */
  words?: string
  category?: string
  /** Words of the area. */
  area?: string
  phase?: string
  delivery?: string
}

/** Every co-op in the directory that fits, by name. A co-op shows all its services, where one of them fits. */
export async function listedCoops(db: Db, now: Date, filter: ListedFilter = {}): Promise<ListedCoop[]> {
  const today = londonDate(now)
  const shelf = shelfOf(db)
  const coops: ListedCoop[] = []
  const listed = await showcaseStore(db).listed()
  for (const { project, version } of listed) {
    const state = `${version} ${today}`
    const there = shelf.get(project)
    const kept = there?.state === state ? there : { state, coop: await coopOf(db, project, today) }
    shelf.set(project, kept)
    if (kept.coop) coops.push(kept.coop)
  }
  const projects = new Set(listed.map(({ project }) => project))
  for (const project of shelf.keys()) if (!projects.has(project)) shelf.delete(project)
  return filterCoops(coops, filter)
}

/** What was made of each listed co-op, and of which state on which day: only what changed is read again. */
const shelfOf = perDatabase(() => new Map<string, { state: string; coop: ListedCoop | undefined }>())

/** A co-op as the directory shows it; undefined where it has nothing to show today. */
async function coopOf(db: Db, project: string, today: IsoDate): Promise<ListedCoop | undefined> {
  const showcase = await showcaseStore(db).ofProject(project)
  // Not through what is kept of projects: the directory is all of them at once, and would push out those in use.
  const whole = await projectStore(db).read(project)
  const { services } = shownOf(whole, today)
  if (!showcase || showcase.slug === null || services.length === 0) return undefined
  const { slug, page } = showcase
  return {
    name: whole.name,
    slug,
    intro: page.intro,
    area: page.area,
    phases: page.phases,
    services: services.map((service) => ({
      title: service.title,
      category: service.category,
      ages: service.ages,
      delivery: service.delivery,
      price: shortPrice(service),
    })),
  }
}

export function filterCoops(coops: readonly ListedCoop[], filter: ListedFilter): ListedCoop[] {
  const { words = '', category = '', area = '', phase = '', delivery = '' } = filter
  return (
    coops
      .filter((coop) => has(coop.area, area))
      // A co-op that named no phase works with all of them.
      .filter(({ phases }) => phase === '' || phases.length === 0 || (phases as string[]).includes(phase))
      .filter(({ name, services }) =>
        services.some(
          (service) =>
            (category === '' || service.category === category) &&
            (delivery === '' || service.delivery.includes(delivery)) &&
            has(`${service.title} ${service.category} ${name}`, words),
        ),
      )
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  )
}

function has(text: string, words: string): boolean {
  const there = plain(text)
  return plain(words)
    .split(' ')
    .every((word) => there.includes(word))
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
}
