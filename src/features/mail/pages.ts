/** Mail as the page of the outbox shows it. */
import { longInstant } from '../../lib/dates'
import { attachmentsOf, type Framed } from './frame'
import type { OutboxRow } from './store'

export interface ShownMail {
  id: number
  to: string
  subject: string
  when: string
  state: string
  /** Paragraphs of lines; a line that is an address of a page is a link. */
  paragraphs: { text: string; href?: string }[][]
  files: string
}

const states: Record<OutboxRow['state'], string> = {
  waiting: 'Not sent',
  sending: 'Being sent',
  sent: 'Sent',
  refused: 'Refused',
  'given-up': 'Given up',
}

export function shownMail(row: OutboxRow, { text }: Framed): ShownMail {
  const created = new Date(row.createdAt)
  return {
    id: row.id,
    to: row.to,
    subject: row.subject,
    when: longInstant(created),
    state: states[row.state],
    paragraphs: text.split('\n\n').map((paragraph) => paragraph.split('\n').map(shownLine)),
    files: attachmentsOf(row)
      .map((file) => file.filename)
      .join(', '),
  }
}

function shownLine(text: string): { text: string; href?: string } {
  return /^https?:\/\/\S+$/.test(text) ? { text, href: text } : { text }
}
