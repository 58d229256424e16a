import type { RequestHandler } from 'express'
import { Expected } from '../lib/expected'

/**
 * Refuses a change that another site asks for. Browsers say where a request comes from in Sec-Fetch-Site; older ones, and
 * all where there is no TLS, in Origin. A request with neither was not made by a page of another site.
 * @param baseUrl the address that people use: a proxy may hand on another host
 */
export function sameOrigin(baseUrl: string): RequestHandler {
  const own = new URL(baseUrl).host
  return (req, _res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD' || fromHere(req.headers, [own, req.headers.host])) {
      next()
      return
    }
    throw new Expected(
      'forbidden',
      'This request came from another website',
      'Open Groundrules in this browser and try again from its own page.',
    )
  }
}

function fromHere(headers: NodeJS.Dict<string | string[]>, hosts: readonly (string | undefined)[]): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = headers['origin']
  if (origin === undefined) return true
  return typeof origin === 'string' && URL.canParse(origin) && hosts.includes(new URL(origin).host)
}
