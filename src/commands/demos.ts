/** The demonstrations: co-ops from project files like any other, and a workshop as its tables typed it. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { alone } from '../db/dialect'
import type { Db } from '../db/open'
import { transact } from '../db/transact'
import type { Library } from '../engine/library/library'
import type { Project } from '../engine/project/project'
import { readProjectText } from '../engine/project/read-project'
import { keepDemo, knownThings, projectStore } from '../features/projects'
import { hasDemoWorkshop, keepDemoWorkshop, type DemoWorkshop } from '../features/workshops'

export const demoNames = ['beacon', 'tidewell'] as const

const seedsFolder = path.join(__dirname, '..', '..', 'seeds')

/** The path of a demo's project file. */
export function demoFile(name: string): string {
  return path.join(seedsFolder, `${name}.json`)
}

/** Loads the demos that are not there yet, through the same door as a project file that a person opens. */
export async function loadDemos(deps: { db: Db; library: Library; now: () => Date }): Promise<void> {
  const missing = async (db: Db): Promise<string[]> => {
    const there = (await projectStore(db).demos()).map(({ id }) => id)
    return demoNames.filter((name) => !there.includes(name))
  }
  if ((await missing(deps.db)).length === 0 && (await hasDemoWorkshop(deps.db))) return
  await transact(deps.db, async (trx) => {
    // Several processes may start at the same moment.
    await alone(trx)
    for (const name of await missing(trx)) {
      // A moment apart, so that they are listed in this order.
      const now = new Date(deps.now().getTime() + demoNames.indexOf(name as (typeof demoNames)[number]))
      await keepDemo(trx, name, readDemo(name, deps.library), now)
    }
    const tables = readFileSync(path.join(seedsFolder, 'workshop-tables.json'), 'utf8')
    await keepDemoWorkshop(trx, deps, JSON.parse(tables) as DemoWorkshop)
  })
}

function readDemo(name: string, library: Library): Project {
  const reading = readProjectText(readFileSync(demoFile(name), 'utf8'), knownThings({ library }))
  if (reading.ok) return reading.project
  throw new Error(
    `seeds/${name}.json: ${reading.problems.map((one) => `${one.path}: ${one.message}`).join('\n')}`,
  )
}
