/** Two people changed the same thing: the second sees both and chooses. Nobody's words are lost. */
import type { Response } from 'express'
import { fingerprint, type Typed } from './forms'
import { render } from './render'

export interface ConflictRow {
  label: string
  there: string
  yours: string
}

/**
 * Shows what stands there now beside what this person wrote, with the choice to keep the one, use the other, or
 * write it anew. Answers with status 409.
 * @param now the value that stands there, as its page fingerprints it
 */
export function showConflict(
  res: Response,
  on: {
    rows: ConflictRow[]
    typed: Typed
    now: unknown
    changed: { who: string; when: string } | undefined
    keepHref: string
  },
): void {
  const { rows, typed, changed, keepHref } = on
  const carried = Object.entries(typed)
    .filter(([name]) => name !== 'seen' && name !== 'again')
    .flatMap(([name, value]) => [value].flat().map((one) => ({ name, value: String(one) })))
  res.status(409)
  render(res, 'web/conflict', {
    title: 'Someone else changed this meanwhile',
    rows: rows.filter((row) => row.there !== row.yours),
    carried: [...carried, { name: 'seen', value: fingerprint(on.now) }],
    changed,
    keepHref,
  })
}
