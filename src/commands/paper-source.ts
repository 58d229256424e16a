/** What the command makes papers from: a project file, a workshop file, or one of those in `seeds/` by its name. */
import { readFileSync } from 'node:fs'
import { assemble, assembleWorkshop } from '../engine/clauses/assemble'
import type { Template } from '../engine/clauses/template'
import type { Library } from '../engine/library/library'
import { contradictions } from '../engine/project/contradictions'
import type { Problem } from '../engine/project/problem'
import type { Project } from '../engine/project/project'
import { readProjectText } from '../engine/project/read-project'
import type { DocumentTree } from '../engine/tree'
import type { Language } from '../engine/words'
import { isWorkshopFile, readWorkshop } from '../engine/workshop/read-workshop'
import type { Workshop } from '../engine/workshop/workshop'
import { knownThings } from '../features/projects'
import type { IsoDate } from '../lib/dates'
import { demoFile, demoNames } from './demos'

/** Input that cannot be used; the words are for the person at the keyboard. */
export class BadInput extends Error {}

export const seedNames = [...demoNames, 'workshop'] as const

export interface PaperSource {
  /** The papers that can be made from it. */
  templates: Template[]
  treeOf: (template: Template) => DocumentTree
}

/**
 * Reads a file, or a seed by its name.
 * @throws BadInput with a line for each thing that is wrong
 */
export function readSource(
  source: string,
  library: Library,
  { asAt, language }: { asAt: IsoDate; language: Language },
): PaperSource {
  const text = textOf(source)
  const data = parsed(text)
  if (isWorkshopFile(data)) {
    if (language !== 'en-GB')
      throw new BadInput('The papers of a workshop are in English only. Leave --language out.')
    const workshop = workshopOf(data, library)
    return {
      templates: library.workshopTemplates,
      treeOf: (template) => assembleWorkshop(template, workshop, asAt, library),
    }
  }
  const project = projectOf(text, library)
  return {
    templates: library.templates,
    treeOf: (template) => assemble(template, project, asAt, library, language),
  }
}

function textOf(source: string): string {
  const file = seedNames.some((name) => name === source) ? demoFile(source) : source
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '')
  } catch {
    throw new BadInput(
      `${source}: there is no such file that can be read. Name a project file, a workshop file, or ${seedNames.join(' or ')}.`,
    )
  }
}

/** The data of a file; undefined where it is no JSON, which the reader of projects then says. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function workshopOf(data: unknown, library: Library): Workshop {
  const reading = readWorkshop(data, library)
  if (!reading.ok) throw new BadInput(problemLines(reading.problems))
  return reading.workshop
}

function projectOf(text: string, library: Library): Project {
  const reading = readProjectText(text, knownThings({ library }))
  const against = reading.project ? contradictions(reading.project, library.questions) : []
  const problems = [...against, ...(reading.ok ? [] : reading.problems)]
  if (!reading.ok || problems.length > 0) throw new BadInput(problemLines(problems))
  return reading.project
}

function problemLines(problems: readonly Problem[]): string {
  return problems.map(({ path: at, message }) => `${at}: ${message}`).join('\n')
}
