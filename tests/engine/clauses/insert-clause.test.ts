/** A clause is put in the middle of the rules as one new file: no other file changes, and every number follows. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { assemble } from '../../../src/engine/clauses/assemble'
import { checkLibrary } from '../../../src/engine/clauses/check'
import { compareDrafts, tellingChanges } from '../../../src/engine/clauses/compare'
import { documentsFolder, readLibrary, type Library } from '../../../src/engine/library/library'
import { toDocx } from '../../../src/engine/paper/docx'
import { toHtml } from '../../../src/engine/paper/html'
import { toPdf } from '../../../src/engine/paper/pdf'
import { toText } from '../../../src/engine/paper/text'
import { demoProject } from '../../support/demo'
import { theLibrary } from '../../support/library'
import { readDocx } from '../../support/read-docx'
import { readHtml } from '../../support/read-html'
import { readPdf } from '../../support/read-pdf'

let folder: string
let changed: Library
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'groundrules-insert-'))
  cpSync(documentsFolder, folder, { recursive: true, filter: (name) => !name.endsWith('.ttf') })
  writeFileSync(
    path.join(folder, 'rules-society', 'general-meetings', '05-first.md'),
    '---\nid: put-in\nwhy: To see what moves.\ntopics: [put-in]\n---\n1. General meetings begin on time.\n',
  )
  changed = readLibrary(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function rulesOf(library: Library) {
  const template = library.templates.find(({ id }) => id === 'rules')
  if (!template) throw new Error('there are no rules')
  return assemble(template, demoProject('beacon'), '2026-11-23', library)
}

describe('a clause put in the middle of the rules', () => {
  it('breaks nothing, and the checker proves it', () => {
    expect(checkLibrary(changed, '2026-11-23').faults).toEqual([])
  })

  it('is the only change of words: the rest of its section has new numbers, and so have all that quote it', () => {
    const before = rulesOf(theLibrary())
    const after = rulesOf(changed)
    const changes = compareDrafts(before.clauses, after.clauses)
    expect(tellingChanges(changes).map(({ kind, id }) => `${kind} ${id}`)).toEqual(['added put-in'])
    const number = (tree: typeof before, id: string) =>
      tree.clauses.find((clause) => clause.id === id)?.number
    const [section, item] = number(before, 'meeting-notice')?.split('.') ?? []
    expect(number(after, 'meeting-notice')).toBe(`${section}.${Number(item) + 1}`)
    expect(changes.filter(({ kind }) => kind === 'renumbered').length).toBeGreaterThan(5)
  })

  it('moves every number and reference in every format', async () => {
    const tree = rulesOf(changed)
    const quoting = tree.clauses.find(({ id }) => id === 'changing-rules')
    const quoted = (one: typeof tree) =>
      /the notice that rule (\d+\.\d+) asks/.exec(
        one.clauses.find(({ id }) => id === 'changing-rules')?.lines[0]?.text ?? '',
      )?.[1] ?? ''
    const [section = '', item] = quoted(rulesOf(theLibrary())).split('.')
    expect(quoted(tree)).toBe(`${section}.${Number(item) + 1}`)
    const outputs = {
      pdf: readPdf(await toPdf(tree)).content,
      docx: await readDocx(await toDocx(tree)),
      html: readHtml(toHtml(tree)),
      text: toText(tree),
    }
    for (const [format, output] of Object.entries(outputs)) {
      const all = output.replace(/\s+/g, '')
      for (const { label, text } of [
        ...(quoting?.lines ?? []),
        { label: `${section}.1`, text: 'General meetings begin on time.' },
      ])
        expect([format, all.includes((label + text).replace(/\s+/g, ''))]).toEqual([format, true])
    }
  })
})
