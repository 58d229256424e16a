import { Router, type Response } from 'express'
import type { Deps } from '../../deps'
import { answerLabel } from '../../engine/interview/answers'
import type { Question } from '../../engine/interview/question'
import type { DecisionCard } from '../../engine/library/library'
import { Expected } from '../../lib/expected'
import { doingOf, may, projectOf } from '../../web/access'
import { plainFields, readForm, summary, type FieldErrors, type Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { accountStore } from '../account'
import { commentsAbout } from '../comments'
import { readAnswer, typedAnswer } from '../interview'
import { projectStore } from '../projects'
import { closeRound } from './close-round'
import { ballotForm, missingWords, moreForm, ownForm, positionForm } from './forms'
import {
  noProposal,
  openNextRound,
  openProposal,
  openVote,
  withdrawProposal,
  type NewProposal,
} from './open-round'
import { choicesOf, closedRound, nextSteps, openRound } from './pages'
import { personOf } from './roll'
import { decisionStore, type Proposal, type Round } from './store'
import { enterPosition, noPerson, rollToday, takePosition, type NewPosition } from './take-position'

/** Proposals: opening one, answering, closing, asking again, voting and withdrawing. */
export function proposalRoutes(router: Router, deps: Deps): void {
  newRoutes(router, deps)
  pageRoutes(router, deps)
  positionForRoutes(router, deps)
  endRoutes(router, deps)
  nextRoutes(router, deps)
}

type Reading = { ok: true; proposed: NewProposal } | { ok: false; errors: FieldErrors }

/** A proposed answer is read with the question's own form; anything else is the group's own sentence. */
function readProposal(typed: Typed, question: Question | undefined, card: DecisionCard | undefined): Reading {
  if (!question) {
    const form = readForm(ownForm, { ...typed, title: card?.heading ?? typed['title'] })
    if (!form.ok) return form
    const { title, words } = form.value
    const proposed = { title, words, option: words, answer: undefined, question: undefined, card: card?.id }
    return { ok: true, proposed }
  }
  const reading = readAnswer(question, typed)
  const more = readForm(moreForm, typed)
  if (!reading.ok || !more.ok)
    return { ok: false, errors: { ...(reading.ok ? {} : reading.errors), ...(more.ok ? {} : more.errors) } }
  const answer = reading.value
  if (answer === undefined) return { ok: false, errors: { answer: 'Enter the answer that you propose.' } }
  const option = answerLabel(question, answer)
  const words = more.value.words ?? ''
  return { ok: true, proposed: { title: question.heading, words, option, answer, question, card: card?.id } }
}

function newRoutes(router: Router, { db, library, now, config }: Deps): void {
  const about = (fields: Readonly<Record<string, unknown>>) => ({
    question: library.questions.find((one) => one.id === fields['question']),
    card: library.cards.find((one) => one.id === fields['card']),
  })
  const page = (project: string, on: ReturnType<typeof about>) => ({
    title: on.question?.heading ?? on.card?.heading ?? 'What do you propose?',
    section: 'New proposal',
    backLink: href(on.card ? paths.decisionCards : paths.decisions, { project }),
    ...on,
    isNew: true,
  })

  router.get(paths.newProposal, async (req, res) => {
    const { id } = projectOf(res)
    const on = about(req.query)
    const answers = await projectStore(db).answers(id)
    const typed = on.question ? typedAnswer(on.question, answers[on.question.id]) : {}
    render(res, 'decisions/new', { ...page(id, on), typed, fieldErrors: {} })
  })

  router.post(paths.newProposal, async (req, res) => {
    const { id } = projectOf(res)
    const typed = plainFields(req.body)
    const on = about(typed)
    const reading = readProposal(typed, on.question, on.card)
    if (!reading.ok) {
      const again = { typed, fieldErrors: reading.errors, errors: summary(reading.errors) }
      render(res, 'decisions/new', { ...page(id, on), ...again })
      return
    }
    const deps = { db, baseUrl: config.baseUrl }
    const proposal = await openProposal(deps, doingOf(res, now), reading.proposed)
    res.redirect(303, href(paths.proposal, { project: id, proposal }))
  })
}

async function find(
  { db }: Deps,
  project: string,
  id: string,
): Promise<{ proposal: Proposal; rounds: Round[] }> {
  const proposal = await decisionStore(db).proposal(project, id)
  if (!proposal) throw noProposal()
  return { proposal, rounds: await decisionStore(db).rounds(id) }
}

function pageRoutes(router: Router, deps: Deps): void {
  const { db, now } = deps
  router.get(paths.proposal, async (req, res) => {
    await showProposal(deps, res, req.params.proposal, { fieldErrors: {} })
  })

  // A form that came back with a mistake leaves this address in the browser; loading it again goes to the proposal.
  router.get(paths.position, (req, res) => {
    res.redirect(303, href(paths.proposal, { project: projectOf(res).id, proposal: req.params.proposal }))
  })

  router.post(paths.position, async (req, res) => {
    const { id } = projectOf(res)
    const reading = readPosition(req.params.proposal, plainFields(req.body))
    if (!reading.ok) {
      await showProposal(deps, res, req.params.proposal, {
        typed: reading.typed,
        fieldErrors: reading.errors,
      })
      return
    }
    await takePosition(db, doingOf(res, now), reading.taken)
    res.redirect(303, href(paths.proposal, { project: id, proposal: req.params.proposal }))
  })
}

type Position = { ok: true; taken: NewPosition } | { ok: false; typed: Typed; errors: FieldErrors }

function readPosition(proposal: string, typed: Typed): Position {
  const form = typed['kind'] === 'vote' ? readForm(ballotForm, typed) : readForm(positionForm, typed)
  if (!form.ok) return form
  const errors = missingWords(form.value)
  if (Object.keys(errors).length > 0) return { ok: false, typed, errors }
  const { round, position, words = '' } = form.value
  return { ok: true, taken: { proposal, round, position, words } }
}

async function showProposal(
  deps: Deps,
  res: Response,
  proposalId: string,
  form: { typed?: Typed; fieldErrors: FieldErrors },
): Promise<void> {
  const { db, now } = deps
  const { id, seat } = projectOf(res)
  const { proposal, rounds } = await find(deps, id, proposalId)
  const last = rounds.at(-1)
  const current = last?.closedAt === null ? last : undefined
  const roll = await rollToday(db, id, now())
  const taken = current ? await decisionStore(db).positions(proposal.id, current.number) : []
  const row = seat && (await accountStore(db).seat(id, seat.id))
  const person = row && personOf(row)
  const own = taken.find((one) => one.person === person)
  const answers = await projectStore(db).answers(id)
  const at = { project: id, proposal: proposal.id }
  render(res, 'decisions/proposal', {
    title: proposal.title,
    section: 'Decisions',
    backLink: href(paths.decisions, { project: id }),
    proposal,
    last,
    about: `proposal:${proposal.id}`,
    comments: await commentsAbout(db, id, `proposal:${proposal.id}`),
    round: current && openRound({ project: id, proposal, round: current, roll, taken, answers }),
    closed: rounds
      .filter((one) => one.closedAt !== null)
      .map(closedRound)
      .toReversed(),
    next: nextSteps(proposal, rounds),
    counts: roll.some((one) => one.id === person),
    own,
    choices: current ? choicesOf(current.kind, true) : [],
    typed: form.typed ?? { position: own?.position ?? '', words: own?.words ?? '' },
    fieldErrors: form.fieldErrors,
    errors: summary(form.fieldErrors),
    mayEnter: may(res, 'access'),
    hrefs: {
      self: href(paths.proposal, at),
      position: href(paths.position, at),
      close: href(paths.roundClose, at),
      next: href(paths.nextRound, at),
      vote: href(paths.vote, at),
      withdrawal: href(paths.withdrawal, at),
      question: proposal.question && href(paths.question, { project: id, question: proposal.question }),
    },
  })
}

/** The organiser answers for someone in the room who has no phone, or marks them as not here. */
function positionForRoutes(router: Router, deps: Deps): void {
  const { db, now } = deps
  const show = async (
    res: Response,
    on: { proposal: string; person: string },
    form: { typed: Typed; fieldErrors: FieldErrors },
  ): Promise<void> => {
    const { id } = projectOf(res)
    const { proposal, rounds } = await find(deps, id, on.proposal)
    const person = (await rollToday(db, id, now())).find((one) => one.id === on.person)
    const round = rounds.at(-1)
    if (!person) throw noPerson()
    if (!round || round.closedAt !== null)
      throw new Expected('conflict', 'No round is open', 'Go back to the proposal to see how it stands.')
    render(res, 'decisions/position', {
      title: `What does ${person.name} say?`,
      tab: 'Answer for someone in the room',
      section: proposal.title,
      backLink: href(paths.proposal, { project: id, proposal: proposal.id }),
      option: round.option,
      round,
      choices: choicesOf(round.kind, false),
      ...form,
      errors: summary(form.fieldErrors),
    })
  }

  router.get(paths.positionFor, async (req, res) => {
    await show(res, req.params, { typed: {}, fieldErrors: {} })
  })

  router.post(paths.positionFor, async (req, res) => {
    const { id } = projectOf(res)
    const { proposal, person } = req.params
    const reading = readPosition(proposal, plainFields(req.body))
    if (!reading.ok) {
      await show(res, req.params, { typed: reading.typed, fieldErrors: reading.errors })
      return
    }
    await enterPosition(db, doingOf(res, now), person, reading.taken)
    res.redirect(303, href(paths.proposal, { project: id, proposal }))
  })
}

function endRoutes(router: Router, { db, now }: Deps): void {
  router.post(paths.roundClose, async (req, res) => {
    const { id } = projectOf(res)
    const { proposal } = req.params
    const round = Number(plainFields(req.body)['round'])
    await closeRound(db, doingOf(res, now), { proposal, round })
    res.redirect(303, href(paths.proposal, { project: id, proposal }))
  })

  router.post(paths.withdrawal, async (req, res) => {
    const { id } = projectOf(res)
    const { proposal } = req.params
    await withdrawProposal(db, doingOf(res, now), proposal)
    res.redirect(303, href(paths.proposal, { project: id, proposal }))
  })
}

function nextRoutes(router: Router, deps: Deps): void {
  const { db, library, now, config } = deps
  const telling = { db, baseUrl: config.baseUrl }
  const page = (project: string, proposal: Proposal, rounds: readonly Round[]) => ({
    title: proposal.title,
    section: `Round ${rounds.length + 1}`,
    backLink: href(paths.proposal, { project, proposal: proposal.id }),
    question: library.questions.find((one) => one.id === proposal.question),
    card: undefined,
    isNew: false,
  })

  router.get(paths.nextRound, async (req, res) => {
    const { id } = projectOf(res)
    const { proposal, rounds } = await find(deps, id, req.params.proposal)
    const on = page(id, proposal, rounds)
    const last = rounds.at(-1)
    const answer = on.question ? typedAnswer(on.question, last?.answer) : {}
    const typed = { ...answer, title: proposal.title, words: last?.words ?? '' }
    render(res, 'decisions/new', { ...on, typed, fieldErrors: {} })
  })

  router.post(paths.nextRound, async (req, res) => {
    const { id } = projectOf(res)
    const { proposal, rounds } = await find(deps, id, req.params.proposal)
    const on = page(id, proposal, rounds)
    const typed = { ...plainFields(req.body), title: proposal.title }
    const reading = readProposal(typed, on.question, undefined)
    if (!reading.ok) {
      const again = { typed, fieldErrors: reading.errors, errors: summary(reading.errors) }
      render(res, 'decisions/new', { ...on, ...again })
      return
    }
    const { words, answer, option } = reading.proposed
    const next = { proposal: proposal.id, asked: { words, answer, option } }
    await openNextRound(telling, doingOf(res, now), next)
    res.redirect(303, href(paths.proposal, { project: id, proposal: proposal.id }))
  })

  router.post(paths.vote, async (req, res) => {
    const { id } = projectOf(res)
    await openVote(telling, doingOf(res, now), req.params.proposal)
    res.redirect(303, href(paths.proposal, { project: id, proposal: req.params.proposal }))
  })
}
