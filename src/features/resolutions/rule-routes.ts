import type { Response, Router } from 'express'
import type { Deps } from '../../deps'
import { inForce, isRegistered } from '../../engine/project/in-force'
import type { Changed } from '../../engine/project/resolution'
import { londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { doingOf, projectOf } from '../../web/access'
import { plainFields, readForm, summary } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { readAnswer, typedAnswer } from '../interview'
import { changesPage } from '../papers'
import { projectStore } from '../projects'
import { actorOf } from './actor-routes'
import { wordsForm } from './forms'
import { draftedChanges, ruleChange, ruleChoice, ruleChoices, wordsFor, type RuleChange } from './rule-change'
import { suggestMotion } from './suggest-motion'

/** A change of the rules: pick the choice, see the words before and after, and suggest the resolution. */
export function ruleRoutes(router: Router, deps: Deps): void {
  const { db, library, now } = deps
  const whereOf = async (res: Response) => {
    const project = await projectStore(db).load(projectOf(res).id)
    const today = londonDate(now())
    if (!isRegistered(project, today)) {
      throw new Expected(
        'conflict',
        'Your rules are not registered yet',
        'Until then, change the answers themselves. They are a draft.',
      )
    }
    return { project, today, library }
  }

  router.get(paths.ruleChoices, async (_req, res) => {
    const { id } = projectOf(res)
    const where = await whereOf(res)
    const drafted = ruleChange(where, draftedChanges(where))
    render(res, 'resolutions/rule-choices', {
      title: 'Which choice should change?',
      section: 'Change of the rules',
      backLink: href(paths.newMotion, { project: id }),
      stages: ruleChoices(where).map(({ title, choices }) => ({
        title,
        choices: choices.map(({ question, now: answer }) => ({
          heading: question.heading,
          now: answer,
          href: href(paths.ruleChoice, { project: id, question: question.id }),
        })),
      })),
      drafted: drafted?.telling.length ?? 0,
      draftHref: href(paths.draftMotion, { project: id }),
    })
  })

  choiceRoutes(router, deps, whereOf)
  draftRoutes(router, deps, whereOf)
}

type WhereOf = (res: Response) => Promise<Parameters<typeof ruleChange>[0]>

function choiceRoutes(router: Router, deps: Deps, whereOf: WhereOf): void {
  const { library } = deps

  router.get(paths.ruleChoice, async (req, res) => {
    const where = await whereOf(res)
    const question = asked(where, req.params.question)
    const answer = inForce(where.project, where.today).answers[question.id]
    showChoice(res, question, { typed: typedAnswer(question, answer), fieldErrors: {} })
  })

  router.post(paths.ruleChoice, async (req, res) => {
    const where = await whereOf(res)
    const question = asked(where, req.params.question)
    const typed = plainFields(req.body)
    const reading = readAnswer(question, typed)
    if (!reading.ok || reading.value === undefined) {
      const fieldErrors = reading.ok ? { answer: 'Choose or enter an answer.' } : reading.errors
      showChoice(res, question, { typed, fieldErrors, errors: summary(fieldErrors) })
      return
    }
    const change = ruleChange(where, { answers: { [question.id]: reading.value } })
    if (!change) {
      const fieldErrors = { answer: 'Your rules say this already. Choose another answer.' }
      showChoice(res, question, { typed, fieldErrors, errors: summary(fieldErrors) })
      return
    }
    const keep = Object.fromEntries(
      Object.entries(typed).filter(([key]) => !['title', 'text', 'step'].includes(key)),
    )
    await preview(res, deps, {
      change,
      keep,
      back: href(paths.ruleChoice, { project: projectOf(res).id, question: question.id }),
      body: req.body,
      library,
    })
  })
}

function draftRoutes(router: Router, deps: Deps, whereOf: WhereOf): void {
  const { library } = deps
  const drafted = async (res: Response): Promise<RuleChange> => {
    const where = await whereOf(res)
    const change = ruleChange(where, draftedChanges(where))
    if (change) return change
    throw new Expected(
      'conflict',
      'Your draft says what the registered rules say',
      'Choose what should change first.',
    )
  }
  const back = (res: Response): string => href(paths.ruleChoices, { project: projectOf(res).id })

  router.get(paths.draftMotion, async (_req, res) => {
    const change = await drafted(res)
    await preview(res, deps, { change, keep: {}, back: back(res), body: {}, library })
  })

  router.post(paths.draftMotion, async (req, res) => {
    const change = await drafted(res)
    await preview(res, deps, { change, keep: {}, back: back(res), body: req.body, library })
  })
}

function asked(where: Parameters<typeof ruleChoice>[0], id: string) {
  const question = ruleChoice(where, id)
  if (question) return question
  throw new Expected('missing', 'Your rules do not depend on this choice', 'Go back and choose another one.')
}

function showChoice(
  res: Response,
  question: NonNullable<ReturnType<typeof ruleChoice>>,
  page: Record<string, unknown>,
): void {
  render(res, 'resolutions/rule-choice', {
    title: question.heading,
    section: 'Change of the rules',
    backLink: href(paths.ruleChoices, { project: projectOf(res).id }),
    question,
    ...page,
  })
}

/** The words before and after, with the resolution to suggest; when it is sent with `step`, it is suggested. */
async function preview(
  res: Response,
  { db, library, ballotKey, now }: Deps,
  on: { change: RuleChange; keep: object; back: string; body: unknown; library: Deps['library'] },
): Promise<void> {
  const { change, keep, back, body } = on
  const gaps = change.after.gaps.map(({ label }) => label)
  const isSent = plainFields(body)['step'] === 'suggest'
  const form = readForm(wordsForm, body)
  if (isSent && form.ok && gaps.length === 0) {
    const { id } = projectOf(res)
    const motion = await suggestMotion({ db, library, ballotKey }, doingOf(res, now), actorOf(res), {
      ...form.value,
      kind: change.kind,
      founders: [],
      changes: tidy(change.changes),
    })
    res.redirect(303, href(paths.motion, { project: id, motion }))
    return
  }
  const fieldErrors = isSent && !form.ok ? form.errors : {}
  render(res, 'resolutions/rule-preview', {
    title: 'What would change',
    section: 'Change of the rules',
    backLink: back,
    core: change.kind === 'core-rule-change',
    ...changesPage(change.before, change.after),
    gaps,
    keep: Object.entries(keep),
    typed: isSent ? plainFields(body) : wordsFor(change, library),
    fieldErrors,
    errors: summary(fieldErrors),
  })
}

/** Without the parts that are empty. */
function tidy({ answers, wording, dropped }: Changed): Changed {
  return {
    ...(answers && Object.keys(answers).length > 0 && { answers }),
    ...(wording && Object.keys(wording).length > 0 && { wording }),
    ...(dropped && dropped.length > 0 && { dropped }),
  }
}
