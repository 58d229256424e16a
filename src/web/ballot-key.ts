/**
 * The key that seals ballot boxes. It is never in the database nor in a copy of it, so that neither tells how anyone
 * voted (see decision 026).
 */
import { createHash, createHmac, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '../config'
import type { Db } from '../db/open'

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

const nameOfMark = 'ballotKeyMark'

/**
 * Whether the process that started last on this database had another key: then one of the two cannot open the boxes that
 * the other seals. The database keeps a mark by which a key is known again, and which opens nothing.
 */
export async function isOtherKey(db: Db, key: Buffer): Promise<boolean> {
  const mark = createHmac('sha256', key).update(nameOfMark).digest('base64url')
  const [last] = (await db('settings').where({ name: nameOfMark }).select('value')) as { value: string }[]
  if (last?.value === mark) return false
  await db('settings').insert({ name: nameOfMark, value: mark }).onConflict('name').merge()
  return last !== undefined
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
