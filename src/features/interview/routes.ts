import { Router, type Response } from 'express'
import type { Deps } from '../../deps'
import { answerLabel, suggested } from '../../engine/interview/answers'
import { lockOf, outcomeText } from '../../engine/project/decision'
import { contradictions } from '../../engine/project/contradictions'
import { unanswered } from '../../engine/interview/journey'
import type { Answer, Decided } from '../../engine/project/project'
import { longDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { counted } from '../../lib/names'
import { doingOf, projectOf } from '../../web/access'
import { showConflict } from '../../web/conflict'
import { fingerprint, plainFields, readForm, summary } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { history, projectStore } from '../projects'
import { commentsAbout } from '../comments'
import {
  answerWords,
  checkSections,
  placeOf,
  questionsOf,
  sectionById,
  suggestionWords,
  unusedAnswers,
  type Place,
} from './pages'
import { readAnswer, typedAnswer, whoForm } from './read-answer'
import { saveAnswer, takeSuggestions } from './save-answer'

/** The questions, one to a page; each section's start; and the page to check them all. */
export function interviewRoutes(deps: Deps): Router {
  const router = Router()
  sectionRoutes(router, deps)
  questionRoutes(router, deps)
  return router
}

function sectionRoutes(router: Router, { db, library, now }: Deps): void {
  const store = projectStore(db)

  router.get(paths.interview, async (_req, res) => {
    const { id } = projectOf(res)
    const project = await store.load(id)
    render(res, 'interview/check', {
      title: 'Check your answers',
      backLink: href(paths.project, { project: id }),
      sections: checkSections(library, project.answers, id),
      open: unanswered(library.questions, project.answers).length,
      problems: contradictions(project, library.questions).filter((problem) =>
        problem.path.startsWith('$.answers'),
      ),
      unused: unusedAnswers(library, project.answers),
    })
  })

  router.get(paths.section, async (req, res) => {
    const { id } = projectOf(res)
    const section = sectionById(library, req.params.section)
    if (!section) throw notFound()
    const answers = await store.answers(id)
    const questions = questionsOf(library, answers, section.id)
    const open = questions.filter((question) => answers[question.id] === undefined)
    const first = open.find((question) => !question.optional) ?? questions[0]
    render(res, 'interview/section', {
      title: section.title,
      backLink: href(paths.project, { project: id }),
      intro: section.intro,
      questions: questions.map((question) => ({
        heading: question.heading,
        href: href(paths.question, { project: id, question: question.id }),
        done: answers[question.id] !== undefined,
        optional: question.optional === true,
      })),
      startHref: first && href(paths.question, { project: id, question: first.id }),
      suggestions: open.filter((question) => suggested(question) !== undefined).length,
      suggestionsHref: href(paths.suggestions, { project: id, section: section.id }),
    })
  })

  router.get(paths.suggestions, async (req, res) => {
    const { id } = projectOf(res)
    const section = sectionById(library, req.params.section)
    if (!section) throw notFound()
    const answers = await store.answers(id)
    const open = questionsOf(library, answers, section.id).filter(
      (question) => answers[question.id] === undefined && suggested(question) !== undefined,
    )
    render(res, 'interview/suggestions', {
      title: `Use our suggestion for ${counted(open.length, 'question')}?`,
      section: section.title,
      backLink: href(paths.section, { project: id, section: section.id }),
      rows: open.map((question) => ({ label: question.heading, value: suggestionWords(question) ?? '' })),
    })
  })

  router.post(paths.suggestions, async (req, res) => {
    const { id } = projectOf(res)
    if (!sectionById(library, req.params.section)) throw notFound()
    await takeSuggestions({ db, library }, doingOf(res, now), req.params.section)
    res.redirect(303, href(paths.section, { project: id, section: req.params.section }))
  })
}

function questionRoutes(router: Router, deps: Deps): void {
  const { db, library } = deps
  const store = projectStore(db)

  router.get(paths.question, async (req, res) => {
    const { id } = projectOf(res)
    const answers = await store.answers(id)
    const place = placeOf(library, answers, req.params.question)
    if (!place) throw notFound()
    const decided = (await store.decided(id))[place.question.id]
    const answer = answers[place.question.id]
    await showQuestion(deps, res, place, {
      typed: { ...typedAnswer(place.question, answer), by: decided?.by ?? '' },
      answer,
      decided,
      back: backOf(req.query['back']),
      seen: fingerprint(answer),
    })
  })

  router.post(paths.question, async (req, res) => {
    const { id } = projectOf(res)
    const answers = await store.answers(id)
    const place = placeOf(library, answers, req.params.question)
    if (!place) throw notFound()
    const typed = plainFields(req.body)
    const back = backOf(typed['back'])
    const reading = readAnswer(place.question, typed)
    const who = readForm(whoForm, { by: typed['by'] ?? '', reason: typed['reason'] ?? '' })
    const seen = typeof typed['seen'] === 'string' ? typed['seen'] : undefined
    if (!reading.ok || !who.ok || typed['again'] === 'yes') {
      const fieldErrors = { ...(reading.ok ? {} : reading.errors), ...(who.ok ? {} : who.errors) }
      await showQuestion(deps, res, place, { typed, back, fieldErrors, seen: seen ?? '' })
      return
    }
    const words = (value: Answer | undefined): string =>
      value === undefined ? 'No answer' : answerLabel(place.question, value)
    const answer = {
      question: place.question.id,
      answer: reading.value,
      by: who.value.by ?? place.question.who ?? 'All founders together',
      seen,
      because:
        who.value.reason === undefined
          ? undefined
          : {
              reason: who.value.reason,
              question: place.question.heading,
              answer: words(reading.value),
            },
    }
    const now = await saveAnswer(db, doingOf(res, deps.now), answer)
    if (!now.saved && now.why === 'decided') {
      const fieldErrors = { reason: 'Enter why this changes. The group decided it together.' }
      await showQuestion(deps, res, place, { typed, back, fieldErrors, seen: seen ?? '' })
      return
    }
    if (!now.saved) {
      const [changed] = await history(db, id, { about: `question:${place.question.id}`, limit: 1 })
      showConflict(res, {
        rows: [{ label: 'Answer', there: words(now.answer), yours: words(reading.value) }],
        typed,
        now: now.answer,
        changed,
        keepHref: href(paths.question, { project: id, question: place.question.id }),
      })
      return
    }
    const after = placeOf(library, await store.answers(id), place.question.id) ?? place
    res.redirect(303, nextHref(id, after, back))
  })
}

type Back = 'check' | 'missing' | undefined

function backOf(value: unknown): Back {
  return value === 'check' || value === 'missing' ? value : undefined
}

/** After an answer: back to where the person came from, or on to the next question of the section. */
function nextHref(project: string, place: Place, back: Back): string {
  if (back === 'check') return href(paths.interview, { project })
  if (back === 'missing') return href(paths.missing, { project })
  if (place.next) return href(paths.question, { project, question: place.next.id })
  return href(paths.section, { project, section: place.section.id })
}

async function showQuestion(
  { db }: Deps,
  res: Response,
  place: Place,
  more: {
    typed: Record<string, unknown>
    back: Back
    seen: string
    answer?: Answer | undefined
    decided?: Decided | undefined
    fieldErrors?: Readonly<Record<string, string>>
  },
): Promise<void> {
  const project = projectOf(res).id
  const { question, section, previous } = place
  const fieldErrors = more.fieldErrors ?? {}
  const first = question.type === 'choice' || question.type === 'yes-no' ? { answer: 'answer' } : {}
  const [changed] = await history(db, project, { about: `question:${question.id}`, limit: 1 })
  const store = projectStore(db)
  const lock = lockOf(await store.decisions(project), question.id)
  const inForce = (await store.ruleBooks(project)).some(
    (book) => book.registered !== undefined && book.settles.includes(question.id),
  )
  render(res, 'interview/question', {
    title: question.heading,
    seen: more.seen,
    changed,
    about: `question:${question.id}`,
    comments: await commentsAbout(db, project, `question:${question.id}`),
    section: `${section.title}, question ${place.number} of ${place.count}`,
    backLink: backLink(project, place, more.back, previous?.id),
    question,
    suggestion: suggestionWords(question),
    typed: more.typed,
    rulebookHref: inForce ? href(paths.rulebook, { project }) : undefined,
    lockWords: lock && `${outcomeText(lock)}, ${longDate(lock.on)}: ${lock.option}`,
    proposeHref: `${href(paths.newProposal, { project })}?question=${encodeURIComponent(question.id)}`,
    answerWords: answerWords(question, more.answer),
    decidedWords: more.decided && `${more.decided.by}, ${longDate(more.decided.on)}`,
    back: more.back ?? '',
    fieldErrors,
    errors: summary(fieldErrors, first),
  })
}

function backLink(project: string, place: Place, back: Back, previous: string | undefined): string {
  if (back === 'check') return href(paths.interview, { project })
  if (back === 'missing') return href(paths.missing, { project })
  if (previous !== undefined) return href(paths.question, { project, question: previous })
  return href(paths.section, { project, section: place.section.id })
}

function notFound(): Expected {
  return new Expected(
    'missing',
    'This question is not on your path',
    'Go back to your journey. An earlier answer may have changed which questions are asked.',
  )
}
