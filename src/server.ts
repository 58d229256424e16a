/** Starts and stops the app: config, database, app, listen. The only file that does anything on import. */
import { createServer, type Server } from 'node:http'
import { createApp, startWork } from './app'
import { loadDemos } from './commands/demos'
import { readConfig } from './config'
import { stopListening } from './db/announce'
import { faultWords, storageFault } from './db/faults'
import { openDatabase } from './db/open'
import { readLibrary } from './engine/library/library'
import { isOtherKey, readBallotKey } from './web/ballot-key'
import { newKeptPages } from './web/kept-pages'
import { endStreams, openStreams } from './web/live'
import { newLog } from './web/log'
import { newMetrics, serveMetrics } from './web/metrics'
import { sessionSecret } from './web/session-store'

const second = 1000

const otherKey =
  'The key for secret ballots is another one than at the last start on this database. Secret votes that are open now ' +
  'cannot be counted with it. Give each process the same BALLOT_KEY, or the same file ballot.key in DATA_DIR.'

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const log = newLog(config.logLevel)
  const library = readLibrary()
  const now = (): Date => new Date()
  const db = await openDatabase(config)
  await loadDemos({ db, library, now })
  const metrics = config.metricsPort === undefined ? undefined : newMetrics(db, openStreams)
  const ballotKey = readBallotKey(config)
  if (await isOtherKey(db, ballotKey)) log.error(otherKey)
  const deps = {
    ...{ config, db, log, now, library, metrics },
    pages: newKeptPages(),
    sessionSecret: await sessionSecret(db),
    ballotKey,
  }
  const server = guarded(createServer({ connectionsCheckingInterval: 5 * second }, createApp(deps)))
  const isAnswering = answersOf(server)
  const work = startWork(deps)
  const figures = metrics && serveMetrics(metrics, config.metricsPort ?? 0)
  server.listen(config.port, () => {
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : config.port
    process.stdout.write(`Groundrules is ready at ${config.baseUrl.replace(/:0$/, `:${port}`)}\n`)
  })
  server.on('error', fail)
  figures?.on('error', fail)
  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    const closed = new Promise((resolve) => server.close(resolve))
    // What still comes in on an open line is answered, and told to open another line, to a process that stays.
    server.prependListener('request', (_req, res) => res.setHeader('Connection', 'close'))
    endStreams()
    setInterval(() => {
      endStreams()
      // A browser keeps its line open after its last answer, and opens others before it has anything to ask.
      if (isAnswering()) server.closeIdleConnections()
      else server.closeAllConnections()
    }, 100).unref()
    figures?.close()
    // What is being answered and the mail that is on its way are finished before the database closes.
    void Promise.all([closed, work.stop()])
      .then(() => stopListening(db))
      .then(() => db.destroy())
      .then(() => process.exit(0))
    setTimeout(() => process.exit(1), longest + 5 * second).unref()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

/** The longest that a request may take to arrive. */
const longest = 30 * second

/** Someone who sends slowly, opens a line and says nothing, or does not take an answer is not waited for. */
function guarded(server: Server): Server {
  server.headersTimeout = 15 * second
  server.requestTimeout = longest
  // No line is quiet for so long: papers take seconds, and open pages hear something every 25.
  server.timeout = 120 * second
  server.keepAliveTimeout = 65 * second
  return server
}

/** Whether something is being answered. */
function answersOf(server: Server): () => boolean {
  let answers = 0
  server.on('request', (_req, res) => {
    answers++
    res.once('close', () => answers--)
  })
  return () => answers > 0
}

function fail(error: Error & { code?: string }): never {
  const fault = storageFault(error)
  const words =
    error.code === 'EADDRINUSE'
      ? 'Another program uses this port. Set PORT or METRICS_PORT to another number.'
      : fault
        ? `${faultWords[fault]} (${error.message})`
        : error.message
  process.stderr.write(`Groundrules could not start. ${words}\n`)
  process.exit(1)
}

// A write beyond a limit on the size of files is an error that we can tell, and not the end.
process.on('SIGXFSZ', () => undefined)

start().catch(fail)
