import type { Response, Router } from 'express'
import type { Deps } from '../../deps'
import { londonDate } from '../../lib/dates'
import { doingOf, projectOf } from '../../web/access'
import { plainFields, summary, type FieldErrors, type Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { newId } from '../account'
import { projectStore } from '../projects'
import { readAnswer } from './forms'
import { answerThere, joinAnswer, keepAnswer, removeAnswer } from './keep-answer'
import { answerList, answerPage, payItems, serviceFields } from './pages'

/** What schools answered: the list, one answer, and answers on paper that someone types in. */
export function answerRoutes(router: Router, deps: Deps): void {
  paperRoutes(router, deps)
  const { db, now, library } = deps
  const store = projectStore(db)

  router.get(paths.surveyAnswers, async (_req, res) => {
    const { id } = projectOf(res)
    render(res, 'survey/answers', {
      title: 'What each school answered',
      backLink: href(paths.survey, { project: id }),
      answers: answerList(id, await store.surveyAnswers(id)),
    })
  })

  router.get(paths.surveyAnswer, async (req, res) => {
    const { id } = projectOf(res)
    const answer = await answerThere(store, id, req.params.answer)
    const { listed, ...page } = answerPage(answer, {
      services: await store.services(id),
      schools: await store.schools(id),
      reference: library.reference,
    })
    const at = { project: id, answer: answer.id }
    render(res, 'survey/answer', {
      title: answer.school,
      backLink: href(paths.surveyAnswers, { project: id }),
      ...page,
      listed: listed && { name: listed.name, href: href(paths.school, { project: id, school: listed.id }) },
      joinHref: href(paths.surveyAnswerSchool, at),
      removalHref: href(paths.surveyAnswerRemoval, at),
      typed: {},
    })
  })

  router.post(paths.surveyAnswerSchool, async (req, res) => {
    const named = plainFields(req.body)['named']
    const school = await joinAnswer(db, doingOf(res, now), {
      answer: req.params.answer,
      named: typeof named === 'string' ? named.trim() : '',
    })
    res.redirect(303, href(paths.school, { project: projectOf(res).id, school }))
  })

  router.post(paths.surveyAnswerRemoval, async (req, res) => {
    await removeAnswer(db, doingOf(res, now), req.params.answer)
    res.redirect(303, href(paths.surveyAnswers, { project: projectOf(res).id }))
  })
}

function paperRoutes(router: Router, { db, now, library }: Deps): void {
  const { consents, demand } = library.reference
  const show = async (res: Response, typed: Typed, errors: FieldErrors = {}): Promise<void> => {
    const { id } = projectOf(res)
    render(res, 'survey/typed-in', {
      title: 'Type in an answer from paper',
      backLink: href(paths.survey, { project: id }),
      typed,
      fieldErrors: errors,
      errors: summary(errors),
      services: serviceFields(await projectStore(db).services(id), demand),
      payItems: payItems(library.reference),
      consentWords: consents.texts.at(-1)?.words,
      onPaper: true,
    })
  }

  router.get(paths.newSurveyAnswer, (_req, res) => show(res, {}))

  router.post(paths.newSurveyAnswer, async (req, res) => {
    const { id } = projectOf(res)
    const form = readAnswer(req.body, {
      services: await projectStore(db).services(id),
      text: consents.texts.at(-1)?.id ?? '',
      today: londonDate(now()),
      how: 'paper',
    })
    if (!form.ok) {
      await show(res, form.typed, form.errors)
      return
    }
    await keepAnswer(db, doingOf(res, now), { id: newId(), how: 'paper', ...form.value })
    res.redirect(303, href(paths.surveyAnswers, { project: id }))
  })
}
