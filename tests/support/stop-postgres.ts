/** After the run on PostgreSQL. */
import type { TestPostgres } from '../../src/commands/bench/postgres'

// oxlint-disable-next-line import/no-default-export -- jest asks for it
export default async function stop(): Promise<void> {
  await (globalThis as { testPostgres?: TestPostgres }).testPostgres?.end()
}
