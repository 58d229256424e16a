import { isDeepStrictEqual } from 'node:util'
import type { Db } from '../../db/open'
import { suggested } from '../../engine/interview/answers'
import type { Library } from '../../engine/library/library'
import type { Answer } from '../../engine/project/project'
import { londonDate } from '../../lib/dates'
import { projectStore } from '../projects'
import { questionsOf } from './pages'

/** Keeps an answer, or takes it away where it was left empty. */
export function saveAnswer(
  db: Db,
  change: { project: string; question: string; answer: Answer | undefined; now: Date; by: string },
): Promise<void> {
  const now = change.now.toISOString()
  return db.transaction(async (trx) => {
    const store = projectStore(trx)
    if (change.answer === undefined) await store.dropAnswer(change.project, change.question)
    else {
      const [before, noted] = [await store.answers(change.project), await store.decided(change.project)]
      const same =
        isDeepStrictEqual(before[change.question], change.answer) && noted[change.question]?.by === change.by
      // Looking at an answer again and leaving it as it is does not decide it anew.
      if (same) return
      const decided = { by: change.by, on: londonDate(change.now) }
      await store.putAnswer(change.project, change.question, change.answer, { now, decided })
    }
    await store.touch(change.project, now)
  })
}

/** Answers every open question of a section with its suggestion. Questions that this opens are answered too. */
export function takeSuggestions(
  deps: { db: Db; library: Library; now: Date },
  project: string,
  section: string,
): Promise<void> {
  const now = deps.now.toISOString()
  return deps.db.transaction(async (trx) => {
    const store = projectStore(trx)
    for (;;) {
      const answers = await store.answers(project)
      const open = questionsOf(deps.library, answers, section).find(
        (question) => answers[question.id] === undefined && suggested(question) !== undefined,
      )
      const answer = open && suggested(open)
      if (!open || answer === undefined) break
      const decided = { by: open.who ?? 'All founders together', on: londonDate(deps.now) }
      await store.putAnswer(project, open.id, answer, { now, decided })
    }
    await store.touch(project, now)
  })
}
