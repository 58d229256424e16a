/** A school, trust, college, nursery or council that may buy, and who there may be written to. */
import type { IsoDate } from '../../lib/dates'
import type { Pence } from '../../lib/money'
import type { Address } from './address'

export const schoolNations = ['england', 'wales', 'scotland', 'northern-ireland'] as const
export type SchoolNation = (typeof schoolNations)[number]

export const schoolPhases = ['nursery', 'primary', 'middle', 'secondary', 'all-through', 'post-16'] as const
export type SchoolPhase = (typeof schoolPhases)[number]

/** `academy` is also the trust that runs it; `council` is a local authority that buys itself. */
export const schoolTypes = [
  'maintained',
  'academy',
  'free',
  'special',
  'pru',
  'independent',
  'college',
  'nursery',
  'council',
] as const
export type SchoolType = (typeof schoolTypes)[number]

/** How a person said that they may be written to. */
export const consentWays = ['survey', 'enquiry', 'paper', 'email', 'phone', 'in-person'] as const

export interface Consent {
  on: IsoDate
  how: (typeof consentWays)[number]
  /** Which words they agreed to: an id of `documents/reference/consents.yml`. */
  text: string
  /** From this day on they are not written to. */
  withdrawnOn?: IsoDate
}

export interface SchoolContact {
  id: string
  name: string
  role?: string
  email?: string
  phone?: string
  /** Their own agreement. Nobody who is named is written to without it. */
  consent?: Consent
}

export interface School {
  id: string
  name: string
  nation: SchoolNation
  /** England: the number in the public register of schools, 6 digits. */
  urn?: string
  /** England: the number of the local authority and the school in it, 3 and 4 digits, kept as 7. */
  laestab?: string
  /** UK provider reference number: 8 digits, the first a 1. */
  ukprn?: string
  /** Wales: school number. Scotland: SEED code. Northern Ireland: school reference number. 7 digits each. */
  number?: string
  phase?: SchoolPhase
  type?: SchoolType
  /** Pupils. */
  roll?: number
  /** The local authority. */
  authority?: string
  address?: Partial<Address>
  /** The address of the office, such as office@: no person's own. */
  email?: string
  phone?: string
  /** The month in which its financial year starts. */
  financialYear?: 'april' | 'september'
  /** Whether it sends a purchase order before it pays. */
  poRequired?: boolean
  /** How much the person whom we speak to may sign for. */
  approvalLimitPence?: Pence
  contacts: SchoolContact[]
  /** The day on which the school asked not to be written to at all. */
  stoppedOn?: IsoDate
  notes?: string
}

/** Whom a mail of ours may go to, and why that is right. */
export interface Addressee {
  email: string
  /** None for the address of the office. */
  contact?: SchoolContact
  why: string
}

/**
 * Whom at this school the group may write to about its services: the office, unless the school said no; and those
 * persons who agreed and did not take it back. An address whose owner took it back is left out wherever it stands.
 */
export function addressees(school: School): Addressee[] {
  if (school.stoppedOn !== undefined) return []
  const withdrawn = new Set(school.contacts.filter(hasWithdrawn).map(({ email }) => plainEmail(email)))
  const people = school.contacts.flatMap((contact): Addressee[] =>
    contact.email !== undefined && hasAgreed(contact)
      ? [{ email: contact.email, contact, why: 'They agreed to be written to.' }]
      : [],
  )
  const office: Addressee[] =
    school.email === undefined
      ? []
      : [{ email: school.email, why: 'It is the address of the office, not of a person.' }]
  return [...people, ...office].filter(({ email }) => !withdrawn.has(plainEmail(email)))
}

/** Whether the group may write to this address at this school. */
export function mayWriteTo(school: School, email: string): boolean {
  return addressees(school).some((one) => plainEmail(one.email) === plainEmail(email))
}

/** Whether a named person agreed to be written to, and it still holds. */
export function hasAgreed({ consent }: SchoolContact): boolean {
  return consent !== undefined && consent.withdrawnOn === undefined
}

/** Whether a named person took their agreement back. */
export function hasWithdrawn({ consent }: SchoolContact): boolean {
  return consent?.withdrawnOn !== undefined
}

/** An address as it is compared: mail programs do not tell capitals from small letters. */
export function plainEmail(email: string | undefined): string {
  return (email ?? '').trim().toLowerCase()
}
