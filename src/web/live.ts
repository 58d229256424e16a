/** Server-sent events: a page that is open on a project hears that something changed, and asks for it again. */
import type { Request, Response } from 'express'
import type { Db } from '../db/open'
import { hearing, onAnnounce } from '../db/announce'
import { Expected } from '../lib/expected'
import { openedBy } from './session'

/** A comment on the line now and then, so that no proxy between takes a quiet stream for a dead one. */
const heartbeat = 25_000

const open = new Set<Response>()

/** How many pages hear of changes now, on this process. */
export function openStreams(): number {
  return open.size
}

/** Ends every stream, so that the server can close. A page asks for its stream again by itself. */
export function endStreams(): void {
  for (const res of open) res.end()
}

const inOneBrowser = 12
/** A hall may share one address; browsers without a seat, which look at a demonstration, are counted by it. */
const fromOneAddress = 200
const streamsOf = new Map<string, number>()

/** Counts a stream of a browser. Returns how to count it off again. */
function enter(req: Request): () => void {
  const { seats, email } = openedBy(req)
  const known = seats.length > 0 || email !== undefined
  const key = known ? `session ${req.sessionID}` : `address ${req.ip}`
  const now = streamsOf.get(key) ?? 0
  if (now >= (known ? inOneBrowser : fromOneAddress))
    throw new Expected('too-many', 'Too many pages are open', 'Close some of them, then load this one again.')
  streamsOf.set(key, now + 1)
  return () => {
    const left = (streamsOf.get(key) ?? 1) - 1
    if (left === 0) streamsOf.delete(key)
    else streamsOf.set(key, left)
  }
}

/**
 * Streams the changes of a project. Each event carries the place of the last change, so that a phone that was away
 * hears at once that it missed something.
 * @param place the number of the last change, read anew at each event
 */
export async function streamChanges(
  on: { db: Db; project: string; place: () => Promise<number> },
  req: Request,
  res: Response,
): Promise<void> {
  const { db, project, place } = on
  const leave = enter(req)
  res.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  })
  const send = async (): Promise<void> => {
    const number = await place()
    if (!res.writableEnded) res.write(`id: ${number}\nevent: change\ndata: ${number}\n\n`)
  }
  const beat = setInterval(() => res.write(': here\n\n'), heartbeat).unref()
  open.add(res)
  const stop = onAnnounce(db, project, () => void send().catch(() => res.end()))
  req.on('close', () => {
    open.delete(res)
    leave()
    stop()
    clearInterval(beat)
    res.end()
  })
  await hearing(db)
  res.write('retry: 3000\n\n')
  const seen = req.get('Last-Event-ID')
  if (seen !== undefined && Number(seen) !== (await place())) await send()
}
