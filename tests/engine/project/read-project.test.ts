import fc from 'fast-check'
import { contradictions } from '../../../src/engine/project/contradictions'
import { projectText, readProject, readProjectText } from '../../../src/engine/project/read-project'
import type { Project } from '../../../src/engine/project/project'
import { knownThings } from '../../../src/features/projects'
import { anyPricing } from '../../support/any-pricing'
import { theLibrary } from '../../support/library'
import { aFounder, aFullService, aProject, aService } from '../../support/people'

const known = knownThings({ library: theLibrary() })
const asFile = (project: Project): Record<string, unknown> =>
  JSON.parse(projectText(project)) as Record<string, unknown>
const problems = (data: unknown) => {
  const reading = readProject(data, known)
  return reading.ok ? [] : reading.problems
}

describe('a project file', () => {
  it('reads back as the same project', () => {
    const project = aProject({ answers: { 'meetings.noticeDays': 14, 'members.corporate': false } })
    expect(readProjectText(projectText(project), known)).toEqual({ ok: true, project })
  })

  it('keeps every field of a service, and every way to price it', () => {
    fc.assert(
      fc.property(anyPricing, (pricing) => {
        const { multiYear: _, ...service } = aFullService({ pricing })
        const project = aProject({ services: [service] })
        expect(readProjectText(projectText(project), known)).toEqual({ ok: true, project })
      }),
    )
  })

  it.each<[string, unknown, string, RegExp]>([
    ['pricing', { model: 'guess' }, '$.services[0].pricing', /model, which is one of: flat-plus/],
    [
      'pricing',
      { model: 'packages', packages: [] },
      '$.services[0].pricing.packages',
      /at least one package/,
    ],
    [
      'pricing',
      { model: 'retainer', pence: 1, units: 1, extraPence: 1, discount: 2 },
      '$.services[0].pricing.discount',
      /no field of this name/,
    ],
    ['travel', { rule: 'by-mile', freeMiles: 10 }, '$.services[0].travel.pencePerMile', /price of a mile/],
    ['groupSize', { least: 6, most: 4 }, '$.services[0].groupSize', /the same as the smallest/],
    [
      'multiYear',
      [{ years: 2, percentOff: 2.555 }],
      '$.services[0].multiYear[0].percentOff',
      /such as 5 or 2.5/,
    ],
    ['termCapacity', { winter: 3 }, '$.services[0].termCapacity.winter', /no field of this name/],
    ['dataRole', 'owner', '$.services[0].dataRole', /must be one of: none, controller/],
  ])('refuses %s of a service that does not fit: %j', (field, value, path, message) => {
    const file = asFile(aProject({ services: [{ ...aFullService(), [field]: value }] }))
    const found = problems(file).find((problem) => problem.path === path)
    expect(found?.message).toMatch(message)
  })

  it.each<[string, (file: Record<string, any>) => void, string, RegExp]>([
    ['an unknown field', (file) => (file['colour'] = 'red'), '$.colour', /no field of this name/],
    [
      'an unknown field of a founder',
      (file) => (file['founders'][0].nickname = 'A'),
      '$.founders[0].nickname',
      /no field of this name/,
    ],
    [
      'an unknown answer',
      (file) => (file['answers']['meetings.cake'] = 1),
      '$.answers["meetings.cake"]',
      /no question with this id/,
    ],
    [
      'a wrong type',
      (file) => (file['answers']['meetings.noticeDays'] = '14'),
      '$.answers["meetings.noticeDays"]',
      /whole number from 7 to 42/,
    ],
    ['words where a list belongs', (file) => (file['founders'] = 'Ada'), '$.founders', /must be a list/],
    [
      'the same id twice',
      (file) => file['founders'].push({ ...file['founders'][0], legalName: 'Dee' }),
      '$.founders[3].id',
      /used twice/,
    ],
    [
      'the same person twice',
      (file) => file['founders'].push({ ...file['founders'][0], id: 'dee' }),
      '$.founders[3]',
      /in the list already/,
    ],
    [
      'a service delivered by nobody',
      (file) => (file['services'][0].deliveredBy = []),
      '$.services[0].deliveredBy',
      /at least one founder/,
    ],
    [
      'a service delivered by a stranger',
      (file) => (file['services'][0].deliveredBy = ['zed']),
      '$.services[0].deliveredBy[0]',
      /No founder has this id/,
    ],
    ['a version of the future', (file) => (file['version'] = 2), '$.version', /must be 1/],
    [
      'a ledger entry of no kind',
      (file) => file['ledger'].push({ on: '2026-01-01', founder: 'ada', kind: 'party' }),
      '$.ledger[0].kind',
      /must be one of/,
    ],
    [
      'shares without a member',
      (file) => file['ledger'].push({ on: '2026-01-01', founder: 'ada', kind: 'shares', change: 1 }),
      '$.ledger[0]',
      /not a member/,
    ],
    [
      'a date that is not one',
      (file) => file['ledger'].push({ on: '2026-02-30', founder: 'ada', kind: 'agreed' }),
      '$.ledger[0].on',
      /real date/,
    ],
  ])('with %s is refused, with the place and the mend', (_name, spoil, path, message) => {
    const file = asFile(aProject())
    spoil(file)
    const found = problems(file)
    expect(found.map((problem) => problem.path)).toContain(path)
    expect(found.find((problem) => problem.path === path)?.message).toMatch(message)
  })

  it('never crashes, whatever JSON it is given', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(typeof readProjectText(text, known).ok).toBe('boolean')
      }),
      { numRuns: 2000 },
    )
  })

  it('never crashes on a good file with one thing put wrong', () => {
    const paths = ['name', 'answers', 'founders', 'services', 'ledger', 'version', 'format']
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), fc.nat(8), (path, value, index) => {
        const file = asFile(
          aProject({ ledger: [{ on: '2026-01-01', kind: 'agreed', founder: 'ada' }] }),
        ) as Record<string, any>
        const target = file[path]
        if (Array.isArray(target) && target.length > 0 && index > 0) {
          const record = target[index % target.length] as Record<string, unknown>
          const keys = Object.keys(record)
          record[keys[index % keys.length] ?? 'id'] = value
        } else file[path] = value
        for (const problem of problems(file)) {
          expect(problem.path).toMatch(/^\$/)
          expect(problem.message).not.toMatch(/invalid|please/i)
        }
      }),
      { numRuns: 1500 },
    )
  })
})

