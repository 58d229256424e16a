import { Router, type Response } from 'express'
import type { Deps } from '../../deps'
import { isRegistered } from '../../engine/project/in-force'
import { membersOn } from '../../engine/project/motion-rules'
import { wordsOf } from '../../engine/project/motion'
import { kindRules } from '../../engine/project/resolution-kinds'
import type { Changed, ResolutionKind } from '../../engine/project/resolution'
import type { Answer } from '../../engine/project/answer'
import { questionById } from '../../engine/library/library'
import { londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { doingOf, projectOf } from '../../web/access'
import { formAgain, plainFields, readForm, summary, type FieldErrors } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { readAnswer } from '../interview'
import { changesPage } from '../papers'
import { projectStore } from '../projects'
import { rulesInForce, rulesWith } from '../rulebook'
import { actorOf, motionAt } from './actor-routes'
import { loadMotion } from './change-motion'
import { motionForm, peopleAsked, wordsForm, type MotionForm } from './forms'
import { votersIn } from './hold-vote'
import { kindChoices, kindsToSuggest, motionList, motionPage, peopleFor } from './pages'
import { ruleRoutes } from './rule-routes'
import { amendMotion, mayAmend, suggestMotion, supportMotion, withdrawMotion } from './suggest-motion'
import { decisionRoutes } from './decision-routes'

/** Resolutions from the day a member suggests them to the day they take effect. */
export function resolutionRoutes(deps: Deps): Router {
  const router = Router()
  newRoutes(router, deps)
  ruleRoutes(router, deps)
  oneRoutes(router, deps)
  decisionRoutes(router, deps)
  return router
}

function newRoutes(router: Router, deps: Deps): void {
  const { db, library, ballotKey, now } = deps

  router.get(paths.resolutions, async (_req, res) => {
    const { id } = projectOf(res)
    const project = await projectStore(db).load(id)
    const today = londonDate(now())
    render(res, 'resolutions/list', {
      title: 'Resolutions',
      backLink: href(paths.meetings, { project: id }),
      ...motionList(id, project, today),
      registered: isRegistered(project, today),
    })
  })

  router.get(paths.newMotion, async (_req, res) => {
    const { id } = projectOf(res)
    const registered = isRegistered(await projectStore(db).load(id), londonDate(now()))
    render(res, 'resolutions/kinds', {
      title: 'What should it decide?',
      backLink: href(paths.resolutions, { project: id }),
      registered,
      kinds: kindChoices(id, registered),
      rulesHref: href(paths.ruleChoices, { project: id }),
    })
  })

  const kindOf = async (res: Response, typed: string): Promise<ResolutionKind> => {
    const project = await projectStore(db).load(projectOf(res).id)
    const kind = kindsToSuggest(isRegistered(project, londonDate(now()))).find((one) => one === typed)
    if (kind) return kind
    throw new Expected('missing', 'We cannot find this page', 'Choose what the resolution should decide.')
  }
  const show = async (res: Response, kind: ResolutionKind, page: object): Promise<void> => {
    const { id } = projectOf(res)
    const project = await projectStore(db).load(id)
    render(res, 'resolutions/new', {
      title: 'Suggest a resolution',
      section: kindRules[kind].text,
      backLink: href(paths.newMotion, { project: id }),
      kind,
      hint: kindRules[kind].hint,
      ask: peopleAsked[kind],
      dated: kindRules[kind].waits === undefined && kindRules[kind].confirmed === undefined,
      people: peopleFor(kind, project, membersOn(project, londonDate(now()))),
      typed: {},
      fieldErrors: {},
      ...page,
    })
  }

  router.get(paths.newMotionKind, async (req, res) => {
    await show(res, await kindOf(res, req.params.kind), {})
  })

  router.post(paths.newMotionKind, async (req, res) => {
    const kind = await kindOf(res, req.params.kind)
    const form = readForm(motionForm(kind), req.body)
    const office = kind === 'office' ? readOffice(deps, req.body) : undefined
    if (!form.ok || office?.errors) {
      const fieldErrors = { ...(form.ok ? {} : form.errors), ...office?.errors }
      await show(res, kind, { typed: plainFields(req.body), fieldErrors, errors: summary(fieldErrors) })
      return
    }
    const { id } = projectOf(res)
    await mustFit(deps, id, form.value)
    const { title, text, from, founders } = form.value
    const changes = changesOf(form.value, office?.answer)
    const motion = await suggestMotion({ db, library, ballotKey }, doingOf(res, now), actorOf(res), {
      title,
      text,
      kind,
      founders: [...new Set(founders)],
      ...(from !== undefined && { from }),
      ...(changes && { changes }),
    })
    res.redirect(303, href(paths.motion, { project: id, motion }))
  })
}

function changesOf({ name, year }: MotionForm, office: Answer | undefined): Changed | undefined {
  if (office !== undefined) return { answers: { 'office.address': office } }
  if (name !== undefined) return { name }
  return year === undefined ? undefined : { year }
}

function readOffice({ library }: Deps, body: unknown): { answer?: Answer; errors?: FieldErrors } {
  const question = questionById(library, 'office.address')
  if (!question) return {}
  const reading = readAnswer(question, plainFields(body))
  if (!reading.ok) return { errors: reading.errors }
  return reading.value === undefined ? {} : { answer: reading.value }
}

async function mustFit({ db }: Deps, project: string, { founders }: MotionForm): Promise<void> {
  const known = new Set((await projectStore(db).founders(project)).map(({ id }) => id))
  if (founders.every((one) => known.has(one))) return
  throw new Expected('missing', 'We cannot find this person', 'Go back and choose again.')
}

function oneRoutes(router: Router, deps: Deps): void {
  const { db, library, ballotKey, now, config } = deps
  const on = { db, library, ballotKey }
  const link = (res: Response, motion: string): string =>
    config.baseUrl + href(paths.motion, motionAt(res, motion))

  router.get(paths.motion, async (req, res) => {
    const { id } = projectOf(res)
    const scene = await loadMotion(on, id, req.params.motion, now())
    render(res, 'resolutions/motion', {
      title: scene.motion.title,
      tab: 'Resolution',
      backLink: href(paths.resolutions, { project: id }),
      ...motionPage(id, scene, { actor: actorOf(res), voted: await votersIn(db, id, scene.motion) }),
      typed: {},
      fieldErrors: {},
    })
  })

  const showWords = async (res: Response, motion: string, page: object): Promise<void> => {
    const scene = await loadMotion(on, projectOf(res).id, motion, now())
    if (!mayAmend(scene, actorOf(res))) {
      throw new Expected(
        'conflict',
        'Its words cannot be changed now',
        'Whoever suggested it may change them until it is voted on.',
      )
    }
    render(res, 'resolutions/words', {
      title: 'Change the words',
      section: scene.motion.title,
      backLink: href(paths.motion, motionAt(res, motion)),
      supporters: scene.motion.supporters.length,
      before: scene.state === 'meeting',
      typed: { title: scene.motion.title, text: wordsOf(scene.motion) },
      fieldErrors: {},
      ...page,
    })
  }

  router.get(paths.motionWords, async (req, res) => {
    await showWords(res, req.params.motion, {})
  })

  router.post(paths.motionWords, async (req, res) => {
    const { motion } = req.params
    const form = readForm(wordsForm, req.body)
    if (!form.ok) {
      await showWords(res, motion, formAgain(form))
      return
    }
    const by = { actor: actorOf(res), ...form.value }
    await amendMotion({ ...on, link: link(res, motion) }, doingOf(res, now), motion, by)
    res.redirect(303, href(paths.motion, motionAt(res, motion)))
  })

  router.get(paths.motionChanges, async (req, res) => {
    const { id } = projectOf(res)
    const project = await projectStore(db).load(id)
    const { motion } = await loadMotion(on, id, req.params.motion, now())
    const day = motion.suggested.on
    const before = rulesInForce(project, day, library)
    const after = rulesWith(project, motion.changes ?? {}, day, library)
    render(res, 'papers/changes', {
      title: 'What would change in the rules',
      section: motion.title,
      backLink: href(paths.motion, motionAt(res, motion.id)),
      until: 'the rules in force when it was suggested',
      ...changesPage(before, after),
    })
  })

  router.post(paths.motionSupport, async (req, res) => {
    const { motion } = req.params
    const asks = plainFields(req.body)['asks'] !== 'no'
    const of = { founder: projectOf(res).seat?.founder, asks }
    await supportMotion({ ...on, link: link(res, motion) }, doingOf(res, now), motion, of)
    res.redirect(303, href(paths.motion, motionAt(res, motion)))
  })

  router.post(paths.motionWithdrawal, async (req, res) => {
    await withdrawMotion(on, doingOf(res, now), req.params.motion, actorOf(res))
    res.redirect(303, href(paths.motion, motionAt(res, req.params.motion)))
  })
}
