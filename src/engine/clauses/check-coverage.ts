/** Coverage: each matter that the statute requires is met by an included clause on every path. */
import { addDays, type IsoDate } from '../../lib/dates'
import { holds } from '../interview/conditions'
import type { Library, Matter } from '../library/library'
import type { Fault } from './fault'
import { isPossible, onEveryPath, type PathSpace } from './paths'
import type { Clause, Template } from './template'

export interface Matrix {
  document: string
  statute: string
  rows: { matter: Matter; needs: string; clauses: string[]; paths: number }[]
}

export interface Covered {
  faults: Fault[]
  paths: number
  matrix?: Matrix
}

/** Proves the coverage of one document, and that each of its clauses can be there at all. */
export function coverage(
  template: Template,
  library: Library,
  on: { space: PathSpace; today: IsoDate },
): Covered {
  const clauses = template.sections.flatMap((section) => section.clauses)
  const result: Covered = { faults: deadClauses(clauses, on.space), paths: clauses.length }
  if (template.law === undefined) return result
  const file = `${template.folder}/document.yml`
  const statute = library.statutes.find((one) => one.id === template.law)
  if (!statute) {
    const message = `there is no documents/statute/${template.law}.yml.`
    return { ...result, faults: [...result.faults, { rule: 'coverage-dead', file, line: 1, message }] }
  }
  result.matrix = { document: template.id, statute: statute.title, rows: [] }
  if (statute.checked < addDays(on.today, -366)) {
    const message = `last compared with the Act on ${statute.checked}: compare it again and set "checked".`
    result.faults.push({
      rule: 'coverage-dead',
      file: `statute/${statute.id}.yml`,
      line: 1,
      near: 'checked:',
      message,
    })
  }
  for (const matter of statute.matters) coverMatter(result, matter, { clauses, file, space: on.space })
  result.faults.push(...unknownMatters(clauses, statute.matters))
  return result
}

/** Each part of a matter is proved by itself; a matter without parts is one part. */
function coverMatter(
  result: Covered,
  matter: Matter,
  on: { clauses: readonly Clause[]; file: string; space: PathSpace },
): void {
  const parts = matter.parts.length > 0 ? matter.parts : [{ id: matter.id, needs: matter.needs }]
  for (const part of parts) {
    const meeting = on.clauses.filter((clause) => clause.satisfies.includes(part.id))
    const conditions = meeting.map((clause) => clause.when)
    const proof = onEveryPath(on.space, conditions, (valueOf) =>
      conditions.some((when) => holds(when, valueOf)),
    )
    result.paths += proof.paths
    result.matrix?.rows.push({
      matter,
      needs: part.needs,
      clauses: meeting.map((clause) => clause.id),
      paths: proof.paths,
    })
    if (proof.failure === undefined) continue
    const path = Object.entries(proof.failure).map(([answer, value]) => `${answer} = ${value}`)
    const where = path.length === 0 ? 'on any path' : `when ${path.join(', ')}`
    const message = `no clause says ${part.needs} (${part.id}, ${matter.source}) ${where}.`
    result.faults.push({ rule: 'coverage-gap', file: on.file, line: 1, near: 'law:', message })
  }
}

function deadClauses(clauses: readonly Clause[], space: PathSpace): Fault[] {
  return clauses
    .filter((clause) => !isPossible(space, clause.when))
    .map((clause) => ({
      rule: 'clause-dead',
      file: clause.file,
      line: 1,
      near: 'when:',
      message: 'no set of answers ever includes this clause.',
    }))
}

function unknownMatters(clauses: readonly Clause[], matters: readonly Matter[]): Fault[] {
  const known = new Set(
    matters.flatMap((matter) =>
      matter.parts.length > 0 ? matter.parts.map((part) => part.id) : [matter.id],
    ),
  )
  return clauses.flatMap((clause) =>
    clause.satisfies
      .filter((id) => !known.has(id))
      .map((id) => ({
        rule: 'coverage-dead',
        file: clause.file,
        line: 1,
        near: id,
        message: `satisfies names ${id}, which the statute file does not have.`,
      })),
  )
}
