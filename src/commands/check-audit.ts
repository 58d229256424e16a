/** Verifies the audit trail of every project: no entry changed, taken out or cut off at the end. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { readConfig } from '../config'
import { connectTo } from '../db/open'
import { databaseFile } from '../db/sqlite'
import { auditFault, projectStore } from '../features/projects'
import { counted } from '../lib/names'

/** Prints what was verified; names each trail with a fault. Returns the exit code: 0 whole, 1 a fault, 2 no database. */
export async function checkAudit(env: NodeJS.ProcessEnv): Promise<number> {
  const config = readConfig(env)
  const { dataDir, databaseUrl } = config
  if (databaseUrl === undefined && !existsSync(path.join(dataDir, databaseFile))) {
    process.stderr.write(`There is no database in ${dataDir}. Set DATA_DIR to the folder that holds it.\n`)
    return 2
  }
  const db = connectTo(config)
  try {
    const store = projectStore(db)
    const ids = (await db('projects').orderBy('id').pluck('id')) as string[]
    let entries = 0
    let faults = 0
    for (const id of ids) {
      const trail = await store.trail(id)
      entries += trail.length
      const fault = auditFault(id, trail, await store.auditHead(id))
      if (fault === undefined) continue
      faults++
      process.stderr.write(
        `Project ${id}: ${fault}. Restore a backup from before, and find out who changed the file.\n`,
      )
    }
    const found = faults === 0 ? 'whole' : counted(faults, 'fault')
    process.stdout.write(
      `Audit trail: ${counted(ids.length, 'project')}, ${counted(entries, 'entry', 'entries')}, ${found}.\n`,
    )
    return faults === 0 ? 0 : 1
  } finally {
    await db.destroy()
  }
}
