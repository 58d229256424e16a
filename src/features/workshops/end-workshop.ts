import type { Deps } from '../../deps'
import { addDays, londonDate } from '../../lib/dates'
import { answerStore } from './answer-store'
import { inWorkshop } from './change-workshop'
import { postFollowUps } from './follow-up'
import { keptDays } from './start-workshop'
import { takeHome } from './take-home'
import { workshopStore } from './store'

/**
 * Ends a workshop: its codes open nothing any more, the timer stops, and the day on which everything goes is set.
 * Tables where someone asked for mail get their co-op made, so that the mail can link to it; then the first mail goes.
 */
export async function endWorkshop(deps: Deps, id: string): Promise<void> {
  const { db, now } = deps
  await inWorkshop(db, id, async (store, { run, endedAt }) => {
    if (endedAt !== null) return
    const { timer: _, ...rest } = run
    await store.change(id, {
      code: null,
      helperCode: null,
      endedAt: now().toISOString(),
      goesOn: addDays(londonDate(now()), keptDays),
      run: { ...rest, screen: 'wrap-up' },
    })
  })
  const asked = new Set((await answerStore(db).followUps({ workshop: id })).map(({ tableId }) => tableId))
  for (const table of await workshopStore(db).tables(id)) {
    if (!asked.has(table.id) || table.project !== null) continue
    const { name, nicknames, inPack } = table
    await takeHome(deps, { workshop: id, table: table.id }, { name, nicknames, inPack, adviser: false })
  }
  await postFollowUps(deps, id)
}
