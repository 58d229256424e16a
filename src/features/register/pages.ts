/** The founders' book and the registers as a page: who stands where at a date, and every entry ever made. */
import { endedWords, relationWords } from '../../engine/lists/nominations'
import { holdingsAt, registerAt, type OfficeTerm, type Register } from '../../engine/project/ledger'
import { nominationsAt, type Nomination } from '../../engine/project/nominations'
import type { Founder, Project } from '../../engine/project/project'
import { officeNames } from '../../engine/project/office'
import { longDate, type IsoDate } from '../../lib/dates'
import { counted, listed } from '../../lib/names'
import { href, paths } from '../../web/paths'
import { standingLabels, standingOf } from '../people'
import { words } from './entry-words'
import type { FormKind } from './forms'
import { officeDoubts } from './office-doubts'

/** What part of the register is on the page. */
export interface View {
  asAt: IsoDate
  /** Part of a name; empty for everyone. */
  name: string
  /** Whether the reader may see shares, payments, addresses and every entry; others see who and when. */
  all: boolean
  /** Pages of people and of entries, from 1. */
  page: number
  entries: number
}

const peopleOnPage = 50
const entriesOnPage = 50

/** One row a person: where they stand and what can be entered next. A long register comes in pages. */
export function registerPage(id: string, project: Project, view: View) {
  const register = registerAt(project.ledger, view.asAt)
  const holdings = holdingsAt(project.ledger, view.asAt)
  const nominated = inForce(nominationsAt(project.ledger, view.asAt))
  const offices = termsByFounder(register.officers)
  const wanted = view.name.toLowerCase()
  const nameNow = (founder: Founder): string => register.memberOf.get(founder.id)?.name ?? founder.legalName
  const found = project.founders.filter((founder) => nameNow(founder).toLowerCase().includes(wanted))
  const part = paged(found, view.page, peopleOnPage)
  const people = part.items.map((founder) => {
    const standing = standingOf(register, founder.id)
    const member = register.memberOf.get(founder.id)
    const held = offices.get(founder.id) ?? []
    const shares = holdings.get(founder.id)?.shares ?? 0
    const can = { isMember: member !== undefined, holdsOffice: held.length > 0, shares }
    return {
      name: nameNow(founder),
      number: member?.number,
      standing: standingLabels[standing],
      entered: member && longDate(member.entered),
      shares: view.all && (member ?? (shares > 0 || undefined)) && counted(shares, 'share'),
      offices: held.map((term) => `${officeNames[term.office]} since ${longDate(term.took)}`).join(', '),
      actions: actions({ ...can, applied: standing === 'applied', nominated: nominated.has(founder.id) }).map(
        ({ kind, text }) => ({
          text,
          href: href(paths.newEntry, { project: id, kind, founder: founder.id }),
        }),
      ),
    }
  })
  return {
    people,
    found: found.length,
    everyone: project.founders.length,
    peoplePages: pageLinks(id, view, 'page', part),
    doubts: doubtWords(id, project, register),
    ...historyPage(id, project, view),
    members: register.members.length,
  }
}

/** Each doubt about the officers in words, with where to enter that someone left. */
function doubtWords(id: string, project: Project, register: Register) {
  const named = new Map(project.founders.map((founder) => [founder.id, founder.legalName]))
  const name = (founder: string): string =>
    register.memberOf.get(founder)?.name ?? named.get(founder) ?? founder
  return officeDoubts(register).map(({ office, holders, why }) => ({
    text:
      why === 'held by several'
        ? `${listed(holders.map(name))} are entered as ${officeNames[office]}. If one of them has left the office, enter the day.`
        : `${listed(holders.map(name))} is no longer a member, and is still entered as ${officeNames[office]}. If they left the office too, enter the day.`,
    links: holders.map((founder) => ({
      text: `Left an office: ${name(founder)}`,
      href: href(paths.newEntry, { project: id, kind: 'office-left', founder }),
    })),
  }))
}

function termsByFounder(terms: readonly OfficeTerm[]): Map<string, OfficeTerm[]> {
  const offices = new Map<string, OfficeTerm[]>()
  for (const term of terms) offices.set(term.founder, [...(offices.get(term.founder) ?? []), term])
  return offices
}

function inForce(nominations: readonly Nomination[]): Set<string> {
  return new Set(nominations.filter((one) => one.ended === undefined).map((one) => one.founder))
}

