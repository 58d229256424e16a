import type { Request, Response, Router } from 'express'
import type { Deps } from '../../deps'
import { qrCode } from '../../engine/drawing/qr-code'
import { toSvg } from '../../engine/drawing/svg'
import { Expected } from '../../lib/expected'
import { formAgain, plainFields, readForm } from '../../web/forms'
import { streamChanges } from '../../web/live'
import { takeOnce } from '../../web/once'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { changeStep, moveStep, stepStates, type StepState } from './agenda'
import { answerStore, placeOf } from './answer-store'
import { addTable, changeTable, changeWorkshop, noTable, setStepFor } from './change-workshop'
import { stepById } from './content'
import { messageForm, mostTables, tableForm } from './forms'
import { frameOf, mayHere } from './frame-routes'
import { hallAddress } from './hall-address'
import { agendaLines, cardsFor, head, scriptOf, stepLines, stepsOfTable } from './pages'
import {
  screens,
  setMessage,
  setReleased,
  setStep,
  setTimer,
  timerActions,
  type Screen,
  type TimerAction,
} from './run'
import { workshopStore, type Table, type Workshop } from './store'
import { topics } from './topics'

/** The pages of the people who run a workshop: the board, its steps, its tables. */
export function runRoutes(router: Router, deps: Deps): void {
  boardRoutes(router, deps)
  agendaRoutes(router, deps)
  courseRoutes(router, deps)
  tableRoutes(router, deps)
}

function boardRoutes(router: Router, { db, library, now, config }: Deps): void {
  const cards = async (workshop: Workshop) =>
    cardsFor({
      workshop,
      tables: await workshopStore(db).tables(workshop.id),
      counts: await answerStore(db).counts(workshop.id),
      library,
    })

  router.get(paths.workshop, async (req, res) => {
    const { workshop, role } = frameOf(res)
    const tables = await workshopStore(db).tables(workshop.id)
    const lines = await cards(workshop)
    const token = takeOnce(req as Request, res, config.baseUrl)
    render(res, 'workshops/board', {
      title: workshop.title,
      tab: 'Workshop',
      backLink: paths.workshops,
      ...head(workshop, library, now()),
      live: `${href(paths.workshopLive, { workshop: workshop.id })}?seen=${await placeOf(db, workshop)}`,
      place: workshop.place,
      printHref: workshop.code === null ? undefined : href(paths.workshopPrint, { workshop: workshop.id }),
      role,
      steps: stepLines(workshop, library),
      tables: tables.map((table, index) => ({
        ...table,
        card: lines[index],
        href: href(paths.workshopTable, { workshop: workshop.id, table: table.id }),
      })),
      joinAddress: joinAddress(config.baseUrl, req.get('host'), workshop),
      ownLink: token === undefined ? undefined : config.baseUrl + href(paths.openWorkshop, { token }),
      mayRun: mayHere(res, 'run') && workshop.endedAt === null,
      mayOwn: mayHere(res, 'own'),
      screen: workshop.run.screen,
      screens,
      results: resultChoices(workshop),
      typed: {},
      fieldErrors: {},
    })
  })

  router.get(paths.workshopLive, async (req, res) => {
    const { id } = frameOf(res).workshop
    const store = workshopStore(db)
    // The board needs only the cards when a table has saved something, and itself anew when the workshop changed.
    const stream = {
      db,
      topics: [topics.workshop(id), topics.tables(id)],
      gather: 100,
      place: async () => placeOf(db, { id, place: (await store.workshop(id))?.place ?? 0 }),
      says: async () => {
        const workshop = await store.workshop(id)
        return { page: workshop?.place ?? 0, cards: workshop ? await cards(workshop) : [] }
      },
    }
    await streamChanges(stream, req as Request, res)
  })

  router.get(paths.workshopCode, (req, res) => {
    const { workshop } = frameOf(res)
    const address = joinAddress(config.baseUrl, req.get('host'), workshop)
    if (address === undefined)
      throw new Expected('missing', 'There is no code any more', 'This workshop has ended.')
    res.type('image/svg+xml').send(toSvg(qrCode(address, `Join at ${address}`, 400)))
  })
}

