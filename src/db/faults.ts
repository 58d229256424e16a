/** What a database's error means for people: there is no room, the file is damaged, or nobody answers. */

/** Words for whoever runs the server: what is the matter and what to do. Nothing was changed. */
export class DatabaseRefusal extends Error {}

export type StorageFault = 'full' | 'damaged' | 'away'

/** For whoever runs the server. */
export const faultWords: Readonly<Record<StorageFault, string>> = {
  full: 'The disk is full or cannot be written to. Make room, then try again. Nothing was changed.',
  damaged: 'The database is damaged. Restore a backup: npm run -s restore -- FILE',
  away: 'The database does not answer, or a server that is busy holds it. Try again in a minute, or stop the server first. Nothing was changed.',
}

// Others were in the way: a query took longer than anyone waits, or was done again and again.
const busy = /^(SQLITE_(BUSY|LOCKED)|57014|40001|40P01)/

const codes: readonly (readonly [RegExp, StorageFault])[] = [
  [/^SQLITE_(FULL|IOERR|READONLY|CANTOPEN)/, 'full'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'damaged'],
  [busy, 'away'],
  // PostgreSQL: out of room or memory; shutting down, starting up, read only or cut off; damaged pages.
  [/^53/, 'full'],
  [/^(57P0|08|25006)/, 'away'],
  [/^XX00[12]/, 'damaged'],
  [/^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)/, 'away'],
]

/** What a fault of the database itself means; undefined for every other error. */
export function storageFault(error: unknown): StorageFault | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const { code = '', name, message = '' } = error as { code?: unknown; name?: unknown; message?: string }
  const known = codes.find(([pattern]) => pattern.test(String(code)))
  if (known) return known[1]
  // What the connection said comes after the words of the query that it cut off.
  const isCut = /(^| - )(Connection (terminated|ended)|Client (has encountered|was closed))/.test(message)
  const isAway = name === 'KnexTimeoutError' || isCut
  return isAway ? 'away' : undefined
}

/** Whether nobody answers at all: then no other query would be answered either. */
export function isUnreachable(error: unknown): boolean {
  return storageFault(error) === 'away' && !busy.test(String((error as { code?: unknown }).code))
}
