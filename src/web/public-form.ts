/**
 * Forms that anyone may send, without an account. What keeps machines out needs no other company: a mark that is
 * signed and timed, a field that people do not see, and a limit for each network and each form.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Db } from '../db/open'
import { limit, networkOf } from './limits'
import type { Typed } from './forms'

/** The field that people do not see. Whoever fills it in is a machine. */
export const trapField = 'leave-empty'
export const stampField = 'stamp'

/** No person fills in a form in less. */
const leastSeconds = 3
const mostHours = 24

export interface PublicFormKeys {
  secret: string
  now: Date
}

/** The mark of a form as it is shown: when, and a number of its own. */
export function newStamp({ secret, now }: PublicFormKeys): string {
  const words = `${now.getTime().toString(36)}.${randomBytes(12).toString('base64url')}`
  return `${words}.${signed(words, secret)}`
}

/**
 * What came back: from a person, with an id that is the same for the same form however often it is sent; from a
 * machine; or in a way that a person must confirm once more, with the words to say so.
 */
export type Sender = { kind: 'person'; id: string } | { kind: 'machine' } | { kind: 'again'; say: string }

export function senderOf(typed: Typed, { secret, now }: PublicFormKeys): Sender {
  if (typeof typed[trapField] === 'string' && typed[trapField] !== '') return { kind: 'machine' }
  const stamp = typeof typed[stampField] === 'string' ? typed[stampField] : ''
  const [time = '', nonce = '', signature = ''] = stamp.split('.')
  const words = `${time}.${nonce}`
  const age = (now.getTime() - Number.parseInt(time, 36)) / 1000
  if (!sameText(signature, signed(words, secret)) || !(age >= 0) || age > mostHours * 3600)
    return {
      kind: 'again',
      say: 'This page was open for a long time. Look at your answers and send them again.',
    }
  if (age < leastSeconds)
    return { kind: 'again', say: 'That was very quick. Look at your answers and send them again.' }
  return { kind: 'person', id: createHash('sha256').update(words).digest('hex').slice(0, 24) }
}

/** Counts one sending of a form. @throws Expected where this network, or all together, sent too many */
export async function limitForm(
  db: Db,
  form: { name: string; ip: string | undefined; now: Date; most?: number },
): Promise<void> {
  const { name, ip, now, most = 300 } = form
  const from = createHash('sha256').update(networkOf(ip)).digest('base64url')
  await limit(db, `${name} from ${from}`, { most: 20, minutes: 60, now })
  await limit(db, name, { most, minutes: 60, now })
}

function signed(words: string, secret: string): string {
  return createHmac('sha256', secret).update(`public form ${words}`).digest('base64url')
}

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
