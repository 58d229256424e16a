/** The demonstration co-ops: project files like any other, kept under their own names. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Db } from '../db/open'
import type { Library } from '../engine/library/library'
import type { Project } from '../engine/project/project'
import { readProjectText } from '../engine/project/read-project'
import { keepDemo, knownThings, projectStore } from '../features/projects'

export const demoNames = ['beacon', 'tidewell'] as const

const seedsFolder = path.join(__dirname, '..', '..', 'seeds')

/** The path of a demo's project file. */
export function demoFile(name: string): string {
  return path.join(seedsFolder, `${name}.json`)
}

/** Loads the demos that are not there yet, through the same door as a project file that a person opens. */
export async function loadDemos(deps: { db: Db; library: Library; now: () => Date }): Promise<void> {
  for (const [index, name] of demoNames.entries()) {
    if (await projectStore(deps.db).head(name)) continue
    // A moment apart, so that they are listed in this order.
    const now = new Date(deps.now().getTime() + index)
    await keepDemo(deps.db, name, readDemo(name, deps.library), now)
  }
}

function readDemo(name: string, library: Library): Project {
  const reading = readProjectText(readFileSync(demoFile(name), 'utf8'), knownThings({ library }))
  if (reading.ok) return reading.project
  throw new Error(
    `seeds/${name}.json: ${reading.problems.map((one) => `${one.path}: ${one.message}`).join('\n')}`,
  )
}
