import type { Db } from '../../db/open'
import { presentFounders } from '../../engine/project/facts'
import { registerAt } from '../../engine/project/ledger'
import type { Founder, Service } from '../../engine/project/project'
import { gapsAt, serviceGaps } from '../../engine/project/service-gaps'
import { serviceProblems } from '../../engine/project/who-problems'
import { londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { freeId, listed } from '../../lib/names'
import { isStale } from '../../web/forms'
import { changeProject, type Doing, type ProjectStore } from '../projects'
import { partOfService, withPart, type PartInfo } from './parts'

/** What stops a change: the field of the service, where there is one, or the part of its page. */
export interface ServiceFault {
  field?: string
  part?: string
  message: string
}

export type Kept =
  | { kind: 'kept'; id: string }
  /** Someone else changed this part since the page was shown. */
  | { kind: 'stale'; there: Service }
  | { kind: 'faulty'; faults: ServiceFault[] }
  | { kind: 'gone' }

/** Words that stand in addresses where the id of a service would stand. */
const reserved = ['new', 'skills']

/** Adds a service under a free id of its own; nothing is kept where it names someone who is not there. */
export function addService(
  db: Db,
  doing: Doing,
  { service, categories }: { service: Service; categories: readonly string[] },
): Promise<Kept> {
  return changeProject<Kept>(db, doing, async (store) => {
    const taken = new Set([...reserved, ...(await store.services(doing.project)).map(({ id }) => id)])
    const added = { ...service, id: freeId(service.title, taken) }
    const faults = faultsOf(added, await store.founders(doing.project), categories)
    if (faults.length > 0) return { deed: undefined, result: { kind: 'faulty', faults } }
    await store.addService(doing.project, added)
    return {
      deed: { what: 'added a service', about: `service:${added.id}` },
      result: { kind: 'kept', id: added.id },
    }
  })
}

/**
 * Puts one part of a service in the place of what was there, onto the service as it stands now, so that people who
 * work on different parts do not undo each other. Nothing is kept where someone else changed this part since `seen`,
 * or where the service would lack something that its stage asks for and did not lack before.
 */
export function keepPart(
  db: Db,
  doing: Doing,
  change: {
    id: string
    info: PartInfo
    part: Partial<Service>
    seen?: string | undefined
    categories: readonly string[]
  },
): Promise<Kept> {
  const { id, info, part, seen, categories } = change
  return changeProject<Kept>(db, doing, async (store) => {
    const before = (await store.services(doing.project)).find((one) => one.id === id)
    if (!before) return { deed: undefined, result: { kind: 'gone' } }
    if (isStale(seen, partOfService(before, info)))
      return { deed: undefined, result: { kind: 'stale', there: before } }
    const after = revised(before, withPart(before, info, part))
    const faults = [
      ...faultsOf(after, await store.founders(doing.project), categories),
      ...newGaps(before, after, await present(store, doing)),
    ]
    if (faults.length > 0) return { deed: undefined, result: { kind: 'faulty', faults } }
    await store.putService(doing.project, after)
    return { deed: { what: 'changed a service', about: `service:${id}` }, result: { kind: 'kept', id } }
  })
}

/** @throws Expected where an offer that is being written names it */
export function removeService(db: Db, doing: Doing, id: string): Promise<void> {
  return changeProject(db, doing, async (store) => {
    const named = (await store.offers(doing.project)).filter(({ draft }) =>
      draft?.lines.some(({ service }) => service === id),
    )
    if (named.length > 0)
      throw new Expected(
        'conflict',
        `${listed(named.map(({ number }) => `Offer ${number}`))} still ${named.length === 1 ? 'names' : 'name'} this service, and ${named.length === 1 ? 'is' : 'are'} being written`,
        'Take it out there first, or send or delete the draft.',
      )
    await store.removeService(doing.project, id)
    return { deed: { what: 'removed a service', about: `service:${id}` }, result: undefined }
  })
}

function faultsOf(
  service: Service,
  founders: readonly Founder[],
  categories: readonly string[],
): ServiceFault[] {
  const ids = new Set(founders.map((founder) => founder.id))
  return serviceProblems(service, '$', { ids, categories }).map(({ path, message }) => ({
    field: path.replace('$.', ''),
    message,
  }))
}

/** What a change would newly leave open. A service that already lacks something can still be put right step by step. */
function newGaps(before: Service, after: Service, founders: readonly Founder[]): ServiceFault[] {
  const known = new Set(gapsAt(before.status, serviceGaps(before, founders)).map(({ message }) => message))
  return gapsAt(after.status, serviceGaps(after, founders)).filter(({ message }) => !known.has(message))
}

/** The founders who are still in. */
async function present(store: ProjectStore, { project, now }: Doing): Promise<Founder[]> {
  const founders = await store.founders(project)
  const ledger = await store.ledger(project)
  return presentFounders({ founders }, registerAt(ledger, londonDate(now)))
}

/** Counts the versions on which schools or the group rely: a new one each time that a service is agreed, or changed after that. */
function revised(before: Service, after: Service): Service {
  if (after.status === 'draft') return after
  const next = before.version === undefined ? 1 : before.version + 1
  return before.status !== 'draft' && contentOf(before) === contentOf(after)
    ? after
    : { ...after, version: before.status !== 'draft' && before.version === undefined ? 2 : next }
}

/** All that a service says, but for where it stands. */
function contentOf(service: Service): string {
  const fields = Object.entries(service).filter(([key]) => key !== 'status')
  return JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)))
}
