/**
 * Tells the pages that are open on a project that something in it changed: after the commit, so that whoever looks
 * then finds it, and in every process that serves the same database.
 */
import { EventEmitter } from 'node:events'
import type { Knex } from 'knex'
import { isPostgres } from './dialect'
import { listenTo, type Listening } from './listen'

const channel = 'groundrules'

interface Ears {
  emitter: EventEmitter
  listening: Listening | undefined
}

const ears = new WeakMap<object, Ears>()

/**
 * Says that a project changed, once the transaction is committed, and not at all if it is rolled back. Carries no
 * data: who listens reads the project again, by their own rights.
 */
export async function announce(trx: Knex.Transaction, project: string): Promise<void> {
  if (isPostgres(trx)) {
    await trx.raw('SELECT pg_notify(?, ?)', [channel, project])
    return
  }
  const { emitter } = earsOf(trx)
  let outermost = trx
  while (outermost.parentTransaction) outermost = outermost.parentTransaction
  outermost.executionPromise.then(
    () => emitter.emit(project),
    () => undefined,
  )
}

/** Calls `listener` at each change of a project, until the function that comes back is called. */
export function onAnnounce(db: Knex, project: string, listener: () => void): () => void {
  const own = earsOf(db)
  const { emitter } = own
  emitter.on(project, listener)
  if (isPostgres(db))
    own.listening ??= listenTo(db, channel, { hear: tell(emitter), missed: tellAll(emitter) })
  return () => void emitter.off(project, listener)
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
  return (project: string): void => void emitter.emit(project)
}

/** After a time in which changes may have been missed, everyone looks again. */
function tellAll(emitter: EventEmitter) {
  return (): void => {
    for (const project of emitter.eventNames()) emitter.emit(project)
  }
}

/** One pair of ears a database: a transaction shares its configuration with the connection that it came from. */
function earsOf(db: Knex): Ears {
  const key = (db.client as { config: object }).config
  let own = ears.get(key)
  if (!own) {
    own = { emitter: new EventEmitter().setMaxListeners(0), listening: undefined }
    ears.set(key, own)
  }
  return own
}
