import type { Request, Response, Router } from 'express'
import multer from 'multer'
import type { Deps } from '../../deps'
import { londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { counted } from '../../lib/names'
import { listText, readCsv, rowsOfText, type TableReading, type TextRow } from '../../lib/table'
import { readTable } from '../../lib/workbook'
import { doingOf, projectOf } from '../../web/access'
import { plainFields, summary } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { sendTables } from '../../web/table-files'
import { importPreview, rowsToMend } from './import-pages'
import { importRegister, proposeImport } from './import-register'
import { readList, type ListReading } from './read-register'
import { templateTable } from './tables'

/** Headings and 20,000 people. */
const mostRows = 20_001
const megabyte = 1024 * 1024
/** What the page of the preview carries to the confirmation, in bytes. */
const mostText = 12 * megabyte

/** A register that was kept elsewhere: choose a file or paste, look at every row, and only then add them. */
export function importRoutes(router: Router, { db, now }: Deps): void {
  const upload = multer({
    limits: { fileSize: 5 * megabyte, fieldSize: mostText, files: 1, fields: 6, parts: 8 },
  })

  router.get(paths.importRegister, (_req, res) => {
    showForm(res, '')
  })

  router.get(paths.importTemplate, async (req, res) => {
    await sendTables(res, { name: 'register-template', format: req.params.format, tables: [templateTable()] })
  })

  router.post(paths.importRegister, upload.single('file'), async (req, res) => {
    const { id } = projectOf(res)
    const pasted = plainFields(req.body)['rows']
    const typed = typeof pasted === 'string' ? pasted : ''
    const table = await tableSent(req as Request, typed)
    if (!table.ok) {
      showForm(res, typed, table.message)
      return
    }
    const list = readList(table.rows, londonDate(now()))
    if ('message' in list) {
      showForm(res, typed, list.message)
      return
    }
    const text = listText(table.rows)
    if (Buffer.byteLength(text) > mostText) {
      showForm(
        res,
        '',
        'That list holds more words than we can take. Take out the columns that are not needed.',
      )
      return
    }
    const plan = await proposeImport(db, id, list.rows)
    render(res, 'register/import-preview', {
      title: 'Check the list',
      backLink: href(paths.importRegister, { project: id }),
      action: href(paths.importRows, { project: id }),
      list: text,
      ...importPreview(list, plan),
    })
  })

  router.post(paths.importRows, upload.none(), async (req, res) => {
    const { id } = projectOf(res)
    const fields = plainFields(req.body)
    const list = listSent(fields['list'], londonDate(now()))
    if (fields['what'] === 'mend') {
      const { rows } = await proposeImport(db, id, list.rows)
      await sendTables(res, {
        name: 'rows-to-mend',
        format: 'csv',
        tables: [rowsToMend(list.headings, rows)],
      })
      return
    }
    await importRegister(db, doingOf(res, now), { rows: list.rows, good: Number(fields['good']) })
    res.redirect(303, href(paths.register, { project: id }))
  })
}

function showForm(res: Response, text: string, message?: string): void {
  const project = projectOf(res).id
  const fieldErrors = message === undefined ? {} : { file: message }
  render(res, 'register/import', {
    title: 'Bring in a register',
    backLink: href(paths.register, { project }),
    template: href(paths.importTemplate, { project, format: 'xlsx' }),
    text,
    most: counted(mostRows - 1, 'row'),
    fieldErrors,
    errors: summary(fieldErrors),
  })
}

async function tableSent(req: Request, text: string): Promise<TableReading> {
  if (req.file && req.file.size > 0) return readTable(req.file.buffer, mostRows)
  if (text.trim() !== '') return readCsv(text, mostRows)
  return { ok: false, message: 'Choose a file, or paste the rows.' }
}

/** The list as the page of the preview sent it back. */
function listSent(text: unknown, today: string): ListReading {
  const rows: TextRow[] | undefined = typeof text === 'string' ? rowsOfText(text, mostRows) : undefined
  const list = rows && readList(rows, today)
  if (!list || 'message' in list)
    throw new Expected('conflict', 'We could not read the list again', 'Go back and choose the file again.')
  return list
}
