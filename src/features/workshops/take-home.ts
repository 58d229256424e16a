/** What a table made becomes an ordinary co-op project, with a private link that is the table's own. */
import type { Deps } from '../../deps'
import { londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { transact } from '../../db/transact'
import { accountStore, newId, newSeatLink } from '../account'
import { openProject, projectStore, changeProject, type Started } from '../projects'
import { answerStore } from './answer-store'
import { changeTable, noTable, noWorkshop } from './change-workshop'
import { cardsOf } from './content'
import { projectOf, type Landing } from './landing'
import { quickPriceIn } from './price'
import { workshopStore, type Table, type Workshop } from './store'
import { workOf } from './work'

export interface HomeWishes {
  /** What the table calls its co-op. */
  name: string
  nicknames: boolean
  inPack: boolean
  /** Whether the facilitator may look at it as an adviser. */
  adviser: boolean
}

/** What every table of a workshop lands with. */
export function landingOf({ library, now }: Pick<Deps, 'library' | 'now'>, { title, on }: Workshop): Landing {
  const asAt = londonDate(now())
  return { title, on, cards: cardsOf(library), priceOf: (price) => quickPriceIn(library, price, asAt)?.unit }
}

/**
 * Takes home what a table made. The second time it only adds what the co-op does not have yet, and changes nothing
 * that the group has written since.
 * @returns the co-op with a new private link to it, for the table alone
 */
export async function takeHome(
  deps: Deps,
  on: { workshop: string; table: string },
  wishes: HomeWishes,
): Promise<Started> {
  const { db, now } = deps
  const workshop = await workshopStore(db).workshop(on.workshop)
  const table = await workshopStore(db).table(on.workshop, on.table)
  if (!workshop) throw noWorkshop()
  if (!table) throw noTable()
  const work = workOf(await answerStore(db).workOfTable(table.id))
  const project = projectOf({ ...wishes, people: table.people }, work, landingOf(deps, workshop))
  const known = table.project === null ? undefined : await projectStore(db).head(table.project)
  const started = known ? await bringOver(deps, known.id, project) : await openProject(db, project, now())
  const adviserSeat = wishes.adviser ? (table.adviserSeat ?? (await seatAdviser(deps, started.id))) : null
  await changeTable(db, workshop.id, table.id, () => ({
    name: wishes.name,
    project: started.id,
    takenAt: now().toISOString(),
    finishedAt: table.finishedAt ?? now().toISOString(),
    inPack: wishes.inPack,
    nicknames: wishes.nicknames,
    adviserSeat,
  }))
  return started
}

/** Adds to a co-op what its table has made since; a new organiser's link comes with it. */
async function bringOver(deps: Deps, id: string, made: ReturnType<typeof projectOf>): Promise<Started> {
  const { db, now } = deps
  const seat = newId()
  const at = now().toISOString()
  return changeProject(db, { project: id, seat, now: now() }, async (store, trx) => {
    const there = await store.load(id)
    for (const [question, answer] of Object.entries(made.answers))
      if (there.answers[question] === undefined)
        await store.putAnswer(id, question, answer, { now: at, decided: made.decided?.[question] })
    const founders = new Set(there.founders.map((one) => one.id))
    await store.addFounders(
      id,
      made.founders.filter((one) => !founders.has(one.id)),
    )
    const services = new Set(there.services.map((one) => one.id))
    for (const service of made.services) if (!services.has(service.id)) await store.addService(id, service)
    const decided = new Set((there.decisions ?? []).map((one) => `${one.proposal} ${one.round}`))
    for (const decision of made.decisions ?? [])
      if (!decided.has(`${decision.proposal} ${decision.round}`)) await store.addDecision(id, decision, at)
    if (made.workshop) await store.putWorkshop(id, made.workshop)
    await accountStore(trx).addSeat({
      id: seat,
      project: id,
      role: 'organiser',
      founder: null,
      name: 'Organiser',
      email: null,
      createdAt: at,
    })
    const token = await newSeatLink(trx, { kind: 'resume', project: id, seat, now: now() })
    return {
      deed: { what: 'brought work home from a workshop', about: 'project' },
      result: { id, seat, token },
    }
  })
}

/** A place in the co-op for the facilitator, as an adviser: reads and comments, and sees no private details. */
function seatAdviser({ db, now }: Deps, project: string): Promise<string> {
  const seat = newId()
  return changeProject(db, { project, seat: null, now: now() }, async (_store, trx) => {
    const createdAt = now().toISOString()
    const who = { founder: null, name: 'Facilitator of the workshop', email: null, createdAt }
    await accountStore(trx).addSeat({ id: seat, project, role: 'adviser', ...who })
    return { deed: { what: 'let the facilitator of the workshop in', about: `seat:${seat}` }, result: seat }
  })
}

/**
 * A link with which a table that worked on paper opens its co-op: it works once, and whoever opens it first is the
 * organiser. Refused for tables with phones of their own, which take it home themselves.
 */
export async function slipFor(deps: Deps, workshop: Workshop, table: Table, phones: number): Promise<string> {
  if (phones > 0 && !table.paper)
    throw new Expected(
      'forbidden',
      'This table takes its co-op home itself',
      'It has a phone here. Ask the table to press “Take our co-op home” there.',
    )
  const { db, now } = deps
  const wishes = { name: table.name, nicknames: table.nicknames, inPack: table.inPack, adviser: false }
  const { id, seat } = await takeHome(deps, { workshop: workshop.id, table: table.id }, wishes)
  return transact(db, async (trx) => {
    await accountStore(trx).dropKeys({ kind: 'resume', seat })
    return newSeatLink(trx, { kind: 'invitation', project: id, seat, now: now() })
  })
}
