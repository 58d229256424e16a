/** What each set of answers leads to: the expected results, and that every set has a whole one. */
import {
  answersOf,
  choose,
  choiceTree,
  nextQuestion,
  type Choice,
} from '../../../src/engine/guidance/chooser'
import type { Chooser } from '../../../src/engine/library/guidance'
import { plainLines } from '../../../src/engine/plain'
import { paperFiles } from '../../../src/engine/paper/files'
import { theLibrary } from '../../support/library'

const library = theLibrary()

function chooser(id: string): Chooser {
  const found = library.choosers.find((one) => one.id === id)
  if (!found) throw new Error(`no chooser ${id}`)
  return found
}

const school = chooser('which-model-for-our-school')
const schoolDefaults = {
  nation: 'england',
  type: 'maintained',
  aim: 'buy',
  size: 'low',
  others: 'no',
  change: 'some',
  ending: 'no',
  asked: 'yes',
  interest: 'no',
}

function forSchool(answers: Record<string, string>): Choice {
  return choose(school, { ...schoolDefaults, ...answers })
}

const noteTitles = (choice: Choice): string[] => choice.notes.map(({ title }) => title)

describe('which model for our school', () => {
  it.each<[string, Record<string, string>, string, string | undefined, string[]]>([
    ['an English council school that buys for less than the low band', {}, 'buy', undefined, []],
    ['the same, with others that want it too', { others: 'yes' }, 'buy', 'A buying cluster', []],
    [
      'an academy that wants a say',
      { type: 'academy', aim: 'say' },
      'member',
      "Buy, and sit on the co-op's panel of users",
      ['Related parties'],
    ],
    [
      'a Welsh school that wants a trust',
      { nation: 'wales', aim: 'run', change: 'major' },
      'buy',
      'A buying cluster',
      ['Not available here'],
    ],
    ['a deal over the threshold', { size: 'over' }, 'buy', undefined, ['Over the threshold']],
    ['a school that teaches the values', { aim: 'teach', change: 'none' }, 'values', undefined, []],
    ['no change in law, whatever the aim', { aim: 'run', change: 'none' }, 'buy', undefined, []],
    ['a council school that shares', { aim: 'share' }, 'cluster', 'A school company', []],
    ['an academy that shares', { aim: 'share', type: 'academy' }, 'cluster', undefined, []],
    [
      'a council school that wants a say',
      { aim: 'say' },
      'member',
      "Buy, and sit on the co-op's panel of users",
      ['Take advice on your powers'],
    ],
    [
      'an independent school that wants a say',
      { aim: 'say', type: 'independent' },
      'panel',
      'Buy from a worker co-op',
      [],
    ],
    [
      'a Scottish school that wants a say',
      { aim: 'say', nation: 'scotland' },
      'panel',
      'Buy from a worker co-op',
      [],
    ],
    [
      'a council school that wants to be run otherwise',
      { aim: 'run' },
      'trust',
      'A co-operative academy trust',
      ['The white paper of 2026'],
    ],
    [
      'the same, that would take on a lot',
      { aim: 'run', change: 'major' },
      'academy',
      'A co-operative trust',
      ['The white paper of 2026'],
    ],
    [
      'an academy that wants to be run otherwise',
      { aim: 'run', type: 'academy' },
      'academy',
      undefined,
      ['The white paper of 2026'],
    ],
    [
      'a college that wants to be run otherwise',
      { aim: 'run', type: 'college' },
      'buy',
      'Co-op values, with no change in law',
      [],
    ],
    ['a deal in the medium band', { size: 'medium' }, 'buy', undefined, ['Ask for three offers']],
    [
      'a service that ends, staff not asked, a governor who could gain',
      { ending: 'yes', asked: 'no', interest: 'yes' },
      'buy',
      undefined,
      ['If the council ends the service', 'Talk to staff first', 'Someone could gain'],
    ],
  ])('%s', (_name, answers, result, second, notes) => {
    const choice = forSchool(answers)
    expect([choice.result, choice.second?.title, noteTitles(choice)]).toEqual([result, second, notes])
  })

  it('warns over the threshold whichever way is chosen, and never leaves the second choice the same', () => {
    everySet(school, (answers) => {
      const choice = choose(school, answers)
      const warned = noteTitles(choice).includes('Over the threshold')
      if (warned !== (answers['size'] === 'over') || choice.second === choice.recommended)
        throw new Error(JSON.stringify(answers))
    })
  })

  it.each([
    ['the plainest result', {}],
    [
      'the result with most to mind',
      { aim: 'say', size: 'over', ending: 'yes', asked: 'no', interest: 'yes' },
    ],
    [
      'a trust outside England',
      { nation: 'wales', aim: 'run', size: 'medium', ending: 'unsure', asked: 'no', interest: 'unsure' },
    ],
  ])('fits %s on one page of PDF, with all that a meeting needs', async (_name, answers) => {
    const tree = choiceTree(
      school,
      { ...schoolDefaults, ...answers },
      { asAt: '2026-11-23', library, onePage: true },
    )
    const text = plainLines(tree.blocks)
      .map((line) => line.text)
      .join('\n')
    for (const words of [
      'We suggest',
      'Why.',
      'Three next steps',
      'Who to ask',
      'Five questions for governors',
      "A minute's talk",
    ])
      expect(text).toContain(words)
    const pdf = await paperFiles.find((file) => file.format === 'pdf')?.make(tree)
    expect((pdf?.toString('latin1').match(/\/Type \/Page\b(?!s)/g) ?? []).length).toBe(1)
    const docx = await paperFiles.find((file) => file.format === 'docx')?.make(tree)
    expect(docx?.subarray(0, 2).toString()).toBe('PK')
  })
})

