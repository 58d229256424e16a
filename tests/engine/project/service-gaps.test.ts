import type { Service } from '../../../src/engine/project/project'
import { gapsAt, needsPsychologist, serviceGaps } from '../../../src/engine/project/service-gaps'
import { reservedWords, suggestedCode } from '../../../src/engine/project/cpv'
import { theLibrary } from '../../support/library'
import { aFounder, aService } from '../../support/people'

const registered = aFounder('ada', { hcpc: 'PYL990001' })
const therapist = aFounder('ada', { hcpc: 'OT990001' })
const open = (change: Partial<Service>, founders = [registered], stage: Service['status'] = 'agreed') =>
  gapsAt(stage, serviceGaps(aService(change), founders)).map(({ part, message }) => `${part}: ${message}`)

describe('what a service lacks', () => {
  it('is nothing while it is a draft', () => {
    expect(open({ category: 'PSY', function: 'assessment' }, [therapist], 'draft')).toEqual([])
  })

  it.each<[string, Partial<Service>]>([
    ['assessment', { category: 'PSY', function: 'assessment' }],
    ['intervention', { category: 'PSY', function: 'intervention' }],
    ['a protected title in the name', { title: 'Educational Psychologist day' }],
    ['a protected title in the summary', { strapline: 'Your own psychologist' }],
  ])('is a registered psychologist, for %s', (_, change) => {
    expect(needsPsychologist(aService(change))).toBe(true)
    expect(open(change, [therapist])).toEqual([expect.stringMatching(/^team: .*PYL/)])
    expect(open(change)).toEqual([])
  })

  it('is no psychologist for other work, nor for psychology that is no assessment', () => {
    expect(open({ category: 'PSY', function: 'training' }, [therapist])).toEqual([])
    expect(open({ description: 'We work beside your educational psychologist.' }, [therapist])).toEqual([])
  })

  it('is a lead who is still in the group', () => {
    expect(open({ lead: 'ada' }, [aFounder('ben')])).toEqual([expect.stringMatching(/^team: Choose a lead/)])
  })

  it('is the hours of a unit of time, and of no other', () => {
    expect(open({ unit: 'half-day' })).toEqual(['price: Say how many hours a half-day is.'])
    expect(open({ unit: 'half-day', hoursPerUnit: 3.5 })).toEqual([])
    expect(open({ unit: 'hour' })).toEqual([])
    expect(open({ unit: 'pupil' })).toEqual([])
  })

  it('is the role for payroll data, chosen by a person', () => {
    expect(open({ category: 'PAY' })).toEqual([expect.stringMatching(/^checks: .*payroll data/)])
    expect(open({ category: 'PAY', dataRole: 'to-agree' })).toEqual([])
  })

  it('is a word on contact with children before schools see it', () => {
    expect(open({}, [registered], 'published')).toEqual([expect.stringMatching(/^checks: Say what contact/)])
    expect(open({ safeguarding: 'no-contact' }, [registered], 'published')).toEqual([])
  })
})

describe('the code of a public buyer', () => {
  const { codes } = theLibrary().reference.cpvCodes
  const code = (category: string, strand?: string) =>
    suggestedCode({ category, ...(strand !== undefined && { function: strand }) }, codes)?.code

  it('is suggested only where one plainly fits', () => {
    expect(code('PSY', 'assessment')).toBe('85121270')
    expect(code('PSY', 'training')).toBe('80511000')
    expect(code('PSY')).toBeUndefined()
    expect(code('SEND')).toBe('80340000')
    expect(code('PAY')).toBeUndefined()
  })

  it('says why a contract could or could not be reserved', () => {
    const words = (wanted: string): string => {
      const found = codes.find((one) => one.code === wanted)
      return found ? reservedWords(found) : ''
    }
    expect(words('85121270')).toMatch(/could be reserved.*buyer’s choice.*section 33/)
    expect(words('80000000')).toMatch(/could not be reserved/)
  })

  it('names only categories and functions that there are', () => {
    const { categories } = theLibrary().reference.serviceCategories
    for (const { fits = [] } of codes)
      for (const { category, functions = [] } of fits) {
        const there = categories.find((one) => one.code === category)
        expect(there).toBeDefined()
        const strands = (there?.functions ?? []).map(({ id }) => id)
        for (const strand of functions) expect(strands).toContain(strand)
      }
  })
})
