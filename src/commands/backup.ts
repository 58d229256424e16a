/**
 * `npm run -s backup -- FILE`: copies everything into one file, also while the server runs. The file is a SQLite
 * database from either kind of database, and goes back into either.
 */
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { readConfig } from '../config'
import { backUpDatabase } from '../db/keep'
import { DatabaseRefusal } from '../db/faults'
import { onePath, tellFault } from './one-path'

async function main(args: readonly string[]): Promise<void> {
  const file = path.resolve(onePath(args, 'npm run -s backup -- FILE'))
  if (existsSync(file))
    throw new DatabaseRefusal(`${file} is there already. Name another file, so that no backup is lost.`)
  await backUpDatabase(readConfig(process.env), file)
  const { size } = statSync(file)
  process.stdout.write(
    `Kept everything in ${file}, ${Math.ceil(size / 1024)} kB. Only its owner can read it.\n`,
  )
}

main(process.argv.slice(2)).catch(tellFault)
