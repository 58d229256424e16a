/** What a person's own record still lacks. */
import { listed } from '../../lib/names'
import { href, paths } from '../../web/paths'
import type { WaitingSource } from '../projects'
import { lacking, missingOf } from './seat-pages'

export const detailsWaiting: WaitingSource = ({ id, project, seats }) =>
  seats.flatMap((seat) => {
    const founder = project.founders.find((one) => one.id === seat.founder)
    if (!founder || missingOf(seat, project.founders).length === 0) return []
    return [
      {
        key: `details:${seat.id}`,
        words: words(lacking(founder)),
        private: true as const,
        link: href(paths.ownSeat, { project: id }),
        for: { seats: [seat.id] },
      },
    ]
  })

function words(missing: readonly string[]): string {
  return missing.length === 0
    ? 'Look at your own details, and say that they are right'
    : `Look at your own details. Still missing: ${listed(missing)}`
}
