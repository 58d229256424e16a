/**
 * A link that is shown once, on the page after a redirect. It travels in a cookie of a few minutes and is not
 * written down on our side, where only its hash is kept.
 */
import type { CookieOptions, Request, Response } from 'express'
import { cookiePrefix } from './session'

const name = 'groundrules-once'

export function showOnce(res: Response, value: string, baseUrl: string): void {
  res.cookie(cookiePrefix(baseUrl) + name, value, { ...attributes(baseUrl), maxAge: 5 * 60 * 1000 })
}

/** Whether something is to be shown once on the next page that can. */
export function hasOnce(req: Request): boolean {
  return req.headers.cookie?.includes(`${name}=`) ?? false
}

/** What is to be shown now, if anything; it is taken away with this answer. */
export function takeOnce(req: Request, res: Response, baseUrl: string): string | undefined {
  const own = cookiePrefix(baseUrl) + name
  const value = new RegExp(`(?:^|;\\s*)${own}=([\\w-]+)`).exec(req.headers.cookie ?? '')?.[1]
  if (value !== undefined) res.clearCookie(own, attributes(baseUrl))
  return value
}

/** A browser takes a cookie with the prefix, also one that takes it away, only with all of these. */
function attributes(baseUrl: string): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', secure: baseUrl.startsWith('https:'), path: '/' }
}
