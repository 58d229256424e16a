/**
 * The worker that empties the outbox. It takes a few mails at a time under a lease, so that two processes never send
 * the same one, and a mail whose sender died is tried again with the same Message-ID. When the line to the server
 * breaks, one knock at its door tells whether it is back: mail waits without losing tries.
 */
import { createTransport } from 'nodemailer'
import type { Deps } from '../../deps'
import { envelopeOf } from './frame'
import { mailStore, type OutboxRow } from './store'
import { hashedAddress, mailSecret } from './unsubscribe'
import { giveUpAfter, replyOf, verdictOf, waitAfter, type SendError } from './verdict'

export interface Sender {
  /** Waits until the mails that are on their way have an answer, and puts the others back. */
  stop: () => Promise<void>
  /** Looks at once whether there is mail. */
  wake: () => void
}

const second = 1000
const lookEach = 2 * second
const batch = 20
const lines = 4
/** A sender that holds mail for longer is taken for dead; each mail has an answer long before. */
const leaseFor = 10 * 60 * second
const answerWithin = 90 * second
/** Words of mail that was sent go at once; of mail that nobody sends, and addresses, after 30 days. */
const keptFor = 30 * 24 * 60 * 60 * second

/** Starts sending. Without `SMTP_URL` nothing leaves, and only old mail is cleared. */
export function startSender(deps: Deps): Sender {
  const { log } = deps
  const bell = newBell()
  const transport = deps.config.smtpUrl === undefined ? undefined : openTransport(deps.config.smtpUrl)
  const round = transport && sendingRound(deps, transport, bell)
  const clear = clearing(deps)

  const work = async (): Promise<void> => {
    while (!bell.stopped()) {
      const more = await clear()
        .then(() => round?.())
        .catch((error: unknown) => {
          log.error({ err: error }, 'The outbox could not be worked on')
          return false
        })
      if (more !== true) await bell.wait(lookEach)
    }
  }
  const done = work()
  return {
    wake: bell.ring,
    stop: async () => {
      bell.stop()
      await done
      transport?.close()
    },
  }
}

type Transport = ReturnType<typeof openTransport>

function openTransport(url: string) {
  const { username, hostname } = new URL(url)
  const nearby = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return createTransport({
    url,
    pool: true,
    maxConnections: lines,
    // Only where an old connection turns out to be dead before anything was said. All else is for the outbox.
    maxRequeues: 1,
    // A password never crosses a network in the open.
    requireTLS: username !== '' && !nearby && url.startsWith('smtp:'),
    connectionTimeout: 20 * second,
    greetingTimeout: 20 * second,
    socketTimeout: 60 * second,
  })
}

/** One round: true where there may be more to send at once. */
function sendingRound(deps: Deps, transport: Transport, bell: Bell): () => Promise<boolean> {
  const { db, now } = deps
  const store = mailStore(db)
  const door = newDoor(deps, transport)

  return async () => {
    await giveUpOld(deps)
    if (!(await door.mayTry())) return false
    const at = now().getTime()
    const taken = await store.take(batch, iso(at), iso(at + leaseFor))
    if (taken.length === 0) return false
    const secret = await mailSecret(db)
    const queue = [...taken]
    const line = async (): Promise<void> => {
      for (let row = queue.shift(); row; row = queue.shift()) {
        if (bell.stopped() || door.isShut()) await store.putBack(row)
        else await sendOne(deps, { row, transport, door, secret })
      }
    }
    await Promise.all(Array.from({ length: lines }, line))
    return !bell.stopped()
  }
}

type Door = ReturnType<typeof newDoor>

