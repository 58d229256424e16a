/** The columns of one table on paper: its header, on each page anew, and its rows. */
import type { Run, Table, TableColumn } from '../tree'
import { breakLines, type Line } from './lines'
import type { Element } from './marks'
import type { Sheets } from './sheets'

const size = 9
const style = { size, leading: 1.35, pad: 4 }
/** Room above and below in rows that are written in by hand. */
const tall = { ...style, pad: 9 }

interface Column extends TableColumn {
  x: number
  /** In points. */
  width: number
}

export class Grid {
  private readonly sheets: Sheets
  private readonly table: Table
  private readonly box: { left: number; width: number }
  private readonly columns: Column[]
  private readonly heads: Line[][]

  constructor(sheets: Sheets, table: Table, box: { left: number; width: number }) {
    this.sheets = sheets
    this.table = table
    this.box = box
    const total = table.columns.reduce((sum, column) => sum + column.width, 0)
    let x = box.left
    this.columns = table.columns.map((column) => {
      const width = (column.width / total) * box.width
      const placed = { ...column, x, width }
      x += width
      return placed
    })
    this.heads = table.columns.map((column, index) => this.lines([{ text: column.heading }], index, true))
  }

  /** The heading row; without a parent it is furniture, as on every page after the first. */
  header(parent: Element | undefined): void {
    const row = parent && this.sheets.element('TR', this.sheets.element('THead', parent))
    this.sheets.tint(this.box, this.heads, style)
    this.sheets.columns(
      this.columns.map((column, index) => ({
        lines: this.heads[index] ?? [],
        x: column.x + 5,
        align: column.align,
        width: column.width - 10,
        element: row && this.sheets.element('TH', row, { scope: 'Column' }),
      })),
      style,
    )
  }

  row(cells: readonly (readonly Run[])[], body: Element): void {
    const { rowHeader } = this.table
    const look = this.table.tall ? tall : style
    const lines = cells.map((cell, index) => this.lines(cell, index, index === rowHeader))
    if (!this.sheets.fits(lines, look)) {
      this.sheets.newPage()
      this.header(undefined)
    }
    const row = this.sheets.element('TR', body)
    const elements = this.columns.map((_, index) =>
      index === rowHeader ? this.sheets.element('TH', row, { scope: 'Row' }) : this.sheets.element('TD', row),
    )
    this.sheets.columns(
      this.columns.map((column, index) => ({
        lines: lines[index] ?? [],
        x: column.x + 5,
        align: column.align,
        width: column.width - 10,
        element: elements[index],
      })),
      look,
    )
    this.sheets.rule(this.box.left, this.box.width)
    this.sheets.finish(row, elements)
  }

  private lines(runs: readonly Run[], index: number, bold = false): Line[] {
    return breakLines(runs, size, (this.columns[index]?.width ?? 0) - 10, bold)
  }
}
