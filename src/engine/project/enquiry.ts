/** What a visitor of a co-op's public page wrote to it. */
import type { IsoDate } from '../../lib/dates'
import type { Consent } from './school'

export interface Enquiry {
  name: string
  school: string
  role?: string
  email: string
  phone?: string
  message: string
  /** Only where they also agreed to be written to about services later; an answer needs no consent. */
  consent?: Consent
}

/** The key of the mail that tells the group of an enquiry. */
export function enquiryMail(id: string): string {
  return `enquiry:${id}`
}

/** An enquiry as it is kept: not part of the project file, as it is mail and goes after its months. */
export interface KeptEnquiry {
  id: string
  project: string
  receivedAt: string
  enquiry: Enquiry
  answeredAt: string | null
  /** The day from which it may be deleted. */
  keptUntil: IsoDate
}
