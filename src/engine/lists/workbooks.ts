/** The workbooks that papers may carry, by the name that a template calls them. */
import { moneyWorkbook } from '../money/workbook/workbook'
import type { Sheet, WorkbookName } from '../paper/sheet'
import type { ListSource } from './row'
import { yearWorkbook } from './year-workbook'

export const workbooks: Readonly<Record<WorkbookName, (source: ListSource) => Sheet[]>> = {
  money: moneyWorkbook,
  'annual-return': yearWorkbook,
}
