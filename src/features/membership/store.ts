/** The SQL of the form to apply: its link, and whether it is open. */
import type { Db } from '../../db/open'

export interface ApplicationForm {
  project: string
  token: string
  open: boolean
}

export function applicationFormStore(db: Db) {
  const form = (where: Partial<ApplicationForm>): Promise<ApplicationForm | undefined> =>
    db('applicationForms')
      .where(where)
      .first('project', 'token', 'open')
      .then((row: ApplicationForm | undefined) => row && { ...row, open: Boolean(row.open) })
  return {
    ofProject: (project: string) => form({ project }),
    byToken: (token: string) => form({ token }),
    async put(row: ApplicationForm): Promise<void> {
      await db('applicationForms').insert(row).onConflict('project').merge()
    },
  }
}
