/** Server-sent events: a page that is open hears that something changed, and what it then needs to know. */
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
  const { seats, workshops, email } = openedBy(req)
  const known = seats.length > 0 || workshops.length > 0 || email !== undefined
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

export interface Stream {
  db: Db
  /** What it is about: a project, or a part of a workshop. */
  topics: readonly string[]
  /** The number of the last change, read anew at each event. A page that saw another one has missed something. */
  place: () => Promise<number | string>
  /** What an event says. Default: its number, and the page asks for itself again. */
  says?: () => Promise<object>
  /** Milliseconds in which changes are gathered into one event. Default: none. */
  gather?: number
}

/**
 * Streams changes. Each event carries the place of the last change as its number, so that a phone that was away and
 * says what it saw last hears at once that it missed something.
 */
export async function streamChanges(on: Stream, req: Request, res: Response): Promise<void> {
  const leave = enter(req)
  res.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  })
  const { tell, stop } = teller(on, res)
  const stops = on.topics.map((topic) => onAnnounce(on.db, topic, tell))
  const beat = setInterval(() => res.write(': here\n\n'), heartbeat).unref()
  open.add(res)
  req.on('close', () => {
    open.delete(res)
    leave()
    for (const end of stops) end()
    stop()
    clearInterval(beat)
    res.end()
  })
  await hearing(on.db)
  res.write('retry: 3000\n\n')
  // A page that has heard nothing yet says in its address what it shows.
  const seen = req.get('Last-Event-ID') ?? req.query['seen']
  if (seen !== undefined && seen !== String(await on.place())) tell()
}

/** Sends one event at a time. What changes while one is being made is in the next. */
function teller({ place, says, gather = 0 }: Stream, res: Response): { tell: () => void; stop: () => void } {
  let state: 'quiet' | 'gathering' | 'telling' | 'again' = 'quiet'
  let timer: NodeJS.Timeout | undefined
  const enter = (next: typeof state): void => {
    state = next
  }
  const run = async (): Promise<void> => {
    enter('gathering')
    if (gather > 0) await new Promise<void>((resolve) => (timer = setTimeout(resolve, gather)))
    enter('telling')
    const number = await place()
    const data = says ? JSON.stringify(await says()) : number
    if (!res.writableEnded) res.write(`id: ${number}\nevent: change\ndata: ${data}\n\n`)
    if (state === 'again') return run()
    enter('quiet')
  }
  const tell = (): void => {
    if (state === 'quiet') void run().catch(() => res.end())
    else if (state === 'telling') enter('again')
  }
  return { tell, stop: () => clearTimeout(timer) }
}
