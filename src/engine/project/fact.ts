/** What a fact is, and what facts are read from. */
import type { IsoDate } from '../../lib/dates'
import type { Library } from '../library/library'
import type { Workshop } from '../workshop/workshop'
import type { Register } from './ledger'
import type { ChosenOffer } from './offer'
import type { Founder, Project } from './project'

export interface FactSource {
  project: Project
  asAt: IsoDate
  register: Register
  /** Founders who have not withdrawn and not left. */
  present: Founder[]
  ending: 'limited' | 'cyfyngedig'
  /** The offer to one school that the paper is, where it is one. */
  offer?: ChosenOffer
  /** In the papers of a workshop, which have no project. */
  workshop?: Workshop
}

export interface Fact {
  /** For "not known yet: ...", in lower case. */
  label: string
  /** The part of the app where it is put right. */
  mend: 'people' | 'services' | 'register' | 'registration' | 'money' | { question: string }
  /** A sentence may do without it: it is left out where it is not known. */
  optional?: true
  /** The words to print, or undefined where it is not known. */
  text: (source: FactSource & { library: Library }) => string | undefined
}
