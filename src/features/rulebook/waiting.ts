/** Rules that are with the registrar: what comes back is to be written down. */
import { waitingBook } from '../../engine/project/in-force'
import { longDate } from '../../lib/dates'
import { href, paths } from '../../web/paths'
import type { WaitingSource } from '../projects'

export const rulesWaiting: WaitingSource = ({ id, project }) => {
  const book = waitingBook(project)
  if (!book) return []
  return [
    {
      key: `rule-book:${book.number}`,
      words: `Write down what the FCA sends back about the rules that you sent on ${longDate(book.submitted)}`,
      link: href(paths.rulebook, { project: id }),
      for: { may: 'register' },
    },
  ]
}
