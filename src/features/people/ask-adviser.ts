import type { Db } from '../../db/open'
import { Expected } from '../../lib/expected'
import { accountStore } from '../account'
import { changeProject, type Doing } from '../projects'
import { invite, type Sender } from './invite'

/**
 * Asks for advice: says how far the group is, and invites an adviser where an address is given. Returns the link of
 * a new invitation.
 * @throws Expected where there is no adviser yet and no address
 */
export async function askAdviser(
  db: Db,
  doing: Doing,
  asked: { email?: string; name?: string; state: 'draft' | 'ready' },
  sender: Sender,
): Promise<string | undefined> {
  const email = asked.email?.toLowerCase()
  const advisers = (await accountStore(db).seats(doing.project)).filter((seat) => seat.role === 'adviser')
  if (email === undefined && advisers.length === 0) {
    throw new Expected(
      'conflict',
      'You have no adviser yet',
      'Go back and enter the adviser’s e-mail address.',
    )
  }
  await changeProject(db, doing, async (store) => {
    await store.askAdvice(doing.project, asked.state, doing.now.toISOString())
    return { deed: { what: 'asked for advice', about: 'project' }, result: undefined }
  })
  if (email === undefined || advisers.some((seat) => seat.email === email)) return undefined
  return invite(db, doing, { name: asked.name ?? 'Adviser', role: 'adviser', email }, sender)
}
