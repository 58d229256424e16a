/** People with a seat in a co-op, each in a browser of their own, let in by a link as anyone is. */
import type { Test } from 'supertest'
import type TestAgent from 'supertest/lib/agent'
import { accountStore, newId, newSeatLink, type SeatRole } from '../../src/features/account'
import { visitor, type Site } from './site'

export type Agent = TestAgent<Test>

interface Person {
  name?: string
  /** A founder, where it is not said. */
  role?: SeatRole
  founder?: string
  email?: string
}

let opened = 0

/** A browser in which a person has opened the co-op by their own link. */
export async function seated(
  site: Pick<Site, 'app' | 'db'>,
  coop: string,
  who: Person,
): Promise<Agent & { seat: string }> {
  const { id, token } = await newSeat(site, coop, who)
  const agent = visitor(site)
  // From an address of its own: opening links is limited for each.
  opened++
  const from = `10.0.${opened >> 8}.${opened & 255}`
  await agent.post(`/open/${token}`).set('X-Forwarded-For', from).expect(303)
  return Object.assign(agent, { seat: id })
}

/** A seat with a private link that nobody has opened yet. */
export async function newSeat(
  site: Pick<Site, 'app' | 'db'>,
  coop: string,
  who: Person,
): Promise<{ id: string; token: string }> {
  const project = coop.split('/').at(-1) ?? ''
  const id = newId()
  const now = new Date('2026-11-23T12:00:00Z')
  const { role = 'founder', name = role, founder = null, email = null } = who
  const createdAt = now.toISOString()
  await site.db.transaction(async (trx) => {
    await trx('projects').where({ id: project }).update({ version: newId() })
    await accountStore(trx).addSeat({ id, project, role, founder, name, email, createdAt })
  })
  const token = await newSeatLink(site.db, { kind: 'resume', project, seat: id, now })
  return { id, token }
}

/** The mails in the outbox to an address, newest first, with the path of the first link in each. */
export async function mailsTo(
  site: Pick<Site, 'app' | 'db'>,
  to: string,
): Promise<{ subject: string; text: string; link: string }[]> {
  const rows = (await site.db('outbox').where({ to }).orderBy('id', 'desc').select('subject', 'text')) as {
    subject: string
    text: string
  }[]
  return rows.map((row) => ({
    ...row,
    link: new URL(/https?:\/\/\S+/.exec(row.text)?.[0] ?? 'http://nothing').pathname,
  }))
}
