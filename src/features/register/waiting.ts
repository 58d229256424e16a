/** What the books beside the registers ask of the secretary: charges for the FCA, and people who asked to see a register. */
import { recordsAt } from '../../engine/project/society-books'
import type { Waiting } from '../../engine/project/waiting'
import { href, paths } from '../../web/paths'
import type { Permission } from '../../web/who-may'
import type { WaitingIn, WaitingSource } from '../projects'
import { bookSpecs, type RecordBook } from './record-books'

export const booksWaiting: WaitingSource = (on) => [
  ...waitingIn(on, 'charges', { law: 'CCBSA 2014 s.59' }),
  ...waitingIn(on, 'inspections', {}),
]

function waitingIn(
  { id, project, deps, today }: WaitingIn,
  book: RecordBook,
  more: Pick<Waiting, 'law'>,
): Waiting<Permission>[] {
  const { line } = bookSpecs[book]
  return recordsAt(project, book, today).flatMap((record) => {
    const { title, due } = line(record, { project, library: deps.library, today })
    if (!due) return []
    const words =
      book === 'charges' ? `Send the charge to the FCA: ${title}` : `Show ${title} what they asked for`
    const link = href(paths.bookRecord, { project: id, book, record: record.id })
    return [
      { key: `${book}:${record.id}`, words, link, by: due.on, for: { may: 'register' as const }, ...more },
    ]
  })
}