const form = chooser('which-legal-form')
const formDefaults = {
  nation: 'britain',
  trial: 'no',
  gain: 'workers',
  owners: 'no',
  work: 'employed',
  grants: 'no',
  people: 'three',
  time: 'weeks',
  capital: 'token',
}

describe('which legal form', () => {
  it.each<[string, Record<string, string>, string]>([
    ['three people with some weeks', {}, 'society'],
    ['two people', { people: 'few' }, 'company'],
    ['a start in days', { time: 'days' }, 'company'],
    ['no shares at all', { capital: 'none' }, 'company'],
    ['owners from outside', { owners: 'yes' }, 'shares'],
    ['a wider community first', { gain: 'community' }, 'benefit'],
    ['the same with two people', { gain: 'community', people: 'few' }, 'cic'],
    ['grants for a community as much', { gain: 'both', grants: 'yes' }, 'cic'],
    ['a practice each', { work: 'practice' }, 'llp'],
    ['only a trial', { trial: 'yes' }, 'none'],
    ['an office in Northern Ireland', { nation: 'northern-ireland', people: 'few' }, 'ask-first'],
  ])('%s', (_name, answers, result) => {
    expect(choose(form, { ...formDefaults, ...answers }).result).toBe(result)
  })

  it('never suggests a society to fewer than three, in days, or in Northern Ireland', () => {
    everySet(form, (answers) => {
      const unfit =
        answers['people'] === 'few' || answers['time'] === 'days' || answers['nation'] === 'northern-ireland'
      if (unfit && choose(form, answers).result === 'society') throw new Error(JSON.stringify(answers))
    })
  })
})

const us = chooser('is-a-co-op-right-for-us')
const usDefaults = {
  people: 'some',
  want: 'run',
  vote: 'yes',
  talk: 'yes',
  buyers: 'said',
  statutory: 'little',
  pay: 'yes',
  time: 'year',
  skills: 'yes',
  other: 'no',
}

describe('is a co-op right for us', () => {
  it.each<[string, Record<string, string>, string, string[]]>([
    ['people, buyers and the will', {}, 'yes', []],
    ['mainly a safe job', { want: 'job' }, 'no', ['Ask what each wants']],
    ['votes that could not be lost', { vote: 'no' }, 'no', ['Try deciding together']],
    ['nobody to buy', { buyers: 'no' }, 'no', ['Ask some schools']],
    [
      'wages in weeks and nothing to bridge them',
      { pay: 'no', time: 'weeks' },
      'no',
      ['Bridge the gap', 'Find more time'],
    ],
    ['two people', { people: 'few' }, 'not-yet', ['More people']],
    ['a better job at hand', { other: 'yes' }, 'not-yet', ['Look at the other job']],
    ['work that only a council orders', { statutory: 'most' }, 'not-yet', ['Ask the council']],
    ['nobody to sell', { skills: 'no' }, 'not-yet', ['Someone to sell, someone to count']],
    ['not sure at all', { want: 'unsure' }, 'not-yet', ['Ask what each wants']],
  ])('%s', (_name, answers, result, notes) => {
    const choice = choose(us, { ...usDefaults, ...answers })
    expect([choice.result, noteTitles(choice)]).toEqual([result, notes])
  })

  it('says with every “not yet” and every “no” what would change it', () => {
    everySet(us, (answers) => {
      const { result, notes } = choose(us, answers)
      if (result !== 'yes' && notes.length === 0) throw new Error(JSON.stringify(answers))
    })
  })
})

describe.each(library.choosers.map((one) => [one.id, one] as const))('%s', (_id, one) => {
  it('gives every set of answers a whole result', () => {
    everySet(one, (answers) => {
      const { recommended, why } = choose(one, answers)
      if (recommended.next.length !== 3 || recommended.ask.length === 0 || why === '')
        throw new Error(JSON.stringify(answers))
    })
  })

  it('asks until each question is answered, and takes no answer that it does not offer', () => {
    expect(nextQuestion(one, {})).toBe(one.questions[0])
    const odd = { [one.questions[0]?.id ?? '']: 'nonsense', constructor: 'x', ['__proto__']: 'y' }
    expect(answersOf(one, odd)).toEqual({})
    const whole = Object.fromEntries(one.questions.map(({ id, options }) => [id, options[0]?.value ?? '']))
    expect(nextQuestion(one, answersOf(one, whole))).toBeUndefined()
  })
})

function everySet(of: Chooser, visit: (answers: Record<string, string>) => void): void {
  const walk = (index: number, answers: Record<string, string>): void => {
    const question = of.questions[index]
    if (!question) visit(answers)
    else for (const { value } of question.options) walk(index + 1, { ...answers, [question.id]: value })
  }
  walk(0, {})
}
