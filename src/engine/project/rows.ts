/**
 * The lists that documents place as tables or signature lines. A row is finished words by key. The inspection
 * lists are made from the register alone, so no money entry is ever loaded for them (CCBSA 2014 s.30(7)).
 */
import { longDate } from '../../lib/dates'
import { pounds } from '../../lib/money'
import { listed } from '../../lib/names'
import type { ServiceCategories } from '../library/reference'
import { holders, type FactSource } from './facts'
import { holdingsAt, type Membership, type OfficeTerm, type Standing } from './ledger'
import { addressLine } from './address'
import type { Office } from './office'
import { founderById, shortName, type Founder, type Service } from './project'

export type Row = Readonly<Record<string, string>>
export interface Signatory {
  role: string
  name: string
}

interface ListSpec {
  /** Every key its rows have, so that a template that asks for another is told so. */
  keys: readonly string[]
  rows: (source: FactSource, reference: ServiceCategories) => Row[]
}

const seen = ['number', 'name', 'address', 'electronic', 'entered'] as const
const held = [...seen, 'shares', 'paid', 'property'] as const
const officerKeys = ['name', 'address', 'electronic', 'office', 'took'] as const

/** Every list that a table may show. */
export const lists: Readonly<Record<string, ListSpec>> = {
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
  'offer.services': {
    keys: ['title', 'strapline', 'category', 'description', 'outcomes', 'included', 'excluded', 'who'],
    rows: (source, reference) =>
      source.project.services.map((service) => serviceRow(source, service, reference)),
  },
  'offer.prices': {
    keys: ['title', 'unit', 'hours', 'price', 'early', 'vat', 'smallest'],
    rows: (source) => source.project.services.map(priceRow),
  },
  'offer.people': { keys: ['name', 'role', 'registration', 'checks', 'training'], rows: peopleRows },
  'founders.first': {
    keys: ['name', 'office'],
    rows: (source) =>
      source.present.map((founder) => ({ name: founder.legalName, office: officeWords(founder.offices) })),
  },
}

/** Every list of people that `{{signatures: }}` may place. */
export const signatures: Readonly<Record<string, (source: FactSource) => Signatory[]>> = {
  signatories,
  acceptance: (source) => [
    { role: 'For the school', name: '' },
    { role: 'For the co-operative', name: holders(source, 'secretary')[0]?.legalName ?? '' },
  ],
}

export const officeNames: Readonly<Record<Office, string>> = {
  chair: 'Chair',
  secretary: 'Secretary',
  treasurer: 'Treasurer',
  director: 'Committee member',
  safeguarding: 'Safeguarding lead',
  data: 'Data protection lead',
}

/** Offices that make a person an officer under CCBSA 2014 s.149; the two leads are roles, not offices. */
const statutoryOffices: readonly Office[] = ['chair', 'secretary', 'treasurer', 'director']

