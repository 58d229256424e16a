import { Router, type Response } from 'express'
import type { Deps } from '../../deps'
import { londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { doingOf, projectOf } from '../../web/access'
import { readForm, summary, type FieldErrors, type Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { accountStore, type SeatRow } from '../account'
import { aboutWords, history, projectStore, seatNames } from '../projects'
import { chooseDigest, isHeldBack } from './digest'
import { asideForm, digestForm } from './forms'
import { gather, readerOf, type Waits } from './gather'
import { dayPage, line } from './pages'
import { putAside, takeUp, waitingThing } from './put-aside'

/** How many of the latest changes the page shows. */
const latest = 12

/** The page that a member opens first: what waits for them, what is coming, what happened. */
export function todayRoutes(deps: Deps): Router {
  const router = Router()
  const { db, library, now } = deps

  router.get(paths.today, async (_req, res) => {
    const { id, role, seat } = projectOf(res)
    const lines = await history(db, id, { limit: latest })
    render(res, 'today/page', {
      title: 'Today',
      ...dayPage({
        project: id,
        waiting: await gather(deps, id),
        asides: await projectStore(db).asides(id),
        seats: await accountStore(db).seats(id),
        names: await seatNames(db, id),
        reader: readerOf({ role, seat }),
        today: londonDate(now()),
      }),
      happened: lines.map((one) => ({ ...one, about: aboutWords(one, library) })),
    })
  })

  asideRoutes(router, deps)
  digestRoutes(router, deps)
  return router
}

function asideRoutes(router: Router, deps: Deps): void {
  const { now } = deps
  const toToday = (res: Response, place = ''): void => {
    res.redirect(303, href(paths.today, { project: projectOf(res).id }) + place)
  }
  const show = (res: Response, thing: Waits, form: { typed: Typed; fieldErrors: FieldErrors }): void => {
    const { law, sayDone, private: secret } = thing
    render(res, 'today/aside', {
      title: sayDone ? 'Is it done, or can it wait?' : 'Put this aside?',
      backLink: href(paths.today, { project: projectOf(res).id }),
      thing: { ...line(thing, londonDate(now())), law, sayDone, secret },
      ...form,
      errors: summary(form.fieldErrors),
    })
  }

  // What waits no longer, as someone did it meanwhile, needs no page of its own.
  router.get(paths.aside, async (req, res) => {
    const thing = await waitingThing(deps, doingOf(res, now), req.params.key)
    if (thing) show(res, thing, { typed: {}, fieldErrors: {} })
    else toToday(res)
  })

  router.post(paths.aside, async (req, res) => {
    const { key } = req.params
    const doing = doingOf(res, now)
    const thing = await waitingThing(deps, doing, key)
    if (!thing) return toToday(res)
    const form = readForm(asideForm, req.body)
    if (!form.ok) return show(res, thing, { typed: form.typed, fieldErrors: form.errors })
    const { how, reason = '', knows } = form.value
    const done = how === 'done' && thing.sayDone === true
    if (thing.law !== undefined && !done && knows !== 'yes') {
      const fieldErrors = { knows: 'Tick the box if you know that the law still asks for it, or go back.' }
      return show(res, thing, { typed: { how, reason }, fieldErrors })
    }
    await putAside(deps, doing, { key, reason, done })
    toToday(res, '#aside')
  })

  router.post(paths.asideEnd, async (req, res) => {
    const doing = doingOf(res, now)
    await takeUp(deps, doing, req.params.key)
    toToday(res)
  })
}

function digestRoutes(router: Router, { db, now }: Deps): void {
  const ownSeat = async (res: Response): Promise<SeatRow> => {
    const { id, seat } = projectOf(res)
    const row = seat && (await accountStore(db).seat(id, seat.id))
    if (!row) throw new Expected('missing', 'You have no place here', 'Open this co-op with your own link.')
    return row
  }
  const show = async (res: Response, form: { typed?: Typed; fieldErrors: FieldErrors; saved?: boolean }) => {
    const { id } = projectOf(res)
    const seat = await ownSeat(res)
    const digest = await projectStore(db).digestOf(seat.id)
    render(res, 'today/digest', {
      title: 'A mail once a week?',
      backLink: href(paths.today, { project: id }),
      email: seat.email,
      heldBack: digest === 'weekly' && (await isHeldBack(db, seat)),
      saved: form.saved ?? false,
      typed: form.typed ?? { digest },
      fieldErrors: form.fieldErrors,
      errors: summary(form.fieldErrors),
    })
  }

  router.get(paths.digest, (req, res) => show(res, { fieldErrors: {}, saved: req.query['saved'] === 'yes' }))

  router.post(paths.digest, async (req, res) => {
    const seat = await ownSeat(res)
    const form = readForm(digestForm, req.body)
    if (!form.ok) return show(res, { typed: form.typed, fieldErrors: form.errors })
    await chooseDigest(db, doingOf(res, now), seat, form.value.digest)
    res.redirect(303, `${href(paths.digest, { project: projectOf(res).id })}?saved=yes`)
  })
}
