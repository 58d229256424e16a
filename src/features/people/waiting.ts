/** What a person's own record still lacks. */
import { listed } from '../../lib/names'
import { href, paths } from '../../web/paths'
import type { WaitingSource } from '../projects'
import { missingOf } from './seat-pages'

export const detailsWaiting: WaitingSource = ({ id, project, seats }) =>
  seats.flatMap((seat) => {
    const missing = missingOf(seat, project.founders)
    if (missing.length === 0) return []
    return [
      {
        key: `details:${seat.id}`,
        words: `Look at your own details. Still missing: ${listed(missing)}`,
        private: true as const,
        link: href(paths.ownSeat, { project: id }),
        for: { seats: [seat.id] },
      },
    ]
  })
