/** The changes of the rules that members carried, and that the registrar has not had yet: what a group may send. */
import { longDate, type IsoDate } from '../../lib/dates'
import type { Project } from './project'
import type { Changed } from './resolution'
import { changesRules } from './resolution-kinds'

export interface CarriedChange {
  on: IsoDate
  /** "General meeting, 3 March 2027: More notice" */
  where: string
  /** What it changes; undefined where only its words are known. */
  changes?: Changed
}

/**
 * Every change of the rules that a meeting carried by a day, since the last rules were sent, the first one first. A
 * change of the rules is always decided at a meeting: the clause on changing rules says so.
 */
export function carriedChanges({ meetings = [], ruleBooks = [] }: Project, day: IsoDate): CarriedChange[] {
  const since = ruleBooks.at(-1)?.submitted ?? ''
  return meetings
    .filter(({ on }) => on >= since && on <= day)
    .flatMap(({ on, title, resolutions }) =>
      resolutions
        .filter(({ kind, state }) => changesRules(kind) && state === 'carried')
        .map((one) => ({
          on,
          where: `${title}, ${longDate(on)}: ${one.title}`,
          ...(one.changes && { changes: one.changes }),
        })),
    )
}

/** All these changes as one, where each says what it changes; undefined where only the words of one are known. */
export function changedTogether(carried: readonly CarriedChange[]): Changed | undefined {
  let together: Changed = {}
  for (const { changes } of carried) {
    if (!changes) return undefined
    const again = new Set(Object.keys(changes.wording ?? {}))
    const dropped = [...(together.dropped ?? []).filter((key) => !again.has(key)), ...(changes.dropped ?? [])]
    together = {
      answers: { ...together.answers, ...changes.answers },
      wording: { ...together.wording, ...changes.wording },
      dropped,
    }
  }
  return together
}
