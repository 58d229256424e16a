import { announce } from '../../db/announce'
import type { Db } from '../../db/open'
import { transact } from '../../db/transact'
import { Expected } from '../../lib/expected'
import { newId } from '../account'
import { answerStore } from './answer-store'
import { workshopStore, type Table } from './store'
import { topics } from './topics'

/** The question of a temperature check in the counts of a poll. */
export const temperatureQuestion = 'temperature'

export interface PollAnswer {
  workshop: string
  /** The step that asks. */
  poll: string
  table: Pick<Table, 'id' | 'people'>
  /** The form's own key: sent twice, it counts once. */
  key: string
  /** From 1 to 5, by question. */
  answers: Readonly<Record<string, number>>
  words?: string | undefined
}

/**
 * Counts an answer without a name. A phone may go round the table, so a table answers as often as it has people.
 * That it did is kept apart from what was said.
 * @returns false, and nothing counted, where it was sent before
 * @throws Expected where everyone at the table has answered
 */
export function countAnswer(
  db: Db,
  { workshop, poll, table, key, answers, words }: PollAnswer,
): Promise<boolean> {
  return transact(db, async (trx) => {
    const store = answerStore(trx)
    const answered = await store.marked(workshop, poll, table.id)
    if (!(await store.mark(workshop, poll, `${table.id} ${key}`))) return false
    if (answered >= Math.max(1, table.people)) throw everyone()
    for (const [question, value] of Object.entries(answers))
      await store.count({ workshop, poll, question, value, count: 1 })
    if (words !== undefined) await store.addWords(newId(), workshop, words)
    await workshopStore(trx).change(workshop, {})
    await announce(trx, topics.tables(workshop))
    await announce(trx, topics.table(table.id))
    return true
  })
}

function everyone(): Expected {
  return new Expected(
    'conflict',
    'Everyone at your table has answered',
    'If more people sit with you, put their number on your table’s page first.',
  )
}

/** Counts that a table wrote down on paper, added once for each question. */
export function countPaper(
  db: Db,
  on: { workshop: string; poll: string; table: string; question: string; counts: readonly number[] },
): Promise<boolean> {
  const { workshop, poll, question, counts } = on
  return transact(db, async (trx) => {
    const store = answerStore(trx)
    if (!(await store.mark(workshop, poll, `${on.table} paper ${question}`))) return false
    for (const [index, count] of counts.entries())
      if (count > 0) await store.count({ workshop, poll, question, value: index + 1, count })
    await workshopStore(trx).change(workshop, {})
    await announce(trx, topics.tables(workshop))
    return true
  })
}
