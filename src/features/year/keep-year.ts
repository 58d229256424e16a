import type { Db } from '../../db/open'
import type { YearRecord } from '../../engine/project/year'
import { recordOf } from '../../engine/project/financial-years'
import { Expected } from '../../lib/expected'
import { isStale } from '../../web/forms'
import { changeProject, type Doing } from '../projects'

/**
 * Changes what is written down about a year.
 * @param change gives the new record, from the one that is there
 * @param seen the mark of the record as the person saw it
 * @throws Expected where someone else changed it meanwhile
 */
export function keepYear(
  db: Db,
  doing: Doing,
  on: { number: number; what: string; seen?: unknown },
  change: (record: YearRecord) => YearRecord,
): Promise<void> {
  return changeProject(db, doing, async (store) => {
    const years = await store.years(doing.project)
    const record = recordOf({ years }, on.number) ?? { number: on.number }
    if (isStale(on.seen, record))
      throw new Expected(
        'conflict',
        'Someone else changed this year while you wrote',
        'Go back, open the page again, and look at what stands there now. Then enter yours.',
      )
    await store.putYear(doing.project, change(record))
    return { deed: { what: on.what, about: `year:${on.number}` }, result: undefined }
  })
}
