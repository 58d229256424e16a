/**
 * Tells the pages that are open on a project that something in it changed. Announced after the commit, so that
 * whoever looks then finds it.
 */
import { EventEmitter } from 'node:events'
import type { Db } from './open'

const emitters = new WeakMap<object, EventEmitter>()

/** Says that a project changed. Carries no data: who listens reads the project again, by their own rights. */
export function announce(db: Db, project: string): void {
  emitterOf(db).emit(project)
}

/** Calls `listener` at each change of a project, until the function that comes back is called. */
export function onAnnounce(db: Db, project: string, listener: () => void): () => void {
  const emitter = emitterOf(db)
  emitter.on(project, listener)
  return () => void emitter.off(project, listener)
}

/** One emitter a database: a transaction shares its configuration with the connection that it came from. */
function emitterOf(db: Db): EventEmitter {
  const key = (db.client as { config: object }).config
  let emitter = emitters.get(key)
  if (!emitter) {
    emitter = new EventEmitter().setMaxListeners(0)
    emitters.set(key, emitter)
  }
  return emitter
}
