/**
 * LibreOffice recalculates every formula of the money workbook and gets the pennies that we say. Needs `soffice`
 * (Debian: libreoffice-calc); run with `npm run office`.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import JSZip from 'jszip'
import readXlsxFile from 'read-excel-file/node'
import { assemble } from '../../src/engine/clauses/assemble'
import { templateById } from '../../src/engine/library/library'
import type { MoneySettings } from '../../src/engine/money/settings'
import { toXlsx } from '../../src/engine/paper/xlsx'
import type { DocumentTree } from '../../src/engine/tree'
import { demoProject } from '../support/demo'
import { theLibrary } from '../support/library'
import { moneyVariants } from '../support/money-variants'

function treeOf(demo: 'beacon' | 'tidewell', change: MoneySettings = {}): DocumentTree {
  const project = demoProject(demo)
  const money = { ...project.money, ...change }
  return assemble(templateById(theLibrary(), 'cash-flow')!, { ...project, money }, '2026-11-23', theLibrary())
}

/** The file without our results, so that what is read back can only be LibreOffice's own. */
async function bare(bytes: Buffer): Promise<Buffer> {
  const zip = await JSZip.loadAsync(bytes)
  for (const { name } of Object.values(zip.files)) {
    if (!name.includes('worksheets/sheet') || !name.endsWith('.xml')) continue
    const text = (await zip.file(name)?.async('string')) ?? ''
    zip.file(name, text.replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1'))
  }
  return zip.generateAsync({ type: 'nodebuffer' })
}

describe('the money workbook in LibreOffice', () => {
  const plans: [string, DocumentTree][] = [
    ['beacon', treeOf('beacon')],
    ['tidewell', treeOf('tidewell')],
    ...moneyVariants().map(([name, change]): [string, DocumentTree] => [name, treeOf('beacon', change)]),
  ]
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'groundrules-office-'))
    const files = []
    for (const [index, [, tree]] of plans.entries()) {
      const file = path.join(folder, `plan-${index}.xlsx`)
      writeFileSync(file, await bare(await toXlsx(tree)))
      files.push(file)
    }
    const home = `-env:UserInstallation=file://${folder}/home`
    const out = path.join(folder, 'out')
    execFileSync('soffice', [home, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...files], {
      stdio: 'ignore',
    })
  }, 180_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(plans.map(([name, tree], index) => [name, index, tree] as const))(
    'recalculates %s to the same pennies',
    async (_name, index, tree) => {
      const read = await readXlsxFile(readFileSync(path.join(folder, 'out', `plan-${index}.xlsx`)))
      const wrong: string[] = []
      let formulas = 0
      for (const { name, rows } of tree.workbook ?? []) {
        const data = read.find(({ sheet }) => sheet === name)?.data as unknown[][]
        rows.forEach((cells, row) =>
          cells.forEach((cell, column) => {
            if (!cell || !('formula' in cell) || cell.format === 'month') return
            formulas++
            const value = data[row]?.[column]
            const unit = cell.format === 'percent' ? 1e-4 : 0.01
            if (typeof value !== 'number' || Math.round(value / unit) !== Math.round(cell.comesTo / unit))
              wrong.push(
                `${name} ${row + 1}/${column + 1}: ${String(value)}, not ${cell.comesTo}: ${cell.formula}`,
              )
          }),
        )
      }
      expect(wrong).toEqual([])
      expect(formulas).toBeGreaterThan(600)
    },
  )
})
