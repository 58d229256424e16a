import { randomBytes } from 'node:crypto'
import type { Db } from '../../db/open'
import { isRegistered } from '../../engine/project/in-force'
import { londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { changeProject, type Doing } from '../projects'
import { applicationFormStore } from './store'

/**
 * Opens or closes the form with which anyone can apply.
 * @throws Expected before the society is registered: until then people join as founders
 */
export function keepForm(db: Db, doing: Doing, settings: { open: boolean; newLink: boolean }): Promise<void> {
  const { project, now } = doing
  return changeProject(db, doing, async (projects, trx) => {
    if (settings.open && !isRegistered(await projects.load(project), londonDate(now)))
      throw new Expected(
        'conflict',
        'Your society is not registered yet',
        'People join as founders until then. Invite them from the list of people.',
      )
    const store = applicationFormStore(trx)
    const before = await store.ofProject(project)
    const token = settings.newLink || !before ? randomBytes(18).toString('base64url') : before.token
    await store.put({ project, token, open: settings.open })
    const what = settings.open ? 'opened the form to apply' : 'closed the form to apply'
    return { deed: { what, about: 'membership' }, result: undefined }
  })
}
