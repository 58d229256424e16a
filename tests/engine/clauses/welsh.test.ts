/** Welsh stands clause by clause: what someone has written is Welsh, the rest stays English and is marked. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { assemble } from '../../../src/engine/clauses/assemble'
import { checkLibrary } from '../../../src/engine/clauses/check'
import { DocumentsFaulty } from '../../../src/engine/clauses/fault'
import { documentsFolder, readLibrary } from '../../../src/engine/library/library'
import { toDocx } from '../../../src/engine/paper/docx'
import { toHtml } from '../../../src/engine/paper/html'
import { toText } from '../../../src/engine/paper/text'
import { demoProject } from '../../support/demo'
import { readDocx } from '../../support/read-docx'

const seal = 'rules-society/execution/20-seal.cy.md'
let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'groundrules-welsh-'))
  cpSync(documentsFolder, folder, { recursive: true, filter: (name) => !name.endsWith('.ttf') })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function welsh(id = 'no-seal', words = '1. Nid oes gan y Gymdeithas sêl gyffredin.'): void {
  writeFileSync(path.join(folder, seal), `---\nid: ${id}\n---\n${words}\n`)
}

function rules(language: 'cy' | 'en-GB') {
  const library = readLibrary(folder)
  const template = library.templates.find(({ id }) => id === 'rules')
  if (!template) throw new Error('there are no rules')
  return assemble(template, demoProject('beacon'), '2026-11-23', library, language)
}

describe('a paper in Welsh', () => {
  it('has the Welsh words where there are any, and the English ones marked, in every format', async () => {
    welsh()
    const tree = rules('cy')
    for (const output of [toText(tree), toHtml(tree), await readDocx(await toDocx(tree))]) {
      const words = output.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')
      expect(words).toContain('Nid oes gan y Gymdeithas sêl gyffredin.')
      expect(words).toContain('[Saesneg yn unig] The Society keeps proper books of account')
      expect(words).toContain('Fel ar 23 Tachwedd 2026')
      expect(words).toContain('rheol ')
    }
    expect(toHtml(tree)).toContain('<html lang="cy">')
    expect(toHtml(tree)).toContain('<span lang="en-GB">')
  })

  it('keeps the numbers of the English one, and leaves the English one as it was', () => {
    const before = toText(rules('en-GB'))
    welsh()
    expect(toText(rules('en-GB'))).toBe(before)
    const numbers = (language: 'cy' | 'en-GB') =>
      rules(language).clauses.map(({ id, number }) => [id, number])
    expect(numbers('cy')).toEqual(numbers('en-GB'))
  })

  it('is checked against the English: the same marks, the same items, the same id', () => {
    welsh('no-seal', '1. Nid oes {{ year.end }} sêl.\n2. Dim.')
    const found = checkLibrary(readLibrary(folder), '2026-11-23').faults
    expect(found.find(({ rule }) => rule === 'welsh-differs')?.file).toBe(seal)
    welsh('other')
    expect(() => readLibrary(folder)).toThrow(DocumentsFaulty)
  })
})
