/** The verbs about founders. Each does all it says in one transaction, or nothing. */
import type { Db } from '../../db/open'
import { registerAt } from '../../engine/project/ledger'
import type { LedgerEntry, PlainEntry } from '../../engine/project/ledger-entry'
import { offices, type Office } from '../../engine/project/office'
import { shortName, type Founder } from '../../engine/project/project'
import { samePerson } from '../../engine/project/who-problems'
import { londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { counted, freeId, listed } from '../../lib/names'
import { isStale } from '../../web/forms'
import { changeProject, type Doing, type ProjectStore } from '../projects'
import type { NewFounder, StandingChoice } from './forms'

/** Adds a founder, and the first line of their story in the founders' book. Returns their id. */
export function addFounder(db: Db, doing: Doing, form: NewFounder): Promise<string> {
  const { standing, ...about } = form
  return changeProject(db, doing, async (store) => {
    const [id] = await addAll(store, doing, [{ ...about, offices: [], inOffers: false }], standing)
    return { deed: { what: 'added a founder', about: `founder:${id}` }, result: String(id) }
  })
}

/** Adds every founder of a pasted list, or none. */
export function addFounders(db: Db, doing: Doing, founders: readonly Omit<Founder, 'id'>[]): Promise<void> {
  return changeProject(db, doing, async (store) => {
    const ids = await addAll(store, doing, founders, 'exploring')
    return { deed: { what: `added ${counted(ids.length, 'founder')}`, about: 'people' }, result: undefined }
  })
}

/** Adds founders inside a change that is under way. Returns their ids. */
export async function addAll(
  store: ProjectStore,
  doing: Doing,
  founders: readonly Omit<Founder, 'id'>[],
  standing: StandingChoice,
): Promise<string[]> {
  const { project } = doing
  const present = await store.founders(project)
  const taken = new Set([...reserved, ...present.map((founder) => founder.id)])
  const on = londonDate(doing.now)
  const entries: LedgerEntry[] = []
  const ids: string[] = []
  for (const founder of founders) {
    if (present.some((other) => samePerson(other, founder))) {
      throw new Expected(
        'conflict',
        `${founder.legalName} is among your founders already`,
        'Go back to the list and change their details there.',
      )
    }
    // No name in it: the id stands in the trail and the ledger, which outlive a person's details.
    const id = freeId('person', taken)
    taken.add(id)
    ids.push(id)
    await store.addFounder(project, { id, ...founder })
    entries.push(firstEntry(id, standing, on))
  }
  await store.append(project, entries, doing.now.toISOString())
  return ids
}

/** Ids that would be taken for a page in an address. */
const reserved = ['new', 'paste', 'offices', 'seats', 'me']

function firstEntry(founder: string, standing: StandingChoice, on: string): LedgerEntry {
  return standing === 'agreed' ? { on, kind: 'agreed', founder } : { on, kind: 'interest', founder, standing }
}

/**
 * Changes a founder's details. For a member, a new name or address is also entered on the register, as a new
 * entry: the old one stays in its history. False, and nothing kept, where someone else changed them since `seen`.
 */
export function changeFounder(
  db: Db,
  doing: Doing,
  change: { founder: Founder; seen?: string | undefined },
): Promise<boolean> {
  const { founder, seen } = change
  const { project } = doing
  return changeProject(db, doing, async (store) => {
    const on = londonDate(doing.now)
    const before = (await store.founders(project)).find((one) => one.id === founder.id)
    if (isStale(seen, before)) return { deed: undefined, result: false }
    const register = registerAt(await store.ledger(project), on)
    const member = register.members.find((one) => one.founder === founder.id)
    const entries: PlainEntry[] = []
    if (member && member.name !== founder.legalName) {
      entries.push({ on, kind: 'renamed', founder: founder.id, name: founder.legalName })
    }
    if (member && founder.address && !sameAddress(member.address, founder.address)) {
      entries.push({ on, kind: 'moved', founder: founder.id, address: founder.address })
    }
    await store.putFounder(project, founder)
    await store.append(project, entries, doing.now.toISOString())
    return { deed: { what: 'changed details', about: `founder:${founder.id}` }, result: true }
  })
}

function sameAddress(one: object, other: object): boolean {
  const plain = (address: object): string =>
    JSON.stringify(Object.entries(address).sort(([a], [b]) => (a < b ? -1 : 1)))
  return plain(one) === plain(other)
}

/** Gives the offices to the founders chosen, and takes them from everyone else. */
export function chooseOffices(
  db: Db,
  doing: Doing,
  chosen: Readonly<Record<string, string | string[] | undefined>>,
): Promise<void> {
  const { project } = doing
  return changeProject(db, doing, async (store) => {
    for (const founder of await store.founders(project)) {
      const held = offices.filter((office: Office) => [chosen[office] ?? []].flat().includes(founder.id))
      if (held.join() !== founder.offices.join())
        await store.putFounder(project, { ...founder, offices: held })
    }
    return { deed: { what: 'chose who does what', about: 'offices' }, result: undefined }
  })
}

/**
 * Records that a founder has withdrawn and deletes what is private about them. Their name and the dates stay
 * in the founders' book. A member does not withdraw: they cease, on the register.
 */
export function withdrawFounder(db: Db, doing: Doing, id: string): Promise<void> {
  const { project } = doing
  return changeProject(db, doing, async (store) => {
    const founder = (await store.founders(project)).find((one) => one.id === id)
    if (!founder)
      throw new Expected('missing', 'We cannot find this founder', 'Go back to the list of people.')
    const needed = (await store.services(project)).filter((service) => service.deliveredBy.includes(id))
    if (needed.length > 0) {
      throw new Expected(
        'conflict',
        `${shortName(founder)} still delivers ${listed(needed.map((service) => service.title))}`,
        'Choose someone else for it on the services page first.',
      )
    }
    const on = londonDate(doing.now)
    if (registerAt(await store.ledger(project), on).members.some((member) => member.founder === id)) {
      throw new Expected(
        'conflict',
        `${shortName(founder)} is on the register of members`,
        'Record on the register page that the membership has ended.',
      )
    }
    await store.putFounder(project, { id, legalName: founder.legalName, offices: [], inOffers: false })
    await store.forgetPay(project, id)
    await store.append(project, [{ on, kind: 'withdrew', founder: id }], doing.now.toISOString())
    return { deed: { what: 'recorded that a founder withdrew', about: `founder:${id}` }, result: undefined }
  })
}
