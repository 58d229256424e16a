/**
 * A service that schools can buy. Only what a list of services cannot do without is required: the rest is filled in
 * as the group agrees it, and what must be there before a school sees it is in `service-gaps.ts`.
 */
import type { IsoDate } from '../../lib/dates'
import type { Pence } from '../../lib/money'
import { hasOrderTerms, type Prices } from './pricing'

export interface Service extends Prices {
  id: string
  title: string
  strapline?: string
  category: string
  /** What kind within the category, in the group's own words, such as “Early years”. */
  subCategory?: string
  /** One of the five functions of educational psychology; for category PSY. */
  function?: string
  description?: string
  outcomes?: string
  included?: string
  excluded?: string
  ages: string[]
  delivery: string[]
  /** How many people are in one group, where the work is done in groups. */
  groupSize?: GroupSize
  languages?: string[]
  /** Where the service is offered, if not in the whole area of the co-op. */
  area?: string
  evidence?: Evidence
  /** Whether preparation and writing up are in the price of a unit. */
  preparation?: boolean
  /** Founder ids; at least one. */
  deliveredBy: string[]
  lead: string
  /** The registration or qualification that a person needs for this work, in words. */
  registration?: string
  /** What a person must be good at to do this work: compared with what the founders say that they can do. */
  needs?: string[]
  statutory: boolean
  /** Whether a council could buy it with money for “Experts at Hand” in England. */
  expertsAtHand?: boolean
  unit: string
  hoursPerUnit?: number
  /** Chosen by a person, never worked out. */
  vat: 'to-confirm' | 'exempt-confirmed' | 'standard'
  vatConfirmedOn?: IsoDate
  /** Where it differs from what the co-op says of travel. */
  travel?: TravelRule
  /** The most units that the team can deliver in each term. */
  termCapacity?: TermCapacity
  /** Working days between an order and the first visit. */
  leadTimeDays?: number
  /** What a school may hold the co-op to, one promise each. */
  kpis?: string[]
  /** What the school sees to, one duty each. */
  schoolDuties?: string[]
  /** What happens when in the year, one step each. */
  calendar?: string[]
  cancellation?: string
  safeguarding?: SafeguardingLevel
  dataRole?: DataRole
  status: 'draft' | 'agreed' | 'published'
  /** Goes up by one each time that the group changes a service which it had agreed. */
  version?: number
}

export interface GroupSize {
  least: number
  most: number
}

export interface Evidence {
  level: (typeof evidenceLevels)[number]
  reference?: string
}

/** Travel is never part of a worked-out price, as it depends on where the school is. */
export type TravelRule =
  | { rule: 'included' }
  /** Nothing for so many miles there and back, then so much a mile. */
  | { rule: 'by-mile'; freeMiles: number; pencePerMile: Pence }
  | { rule: 'per-visit'; pence: Pence }
  | { rule: 'quoted' }

export type TermCapacity = Partial<Record<(typeof terms)[number], number>>
export type SafeguardingLevel = (typeof safeguardingLevels)[number]
export type DataRole = (typeof dataRoles)[number]

export const serviceUnits = [
  'hour',
  'session',
  'half-day',
  'day',
  'meeting',
  'visit',
  'payslip',
  'pupil',
  'employee',
  'post',
  'meal',
  'report',
  'place',
  'package',
  'year',
] as const
export const ages = [
  '0-2',
  '3-4',
  '5-7',
  '8-11',
  '11-14',
  '14-16',
  '16-19',
  '19-25',
  'staff',
  'parents',
  'governors',
] as const
export const deliveries = ['on-site', 'online', 'phone', 'hybrid', 'centre', 'home'] as const
export const vatStatuses = ['to-confirm', 'exempt-confirmed', 'standard'] as const
export const serviceStatuses = ['draft', 'agreed', 'published'] as const
export const psychologyFunctions = [
  'consultation',
  'assessment',
  'intervention',
  'training',
  'research',
] as const
export const evidenceLevels = ['practice', 'guidance', 'peer-reviewed', 'local'] as const
export const terms = ['autumn', 'spring', 'summer'] as const
export const safeguardingLevels = ['no-contact', 'visits', 'regulated'] as const
export const dataRoles = ['none', 'controller', 'processor', 'joint', 'to-agree'] as const
/** Units that are a stretch of time, so that a school can only compare them by their hours. An hour says it itself. */
export const timeUnits: readonly string[] = ['session', 'half-day', 'day']

/** The hours in one unit: as stated, or 1 where the unit is an hour. Undefined where nobody has said. */
export function unitHours({
  unit,
  hoursPerUnit,
}: Pick<Service, 'unit' | 'hoursPerUnit'>): number | undefined {
  return hoursPerUnit ?? (unit === 'hour' ? 1 : undefined)
}

/** Whether there is more to know before ordering than the price: sizes, longer orders, or travel of its own. */
export function hasOwnTerms(service: Service): boolean {
  return hasOrderTerms(service) || service.travel !== undefined
}
