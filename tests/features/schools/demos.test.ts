/** The schools of the demonstrations: invented, and enough of them to show every list. */
import { contactStanding } from '../../../src/features/schools'
import { expectedDemand } from '../../../src/features/survey'
import { weightsOf } from '../../../src/features/survey/pages'
import { demoProject } from '../../support/demo'
import { theLibrary } from '../../support/library'

describe.each([
  ['beacon', 30],
  ['tidewell', 24],
] as const)('the schools of %s', (name, count) => {
  const project = demoProject(name)
  const schools = project.schools ?? []

  it(`are ${count}, invented, with every way in which a school may stand`, () => {
    expect(schools).toHaveLength(count)
    for (const { urn, email, phone, address, contacts } of schools) {
      if (urn !== undefined) expect(urn).toMatch(/^9900(0[1-9]|[12]\d|30)$/)
      for (const one of [email, ...contacts.map((contact) => contact.email)])
        expect(one ?? '@x.example.org').toMatch(/@[\w-]+\.example\.org$/)
      expect(phone).toMatch(/^01632 960 \d{3}$/)
      expect(address?.postcode).toMatch(/^ZZ/)
    }
    const standings = new Set(schools.map(contactStanding))
    expect([...standings].sort()).toEqual(['none', 'office', 'person', 'stopped'])
  })

  it('hold those whom the group chose to write to first', () => {
    const names = schools.map((school) => school.name)
    expect(names).toEqual(expect.arrayContaining([...(project.answers['offer.schools'] as string[])]))
  })
})

describe('the survey of Beacon', () => {
  it('comes to 33 days of a psychologist, as 3 times 10 definitely and 4 times 5 perhaps do', () => {
    const { services, survey = [] } = demoProject('beacon')
    const rows = expectedDemand(services, survey, weightsOf(theLibrary().reference.demand))
    expect(rows.find(({ service }) => service === 'ep-day')).toMatchObject({ schools: 7, expected: 33 })
  })
})
