import { busFactor, restsOn, skillsMap } from '../../../src/features/services/skills-map'
import { skillsPage, skillsTables } from '../../../src/features/services/skills-pages'
import { toCsv } from '../../../src/lib/table'
import { aFounder, aService } from '../../support/people'

const founders = [
  aFounder('ada', { skills: ['Minutes', 'Panels'], hcpc: 'PYL990001' }),
  aFounder('ben', { skills: ['minutes '] }),
  aFounder('cai'),
]
const services = [
  aService({
    id: 'board',
    title: 'Board meetings',
    deliveredBy: ['ada', 'ben'],
    lead: 'ben',
    needs: ['Minutes'],
  }),
  aService({
    id: 'panels',
    title: 'Panels',
    deliveredBy: ['ada'],
    lead: 'ada',
    needs: ['Panels', 'Law'],
    ages: ['5-7', 'staff'],
  }),
  aService({
    id: 'assess',
    title: 'Assessment',
    category: 'PSY',
    function: 'assessment',
    deliveredBy: ['ada', 'cai'],
    lead: 'ada',
    ages: ['0-2'],
  }),
  aService({ id: 'gone', title: 'Payroll', deliveredBy: ['zed'], lead: 'zed' }),
]
const map = skillsMap(founders, services)

describe('who can do what', () => {
  it('finds what nobody can do and what rests on one person', () => {
    expect(map.gaps).toEqual([
      { kind: 'no-team', service: 'Payroll' },
      { kind: 'one-person', service: 'Panels', founder: 'ada' },
      { kind: 'one-registered', service: 'Assessment', founder: 'ada' },
      { kind: 'no-skill', skill: 'Law', services: ['Panels'] },
      { kind: 'one-skill', skill: 'Panels', founder: 'ada', services: ['Panels'] },
    ])
    expect(restsOn(map, 'ada')).toEqual(['Panels'])
    expect(restsOn(map, 'ben')).toEqual([])
  })

  it('counts the fewest people whose going would stop a service', () => {
    expect(busFactor(map)).toBe(0)
    expect(busFactor(skillsMap(founders, services.slice(0, 1)))).toBe(2)
    expect(busFactor(skillsMap(founders, []))).toBeUndefined()
    expect(skillsPage(skillsMap(founders, services.slice(0, 1))).summary).toMatch(/2 people or more/)
    expect(skillsPage(skillsMap(founders, [])).summary).toMatch(/no services yet/)
  })

  it('takes a skill for the same whatever its capitals, and puts ages in their order', () => {
    expect(map.skills.map(({ title, who, needed }) => [title, who.size, needed])).toEqual([
      ['Law', 0, true],
      ['Minutes', 2, true],
      ['Panels', 1, true],
    ])
    expect(map.phases.map(({ title }) => title)).toEqual(['Ages 0 to 2', 'Ages 5 to 7', 'Staff', 'Governors'])
  })

  it('says each gap as a sentence, and marks in the table what is too few', () => {
    const page = skillsPage(map)
    expect(page.gaps).toEqual([
      'Nobody in the group delivers Payroll. Choose someone, or take it off your list.',
      'Only Ada Example can deliver Panels. Who could learn it, or stand in?',
      'Only Ada Example is registered for Assessment. The others cannot do it without them.',
      'Nobody has named the skill “Law”, which Panels needs. Who has it, or could learn it?',
      'Only Ada Example has named a skill that a service needs: “Panels”.',
    ])
    expect(page.grids[0]?.rows.map(({ title, cells, alone }) => [title, ...cells, alone])).toEqual([
      ['Board meetings', 'Delivers', 'Leads', '', false],
      ['Panels', 'Leads', '', '', true],
      ['Assessment', 'Leads', '', 'Delivers', false],
      ['Payroll', '', '', '', true],
    ])
    expect(page.cards[1]?.rows).toEqual([
      { label: 'Leads', value: 'Board meetings' },
      { label: 'Delivers', value: 'Board meetings' },
      { label: 'Skills', value: 'Minutes' },
      { label: 'Ages and groups', value: 'Governors' },
    ])
  })

  it('is a sheet for services, skills and ages, and one of what to talk about', () => {
    const tables = skillsTables(map)
    expect(tables.map(({ name }) => name)).toEqual(['Services', 'Skills', 'Ages and groups', 'To talk about'])
    const [sheet] = tables
    expect(sheet && toCsv(sheet)).toContain('Board meetings,2,Delivers,Leads,')
  })
})
