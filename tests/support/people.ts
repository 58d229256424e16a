/** Builders: a whole valid thing, of which a test overrides what matters. */
import type { Address } from '../../src/engine/project/address'
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
