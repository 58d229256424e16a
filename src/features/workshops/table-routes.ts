import type { Request, Response, Router } from 'express'
import type { Deps } from '../../deps'
import { longDate } from '../../lib/dates'
import { formAgain, plainFields, readForm } from '../../web/forms'
import { streamChanges } from '../../web/live'
import { showOnce } from '../../web/once'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { takeSeat } from '../../web/session'
import { newId } from '../account'
import { answerStore, placeOf } from './answer-store'
import { changeTable } from './change-workshop'
import { exerciseRoutes } from './exercise-routes'
import { postFollowUps } from './follow-up'
import { homeForm, peopleForm } from './forms'
import { frameOf, tableOf } from './frame-routes'
import { at, day, timerView } from './pages'
import { workshopStore, type Table } from './store'
import { ownSteps } from './table-pages'
import { takeHome } from './take-home'
import { topics } from './topics'

/** The pages of a table: its steps, what it fills in, and taking it home. */
export function tableRoutes(router: Router, deps: Deps): void {
  exerciseRoutes(router, deps)
  ownRoutes(router, deps)
  homeRoutes(router, deps)
}

function ownRoutes(router: Router, deps: Deps): void {
  const { db, library, now } = deps

  const page = async (res: Response) => {
    const { workshop, nickname } = frameOf(res)
    const table = tableOf(res)
    await seen(deps, table)
    const steps = ownSteps(workshop, table, library)
    const { message } = workshop.run
    return {
      title: table.name,
      tab: 'Your table',
      section: workshop.title,
      nickname,
      table,
      steps: steps.map((step) => ({
        ...step,
        href: href(paths.ownTableStep, { workshop: workshop.id, step: step.id }),
      })),
      nothingOpen: steps.every(({ state }) => state !== 'open'),
      timer: timerView(workshop.run, now()),
      message: message && { ...message, at: at(message.at) },
      ended: workshop.endedAt !== null,
      goesOn: longDate(workshop.goesOn),
      helpAt: table.helpAt === null ? undefined : at(table.helpAt),
      hrefs: {
        self: href(paths.ownTable, { workshop: workshop.id }),
        live: `${href(paths.ownTableLive, { workshop: workshop.id })}?seen=${await placeOf(db, workshop, table.id)}`,
        home: href(paths.takeHome, { workshop: workshop.id }),
      },
      privacy: library.workshops.forms.privacy,
    }
  }

  router.get(paths.ownTable, async (_req, res) => {
    const { people } = tableOf(res)
    render(res, 'workshops/own-table', { ...(await page(res)), typed: { people }, fieldErrors: {} })
  })

  /** How many sit there; and the hand up for help. */
  router.post(paths.ownTable, async (req, res) => {
    const { workshop } = frameOf(res)
    const { id } = tableOf(res)
    const { help } = plainFields(req.body)
    if (help === 'up' || help === 'down') {
      await changeTable(db, workshop.id, id, () => ({ helpAt: help === 'up' ? now().toISOString() : null }))
      res.redirect(303, href(paths.ownTable, { workshop: workshop.id }))
      return
    }
    const form = readForm(peopleForm, req.body)
    if (!form.ok) {
      const again = formAgain(form)
      render(res, 'workshops/own-table', { ...(await page(res)), ...again })
      return
    }
    await changeTable(db, workshop.id, id, () => ({ people: form.value.people }))
    res.redirect(303, href(paths.ownTable, { workshop: workshop.id }))
  })

  router.get(paths.ownTableLive, async (req, res) => {
    const { id } = frameOf(res).workshop
    const table = tableOf(res).id
    const place = async (): Promise<string> => {
      const workshop = await workshopStore(db).workshop(id)
      return placeOf(db, { id, place: workshop?.place ?? 0 }, table)
    }
    const stream = { db, topics: [topics.workshop(id), topics.table(table)], place, gather: 50 }
    await streamChanges(stream, req as Request, res)
  })
}

const minute = 60_000

/** Notes that a table is there, at most once a minute, so that looking costs no write. */
async function seen({ db, now }: Deps, { id, seenAt }: Table): Promise<void> {
  if (seenAt !== null && now().getTime() - Date.parse(seenAt) < minute) return
  await workshopStore(db).changeTable(id, { seenAt: now().toISOString() })
}

function homeRoutes(router: Router, deps: Deps): void {
  const { db, config } = deps
  const page = (res: Response) => {
    const { workshop } = frameOf(res)
    const table = tableOf(res)
    return {
      title: 'Take our co-op home',
      tab: 'Take home',
      backLink: href(paths.ownTable, { workshop: workshop.id }),
      table,
      again: table.takenAt === null ? undefined : day(table.takenAt),
      goesOn: longDate(workshop.goesOn),
    }
  }

  router.get(paths.takeHome, (_req, res) => {
    const { name, number, nicknames, inPack } = tableOf(res)
    const typed = {
      name: name === `Table ${number}` ? '' : name,
      nicknames: nicknames ? 'yes' : '',
      inPack: inPack ? 'yes' : '',
    }
    render(res, 'workshops/home', { ...page(res), typed, fieldErrors: {} })
  })

  router.post(paths.takeHome, async (req, res) => {
    const form = readForm(homeForm, req.body)
    if (!form.ok) {
      const again = formAgain(form)
      render(res, 'workshops/home', { ...page(res), ...again })
      return
    }
    const { workshop } = frameOf(res)
    const table = tableOf(res)
    const { name, nicknames, inPack, adviser, email } = form.value
    if (email !== undefined)
      await answerStore(db).addFollowUp({
        id: newId(),
        workshop: workshop.id,
        tableId: table.id,
        email: email.toLowerCase(),
      })
    const started = await takeHome(
      deps,
      { workshop: workshop.id, table: table.id },
      { name, nicknames: nicknames === 'yes', inPack: inPack === 'yes', adviser: adviser === 'yes' },
    )
    // Whoever asks after the end need not wait for the next day.
    await postFollowUps(deps, workshop.id)
    await takeSeat(req as Request, started.seat)
    showOnce(res, started.token, config.baseUrl)
    res.redirect(303, href(paths.project, { project: started.id }))
  })
}
