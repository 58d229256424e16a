/** After the run on SQLite. */
import { rmSync } from 'node:fs'

// oxlint-disable-next-line import/no-default-export -- jest asks for it
export default function stop(): void {
  rmSync(String(process.env['TEST_SQLITE']), { recursive: true, force: true })
}
