/**
 * A link that is shown once, on the page after a redirect. It travels in a cookie of a few minutes and is not
 * written down on our side, where only its hash is kept.
 */
import type { Request, Response } from 'express'

const name = 'groundrules-once'

export function showOnce(res: Response, value: string, baseUrl: string): void {
  res.cookie(name, value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: baseUrl.startsWith('https:'),
    maxAge: 5 * 60 * 1000,
    path: '/',
  })
}

/** Whether something is to be shown once on the next page that can. */
export function hasOnce(req: Request): boolean {
  return req.headers.cookie?.includes(`${name}=`) ?? false
}

/** What is to be shown now, if anything; it is taken away with this answer. */
export function takeOnce(req: Request, res: Response): string | undefined {
  const value = new RegExp(`(?:^|;\\s*)${name}=([\\w-]+)`).exec(req.headers.cookie ?? '')?.[1]
  if (value !== undefined) res.clearCookie(name, { path: '/' })
  return value
}
