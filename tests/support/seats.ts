/** People with a seat in a co-op, each in a browser of their own, let in by a link as anyone is. */
import type { Test } from 'supertest'
import type TestAgent from 'supertest/lib/agent'
import { accountStore, newId, newSeatLink, type SeatRole } from '../../src/features/account'
import { visitor, type Site } from './site'

/** A browser in which a person with this role has opened the co-op. */
export async function seated(
  site: Site,
  coop: string,
  as: { role: SeatRole; name?: string; founder?: string; email?: string },
): Promise<TestAgent<Test>> {
  const agent = visitor(site)
  const { token } = await newSeat(site, coop, as)
  await agent.post(`/open/${token}`).expect(303)
  return agent
}

/** A seat with a private link that nobody has opened yet. */
export async function newSeat(
  site: Site,
  coop: string,
  as: { role: SeatRole; name?: string; founder?: string; email?: string },
): Promise<{ id: string; token: string }> {
  const project = coop.split('/').at(-1) ?? ''
  const id = newId()
  const now = new Date('2026-11-23T12:00:00Z')
  const { role, name = role, founder = null, email = null } = as
  await accountStore(site.db).addSeat({
    id,
    project,
    role,
    founder,
    name,
    email,
    createdAt: now.toISOString(),
  })
  const token = await newSeatLink(site.db, { kind: 'resume', project, seat: id, now })
  return { id, token }
}

/** The mails in the outbox to an address, newest first, with the path of the first link in each. */
export async function mailsTo(
  site: Site,
  to: string,
): Promise<{ subject: string; text: string; link: string }[]> {
  const rows = (await site
    .db('outbox')
    .where({ to })
    .orderBy('createdAt', 'desc')
    .select('subject', 'text')) as { subject: string; text: string }[]
  return rows.map((row) => ({
    ...row,
    link: new URL(/https?:\/\/\S+/.exec(row.text)?.[0] ?? 'http://nothing').pathname,
  }))
}
