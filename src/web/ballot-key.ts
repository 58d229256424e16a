/**
 * The key that seals ballot boxes. It is never in the database nor in a copy of it, so that neither tells how anyone
 * voted (see decision 025).
 */
import { createHash, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '../config'

/** The name of the key's file in the data folder. */
export const ballotKeyFile = 'ballot.key'

/**
 * The key of this installation: from `BALLOT_KEY`, or else from a file that only its owner may read, which is made
 * once. Processes that share a data folder share it.
 */
export function readBallotKey({ ballotKey, dataDir }: Pick<Config, 'ballotKey' | 'dataDir'>): Buffer {
  const words = ballotKey ?? keptKey(dataDir)
  return createHash('sha256').update(words).digest()
}

function keptKey(dataDir: string): string {
  const file = path.join(dataDir, ballotKeyFile)
  const there = readOrNothing(file)
  if (there !== undefined) return there
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const part = `${file}.${process.pid}.${randomBytes(4).toString('hex')}.part`
  writeFileSync(part, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true })
  try {
    // A link is there whole or not at all, and never takes the place of one that another process made meanwhile.
    linkSync(part, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(part)
  }
  return readFileSync(file, 'utf8').trim()
}

function readOrNothing(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
