/** What a visitor of the public page wrote. */
import type { Consent } from '../../engine/project/school'

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
