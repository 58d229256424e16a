import type { Response, Router } from 'express'
import type { ObjectSchema } from 'joi'
import type { Deps } from '../../deps'
import { ruleNote } from '../../engine/project/admission'
import { earliestVote, expulsionFaults, isOpen, votedAt, voteFault } from '../../engine/project/leaving'
import { sentWords } from '../../engine/project/membership'
import { countsAsGiven, sentWays } from '../../engine/project/notice'
import { needWords } from '../../engine/project/resolution-kinds'
import { longDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { doingOf, projectOf } from '../../web/access'
import { readForm, summary, type FieldErrors, type Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { changeGrounds, expulsionIn, noteAnswer, recordVote, sendGrounds, stopExpulsion } from './expel'
import { answerForm, groundsForm, sentForm, voteForm } from './forms'
import { groundsLetter } from './letters'
import { nameIn } from './pages'
import { bookOf } from './load-book'

/** Ending a membership by a vote, a step at a time, as the rules ask. */
export function expulsionRoutes(router: Router, deps: Deps): void {
  const { db, now, library } = deps
  const on = { db, library }

  const show = async (
    res: Response,
    leaving: string,
    { typed, errors, step = '' }: { typed: Typed; errors: FieldErrors; step?: string },
  ): Promise<void> => {
    const { id } = projectOf(res)
    const { project, today, rules } = await bookOf(deps, id)
    const one = expulsionIn(project, leaving)
    const name = nameIn(project, one.founder)
    const { promises, rule } = rules
    const voted = votedAt(project, one)
    render(res, 'membership/expulsion', {
      title: 'Ending a membership by a vote',
      section: name,
      backLink: href(paths.membership, { project: id }),
      at: { project: id, leaving },
      one,
      days: {
        opened: longDate(one.opened),
        sent: one.sent && longDate(one.sent.on),
        given: one.sent && longDate(countsAsGiven(one.sent)),
        first: longDate(earliestVote(one.sent ?? { on: today, how: 'hand' }, promises)),
        meeting: one.meeting && longDate(one.meeting),
        heard: one.heard && longDate(one.heard),
        answered: one.answer && longDate(one.answer.on),
      },
      sentWords: one.sent && sentWords[one.sent.how],
      clear: promises.expulsionNoticeDays,
      note: ruleNote(rule, 'expulsion'),
      need: needWords(promises.expulsionMajority),
      faults: expulsionFaults(one, one.meeting ?? today, promises, rule),
      open: isOpen(one) && !voted,
      outcome: outcomeOf(
        one,
        voted && { state: voted.resolution.state, on: voted.meeting.on },
        (vote) => voteFault(vote, promises, rule) === undefined,
      ),
      letter: groundsLetter({ project, rules, today }, name, one),
      ways: sentWays.map((value) => ({ value, text: sentWords[value] })),
      step,
      typed: { grounds: one.grounds, ...typed },
      fieldErrors: errors,
      errors: summary(errors, idsOf(step)),
    })
  }

  router.get(paths.expulsion, (req, res) => show(res, req.params.leaving, { typed: {}, errors: {} }))

  router.post(paths.expulsionStep, async (req, res) => {
    const { leaving, stage: step } = req.params
    const { id } = projectOf(res)
    const { today } = await bookOf(deps, id)
    const doing = doingOf(res, now)
    const take = async <T>(schema: ObjectSchema<T>, verb: (value: T) => Promise<void>): Promise<void> => {
      const form = readForm(schema, req.body)
      if (!form.ok) return show(res, leaving, { ...form, step })
      await verb(form.value)
      return res.redirect(303, href(paths.expulsion, { project: id, leaving }))
    }
    switch (step) {
      case 'grounds':
        return take(groundsForm, ({ grounds }) => changeGrounds(on, doing, leaving, grounds))
      case 'sent':
        return take(sentForm(today), (form) => sendGrounds(on, doing, leaving, form))
      case 'answer':
        return take(answerForm(today), (form) => noteAnswer(on, doing, leaving, form))
      case 'vote':
        return take(voteForm(today), (form) => recordVote(on, doing, leaving, form))
      case 'stop':
        await stopExpulsion(on, doing, leaving)
        return res.redirect(303, href(paths.membership, { project: id }))
      default:
        throw new Expected('missing', 'We cannot find this page', 'Go back to members joining and leaving.')
    }
  })
}

/** Where the fields of a step stand on the page, on which several steps ask for a day. */
function idsOf(step: string): Record<string, string> {
  const days = ['on', 'meeting', 'heard', 'answered'].map((field) => [field, `${step}-${field}`])
  return { ...Object.fromEntries(days), grounds: 'grounds-text', answer: 'answer-text' }
}

type Ended = Pick<ReturnType<typeof expulsionIn>, 'undone' | 'vote'>

/** How it ended, in words; undefined while it goes on. */
function outcomeOf(
  { undone, vote }: Ended,
  voted: { state: string; on: string } | undefined,
  enough: (vote: { for: number; against: number }) => boolean,
): string | undefined {
  if (undone !== undefined) return `Stopped on ${longDate(undone)}. The person stays a member.`
  const [on, carried] = vote ? [vote.on, enough(vote)] : [voted?.on, voted?.state === 'carried']
  if (on === undefined) return undefined
  const counts = vote ? `: ${vote.for} for, ${vote.against} against (${vote.minutes})` : ''
  return carried
    ? `The meeting of ${longDate(on)} ended the membership${counts}.`
    : `The meeting of ${longDate(on)} did not end the membership${counts}. The person stays a member.`
}
