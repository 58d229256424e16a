/**
 * The lists of the registers. The inspection lists are made from the register alone, so no money entry is ever
 * loaded for them (CCBSA 2014 s.30(7)).
 */
import { longDate } from '../../lib/dates'
import { pounds } from '../../lib/money'
import { addressLine } from '../project/address'
import { officeNames, statutoryOffices } from '../project/office'
import { holdingsAt, standingWords, type Holding, type Membership, type OfficeTerm } from '../project/ledger'
import { founderById } from '../project/project'
import type { ListSource, ListSpec, Row } from './row'

const seen = ['number', 'name', 'address', 'electronic', 'entered'] as const
const held = [...seen, 'shares', 'paid', 'property'] as const
const officerKeys = ['name', 'address', 'electronic', 'office', 'took'] as const

export const registerLists: Readonly<Record<string, ListSpec>> = {
  'register.members': { keys: held, rows: (source) => memberRows(source, source.register.members) },
  'register.formerMembers': {
    keys: [...seen, 'ceased'],
    rows: (source) => source.register.former.map(inspectionRow),
  },
  'register.waiting': { keys: ['name', 'standing', 'since'], rows: waitingRows },
  'inspection.members': { keys: seen, rows: (source) => source.register.members.map(inspectionRow) },
  'inspection.formerMembers': {
    keys: [...seen, 'ceased'],
    rows: (source) => source.register.former.map(inspectionRow),
  },
  'inspection.officers': { keys: officerKeys, rows: officerRows },
  'register.officers': { keys: officerKeys, rows: officerRows },
  'register.formerOfficers': { keys: ['name', 'office', 'took', 'left'], rows: formerOfficerRows },
  // s.103(1)(a): a member's own account, with their own money. One sheet is for one member only.
  'entries.own': { keys: [...held, 'offices'], rows: ownRows },
  'shares.certificates': {
    keys: ['number', 'name', 'shares', 'shareWord', 'paid', 'entered'],
    rows: certificateRows,
  },
}

function inspectionRow(member: Membership): Row {
  return {
    number: String(member.number),
    name: member.name,
    address: addressLine(member.address),
    electronic: electronicWords(member),
    entered: longDate(member.entered),
    ceased: member.ceased === undefined ? '' : longDate(member.ceased),
  }
}

/** s.30(2)(b): an electronic address stands there only if it was notified, with the purposes notified. */
function electronicWords(member: Membership | undefined): string {
  return member?.electronic
    ? `${member.electronic.address} (for ${member.electronic.purposes})`
    : 'None notified'
}

function memberRows(source: ListSource, members: readonly Membership[]): Row[] {
  const holdings = holdingsAt(source.project.ledger, source.asAt)
  return members.map((member) => {
    const holding = holdings.get(member.founder)
    return {
      ...inspectionRow(member),
      shares: String(holding?.shares ?? 0),
      paid: pounds(holding?.paidPence ?? 0),
      property: propertyWords(holding),
    }
  })
}

/** What a person has in the society besides shares, in words. */
export function propertyWords(holding: Holding | undefined): string {
  const property = [
    holding?.loanPence ? `Loan ${pounds(holding.loanPence)}` : '',
    holding?.depositPence ? `Deposit ${pounds(holding.depositPence)}` : '',
    holding?.otherPence
      ? `${holding.otherDescriptions.join(', ') || 'Other'} ${pounds(holding.otherPence)}`
      : '',
  ].filter((words) => words !== '')
  return property.length === 0 ? 'None' : property.join('; ')
}

function ownRows(source: ListSource): Row[] {
  const rows = memberRows(source, source.register.members)
  return source.register.members.map((member, index) => {
    const offices = source.register.officers
      .filter((term) => term.founder === member.founder && statutoryOffices.includes(term.office))
      .map((term) => `${officeNames[term.office]}, since ${longDate(term.took)}`)
    return { ...rows[index], offices: offices.length === 0 ? 'None' : offices.join('; ') }
  })
}

function certificateRows(source: ListSource): Row[] {
  const holdings = holdingsAt(source.project.ledger, source.asAt)
  return source.register.members.flatMap((member) => {
    const holding = holdings.get(member.founder)
    if (!holding || holding.shares < 1) return []
    return [
      {
        number: String(member.number),
        name: member.name,
        shares: holding.shares.toLocaleString('en-GB'),
        shareWord: holding.shares === 1 ? 'share' : 'shares',
        paid: pounds(holding.paidPence),
        entered: longDate(member.entered),
      },
    ]
  })
}

function waitingRows({ project, register }: ListSource): Row[] {
  return project.founders
    .filter(({ id }) => !register.memberOf.has(id) && !register.left.has(id))
    .map((founder) => {
      const book = register.standings.get(founder.id)
      return {
        name: founder.legalName,
        standing: book ? standingWords[book.standing] : 'No entry yet',
        since: book ? longDate(book.since) : '',
      }
    })
}

function officerRows(source: ListSource): Row[] {
  return source.register.officers
    .filter((term) => statutoryOffices.includes(term.office))
    .map((term) => ({
      ...officer(source, term),
      office: officeNames[term.office],
      took: longDate(term.took),
    }))
}

function formerOfficerRows(source: ListSource): Row[] {
  return source.register.formerOfficers
    .filter((term) => statutoryOffices.includes(term.office))
    .map((term) => ({
      name: officer(source, term).name,
      office: officeNames[term.office],
      took: longDate(term.took),
      left: term.left === undefined ? '' : longDate(term.left),
    }))
}

/** An officer's name and postal address: as on the register of members, or else as the founder gave them. */
function officer(
  source: ListSource,
  term: OfficeTerm,
): { name: string; address: string; electronic: string } {
  const member = source.register.memberOf.get(term.founder)
  const founder = founderById(source.project, term.founder)
  const address = member?.address ?? founder?.address
  return {
    name: member?.name ?? founder?.legalName ?? '',
    address: address ? addressLine(address) : 'Not given yet',
    electronic: electronicWords(member),
  }
}
