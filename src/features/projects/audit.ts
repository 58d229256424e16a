/**
 * The audit trail: who did what to which part of a project, and when. It names parts and seats, never what
 * was written, so that it can be kept when a person's details are erased. Each entry holds the hash of the one
 * before it, so that a change to any of them shows.
 */
import { createHash } from 'node:crypto'

export interface Trace {
  place: number
  at: string
  /** Who did it; null where the tool did. */
  seat: string | null
  /** What was done, in the past tense: `answered`, `added a founder`. */
  what: string
  /** The part of the project: `question:name.society`, `founder:ada`. */
  about: string
  /** The hash of the entry before; empty for the first. */
  before: string
  hash: string
}

/** Who changes which project, and when: what every verb is given. */
export interface Doing {
  project: string
  /** The seat of the person; null where the tool itself does it. */
  seat: string | null
  now: Date
}

/** What a verb does and to which part, for the audit trail. */
export interface Deed {
  what: string
  about: string
}

/** SHA-256 over everything in the entry but its own hash. */
export function traceHash(project: string, trace: Omit<Trace, 'hash'>): string {
  const { place, at, seat, what, about, before } = trace
  return createHash('sha256')
    .update(JSON.stringify([project, place, at, seat, what, about, before]))
    .digest('hex')
}

/**
 * The first fault in a project's trail, in words, or undefined.
 * @param head the hash that the project itself holds of its last entry: shows where the end was cut off
 */
export function auditFault(project: string, trail: readonly Trace[], head: string): string | undefined {
  let before = ''
  for (const [index, trace] of trail.entries()) {
    const place = index + 1
    if (trace.place !== place) return `entry ${place} is missing`
    if (trace.before !== before) return `entry ${place} does not follow entry ${place - 1}`
    if (trace.hash !== traceHash(project, trace)) return `entry ${place} was changed after it was written`
    before = trace.hash
  }
  return before === head ? undefined : `entries after ${trail.length} are missing`
}
