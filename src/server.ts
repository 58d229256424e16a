/** Starts and stops the app: config, database, app, listen. The only file that does anything on import. */
import pino from 'pino'
import { createApp, startWork } from './app'
import { loadDemos } from './commands/demos'
import { readConfig } from './config'
import { stopListening } from './db/announce'
import { faultWords, storageFault } from './db/faults'
import { openDatabase } from './db/open'
import { readLibrary } from './engine/library/library'
import { endStreams } from './web/live'
import { sessionSecret } from './web/session-store'

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const log = pino({ level: config.logLevel, redact: ['req', 'res', 'err.config'] })
  const library = readLibrary()
  const now = (): Date => new Date()
  const db = await openDatabase(config)
  await loadDemos({ db, library, now })
  const deps = { config, db, log, now, library, sessionSecret: await sessionSecret(db) }
  const app = createApp(deps)
  const work = startWork(deps)
  const server = app.listen(config.port, () => {
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : config.port
    process.stdout.write(`Groundrules is ready at ${config.baseUrl.replace(/:0$/, `:${port}`)}\n`)
  })
  server.headersTimeout = 15_000
  server.requestTimeout = 30_000
  server.on('error', fail)
  const stop = (): void => {
    const closed = new Promise((resolve) => server.close(resolve))
    endStreams()
    server.closeIdleConnections()
    // The mail that is on its way is finished and written down before the database closes.
    void Promise.all([closed, work.stop()])
      .then(() => stopListening(db))
      .then(() => db.destroy())
      .then(() => process.exit(0))
    setTimeout(() => process.exit(0), 10_000).unref()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

function fail(error: Error & { code?: string }): never {
  const fault = storageFault(error)
  const words =
    error.code === 'EADDRINUSE'
      ? 'Another program uses this port. Set PORT to another number.'
      : fault
        ? `${faultWords[fault]} (${error.message})`
        : error.message
  process.stderr.write(`Groundrules could not start. ${words}\n`)
  process.exit(1)
}

start().catch(fail)
