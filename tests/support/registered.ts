/** A society that is registered, with members, under rules of our choosing. */
import type { LedgerEntry } from '../../src/engine/project/ledger-entry'
import type { Answer, Project } from '../../src/engine/project/project'
import { projectText } from '../../src/engine/project/read-project'
import type { Agent } from './seats'
import { aFounder, anAddress, aProject } from './people'

/** The day on which it was registered, and on which the members were entered with a share each. */
export const registeredOn = '2026-01-05'

/** Ada, Ben and Cai are members with one share each that is paid for. */
export function aRegisteredProject(answers: Record<string, Answer>, change: Partial<Project> = {}): Project {
  const rules = {
    'legal.form': 'society',
    'shares.nominal': 1000,
    'shares.perMember': 'more',
    'shares.maxHolding': 500_000,
    'shares.withdrawable': true,
    'shares.withdrawMonths': 3,
    'borrowing.allowed': true,
    'borrowing.limit': 1_000_000,
    'borrowing.rateAboveBase': 4,
    'borrowing.rateCap': 10,
    ...answers,
  }
  return aProject({
    answers: rules,
    founders: [aFounder('ada', { offices: ['secretary'] }), aFounder('ben'), aFounder('cai')],
    services: [],
    ledger: ['ada', 'ben', 'cai'].flatMap((founder, index) => joined(founder, index + 1)),
    registration: { name: 'Harbour Schools Co-operative Limited', number: '9123', on: registeredOn },
    ruleBooks: [
      {
        number: 1,
        submitted: '2025-12-01',
        registered: registeredOn,
        sha256: '0'.repeat(64),
        settles: Object.keys(rules),
        answers: rules,
      },
    ],
    ...change,
  })
}

function joined(founder: string, number: number): LedgerEntry[] {
  const at = { on: registeredOn, founder }
  const name = `${founder.charAt(0).toUpperCase()}${founder.slice(1)} Example`
  return [
    { ...at, kind: 'entered', number, name, address: anAddress },
    { ...at, kind: 'shares', change: 1 },
    { ...at, kind: 'paid', pence: 1000 },
  ]
}

/** Opens a project as its organiser, and gives its address. */
export async function opened(agent: Agent, project: Project): Promise<string> {
  const response = await agent
    .post('/projects/open')
    .attach('file', Buffer.from(projectText(project)), 'project.json')
    .expect(303)
  return String(response.headers['location'])
}
