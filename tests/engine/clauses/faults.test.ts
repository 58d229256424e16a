/**
 * What an adviser who edits a clause could get wrong, and what they are told: each fault is put into a real copy of
 * `documents/`, which is then read and checked as `npm run -s check` does.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { checkLibrary } from '../../../src/engine/clauses/check'
import { DocumentsFaulty, type Fault } from '../../../src/engine/clauses/fault'
import { documentsFolder, readLibrary } from '../../../src/engine/library/library'
import { theLibrary } from '../../support/library'

const seal = 'rules-society/execution/20-seal.md'
const rulesYml = 'rules-society/document.yml'

const copied = [
  'rules-society',
  'register-of-members',
  'questions',
  'reference',
  'statute',
  'terms.yml',
  'decision-cards.yml',
  'workshops',
]

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'groundrules-documents-'))
  // Two documents are enough to spoil; the rest would only make each case slower.
  for (const name of copied)
    cpSync(path.join(documentsFolder, name), path.join(folder, name), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function edit(file: string, change: (text: string) => string): void {
  const full = path.join(folder, file)
  const before = readFileSync(full, 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  writeFileSync(full, after)
}

function add(file: string, text: string): void {
  writeFileSync(path.join(folder, file), text)
}

/** Every fault and warning of the copy. */
function check(): Fault[] {
  try {
    const { faults, warnings } = checkLibrary(readLibrary(folder), '2026-11-23')
    return [...faults, ...warnings]
  } catch (error) {
    if (error instanceof DocumentsFaulty) return error.faults
    throw error
  }
}

const swap = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to)
const say = (words: string) => swap(/1\. .*/, `1. ${words}`)

