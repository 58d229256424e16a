import type { Request, Router } from 'express'
import type { Deps } from '../../deps'
import { londonDate, longDate } from '../../lib/dates'
import { plainFields } from '../../web/forms'
import { paths } from '../../web/paths'
import { render } from '../../web/render'
import { endsOn, openedBy } from '../../web/session'
import { endSessions, signedIn } from '../../web/session-store'

/** The browsers in which a person is signed in: seen, and ended one by one or all but this one. */
export function deviceRoutes(router: Router, { db, now }: Deps): void {
  const day = (time: number): string => longDate(londonDate(new Date(time)))

  router.get(paths.devices, async (req, res) => {
    const opened = openedBy(req)
    const found = await signedIn(db, opened, { here: req.sessionID, now: now() })
    const ends = endsOn(req as Request)
    render(res, 'account/devices', {
      title: 'Where you are signed in',
      backLink: paths.account,
      email: opened.email,
      ends: ends === undefined ? '' : day(ends),
      devices: found
        .toSorted((a, b) => Number(b.isHere) - Number(a.isHere))
        .map(({ since, seenAt, ...device }) => ({ ...device, since: day(since), seen: day(seenAt) })),
    })
  })

  router.post(paths.devices, async (req, res) => {
    const { end } = plainFields(req.body)
    const which = typeof end === 'string' && end !== 'others' ? { only: end } : { but: req.sessionID }
    await endSessions(db, openedBy(req), which)
    res.redirect(303, paths.devices)
  })
}
