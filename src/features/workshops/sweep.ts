import type { Deps } from '../../deps'
import { londonDate } from '../../lib/dates'
import { postFollowUps } from './follow-up'
import { workshopStore } from './store'

/**
 * The daily work on workshops: mail that is due, then the end of what is 30 days old. Everything of a workshop goes
 * with it; the co-ops that tables took home stay theirs. Safe to run twice, or late.
 */
export async function sweepWorkshops(deps: Deps): Promise<{ posted: number; forgotten: number }> {
  const { db, now } = deps
  const store = workshopStore(db)
  let posted = 0
  for (const id of await store.ended()) posted += await postFollowUps(deps, id)
  const over = await store.over(londonDate(now()))
  for (const id of over) await store.remove(id)
  return { posted, forgotten: over.length }
}