/** Remembers whether the server is there. While it is not, one knock at a time, with longer and longer waits. */
function newDoor({ now, log }: Deps, transport: Transport) {
  let isShut = false
  let failures = 0
  let nextKnock = 0
  let knocking: Promise<boolean> | undefined

  const shut = (words: string): void => {
    // Several lines that meet the same shut door are one failure.
    if (isShut && now().getTime() < nextKnock) return
    isShut = true
    failures++
    // At most an hour: mail should not wait half a day for a server that came back.
    nextKnock = now().getTime() + Math.min(waitAfter(failures, Math.random()), 60 * 60 * second)
    log.warn({ reply: withoutAddresses(words), failures }, 'The mail server cannot be reached')
  }
  const knock = async (): Promise<boolean> => {
    try {
      await transport.verify()
      isShut = false
    } catch (error) {
      shut(replyOf(error as SendError).words)
    }
    knocking = undefined
    return !isShut
  }
  // Several lines that meet the same shut door share one knock, and none follows before its time.
  const knockOnce = (): Promise<boolean> =>
    isShut && now().getTime() < nextKnock ? Promise.resolve(false) : (knocking ??= knock())
  return {
    shut,
    knock: knockOnce,
    isShut: () => isShut,
    mayTry: async (): Promise<boolean> => !isShut || (now().getTime() >= nextKnock && (await knockOnce())),
    works: (): void => {
      failures = 0
    },
  }
}

interface OnItsWay {
  row: OutboxRow
  transport: Transport
  door: Door
  secret: string
}

/** Sends a mail and writes down how it went. */
async function sendOne(deps: Deps, onItsWay: OnItsWay): Promise<void> {
  const { row, transport, door, secret } = onItsWay
  const store = mailStore(deps.db)
  if (row.reminder && (await store.isUnsubscribed(hashedAddress(secret, row.to)))) {
    await store.drop(row)
    return
  }
  try {
    await transport.sendMail({
      ...envelopeOf(row, deps.config, secret),
      // A server that trickles its answer byte by byte never comes to a time-out of the socket.
      signal: AbortSignal.timeout(answerWithin),
    })
  } catch (error) {
    await notTaken(deps, onItsWay, error as SendError)
    return
  }
  // Written down at once: a mail that was taken but not marked would be sent again after its lease.
  await store.end(row, 'sent', iso(deps.now().getTime()))
  door.works()
}

async function notTaken({ db, log, now }: Deps, { row, door }: OnItsWay, error: SendError): Promise<void> {
  const store = mailStore(db)
  const verdict = verdictOf(error)
  const reply = replyOf(error)
  log.info({ mail: row.id, verdict, code: reply.code, kind: error.code }, 'A mail was not taken')
  if (verdict === 'down') {
    door.shut(reply.words)
    await store.putBack(row)
  } else if (verdict === 'broke' && !(await door.knock())) await store.putBack(row)
  else if (verdict === 'refused') await store.end(row, 'refused', iso(now().getTime()), reply)
  else {
    const tries = row.tries + 1
    const dueAt = iso(now().getTime() + waitAfter(tries, Math.random()))
    await store.later(row, { tries, dueAt }, reply)
  }
}

async function giveUpOld({ db, now }: Deps): Promise<void> {
  const at = now().getTime()
  await mailStore(db).giveUp(iso(at - giveUpAfter), iso(at))
}

/** Clears old words and addresses, at most once an hour. */
function clearing({ db, now }: Deps): () => Promise<void> {
  let last = 0
  return async () => {
    const at = now().getTime()
    if (Math.abs(at - last) < 60 * 60 * second) return
    last = at
    await mailStore(db).clear(iso(at - keptFor))
  }
}

/** A server may say again whom a mail was for, and the log says nothing of people. */
function withoutAddresses(words: string): string {
  return words.replace(/[^\s<>"'()]+@[^\s<>"'()]+/g, '…')
}

function iso(time: number): string {
  return new Date(time).toISOString()
}

interface Bell {
  wait: (milliseconds: number) => Promise<void>
  ring: () => void
  stop: () => void
  stopped: () => boolean
}

/** A wait that can be cut short; a ring while nobody waits cuts the next wait. */
function newBell(): Bell {
  let rung = false
  let stopped = false
  let hear = (): void => undefined
  const ring = (): void => {
    rung = true
    hear()
  }
  return {
    ring,
    stopped: () => stopped,
    stop: () => {
      stopped = true
      ring()
    },
    wait: async (milliseconds) => {
      if (!rung)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds)
          hear = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      rung = false
    },
  }
}
