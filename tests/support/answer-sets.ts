/**
 * Whole projects at random, for properties that must hold for any group: every question of the library answered in
 * any way its schema allows, names that are hard to print, a ledger with joiners and leavers. A set never
 * contradicts itself. It is made from plain draws, with no schema in the way, so ten thousand take seconds.
 */
import fc from 'fast-check'
import { months } from '../../src/lib/dates'
import type { Question } from '../../src/engine/interview/question'
import type { Library } from '../../src/engine/library/library'
import type { Answer, Answers, Project } from '../../src/engine/project/project'
import { withoutContradictions } from './answer-repairs'
import { aLedger, howManyStay, type Story } from './answer-ledgers'
import { anyAddress, anyLine, anyParagraph, fullName, societyNames } from './answer-words'
import { moneyDraw, moneyOf } from './any-money'
import { foundersOf, personDraw, servicesOf, serviceDraw } from './answer-people'

export interface AnswerSetOptions {
  /** Every question that needs an answer has one, and every office is filled. Default: true. */
  complete?: boolean
}

/** Projects for a library, each without contradictions. */
export function answerSets(
  library: Library,
  { complete = true }: AnswerSetOptions = {},
): fc.Arbitrary<Project> {
  const categories = library.reference.serviceCategories.categories.map((category) => category.code)
  return fc
    .record({
      name: fc.constantFrom(...societyNames),
      answers: someAnswers(library.questions, complete),
      people: fc.oneof(
        { weight: 14, arbitrary: fc.array(personDraw, { minLength: 3, maxLength: 8 }) },
        { weight: 5, arbitrary: fc.array(personDraw, { minLength: 9, maxLength: 20 }) },
        { weight: 1, arbitrary: fc.array(personDraw, { minLength: 21, maxLength: 60 }) },
      ),
      first: fc.nat({ max: 649 }),
      step: fc.constantFrom(1, 7, 33, 101, 211),
      services: fc.array(serviceDraw(categories), { minLength: complete ? 1 : 0, maxLength: 6 }),
      stories: fc.array(storyDraw, { minLength: 1, maxLength: 16 }),
      money: complete ? moneyDraw : fc.option(moneyDraw, { nil: undefined }),
      correction: fc.option(fc.nat({ max: 200 }), { nil: undefined, freq: 4 }),
    })
    .map(({ name, answers, people, first, step, services, stories, money, correction }) => {
      // Steps that share no factor with 650 never meet the same name twice in 650 people.
      const names = people.map((_, index) => fullName((first + index * step) % 650))
      const founders = foundersOf(people, names, complete)
      const sound = withoutContradictions(answers, library.questions, howManyStay(people.length, stories))
      const ledger = aLedger(founders, stories, {
        sharesEach: sharesEach(sound, library.questions),
        correction,
      })
      return {
        name,
        answers: sound,
        founders,
        services: servicesOf(services, founders),
        ledger,
        ...(money && { money: moneyOf(money, founders) }),
      }
    })
}

/** Any answer that the schema of the question allows. */
export function anAnswer(question: Question): fc.Arbitrary<Answer> {
  switch (question.type) {
    case 'choice':
      return fc.constantFrom(...question.options.map((option) => option.value))
    case 'yes-no':
      return fc.boolean()
    case 'number':
    case 'money': {
      const { least, most } = question
      return fc.oneof(
        fc.constantFrom(least, most, question.default ?? least),
        fc.integer({ min: least, max: most }),
      )
    }
    case 'lines':
      return fc.array(anyLine(240), {
        minLength: question.least ?? 1,
        maxLength: question.most ?? 10,
        size: 'max',
      })
    case 'month-end':
      return fc.constantFrom(...months.map((month) => month.toLowerCase()))
    case 'date':
      return anyDate
    case 'address':
      return anyAddress
    case 'text':
      return /email/i.test(question.id)
        ? fc.constantFrom('office@example.org', 'o.neill+orders@example.org')
        : anyLine(120)
    case 'long-text':
      return anyParagraph(1200)
  }
}

const anyDate = fc
  .tuple(
    fc.integer({ min: 2026, max: 2031 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => `${year}-${twoDigits(month)}-${twoDigits(day)}`)

const storyDraw: fc.Arbitrary<Story> = fc.record({
  stage: fc.constantFrom(
    'none',
    'interest',
    'agreed',
    'signed',
    'withdrew',
    'member',
    'member',
    'member',
    'former',
    'returned',
  ),
  start: fc.nat({ max: 200 }),
  steps: fc.array(
    fc.record({
      kind: fc.constantFrom(
        'renamed',
        'moved',
        'e-address',
        'e-address-ended',
        'shares',
        'paid',
        'loan',
        'deposit',
        'other',
        'office',
        'nominated',
        'nomination-revoked',
      ),
      days: fc.nat({ max: 20 }),
      amount: fc.integer({ min: 1, max: 5_000_000 }),
    }),
    { maxLength: 5 },
  ),
})

function someAnswers(questions: readonly Question[], complete: boolean): fc.Arbitrary<Answers> {
  const answers = Object.fromEntries(questions.map((question) => [question.id, anAnswer(question)]))
  const needed = questions.filter((question) => complete && !question.optional).map((question) => question.id)
  return fc.record(answers, { requiredKeys: needed, noNullPrototype: true }) as fc.Arbitrary<Answers>
}

/** How many shares the answers let one member hold. */
function sharesEach(answers: Answers, questions: readonly Question[]): number {
  const value = (id: string): Answer | undefined =>
    answers[id] ?? questions.find((question) => question.id === id)?.default
  if (value('shares.perMember') !== 'more') return 1
  return Math.floor(Number(value('shares.maxHolding')) / Number(value('shares.nominal')))
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
