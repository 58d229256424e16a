import type { Request, Response, Router } from 'express'
import multer from 'multer'
import type { Deps } from '../../deps'
import type { SchoolNation } from '../../engine/project/school'
import { Expected } from '../../lib/expected'
import { listText, readCsv, rowsOfText, type TableReading } from '../../lib/table'
import { readTable } from '../../lib/workbook'
import { doingOf, projectOf } from '../../web/access'
import { plainFields, summary } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { sendTables } from '../../web/table-files'
import { projectStore } from '../projects'
import { importPreview, rowsToMend } from './import-pages'
import { importSchools, proposeImport } from './import-schools'
import { mostSchools } from './keep-school'
import { readSchools, type SchoolList } from './read-schools'
import { templateTable } from './tables'
import { usualNation } from './words'

/** Headings and the schools. */
const mostRows = mostSchools + 1
/** The public register has more than a hundred columns. */
const mostColumns = 250
const megabyte = 1024 * 1024
/** What the page of the preview carries to the confirmation, in bytes. */
const mostText = 12 * megabyte

/** Schools from a file or a paste: look at every row, and only then add them. Rows to mend come back as a file. */
export function importRoutes(router: Router, { db, now }: Deps): void {
  const upload = multer({
    limits: { fileSize: 5 * megabyte, fieldSize: mostText, files: 1, fields: 6, parts: 8 },
  })
  const nationOf = async (project: string): Promise<SchoolNation> =>
    usualNation(await projectStore(db).answers(project))

  router.get(paths.importSchools, (_req, res) => {
    showForm(res, '')
  })

  router.get(paths.schoolsTemplate, async (req, res) => {
    await sendTables(res, { name: 'schools-template', format: req.params.format, tables: [templateTable()] })
  })

  router.post(paths.importSchools, upload.single('file'), async (req, res) => {
    const { id } = projectOf(res)
    const pasted = plainFields(req.body)['rows']
    const typed = typeof pasted === 'string' ? pasted : ''
    const table = await tableSent(req as Request, typed)
    const list = table.ok ? readSchools(table.rows, await nationOf(id)) : table
    if ('message' in list || !table.ok) {
      showForm(res, typed, 'message' in list ? list.message : '')
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
    render(res, 'schools/import-preview', {
      title: 'Check the schools',
      backLink: href(paths.importSchools, { project: id }),
      action: href(paths.importSchoolRows, { project: id }),
      list: text,
      ...importPreview(list, await proposeImport(db, id, list.rows)),
    })
  })

  router.post(paths.importSchoolRows, upload.none(), async (req, res) => {
    const { id } = projectOf(res)
    const fields = plainFields(req.body)
    const list = listSent(fields['list'], await nationOf(id))
    const what = String(fields['what'])
    if (what.startsWith('mend-')) {
      const rows = await proposeImport(db, id, list.rows)
      const tables = [rowsToMend(list.headings, rows)]
      await sendTables(res, { name: 'schools-to-mend', format: what.slice('mend-'.length), tables })
      return
    }
    await importSchools(db, doingOf(res, now), { rows: list.rows, good: Number(fields['good']) })
    res.redirect(303, href(paths.schools, { project: id }))
  })
}

function showForm(res: Response, text: string, message?: string): void {
  const project = projectOf(res).id
  const fieldErrors = message === undefined ? {} : { file: message }
  render(res, 'schools/import', {
    title: 'Bring in schools',
    backLink: href(paths.schools, { project }),
    template: href(paths.schoolsTemplate, { project, format: 'xlsx' }),
    text,
    most: mostSchools.toLocaleString('en-GB'),
    fieldErrors,
    errors: summary(fieldErrors),
  })
}

async function tableSent(req: Request, text: string): Promise<TableReading> {
  if (req.file && req.file.size > 0) return readTable(req.file.buffer, mostRows, mostColumns)
  if (text.trim() !== '') return readCsv(text, mostRows)
  return { ok: false, message: 'Choose a file, or paste the rows.' }
}

/** The list as the page of the preview sent it back. */
function listSent(text: unknown, nation: SchoolNation): SchoolList {
  const rows = typeof text === 'string' ? rowsOfText(text, mostRows) : undefined
  const list = rows && readSchools(rows, nation)
  if (!list || 'message' in list)
    throw new Expected('conflict', 'We could not read the list again', 'Go back and choose the file again.')
  return list
}
