import { createHash, randomUUID } from 'node:crypto'
import type { Response, Router } from 'express'
import type { ObjectSchema } from 'joi'
import type { Deps } from '../../deps'
import { registerAt } from '../../engine/project/ledger'
import { Expected } from '../../lib/expected'
import { doingOf, projectOf } from '../../web/access'
import { readForm, summary, type FieldErrors, type Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { newStamp } from '../../web/public-form'
import { render } from '../../web/render'
import { readApplication } from './application-form'
import { askedOf, askedWords } from './asked'
import { askAgain, confirmAdmission, decideApplication, lookAgain, tellReason } from './decide-application'
import { enterMember } from './enter-member'
import { dayForm, decisionForm, entryForm, forwardForm, reasonForm, resultForm } from './forms'
import {
  addApplication,
  applicationIn,
  personLike,
  putForward,
  removeApplication,
  takeBack,
} from './keep-application'
import { applicationPage, type Book } from './pages'
import { bookOf } from './load-book'

interface Shown {
  typed: Typed
  errors: FieldErrors
}

/** Applications as those who keep the register see them: typed in, put forward, decided, entered. */
export function applicationRoutes(router: Router, deps: Deps): void {
  typedInRoutes(router, deps)
  oneRoutes(router, deps)
  stepRoutes(router, deps)
}

function typedInRoutes(router: Router, deps: Deps): void {
  const { db, now, library, sessionSecret } = deps
  const days = library.reference.consents.applicationDays
  const keys = () => ({ secret: sessionSecret, now: now() })
  const show = async (res: Response, { typed, errors }: Shown): Promise<void> => {
    const { id } = projectOf(res)
    const { project, today } = await bookOf(deps, id)
    render(res, 'membership/new-application', {
      title: 'Type in an application',
      backLink: href(paths.membership, { project: id }),
      words: askedWords(project, library, askedOf(project, library, today, 'paper')),
      typed: { stamp: newStamp(keys()), ...typed },
      fieldErrors: errors,
      errors: summary(errors),
      onPaper: true,
    })
  }

  router.get(paths.newApplication, (_req, res) => show(res, { typed: {}, errors: {} }))

  router.post(paths.newApplication, async (req, res) => {
    const { id, name } = projectOf(res)
    const { project, today } = await bookOf(deps, id)
    const form = readApplication(req.body, askedOf(project, library, today, 'paper'))
    if (!form.ok) return show(res, form)
    const application = idFrom((req.body as Typed)['stamp'])
    await addApplication(
      db,
      doingOf(res, now),
      { id: application, how: 'paper', ...form.value },
      { coop: name, days },
    )
    return res.redirect(303, href(paths.application, { project: id, applicant: application }))
  })
}

/** The stamp of a page is its own: the same page sent twice is one application. */
function idFrom(stamp: unknown): string {
  const text = typeof stamp === 'string' && stamp !== '' ? stamp : randomUUID()
  return createHash('sha256').update(text).digest('hex').slice(0, 24)
}

/** Everyone in the founders' book who is not a member: an application may be theirs. */
function peopleOf({ project, today }: Book): { value: string; text: string }[] {
  const { memberOf } = registerAt(project.ledger, today)
  return project.founders
    .filter(({ id }) => !memberOf.has(id))
    .map(({ id, legalName }) => ({ value: id, text: legalName }))
}

type Show = (res: Response, application: string, shown: Shown & { step?: string }) => Promise<void>

function showOne(deps: Deps): Show {
  return async (res, id, { typed, errors, step = '' }) => {
    const { id: project } = projectOf(res)
    const book = await bookOf(deps, project)
    const application = applicationIn(book.project, id)
    const like = personLike(book.project.founders, application)
    const page = applicationPage(book, application, deps.library.reference.consents.applicationDays)
    render(res, 'membership/application', {
      title: application.name ?? 'An application that was erased',
      section: 'Application to become a member',
      backLink: href(paths.membership, { project }),
      at: { project, applicant: id },
      ...page,
      people: [{ value: 'new', text: 'Someone new' }, ...peopleOf(book)],
      step,
      typed: {
        person: application.founder ?? like?.id ?? 'new',
        shares: String(application.shares),
        ...typed,
      },
      fieldErrors: errors,
      errors: summary(errors),
    })
  }
}

function oneRoutes(router: Router, deps: Deps): void {
  const show = showOne(deps)
  router.get(paths.application, (req, res) => show(res, req.params.applicant, { typed: {}, errors: {} }))
}

/** What can be done with an application, a form each; every one comes back to the same page. */
function stepRoutes(router: Router, deps: Deps): void {
  const { db, now, library } = deps
  const on = { db, library }
  const show = showOne(deps)

  router.post(paths.applicationStep, async (req, res) => {
    const { applicant: application, step } = req.params
    const { id } = projectOf(res)
    const book = await bookOf(deps, id)
    const doing = doingOf(res, now)
    const { today } = book
    const people = peopleOf(book).map(({ value }) => value)
    const done = (): void =>
      res.redirect(303, href(paths.application, { project: id, applicant: application }))
    const take = async <T>(schema: ObjectSchema<T>, verb: (value: T) => Promise<void>): Promise<void> => {
      const form = readForm(schema, req.body)
      if (!form.ok) return show(res, application, { ...form, step })
      await verb(form.value)
      return done()
    }
    switch (step) {
      case 'forward':
        return take(forwardForm(people), ({ person }) => putForward(db, doing, application, person))
      case 'decision':
        return take(decisionForm(people, today), (form) => decideApplication(on, doing, application, form))
      case 'reason':
        return take(reasonForm(today), (form) => tellReason(on, doing, application, form))
      case 'again':
        return take(dayForm('Date they asked', today), (form) => askAgain(on, doing, application, form.on))
      case 'second-look':
        return take(resultForm(['admitted', 'refused'] as const, today), (form) =>
          lookAgain(on, doing, application, form),
        )
      case 'entry':
        return take(entryForm(book.rules.promises, today), (form) =>
          enterMember(on, doing, application, form),
        )
      case 'confirmation':
        return take(resultForm(['confirmed', 'not-confirmed'] as const, today), (form) =>
          confirmAdmission(on, doing, application, form),
        )
      case 'withdrawal':
        await takeBack(db, doing, application)
        return done()
      case 'removal':
        await removeApplication(db, doing, application)
        return res.redirect(303, href(paths.membership, { project: id }))
      default:
        throw new Expected('missing', 'We cannot find this page', 'Go back to the application.')
    }
  })
}
