/** Before the run on SQLite: a file with every migration and the demonstrations, to copy from. */
import { loadDemos } from '../../src/commands/demos'
import { openDatabase } from '../../src/db/open'
import { testNow } from './database'
import { dataFolder } from './folder'
import { theLibrary } from './library'

// oxlint-disable-next-line import/no-default-export -- jest asks for it
export default async function start(): Promise<void> {
  const dataDir = dataFolder('template')
  const db = await openDatabase({ dataDir })
  await loadDemos({ db, library: theLibrary(), now: testNow })
  await db.destroy()
  process.env['TEST_SQLITE'] = dataDir
}
