/**
 * A project: one group's whole set of answers. The web app collects it, a project file carries it, and
 * every paper is made from it and nothing else.
 */
import type { IsoDate } from '../../lib/dates'
import type { MoneySettings } from '../money/settings'
import type { Address } from './address'
import type { Answers } from './answer'
import type { BallotElection } from './ballot-election'
import type { Decision } from './decision'
import type { LedgerEntry } from './ledger-entry'
import type { Meeting } from './meeting'
import type { Motion } from './motion'
import type { Application, Leaving, WorkSpell } from './membership'
import type { Look } from './look'
import type { Offer } from './offer'
import type { Office } from './office'
import type { Registration, RuleBook } from './registration'
import type { School } from './school'
import type { PrinciplesCheck } from './principles'
import type { SurveyAnswer } from './survey-answer'
import type { Service } from './service'
import type { SocietyBooks } from './society-books'
import type { Showable } from './showable'
import type { YearRecord } from './year'
import type { TableRecord } from '../workshop/table-record'

export type { Service }

export type { Answer, Answers } from './answer'

export interface Project {
  /** The working name, with or without "Limited". */
  name: string
  answers: Answers
  founders: Founder[]
  services: Service[]
  /** Append-only, in the order written. */
  ledger: LedgerEntry[]
  /** Who settled an answer, and on which day, by question id. */
  decided?: Readonly<Record<string, Decided>>
  /** The group's own wording of a clause, by `document/clause`; empty where the clause is left out. */
  wording?: Readonly<Record<string, string>>
  /** What the group decided in rounds, in the order decided. */
  decisions?: readonly Decision[]
  /** In the order of their days. */
  meetings?: Meeting[]
  /** Elections held over days, in the order called. */
  elections?: BallotElection[]
  /** Resolutions from the day they are suggested, in that order. */
  motions?: Motion[]
  /** Applications to become a member, in the order in which they came. */
  applications?: Application[]
  /** Who works here, and since when. */
  work?: WorkSpell[]
  /** How memberships end, or are about to. */
  leavings?: Leaving[]
  /** Schools and councils that may buy. */
  schools?: School[]
  /** What schools answered in the survey, in the order in which it came. */
  survey?: SurveyAnswer[]
  /** Offers to schools and councils, in the order made. */
  offers?: Offer[]
  /** The group's own logo and colour on its offers. */
  look?: Look
  /** What the group plans to pay, charge and spend. */
  money?: MoneySettings
  /** There once the registrar has registered it. */
  registration?: Registration
  /** Each set of rules that was sent to the registrar, in order; only the last may wait for it. */
  ruleBooks?: RuleBook[]
  /** Share applications and withdrawals, loans, charges, interests, inspections; only the books that are not empty. */
  books?: Partial<SocietyBooks>
  /** The yearly checks against the co-operative principles, oldest first. */
  principlesChecks?: PrinciplesCheck[]
  /** What the group wrote down about each financial year, the first one first. */
  years?: YearRecord[]
  /** What the group made at a workshop and brought home. */
  workshop?: TableRecord
}

export interface Decided {
  by: string
  on: IsoDate
}

export interface Founder {
  id: string
  /** As on official documents: goes on the register (CCBSA 2014 s.30(2)(a)). */
  legalName: string
  knownAs?: string
  email?: string
  phone?: string
  address?: Address
  over18?: boolean
  notDisqualified?: boolean
  /** The offices this founder is to take. What they in fact took is in the ledger. */
  offices: Office[]
  profession?: string
  /** 0.1 to 1, in steps of 0.05. */
  fte?: number
  hcpc?: string
  check?: BackgroundCheck
  safeguardingTrainedOn?: IsoDate
  languages?: string[]
  skills?: string[]
  /** What of their own record they show to the other founders. */
  shows?: Showable[]
  /** Whether the founder agrees to be named in offers to schools. */
  inOffers: boolean
}

export interface BackgroundCheck {
  scheme: 'DBS' | 'PVG' | 'AccessNI'
  level: 'basic' | 'standard' | 'enhanced' | 'enhanced-barred'
  seenOn: IsoDate
  updateService?: boolean
}

/** The founder with this id, or undefined. */
export function founderById(project: Pick<Project, 'founders'>, id: string): Founder | undefined {
  return project.founders.find((founder) => founder.id === id)
}

/** What a founder is called by colleagues. */
export function shortName(founder: Founder): string {
  return founder.knownAs ?? founder.legalName
}

/**
 * The registered name: the working name with the ending that the Act asks for, once.
 * Source: CCBSA 2014 s.10(2), "Limited", or "Cyfyngedig" where the registered office is in Wales.
 */
export function registeredName(name: string, ending: 'limited' | 'cyfyngedig'): string {
  const bare = name.replace(/[\s,]+(limited|ltd\.?|cyfyngedig|cyf\.?)$/i, '').trim()
  return `${bare} ${ending === 'cyfyngedig' ? 'Cyfyngedig' : 'Limited'}`
}

/** “Psychologist” titles are protected: only a person on the HCPC register may be offered under one. */
export function mayUseTitle({ profession = '', hcpc = '' }: Founder): boolean {
  return !/psychologist/i.test(profession) || hcpc.startsWith('PYL')
}
