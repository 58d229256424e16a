/** Sees that nothing of a project is written but under a new version of it, as what is read of a project is kept. */
import type { Db } from '../../src/db/open'

/** What is not part of any project, or not of what is kept of one: the rest must go through `changeProject`. */
const apart = [
  /^(sessions|sessionOpens|settings|limits|keys|outbox|unsubscribed|workshop\w*|guidance\w*|knex_\w+)$/,
  // Votes in boxes: the pages that count them are not kept.
  /^ballot\w+$/,
  // Papers that were made or sent: they change nothing of what they were made from.
  /^(issues|offerCopies|signedCopies|ruleBookFiles)$/,
]

function isKept(table: string, sql: string): boolean {
  if (table === 'projects') return /^update.*[`"](name|workshop|registration)[`"] = /.test(sql)
  return table !== '' && !apart.some((pattern) => pattern.test(table))
}

interface Query {
  sql: string
  /** Which connection. */
  __knexUid: string
}

let unwatched = 0

/** Lets a test write what the app itself never would. */
export async function behindTheApp<T>(work: () => PromiseLike<T>): Promise<T> {
  unwatched++
  try {
    return await work()
  } finally {
    unwatched--
  }
}

/** @param tell is given each write that no version goes with, in words */
export function watchVersions(db: Db, tell: (words: string) => void): void {
  // The connections whose transaction has given a project a new version.
  const renewed = new Set<string>()
  db.on('query', ({ sql, __knexUid: connection }: Query) => {
    if (/^(BEGIN|COMMIT|ROLLBACK;?$)/i.test(sql)) renewed.delete(connection)
    const [, table = ''] = /^(?:insert into|update|delete from) [`"](\w+)[`"]/.exec(sql) ?? []
    if (table === 'projects' && /^insert|[`"]version[`"] = /.test(sql)) renewed.add(connection)
    if (unwatched === 0 && isKept(table, sql) && !renewed.has(connection))
      tell(`${table} was written outside of changeProject: ${sql.slice(0, 100)}`)
  })
}
