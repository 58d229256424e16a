/** The verbs about links. A link is shown or sent once; what is kept is its hash. */
import type { Db } from '../../db/open'
import { accountStore, type KeyKind } from './store'
import { hashed, newCode, newToken } from './tokens'

const day = 24 * 60 * 60 * 1000

/** How long each kind of link works, in milliseconds. A resume link works until it is taken away. */
export const lifetimes: Readonly<Record<KeyKind, number | undefined>> = {
  resume: undefined,
  invitation: 14 * day,
  join: 14 * day,
  'sign-in': 15 * 60 * 1000,
}

/** Makes a new link to a seat. The old one of its kind stops working. Returns the token. */
export async function newSeatLink(
  trx: Db,
  link: { kind: 'resume' | 'invitation'; project: string; seat: string; now: Date },
): Promise<string> {
  const store = accountStore(trx)
  const { kind, project, seat, now } = link
  await store.dropKeys({ kind, seat })
  const token = newToken()
  await store.addKey({ ...emptyKey(kind, now), hash: hashed(token), project, seat })
  return token
}

/** Makes the link that a group shares, for example in a chat. The old one stops working. Returns the token. */
export async function newJoinLink(trx: Db, project: string, now: Date): Promise<string> {
  const store = accountStore(trx)
  await store.dropKeys({ kind: 'join', project })
  const token = newToken()
  await store.addKey({ ...emptyKey('join', now), hash: hashed(token), project })
  return token
}

/** Makes a sign-in link for one browser, with a code to type there. */
export async function newSignIn(
  trx: Db,
  to: { email: string; browser: string; now: Date },
): Promise<{ token: string; code: string }> {
  const [token, code] = [newToken(), newCode()]
  await accountStore(trx).addKey({
    ...emptyKey('sign-in', to.now),
    hash: hashed(token),
    email: to.email,
    browser: hashed(to.browser),
    code: hashed(code + to.browser),
  })
  return { token, code }
}

function emptyKey(kind: KeyKind, now: Date) {
  const lifetime = lifetimes[kind]
  return {
    kind,
    project: null,
    seat: null,
    email: null,
    browser: null,
    code: null,
    createdAt: now.toISOString(),
    expiresAt: lifetime === undefined ? null : new Date(now.getTime() + lifetime).toISOString(),
  }
}