type Spoil = () => void
/** Rule id; what is done; the file that is named; the line, where it is not the first; what the message says. */
const faults: [rule: string, spoil: Spoil, file: string, line: number, says: RegExp][] = [
  [
    'answer-unknown',
    () => edit(seal, say('It is {{ seal.colour }}.')),
    seal,
    0,
    /seal\.colour.*names no question/,
  ],
  [
    'answer-unknown',
    () => edit(seal, swap('id:', 'when: { answer: seal.any, is: yes }\nid:')),
    seal,
    2,
    /seal\.any names no question/,
  ],
  [
    'answer-unused',
    () =>
      edit('questions/rules.yml', (text) =>
        text.replace(
          'questions:\n',
          `questions:\n  - id: seal.colour\n    section: practical\n    type: text\n    label: colour\n    heading: What colour?\n    why: Nobody knows.\n\n`,
        ),
      ),
    'questions/rules.yml',
    8,
    /seal\.colour feeds no clause/,
  ],
  [
    'answer-may-be-missing',
    () => edit(seal, say('There are {{ committee.size }}.')),
    seal,
    0,
    /not asked for when committee\.mode = collective/,
  ],
  [
    'value-impossible',
    () => edit(seal, swap('id:', 'when: { answer: office.nation, is: france }\nid:')),
    seal,
    2,
    /can never be "france"; it can be england, wales, scotland/,
  ],
  [
    'value-impossible',
    () => edit(seal, swap('id:', 'when: { answer: office.address, is: here }\nid:')),
    seal,
    2,
    /no closed set of answers/,
  ],
  ['ref-broken', () => edit(seal, say('See {@nowhere}.')), seal, 0, /points at nothing/],
  [
    'ref-excluded',
    () => edit(seal, say('See {@withdrawal}.')),
    seal,
    0,
    /can be left out.*shares\.withdrawable = no/,
  ],
  [
    'id-duplicate',
    () => edit(seal, swap('id: no-seal', 'id: audit')),
    seal,
    2,
    /audit is used more than once/,
  ],
  [
    'id-renamed',
    () => add('released.yml', 'rules: [no-seal, gone-clause]\n'),
    rulesYml,
    1,
    /gone-clause of the last release is gone/,
  ],
  ['term-undefined', () => edit(seal, say('A **Gizmo** is used.')), seal, 0, /Gizmo.*not in terms\.yml/],
  [
    'term-unused',
    () => edit('terms.yml', (text) => `${text}- { term: Gizmo, means: a thing }\n`),
    'terms.yml',
    0,
    /Gizmo is used in no clause/,
  ],
  [
    'term-once',
    () => {
      edit('terms.yml', (text) => `${text}- { term: Gizmo, means: a thing }\n`)
      edit(seal, say('The **Gizmo** is a thing. A Gizmo is blue.'))
    },
    'terms.yml',
    0,
    /Gizmo is used only once/,
  ],
  [
    'def-duplicate',
    () => edit(seal, say('The **Committee** is this one.')),
    seal,
    0,
    /Committee.*defined elsewhere too/,
  ],
  ['number-typed', () => edit(seal, say('See rule 12.')), seal, 0, /"rule 12" is typed/],
  [
    'coverage-gap',
    () => edit(seal, swap('id:', 'when: { answer: office.nation, is: wales }\nid:')),
    rulesYml,
    0,
    /no clause says if there is to be a seal.*office\.nation = england/i,
  ],
  ['coverage-gap', () => edit(seal, swap(/satisfies: .*\n/, '')), rulesYml, 0, /s14-13.*on any path/],
  [
    'coverage-dead',
    () => edit(seal, swap(/satisfies: .*/, 'satisfies: [ccbsa-2014-s14-99]')),
    seal,
    0,
    /satisfies names ccbsa-2014-s14-99/,
  ],
  [
    'coverage-dead',
    () => edit('statute/ccbsa-2014.yml', swap(/checked: .*/, 'checked: "2025-01-01"')),
    'statute/ccbsa-2014.yml',
    3,
    /last compared with the Act on 2025-01-01/,
  ],
  [
    'clause-dead',
    () =>
      edit(
        seal,
        swap(
          'id:',
          'when: { all: [{ answer: office.nation, is: wales }, { answer: office.nation, is: england }] }\nid:',
        ),
      ),
    seal,
    2,
    /no set of answers ever includes/,
  ],
  ['clause-empty', () => edit(seal, (text) => text.slice(0, text.indexOf('1. '))), seal, 1, /no words/],
  ['clause-unnumbered', () => edit(seal, swap('1. ', '')), seal, 0, /item of the numbered list/],
  ['glyph-missing', () => edit(seal, say('Tick ☐ here.')), seal, 0, /printed font has no "☐"/],
  ['mark-broken', () => edit(seal, say('It is {{ year.end.')), seal, 0, /not closed/],
  [
    'place-unknown',
    () => edit(seal, (text) => `${text}\n{{table: nothing}}\n`),
    seal,
    0,
    /table: nothing.*names nothing/,
  ],
  [
    'place-unknown',
    () => edit('register-of-members/document.yml', swap('value: shares', 'value: colour')),
    'register-of-members/document.yml',
    0,
    /asks for colour/,
  ],
  [
    'place-unknown',
    () =>
      edit(
        'register-of-members/document.yml',
        swap('tables:', 'drawings:\n  votes: { of: society.colours, caption: Who decides }\ntables:'),
      ),
    'register-of-members/document.yml',
    0,
    /votes is of society\.colours; there is: .*society\.votes/,
  ],
  [
    'place-unknown',
    () => edit(seal, (text) => `${text}\n{{drawing: nothing}}\n`),
    seal,
    0,
    /drawing: nothing.*names nothing/,
  ],
  [
    'place-unused',
    () =>
      edit(
        'register-of-members/document.yml',
        swap('tables:', 'drawings:\n  votes: { of: society.votes, caption: Who decides }\ntables:'),
      ),
    'register-of-members/document.yml',
    0,
    /no clause places \{\{drawing: votes\}\}/,
  ],
  [
    'place-unknown',
    () => edit('workshops/agendas.yml', swap('step: skills,', 'step: juggling,')),
    'workshops/agendas.yml',
    0,
    /two-hours has the step juggling/,
  ],
  [
    'place-unknown',
    () => edit('workshops/cards/document.yml', swap('lines: [ask, choices]', 'lines: [ask, colours]')),
    'workshops/cards/document.yml',
    0,
    /cards decisions ask for colours; workshop\.decisions has number, label/,
  ],
  [
    'place-unknown',
    () => edit('workshops/cards/document.yml', swap('of: workshop.roles', 'of: workshop.moods')),
    'workshops/cards/document.yml',
    0,
    /cards roles are of workshop\.moods; there is: /,
  ],
  [
    'side-wrong',
    () =>
      edit('register-of-members/keeping/20-who.md', (text) => `${text}\nJoin with {{ workshop.code }}.\n`),
    'register-of-members/keeping/20-who.md',
    0,
    /workshop\.code belongs to a workshop/,
  ],
  [
    'side-wrong',
    () => edit('workshops/agenda/document.yml', swap('of: workshop.privacy', 'of: register.members')),
    'workshops/agenda/document.yml',
    0,
    /register\.members belongs to a project/,
  ],
  [
    'answer-unknown',
    () => edit('workshops/cards.yml', swap('votes.consensus', 'votes.colour')),
    'workshops/cards.yml',
    0,
    /card deciding settles votes\.colour, which no question asks/,
  ],
  [
    'value-impossible',
    () => edit('workshops/cards.yml', swap('value: 13', 'value: 52')),
    'workshops/cards.yml',
    0,
    /leaving offers 52, which leaving\.noticeWeeks does not take/,
  ],
  [
    'glyph-missing',
    () => edit('workshops/steps.yml', swap('Start on time', 'Start ☐ on time')),
    'workshops/steps.yml',
    0,
    /no "☐"/,
  ],
  [
    'shape',
    () => edit('workshops/steps.yml', swap('    - Nobody sees who said what.\n', '')),
    'workshops/steps.yml',
    0,
    /must contain 3 items/,
  ],
  [
    'topic-unknown',
    () => edit('register-of-members/keeping/20-who.md', (text) => `${text}\nSee {{rules: colours}}.\n`),
    'register-of-members/keeping/20-who.md',
    0,
    /colours.*no topic of the rules/,
  ],
  [
    'topic-excluded',
    () => {
      edit(seal, swap(/topics: .*/, 'topics: [blue]\nwhen: { answer: office.nation, is: wales }'))
      edit('register-of-members/keeping/20-who.md', (text) => `${text}\nSee {{rules: blue}}.\n`)
    },
    'register-of-members/keeping/20-who.md',
    0,
    /no rule speaks of blue when office\.nation = england/,
  ],
  ['shape', () => edit(seal, swap('id:', 'colour: blue\nid:')), seal, 2, /colour.*not allowed/],
  ['shape', () => edit(seal, (text) => text.replace('---\n', '')), seal, 1, /front matter between two lines/],
  ['yaml', () => edit(seal, swap('id:', 'id: twice\nid:')), seal, 3, /duplicated mapping key/],
  [
    'reference-unused',
    () => add('reference/colours.yml', 'id: colours\n'),
    'reference/colours.yml',
    1,
    /nothing reads this file/,
  ],
  [
    'answer-unknown',
    () => edit('decision-cards.yml', swap('settles: [legal.form]', 'settles: [legal.shape]')),
    'decision-cards.yml',
    0,
    /card legal-form settles legal\.shape, which no question asks/,
  ],
  [
    'id-duplicate',
    () => edit('decision-cards.yml', swap('id: pension', 'id: pay')),
    'decision-cards.yml',
    0,
    /"pay" is used twice/,
  ],
  [
    'sentence-length',
    () => edit('decision-cards.yml', swap('normal day?', 'normal day? Why? How? When?')),
    'decision-cards.yml',
    0,
    /card area must have at most 3 sentences/,
  ],
  [
    'reading-age',
    () =>
      edit(
        'register-of-members/keeping/20-who.md',
        (text) =>
          `${text}\n${'Organisational interdependencies necessitate comprehensive administrative harmonisation. '.repeat(60)}\n`,
      ),
    'register-of-members/document.yml',
    1,
    /reads at age/,
  ],
  [
    'sentence-length',
    () =>
      edit(
        'register-of-members/keeping/20-who.md',
        (text) => `${text}\n${'and so it goes on '.repeat(8)}.\n`,
      ),
    'register-of-members/keeping/20-who.md',
    0,
    /a sentence of \d+ words/,
  ],
]

describe('a fault in documents/', () => {
  it.each(faults)(
    '%s is found, with its file and line and what to do (case %#)',
    (rule, spoil, file, line, says) => {
      spoil()
      const found = check().filter((fault) => fault.rule === rule && fault.file === file)
      expect(found.map((fault) => fault.message).join('\n')).toMatch(says)
      const where = found.find((fault) => says.test(fault.message))?.line ?? 0
      if (line > 0) expect(where).toBe(line)
      else expect(where).toBeGreaterThan(1)
    },
  )

  it('is not there now', () => {
    expect(checkLibrary(theLibrary(), '2026-11-23').faults).toEqual([])
  })

  it('an id that moved on under an alias is no fault', () => {
    add('released.yml', 'rules: [old-seal, other]\n')
    edit(rulesYml, (text) => `${text}aliases: { old-seal: no-seal, other: removed }\n`)
    expect(check().filter((fault) => fault.rule === 'id-renamed')).toEqual([])
  })
})
