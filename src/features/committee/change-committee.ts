/** What changes who is on the committee without an election: each is an entry in the register, dated and traced. */
import type { Db } from '../../db/open'
import type { Library } from '../../engine/library/library'
import { annualMeetings, committeeAt, retirementAt } from '../../engine/project/committee'
import { officeEntries, standingFault } from '../../engine/project/eligible'
import { inForce } from '../../engine/project/in-force'
import { registerAt } from '../../engine/project/ledger'
import type { LedgerEntry } from '../../engine/project/ledger-entry'
import { statutoryOffices } from '../../engine/project/office'
import { founderById, type Founder, type Project } from '../../engine/project/project'
import { promisesOf, type Promises } from '../../engine/project/promises'
import { londonDate, longDate, type IsoDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { changeProject, type Doing } from '../projects'
import { writeEntries } from '../register'
import type { Onto } from './forms'

export interface On {
  db: Db
  library: Library
}

function changeCommittee(
  on: On,
  doing: Doing,
  day: IsoDate,
  work: (project: Project, promises: Promises) => { what: string; founder: string; entries: LedgerEntry[] },
): Promise<void> {
  return changeProject(on.db, doing, async (store) => {
    if (day > londonDate(doing.now))
      throw refusal('This day is still to come', 'Enter it on the day. What is in the register has happened.')
    const project = inForce(await store.load(doing.project), day)
    const { what, founder, entries } = work(project, promisesOf(on.library.questions, project.answers))
    if (entries.length === 0) return { deed: undefined, result: undefined }
    await writeEntries(store, doing, () => entries)
    return { deed: { what, about: `founder:${founder}` }, result: undefined }
  })
}

/** A person stands down from every office of the committee that they hold: their own act, in writing. */
export function standDown(on: On, doing: Doing, founder: string, day: IsoDate): Promise<void> {
  return changeCommittee(on, doing, day, ({ ledger }) => {
    const terms = registerAt(ledger, day).officers.filter(
      (term) => term.founder === founder && statutoryOffices.includes(term.office),
    )
    if (terms.length === 0)
      throw refusal('This person holds no office of the committee on that day', 'Check the day.')
    const first =
      terms
        .map(({ took }) => took)
        .toSorted()
        .at(-1) ?? day
    if (day < first) throw refusal(`They took office on ${longDate(first)}`, 'Enter that day or a later one.')
    const entries = terms.map(({ office }) => ({ on: day, kind: 'office-left' as const, founder, office }))
    return { what: 'stood down from the committee', founder, entries }
  })
}

/** What the committee itself decides: an officer, someone for a vacancy, or someone for their skills. */
export function bringOnto(on: On, doing: Doing, given: Onto): Promise<void> {
  return changeCommittee(on, doing, given.on, (project, promises) => {
    const founder = founderById(project, given.founder)
    if (!founder) throw new Expected('missing', 'We cannot find this person', 'Go back to the committee.')
    if (given.oldEnough === undefined || given.notBarred === undefined) {
      throw refusal(
        'The person must be old enough, and nothing may bar them by law',
        'Ask them, and tick both lines if they are true.',
      )
    }
    const make = { officer, filled, 'co-opted': coopted }[given.way]
    return { founder: founder.id, ...make(project, promises, founder, given) }
  })
}

type Made = { what: string; entries: LedgerEntry[] }

function officer(project: Project, promises: Promises, founder: Founder, { office, on }: Onto): Made {
  if (office === undefined) throw refusal('Choose an office', 'Go back and choose which office they take.')
  mayTake(project, promises, founder, on)
  const entries = officeEntries(project.ledger, { office, elected: [founder.id], on })
  if (entries.length === 0) throw refusal('They hold this office already', 'Nothing was changed.')
  return { what: 'appointed an officer', entries }
}

function filled(project: Project, promises: Promises, founder: Founder, { on }: Onto): Made {
  if (!promises.elected) throw everyoneIsOn()
  mayTake(project, promises, founder, on)
  const { emptyPlaces, seats } = committeeAt(project.ledger, on, promises)
  notOnYet(seats, founder)
  if (emptyPlaces === 0)
    throw refusal('There is no empty place on that day', 'Wait for a vacancy, or check the day.')
  return {
    what: 'filled a vacancy on the committee',
    entries: [{ on, kind: 'office-taken', founder: founder.id, office: 'director', how: 'filled' }],
  }
}

function coopted(project: Project, promises: Promises, founder: Founder, { on }: Onto): Made {
  if (!promises.elected) throw everyoneIsOn()
  const { seats, mayCoopt } = committeeAt(project.ledger, on, promises)
  notOnYet(seats, founder)
  if (mayCoopt === 0) {
    throw refusal(
      'The committee cannot bring in another person',
      `Your rules allow ${promises.elected.coopted}, and always fewer than a third of the committee.`,
    )
  }
  return {
    what: 'brought someone onto the committee for their skills',
    entries: [{ on, kind: 'office-taken', founder: founder.id, office: 'director', how: 'co-opted' }],
  }
}

function mayTake(project: Project, promises: Promises, founder: Founder, day: IsoDate): void {
  if (registerAt(project.ledger, day).members.length === 0) return
  const fault = standingFault({ ledger: project.ledger, promises, day }, founder, 'director')
  if (fault !== undefined) throw refusal(fault.replace(/\.$/, ''), 'Choose someone else.')
}

function notOnYet(seats: readonly { founder: string }[], { id, legalName }: Founder): void {
  if (seats.some((one) => one.founder === id))
    throw refusal(`${legalName} is on the committee already`, 'Choose someone else.')
}

/** Those whose time ends at an annual general meeting leave on its day; so do those who filled a vacancy until it. */
export function retire(
  on: On,
  doing: Doing,
  { meeting, drawn }: { meeting: string; drawn: readonly string[] },
): Promise<void> {
  return changeProject(on.db, doing, async (store) => {
    const whole = await store.load(doing.project)
    const annual = annualMeetings(whole)
    const found = annual.find((one) => one.id === meeting)
    if (!found) throw refusal('Choose an annual general meeting', 'Plan it first, with “annual” in its name.')
    if (found.on > londonDate(doing.now))
      throw refusal('This meeting is still to come', 'Record who retires on its day, or later.')
    const project = inForce(whole, found.on)
    const { elected } = promisesOf(on.library.questions, project.answers)
    if (!elected) throw everyoneIsOn()
    const earlier = annual.filter((one) => one.on < found.on && one.state !== 'planned').map((one) => one.on)
    const {
      retire: going,
      filled: until,
      draw,
    } = retirementAt(project.ledger, { on: found.on, earlier }, elected.termYears, drawn)
    if (draw) {
      throw refusal(
        `Choose ${draw.count} of those who have been there equally long`,
        'They agree who goes, or you draw lots in front of others.',
      )
    }
    const entries = [...going, ...until].map((founder) => ({
      on: found.on,
      kind: 'office-left' as const,
      founder,
      office: 'director' as const,
    }))
    if (entries.length === 0) return { deed: undefined, result: undefined }
    await writeEntries(store, doing, () => entries)
    const lot = drawn.length > 0 ? ', with a lot' : ''
    return {
      deed: { what: `recorded who retires by rotation${lot}`, about: `meeting:${meeting}` },
      result: undefined,
    }
  })
}

function refusal(problem: string, next: string): Expected {
  return new Expected('conflict', problem, next)
}

function everyoneIsOn(): Expected {
  return refusal('In your rules every member is on the committee', 'Nobody is elected or brought onto it.')
}
