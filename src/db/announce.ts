/**
 * Tells the pages that are open on something, a project or a workshop, that it changed: after the commit, so that
 * whoever looks then finds it, and in every process that serves the same database.
 */
import { EventEmitter } from 'node:events'
import type { Knex } from 'knex'
import { isPostgres } from './dialect'
import { listenTo, type Listening } from './listen'
import { perDatabase } from './per-database'

const channel = 'groundrules'

interface Ears {
  emitter: EventEmitter
  listening: Listening | undefined
}

const earsOf = perDatabase((): Ears => ({
  emitter: new EventEmitter().setMaxListeners(0),
  listening: undefined,
}))

/**
 * Says that something changed, once the transaction is committed, and not at all if it is rolled back. Carries no
 * data: who listens reads it again, by their own rights.
 */
export async function announce(trx: Knex.Transaction, topic: string): Promise<void> {
  if (isPostgres(trx)) {
    await trx.raw('SELECT pg_notify(?, ?)', [channel, topic])
    return
  }
  const { emitter } = earsOf(trx)
  let outermost = trx
  while (outermost.parentTransaction) outermost = outermost.parentTransaction
  outermost.executionPromise.then(
    () => emitter.emit(topic),
    () => undefined,
  )
}

/** Calls `listener` at each change of a topic, until the function that comes back is called. */
export function onAnnounce(db: Knex, topic: string, listener: () => void): () => void {
  const own = earsOf(db)
  const { emitter } = own
  emitter.on(topic, listener)
  if (isPostgres(db))
    own.listening ??= listenTo(db, channel, { hear: tell(emitter), missed: tellAll(emitter) })
  return () => void emitter.off(topic, listener)
}

/** Comes true once changes that other processes announce are heard. */
export async function hearing(db: Knex): Promise<void> {
  await earsOf(db).listening?.ready
}

/** Stops listening, so that the database can be closed. */
export async function stopListening(db: Knex): Promise<void> {
  const own = earsOf(db)
  await own.listening?.stop()
  own.listening = undefined
}

function tell(emitter: EventEmitter) {
  return (topic: string): void => void emitter.emit(topic)
}

/** After a time in which changes may have been missed, everyone looks again. */
function tellAll(emitter: EventEmitter) {
  return (): void => {
    for (const topic of emitter.eventNames()) emitter.emit(topic)
  }
}
