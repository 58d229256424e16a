/** Sending tables as a file: a workbook with all of them, or the first as CSV. */
import type { Response } from 'express'
import { Expected } from '../lib/expected'
import { toCsv, type Table } from '../lib/table'
import { toWorkbook } from '../lib/workbook'

export const tableFormats = [
  { format: 'xlsx', label: 'Excel' },
  { format: 'csv', label: 'CSV' },
] as const

const types: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

/**
 * Sends tables under a name without its ending. The file is made whole first, so a failure is a page.
 * @throws Expected where the format is neither xlsx nor csv
 */
export async function sendTables(
  res: Response,
  file: { name: string; format: string; tables: readonly Table[] },
): Promise<void> {
  const { name, format, tables } = file
  const type = Object.hasOwn(types, format) ? types[format] : undefined
  const [first] = tables
  if (type === undefined || !first)
    throw new Expected('missing', 'We cannot find this file', 'Choose Excel or CSV on the page before.')
  const body = format === 'csv' ? Buffer.from(toCsv(first)) : await toWorkbook(tables)
  res.attachment(`${name}.${format}`).type(type).send(body)
}
