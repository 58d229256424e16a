/** Whether a SQLite file is whole. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { storageFault } from './faults'

/** The first thing that is wrong with a database file, or undefined. Reads the whole of it. */
export function damageOf(file: string): string | undefined {
  let database: Database.Database | undefined
  try {
    database = new Database(file, { readonly: true, fileMustExist: true })
    return wrongIn(database.pragma('quick_check(1)', { simple: true }))
  } catch (error) {
    return damageIn(error)
  } finally {
    database?.close()
  }
}

/** The same in a thread of its own, so that a server goes on answering while it reads gigabytes. */
export async function damageBeside(file: string): Promise<string | undefined> {
  const sqlite = require.resolve('better-sqlite3')
  try {
    const [found] = (await once(
      new Worker(checking, { eval: true, workerData: { sqlite, file } }),
      'message',
    )) as unknown[]
    return wrongIn(found)
  } catch (error) {
    return damageIn(error)
  }
}

const checking = `
  const { parentPort, workerData } = require('node:worker_threads')
  const database = new (require(workerData.sqlite))(workerData.file, { readonly: true, fileMustExist: true })
  const found = database.pragma('quick_check(1)', { simple: true })
  database.close()
  parentPort.postMessage(found)`

function wrongIn(found: unknown): string | undefined {
  return found === 'ok' ? undefined : String(found).replace(/\s+/g, ' ').slice(0, 100)
}

function damageIn(error: unknown): string {
  if (storageFault(error) === 'damaged') return (error as Error).message
  throw error
}
