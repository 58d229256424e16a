import type { Knex } from 'knex'

/** Makes a store once for each database and each transaction, as a page asks for its stores again and again. */
export function onePer<Store>(make: (db: Knex) => Store): (db: Knex) => Store {
  const made = new WeakMap<Knex, Store>()
  return (db) => {
    const store = made.get(db) ?? make(db)
    made.set(db, store)
    return store
  }
}
