/** A connection of its own to PostgreSQL that hears what is told on a channel, and comes back when it breaks. */
import { setTimeout } from 'node:timers/promises'
import type { Knex } from 'knex'
import { Client, type ClientConfig } from 'pg'

export interface Listening {
  /** Comes true when it hears, or when the first try has failed. */
  ready: Promise<void>
  stop: () => Promise<void>
}

/** @param on `hear` is given what was told; `missed` is called when something may have been told while nobody heard */
export function listenTo(
  db: Knex,
  channel: string,
  on: { hear: (told: string) => void; missed: () => void },
): Listening {
  const config = (db.client as { connectionSettings: ClientConfig }).connectionSettings
  const ended = new AbortController()
  let client: Client | undefined
  let isReady = (): void => undefined
  const ready = new Promise<void>((resolve) => (isReady = resolve))

  const connect = async (): Promise<Client> => {
    // No time-outs: this connection waits for days.
    const fresh = new Client({ ...config, statement_timeout: false })
    client = fresh
    fresh.on('notification', ({ payload }) => on.hear(payload ?? ''))
    await fresh.connect()
    await fresh.query(`LISTEN ${fresh.escapeIdentifier(channel)}`)
    return fresh
  }
  const keep = async (): Promise<void> => {
    for (let first = true; !ended.signal.aborted; first = false) {
      try {
        const broken = new Promise<void>((resolve) => {
          void connect().then(
            (fresh) => {
              fresh.on('error', () => resolve())
              fresh.on('end', () => resolve())
              isReady()
              return first || on.missed()
            },
            () => resolve(),
          )
        })
        await broken
        isReady()
        await setTimeout(500, undefined, { signal: ended.signal })
      } catch {
        // Stopped while it waited.
      }
    }
  }
  const done = keep()
  return {
    ready,
    stop: async () => {
      ended.abort()
      await client?.end().catch(() => undefined)
      await done
    },
  }
}
