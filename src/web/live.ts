/** Server-sent events: a page that is open on a project hears that something changed, and asks for it again. */
import type { Request, Response } from 'express'
import type { Db } from '../db/open'
import { hearing, onAnnounce } from '../db/announce'

/** A comment on the line now and then, so that no proxy between takes a quiet stream for a dead one. */
const heartbeat = 25_000

const open = new Set<Response>()

/** Ends every stream, so that the server can close. A page asks for its stream again by itself. */
export function endStreams(): void {
  for (const res of open) res.end()
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
    stop()
    clearInterval(beat)
    res.end()
  })
  await hearing(db)
  res.write('retry: 3000\n\n')
  const seen = req.get('Last-Event-ID')
  if (seen !== undefined && Number(seen) !== (await place())) await send()
}