interface Part<T> {
  items: T[]
  page: number
  last: number
}

function paged<T>(all: readonly T[], asked: number, size: number): Part<T> {
  const last = Math.max(1, Math.ceil(all.length / size))
  const page = Math.min(Math.max(1, asked), last)
  return { items: all.slice((page - 1) * size, page * size), page, last }
}

/** Where the page before and the page after are; undefined where all fits on one. */
function pageLinks(id: string, view: View, which: 'page' | 'entries', { page, last }: Part<unknown>) {
  const at = (number: number): string => {
    const { asAt, name } = view
    const query = new URLSearchParams({ 'as-at': asAt, ...(name !== '' && { name }) })
    for (const key of ['page', 'entries'] as const) query.set(key, String(key === which ? number : view[key]))
    return `${href(paths.register, { project: id })}?${query}#${which === 'page' ? 'people' : 'entries'}`
  }
  if (last === 1) return undefined
  return {
    words: `Page ${page.toLocaleString('en-GB')} of ${last.toLocaleString('en-GB')}`,
    before: page > 1 ? at(page - 1) : undefined,
    after: page < last ? at(page + 1) : undefined,
  }
}

interface Standpoint {
  isMember: boolean
  holdsOffice: boolean
  applied: boolean
  nominated: boolean
  shares: number
}

/** What may happen next to a person. */
function actions(at: Standpoint): { kind: FormKind; text: string }[] {
  const all: [boolean, FormKind, string][] = [
    [!at.isMember, 'standing', 'Change how far they have got'],
    [!at.isMember, 'signed', 'Signed the application to register'],
    [!at.isMember && !at.applied, 'applied', 'Applied to join'],
    [at.applied, 'declined', 'Application turned down'],
    [!at.isMember, 'entered', 'Enter as a member'],
    [at.isMember || at.shares > 0, 'shares', 'Shares'],
    [at.isMember, 'property', 'Loan or other property'],
    [at.isMember, 'e-address', 'Electronic address'],
    [true, 'office-taken', 'Took an office'],
    [at.holdsOffice, 'office-left', 'Left an office'],
    [at.isMember, 'nominated', 'Nomination received'],
    [at.nominated, 'nomination-revoked', 'Nomination ended'],
    [at.isMember, 'ceased', 'Membership ended'],
  ]
  return all.flatMap(([may, kind, text]) => (may ? [{ kind, text }] : []))
}

/** Entries, newest first, with whether a later one corrects them. */
function historyPage(id: string, project: Project, view: View) {
  const { ledger } = project
  const corrected = new Set(ledger.flatMap((entry) => (entry.kind === 'correction' ? entry.corrects : [])))
  if (!view.all) return { history: [], historyPages: undefined }
  const names = new Map(project.founders.map((founder) => [founder.id, founder.legalName]))
  const places = paged(
    Array.from({ length: ledger.length }, (_, index) => ledger.length - index),
    view.entries,
    entriesOnPage,
  )
  const history = places.items.flatMap((place) => {
    const entry = ledger[place - 1]
    if (!entry) return []
    const founder = entry.kind === 'correction' ? entry.entry?.founder : entry.founder
    return {
      place,
      on: longDate(entry.on),
      later: entry.on > view.asAt,
      who: founder === undefined ? '' : (names.get(founder) ?? founder),
      what: words(entry),
      corrected: corrected.has(place),
      correctHref: entry.kind === 'correction' ? undefined : href(paths.correction, { project: id, place }),
    }
  })
  return { history, historyPages: pageLinks(id, view, 'entries', places) }
}

/** The nominations book, newest first, with those that ended. */
export function nominationsPage(project: Project, asAt: IsoDate) {
  const register = registerAt(project.ledger, asAt)
  const names = new Map(project.founders.map((founder) => [founder.id, founder.legalName]))
  return nominationsAt(project.ledger, asAt)
    .map((one) => ({
      number: one.number,
      member: register.memberOf.get(one.founder)?.name ?? names.get(one.founder) ?? one.founder,
      nominee: one.nominee,
      about: [one.address, one.relation && relationWords[one.relation], one.worksHere && 'works here']
        .filter(Boolean)
        .join('; '),
      received: longDate(one.received),
      ended: one.ended && `${longDate(one.ended.on)}: ${endedWords[one.ended.why]}`,
    }))
    .reverse()
}
