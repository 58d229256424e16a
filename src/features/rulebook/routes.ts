import { Router, type Response } from 'express'
import multer from 'multer'
import type { Deps } from '../../deps'
import { toTrackedDocx } from '../../engine/paper/docx-changes'
import { toPdf } from '../../engine/paper/pdf'
import { waitingBook } from '../../engine/project/in-force'
import { londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { slug } from '../../lib/names'
import { doingOf, projectOf } from '../../web/access'
import { formAgain, readForm, type FieldErrors, type Typed } from '../../web/forms'
import { keptFile, mostBytes, type KeptFile } from '../../web/kept-file'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { changesPage } from '../papers'
import { projectStore } from '../projects'
import { copyToSign, draftRules, rulesInForce } from './draft'
import { registeredForm, sentForm } from './forms'
import { rulebookPage } from './pages'
import { recordRegistration, sendRules, takeRulesBack } from './send-rules'
import { ruleBookStore } from './store'

/** Registration, and every set of rules from the first draft that was sent to the one in force. */
export function rulebookRoutes(deps: Deps): Router {
  const router = Router()
  const { db, library, now } = deps
  const upload = multer({ limits: { fileSize: mostBytes, files: 1, fields: 5, parts: 8 } }).single('file')

  const show = async (res: Response, form: { typed: Typed; errors: FieldErrors }): Promise<void> => {
    const { id } = projectOf(res)
    const project = await projectStore(db).load(id)
    const kept = await ruleBookStore(db).files(id)
    render(res, 'rulebook/page', {
      title: 'Registration and rules',
      backLink: href(paths.project, { project: id }),
      ...rulebookPage({ id, today: londonDate(now()), library }, project, kept),
      ...formAgain(form),
    })
  }
  const back = (res: Response): void =>
    res.redirect(303, href(paths.rulebook, { project: projectOf(res).id }))

  router.get(paths.rulebook, (_req, res) => show(res, { typed: {}, errors: {} }))

  router.post(paths.rulesSent, upload, async (req, res) => {
    const form = readForm(sentForm, req.body)
    if (!form.ok) return show(res, { ...form, errors: placed(form.errors) })
    const { on, decidedOn, minutes } = form.value
    const elsewhere = decidedOn !== undefined && minutes !== undefined && { on: decidedOn, where: minutes }
    await sendRules({ db, library }, doingOf(res, now), {
      on,
      ...(elsewhere && { elsewhere }),
      ...sentFile(req.file),
    })
    return back(res)
  })

  router.post(paths.rulesReturned, async (_req, res) => {
    await takeRulesBack({ db, library }, doingOf(res, now))
    back(res)
  })

  router.post(paths.registration, upload, async (req, res) => {
    const project = await projectStore(db).load(projectOf(res).id)
    const form = readForm(registeredForm(waitingBook(project)?.number === 1), req.body)
    if (!form.ok) return show(res, form)
    const { on, name, number } = form.value
    await recordRegistration({ db, library }, doingOf(res, now), {
      on,
      ...(name !== undefined && number !== undefined && { identity: { name, number } }),
      ...sentFile(req.file),
    })
    return back(res)
  })

  fileRoutes(router, deps)
  return router
}

/** Joi names no field where one of two is missing. */
function placed({ '': both, ...rest }: FieldErrors): FieldErrors {
  return both === undefined ? rest : { ...rest, decidedOn: both }
}

/** A file that came with the form: a browser sends an empty one where none was chosen. */
function sentFile(file: { buffer: Buffer } | undefined): { file?: KeptFile } {
  return file === undefined || file.buffer.length === 0 ? {} : { file: keptFile(file.buffer) }
}

/** What a draft would change in the rules in force, and the files that went and came. */
function fileRoutes(router: Router, { db, library, now }: Deps): void {
  const both = async (res: Response) => {
    const project = await projectStore(db).load(projectOf(res).id)
    const today = londonDate(now())
    return {
      before: rulesInForce(project, today, library),
      after: draftRules(project, today, library).tree,
    }
  }

  router.get(paths.ruleChange, async (_req, res) => {
    const { id } = projectOf(res)
    const { before, after } = await both(res)
    render(res, 'papers/changes', {
      title: 'What would the draft change?',
      tab: 'What would change',
      section: after.title,
      backLink: href(paths.rulebook, { project: id }),
      until: 'the rules in force',
      ...changesPage(before, after),
      fileHref: href(paths.ruleDraftFile, { project: id, format: 'docx' }),
    })
  })

  router.get(paths.ruleDraftFile, async (req, res) => {
    const { name } = projectOf(res)
    const { before, after } = await both(res)
    const { format } = req.params
    if (format === 'signed.pdf') {
      const project = await projectStore(db).load(projectOf(res).id)
      const copy = await copyToSign(project, londonDate(now()), library)
      res
        .attachment(`${slug(name)}-rules-to-sign.pdf`)
        .type('pdf')
        .send(copy)
      return
    }
    if (format !== 'pdf' && format !== 'docx') throw noFile()
    const bytes =
      format === 'pdf'
        ? await toPdf(after)
        : await toTrackedDocx(after, changesPage(before, after).all, 'Changes to the rules in force')
    res
      .attachment(`${slug(name)}-rules-draft.${format}`)
      .type(format)
      .send(bytes)
  })

  router.get(paths.ruleBookFile, async (req, res) => {
    const { id, name } = projectOf(res)
    const { number, what } = req.params
    const file = await ruleBookStore(db).file(id, Number(number) || 0, what)
    if (!file) throw noFile()
    // Always a file to keep, never a page: what is in it may have come from outside.
    res.attachment(`${slug(name)}-rules-${number}-${what}.${file.ending}`).type(file.type)
    res.setHeader('X-Content-Type-Options', 'nosniff')
    res.send(file.content)
  })
}

function noFile(): Expected {
  return new Expected('missing', 'We cannot find this file', 'Go back to the page of registration and rules.')
}
