import { Router, type Request, type Response } from 'express'
import type { Deps } from '../../deps'
import { answersOf, choiceTree, nextQuestion, type ChooserAnswers } from '../../engine/guidance/chooser'
import type { Chooser } from '../../engine/library/guidance'
import { paperFiles } from '../../engine/paper/files'
import { londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { plainFields, readForm, summary } from '../../web/forms'
import { showOnce } from '../../web/once'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { openedBy, takeSeat } from '../../web/session'
import { accountStore } from '../account'
import { mayDo } from '../../web/who-may'
import { carryInto, startWith } from './carry-answers'
import { addressOf, carriedBy, questionPage, resultPage } from './chooser-pages'
import { coopNameForm } from './forms'

/** Choosers: a question a page, the answers in the address and nowhere else, and one page as the result. */
export function chooserRoutes(deps: Deps): Router {
  const router = Router()
  const { library, now } = deps

  router.get(paths.chooser, async (req, res) => {
    const chooser = chooserNamed(deps, req.params.chooser)
    const typed = plainFields(req.query)
    const answers = answersOf(chooser, typed)
    const again = chooser.questions.find(({ id }) => id === typed['edit'])
    const question = again ?? nextQuestion(chooser, answers)
    if (question) {
      const missed = typed['step'] === question.id && answers[question.id] === undefined
      const fieldErrors = missed ? { [question.id]: 'Choose the answer that is closest.' } : {}
      render(res, 'guide/question', questionPage(deps, { chooser, question, answers, fieldErrors }))
      return
    }
    await showResult(deps, req as Request, res, { chooser, answers })
  })

  router.get(paths.chooserFile, async (req, res, next) => {
    const chooser = chooserNamed(deps, req.params.chooser)
    const answers = answersOf(chooser, plainFields(req.query))
    const file = paperFiles.find((one) => one.format === req.params.format)
    if (!file || nextQuestion(chooser, answers)) {
      next()
      return
    }
    const bytes = await file.make(
      choiceTree(chooser, answers, { asAt: londonDate(now()), library, onePage: true }),
    )
    res.attachment(`${chooser.id}.${file.format}`).type(file.type).send(bytes)
  })

  router.post(paths.carryAnswer, async (req, res) => {
    const chooser = chooserNamed(deps, req.params.chooser)
    const typed = plainFields(req.body)
    const answers = answersOf(chooser, typed)
    const carried = nextQuestion(chooser, answers) ? undefined : carriedBy(deps, chooser, answers)
    if (!carried) throw notThere()
    const seats = await seatsOf(deps, req as Request)
    const seat = seats.find((one) => one.project === typed['project'])
    if (seat) {
      const doing = { project: seat.project, seat: seat.id, now: now() }
      const kept = await carryInto(deps.db, doing, carried)
      if (!kept) {
        const message = 'Your group decided its legal form in a round. Change it there, with a reason.'
        await showResult(deps, req as Request, res, { chooser, answers, fieldErrors: { project: message } })
        return
      }
      res.redirect(303, href(paths.question, { project: seat.project, question: 'legal.form' }))
      return
    }
    const form = readForm(coopNameForm, typed)
    if (!form.ok) {
      await showResult(deps, req as Request, res, {
        chooser,
        answers,
        fieldErrors: form.errors,
        typed: form.typed,
      })
      return
    }
    const started = await startWith(deps.db, form.value.name, carried, now())
    await takeSeat(req as Request, started.seat)
    showOnce(res, started.token, deps.config.baseUrl)
    res.redirect(303, href(paths.project, { project: started.id }))
  })

  return router
}

async function showResult(
  deps: Deps,
  req: Request,
  res: Response,
  on: {
    chooser: Chooser
    answers: ChooserAnswers
    fieldErrors?: Readonly<Record<string, string>>
    typed?: Record<string, unknown>
  },
): Promise<void> {
  const { chooser, answers, fieldErrors = {}, typed = {} } = on
  const seats = await seatsOf(deps, req)
  render(res, 'guide/result', {
    ...resultPage(deps, chooser, answers),
    carryHref: href(paths.carryAnswer, { chooser: chooser.id }),
    againHref: href(paths.chooser, { chooser: chooser.id }),
    address: addressOf(chooser, answers),
    coops: seats.map((seat) => ({ value: seat.project, text: seat.coop })),
    errors: summary(fieldErrors),
    fieldErrors,
    typed,
  })
}

/** The co-ops of this browser in which its person may answer. */
async function seatsOf({ db }: Deps, req: Request) {
  const seats = await accountStore(db).openSeats(openedBy(req))
  return seats.filter((seat) => mayDo(seat.role, 'answer'))
}

function chooserNamed({ library }: Deps, id: string): Chooser {
  const chooser = library.choosers.find((one) => one.id === id)
  if (!chooser) throw notThere()
  return chooser
}

function notThere(): Expected {
  return new Expected('missing', 'We cannot find this page', 'Check the address, or go to the start page.')
}
