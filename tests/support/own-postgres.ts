/** A PostgreSQL of a test's own, which may be stopped and killed while the others go on. Build before. */
import { fork } from 'node:child_process'
import path from 'node:path'
import type { TestPostgres } from '../../src/commands/bench/postgres'
import { dataPlace } from './folder'

export async function ownPostgres(): Promise<TestPostgres> {
  const child = fork(path.join(__dirname, '..', '..', 'dist', 'commands', 'bench', 'postgres.js'), {
    env: { ...process.env, TMPDIR: dataPlace() },
  })
  const answer = (): Promise<string> =>
    new Promise((resolve) => child.once('message', (said) => resolve(String(said))))
  const ask = (what: string) => async (): Promise<void> => {
    const done = answer()
    child.send(what)
    await done
  }
  const url = await answer()
  return {
    url: (database) => url.replace(/postgres$/, database),
    stop: ask('stop'),
    kill: ask('kill'),
    start: ask('start'),
    end: ask('end'),
  }
}
