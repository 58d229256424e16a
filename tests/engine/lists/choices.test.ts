import { assemble, listSource, rulesOf } from '../../../src/engine/clauses/assemble'
import { suggested } from '../../../src/engine/interview/answers'
import { isEnumerated } from '../../../src/engine/interview/question'
import { choiceLists } from '../../../src/engine/lists/choices'
import { wordsOf, type Row } from '../../../src/engine/lists/row'
import { templateById } from '../../../src/engine/library/library'
import type { Answer, Answers, Project } from '../../../src/engine/project/project'
import { pageCount, toPdf } from '../../../src/engine/paper/pdf'
import { theLibrary } from '../../support/library'
import { aProject } from '../../support/people'

const library = theLibrary()
const today = '2026-11-23'

const suggestions = Object.fromEntries(
  library.questions.flatMap((question): [string, Answer][] => {
    const value = suggested(question)
    return value === undefined ? [] : [[question.id, value]]
  }),
)

function rows(list: string, answers: Answers, change: Partial<Project> = {}): readonly Row[] {
  return choiceLists[list]?.rows(listSource(aProject({ answers, ...change }), today, library)) ?? []
}

function inner(row: Row | undefined, key: string): readonly Row[] {
  const list = row?.[key]
  return Array.isArray(list) ? (list as Row[]) : []
}

/** The rules as one text, without the numbers that they quote. */
function rulesText(answers: Answers): string {
  const words = rulesOf(aProject({ answers: { ...suggestions, ...answers } }), today, library)
  return bare(words.map((one) => one.text).join(' '))
}

function bare(text: string): string {
  return text.replace(/rules? \d[\d.()a-z]*/g, 'rule')
}

/** The sentences of a cell, without "Rule 4:" and the mark of a cut. */
function quotes(words: string): string[] {
  return words
    .split(/(?:^| )Rule \d+: /)
    .filter((piece) => piece !== '')
    .flatMap((piece) => piece.split(/(?<=\.)\s+(?=[A-Z])|(?<= …) /))
    .map((sentence) => bare(sentence.replace(/ …$/, '')))
}

const big = library.questions.filter((question) => question.paper).filter(isEnumerated)

describe('the words that a decision paper shows for an option', () => {
  const paths: Answers[] = [
    {},
    { 'ownership.kind': 'co-ownership', 'committee.mode': 'elected', 'office.nation': 'scotland' },
    { 'members.basis': 'self-employed', 'borrowing.allowed': false, 'surplus.bonusBasis': 'none' },
  ]

  it.each(paths)('are in the rules with it, and not with every other: %j', (answers) => {
    const papers = rows('choices.big', answers)
    let shown = 0
    for (const paper of papers) {
      const question = big.find((one) => one.heading === wordsOf(paper, 'title'))
      if (!question || question.id === 'legal.form') continue
      const texts = question.options.map(({ value }) =>
        rulesText({ ...answers, [question.id]: question.type === 'yes-no' ? value === 'yes' : value }),
      )
      inner(paper, 'options').forEach((option, index) => {
        for (const quote of quotes(wordsOf(option, 'words'))) {
          shown++
          expect(texts[index]).toContain(quote)
          // A sentence that was cut may begin as another option's does; a whole one is this option's own.
          if (quote.endsWith('.'))
            expect(texts.filter((text) => text.includes(quote)).length).toBeLessThan(texts.length)
        }
      })
    }
    expect(shown).toBeGreaterThan(papers.length)
  })

  it('never have a gap in them, also where an option leads to more questions', () => {
    for (const paper of rows('choices.big', {}))
      for (const option of inner(paper, 'options')) expect(wordsOf(option, 'words')).not.toContain('[')
  })

  it('say that a company has articles', () => {
    const [, company] = inner(rows('choices.big', {})[0], 'options')
    expect(wordsOf(company, 'words')).toBe('A company has articles in place of these rules.')
  })
})

describe('the decision papers', () => {
  it.each([{}, { 'ownership.kind': 'co-ownership', 'committee.mode': 'elected' }])(
    'take one page for each choice, after the first page: %j',
    async (answers) => {
      const template = templateById(library, 'decision-papers')
      if (!template) throw new Error('there are no decision papers')
      const paper = await toPdf(assemble(template, aProject({ answers }), today, library))
      expect(pageCount(paper)).toBe(rows('choices.big', answers).length + 1)
    },
  )
})

describe('the options sheet', () => {
  const choice = (answers: Answers, label: string, change: Partial<Project> = {}): Row | undefined =>
    rows('choices.stages', answers, change)
      .flatMap((stage) => inner(stage, 'choices'))
      .find((row) => wordsOf(row, 'question') === label)

  it.each<[string, Answers, string, string]>([
    ['Notice of general meetings', {}, 'Still open', 'Not decided yet. We suggest: 14 clear days'],
    ['Notice of general meetings', { 'meetings.noticeDays': 14 }, 'Our suggestion, kept', '14 clear days'],
    ['Notice of general meetings', { 'meetings.noticeDays': 20 }, 'The group’s own choice', '20 clear days'],
    ['The nation of your registered office', { 'office.nation': 'wales' }, 'The law asks for it', 'Wales'],
    ['Share of members who make a quorum', {}, 'Still open', 'Not decided yet. The draft shows: One half'],
  ])('says of %s with %j where it comes from', (label, answers, from, answer) => {
    const row = choice(answers, label)
    expect(wordsOf(row, 'source')).toBe(from)
    expect(wordsOf(row, 'answer')).toBe(answer)
  })

  it('says who decided and when, where someone noted it', () => {
    const decided = {
      'meetings.noticeDays': { by: 'All nine founders', on: '2026-10-08' },
    } as Project['decided']
    const answers = { 'meetings.noticeDays': 14 }
    const row = choice(answers, 'Notice of general meetings', { ...(decided && { decided }) })
    expect(wordsOf(row, 'decided')).toBe('All nine founders, 8 October 2026')
    expect(wordsOf(choice(answers, 'Notice of general meetings'), 'decided')).toBe('')
  })

  it('names the rule in which a choice stands', () => {
    const text = rulesOf(aProject({ answers: { 'meetings.noticeDays': 33 } }), today, library)
    const clause = text.find((one) => one.text.includes('33 clear days'))
    const row = choice({ 'meetings.noticeDays': 33 }, 'Notice of general meetings')
    expect(wordsOf(row, 'rule')).toBe(clause?.number.split('.')[0])
  })

  it('leaves out what does not apply, and what is asked for the offer', () => {
    expect(choice({ 'committee.mode': 'collective' }, 'Seats on the committee')).toBeUndefined()
    expect(choice({ 'committee.mode': 'elected' }, 'Seats on the committee')).toBeDefined()
    expect(choice({ 'offer.travel': 'No charge' }, 'How travel is charged')).toBeUndefined()
  })
})

describe('the worksheet', () => {
  it('has every question once, with options to tick or lines to write on', () => {
    const questions = rows('questions.all', {})
    expect(questions.map((row) => wordsOf(row, 'title'))).toEqual(library.questions.map((one) => one.heading))
    for (const row of questions)
      expect(inner(row, 'options').length > 0).toBe(inner(row, 'lines').length === 0)
  })

  it('says when a question applies only after an answer', () => {
    const seats = rows('questions.all', {}).find((row) => wordsOf(row, 'only').includes('committee'))
    expect(wordsOf(seats, 'only')).toContain('has the answer')
  })
})