/** The address in the QR code, while the code opens something. */
export function joinAddress(
  baseUrl: string,
  host: string | undefined,
  { code }: Workshop,
): string | undefined {
  return code === null ? undefined : hallAddress(baseUrl, host) + href(paths.joinByCode, { code })
}

/** Exercises whose results can be thrown on the wall, where their step is in the agenda. */
function resultChoices({ agenda, run }: Workshop) {
  const words: Readonly<Record<string, string>> = {
    temperature: 'How sure people are',
    values: 'Values chosen',
    decisions: 'Decisions',
    services: 'Ideas (free text)',
    price: 'Prices',
  }
  const there = new Set(agenda.filter(({ skipped }) => !skipped).map(({ id }) => id))
  return Object.entries(words)
    .filter(([id]) => there.has(id))
    .map(([id, text]) => ({
      id,
      text,
      shown: run.screen === 'results' && run.results === id,
      needsRelease: id === 'services' || id === 'price',
      released: run.released.includes(id),
    }))
}

function agendaRoutes(router: Router, { db, library, now }: Deps): void {
  router.get(paths.workshopAgenda, (_req, res) => {
    const { workshop } = frameOf(res)
    render(res, 'workshops/agenda', {
      title: 'Agenda',
      backLink: href(paths.workshop, { workshop: workshop.id }),
      ...head(workshop, library, now()),
      lines: agendaLines(workshop.agenda, library),
    })
  })

  router.post(paths.workshopAgenda, async (req, res) => {
    const { id } = frameOf(res).workshop
    const { step = '', does = '', minutes } = plainFields(req.body) as Record<string, string>
    await changeWorkshop(db, id, ({ agenda }) => {
      if (does === 'up' || does === 'down') return { agenda: moveStep(agenda, step, does === 'up' ? -1 : 1) }
      if (does === 'skip' || does === 'put-in')
        return { agenda: changeStep(agenda, step, { skipped: does === 'skip' }) }
      const read = Number(minutes)
      const fits = Number.isInteger(read) && read >= 1 && read <= 120
      return fits ? { agenda: changeStep(agenda, step, { minutes: read }) } : {}
    })
    res.redirect(303, `${href(paths.workshopAgenda, { workshop: id })}#step-${encodeURIComponent(step)}`)
  })
}

function courseRoutes(router: Router, { db, library, now }: Deps): void {
  const board = (res: Response): string => href(paths.workshop, { workshop: frameOf(res).workshop.id })

  router.get(paths.workshopStep, (req, res) => {
    const { workshop } = frameOf(res)
    const step = workshop.agenda.find(({ id }) => id === req.params.step)
    if (!step || !stepById(library, step.id)) throw noStep()
    render(res, 'workshops/step', {
      backLink: board(res),
      ...head(workshop, library, now()),
      ...scriptOf(library, step.id),
      state: step.state,
      mayRun: mayHere(res, 'run') && workshop.endedAt === null,
      stepHref: href(paths.workshopStep, { workshop: workshop.id, step: step.id }),
    })
  })

  /** Opens or holds a step for all; with `table`, for one; with `minutes`, starts the timer too. */
  router.post(paths.workshopStep, async (req, res) => {
    const { id } = frameOf(res).workshop
    const { step } = req.params
    const { state = '', table, timer } = plainFields(req.body) as Record<string, string>
    if (!frameOf(res).workshop.agenda.some((one) => one.id === step)) throw noStep()
    if (table !== undefined) {
      const all = state === 'as-all' ? 'as-all' : readState(state)
      await setStepFor(db, id, { table, step, state: all })
      res.redirect(303, href(paths.workshopTable, { workshop: id, table }))
      return
    }
    await changeWorkshop(db, id, (workshop) => {
      const course = setStep(workshop, step, readState(state))
      return timer === 'yes' ? { ...course, run: setTimer(course, 'start', { now: now() }) } : course
    })
    res.redirect(303, board(res))
  })

  router.post(paths.workshopTimer, async (req, res) => {
    const { does = '', minutes } = plainFields(req.body) as Record<string, string>
    const action = timerActions.find((one) => one === does) as TimerAction | undefined
    const read = Number(minutes)
    const asked = Number.isInteger(read) && read >= 1 && read <= 120 ? read : undefined
    if (action)
      await changeWorkshop(db, frameOf(res).workshop.id, (workshop) => ({
        run: setTimer(workshop, action, { minutes: asked, now: now() }),
      }))
    res.redirect(303, board(res))
  })

  router.post(paths.workshopMessage, async (req, res) => {
    const { workshop } = frameOf(res)
    const form = readForm(messageForm, req.body)
    const text = form.ok ? (form.value.text ?? '') : ''
    if (!form.ok)
      throw new Expected(
        'conflict',
        Object.values(form.errors)[0] ?? 'The message is too long',
        'Go back and make it shorter.',
      )
    await changeWorkshop(db, workshop.id, ({ run }) => ({
      run: setMessage(run, text === '' ? undefined : { text, at: now().toISOString() }),
    }))
    res.redirect(303, board(res))
  })

  router.post(paths.workshopScreen, async (req, res) => {
    const { screen, results, release } = plainFields(req.body) as Record<string, string>
    const shows = screens.find((one) => one === screen) as Screen | undefined
    await changeWorkshop(db, frameOf(res).workshop.id, ({ run }) => {
      const let_ =
        release === undefined || results === undefined ? run : setReleased(run, results, release === 'yes')
      return { run: { ...let_, ...(shows && { screen: shows }), ...(results !== undefined && { results }) } }
    })
    res.redirect(303, board(res))
  })
}

