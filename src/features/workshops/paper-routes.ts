import { randomBytes } from 'node:crypto'
import type { Response, Router } from 'express'
import type { Deps } from '../../deps'
import { plainFields, summary, type Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { answerKeeper, answerStore } from './answer-store'
import { changeTable, noTable } from './change-workshop'
import { cardsOf, isPoll, stepById } from './content'
import { evaluationQuestions } from './exercise-forms'
import { frameOf } from './frame-routes'
import { countPaper, temperatureQuestion } from './keep-answer'
import { head } from './pages'
import { paperFields, readPaper } from './paper'
import { workshopStore, type Table } from './store'
import { workOf } from './work'

/** One page on which the sheets of a table that worked on paper, late or without a connection are typed in. */
export function paperRoutes(router: Router, { db, library, now }: Deps): void {
  const keep = answerKeeper(db)

  const find = async (res: Response, id: string): Promise<Table> => {
    const table = await workshopStore(db).table(frameOf(res).workshop.id, id)
    if (!table) throw noTable()
    return table
  }
  const page = (res: Response, table: Table) => {
    const { workshop } = frameOf(res)
    const cards = cardsOf(library)
    return {
      title: `Type in: ${table.name}`,
      backLink: href(paths.workshopTable, { workshop: workshop.id, table: table.id }),
      ...head(workshop, library, now()),
      table,
      cards,
      inputs: library.workshops.forms.price.inputs,
      polls: polls(workshop.agenda.map(({ id }) => id)),
      evaluation: library.workshops.forms.evaluation,
      key: randomBytes(12).toString('base64url'),
    }
  }
  const polls = (steps: readonly string[]) =>
    steps.flatMap((id) => {
      const step = stepById(library, id)
      return step && isPoll(step) ? [{ id, title: step.title, evaluation: step.tool === 'evaluation' }] : []
    })

  router.get(paths.paperTable, async (req, res) => {
    const table = await find(res, req.params.table)
    const work = workOf(await answerStore(db).workOfTable(table.id))
    const typed = { people: table.people, ...paperFields(work, cardsOf(library)) }
    render(res, 'workshops/paper', { ...page(res, table), typed, fieldErrors: {} })
  })

  router.post(paths.paperTable, async (req, res) => {
    const { workshop } = frameOf(res)
    const table = await find(res, req.params.table)
    const typed = plainFields(req.body)
    const work = workOf(await answerStore(db).workOfTable(table.id))
    const reading = readPaper(typed, work, cardsOf(library))
    if (!reading.ok) {
      const again = { typed, fieldErrors: reading.errors, errors: summary(reading.errors) }
      render(res, 'workshops/paper', { ...page(res, table), ...again })
      return
    }
    const key = keyOf(typed)
    const savedAt = now().toISOString()
    for (const [index, { exercise, part, value }] of reading.parts.entries()) {
      const text = value === null ? null : JSON.stringify(value)
      await keep({
        workshop: workshop.id,
        tableId: table.id,
        exercise,
        part,
        value: text,
        key: `${key}.${index}`,
        savedAt,
      })
    }
    for (const poll of polls(workshop.agenda.map(({ id }) => id)))
      for (const question of [temperatureQuestion, ...(poll.evaluation ? evaluationQuestions : [])]) {
        const counts = [1, 2, 3, 4, 5].map((value) => count(typed, `${poll.id}-${question}-${value}`))
        if (counts.some((one) => one > 0))
          await countPaper(db, { workshop: workshop.id, poll: poll.id, table: table.id, question, counts })
      }
    await changeTable(db, workshop.id, table.id, ({ people }) => ({
      people: reading.people ?? people,
      paper: true,
    }))
    res.redirect(303, href(paths.workshopTable, { workshop: workshop.id, table: table.id }))
  })
}

/** The form's own key; one without is typed once. */
function keyOf(typed: Typed): string {
  const { key } = typed
  return typeof key === 'string' && /^[\w-]{8,40}$/.test(key) ? key : randomBytes(12).toString('base64url')
}

/** How many chose a value on paper; nonsense counts as none. */
function count(typed: Typed, field: string): number {
  const read = Number(typed[field] ?? 0)
  return Number.isInteger(read) && read > 0 && read <= 60 ? read : 0
}