/** The secretary and three more, all different people (CCBSA 2014 s.3(1); law does not say that one may do for both). */
function signatories(source: FactSource): Signatory[] {
  const secretary = holders(source, 'secretary')[0]
  const others = source.present.filter((founder) => founder.id !== secretary?.id).slice(0, 3)
  const members = [0, 1, 2].map((index) => ({ role: 'Founder member', name: others[index]?.legalName ?? '' }))
  return [{ role: 'Secretary', name: secretary?.legalName ?? '' }, ...members]
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

function memberRows(source: FactSource, members: readonly Membership[]): Row[] {
  const holdings = holdingsAt(source.project.ledger, source.asAt)
  return members.map((member) => {
    const holding = holdings.get(member.founder)
    const property = [
      holding?.loanPence ? `Loan ${pounds(holding.loanPence)}` : '',
      holding?.depositPence ? `Deposit ${pounds(holding.depositPence)}` : '',
      holding?.otherPence
        ? `${holding.otherDescriptions.join(', ') || 'Other'} ${pounds(holding.otherPence)}`
        : '',
    ].filter((words) => words !== '')
    return {
      ...inspectionRow(member),
      shares: String(holding?.shares ?? 0),
      paid: pounds(holding?.paidPence ?? 0),
      property: property.length === 0 ? 'None' : property.join('; '),
    }
  })
}

const standingWords: Record<Standing, string> = {
  exploring: 'Exploring',
  'standing-by': 'Standing by',
  supporter: 'Supporter',
  agreed: 'Agreed to join',
  signed: 'Signed the application',
  withdrew: 'Withdrew',
}

function waitingRows({ project, register }: FactSource): Row[] {
  const entered = new Set([...register.members, ...register.former].map((member) => member.founder))
  return project.founders
    .filter((founder) => !entered.has(founder.id))
    .map((founder) => {
      const book = register.standings.get(founder.id)
      return {
        name: founder.legalName,
        standing: book ? standingWords[book.standing] : 'No entry yet',
        since: book ? longDate(book.since) : '',
      }
    })
}

function officerRows(source: FactSource): Row[] {
  return source.register.officers
    .filter((term) => statutoryOffices.includes(term.office))
    .map((term) => ({
      ...officer(source, term),
      office: officeNames[term.office],
      took: longDate(term.took),
    }))
}

function formerOfficerRows(source: FactSource): Row[] {
  return source.register.formerOfficers
    .filter((term) => statutoryOffices.includes(term.office))
    .map((term) => ({
      name: officer(source, term)['name'] ?? '',
      office: officeNames[term.office],
      took: longDate(term.took),
      left: term.left === undefined ? '' : longDate(term.left),
    }))
}

/** An officer's name and postal address: as on the register of members, or else as the founder gave them. */
function officer(source: FactSource, term: OfficeTerm): Row {
  const member = source.register.members.find((one) => one.founder === term.founder)
  const founder = founderById(source.project, term.founder)
  const address = member?.address ?? founder?.address
  return {
    name: member?.name ?? founder?.legalName ?? '',
    address: address ? addressLine(address) : 'Not given yet',
    electronic: electronicWords(member),
  }
}

export const vatWords: Readonly<Record<Service['vat'], string>> = {
  'to-confirm': 'To be confirmed',
  'exempt-confirmed': 'Exempt',
  standard: 'Plus VAT at the standard rate',
}

function serviceRow(source: FactSource, service: Service, reference: ServiceCategories): Row {
  const category = reference.categories.find((one) => one.code === service.category)
  return {
    title: service.title,
    strapline: service.strapline ?? '',
    category: category?.title ?? service.category,
    description: sentences([service.strapline, service.description]),
    outcomes: service.outcomes ?? '',
    included: service.included ?? '',
    excluded: service.excluded ?? '',
    who: listed(service.deliveredBy.flatMap((id) => named(source, id))),
  }
}

/** Pieces of text one after the other, each ended as a sentence is. */
function sentences(pieces: readonly (string | undefined)[]): string {
  const filled = pieces.flatMap((piece) => (piece === undefined ? [] : piece.trim()))
  return filled.map((piece) => (/[.!?]$/.test(piece) ? piece : `${piece}.`)).join(' ')
}

function named(source: FactSource, id: string): string[] {
  const founder = founderById(source.project, id)
  return founder?.inOffers ? [shortName(founder)] : []
}

function priceRow(service: Service): Row {
  const price = service.pricePence === undefined ? 'On request' : pounds(service.pricePence)
  return {
    title: service.title,
    unit: unitWords(service.unit),
    hours: service.hoursPerUnit === undefined ? '' : String(service.hoursPerUnit),
    price,
    early: service.earlyPricePence === undefined ? '' : pounds(service.earlyPricePence),
    vat:
      service.vat === 'exempt-confirmed' && service.vatConfirmedOn !== undefined
        ? `Exempt: adviser confirmed on ${longDate(service.vatConfirmedOn)}`
        : vatWords[service.vat],
    smallest: service.minimumUnits === undefined ? '' : String(service.minimumUnits),
  }
}

/** "half-day" as "Half-day". */
export function unitWords(unit: string): string {
  return unit.charAt(0).toUpperCase() + unit.slice(1)
}

function peopleRows(source: FactSource): Row[] {
  return source.present
    .filter((founder) => founder.inOffers)
    .map((founder) => ({
      name: shortName(founder),
      role: mayUseTitle(founder) ? (founder.profession ?? 'Member') : 'Member, registration number to follow',
      registration: founder.hcpc === undefined ? '' : `HCPC ${founder.hcpc}`,
      checks: checkWords(founder),
      training: founder.safeguardingTrainedOn === undefined ? '' : longDate(founder.safeguardingTrainedOn),
    }))
}

/** “Psychologist” titles are protected: only a person on the HCPC register may be offered under one. */
export function mayUseTitle({ profession = '', hcpc = '' }: Founder): boolean {
  return !/psychologist/i.test(profession) || hcpc.startsWith('PYL')
}

const levelWords = {
  basic: 'basic',
  standard: 'standard',
  enhanced: 'enhanced',
  'enhanced-barred': 'enhanced with barred list',
} as const

function checkWords({ check }: Founder): string {
  return check === undefined
    ? 'Not recorded yet'
    : `${check.scheme} ${levelWords[check.level]}, seen ${longDate(check.seenOn)}`
}

function officeWords(offices: readonly Office[]): string {
  return offices.length === 0 ? 'Member' : listed(offices.map((office) => officeNames[office]))
}
