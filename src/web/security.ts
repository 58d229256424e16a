import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Request, RequestHandler, Response } from 'express'
import helmet from 'helmet'
import { Expected } from '../lib/expected'
import { viewsFolder } from './render'

/** Refuses addresses that no link of ours has: a NUL in one, or an escape that is not a letter. */
export function readableAddress(): RequestHandler {
  return (req, _res, next) => {
    if (/%00|\0/.test(req.url) || !isDecodable(req.url))
      throw new Expected('missing', 'We cannot find this page', 'Check the address, or go to the start page.')
    next()
  }
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url)
    return true
  } catch {
    return false
  }
}

/**
 * Security headers. Scripts and styles come from this address only, or are the two lines of script that every page
 * carries, known by their hashes; nothing may frame a page, and no address is told to other sites. The headers are
 * the same for every answer, so helmet is asked for them once.
 */
export function securityHeaders(baseUrl: string): RequestHandler {
  const headers = new Map([...headersOf(helmetFor(baseUrl)), ['Cache-Control', 'no-store']])
  return (_req, res, next) => {
    res.setHeaders(headers)
    next()
  }
}

function helmetFor(baseUrl: string): RequestHandler {
  const tls = baseUrl.startsWith('https:')
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", ...inlineScripts().map((script) => `'sha256-${sha256(script)}'`)],
        styleSrc: ["'self'"],
        // A paper shown as a page carries its pictures within it; `data:` lets nothing be fetched.
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        ...(tls && { upgradeInsecureRequests: [] }),
      },
    },
    // Not `no-referrer`: with that a browser hides where a form comes from also from us, and where there is no TLS, as with
    // phones on the hotspot of a laptop, nothing else says it (see same-origin.ts).
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: tls ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
  })
}

/** What a handler that looks at no request sets, asked for once. */
function headersOf(handler: RequestHandler): Map<string, string> {
  const headers = new Map<string, string>()
  const asked = {
    setHeader: (name: string, value: string) => headers.set(name, value),
    removeHeader: (name: string) => headers.delete(name),
  }
  void handler({} as Request, asked as unknown as Response, () => undefined)
  return headers
}

/** The scripts that stand in the layout itself: nothing of a page or a person is in them. */
function inlineScripts(): string[] {
  const layout = path.join(viewsFolder, 'layout')
  const views = readdirSync(layout).map((name) => readFileSync(path.join(layout, name), 'utf8'))
  return views.flatMap((view) =>
    [...view.matchAll(/<script(?: type="module")?>(.*?)<\/script>/gs)].map(([, script = '']) => script),
  )
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
