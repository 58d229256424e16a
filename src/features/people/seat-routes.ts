import type { Response, Router } from 'express'
import type { Deps } from '../../deps'
import { shortName } from '../../engine/project/project'
import { Expected } from '../../lib/expected'
import { doingOf, projectOf } from '../../web/access'
import { formAgain, readForm, summary } from '../../web/forms'
import { limit } from '../../web/limits'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { accountStore, type SeatRow } from '../account'
import { mailTroubles } from '../mail'
import { projectStore } from '../projects'
import { askAdviser } from './ask-adviser'
import { changeSeat, endSeat, invite, inviteAgain, makeJoinLink, nudge, type Sender } from './invite'
import { adviceForm, invitationForm, seatForm } from './seat-forms'
import { missingOf, roleItems, seatList, seatName, withoutSeat } from './seat-pages'

/** Who may open this co-op: inviting, reminding, roles, links to share, and asking an adviser. */
export function seatRoutes(router: Router, deps: Deps): void {
  listRoutes(router, deps)
  inviteRoutes(router, deps)
  adviceRoutes(router, deps)
  oneSeatRoutes(router, deps)
}

function senderOf(res: Response, { config }: Deps): Sender {
  const { name, seat } = projectOf(res)
  return { coop: name, inviter: seat?.name ?? 'A colleague', baseUrl: config.baseUrl }
}

async function findSeat(deps: Deps, res: Response, id: string): Promise<SeatRow> {
  const seat = await accountStore(deps.db).seat(projectOf(res).id, id)
  if (!seat)
    throw new Expected(
      'missing',
      'We cannot find this person',
      'Go back to the list of who may open this co-op.',
    )
  return seat
}

function showLink(
  res: Response,
  on: { name: string; link: string; mailed: boolean; shared?: boolean },
): void {
  const backLink = href(paths.seats, { project: projectOf(res).id })
  render(res, 'people/link', {
    title: on.shared ? 'A link to share' : `A link for ${on.name}`,
    tab: 'A link',
    backLink,
    ...on,
  })
}

function listRoutes(router: Router, deps: Deps): void {
  const { db } = deps
  router.get(paths.seats, async (_req, res) => {
    const { id } = projectOf(res)
    const store = accountStore(db)
    const on = {
      seats: await store.seats(id),
      founders: await projectStore(db).founders(id),
      sent: await store.keyDates(id),
    }
    render(res, 'people/seats', {
      title: 'Who may open this co-op',
      backLink: href(paths.people, { project: id }),
      ...seatList(id, on),
      troubles: await mailTroubles(db, id),
    })
  })

  router.post(paths.joinLink, async (_req, res) => {
    const link = await makeJoinLink(db, doingOf(res, deps.now), deps.config.baseUrl)
    showLink(res, { name: '', link, mailed: false, shared: true })
  })
}

function inviteRoutes(router: Router, deps: Deps): void {
  const { db } = deps
  const show = async (
    res: Response,
    more: { typed: object; fieldErrors: object; errors?: { text: string; href: string }[] },
  ) => {
    const { id } = projectOf(res)
    const free = withoutSeat(await accountStore(db).seats(id), await projectStore(db).founders(id))
    render(res, 'people/new-seat', {
      title: 'Invite someone',
      backLink: href(paths.seats, { project: id }),
      people: [
        ...free.map((one) => ({ value: one.id, text: shortName(one) })),
        { value: 'other', text: 'Someone else' },
      ],
      roles: roleItems,
      ...more,
    })
  }

  router.get(paths.newSeat, (_req, res) => show(res, { typed: { role: 'founder' }, fieldErrors: {} }))

  router.post(paths.newSeat, async (req, res) => {
    const { id, role } = projectOf(res)
    const founders = await projectStore(db).founders(id)
    const free = withoutSeat(await accountStore(db).seats(id), founders)
    const form = readForm(invitationForm(free.map((one) => one.id)), req.body)
    if (!form.ok) {
      await show(res, formAgain(form))
      return
    }
    // Only an organiser makes organisers.
    if (form.value.role === 'organiser' && role !== 'organiser') {
      const fieldErrors = { role: 'Only an organiser can make someone organiser. Choose another role.' }
      await show(res, { typed: form.value, fieldErrors, errors: summary(fieldErrors) })
      return
    }
    await limit(db, `invite ${id}`, { most: 60, minutes: 60, now: deps.now() })
    const founder = founders.find((one) => one.id === form.value.founder)
    const name = founder ? shortName(founder) : String(form.value.name)
    const email = form.value.email ?? founder?.email
    const invitation = { name, role: form.value.role, founder: founder?.id, email }
    const link = await invite(db, doingOf(res, deps.now), invitation, senderOf(res, deps))
    showLink(res, { name, link, mailed: email !== undefined })
  })
}

