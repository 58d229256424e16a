/** `npm run -s restore -- FILE`: puts a backup in place of what is there, which is kept. The server may be running. */
import path from 'node:path'
import { readConfig } from '../config'
import { restoreDatabase } from '../db/keep'
import { onePath, tellFault } from './one-path'

async function main(args: readonly string[]): Promise<void> {
  const file = path.resolve(onePath(args, 'npm run -s restore -- FILE'))
  const kept = await restoreDatabase(readConfig(process.env), file, new Date())
  process.stdout.write(`Restored ${file}.\n`)
  if (kept !== undefined) process.stdout.write(`What was there before is kept in ${kept}.\n`)
}

main(process.argv.slice(2)).catch(tellFault)
