/**
 * What a person who edits a reading page could get wrong, and what they are told: each fault is put into a real copy
 * of the pages, which is then read and checked as `npm run -s check` does.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { located } from '../../../src/engine/clauses/check'
import { DocumentsFaulty, type Fault } from '../../../src/engine/clauses/fault'
import { guidanceFaults } from '../../../src/engine/guidance/check-guidance'
import { documentsFolder, readLibrary } from '../../../src/engine/library/library'
import { shownPage } from '../../../src/features/guide/pages'
import { publicAddresses } from '../../../src/web/paths'
import { theLibrary } from '../../support/library'

const page = 'guidance/tupe.md'
const chooser = 'choosers/which-legal-form.yml'
const copied = [
  'guidance',
  'choosers/which-legal-form.yml',
  'glossary.yml',
  'principles.yml',
  'workshops',
  'reference',
  'questions',
  'terms.yml',
  'decision-cards.yml',
]
const addresses = [...publicAddresses, '/projects/beacon', '/projects/tidewell']

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'groundrules-guidance-'))
  for (const name of copied)
    cpSync(path.join(documentsFolder, name), path.join(folder, name), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function edit(file: string, from: string | RegExp, to: string): void {
  const full = path.join(folder, file)
  const before = readFileSync(full, 'utf8')
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  writeFileSync(full, after)
}

function check(today = '2026-11-23'): Fault[] {
  try {
    const library = readLibrary(folder)
    return located(guidanceFaults(library, today, addresses), library)
  } catch (error) {
    if (error instanceof DocumentsFaulty) return error.faults
    throw error
  }
}

/** A sentence at the end of the page. */
const say = (words: string) => (): void =>
  edit(page, /Northern Ireland has its own\.\n$/, `Here.\n\n${words}\n`)
const hard =
  'Notwithstanding aforementioned contractual considerations, organisational restructuring consultations necessitate comprehensive representational participation opportunities. '

const faults: [rule: string, spoil: () => void, file: string, line: number, says: RegExp][] = [
  ['figure-typed', say('You get £500 for it.'), page, 38, /"£500" is typed/],
  ['figure-typed', say('You have 30 days.'), page, 38, /"30 days" is typed/],
  ['figure-typed', say('You have thirty days to act.'), page, 38, /"thirty days" is typed/],
  ['figure-typed', say('It is 3% of pay.'), page, 38, /"3%" is typed/],
  ['figure-unknown', say('It is {{ figure.nothing }}.'), page, 38, /figure\.nothing }} names no figure/],
  ['mark-broken', say('It is {{ figure.quotes.'), page, 38, /not closed/],
  ['link-broken', say('See [this](/guide/nowhere).'), page, 38, /\/guide\/nowhere leads to nothing/],
  ['link-broken', say('See [this](/guide/pensions#nowhere).'), page, 38, /#nowhere leads to nothing/],
  ['link-broken', say('See [this](http://example.org).'), page, 38, /http:\/\/example\.org leads to nothing/],
  ['place-unknown', say('{{table: costs}}'), page, 38, /names nothing/],
  ['reading-age', say(hard.repeat(8)), page, 1, /reads at age/],
  ['page-overdue', () => edit(page, '2027-05-23', '2026-11-22'), page, 7, /2026-11-22 is past/],
  ['shape', () => edit(page, /sources: .*\n/, ''), page, 2, /sources/],
  ['shape', () => edit(page, 'for: staff', 'for: dogs'), page, 5, /for/],
  [
    'figure-typed',
    () => edit('glossary.yml', 'talk with staff and their unions', 'wait 45 days'),
    'glossary.yml',
    0,
    /45 days/,
  ],
  [
    'figure-typed',
    () => edit('principles.yml', 'The books are open.', 'It costs £9.'),
    'principles.yml',
    0,
    /£9/,
  ],
  [
    'figure-typed',
    () => edit(chooser, 'It costs {{ figure.company-online }} online', 'It costs £100 online'),
    chooser,
    0,
    /£100/,
  ],
  ['page-overdue', () => edit(chooser, '2027-05-23', '2020-01-01'), chooser, 5, /is past/],
  [
    'result-unknown',
    () => edit(chooser, 'choose: ask-first', 'choose: ask-last'),
    chooser,
    0,
    /ask-last, which is no result/,
  ],
  ['result-unused', () => edit(chooser, 'choose: llp', 'choose: shares'), chooser, 0, /no rule leads to llp/],
  [
    'value-impossible',
    () => edit(chooser, '{ answer: time, is: days }\n    choose', '{ answer: time, is: hours }\n    choose'),
    chooser,
    0,
    /can never be "hours"/,
  ],
  [
    'rule-missing',
    () =>
      edit(
        chooser,
        '  - choose: society\n',
        '  - when: { answer: people, is: three }\n    choose: society\n',
      ),
    chooser,
    0,
    /may lead nowhere/,
  ],
  [
    'rule-dead',
    () => edit(chooser, 'rules:\n', 'rules:\n  - choose: none\n    why: Always.\n'),
    chooser,
    0,
    /no set of answers gets as far/,
  ],
  [
    'answer-unused',
    () => edit(chooser, /\{ answer: trial, is: "yes" \}/, '{ answer: grants, is: "yes" }'),
    chooser,
    0,
    /no rule or note asks for trial/,
  ],
  [
    'figure-unlike',
    () => edit('reference/figures.yml', 'words: "£751", amount: 75100', 'words: "£751", amount: 70000'),
    'reference/figures.yml',
    0,
    /counts with 700/,
  ],
]

