/** Who may open a co-op, as pages show it. */
import type { Founder } from '../../engine/project/project'
import { shortName } from '../../engine/project/project'
import { longInstant } from '../../lib/dates'
import { listed, slug } from '../../lib/names'
import { href, paths } from '../../web/paths'
import { roleWords, seatRoles } from '../../web/who-may'
import type { SeatRow } from '../account'

/** What a founder's record still lacks for the papers, in a few words each. */
export function lacking(founder: Founder): string[] {
  return [
    founder.address ? '' : 'postal address',
    founder.email === undefined && founder.phone === undefined ? 'e-mail or phone' : '',
    founder.over18 ? '' : '18 or over',
    founder.profession === undefined ? 'profession or job' : '',
  ].filter((one) => one !== '')
}

/** What a person has not filled in or confirmed yet. */
export function missingOf(seat: SeatRow, founders: readonly Founder[]): string[] {
  const founder = founders.find((one) => one.id === seat.founder)
  if (!founder) return []
  return [...lacking(founder), ...(seat.confirmedAt === null ? ['to confirm their details'] : [])]
}

export function seatName(seat: SeatRow, founders: readonly Founder[]): string {
  const founder = founders.find((one) => one.id === seat.founder)
  return founder ? shortName(founder) : seat.name
}

/** The list of seats, and the founders who have none. */
export function seatList(
  project: string,
  on: {
    seats: readonly SeatRow[]
    founders: readonly Founder[]
    sent: ReadonlyMap<string, { kind: string; at: string }>
  },
) {
  const { seats, founders, sent } = on
  return {
    seats: seats.map((seat) => {
      const missing = missingOf(seat, founders)
      const link = sent.get(seat.id)
      return {
        name: seatName(seat, founders),
        href: href(paths.seat, { project, seat: seat.id }),
        role: roleWords[seat.role].name,
        state:
          seat.seenAt !== null
            ? `Last here ${longInstant(new Date(seat.seenAt))}`
            : link
              ? `Invited ${longInstant(new Date(link.at))}, not here yet`
              : 'Not invited yet',
        missing: missing.length === 0 ? '' : `Still missing: ${listed(missing)}`,
        claim: claims(seat, founders),
        again: seat.seenAt === null ? href(paths.seatInvitation, { project, seat: seat.id }) : undefined,
        nudge:
          missing.length > 0 && seat.email !== null && seat.seenAt !== null
            ? href(paths.nudge, { project, seat: seat.id })
            : undefined,
      }
    }),
    unseated: withoutSeat(seats, founders).map(shortName),
    alone: seats.filter((seat) => seat.role === 'organiser').length < 2,
  }
}

/** Whether someone who came by the shared link typed the name of a founder: the organiser says if it is them. */
function claims(seat: SeatRow, founders: readonly Founder[]): boolean {
  if (seat.founder !== null || seat.role !== 'founder') return false
  return founders.some((one) => [slug(one.legalName), slug(shortName(one))].includes(slug(seat.name)))
}

/** The founders who have no seat yet. */
export function withoutSeat(seats: readonly SeatRow[], founders: readonly Founder[]): Founder[] {
  return founders.filter((founder) => !seats.some((seat) => seat.founder === founder.id))
}

export const roleItems = seatRoles.map((role) => ({
  value: role,
  text: roleWords[role].name,
  hint: { text: roleWords[role].means },
}))