function oneSeatRoutes(router: Router, deps: Deps): void {
  const { db, now } = deps
  const show = async (
    res: Response,
    seat: SeatRow,
    more: { typed: object; fieldErrors: object; errors?: { text: string; href: string }[] },
  ) => {
    const { id } = projectOf(res)
    const seats = await accountStore(db).seats(id)
    const founders = await projectStore(db).founders(id)
    const free = withoutSeat(
      seats.filter((one) => one.id !== seat.id),
      founders,
    )
    render(res, 'people/seat', {
      title: seatName(seat, founders),
      tab: 'Who may open this co-op',
      backLink: href(paths.seats, { project: id }),
      seatId: seat.id,
      people: [
        { value: '', text: 'None of the founders' },
        ...free.map((one) => ({ value: one.id, text: shortName(one) })),
      ],
      roles: roleItems,
      ...more,
    })
  }

  router.get(paths.seat, async (req, res) => {
    const seat = await findSeat(deps, res, req.params.seat)
    await show(res, seat, { typed: seat, fieldErrors: {} })
  })

  router.post(paths.seat, async (req, res) => {
    const { id } = projectOf(res)
    const seat = await findSeat(deps, res, req.params.seat)
    const others = (await accountStore(db).seats(id)).filter((one) => one.id !== seat.id)
    const free = withoutSeat(others, await projectStore(db).founders(id))
    const form = readForm(seatForm(free.map((one) => one.id)), req.body)
    if (!form.ok) {
      await show(res, seat, formAgain(form))
      return
    }
    await changeSeat(db, doingOf(res, now), seat, form.value)
    res.redirect(303, href(paths.seats, { project: id }))
  })

  router.post(paths.seatInvitation, async (req, res) => {
    const seat = await findSeat(deps, res, req.params.seat)
    await limit(db, `invite ${seat.project}`, { most: 60, minutes: 60, now: now() })
    const link = await inviteAgain(db, doingOf(res, now), seat, senderOf(res, deps))
    showLink(res, { name: seat.name, link, mailed: seat.email !== null })
  })

  router.post(paths.nudge, async (req, res) => {
    const seat = await findSeat(deps, res, req.params.seat)
    const missing = missingOf(seat, await projectStore(db).founders(seat.project))
    await nudge(db, doingOf(res, now), { seat, missing }, senderOf(res, deps))
    res.redirect(303, href(paths.seats, { project: seat.project }))
  })

  router.post(paths.seatEnd, async (req, res) => {
    const seat = await findSeat(deps, res, req.params.seat)
    await endSeat(db, doingOf(res, now), seat)
    res.redirect(303, href(paths.seats, { project: seat.project }))
  })
}

function adviceRoutes(router: Router, deps: Deps): void {
  const { db, now } = deps
  const page = (res: Response) => ({
    title: 'Ask an adviser',
    backLink: href(paths.seats, { project: projectOf(res).id }),
  })

  router.get(paths.advice, (_req, res) => {
    render(res, 'people/advice', { ...page(res), typed: { state: 'draft' }, fieldErrors: {} })
  })

  router.post(paths.advice, async (req, res) => {
    const form = readForm(adviceForm, req.body)
    if (!form.ok) {
      const again = formAgain(form)
      render(res, 'people/advice', { ...page(res), ...again })
      return
    }
    const asked = await askAdviser(db, doingOf(res, now), form.value, senderOf(res, deps))
    if (asked !== undefined)
      showLink(res, { name: form.value.name ?? 'the adviser', link: asked, mailed: true })
    else res.redirect(303, href(paths.seats, { project: projectOf(res).id }))
  })
}
