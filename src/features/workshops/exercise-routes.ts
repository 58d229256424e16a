import { randomBytes } from 'node:crypto'
import type { Request, Response, Router } from 'express'
import type { Deps } from '../../deps'
import type { WorkshopStep } from '../../engine/workshop/content'
import { londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { plainFields, readForm, summary, type FieldErrors, type Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { newId } from '../account'
import { leastAnswers } from '../decisions'
import { stateFor, type StepState } from './agenda'
import { answerKeeper, answerStore, placeOf, type NewAnswer, type Saved } from './answer-store'
import { cardsOf, exerciseOf, isPoll, stepById } from './content'
import { evaluationForm, temperatureForm } from './exercise-forms'
import { readExercise } from './forms'
import { frameOf, tableOf } from './frame-routes'
import { countAnswer, temperatureQuestion } from './keep-answer'
import { timerView } from './pages'
import { noStep } from './run-routes'
import { workshopStore, type Table, type Workshop } from './store'
import { exerciseView, savedText } from './table-pages'
import { workOf, type Exercise } from './work'

/** Who fills a step in: the table itself, or someone who runs the workshop, for a table on paper. */
interface Place {
  path: string
  table: (req: Request, res: Response) => Promise<Table>
  back: (workshop: string, table: Table) => string
  at: (workshop: string, table: Table, step: string) => string
  staff: boolean
}

/** A step as it is asked for, at its table. */
interface Asked {
  place: Place
  workshop: Workshop
  table: Table
  step: WorkshopStep
  state: StepState
  exercise: Exercise | undefined
  /** The phone: its dots are its own. */
  seat: string
}

/** What was typed and refused, to be shown again. */
interface Again {
  typed: Typed
  errors: FieldErrors
}

/** When it was committed, and the number of the answer where it has one. */
type Committed = Pick<Saved, 'savedAt'> & Partial<Pick<Saved, 'id'>>

/** The pages on which steps are filled in, by a table and for one. */
export function exerciseRoutes(router: Router, deps: Deps): void {
  const { db } = deps
  const keep = answerKeeper(db)
  for (const place of [atTheTable, forATable(deps)]) {
    router.get(place.path, async (req, res) => {
      await show(deps, await find(deps, place, req as Request, res), req as Request, res)
    })

    router.post(place.path, async (req, res) => {
      const asked = await find(deps, place, req as Request, res)
      if (asked.state === 'waiting') throw notOpen()
      const typed = plainFields(req.body)
      const saved = isPoll(asked.step)
        ? await answer(deps, asked, typed)
        : await save(deps, keep, asked, typed)
      if ('errors' in saved) {
        if (wantsJson(req as Request)) res.status(422).json({ errors: saved.errors })
        else await show(deps, asked, req as Request, res, saved)
      } else if (wantsJson(req as Request))
        res.json({ saved: savedText(saved.savedAt), key: newKey(), number: saved.id })
      else res.redirect(303, afterwards(asked, typed))
    })
  }
}

const atTheTable: Place = {
  path: paths.ownTableStep,
  table: (_req, res) => Promise.resolve(tableOf(res)),
  back: (workshop) => href(paths.ownTable, { workshop }),
  at: (workshop, _table, step) => href(paths.ownTableStep, { workshop, step }),
  staff: false,
}

function forATable({ db }: Deps): Place {
  return {
    path: paths.paperPart,
    async table(req, res) {
      const table = await workshopStore(db).table(frameOf(res).workshop.id, String(req.params['table']))
      if (!table) throw noStep()
      return table
    },
    back: (workshop, table) => href(paths.workshopTable, { workshop, table: table.id }),
    at: (workshop, table, step) => href(paths.paperPart, { workshop, table: table.id, step }),
    staff: true,
  }
}

async function find({ library }: Deps, place: Place, req: Request, res: Response): Promise<Asked> {
  const { workshop, seat } = frameOf(res)
  const table = await place.table(req, res)
  const id = String(req.params['step'])
  const onAgenda = workshop.agenda.find((one) => one.id === id)
  const step = stepById(library, id)
  if (!step || !onAgenda) throw noStep()
  const state = place.staff ? 'open' : stateFor(onAgenda, table.steps)
  return { place, workshop, table, step, state, exercise: exerciseOf(library, id), seat }
}

async function show(deps: Deps, asked: Asked, req: Request, res: Response, again?: Again): Promise<void> {
  const { db, library, now } = deps
  const { place, workshop, table, step, exercise, seat } = asked
  const parts = await answerStore(db).workOfTable(table.id)
  const view = {
    table,
    work: workOf(parts),
    library,
    seat,
    asAt: londonDate(now()),
    card: cardIn(req, again),
  }
  const own = parts.filter(
    (one) => one.exercise === exercise || (exercise === 'services' && one.exercise === 'dots'),
  )
  const live = `${href(paths.ownTableLive, { workshop: workshop.id })}?seen=${await placeOf(db, workshop, table.id)}`
  render(res, 'workshops/own-step', {
    title: step.title,
    tab: 'A step',
    section: table.name,
    backLink: place.back(workshop.id, table),
    step,
    state: asked.state,
    staff: place.staff,
    saved: savedText(own.at(-1)?.savedAt),
    key: newKey(),
    self: place.at(workshop.id, table, step.id),
    live: place.staff ? undefined : live,
    timer: timerView(workshop.run, now()),
    exercise: exercise ?? (isPoll(step) || step.tool === 'money' ? step.tool : 'talk'),
    forms: library.workshops.forms,
    answered: isPoll(step) ? await answerStore(db).marked(workshop.id, step.id, table.id) : 0,
    people: Math.max(1, table.people),
    leastAnswers,
    // Looking at what must be sold rests on the price of the step before.
    ...(step.tool === 'money' && exerciseView('price', view)),
    ...(exercise && exerciseView(exercise, view)),
    typed: again?.typed ?? {},
    fieldErrors: again?.errors ?? {},
    ...(again && { errors: summary(again.errors) }),
  })
}

/** The decision card that is open: the one in the address, or the one whose form came back. */
function cardIn(req: Request, again: Again | undefined): string | undefined {
  const { card } = req.query
  return typeof card === 'string' ? card : cardOf(again?.typed ?? {})
}

function cardOf({ part }: Typed): string | undefined {
  return typeof part === 'string' ? part.split('.')[0] : undefined
}

const restsOnWork: ReadonlySet<Exercise> = new Set(['skills', 'services', 'dots', 'price', 'actions'])

/** Keeps what a form of an exercise sent. Each part waits for its own commit. */
async function save(
  { db, library, now }: Deps,
  keep: (answer: NewAnswer) => Promise<Saved>,
  { workshop, table, exercise, seat }: Asked,
  typed: Typed,
): Promise<Committed | Again> {
  if (!exercise) throw noStep()
  // What stands already is read only where a form is checked against it.
  const work = workOf(restsOnWork.has(exercise) ? await answerStore(db).workOfTable(table.id) : [])
  const reading = readExercise(exercise, typed, { work, cards: cardsOf(library), people: table.people, seat })
  if (!reading.ok) return reading
  const key = keyOf(typed)
  let saved: Committed = { savedAt: now().toISOString() }
  for (const { exercise: kind, part, value } of reading.parts) {
    const text = value === null ? null : JSON.stringify(value)
    const to = { workshop: workshop.id, tableId: table.id }
    saved = await keep({ ...to, exercise: kind, part, value: text, key, savedAt: saved.savedAt })
  }
  return saved
}

/** Counts an answer without a name. */
async function answer(
  { db, now }: Deps,
  { workshop, table, step }: Asked,
  typed: Typed,
): Promise<Committed | Again> {
  const reading = readForm(step.tool === 'evaluation' ? evaluationForm : temperatureForm, typed)
  if (!reading.ok) return reading
  const { answer: sure, words, ...others } = reading.value
  const answers = { ...(sure !== undefined && { [temperatureQuestion]: sure }), ...others }
  await countAnswer(db, { workshop: workshop.id, poll: step.id, table, key: keyOf(typed), answers, words })
  return { savedAt: now().toISOString() }
}

/** The step again; on its card, where one was open. */
function afterwards({ place, workshop, table, step, exercise }: Asked, typed: Typed): string {
  const card = exercise === 'decisions' ? cardOf(typed) : undefined
  const address = place.at(workshop.id, table, step.id)
  return card === undefined ? address : `${address}?card=${encodeURIComponent(card)}`
}

function newKey(): string {
  return randomBytes(12).toString('base64url')
}

/** The form's own key, so that what is sent twice is kept once; a form without one is kept as it comes. */
function keyOf({ key }: Typed): string {
  return typeof key === 'string' && /^[\w-]{8,40}$/.test(key) ? key : newId()
}

function wantsJson(req: Request): boolean {
  return req.get('Accept') === 'application/json'
}

function notOpen(): Expected {
  return new Expected(
    'conflict',
    'This step is not open yet',
    'Wait until the facilitator opens it. What you typed is still on your page: go back to it.',
  )
}
