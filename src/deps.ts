/** What the app is made from. `server.ts` makes it once; tests make their own. */
import type { Logger } from 'pino'
import type { Config } from './config'
import type { Db } from './db/open'
import type { Library } from './engine/library/library'
import type { KeptPages } from './web/kept-pages'
import type { Metrics } from './web/metrics'

export interface Deps {
  config: Config
  db: Db
  log: Logger
  /** The present instant. The only clock. */
  now: () => Date
  /** Everything in `documents/`. */
  library: Library
  /** Figures for Prometheus, where they are asked for. */
  metrics?: Metrics | undefined
  /** Pages as they were last made, given again while nothing they were made from has changed. */
  pages: KeptPages
  /** Signs session cookies. */
  sessionSecret: string
  /** Seals ballot boxes. It is not in the database. */
  ballotKey: Buffer
}
