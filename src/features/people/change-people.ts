/** The verbs about founders. Each does all it says in one transaction, or nothing. */
import type { Db } from '../../db/open'
import { registerAt } from '../../engine/project/ledger'
import type { LedgerEntry, PlainEntry } from '../../engine/project/ledger-entry'
import { offices, type Office } from '../../engine/project/office'
import { shortName, type Founder } from '../../engine/project/project'
import { samePerson } from '../../engine/project/who-problems'
import { londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { freeId, listed } from '../../lib/names'
import { projectStore } from '../projects'
import type { NewFounder, StandingChoice } from './forms'

/** Adds a founder, and the first line of their story in the founders' book. Returns their id. */
export function addFounder(db: Db, project: string, form: NewFounder, now: Date): Promise<string> {
  const { standing, ...about } = form
  return db.transaction(async (trx) => {
    const [id] = await addAll(trx, project, [{ ...about, offices: [], inOffers: false }], { standing, now })
    return String(id)
  })
}

/** Adds every founder of a pasted list, or none. */
export function addFounders(
  db: Db,
  project: string,
  founders: readonly Omit<Founder, 'id'>[],
  now: Date,
): Promise<void> {
  return db.transaction(async (trx) => {
    await addAll(trx, project, founders, { standing: 'exploring', now })
  })
}

async function addAll(
  db: Db,
  project: string,
  founders: readonly Omit<Founder, 'id'>[],
  as: { standing: StandingChoice; now: Date },
): Promise<string[]> {
  const store = projectStore(db)
  const present = await store.founders(project)
  const taken = new Set(present.map((founder) => founder.id))
  const on = londonDate(as.now)
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
    const id = freeId(founder.knownAs ?? founder.legalName, taken)
    taken.add(id)
    ids.push(id)
    await store.addFounder(project, { id, ...founder })
    entries.push(firstEntry(id, as.standing, on))
  }
  await store.append(project, entries, as.now.toISOString())
  await store.touch(project, as.now.toISOString())
  return ids
}

function firstEntry(founder: string, standing: StandingChoice, on: string): LedgerEntry {
  return standing === 'agreed' ? { on, kind: 'agreed', founder } : { on, kind: 'interest', founder, standing }
}

/**
 * Changes a founder's details. For a member, a new name or address is also entered on the register, as a new
 * entry: the old one stays in its history.
 */
export function changeFounder(db: Db, project: string, founder: Founder, now: Date): Promise<void> {
  return db.transaction(async (trx) => {
    const store = projectStore(trx)
    const on = londonDate(now)
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
    await store.append(project, entries, now.toISOString())
    await store.touch(project, now.toISOString())
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
  project: string,
  chosen: Readonly<Record<string, string | string[] | undefined>>,
  now: Date,
): Promise<void> {
  return db.transaction(async (trx) => {
    const store = projectStore(trx)
    for (const founder of await store.founders(project)) {
      const held = offices.filter((office: Office) => [chosen[office] ?? []].flat().includes(founder.id))
      if (held.join() !== founder.offices.join())
        await store.putFounder(project, { ...founder, offices: held })
    }
    await store.touch(project, now.toISOString())
  })
}

/**
 * Records that a founder has withdrawn and deletes what is private about them. Their name and the dates stay
 * in the founders' book. A member does not withdraw: they cease, on the register.
 */
export function withdrawFounder(db: Db, project: string, id: string, now: Date): Promise<void> {
  return db.transaction(async (trx) => {
    const store = projectStore(trx)
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
    const on = londonDate(now)
    if (registerAt(await store.ledger(project), on).members.some((member) => member.founder === id)) {
      throw new Expected(
        'conflict',
        `${shortName(founder)} is on the register of members`,
        'Record on the register page that the membership has ended.',
      )
    }
    await store.putFounder(project, { id, legalName: founder.legalName, offices: [], inOffers: false })
    await store.append(project, [{ on, kind: 'withdrew', founder: id }], now.toISOString())
    await store.touch(project, now.toISOString())
  })
}
