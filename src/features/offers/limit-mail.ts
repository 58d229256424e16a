import type { Deps } from '../../deps'
import { limit, networkOf } from '../../web/limits'
import { hashed } from '../account'

/**
 * Counts a mail to a school. Anyone may start a co-op and write any address into an offer: so much goes out in an hour
 * about one offer, and from one network, and no more.
 * @throws Expected
 */
export async function limitMail(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  of: { project: string; offer: string; ip: string | undefined },
): Promise<void> {
  const hour = { minutes: 60, now: now() }
  await limit(db, `offer mail ${of.project} ${of.offer}`, { most: 20, ...hour })
  await limit(db, `offer mail from ${hashed(networkOf(of.ip))}`, { most: 200, ...hour })
}
