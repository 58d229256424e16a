/** Puts what a chooser led to into a co-op's answers, so that its papers say it. */
import type { Db } from '../../db/open'
import { lockOf } from '../../engine/project/decision'
import type { Answer } from '../../engine/project/project'
import { londonDate } from '../../lib/dates'
import { changeProject, openProject, type Doing } from '../projects'

/** Answers of a project by question id. */
export type CarriedAnswers = Readonly<Record<string, Answer>>

const by = 'From our questions on legal form'

/** Keeps the answers; false, with nothing kept, where the group decided one of them in a round. */
export function carryInto(db: Db, doing: Doing, answers: CarriedAnswers): Promise<boolean> {
  const { project } = doing
  return changeProject(db, doing, async (store) => {
    const decisions = await store.decisions(project)
    if (Object.keys(answers).some((question) => lockOf(decisions, question) !== undefined))
      return { deed: undefined, result: false }
    const now = doing.now.toISOString()
    const decided = { by, on: londonDate(doing.now) }
    for (const [question, answer] of Object.entries(answers))
      await store.putAnswer(project, question, answer, { now, decided })
    return { deed: { what: 'took answers from our questions', about: 'question:legal.form' }, result: true }
  })
}

/** Starts a co-op that has these answers already. */
export function startWith(db: Db, name: string, answers: CarriedAnswers, now: Date) {
  const on = londonDate(now)
  const decided = Object.fromEntries(Object.keys(answers).map((question) => [question, { by, on }]))
  return openProject(db, { name, answers, decided, founders: [], services: [], ledger: [] }, now)
}
