import fc from 'fast-check'
import { assemble } from '../../../src/engine/clauses/assemble'
import { answerSchema } from '../../../src/engine/interview/answers'
import { templateById, type Library } from '../../../src/engine/library/library'
import { toHtml } from '../../../src/engine/paper/html'
import type { Answers } from '../../../src/engine/project/project'
import type { Block, DocumentTree } from '../../../src/engine/tree'
import { anAnswer } from '../../support/answer-sets'
import { theLibrary } from '../../support/library'
import { aProject } from '../../support/people'

const library = theLibrary()
const rulesTemplate = templateById(library, 'rules')
if (!rulesTemplate) throw new Error('there is no rules template')
const rules = (answers: Answers, on: Library = library): DocumentTree =>
  assemble(templateById(on, 'rules') ?? rulesTemplate, aProject({ answers }), '2026-11-23', on)

const someAnswers = fc.record(
  Object.fromEntries(library.questions.map((question) => [question.id, anAnswer(question)])),
  { requiredKeys: [] },
) as fc.Arbitrary<Answers>

function textOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block): string[] => {
      if (block.type === 'list') return block.items.flatMap((item) => [item.label, textOf(item.blocks)])
      if (block.type === 'panel') return [block.heading, textOf(block.blocks)]
      if (block.type === 'heading' || block.type === 'paragraph')
        return [block.runs.map((run) => run.text).join('')]
      return []
    })
    .join('\n')
}

describe('any valid set of answers', () => {
  it('gives whole rules: every matter there, no broken reference, nothing unfilled, numbers in order', () => {
    const matters = library.statutes[0]?.matters ?? []
    let sets = 0
    fc.assert(
      fc.property(someAnswers, (answers) => {
        sets++
        const tree = rules(answers)
        const text = textOf(tree.blocks)
        expect(text).not.toMatch(/undefined|\[object|NaN/)
        for (const matter of matters)
          for (const word of matter.words) expect(text.toLowerCase()).toContain(word.toLowerCase())
        const numbers = tree.blocks.flatMap((block) =>
          block.type === 'heading' && block.level === 1 ? [block.number] : [],
        )
        expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)))
        const html = toHtml(tree)
        const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]))
        for (const match of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(match[1])
        expect(html).not.toMatch(/<b>payroll|<%=|<Daughters>/)
      }),
      { numRuns: 400 },
    )
    process.stdout.write(`${sets} random sets of answers, each with whole rules\n`)
  })

  it('marks exactly what is open: nothing answered, many gaps; everything answered, none', () => {
    expect(rules({}).gaps.length).toBeGreaterThan(30)
    const full = fc.sample(
      fc.record(Object.fromEntries(library.questions.map((question) => [question.id, anAnswer(question)]))),
      20,
    ) as Answers[]
    for (const answers of full) expect(rules(answers).gaps).toEqual([])
  })

  it('gives each gap of the rules a place to go to, which is there', () => {
    const tree = rules({})
    const html = toHtml(tree)
    for (const gap of tree.gaps) expect([gap.id, html.includes(`id="${gap.anchor}"`)]).toEqual([gap.id, true])
  })

  it('fits the schema that pages and files use', () => {
    for (const question of library.questions) {
      for (const answer of fc.sample(anAnswer(question), 10))
        expect(answerSchema(question).validate(answer).error).toBeUndefined()
    }
  })
})

describe('numbers and references', () => {
  it('follow when a clause is put in, with no other file changed', () => {
    const before = textOf(rules({}).blocks)
    const changed: Library = {
      ...library,
      templates: library.templates.map((template) =>
        template.id !== 'rules'
          ? template
          : {
              ...template,
              sections: template.sections.map((section) =>
                section.id !== 'general-meetings'
                  ? section
                  : {
                      ...section,
                      clauses: [
                        {
                          id: 'put-in',
                          satisfies: [],
                          topics: [],
                          file: 'x',
                          nodes: [
                            {
                              type: 'list' as const,
                              ordered: true,
                              line: 1,
                              items: [
                                {
                                  line: 1,
                                  nodes: [
                                    {
                                      type: 'paragraph' as const,
                                      line: 1,
                                      parts: [
                                        { kind: 'text' as const, text: 'A new first clause.', line: 1 },
                                      ],
                                    },
                                  ],
                                },
                              ],
                            },
                          ],
                        },
                        ...section.clauses,
                      ],
                    },
              ),
            },
      ),
    }
    const after = textOf(rules({}, changed).blocks)
    const quoted = (text: string): string | undefined =>
      /on the notice that (rule \d+\.\d+) asks for/.exec(text)?.[1]
    const [, section, item] = /rule (\d+)\.(\d+)/.exec(quoted(before) ?? '') ?? []
    expect(quoted(after)).toBe(`rule ${section}.${Number(item) + 1}`)
    expect(after).toContain(`${section}.1\nA new first clause.`)
  })
})

describe('the promise of the text', () => {
  it.each([
    ['meetings.noticeDays', 33, "at least 33 clear days' notice of a general meeting"],
    ['meetings.quorumMinimum', 17, 'or 17 Members if that is more'],
    ['members.probationMonths', 11, 'at least 11 months'],
    ['expulsion.noticeDays', 27, 'At least 27 clear days before that meeting'],
    ['shares.nominal', 25_000, 'shares of £250 each'],
    ['surplus.communityPercent', 13, 'at least 13%'],
    ['members.probationMonths', 1, 'at least 1 month, unless'],
    ['leaving.noticeWeeks', 1, "1 week's notice in writing"],
    ['votes.ballotDemand', 1, 'asked for by 1 Member or by the chair'],
    ['meetings.quorumMinimum', 11, 'or 11 Members if that is more'],
  ])('%s answered with %s is what the rules print', (id, answer, words) => {
    expect(textOf(rules({ [id]: answer }).blocks)).toContain(words)
  })
})

describe('the words of each nation', () => {
  const words = (nation: string, more: Answers = {}): string =>
    rules({ 'office.nation': nation, ...more })
      .clauses.flatMap((clause) => clause.lines.map((line) => line.text))
      .join('\n')

  it('are those of its own law: bankruptcy, courts and signing', () => {
    expect(words('scotland')).toMatch(/sequestrated/)
    expect(words('scotland')).toMatch(/sheriff/i)
    expect(words('scotland')).not.toMatch(/county court/i)
    expect(words('england')).toMatch(/county court/i)
    for (const nation of ['england', 'wales']) {
      expect(words(nation)).toMatch(/trustee in bankruptcy/)
      expect(words(nation)).not.toMatch(/sequestrat|sheriff/i)
    }
  })

  it('let a name end in Cyfyngedig with an office in Wales, and only there', () => {
    expect(words('wales', { 'name.ending': 'cyfyngedig' })).toContain('Co-operative Cyfyngedig')
    expect(words('england', { 'name.ending': 'cyfyngedig' })).toContain('Co-operative Limited')
  })
})
