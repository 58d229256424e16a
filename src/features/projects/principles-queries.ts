/** The SQL of the yearly principles checks. A check is read and written whole; there is one for a day. */
import type { Db } from '../../db/open'
import type { PrinciplesCheck } from '../../engine/project/principles'

export function principlesQueries(db: Db) {
  return {
    /** Every check, oldest first. */
    principlesChecks: (project: string): Promise<PrinciplesCheck[]> =>
      db('principlesChecks')
        .where({ project })
        .orderBy('on')
        .pluck('entry')
        .then((rows: string[]) => rows.map((row) => JSON.parse(row) as PrinciplesCheck)),

    /** Keeps the check of a day, in place of one that was taken on the same day. */
    async putPrinciplesCheck(project: string, check: PrinciplesCheck, now: string): Promise<void> {
      const entry = JSON.stringify(check)
      await db('principlesChecks')
        .insert({ project, on: check.on, entry, recordedAt: now })
        .onConflict(['project', 'on'])
        .merge({ entry, recordedAt: now })
    },
  }
}
