/** A person's own list of co-ops, and the desk of an adviser. */
import { longDate, londonDate } from '../../lib/dates'
import { href, paths } from '../../web/paths'
import { roleWords } from '../../web/who-may'
import type { OpenSeat } from './store'

export function seatCards(seats: readonly OpenSeat[]) {
  return seats.map((seat) => ({
    name: seat.coop,
    role: roleWords[seat.role].name,
    href: href(paths.project, { project: seat.project }),
    changed: longDate(londonDate(new Date(seat.changedAt))),
  }))
}

/** The groups that asked this adviser for help: those that say they are ready, and drafts. Longest waiting first. */
export function deskOf(seats: readonly OpenSeat[]) {
  const asked = seats
    .filter((seat) => seat.role === 'adviser' && seat.adviceAskedAt !== null)
    .sort((a, b) => (String(a.adviceAskedAt) < String(b.adviceAskedAt) ? -1 : 1))
  const cards = (state: string) =>
    asked
      .filter((seat) => seat.adviceState === state)
      .map((seat) => ({
        name: seat.coop,
        href: href(paths.project, { project: seat.project }),
        papers: href(paths.papers, { project: seat.project }),
        asked: longDate(londonDate(new Date(String(seat.adviceAskedAt)))),
        changed: longDate(londonDate(new Date(seat.changedAt))),
      }))
  return { ready: cards('ready'), drafts: cards('draft') }
}
