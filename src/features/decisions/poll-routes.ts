import { Router, type Response } from 'express'
import type { Deps } from '../../deps'
import { doingOf, may, projectOf } from '../../web/access'
import { formAgain, plainFields, readForm, summary, type FieldErrors, type Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { pollAnswerForm, pollForm } from './forms'
import { answerPoll, closePoll, joinedIn, noPoll, openPoll, openPollAgain } from './hold-poll'
import { pollAsks, pollKinds, pollValues } from './poll'
import { pollResult } from './poll-pages'
import { pollStore } from './poll-store'
import { voterOf } from './roll'

/** Anonymous polls: the temperature check and the hidden pay poll. */
export function pollRoutes(router: Router, deps: Deps): void {
  newRoutes(router, deps)
  const { db, now } = deps

  router.get(paths.poll, async (req, res) => {
    await showPoll(deps, res, req.params.poll, { typed: {}, fieldErrors: {} })
  })

  router.get(paths.pollAnswer, (req, res) => {
    res.redirect(303, href(paths.poll, { project: projectOf(res).id, poll: req.params.poll }))
  })

  router.post(paths.pollAnswer, async (req, res) => {
    const { id } = projectOf(res)
    const { poll } = req.params
    const form = readForm(pollAnswerForm, req.body)
    if (!form.ok) {
      await showPoll(deps, res, poll, { typed: form.typed, fieldErrors: form.errors })
      return
    }
    await answerPoll(db, doingOf(res, now), { poll, value: form.value.value })
    res.redirect(303, href(paths.poll, { project: id, poll }))
  })

  router.post(paths.pollClose, async (req, res) => {
    const { id } = projectOf(res)
    await closePoll(db, doingOf(res, now), req.params.poll)
    res.redirect(303, href(paths.poll, { project: id, poll: req.params.poll }))
  })

  router.post(paths.pollAgain, async (req, res) => {
    const { id } = projectOf(res)
    const poll = await openPollAgain(db, doingOf(res, now), req.params.poll)
    res.redirect(303, href(paths.poll, { project: id, poll }))
  })
}

function newRoutes(router: Router, { db, now }: Deps): void {
  const page = (project: string) => ({
    title: 'Ask without names',
    backLink: href(paths.decisions, { project }),
    kinds: pollKinds.map((value) => ({ value, text: pollAsks[value] })),
  })

  router.get(paths.newPoll, (_req, res) => {
    render(res, 'decisions/new-poll', { ...page(projectOf(res).id), typed: {}, fieldErrors: {} })
  })

  router.post(paths.newPoll, async (req, res) => {
    const { id } = projectOf(res)
    const form = readForm(pollForm, plainFields(req.body))
    if (!form.ok) {
      const again = formAgain(form)
      render(res, 'decisions/new-poll', { ...page(id), ...again })
      return
    }
    const { kind, small } = form.value
    const poll = await openPoll(db, doingOf(res, now), { kind, small: small === 'yes' })
    res.redirect(303, href(paths.poll, { project: id, poll }))
  })
}

async function showPoll(
  { db }: Deps,
  res: Response,
  pollId: string,
  form: { typed: Typed; fieldErrors: FieldErrors },
): Promise<void> {
  const { id, seat } = projectOf(res)
  const store = pollStore(db)
  const poll = await store.poll(id, pollId)
  if (!poll) throw noPoll()
  const rounds = (await store.polls(id)).filter((one) => one.series === poll.series)
  const before = rounds.find((one) => one.number === poll.number - 1)
  const answered =
    seat !== undefined &&
    (await store.hasAnswered(poll.id, voterOf({ id: seat.id, founder: seat.founder ?? null })))
  const at = { project: id, poll: poll.id }
  render(res, 'decisions/poll', {
    title: poll.title,
    tab: poll.kind === 'temperature' ? 'Temperature check' : 'Pay poll',
    section: poll.number > 1 ? `Round ${poll.number}` : 'Without names',
    backLink: href(paths.decisions, { project: id }),
    poll,
    isOpen: poll.closedAt === null,
    isLast: rounds.at(-1)?.id === poll.id,
    result: pollResult(poll, before),
    joined: await joinedIn(db, id),
    answered,
    mayAnswer: may(res, 'decide') && !answered && poll.closedAt === null,
    choices: pollValues[poll.kind].map((text, index) => ({ value: String(index + 1), text })),
    ...form,
    errors: summary(form.fieldErrors),
    hrefs: {
      self: href(paths.poll, at),
      answer: href(paths.pollAnswer, at),
      close: href(paths.pollClose, at),
      again: href(paths.pollAgain, at),
    },
  })
}
