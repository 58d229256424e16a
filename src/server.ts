/** Starts and stops the app: config, database, app, listen. The only file that does anything on import. */
import pino from 'pino'
import { createApp } from './app'
import { loadDemos } from './commands/demos'
import { readConfig } from './config'
import { openDatabase } from './db/open'
import { readLibrary } from './engine/library/library'
import { sessionSecret } from './web/session-store'

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const log = pino({ level: config.logLevel, redact: ['req', 'res', 'err.config'] })
  const library = readLibrary()
  const now = (): Date => new Date()
  const db = await openDatabase(config.dataDir)
  await loadDemos({ db, library, now })
  const app = createApp({ config, db, log, now, library, sessionSecret: await sessionSecret(db) })
  const server = app.listen(config.port, () => {
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : config.port
    process.stdout.write(`Groundrules is ready at ${config.baseUrl.replace(/:0$/, `:${port}`)}\n`)
  })
  server.headersTimeout = 15_000
  server.requestTimeout = 30_000
  server.on('error', fail)
  const stop = (): void => {
    server.close(() => void db.destroy().then(() => process.exit(0)))
    server.closeIdleConnections()
    setTimeout(() => process.exit(0), 10_000).unref()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

function fail(error: Error & { code?: string }): never {
  const words =
    error.code === 'EADDRINUSE'
      ? 'Another program uses this port. Set PORT to another number.'
      : error.message
  process.stderr.write(`Groundrules could not start. ${words}\n`)
  process.exit(1)
}

start().catch(fail)
