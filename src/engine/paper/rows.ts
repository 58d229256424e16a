/** What stands in rows: facts with their labels, and tables. */
import type { Facts, Table } from '../tree'
import { Grid } from './grid'
import { breakLines } from './lines'
import type { Element } from './marks'
import type { Sheets } from './sheets'
import { leading, textBlock, type Box } from './text-block'

type Fact = Facts['rows'][number]

/** A row of facts, broken into lines, with the height that it takes. */
export function factHeight(sheets: Sheets, row: Fact, box: Box) {
  const labelWidth = Math.min(150, box.width * 0.32)
  const lines = breakLines(row.runs, sheets.sizes.body, box.width - labelWidth - 8)
  const labels = breakLines([{ text: row.label }], sheets.sizes.body, labelWidth - 8, true)
  const height = Math.max(lines.length, labels.length) * sheets.sizes.body * leading + 8
  return { labelWidth, lines, labels, height }
}

export function factRow(sheets: Sheets, row: Fact, parent: Element, box: Box): void {
  const { labelWidth, lines, labels, height } = factHeight(sheets, row, box)
  sheets.need(height)
  const element = sheets.element('P', parent)
  sheets.columns(
    [
      { lines: labels, x: box.left, element },
      { lines, x: box.left + labelWidth, element },
    ],
    { size: sheets.sizes.body, leading, pad: 3 },
  )
  sheets.rule(box.left, box.width)
}

/** Lays out a table row by row, so that whoever asks may give up its sheets as they fill. */
export function* tableRows(
  sheets: Sheets,
  table: Table,
  parent: Element,
  box: Box,
): Generator<undefined, void> {
  if (table.rows.length === 0 && !table.rowsOf) {
    const words = [{ text: `${table.caption}. `, bold: true as const }, { text: table.empty }]
    textBlock(sheets, words, sheets.element('P', parent), box, { size: sheets.sizes.body })
    return sheets.skip(8)
  }
  sheets.need(90)
  textBlock(sheets, [{ text: table.caption }], sheets.element('P', parent), box, {
    size: sheets.sizes.body,
    bold: true,
  })
  sheets.skip(4)
  const grid = new Grid(sheets, table, box)
  const element = sheets.element('Table', parent)
  grid.header(element)
  const body = sheets.element('TBody', element)
  for (const cells of table.rowsOf ? table.rowsOf() : table.rows) {
    grid.row(cells, body)
    yield
  }
  sheets.skip(12)
}
