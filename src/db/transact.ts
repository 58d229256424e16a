import type { Knex } from 'knex'

/** Codes of PostgreSQL for a transaction that was undone because of another, and may be done again. */
const again = ['40001', '40P01']
const mostTries = 4

/**
 * Does `work` in one transaction, or not at all. Where the database undid it because two transactions waited for one
 * another, it is done again: so `work` has no effects but those through its own handle.
 */
export async function transact<T>(db: Knex, work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await db.transaction(work)
    } catch (error) {
      const code = String((error as { code?: unknown }).code)
      // A transaction inside another cannot be saved on its own.
      if (db.isTransaction || !again.includes(code) || tries === mostTries) throw error
    }
  }
}
