/** The archive for the facilitator: the papers of every table that agreed, one folder each. */
import JSZip from 'jszip'
import type { Deps } from '../../deps'
import { assemble } from '../../engine/clauses/assemble'
import { templateById } from '../../engine/library/library'
import { toDocx } from '../../engine/paper/docx'
import { toPdf } from '../../engine/paper/pdf'
import { projectText } from '../../engine/project/read-project'
import { londonDate } from '../../lib/dates'
import { slug } from '../../lib/names'
import { toWorkbook } from '../../lib/workbook'
import { loadResults } from './load-results'
import { projectOf } from './landing'
import { workSheets } from './result-pages'
import { landingOf } from './take-home'
import type { Workshop } from './store'

/** The papers that a table's first day fills: what it decided, its draft rules, its offer and what it still has to settle. */
const papers = ['options-sheet', 'rules', 'service-offer', 'statement-of-intent', 'decision-papers'] as const

/** A ZIP of the packs; undefined where no table agreed. */
export async function packsOf(deps: Deps, workshop: Workshop): Promise<Buffer | undefined> {
  const { db, library, now } = deps
  const { tables } = await loadResults(db, workshop)
  const agreed = tables.filter(({ table }) => table.inPack)
  if (agreed.length === 0) return undefined
  const asAt = londonDate(now())
  const landing = landingOf(deps, workshop)
  const zip = new JSZip()
  for (const { table, work } of agreed) {
    const project = projectOf(table, work, landing)
    const folder = `${String(table.number).padStart(2, '0')}-${slug(table.name)}`
    for (const id of papers) {
      const template = templateById(library, id)
      if (!template) continue
      const tree = assemble(template, project, asAt, library)
      zip.file(`${folder}/${id}.pdf`, await toPdf(tree))
      zip.file(`${folder}/${id}.docx`, await toDocx(tree))
    }
    zip.file(`${folder}/what-we-made.xlsx`, await toWorkbook(workSheets(table, work, library)))
    zip.file(`${folder}/project.json`, projectText(project))
  }
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}
