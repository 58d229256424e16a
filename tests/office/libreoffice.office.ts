/**
 * LibreOffice opens every Word document of both demonstration co-ops and shows the numbers of the tree. Needs
 * `soffice` (Debian: libreoffice-writer); run with `npm run office`.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { assemble } from '../../src/engine/clauses/assemble'
import { plainLines } from '../../src/engine/plain'
import { toDocx } from '../../src/engine/paper/docx'
import { demoProject } from '../support/demo'
import { theLibrary } from '../support/library'

const squeezed = (text: string): string => text.normalize('NFC').replace(/[\s_:\ufeff]+/g, '')

describe.each(['beacon', 'tidewell'] as const)('the Word documents of %s, in LibreOffice', (demo) => {
  const trees = theLibrary().templates.map((template) =>
    assemble(template, demoProject(demo), '2026-11-23', theLibrary()),
  )
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'groundrules-office-'))
    for (const tree of trees) writeFileSync(path.join(folder, `${tree.id}.docx`), await toDocx(tree))
    const files = trees.map((tree) => path.join(folder, `${tree.id}.docx`))
    const home = `-env:UserInstallation=file://${folder}/home`
    execFileSync(
      'soffice',
      [home, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, ...files],
      {
        stdio: 'ignore',
      },
    )
  }, 180_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(trees.map((tree) => [tree.id, tree] as const))(
    '%s shows the same words and numbers',
    (id, tree) => {
      const shown = squeezed(readFileSync(path.join(folder, `${id}.txt`), 'utf8'))
      const lost = plainLines(tree.blocks)
        .filter(({ text }) => !/Signature _|: _+$/.test(text))
        .flatMap((line) =>
          line.text.split(' | ').map((text) => squeezed(`${line.label === '•' ? '' : line.label}${text}`)),
        )
        .filter((text) => !shown.includes(text))
      expect(lost).toEqual([])
    },
  )
})
