/**
 * LibreOffice opens every Word document of both demonstration co-ops and shows the numbers of the tree. Needs
 * `soffice` (Debian: libreoffice-writer) and `pdfimages` (poppler-utils); run with `npm run office`.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { assemble, assembleWorkshop } from '../../src/engine/clauses/assemble'
import { plainLines } from '../../src/engine/plain'
import { toDocx } from '../../src/engine/paper/docx'
import type { Block } from '../../src/engine/tree'
import { demoProject, demoWorkshop } from '../support/demo'
import { theLibrary } from '../support/library'

const squeezed = (text: string): string => text.normalize('NFC').replace(/[\s_:\ufeff]+/g, '')

/** What words LibreOffice shows: not those that stand in for a drawing, which it shows as a picture. */
function shownBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.type === 'drawing' || block.type === 'picture') return []
    if (block.type !== 'cards') return [block]
    return [{ ...block, cards: block.cards.map(({ label, heading, lines }) => ({ label, heading, lines })) }]
  })
}

const treesOf = {
  beacon: theLibrary().templates.map((template) =>
    assemble(template, demoProject('beacon'), '2026-11-23', theLibrary()),
  ),
  tidewell: theLibrary().templates.map((template) =>
    assemble(template, demoProject('tidewell'), '2026-11-23', theLibrary()),
  ),
  workshop: theLibrary().workshopTemplates.map((template) =>
    assembleWorkshop(template, demoWorkshop(), '2026-11-23', theLibrary()),
  ),
}

function convert(folder: string, to: string, files: readonly string[]): void {
  const home = `-env:UserInstallation=file://${folder}/home`
  execFileSync('soffice', [home, '--headless', '--convert-to', to, '--outdir', folder, ...files], {
    stdio: 'ignore',
  })
}

describe.each(['beacon', 'tidewell', 'workshop'] as const)(
  'the Word documents of %s, in LibreOffice',
  (demo) => {
    const trees = treesOf[demo]
    let folder: string
    beforeAll(async () => {
      folder = mkdtempSync(path.join(os.tmpdir(), 'groundrules-office-'))
      for (const tree of trees) writeFileSync(path.join(folder, `${tree.id}.docx`), await toDocx(tree))
      convert(
        folder,
        'txt:Text (encoded):UTF8',
        trees.map((tree) => path.join(folder, `${tree.id}.docx`)),
      )
    }, 180_000)
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    it.each(trees.map((tree) => [tree.id, tree] as const))(
      '%s shows the same words and numbers',
      (id, tree) => {
        const shown = squeezed(readFileSync(path.join(folder, `${id}.txt`), 'utf8'))
        const lost = plainLines(shownBlocks(tree.blocks))
          .filter(({ text }) => !/Signature _|: _+$/.test(text))
          .flatMap((line) =>
            line.text.split(' | ').map((text) => squeezed(`${line.label === '•' ? '' : line.label}${text}`)),
          )
          .filter((text) => !shown.includes(text))
        expect(lost).toEqual([])
      },
    )

    it('shows each drawing as a picture', () => {
      const drawn = trees.filter((tree) => tree.blocks.some((block) => block.type === 'drawing'))
      const files = drawn.map((tree) => path.join(folder, `${tree.id}.docx`))
      convert(folder, 'pdf', files)
      const pictures = files.map((file) =>
        execFileSync('pdfimages', ['-list', file.replace(/docx$/, 'pdf')], { encoding: 'utf8' })
          .trim()
          .split('\n'),
      )
      expect(pictures.length).toBeGreaterThan(0)
      // Two lines of heading, then a line for each picture.
      for (const lines of pictures) expect(lines.length).toBeGreaterThan(2)
    }, 180_000)
  },
)
