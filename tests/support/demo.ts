import { readFileSync } from 'node:fs'
import { demoFile } from '../../src/commands/demos'
import type { Project } from '../../src/engine/project/project'
import { readProjectText } from '../../src/engine/project/read-project'
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
