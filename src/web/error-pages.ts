/** The last middleware: words for what was expected, a plain page for a bug. The process lives on. */
import type { ErrorRequestHandler } from 'express'
import type { Logger } from 'pino'
import { storageFault, type StorageFault } from '../db/faults'
import { Expected, type ExpectedKind } from '../lib/expected'
import { routeOf } from './log'
import { render } from './render'

const statusOf: Record<ExpectedKind, number> = {
  missing: 404,
  forbidden: 403,
  conflict: 409,
  'too-large': 413,
  'too-many': 429,
}

export function errorPages(log: Logger): ErrorRequestHandler {
  // Express knows a handler of errors by its four parameters.
  return (error: unknown, req, res, _next) => {
    const known = asExpected(error)
    const storage = known ? undefined : storageFault(error)
    const id = String(res.locals['requestId'] ?? '')
    if (!known)
      log.error(
        { err: error, requestId: id, method: req.method, route: routeOf(req.route) },
        'request failed',
      )
    if (res.headersSent) {
      // An answer that has begun is broken off, so that nobody takes a half for the whole.
      res.destroy()
      return
    }
    if (storage) res.setHeader('Retry-After', '60')
    res.status(known ? statusOf[known.kind] : storage ? 503 : 500)
    render(res, 'web/error', {
      title: known?.message ?? faultTitle(storage),
      message:
        known?.next ??
        (storage ? storageWords[storage] : 'What you had saved is still there. Try again in a few minutes.'),
      requestId: known ? undefined : id,
    })
  }
}

/** What the reader of uploads says of a body that no browser would send, or that broke off. */
const unreadable =
  /^(Malformed|Unexpected end of|Multipart: |Missing Content-Type|Unsupported content type|Request (aborted|closed|error))/

/** Errors of Express's own parsers carry a 4xx status; they are about what was sent, not about us. */
function asExpected(error: unknown): Expected | undefined {
  if (error instanceof Expected) return error
  const { status, code, name, message } = (typeof error === 'object' && error !== null ? error : {}) as {
    status?: unknown
    code?: unknown
    name?: unknown
    message?: unknown
  }
  if (status === 413 || code === 'LIMIT_FILE_SIZE' || code === 'LIMIT_FIELD_VALUE') {
    return new Expected(
      'too-large',
      'That is more than we can take at once',
      'Send less: a form may be 100 kB, a project file or a list 5 MB.',
    )
  }
  if (
    (typeof status === 'number' && status >= 400 && status < 500) ||
    (code === undefined && unreadable.test(String(message)))
  ) {
    return new Expected(
      'missing',
      'We could not read that request',
      'Go back, reload the page and try again.',
    )
  }
  if (name === 'MulterError') {
    return new Expected('forbidden', 'We could not read that form', 'Go back and choose one file only.')
  }
  return undefined
}

const saved = 'Nothing you had saved is lost.'
const storageWords: Readonly<Record<StorageFault, string>> = {
  full: `The server has no room left to write. ${saved} Tell whoever runs it, keep this page open, and send it again later.`,
  damaged: 'The server found damage in its data. Tell whoever runs it: they can bring back a copy.',
  away: `${saved} Try again in a minute. If you sent a form, look first whether it is there already.`,
}

function faultTitle(storage: StorageFault | undefined): string {
  return storage ? 'We cannot save or read at the moment' : 'There is a problem with Groundrules'
}
