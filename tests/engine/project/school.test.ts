import { projectShown } from '../../../src/engine/project/private'
import { projectText, readProject, readProjectText } from '../../../src/engine/project/read-project'
import { addressees, mayWriteTo, type School } from '../../../src/engine/project/school'
import { knownThings } from '../../../src/features/projects'
import { theLibrary } from '../../support/library'
import { aProject, aSchool } from '../../support/people'

const known = knownThings({ library: theLibrary() })
const consent = { on: '2026-10-01', how: 'survey', text: 'school-1' } as const
const head = { id: 'head', name: 'Siân Ŵyn', role: 'Head', email: 'Head@harbour.example.org' }

/** What is wrong with a project that has these schools, as path and message. */
function faults(...schools: object[]): string[] {
  const file = { ...(JSON.parse(projectText(aProject())) as object), schools }
  const reading = readProject(file, known)
  return reading.ok ? [] : reading.problems.map(({ path, message }) => `${path} ${message}`)
}

describe('a school in a project file', () => {
  it('reads back as it was, with everything that a school may have', () => {
    const full = aSchool('harbour', {
      urn: '990001',
      laestab: '9902001',
      ukprn: '10099001',
      phase: 'primary',
      type: 'academy',
      roll: 210,
      authority: 'Northmere',
      address: { line1: '1 Quay', town: 'Northmere', postcode: 'ZZ1 1AA' },
      email: 'office@harbour.example.org',
      phone: '01632 960 001',
      financialYear: 'september',
      poRequired: true,
      approvalLimitPence: 500_000,
      contacts: [{ ...head, consent }],
      stoppedOn: '2026-11-02',
      notes: 'Ring after three.',
    })
    const project = aProject({ schools: [full, aSchool('moor')] })
    expect(readProjectText(projectText(project), known)).toEqual({ ok: true, project })
  })

  it('keeps its numbers as digits, however they were typed', () => {
    const file = JSON.parse(projectText(aProject({ schools: [aSchool('harbour')] }))) as { schools: object[] }
    file.schools = [
      { ...aSchool('harbour'), laestab: '990/2001', urn: ' 990 001' },
      { ...aSchool('glen'), nation: 'northern-ireland', number: '101-0035' },
    ]
    const reading = readProject(file, known)
    expect(reading.ok && reading.project.schools).toMatchObject([
      { laestab: '9902001', urn: '990001' },
      { number: '1010035' },
    ])
  })

  it.each([
    [{ urn: '99001' }, /urn URN must be six digits/],
    [{ ukprn: '20099001' }, /ukprn UKPRN must be eight digits, the first a 1/],
    [{ laestab: '99/2001' }, /laestab LAESTAB must be three digits and four digits/],
    [{ nation: 'wales', number: '66123' }, /number School number must be seven digits/],
    [{ nation: 'scotland', urn: '990001' }, /urn Only a school in England has a URN/],
    [{ number: '6612345' }, /number A school in England has a URN/],
    [{ phase: 'upper' }, /phase Phase must be one of: nursery, primary/],
    [{ roll: -1 }, /roll Pupils must be a whole number/],
    [{ contacts: [{ ...head, nickname: 'S' }] }, /nickname There is no field of this name/],
    [{ contacts: [head, head] }, /contacts holds the same id twice/],
  ])('says what to do about %j', (wrong, message) => {
    expect(faults({ ...aSchool('harbour'), ...wrong })[0]).toMatch(message)
  })

  it('is not there twice, by id, URN or number', () => {
    const [one, two] = [aSchool('one', { urn: '990001' }), aSchool('two', { urn: '990001' })]
    expect(faults(one, two)).toEqual(['$.schools[1].urn Another school has this urn.'])
    expect(faults(one, { ...one, urn: '990002' })).toEqual(['$.schools[1].id Another school has this id.'])
  })
})

describe('who may be written to at a school', () => {
  const to = (school: School): string[] => addressees(school).map(({ email }) => email)
  const office = 'office@harbour.example.org'

  it('is the office, and of those who are named only who agreed', () => {
    const contacts = [
      { ...head, consent },
      { id: 'bursar', name: 'Bo', email: 'bo@harbour.example.org' },
    ]
    expect(to(aSchool('harbour', { email: office, contacts }))).toEqual([head.email, office])
  })

  it('is nobody at an address whose owner took their agreement back, even if the office shares it', () => {
    const contacts = [{ ...head, consent: { ...consent, withdrawnOn: '2026-11-01' } }]
    const school = aSchool('harbour', { email: 'head@harbour.example.org', contacts })
    expect(to(school)).toEqual([])
    expect(mayWriteTo(school, head.email)).toBe(false)
  })

  it('is nobody at all once the school asked to be left alone', () => {
    const school = aSchool('harbour', {
      email: office,
      stoppedOn: '2026-11-01',
      contacts: [{ ...head, consent }],
    })
    expect(to(school)).toEqual([])
  })

  it('is not told to those who may not see private details', () => {
    const schools = [aSchool('harbour', { contacts: [head], notes: 'She is on leave.' })]
    expect(JSON.stringify(projectShown(aProject({ schools })))).not.toMatch(/Siân|on leave/)
  })
})
