/** `npm run -s move -- --to postgres://…`: moves everything from the SQLite file into an empty PostgreSQL database. */
import { readConfig } from '../config'
import { DatabaseRefusal } from '../db/faults'
import { moveDatabase } from '../db/keep'
import { tellFault } from './one-path'

async function main(args: readonly string[]): Promise<void> {
  const to = args[args.indexOf('--to') + 1]
  if (!args.includes('--to') || to === undefined || !/^postgres(ql)?:\/\//.test(to))
    throw new DatabaseRefusal('Say where to: npm run -s move -- --to postgres://name:password@host/database')
  const { dataDir } = readConfig(process.env)
  const moved = await moveDatabase(dataDir, to)
  for (const { table, rows, hash } of moved)
    process.stdout.write(
      `${table.padEnd(20)} ${String(rows).padStart(8)} rows  ${hash.slice(0, 16)}  equal\n`,
    )
  const rows = moved.reduce((sum, one) => sum + one.rows, 0)
  process.stdout.write(
    `Moved ${moved.length} tables, ${rows} rows: every count and hash is equal on both sides.\nStart the server with DATABASE_URL from now on. The file in ${dataDir} is still there: keep it until you are sure.\n`,
  )
}

main(process.argv.slice(2)).catch(tellFault)
