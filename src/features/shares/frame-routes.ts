/** What every page of shares and loans begins and ends with. */
import type { Response } from 'express'
import type { Deps } from '../../deps'
import { registerAt } from '../../engine/project/ledger'
import type { Project } from '../../engine/project/project'
import { londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { doingOf, may, projectOf } from '../../web/access'
import type { Choice } from '../../web/field-form'
import { fingerprint, isStale, plainFields } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { projectStore } from '../projects'
import { changeCapital, isFault, type Change, type Desk, type Fault } from './change-capital'
import type { Reading } from './pages'
import type { Place } from './share-forms'

const changedSince =
  'Shares, loans or the register changed after you opened this page. See first whether this is entered already. If it is not, send it again.'

/** What the pages read. */
export async function readingOf({ db, library, now }: Deps, res: Response): Promise<Reading> {
  const { id } = projectOf(res)
  return { id, project: await projectStore(db).load(id), library, today: londonDate(now()) }
}

/** Where a form of shares stands. */
export function placeOf({ id, project, today }: Reading): Place {
  return {
    section: 'Shares',
    backLink: href(paths.shares, { project: id }),
    today,
    seen: fingerprint(stateOf(project)),
  }
}

/** The register and the books of shares and loans as they stand. */
function stateOf({ ledger, books }: Project) {
  return { ledger, books }
}

/**
 * Makes a change and gives where to go on, or why it cannot be. Money that is entered twice cannot be told from money
 * that came twice, so a form is taken only for the state of the books that its page was made from.
 */
export async function done<C extends Change>(
  deps: Deps,
  res: Response,
  work: (desk: Desk) => C | Fault,
  to = `${href(paths.shares, { project: projectOf(res).id })}?done=yes`,
): Promise<{ to: string } | Fault> {
  const { seen } = plainFields(res.req.body)
  const change = await changeCapital(deps, doingOf(res, deps.now), (desk) =>
    isStale(seen, stateOf(desk.project)) ? { fault: changedSince } : work(desk),
  )
  return isFault(change) ? change : { to }
}

/** The same for a form that is a button and nothing else. */
export async function press(deps: Deps, res: Response, work: (desk: Desk) => Change | Fault): Promise<void> {
  const made = await done(deps, res, work)
  if (isFault(made)) throw new Expected('conflict', 'This cannot be done now', made.fault)
  res.redirect(303, made.to)
}

/** For whom a form may be entered: those who keep the register choose a member, others act for themselves. */
export function peopleFor(res: Response, { project, today }: Reading): readonly Choice[] | undefined {
  if (!may(res, 'register')) return undefined
  return registerAt(project.ledger, today).members.map(({ founder, name, number }) => ({
    value: founder,
    text: `${number}. ${name}`,
  }))
}

/** The founder whom a form is about: the one chosen, or the person themself. */
export function aboutWhom(res: Response, chosen: unknown): string {
  const own = projectOf(res).seat?.founder
  if (may(res, 'register') && typeof chosen === 'string') return chosen
  if (own === undefined)
    throw new Expected(
      'conflict',
      'We do not know which member you are',
      'Ask the secretary to join your place here to your name on the list of people.',
    )
  return own
}
