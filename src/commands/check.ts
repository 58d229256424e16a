/**
 * Checks `documents/`: prints the matrix of statutory matter by clause and the number of paths proved. With
 * `--audit`, verifies the audit trail of the database instead.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { checkLibrary, located } from '../engine/clauses/check'
import { clausesOf } from '../engine/clauses/template'
import type { Matrix } from '../engine/clauses/check-coverage'
import { DocumentsFaulty, faultLine } from '../engine/clauses/fault'
import { guidanceFaults } from '../engine/guidance/check-guidance'
import { documentsFolder, readLibrary, type Library } from '../engine/library/library'
import { londonDate } from '../lib/dates'
import { href, paths, publicAddresses } from '../web/paths'
import { checkAudit } from './check-audit'
import { demoNames } from './demos'
import { lowerFirst } from '../lib/names'

async function main(): Promise<void> {
  if (process.argv.includes('--audit')) {
    process.exitCode = await checkAudit(process.env)
    return
  }
  const library = readLibrary()
  if (process.argv.includes('--release')) {
    writeReleased(library)
    return
  }
  const today = londonDate(new Date())
  const addresses = [...publicAddresses, ...demoNames.map((project) => href(paths.project, { project }))]
  const { warnings, matrices, paths: walked, ...checked } = checkLibrary(library, today)
  const faults = [...checked.faults, ...located(guidanceFaults(library, today, addresses), library)]
  for (const matrix of matrices) process.stdout.write(`${table(matrix)}\n`)
  const templates = [...library.templates, ...library.workshopTemplates]
  const clauses = templates.flatMap((template) => template.sections.flatMap((section) => section.clauses))
  process.stdout.write(
    `${templates.length} documents, ${clauses.length} clauses, ${library.questions.length} questions, ${library.guidance.length} reading pages, ${library.choosers.length} choosers.\n`,
  )
  process.stdout.write(`${walked.toLocaleString('en-GB')} paths walked: every path, not a sample.\n`)
  for (const warning of warnings) process.stdout.write(`Warning: ${faultLine(warning)}\n`)
  if (faults.length === 0) {
    process.stdout.write('No faults.\n')
    return
  }
  process.stderr.write(`${faults.map(faultLine).join('\n')}\n${faults.length} to mend.\n`)
  process.exitCode = 1
}

/** Writes down the ids of today's clauses: from now on none may vanish without saying where it went. */
function writeReleased(library: Library): void {
  const lines = [...library.templates, ...library.workshopTemplates].map((template) => {
    const ids = clausesOf(template).map((clause) => clause.id)
    return `${template.id}: [${ids.join(', ')}]\n`
  })
  writeFileSync(path.join(documentsFolder, 'released.yml'), lines.join(''))
  process.stdout.write(`documents/released.yml: the clauses of ${lines.length} documents.\n`)
}

function table({ document, statute, rows }: Matrix): string {
  const lines = rows.map(({ matter, needs, clauses, paths }) => {
    const number = String(matter.number).padStart(2)
    return `  ${number}  ${String(paths).padStart(3)} paths   ${matter.heading}: ${lowerFirst(needs)}: ${clauses.join(', ')}`
  })
  return `${document}: matters of ${statute}, each met on every path\n${lines.join('\n')}\n`
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof DocumentsFaulty ? error.message : (error as Error).stack}\n`)
  process.exitCode = 1
})
