/**
 * The log: one JSON line for each request and each fault, for whoever runs the server. It says which page and how it
 * went, and nothing of people: no address of a page, no token, no name, no value that was written.
 */
import type { RequestHandler } from 'express'
import pino, { type DestinationStream, type Logger } from 'pino'
import type { Metrics } from './metrics'

export function newLog(level: string, destination: DestinationStream = pino.destination(1)): Logger {
  return pino({ level, base: null, serializers: { err: plainError } }, destination)
}

interface Fault {
  name?: string
  message?: string
  stack?: string
  code?: unknown
  /** Only errors of PostgreSQL have one; their messages and details may quote what somebody wrote. */
  severity?: unknown
  table?: unknown
  constraint?: unknown
  cause?: unknown
}

/** What a fault may say: of the database's own only what was asked of it, as values are left out of that. */
function plainError(error: unknown): object {
  const { name, message = '', stack = '', code, severity, table, constraint, cause } = error as Fault
  const words =
    severity === undefined
      ? message.replace(/".*"(?=(\.\.\.)? is not valid JSON)/s, '…')
      : message.split(' - ')[0]
  const lines = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return {
    name,
    code,
    message: words?.slice(0, 500),
    ...(table !== undefined && { table, constraint }),
    stack: lines.slice(0, 20).join('\n'),
    ...(cause !== undefined && { cause: plainError(cause) }),
  }
}

/** Writes down each request once it is answered, and counts it. */
export function observe(log: Logger, metrics: Metrics | undefined): RequestHandler {
  return (req, res, next) => {
    const start = performance.now()
    res.once('close', () => {
      const ms = Math.round((performance.now() - start) * 10) / 10
      const route = routeOf(req.route)
      const { method } = req
      const status = res.writableFinished ? res.statusCode : 499
      metrics?.answered({ method, route, status: String(status) }, ms / 1000)
      log.info({ requestId: String(res.locals['requestId']), method, route, status, ms }, 'request')
    })
    next()
  }
}

/** The pattern of a route, such as `/projects/:project/people`, and never the address itself. */
export function routeOf(route: unknown): string {
  return String((route as { path?: unknown } | undefined)?.path ?? 'none')
}
