import { isDeepStrictEqual } from 'node:util'
import type { Db } from '../../db/open'
import { suggested } from '../../engine/interview/answers'
import type { Library } from '../../engine/library/library'
import { lockOf, type Decision } from '../../engine/project/decision'
import type { Answer } from '../../engine/project/project'
import { londonDate } from '../../lib/dates'
import { isStale } from '../../web/forms'
import { changeProject, type Doing, type ProjectStore } from '../projects'
import { questionsOf } from './pages'

export interface AnswerChange {
  question: string
  /** Undefined takes the answer away. */
  answer: Answer | undefined
  by: string
  /** The fingerprint of the answer that the person saw; where it is no longer so, nothing is saved. */
  seen?: string | undefined
  /** Why a decided answer is changed without a new round, with the question and the new answer in words. */
  because?: { reason: string; question: string; answer: string } | undefined
}

export type Saving =
  | { saved: true }
  | { saved: false; why: 'changed'; answer: Answer | undefined }
  | { saved: false; why: 'decided' }

/**
 * Keeps an answer, or takes it away where it was left empty. Where someone else changed it meanwhile, nothing is
 * saved, and what stands there comes back. An answer that the group decided in a round is changed only for a reason,
 * which goes into the decision log.
 */
export function saveAnswer(db: Db, doing: Doing, change: AnswerChange): Promise<Saving> {
  const { project } = doing
  const { question, answer } = change
  return changeProject<Saving>(db, doing, async (store) => {
    const before = (await store.answers(project))[question]
    const noted = (await store.decided(project))[question]
    // Looking at an answer again and leaving it as it is does not decide it anew.
    const same = isDeepStrictEqual(before, answer) && (answer === undefined || noted?.by === change.by)
    if (same) return { deed: undefined, result: { saved: true } }
    if (isStale(change.seen, before) && !isDeepStrictEqual(before, answer))
      return { deed: undefined, result: { saved: false, why: 'changed', answer: before } }
    const isDecided = lockOf(await store.decisions(project), question) !== undefined
    if (isDecided && !change.because) return { deed: undefined, result: { saved: false, why: 'decided' } }
    if (isDecided && change.because) await noteChange(store, doing, change, change.because)
    if (answer === undefined) await store.dropAnswer(project, question)
    else {
      // The note of a round does not speak for what was changed after it.
      const by =
        isDecided && change.by === noted?.by ? 'Changed later, for a reason in the decision log' : change.by
      const decided = { by, on: londonDate(doing.now) }
      await store.putAnswer(project, question, answer, { now: doing.now.toISOString(), decided })
    }
    const done = answer === undefined ? 'took an answer away' : 'answered'
    const what = isDecided ? 'changed a decided answer, with a reason' : done
    return { deed: { what, about: `question:${question}` }, result: { saved: true } }
  })
}

async function noteChange(
  store: ProjectStore,
  { project, now }: Doing,
  change: AnswerChange,
  because: { reason: string; question: string; answer: string },
): Promise<void> {
  const decision: Decision = {
    proposal: because.question,
    about: change.question,
    option: because.answer,
    how: 'changed-with-reason',
    outcome: 'passed',
    reasons: [because.reason],
    on: londonDate(now),
  }
  await store.addDecision(project, decision, now.toISOString())
}

/**
 * Answers every open question of a section with its suggestion. Questions that this opens are answered too; one that
 * the group decided in a round is left alone.
 */
export function takeSuggestions(
  deps: { db: Db; library: Library },
  doing: Doing,
  section: string,
): Promise<void> {
  const { project } = doing
  const now = doing.now.toISOString()
  return changeProject(deps.db, doing, async (store) => {
    const decisions = await store.decisions(project)
    for (;;) {
      const answers = await store.answers(project)
      const open = questionsOf(deps.library, answers, section).find(
        (question) =>
          answers[question.id] === undefined &&
          suggested(question) !== undefined &&
          lockOf(decisions, question.id) === undefined,
      )
      const answer = open && suggested(open)
      if (!open || answer === undefined) break
      const decided = { by: open.who ?? 'All founders together', on: londonDate(doing.now) }
      await store.putAnswer(project, open.id, answer, { now, decided })
      await store.trace(doing, { what: 'took our suggestion', about: `question:${open.id}` })
    }
    return {
      deed: { what: 'took the suggestions of a section', about: `section:${section}` },
      result: undefined,
    }
  })
}
