/** The SQL of the survey as it stands open to schools: its link, the name that they see, and its last day. */
import type { Db } from '../../db/open'
import type { IsoDate } from '../../lib/dates'

export interface Survey {
  project: string
  token: string
  shownAs: string
  closesOn: IsoDate
  open: boolean
}

export function surveyStore(db: Db) {
  const survey = (where: Partial<Survey>): Promise<Survey | undefined> =>
    db('surveys')
      .where(where)
      .first('project', 'token', 'shownAs', 'closesOn', 'open')
      .then((row: Survey | undefined) => row && { ...row, open: Boolean(row.open) })
  return {
    ofProject: (project: string) => survey({ project }),
    byToken: (token: string) => survey({ token }),
    async put(row: Survey): Promise<void> {
      await db('surveys').insert(row).onConflict('project').merge()
    },
  }
}
