import { readFileSync } from 'node:fs'
import { demoFile } from '../../src/commands/demos'
import type { Project } from '../../src/engine/project/project'
import { readProjectText } from '../../src/engine/project/read-project'
import { readWorkshop } from '../../src/engine/workshop/read-workshop'
import type { Workshop } from '../../src/engine/workshop/workshop'
import { knownThings } from '../../src/features/projects'
import { theLibrary } from './library'

/** One of the demonstration co-ops, as the command line reads it. */
export function demoProject(name: 'beacon' | 'tidewell'): Project {
  const reading = readProjectText(
    readFileSync(demoFile(name), 'utf8'),
    knownThings({ library: theLibrary() }),
  )
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.project
}

/** The demonstration workshop, as the command line reads it. */
export function demoWorkshop(): Workshop {
  const reading = readWorkshop(JSON.parse(readFileSync(demoFile('workshop'), 'utf8')), theLibrary())
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.workshop
}
