/** Builders: a whole valid thing, of which a test overrides what matters. */
import type { Address } from '../../src/engine/project/address'
import type { OfferTerms } from '../../src/engine/project/offer'
import type { Founder, Project, Service } from '../../src/engine/project/project'
import type { School } from '../../src/engine/project/school'

export const anAddress: Address = { line1: '1 Harbour Row', town: 'Northmere', postcode: 'ZZ1 1AB' }

export function aFounder(id: string, change: Partial<Founder> = {}): Founder {
  const legalName = `${id.charAt(0).toUpperCase()}${id.slice(1)} Example`
  return { id, legalName, address: anAddress, offices: [], inOffers: true, ...change }
}

export function aService(change: Partial<Service> = {}): Service {
  return {
    id: 'clerking',
    title: 'Clerking',
    category: 'GOV',
    ages: ['governors'],
    delivery: ['on-site'],
    deliveredBy: ['ada'],
    lead: 'ada',
    statutory: false,
    unit: 'meeting',
    pricePence: 28_500,
    vat: 'to-confirm',
    status: 'draft',
    ...change,
  }
}

/** A school in England with a name and nothing else. */
export function aSchool(id: string, change: Partial<School> = {}): School {
  const name = `${id.charAt(0).toUpperCase()}${id.slice(1)} School`
  return { id, name, nation: 'england', contacts: [], ...change }
}

/** Three founders, one service, no answers. */
export function aProject(change: Partial<Project> = {}): Project {
  return {
    name: 'Harbour Schools Co-operative',
    answers: {},
    founders: [aFounder('ada', { offices: ['secretary'] }), aFounder('ben'), aFounder('cai')],
    services: [aService()],
    ledger: [],
    ...change,
  }
}

/** A service with every field that a service can have. */
export function aFullService(change: Partial<Service> = {}): Service {
  const { pricePence: _, ...rest } = aService()
  return {
    ...rest,
    strapline: 'A clerk who knows your board',
    subCategory: 'Clerking',
    description: 'Agenda, meeting and minutes.',
    outcomes: 'Clear decisions.',
    included: 'Preparation',
    excluded: 'Panels',
    groupSize: { least: 4, most: 12 },
    languages: ['Welsh'],
    area: 'Northmere and Tidewell',
    evidence: { level: 'guidance', reference: 'The governance guide' },
    preparation: true,
    registration: 'A certificate in clerking',
    needs: ['Minutes'],
    expertsAtHand: true,
    hoursPerUnit: 7,
    pricing: {
      model: 'packages',
      packages: [
        { name: 'Six', units: 6, pence: 171_000, earlyPence: 168_000 },
        { name: 'Nine', units: 9, pence: 256_500 },
      ],
      extraPence: 30_800,
    },
    multiYear: [
      { years: 2, percentOff: 2.5 },
      { years: 3, percentOff: 5 },
    ],
    minimumUnits: 6,
    maximumUnits: 20,
    travel: { rule: 'by-mile', freeMiles: 20, pencePerMile: 45 },
    termCapacity: { autumn: 40, spring: 30, summer: 35 },
    leadTimeDays: 10,
    kpis: ['Minutes within 10 working days'],
    schoolDuties: ['Papers to us 10 days before'],
    calendar: ['September: we plan the year'],
    cancellation: 'Free up to 5 working days before.',
    safeguarding: 'visits',
    dataRole: 'processor',
    vat: 'exempt-confirmed',
    vatConfirmedOn: '2026-10-31',
    status: 'published',
    version: 3,
    ...change,
  }
}

/** An offer to a school that was not sent yet: six meetings for a year from September. */
export function someTerms(change: Partial<OfferTerms> = {}): OfferTerms {
  return {
    to: { kind: 'school', name: 'Moor Primary School', email: 'office@moor.example.org' },
    lines: [{ service: 'clerking', quantity: 6 }],
    starts: '2027-09-01',
    years: 1,
    early: false,
    law: 'england-wales',
    lead: 'ada',
    invoices: 'whole',
    validUntil: '2027-05-28',
    ...change,
  }
}
