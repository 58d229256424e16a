/** Who counts in a round: each founder once, with or without a seat of their own. */
import { shortName, type Founder } from '../../engine/project/project'
import type { SeatRow } from '../account'

export interface Person {
  /** `founder:ada`, or `seat:x` for a seat that is no founder of the list. Stays the same when a founder takes a seat. */
  id: string
  name: string
  /** Whether they can answer on a phone of their own. */
  seated: boolean
  /** The seat of someone who is no founder of the list. */
  seat?: string
}

const deciding: readonly string[] = ['organiser', 'secretary', 'founder']

/** Who a seat is: the founder that a seat is, so that two seats of one founder count once. */
export function voterOf(seat: Pick<SeatRow, 'id' | 'founder'>): string {
  return seat.founder === null ? `seat:${seat.id}` : `founder:${seat.founder}`
}

/** Which person of the roll a seat is; undefined where its role does not found. */
export function personOf(seat: Pick<SeatRow, 'id' | 'role' | 'founder'>): string | undefined {
  if (!deciding.includes(seat.role)) return undefined
  return voterOf(seat)
}

/**
 * Everyone who counts, by name: each founder of the list, and each organiser, secretary and founder seat that belongs
 * to none of them. A seat whose founder has withdrawn does not count.
 * @param present the founders who have not withdrawn
 */
export function rollOf(present: readonly Founder[], seats: readonly SeatRow[]): Person[] {
  const seated = new Set(seats.map(personOf))
  const founders = present.map((founder) => {
    const id = `founder:${founder.id}`
    return { id, name: shortName(founder), seated: seated.has(id) }
  })
  const others = seats.flatMap((seat) => {
    const id = personOf(seat)
    return id === undefined || seat.founder !== null
      ? []
      : [{ id, name: seat.name, seated: true, seat: seat.id }]
  })
  return [...founders, ...others].sort((a, b) => (a.name < b.name ? -1 : 1))
}
