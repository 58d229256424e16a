import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { demoFile, demoNames } from '../../../src/commands/demos'
import { assemble } from '../../../src/engine/clauses/assemble'
import type { Template } from '../../../src/engine/clauses/template'
import { toPdf } from '../../../src/engine/paper/pdf'
import { contradictions } from '../../../src/engine/project/contradictions'
import { knownThings } from '../../../src/features/projects'
import type { Project } from '../../../src/engine/project/project'
import { projectText, readProjectText } from '../../../src/engine/project/read-project'
import type { Block, DocumentTree, Run } from '../../../src/engine/tree'
import { answerSets } from '../../support/answer-sets'
import { theLibrary } from '../../support/library'
import { Patient } from '../../support/pdf-damage'
import { damages, form } from '../../support/pdf-damages'
import { checkPdfUa, coveredRules } from '../../support/pdf-ua'

const library = theLibrary()
const known = knownThings({ library })
const asAt = '2026-11-23'

async function faultsOf(template: Template, project: Project): Promise<string[]> {
  const pdf = await toPdf(assemble(template, project, asAt, library))
  return checkPdfUa(pdf).failures.map(({ rule, message }) => `${template.id} ${rule}: ${message}`)
}

describe('every paper', () => {
  it.each(demoNames)('of the demo %s keeps each rule of PDF/UA that we check', async (demo) => {
    const { project } = readProjectText(readFileSync(demoFile(demo), 'utf8'), known) as { project: Project }
    for (const template of library.templates) expect(await faultsOf(template, project)).toEqual([])
  })

  it('of 200 groups that never were keeps them too, whatever they answer', async () => {
    let turn = 0
    const sets = fc.sample(
      fc.oneof(
        { weight: 3, arbitrary: answerSets(library) },
        { weight: 1, arbitrary: answerSets(library, { complete: false }) },
      ),
      { numRuns: 200, seed: 20_261_123 },
    )
    for (const [index, project] of sets.entries()) {
      // One paper for most, two for each tenth, three for each fortieth; each template in turn.
      const papers = index % 40 === 0 ? 3 : index % 10 === 0 ? 2 : 1
      for (let paper = 0; paper < papers; paper++) {
        const template = library.templates[turn++ % library.templates.length]
        if (template) expect(await faultsOf(template, project)).toEqual([])
      }
    }
    expect(turn).toBeGreaterThan(220)
  })
})

describe('a random set of answers', () => {
  it.each([true, false])('is a sound project that opens again as it was (complete: %s)', (complete) => {
    for (const project of fc.sample(answerSets(library, { complete }), { numRuns: 25, seed: 4 })) {
      expect(contradictions(project, library.questions)).toEqual([])
      expect(readProjectText(projectText(project), known)).toEqual({ ok: true, project })
    }
  })

  it('leaves gaps in its rules where it is not complete', () => {
    const [rules] = library.templates
    const open = fc
      .sample(answerSets(library, { complete: false }), { numRuns: 60, seed: 5 })
      .filter((project) => rules && assemble(rules, project, asAt, library).gaps.length > 0)
    expect(open.length).toBeGreaterThan(40)
  })
})

const words = (...runs: Run[]): Block => ({ type: 'paragraph', runs })
const paper: DocumentTree = {
  id: 'rules',
  title: 'Rules of Smith & <Daughters> Limited',
  society: 'Smith & <Daughters> Limited',
  language: 'en-GB',
  clauses: [],
  subtitle: 'Draft rules',
  mark: 'DRAFT, NOT REGISTERED',
  asAt,
  templateVersion: '1.0.0',
  orientation: 'portrait',
  contents: false,
  gaps: [],
  blocks: [
    { type: 'heading', level: 1, id: 'first', number: '1', runs: [{ text: 'First' }] },
    {
      type: 'list',
      kind: 'clauses',
      items: ['1.1', '1.2'].map((label) => ({ label, number: label, blocks: [words({ text: 'Siân Ŵyn' })] })),
    },
    words(
      { text: 'See ' },
      { text: 'rule 1', to: 'first' },
      { text: ' or ' },
      { text: 'ours', href: 'https://example.org' },
    ),
    {
      type: 'table',
      caption: 'Members',
      columns: ['Name', 'Paid'].map((heading) => ({ heading, width: 1, align: 'left' })),
      rowHeader: 0,
      empty: '',
      rows: ['Ada', 'Ben'].map((who) => [[{ text: who }], [{ text: '£1' }]]),
    },
  ],
}

/** What is wrong with a PDF: each rule once, in order. */
const broken = (pdf: Buffer): string[] =>
  [...new Set(checkPdfUa(pdf).failures.map(({ rule }) => rule))].toSorted()

describe('the checker of PDF/UA', () => {
  let sound: Buffer
  beforeAll(async () => {
    const pdf = new Patient(await toPdf(paper))
    for (const value of pdf.file.objects.values()) pdf.file.dict(value)?.delete('CIDSet')
    sound = pdf.bytes()
  })

  it('finds nothing wrong in a sound paper, in whatever order and spelling its objects stand', () => {
    expect(checkPdfUa(sound).failures).toEqual([])
    expect(checkPdfUa(new Patient(sound).bytes()).failures).toEqual([])
  })

  it('reads content in any spelling, and content in a form', () => {
    const spelled = new Patient(sound)
    spelled.content((content) =>
      content.replace(/\/MCID 0\s*>>\s*BDC/, '/X(a\\)(b)\\051)/Y[1<0a 0>null]/#4dCID 0>>BDC % (EMC\n'),
    )
    expect(broken(spelled.bytes())).toEqual([])
    const formed = new Patient(sound)
    form(1)(formed)
    expect(broken(formed.bytes())).toEqual([])
  })

  it.each(damages)('finds %s', (_what, rules, change) => {
    const pdf = new Patient(sound)
    change(pdf)
    expect(broken(pdf.bytes())).toEqual(rules.toSorted())
  })

  it('finds damage in the bytes: a wrong header, a wrong table, a wrong length, a token changed', () => {
    const changed = (from: string | RegExp, to: string): string[] =>
      broken(Buffer.from(sound.toString('latin1').replace(from, to), 'latin1'))
    expect(changed('%PDF-1.7', '%PDF-2.0')).toEqual(['6.1-1'])
    expect(changed(/startxref\n\d+/, 'startxref\n0')).toEqual(['own-file'])
    expect(changed(/\d{10}(?= 00000 n \ntrailer)/, '0000000001')).toContain('own-file')
    expect(changed(/(?<=\/Length )\d+/, '99')).toContain('own-file')
    expect(changed('%%EOF', '')).toEqual(['own-file'])
    expect(changed('/Marked true', '/Marked null')).toEqual(['6.2-1'])
    expect(changed('/Tabs /S', '/Tabs /C')).toEqual(['7.18.3-1'])
    expect(changed('/Scope /Column', '/Scope /Kolumn')).toEqual(['7.5-1'])
  })

  it('names each rule once, and is seen to fail for most of them', () => {
    const ids = coveredRules.map((rule) => rule.id)
    expect(new Set(ids).size).toBe(ids.length)
    const seen = new Set(damages.flatMap(([, rules]) => rules))
    for (const rule of seen) expect(ids).toContain(rule)
    expect(seen.size).toBeGreaterThan(ids.length * 0.75)
  })
})
