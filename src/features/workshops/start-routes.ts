import type { Request, Router } from 'express'
import type { Deps } from '../../deps'
import { longDate, londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { readForm, summary } from '../../web/forms'
import { limit, networkOf } from '../../web/limits'
import { showOnce } from '../../web/once'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { openedBy, takeWorkshopSeat } from '../../web/session'
import { hashed } from '../account'
import { postMail } from '../mail'
import { tidyCode } from './codes'
import { agendaFrom } from './content'
import { codeForm, joinForm, newWorkshopForm } from './forms'
import { findByCode, joinStaff, joinTable } from './join-workshop'
import { demoWorkshop } from './keep-demo'
import { startWorkshop } from './start-workshop'
import { workshopStore, type Workshop } from './store'

/** Ways into a workshop: starting one, a code, a QR code, and the facilitator's own link. */
export function startRoutes(router: Router, deps: Deps): void {
  listRoutes(router, deps)
  newRoutes(router, deps)
  joinRoutes(router, deps)
  linkRoutes(router, deps)
}

function listRoutes(router: Router, { db }: Deps): void {
  router.get(paths.workshops, async (req, res) => {
    const seats = await workshopStore(db).openSeats(openedBy(req).workshops)
    const own = seats.map(({ workshop, role, title, endedAt }) => ({
      title,
      ended: endedAt !== null,
      role: { facilitator: 'You run it', helper: 'You help', table: 'Your table', visitor: '' }[role],
      href: href(role === 'table' ? paths.ownTable : paths.workshop, { workshop }),
    }))
    render(res, 'workshops/list', {
      title: 'Workshops',
      backLink: paths.home,
      own,
      demoHref: href(paths.workshop, { workshop: demoWorkshop }),
      typed: {},
      fieldErrors: {},
    })
  })
}

function newRoutes(router: Router, deps: Deps): void {
  const { db, library, now, config } = deps
  const page = async (req: Request) => {
    const [last] = await workshopStore(db).ownWorkshops(openedBy(req).workshops)
    const usual = library.workshops.agendas.map(({ id, title, steps }) => ({
      value: id,
      text: title,
      hint: { text: `${steps.length} steps` },
    }))
    const again = last && { value: 'last', text: 'As last time', hint: { text: last.title } }
    return {
      page: {
        title: 'Start a workshop',
        backLink: paths.workshops,
        agendas: [...usual, ...(again ? [again] : [])],
      },
      last,
    }
  }

  router.get(paths.newWorkshop, async (req, res) => {
    const { page: shown } = await page(req)
    const typed = {
      title: 'Co-op day',
      on: longDate(londonDate(now())),
      agenda: 'two-and-a-half-hours',
      tables: '6',
    }
    render(res, 'workshops/new', { ...shown, typed, fieldErrors: {} })
  })

  router.post(paths.newWorkshop, async (req, res) => {
    const { page: shown, last } = await page(req)
    const form = readForm(newWorkshopForm, req.body)
    const usual = form.ok && library.workshops.agendas.find(({ id }) => id === form.value.agenda)
    const agenda = usual
      ? agendaFrom(library, usual)
      : form.ok && form.value.agenda === 'last'
        ? last?.agenda
        : undefined
    if (!form.ok || !agenda) {
      const errors = form.ok ? { agenda: 'Choose how long you have.' } : form.errors
      const typed = form.ok ? { ...form.value } : form.typed
      render(res, 'workshops/new', { ...shown, typed, fieldErrors: errors, errors: summary(errors) })
      return
    }
    await limit(db, `workshops from ${hashed(networkOf(req.ip))}`, { most: 60, minutes: 60, now: now() })
    const { title, on, tables, email } = form.value
    const { id, seat, token } = await startWorkshop(db, { title, on, agenda, tables, now: now() })
    if (email !== undefined) {
      const link = config.baseUrl + href(paths.openWorkshop, { token })
      await postMail(db, {
        key: `workshop-link ${id}`,
        to: email,
        template: 'workshop-link',
        values: { title, link },
        now: now(),
      })
    }
    await takeWorkshopSeat(req, seat)
    showOnce(res, token, config.baseUrl)
    res.redirect(303, href(paths.workshop, { workshop: id }))
  })
}

function joinRoutes(router: Router, deps: Deps): void {
  const { db, now } = deps
  const find = (req: Pick<Request, 'ip'>, code: string) =>
    findByCode(db, { code: tidyCode(code), from: hashed(networkOf(req.ip)), now: now() })

  router.get(paths.joinWorkshop, (_req, res) => {
    render(res, 'workshops/join', {
      title: 'Join a workshop',
      backLink: paths.workshops,
      typed: {},
      fieldErrors: {},
    })
  })

  router.post(paths.joinWorkshop, async (req, res) => {
    const form = readForm(codeForm, req.body)
    const code = form.ok ? tidyCode(form.value.code) : ''
    const found = form.ok ? await find(req, code) : undefined
    if (found) {
      const { demo, id } = found.workshop
      res.redirect(303, demo ? href(paths.workshop, { workshop: id }) : href(paths.joinByCode, { code }))
      return
    }
    const wrong = `We know no workshop with this code that is on now. Look at the wall again. The code has no letter I, L, O or U and no 0 or 1.`
    const fieldErrors = form.ok ? { code: wrong } : form.errors
    const typed = form.ok ? { ...form.value } : form.typed
    const page = {
      title: 'Join a workshop',
      backLink: paths.workshops,
      typed,
      fieldErrors,
      errors: summary(fieldErrors),
    }
    render(res, 'workshops/join', page)
  })

  const door = async (workshop: Workshop, role: 'table' | 'helper') => ({
    title: workshop.title,
    tab: 'Join a workshop',
    backLink: paths.joinWorkshop,
    helper: role === 'helper',
    tables: (await workshopStore(db).tables(workshop.id)).map((table) => ({
      value: table.id,
      text: table.name === `Table ${table.number}` ? table.name : `${table.number}: ${table.name}`,
    })),
  })
  const wrongCode = (): Expected =>
    new Expected(
      'missing',
      'This code opens no workshop now',
      'It may have ended. Look at the code on the wall and type it in.',
    )

  router.get(paths.joinByCode, async (req, res) => {
    const found = await find(req, req.params.code)
    if (!found) throw wrongCode()
    if (found.workshop.demo) {
      res.redirect(303, href(paths.workshop, { workshop: found.workshop.id }))
      return
    }
    render(res, 'workshops/join-table', {
      ...(await door(found.workshop, found.role)),
      typed: {},
      fieldErrors: {},
    })
  })

  router.post(paths.joinByCode, async (req, res) => {
    const found = await find(req, req.params.code)
    if (!found || found.workshop.demo) throw wrongCode()
    const { workshop, role } = found
    const form = readForm(joinForm, req.body)
    const needsTable = form.ok && role === 'table' && form.value.table === undefined
    if (!form.ok || needsTable) {
      const errors = form.ok ? { table: 'Choose the number of your table.' } : form.errors
      const again = {
        typed: form.ok ? { ...form.value } : form.typed,
        fieldErrors: errors,
        errors: summary(errors),
      }
      render(res, 'workshops/join-table', { ...(await door(workshop, role)), ...again })
      return
    }
    await limit(db, `workshop joins ${workshop.id}`, { most: 300, minutes: 10, now: now() })
    const { nickname, table = '' } = form.value
    const at = { workshop: workshop.id, nickname, now: now() }
    const seat =
      role === 'helper' ? await joinStaff(db, { ...at, role }) : await joinTable(db, { ...at, table })
    await takeWorkshopSeat(req as Request, seat)
    res.redirect(303, href(role === 'helper' ? paths.workshop : paths.ownTable, { workshop: workshop.id }))
  })
}

/** The facilitator's own link. Opening it asks for a click, so that a mail scanner changes nothing. */
function linkRoutes(router: Router, { db, now }: Deps): void {
  const find = async (token: string): Promise<Workshop> => {
    const workshop = await workshopStore(db).byLink(hashed(token))
    if (workshop) return workshop
    throw new Expected(
      'missing',
      'This link no longer works',
      'The workshop may have been deleted: that happens 30 days after its end.',
    )
  }

  router.get(paths.openWorkshop, async (req, res) => {
    const { title } = await find(req.params.token)
    render(res, 'workshops/open', { title: 'Open your workshop', tab: 'Open', name: title })
  })

  router.post(paths.openWorkshop, async (req, res) => {
    await limit(db, `open ${hashed(networkOf(req.ip))}`, { most: 60, minutes: 10, now: now() })
    const { id } = await find(req.params.token)
    const seat = await joinStaff(db, {
      workshop: id,
      role: 'facilitator',
      nickname: 'Facilitator',
      now: now(),
    })
    await takeWorkshopSeat(req as Request, seat)
    res.redirect(303, href(paths.workshop, { workshop: id }))
  })
}
