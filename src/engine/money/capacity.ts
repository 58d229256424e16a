/** How many days there are to sell in each term, beside what schools have ordered. */
import { whole, type Points } from './plan'

export interface Term {
  name: string
  share: Points
  /** Days that schools have ordered. */
  ordered?: number
}

export interface TermCapacity {
  name: string
  days: number
  ordered: number | undefined
  /** Days ordered beyond what there is; 0 where they fit. */
  over: number
}

/** Whole days by term; the last term has what is left, so that none is lost to rounding. */
export function capacityByTerm(days: number, terms: readonly Term[]): TermCapacity[] {
  const all = Math.floor(days)
  let left = all
  return terms.map(({ name, share, ordered }, index) => {
    const own = index === terms.length - 1 ? left : Math.min(left, Math.round((all * share) / whole))
    left -= own
    return { name, days: own, ordered, over: Math.max(0, (ordered ?? 0) - own) }
  })
}

/** "27 days over: move to Spring or find an associate", where a term has more orders than days. */
export function overWords(terms: readonly TermCapacity[], index: number): string | undefined {
  const over = terms[index]?.over ?? 0
  if (over === 0) return undefined
  const room = terms.slice(index + 1).find(({ days, ordered }) => days - (ordered ?? 0) >= over)
  const days = over === 1 ? '1 day over' : `${over.toLocaleString('en-GB')} days over`
  return room ? `${days}: move to ${room.name} or find an associate` : `${days}: find an associate`
}
