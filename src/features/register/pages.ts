/** The founders' book and the registers as a page: who stands where at a date, and every entry ever made. */
import { holdingsAt, registerAt } from '../../engine/project/ledger'
import type { LedgerEntry, PlainEntry } from '../../engine/project/ledger-entry'
import { addressLine } from '../../engine/project/address'
import { founderById, type Project } from '../../engine/project/project'
import { officeNames } from '../../engine/project/office'
import { longDate } from '../../lib/dates'
import { pounds } from '../../lib/money'
import { counted } from '../../lib/names'
import { href, paths } from '../../web/paths'
import { standingLabels, standingOf } from '../people'
import type { FormKind } from './forms'

/**
 * One row a person: where they stand and what can be entered next.
 * @param all whether the reader may see shares, payments, addresses and every entry; others see who and when
 */
export function registerPage(id: string, project: Project, asAt: string, all: boolean) {
  const register = registerAt(project.ledger, asAt)
  const holdings = holdingsAt(project.ledger, asAt)
  const people = project.founders.map((founder) => {
    const standing = standingOf(register, founder.id)
    const member = register.members.find((one) => one.founder === founder.id)
    const held = register.officers.filter((term) => term.founder === founder.id)
    const holding = holdings.get(founder.id)
    return {
      name: member?.name ?? founder.legalName,
      number: member?.number,
      standing: standingLabels[standing],
      entered: member && longDate(member.entered),
      shares: all && member && counted(holding?.shares ?? 0, 'share'),
      offices: held.map((term) => `${officeNames[term.office]} since ${longDate(term.took)}`).join(', '),
      actions: actions(member !== undefined, held.length > 0).map(({ kind, text }) => ({
        text,
        href: href(paths.newEntry, { project: id, kind, founder: founder.id }),
      })),
    }
  })
  return { people, history: all ? history(id, project, asAt) : [], members: register.members.length }
}

/** What may happen next to a person, given whether they are a member and hold an office. */
function actions(isMember: boolean, holdsOffice: boolean): { kind: FormKind; text: string }[] {
  const office: { kind: FormKind; text: string }[] = [
    { kind: 'office-taken', text: 'Took an office' },
    ...(holdsOffice ? [{ kind: 'office-left' as const, text: 'Left an office' }] : []),
  ]
  if (!isMember) {
    return [
      { kind: 'standing', text: 'Change how far they have got' },
      { kind: 'signed', text: 'Signed the application' },
      { kind: 'entered', text: 'Enter as a member' },
      ...office,
    ]
  }
  return [
    { kind: 'shares', text: 'Shares' },
    { kind: 'property', text: 'Loan or other property' },
    { kind: 'e-address', text: 'Electronic address' },
    ...office,
    { kind: 'ceased', text: 'Membership ended' },
  ]
}

/** Every entry, newest first, with whether a later one corrects it. */
function history(id: string, project: Project, asAt: string) {
  const corrected = new Set(
    project.ledger.flatMap((entry) => (entry.kind === 'correction' ? entry.corrects : [])),
  )
  return project.ledger
    .map((entry, index) => ({
      place: index + 1,
      on: longDate(entry.on),
      later: entry.on > asAt,
      who: nameOf(project, entry),
      what: words(entry),
      corrected: corrected.has(index + 1),
      correctHref:
        entry.kind === 'correction' ? undefined : href(paths.correction, { project: id, place: index + 1 }),
    }))
    .reverse()
}

function nameOf(project: Project, entry: LedgerEntry): string {
  const id = entry.kind === 'correction' ? entry.entry?.founder : entry.founder
  return id === undefined ? '' : (founderById(project, id)?.legalName ?? id)
}

/** An entry in a few words. */
export function words(entry: LedgerEntry): string {
  if (entry.kind === 'correction') {
    const instead =
      entry.entry === null ? 'Taken out' : `Now: ${plainWords(entry.entry)} (${longDate(entry.entry.on)})`
    return `Correction of entry ${entry.corrects}. ${instead}. Reason: ${entry.reason}`
  }
  return plainWords(entry)
}

function plainWords(entry: PlainEntry): string {
  switch (entry.kind) {
    case 'interest':
      return standingLabels[entry.standing]
    case 'agreed':
    case 'signed':
    case 'withdrew':
      return standingLabels[entry.kind]
    case 'entered':
      return `Entered as member ${entry.number}, ${addressLine(entry.address)}`
    case 'renamed':
      return `Name changed to ${entry.name}`
    case 'moved':
      return `Address changed to ${addressLine(entry.address)}`
    case 'e-address':
      return `Electronic address ${entry.address}, for ${entry.purposes}`
    case 'e-address-ended':
      return 'Electronic address taken off'
    case 'shares':
      return entry.change > 0
        ? `${counted(entry.change, 'share')} issued`
        : `${counted(-entry.change, 'share')} taken back`
    case 'paid':
      return entry.pence > 0
        ? `${pounds(entry.pence)} paid on shares`
        : `${pounds(-entry.pence)} paid back on shares`
    case 'property':
      return `${entry.what === 'other' ? (entry.description ?? 'Other property') : entry.what === 'loan' ? 'Loan' : 'Deposit'} ${pounds(entry.pence)}`
    case 'office-taken':
      return `Took office: ${officeNames[entry.office]}`
    case 'office-left':
      return `Left office: ${officeNames[entry.office]}`
    case 'ceased':
      return `Membership ended: ${entry.reason.replace('-', ' ')}`
  }
}
