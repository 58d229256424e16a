/** The SQL of the outbox, and of the addresses that want no reminders. */
import { randomBytes } from 'node:crypto'
import type { Db } from '../../db/open'
import type { MailTemplate } from './templates'

export type MailState = 'waiting' | 'sending' | 'sent' | 'refused' | 'given-up'

export interface NewRow {
  key: string
  project: string | null
  template: MailTemplate
  reminder: boolean
  to: string
  subject: string
  text: string
  html: string
  attachments: string | null
  messageId: string
  createdAt: string
  dueAt: string
}

export interface OutboxRow extends NewRow {
  id: number
  tries: number
  state: MailState
  lease: string
  lastCode: number | null
  lastReply: string | null
  endedAt: string | null
}

/** A mail that a sender holds: nobody else sends it, or writes down how it went, while the lease is the same. */
export type Held = Pick<OutboxRow, 'id' | 'lease'>

export interface Reply {
  code: number | null
  words: string
}

const wiped = { text: null, html: null, attachments: null, lease: null, leasedUntil: null }

export function mailStore(db: Db) {
  return {
    ...postQueries(db),
    ...sendQueries(db),

    /** Mail of a project that did not arrive, newest first. */
    failed: (project: string): Promise<OutboxRow[]> =>
      db<OutboxRow>('outbox')
        .where({ project })
        .whereIn('state', ['refused', 'given-up'])
        .whereNot('to', '')
        .orderBy('id', 'desc')
        .select(),

    /** Mail whose words are still there, newest first. */
    readable: (most: number): Promise<OutboxRow[]> =>
      db<OutboxRow>('outbox').whereNotNull('text').orderBy('id', 'desc').limit(most).select(),

    /** Takes words and addresses out of mail that was made before this instant; the keys stay. */
    async clear(before: string): Promise<void> {
      const old = { ...wiped, to: '', lastReply: null }
      await db('outbox')
        .where('createdAt', '<', before)
        .whereIn('state', ['sent', 'refused', 'given-up'])
        .whereNot('to', '')
        .update(old)
      await db('outbox')
        .where('createdAt', '<', before)
        .whereIn('state', ['waiting', 'sending'])
        .update({ ...old, state: 'given-up', endedAt: before })
    },
  }
}

function postQueries(db: Db) {
  return {
    /** Adds a mail; where the key is known, nothing happens. */
    async post(row: NewRow): Promise<void> {
      await db('outbox').insert(row).onConflict('key').ignore()
    },

    /** Takes what waits for an address of a project away, and the address out of what was sent. */
    async forget(project: string, to: string): Promise<void> {
      await db('outbox').where({ project, to, state: 'waiting' }).delete()
      await db('outbox').where({ project, to }).update({ to: '', text: null, html: null, attachments: null })
    },

    /** Drops a mail that has not gone yet. The words of one that has gone are wiped already. */
    async takeBack(key: string): Promise<void> {
      await db('outbox').where({ key, state: 'waiting' }).delete()
    },

    async isUnsubscribed(address: string): Promise<boolean> {
      return (await db('unsubscribed').where({ address }).first('address')) !== undefined
    },

    async unsubscribe(address: string, at: string): Promise<void> {
      await db('unsubscribed').insert({ address, at }).onConflict('address').ignore()
    },

    async subscribe(address: string): Promise<void> {
      await db('unsubscribed').where({ address }).delete()
    },

    async secret(): Promise<string> {
      const read = (): Promise<{ value: string } | undefined> =>
        db('settings').where({ name: 'mailSecret' }).first('value')
      const known = await read()
      if (known) return known.value
      const value = randomBytes(32).toString('base64url')
      await db('settings').insert({ name: 'mailSecret', value }).onConflict('name').ignore()
      return (await read())?.value ?? value
    },
  }
}

function sendQueries(db: Db) {
  const held = ({ id, lease }: Held) => db('outbox').where({ id, lease })
  const free = (now: string) =>
    db<OutboxRow>('outbox').where((one) =>
      one
        .where((due) => due.where('state', 'waiting').andWhere('dueAt', '<=', now))
        .orWhere((left) => left.where('state', 'sending').andWhere('leasedUntil', '<=', now)),
    )
  return {
    /**
     * Takes mail that is due, or that another sender held for too long. Of two senders that see the same mail, the
     * second update finds it taken.
     */
    async take(most: number, now: string, until: string): Promise<OutboxRow[]> {
      const seen = (await free(now).orderBy('dueAt').orderBy('id').limit(most).select('id')) as {
        id: number
      }[]
      if (seen.length === 0) return []
      const lease = randomBytes(12).toString('hex')
      const ids = seen.map(({ id }) => id)
      await free(now)
        .whereIn('id', ids)
        .update({ state: 'sending', lease, leasedUntil: until } as object)
      return db<OutboxRow>('outbox').where({ lease }).orderBy('dueAt').orderBy('id').select()
    },

    /** Puts mail back as it was, when it was not tried. */
    async putBack(mail: Held): Promise<void> {
      await held(mail).update({ state: 'waiting', lease: null, leasedUntil: null })
    },

    async later(mail: Held, at: { tries: number; dueAt: string }, reply: Reply): Promise<void> {
      const last = { lastCode: reply.code, lastReply: reply.words }
      await held(mail).update({ state: 'waiting', lease: null, leasedUntil: null, ...at, ...last })
    },

    /** Writes down the end of a mail, and takes its words away. Without a reply the last one stays. */
    async end(mail: Held, state: MailState, endedAt: string, reply?: Reply): Promise<void> {
      const last = reply && { lastCode: reply.code, lastReply: reply.words }
      await held(mail).update({ ...wiped, state, endedAt, ...last })
    },

    /** Ends mail that waits since before this instant. */
    async giveUp(before: string, endedAt: string): Promise<void> {
      await db('outbox')
        .where({ state: 'waiting' })
        .andWhere('createdAt', '<=', before)
        .update({ ...wiped, state: 'given-up', endedAt })
    },

    async drop(mail: Held): Promise<void> {
      await held(mail).delete()
    },
  }
}