describe('contradictions', () => {
  const questions = theLibrary().questions
  it.each<[string, Partial<Project>, string, RegExp]>([
    [
      'two founders',
      { founders: [aFounder('ada'), aFounder('ben')] },
      '$.founders',
      /at least 3 founders.*Add 1 founder/,
    ],
    [
      'a quorum above the membership',
      { answers: { 'meetings.quorumMinimum': 4 } },
      '$.answers["meetings.quorumMinimum"]',
      /more than the 3 founders/,
    ],
    [
      'a committee larger than the membership',
      { answers: { 'committee.mode': 'elected', 'committee.size': 9 } },
      '$.answers["committee.size"]',
      /Make it 3 or less/,
    ],
    [
      'core rules easier than others',
      { answers: { 'rules.majority': 'nine-tenths', 'rules.coreMajority': 'three-quarters' } },
      '$.answers["rules.coreMajority"]',
      /easier to change/,
    ],
    [
      'more than the whole surplus',
      {
        answers: {
          'surplus.reservePercentAfter': 60,
          'surplus.reservePercent': 60,
          'surplus.bonusCapPercent': 50,
        },
      },
      '$.answers["surplus.bonusCapPercent"]',
      /35% or less/,
    ],
    [
      'common ownership with bodies as members',
      { answers: { 'members.corporate': true } },
      '$.answers["members.corporate"]',
      /only people who work/,
    ],
    [
      'a psychologist without a number',
      {
        founders: [
          aFounder('ada', { profession: 'Educational psychologist' }),
          aFounder('ben'),
          aFounder('cai'),
        ],
      },
      '$.founders[0].hcpc',
      /HCPC number starting with PYL/,
    ],
    [
      'psychological assessment by no psychologist',
      { services: [aService({ category: 'PSY', function: 'assessment' })] },
      '$.services[0].deliveredBy',
      /PYL/,
    ],
    [
      'two secretaries',
      {
        founders: [
          aFounder('ada', { offices: ['secretary'] }),
          aFounder('ben', { offices: ['secretary'] }),
          aFounder('cai'),
        ],
      },
      '$.founders',
      /Choose one/,
    ],
  ])('%s: named, with the mend', (_name, change, path, message) => {
    const found = contradictions(aProject(change), questions)
    expect(found.map((problem) => problem.path)).toContain(path)
    expect(found.find((problem) => problem.path === path)?.message).toMatch(message)
  })

  it('finds none in a sound project', () => {
    expect(contradictions(aProject(), questions)).toEqual([])
  })
})
