import { randomBytes } from 'node:crypto'
import type { Db } from '../../db/open'
import { Expected } from '../../lib/expected'
import { limit } from '../../web/limits'
import { mailStore } from './store'
import { templateOf, type MailTemplate } from './templates'
import { hashedAddress, mailSecret } from './unsubscribe'
import { oneLine, writeMessage, type MailValues } from './write-message'

export interface NewMail {
  /**
   * Cause and recipient, such as `notice:meeting-12:founder-3`: the same key twice is one mail.
   * It is kept for good, so it names nobody: use ids.
   */
  key: string
  to: string
  template: MailTemplate
  values: MailValues
  project?: string
  now: Date
  /** Whether the person may have stopped it. Default: as the template says. */
  reminder?: boolean
  attachments?: readonly Attachment[]
}

interface Attachment {
  filename: string
  contentType: string
  content: Buffer
}

/**
 * Puts a mail into the outbox within the caller's transaction: it goes if that is committed, and never otherwise.
 * A reminder to a person who stopped reminders is left out without a word, and so is what only a machine would send.
 * @throws Expected where the address or a value cannot be in a mail; Error where a value is missing
 */
export async function postMail(trx: Db, mail: NewMail): Promise<void> {
  const to = readAddress(mail.to)
  const message = writeMessage(mail.template, mail.values)
  const reminder = mail.reminder ?? templateOf(mail.template).reminder ?? false
  const store = mailStore(trx)
  if (reminder && (await store.isUnsubscribed(hashedAddress(await mailSecret(trx), to)))) return
  if (await isFlood(trx, mail, to)) return
  const now = mail.now.toISOString()
  await store.post({
    key: mail.key,
    project: mail.project ?? null,
    template: mail.template,
    reminder,
    to,
    ...message,
    attachments: packed(mail.attachments ?? []),
    messageId: randomBytes(16).toString('hex'),
    createdAt: now,
    dueAt: now,
  })
}

/**
 * The most mails of one co-op in an hour, to one address and in all. A large society calls a meeting and opens two votes;
 * and what outsiders may send, as enquiries, must not use up what goes to the secretary.
 */
const mostAnHour = { address: 300, coop: 3000 }

/** Anyone may start a co-op, and write any address into it: what they have us send is counted. */
async function isFlood(trx: Db, { project, now }: NewMail, to: string): Promise<boolean> {
  if (project === undefined) return false
  const hour = { minutes: 60, now }
  const address = hashedAddress(await mailSecret(trx), to)
  try {
    await limit(trx, `mail of ${project} to ${address}`, { most: mostAnHour.address, ...hour })
    await limit(trx, `mail of ${project}`, { most: mostAnHour.coop, ...hour })
    return false
  } catch (error) {
    if (error instanceof Expected) return true
    throw error
  }
}

const mailbox = /^[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}][\p{L}\p{M}\p{N}.-]*$/u

/** One plain address of at most 254 characters (RFC 5321); a name, a second address or a line break is refused. */
function readAddress(text: string): string {
  const address = oneLine(text, 'An e-mail address')
  // `=?` starts an encoded word, which a mail program could read as another address.
  if (address.length <= 254 && mailbox.test(address) && !address.includes('=?')) return address
  throw new Expected(
    'conflict',
    'We cannot send mail to this address',
    'Check it: it must be one address in the form name@example.org.',
  )
}

/** Attachments as JSON text, or null where there are none. */
function packed(attachments: readonly Attachment[]): string | null {
  if (attachments.length === 0) return null
  return JSON.stringify(
    attachments.map(({ filename, contentType, content }) => {
      if (!/^[\w-]+\/[\w.+-]+(; ?[\w-]+=[\w-]+)*$/.test(contentType))
        throw new Error('Mail needs a plain content type for an attachment.')
      const safe = oneLine(filename, 'The name of a file').replace(/[/\\]/g, '-')
      return { filename: safe, contentType, content: content.toString('base64') }
    }),
  )
}

/** Takes back a mail that has not gone yet, by the key it was posted with. */
export function dropMail(trx: Db, key: string): Promise<void> {
  return mailStore(trx).takeBack(key)
}

/** Forgets the address of a person who leaves a project: nothing more goes to it, and nothing names it. */
export function forgetMail(trx: Db, project: string, to: string): Promise<void> {
  return mailStore(trx).forget(project, to)
}
