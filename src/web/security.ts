import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { Expected } from '../lib/expected'

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
 * Security headers. Scripts and styles come from this address only, or carry the page's nonce; nothing may
 * frame a page, and no address is told to other sites.
 */
export function securityHeaders(baseUrl: string): RequestHandler[] {
  const tls = baseUrl.startsWith('https:')
  return [
    (_req, res, next) => {
      res.locals['nonce'] = randomBytes(16).toString('base64')
      next()
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: [
            "'self'",
            (_req, res) =>
              `'nonce-${String((res as unknown as { locals: Record<string, unknown> }).locals['nonce'])}'`,
          ],
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
      referrerPolicy: { policy: 'no-referrer' },
      strictTransportSecurity: tls ? { maxAge: 31_536_000 } : false,
      crossOriginEmbedderPolicy: false,
    }),
    (_req, res, next) => {
      res.setHeader('Cache-Control', 'no-store')
      next()
    },
  ]
}
