/** Checks `documents/`: prints the matrix of statutory matter by clause and the number of paths proved. */
import { checkLibrary } from '../engine/clauses/check'
import type { Matrix } from '../engine/clauses/check-coverage'
import { DocumentsFaulty, faultLine } from '../engine/clauses/fault'
import { readLibrary } from '../engine/library/library'
import { londonDate } from '../lib/dates'

function main(): void {
  const library = readLibrary()
  const { faults, matrices, paths } = checkLibrary(library, londonDate(new Date()))
  for (const matrix of matrices) process.stdout.write(`${table(matrix)}\n`)
  const clauses = library.templates.flatMap((template) =>
    template.sections.flatMap((section) => section.clauses),
  )
  process.stdout.write(
    `${library.templates.length} documents, ${clauses.length} clauses, ${library.questions.length} questions.\n`,
  )
  process.stdout.write(`${paths.toLocaleString('en-GB')} paths walked: every path, not a sample.\n`)
  if (faults.length === 0) {
    process.stdout.write('No faults.\n')
    return
  }
  process.stderr.write(`${faults.map(faultLine).join('\n')}\n${faults.length} to mend.\n`)
  process.exitCode = 1
}

function table({ document, statute, rows }: Matrix): string {
  const lines = rows.map(({ matter, needs, clauses, paths }) => {
    const number = String(matter.number).padStart(2)
    return `  ${number}  ${String(paths).padStart(3)} paths   ${matter.heading}: ${lower(needs)}: ${clauses.join(', ')}`
  })
  return `${document}: matters of ${statute}, each met on every path\n${lines.join('\n')}\n`
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

try {
  main()
} catch (error) {
  process.stderr.write(`${error instanceof DocumentsFaulty ? error.message : (error as Error).stack}\n`)
  process.exitCode = 1
}
