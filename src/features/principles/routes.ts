import { Router, type Response } from 'express'
import type { Deps } from '../../deps'
import { londonDate } from '../../lib/dates'
import { doingOf, projectOf } from '../../web/access'
import { fingerprint, plainFields, readForm, summary, type FieldErrors, type Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { projectStore } from '../projects'
import { checkForm, markField, marksIn } from './forms'
import { keepCheck } from './keep-check'
import { checkPage, typedCheck } from './pages'

/** The yearly check against the co-operative principles. */
export function principlesRoutes(deps: Deps): Router {
  const router = Router()
  const { db, now } = deps

  router.get(paths.principlesCheck, async (req, res) => {
    await show(deps, res, { saved: req.query['saved'] === 'yes' })
  })

  router.post(paths.principlesCheck, async (req, res) => {
    const typed = plainFields(req.body)
    const form = readForm(checkForm, typed)
    const { marks, errors } = form.ok ? marksIn(form.value) : { marks: [], errors: form.errors }
    if (Object.keys(errors).length > 0) {
      await show(deps, res, { typed, fieldErrors: errors })
      return
    }
    const doing = doingOf(res, now)
    const seen = typeof typed['seen'] === 'string' ? typed['seen'] : undefined
    const kept = await keepCheck(db, doing, { on: londonDate(doing.now), marks }, seen)
    if (!kept) {
      const message =
        'Someone else saved today’s check while you wrote. Yours is below. Save again to put it in place of theirs.'
      await show(deps, res, { typed, fieldErrors: { [markField('open-membership')]: message } })
      return
    }
    res.redirect(303, `${href(paths.principlesCheck, { project: doing.project })}?saved=yes`)
  })

  return router
}

async function show(
  { db, library, now }: Deps,
  res: Response,
  on: { typed?: Typed; fieldErrors?: FieldErrors; saved?: boolean },
): Promise<void> {
  const { id } = projectOf(res)
  const today = londonDate(now())
  const checks = await projectStore(db).principlesChecks(id)
  const current = checks.find((check) => check.on === today)
  const { fieldErrors = {} } = on
  render(res, 'principles/check', {
    title: 'Are we still a co-op at heart?',
    backLink: href(paths.project, { project: id }),
    ...checkPage(library.principles, checks, today),
    typed: on.typed ?? typedCheck(current),
    seen: fingerprint(current),
    saved: on.saved ?? false,
    fieldErrors,
    errors: summary(fieldErrors),
  })
}