describe('the check of reading pages', () => {
  it('finds nothing wrong with ours', () => {
    expect(guidanceFaults(theLibrary(), '2026-11-23', addresses)).toEqual([])
  })

  it.each(faults)('%s is told, with its file and line', (rule, spoil, file, line, says) => {
    spoil()
    const found = check().find((fault) => fault.rule === rule && says.test(fault.message))
    expect({ found, all: found ? [] : check() }).toMatchObject({ found: { rule, file } })
    expect(found?.line).toBeGreaterThan(0)
    if (line > 0) expect(found?.line).toBe(line)
  })

  it('reads a page in Welsh from the file beside it, and says where it belongs to another', () => {
    const words =
      '---\nid: tupe\ntitle: Pan fo’r gwaith yn symud\nsummary: Gofynnwch i’ch undeb.\n---\n\n## Enw\n\nDyddiad.\n'
    writeFileSync(path.join(folder, 'guidance/tupe.cy.md'), words)
    const library = readLibrary(folder)
    const tupe = library.guidance.find(({ id }) => id === 'tupe')
    if (!tupe) throw new Error('no page')
    const shown = shownPage(library, tupe, 'cy')
    expect([shown.title, shown.bodyLang, shown.onlyEnglish]).toEqual([
      'Pan fo’r gwaith yn symud',
      'cy',
      undefined,
    ])
    expect(shown.documentHtml).toContain('<article class="gr-document" lang="cy">')
    expect(shown.contents).toEqual([{ id: 'enw', title: 'Enw' }])
    expect(shownPage(library, tupe, 'en-GB').bodyLang).toBe('en-GB')
    writeFileSync(path.join(folder, 'guidance/tupe.cy.md'), words.replace('id: tupe', 'id: pensions'))
    expect(
      check()
        .map(({ message }) => message)
        .join(),
    ).toContain('the English page beside it is tupe')
  })

  it('lets a page stand on its review date, and not on the day after', () => {
    expect(check('2027-04-01').filter(({ rule }) => rule === 'page-overdue')).toEqual([])
    expect(
      check('2027-04-02')
        .filter(({ rule }) => rule === 'page-overdue')
        .map(({ file }) => file),
    ).toEqual(['guidance/what-it-costs.md'])
  })
})
