/** Every live formula of the workbook, recalculated by another program's engine, comes to the penny that we say. */
import { FunctionArgumentType, FunctionPlugin, HyperFormula, type RawCellContent } from 'hyperformula'
import JSZip from 'jszip'
import readXlsxFile from 'read-excel-file/node'
import { assemble, listSource } from '../../../src/engine/clauses/assemble'
import { templateById } from '../../../src/engine/library/library'
import { moneyWorkbook } from '../../../src/engine/money/workbook/workbook'
import type { MoneySettings } from '../../../src/engine/money/settings'
import { toXlsx } from '../../../src/engine/paper/xlsx'
import type { Sheet } from '../../../src/engine/paper/sheet'
import type { Project } from '../../../src/engine/project/project'
import { demoProject } from '../../support/demo'
import { theLibrary } from '../../support/library'
import { moneyVariants } from '../../support/money-variants'

/**
 * Excel and LibreOffice round the decimal number that they show, of 15 digits; this engine would round the binary one,
 * and be a penny out where half a penny is to be rounded. So ROUND is ours here; the test under `tests/office` holds
 * the file to LibreOffice's own.
 */
class Rounding extends FunctionPlugin {
  static override implementedFunctions = {
    NEAREST: {
      method: 'nearest',
      parameters: [
        { argumentType: FunctionArgumentType.NUMBER },
        { argumentType: FunctionArgumentType.NUMBER },
      ],
    },
  }

  nearest(ast: { args: never[] }, state: never): unknown {
    return this.runFunction(ast.args, state, this.metadata('NEAREST'), (value: number, places: number) => {
      const shown = Number(Math.abs(value).toPrecision(15))
      return Math.sign(value) * Number(`${Math.round(Number(`${shown}e${places}`))}e-${places}`)
    })
  }
}
HyperFormula.registerFunctionPlugin(Rounding, { enGB: { NEAREST: 'NEAREST' } })

const sheetsOf = (project: Project): Sheet[] => moneyWorkbook(listSource(project, '2026-11-23', theLibrary()))

function recalculated(sheets: readonly Sheet[]): HyperFormula {
  const raw = (cell: Sheet['rows'][number][number]): RawCellContent => {
    if (cell === null) return null
    if ('text' in cell) return cell.text === '' ? null : `'${cell.text}`
    return 'formula' in cell ? `=${cell.formula.replaceAll('ROUND(', 'NEAREST(')}` : cell.number
  }
  const content = sheets.map(({ name, rows }) => [name, rows.map((row) => row.map(raw))])
  return HyperFormula.buildFromSheets(Object.fromEntries(content) as Record<string, RawCellContent[][]>, {
    licenseKey: 'gpl-v3',
  })
}

/** Cells that come to something else, and how many formulas there are. */
function differences(sheets: readonly Sheet[]): { wrong: string[]; formulas: number } {
  const engine = recalculated(sheets)
  const wrong: string[] = []
  let formulas = 0
  sheets.forEach(({ name, rows }, sheet) =>
    rows.forEach((cells, row) =>
      cells.forEach((cell, col) => {
        if (!cell || !('formula' in cell)) return
        formulas++
        const value = engine.getCellValue({ sheet, row, col })
        // Shares are to a hundredth of a per cent, the rest to the penny or the day.
        const unit = cell.format === 'percent' ? 1e-4 : 0.01
        if (typeof value !== 'number' || Math.round(value / unit) !== Math.round(cell.comesTo / unit))
          wrong.push(`${name} ${row + 1}/${col + 1}: ${String(value)}, not ${cell.comesTo}: ${cell.formula}`)
      }),
    ),
  )
  engine.destroy()
  return { wrong, formulas }
}

describe('the workbook', () => {
  it.each(['beacon', 'tidewell'] as const)('of %s recalculates to the same pennies', (demo) => {
    const { wrong, formulas } = differences(sheetsOf(demoProject(demo)))
    expect(wrong).toEqual([])
    expect(formulas).toBeGreaterThan(600)
  })

  it.each(moneyVariants())('does so %s', (_name, change) => {
    const project = demoProject('beacon')
    const money: MoneySettings = { ...project.money, ...change }
    expect(differences(sheetsOf({ ...project, money })).wrong).toEqual([])
  })

  it('follows its inputs: a dearer start moves every month after it', () => {
    const sheets = sheetsOf(demoProject('beacon'))
    const engine = recalculated(sheets)
    const inputs = sheets.findIndex(({ name }) => name === 'Inputs')
    const row = sheets[inputs]!.rows.findIndex(
      ([label]) => label && 'text' in label && label.text === '9 members, £5,000 each',
    )
    engine.setCellContents({ sheet: inputs, row, col: 1 }, 46_000)
    const cash = sheets.findIndex(({ name }) => name === 'Cash flow')
    expect(engine.getCellValue({ sheet: cash, row: 2, col: 11 })).toBeCloseTo(-8054.28, 2)
    expect(engine.getCellValue({ sheet: cash, row: 13, col: 11 })).toBeCloseTo(4257.64, 2)
    engine.destroy()
  })

  it('is not made while the plan has no price', () => {
    const { money: _none, ...rest } = demoProject('beacon')
    expect(sheetsOf(rest)).toEqual([])
  })
})

describe('the file of the workbook', () => {
  const tree = (project: Project) =>
    assemble(templateById(theLibrary(), 'cash-flow')!, project, '2026-11-23', theLibrary())

  it('holds the results beside the formulas, for phones that work nothing out', async () => {
    const bytes = await toXlsx(tree(demoProject('beacon')))
    const sheets = await readXlsxFile(bytes)
    const cash = sheets.find(({ sheet }) => sheet === 'Cash flow')?.data as unknown[][]
    expect(cash.slice(2, 14).map((row) => row[11])).toEqual([
      -9054.28, 108_971.9, 75_515.84, 45_305.82, 10_226.73, 92_005.37, 56_926.28, 26_716.26, 103_625.83,
      70_169.77, 39_959.75, 3257.64,
    ])
    const zip = await JSZip.loadAsync(bytes)
    expect(await zip.file('xl/charts/chart1.xml')?.async('string')).toContain('Cash flow&#39;!$L$3:$L$38')
  })

  it('has the same bytes each time', async () => {
    expect(await toXlsx(tree(demoProject('beacon')))).toEqual(await toXlsx(tree(demoProject('beacon'))))
  })

  it('never makes a formula of a name', async () => {
    const project = demoProject('beacon')
    const evil = '=HYPERLINK("http://example.org","x")'
    const founders = project.founders.map((one, index) => (index === 0 ? { ...one, knownAs: evil } : one))
    const overheads = [{ what: '=1+1', pence: 100, paid: 'monthly' as const }]
    const bytes = await toXlsx(tree({ ...project, founders, money: { ...project.money, overheads } }))
    const zip = await JSZip.loadAsync(bytes)
    const sheets = await Promise.all(
      Object.values(zip.files)
        .filter(({ name }) => name.includes('worksheets/sheet'))
        .map((file) => file.async('string')),
    )
    expect(/<f>[^<]*HYPERLINK/.exec(sheets.join(''))).toBeNull()
    const shared = await zip.file('xl/sharedStrings.xml')?.async('string')
    expect(shared).toContain('=HYPERLINK(')
  })
})
