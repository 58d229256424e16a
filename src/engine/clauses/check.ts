/**
 * Checks `documents/` whole: what a person who edits a clause could get wrong is found here, with a rule id,
 * a file and a line, before any co-op sees it.
 */
import type { IsoDate } from '../../lib/dates'
import type { Library } from '../library/library'
import { cardFaults } from './check-cards'
import { coverage, type Matrix } from './check-coverage'
import { plainWarnings } from './check-plain'
import { questionFaults } from './check-questions'
import { referenceFaults } from './check-references'
import { releaseFaults } from './check-released'
import { welshFaults } from './check-welsh'
import { wordFaults } from './check-words'
import { sideFaults, workshopFaults } from './check-workshops'
import type { Fault } from './fault'
import { pathSpace } from './paths'

export interface CheckResult {
  faults: Fault[]
  /** What a person may want to look at; these stop nothing. */
  warnings: Fault[]
  matrices: Matrix[]
  /** Paths walked in all, over every claim. */
  paths: number
}

/**
 * Every fault in the library, and the matrix of statutory matter by clause.
 * @param today used for one thing: a statute must have been compared with the Act in the last 12 months
 */
export function checkLibrary(library: Library, today: IsoDate): CheckResult {
  const space = pathSpace(library.questions)
  const result: CheckResult = {
    faults: [...questionFaults(library, space), ...cardFaults(library), ...workshopFaults(library)],
    warnings: [],
    matrices: [],
    paths: 0,
  }
  for (const template of [...library.templates, ...library.workshopTemplates]) {
    result.faults.push(
      ...sideFaults(template, library),
      ...wordFaults(template, library),
      ...releaseFaults(template, library),
      ...welshFaults(template),
    )
    result.warnings.push(...plainWarnings(template))
    const references = referenceFaults(template, library, space)
    const covered = coverage(template, library, { space, today })
    result.faults.push(...references.faults, ...covered.faults)
    result.paths += references.paths + covered.paths
    if (covered.matrix) result.matrices.push(covered.matrix)
  }
  result.faults = located(result.faults, library)
  return result
}

/** The faults, each with the line on which its words stand. */
export function located(faults: readonly Fault[], library: Library): Fault[] {
  return faults.map((fault) => atItsLine(fault, library))
}

function atItsLine({ near, ...fault }: Fault, library: Library): Fault {
  if (near === undefined) return fault
  const lines = library.sources.get(fault.file)?.split('\n') ?? []
  return {
    ...fault,
    line:
      Math.max(
        0,
        lines.findIndex((line) => line.includes(near)),
      ) + 1,
  }
}
