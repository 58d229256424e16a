import { randomBytes } from 'node:crypto'
import type { Db } from '../../db/open'
import type { IsoDate } from '../../lib/dates'
import { changeProject, type Doing } from '../projects'
import { surveyStore } from './store'

/** How the group wants the survey: open or not, until when, under which name; with a new link or the one there is. */
export interface SurveySettings {
  open: boolean
  shownAs: string
  closesOn: IsoDate
  newLink: boolean
}

/** Opens, closes or changes the survey. */
export function keepSurvey(db: Db, doing: Doing, settings: SurveySettings): Promise<void> {
  const { newLink, ...rest } = settings
  return changeProject(db, doing, async (_store, trx) => {
    const store = surveyStore(trx)
    const before = await store.ofProject(doing.project)
    const token = newLink || !before ? randomBytes(18).toString('base64url') : before.token
    await store.put({ project: doing.project, token, ...rest })
    const what = settings.open ? 'opened the survey to schools' : 'closed the survey to schools'
    return { deed: { what, about: 'survey' }, result: undefined }
  })
}
