import { randomBytes } from 'node:crypto'
import type { Db } from '../../db/open'
import { isRegistered } from '../../engine/project/in-force'
import type { Project } from '../../engine/project/project'
import { londonDate, type IsoDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { href, paths } from '../../web/paths'
import { changeProject, type Doing } from '../projects'
import { applicationFormStore } from './store'

/** The address of the form to apply, while anyone can apply by it. */
export async function applyPath(
  db: Db,
  project: Project,
  id: string,
  day: IsoDate,
): Promise<string | undefined> {
  const form = isRegistered(project, day) ? await applicationFormStore(db).ofProject(id) : undefined
  return form?.open ? href(paths.publicApplication, { token: form.token }) : undefined
}

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
