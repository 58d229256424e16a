/**
 * Gives a page of a project again to the seat that it was made for, in its role, in the same state of the project and
 * on the same day. Each request asks the database for the session, the seat and the state before anything is looked
 * for. Which pages may be given again says `who-may.ts`; the tests make each anew and compare.
 */
import { gzipSync } from 'node:zlib'
import type { Request, RequestHandler, Response } from 'express'
import { londonDate } from '../lib/dates'
import { projectOf } from './access'
import type { KeptPage, KeptPages, PageKey } from './kept-pages'
import { hasOnce } from './once'
import { sendHtml } from './render'

/** Gives a page again where nothing changed; else has the page kept that the routes below make. */
export function giveAgain(pages: KeptPages, now: () => Date): RequestHandler<{ project: string }> {
  return (req, res, next) => {
    const key = keyOf(req as Request, res, now)
    const page = key && pages.find(key)
    if (page) sendKept(req as Request, res, page)
    else {
      if (key) res.locals['keepPage'] = (html: Buffer) => pages.keep(key, html)
      next()
    }
  }
}

/** Undefined where the page is not one to keep, or more went into it than the key would say. */
function keyOf(req: Request, res: Response, now: () => Date): PageKey | undefined {
  if (res.locals['mayKeep'] !== true || req.method !== 'GET') return undefined
  if (req.originalUrl.includes('?') || hasOnce(req)) return undefined
  const { id, version, name, role, seat } = projectOf(res)
  const { outboxHref, signedOutOn } = res.locals
  const made = [version, londonDate(now()), name, role, seat?.name, seat?.founder, outboxHref, signedOutOn]
  return { place: `${id} ${seat?.id ?? ''} ${req.originalUrl}`, state: JSON.stringify(made) }
}

function sendKept(req: Request, res: Response, page: KeptPage): void {
  res.setHeader('Vary', 'Accept-Encoding')
  if (!/\bgzip\b(?!;\s*q=0(?:\.0*)?(?:,|$))/.test(req.headers['accept-encoding'] ?? '')) {
    sendHtml(res, page.html)
    return
  }
  page.packed ??= gzipSync(page.html)
  res.setHeader('Content-Encoding', 'gzip')
  sendHtml(res, page.packed)
}