function tableRoutes(router: Router, { db, library, now }: Deps): void {
  const find = async (res: Response, id: string): Promise<Table> => {
    const table = await workshopStore(db).table(frameOf(res).workshop.id, id)
    if (!table) throw noTable()
    return table
  }

  router.post(paths.workshopTables, async (_req, res) => {
    const { id } = frameOf(res).workshop
    await addTable(db, id, mostTables)
    res.redirect(303, `${href(paths.workshop, { workshop: id })}#tables`)
  })

  const page = async (res: Response, table: Table) => {
    const { workshop } = frameOf(res)
    const phones = (await workshopStore(db).phones(workshop.id)).get(table.id) ?? 0
    return {
      title: `Table ${table.number}`,
      backLink: href(paths.workshop, { workshop: workshop.id }),
      ...head(workshop, library, now()),
      table,
      phones,
      steps: stepsOfTable(workshop, table, library),
      tableHref: href(paths.workshopTable, { workshop: workshop.id, table: table.id }),
      paperHref: href(paths.paperTable, { workshop: workshop.id, table: table.id }),
      slipHref:
        table.paper || phones === 0
          ? href(paths.tableSlip, { workshop: workshop.id, table: table.id })
          : undefined,
      projectHref:
        table.adviserSeat === null
          ? undefined
          : href(paths.tableProject, { workshop: workshop.id, table: table.id }),
      mayOwn: mayHere(res, 'own'),
    }
  }

  router.get(paths.workshopTable, async (req, res) => {
    const table = await find(res, req.params.table)
    const typed = { name: table.name, people: table.people, paper: table.paper ? 'yes' : '' }
    render(res, 'workshops/table', { ...(await page(res, table)), typed, fieldErrors: {} })
  })

  router.post(paths.workshopTable, async (req, res) => {
    const table = await find(res, req.params.table)
    const { id } = frameOf(res).workshop
    if (plainFields(req.body)['help'] === 'down') {
      await changeTable(db, id, table.id, () => ({ helpAt: null }))
      res.redirect(303, href(paths.workshop, { workshop: id }))
      return
    }
    const form = readForm(tableForm, req.body)
    if (!form.ok) {
      const again = formAgain(form)
      render(res, 'workshops/table', { ...(await page(res, table)), ...again })
      return
    }
    const { name, people, paper } = form.value
    await changeTable(db, id, table.id, () => ({ name, people, paper: paper === 'yes' }))
    res.redirect(303, href(paths.workshopTable, { workshop: id, table: table.id }))
  })
}

function readState(text: string): StepState {
  return stepStates.find((one) => one === text) ?? 'waiting'
}

export function noStep(): Expected {
  return new Expected(
    'missing',
    'There is no such step here',
    'Go back to the workshop and choose one there.',
  )
}
