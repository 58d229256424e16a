/**
 * The workbook of a paper, as plain data: sheets of cells, some with a formula. A cell with a formula also carries
 * what it comes to, worked out by us: it is what a phone shows, and what a spreadsheet must get when it recalculates.
 */
/** What a template may call for. */
export const workbookNames = ['money', 'annual-return'] as const
export type WorkbookName = (typeof workbookNames)[number]

export interface Sheet {
  /** 31 characters at most, without : \ / ? * [ ]. */
  name: string
  /** Widths of the columns, in characters. */
  widths: readonly number[]
  rows: readonly (readonly SheetCell[])[]
  /** How many rows at the top stay in sight. */
  frozen?: number
  chart?: SheetChart
}

export type SheetCell =
  | null
  /** `wrap` makes the head of a column: it may take several lines. */
  | { text: string; bold?: true; wrap?: true }
  /** `input` marks a number that a person is meant to change. */
  | { number: number; format: SheetFormat; input?: true }
  /** Without the equals sign; Excel's own functions only. */
  | { formula: string; comesTo: number; format: SheetFormat; bold?: true }

export type SheetFormat = 'money' | 'percent' | 'decimal' | 'whole' | 'year' | 'month'

/** A line through the numbers of a column, drawn by the spreadsheet program. */
export interface SheetChart {
  title: string
  /** Ranges with their sheet, such as `'Cash flow'!$A$5:$A$40`. */
  labels: string
  values: string
  /** The row below which it stands. */
  below: number
}
