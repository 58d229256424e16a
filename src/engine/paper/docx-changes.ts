/**
 * What changed between two issues, as a Word document with tracked changes: a person can accept or reject each one
 * in Word, as if a colleague had made them.
 */
import { DeletedTextRun, HeadingLevel, InsertedTextRun, Paragraph, TextRun, type ParagraphChild } from 'docx'
import type { Change, Piece } from '../clauses/compare'
import type { DocumentTree } from '../tree'
import { packed, titleBlock } from './docx'

/**
 * @param tree the newer issue
 * @param changes every clause of both, in order, as `compareDrafts` gives them
 * @param words what is compared, such as "Changes since issue 3 of 8 October 2026"
 */
export function toTrackedDocx(
  tree: DocumentTree,
  changes: readonly Change[],
  words: string,
): Promise<Buffer> {
  const marks = new Marks(tree.asAt)
  const children = [
    ...titleBlock(tree),
    new Paragraph({ style: 'PanelHeading', text: words }),
    ...changes.flatMap((change) => clauseParagraphs(change, marks)),
  ]
  return packed(tree, children, 0)
}

/** Numbers the marks: Word asks for an id of its own for each. */
class Marks {
  private next = 1
  private readonly date: string

  constructor(asAt: string) {
    this.date = `${asAt}T00:00:00Z`
  }

  run({ kind, text }: Piece): ParagraphChild {
    if (kind === 'same') return new TextRun(text)
    const mark = { id: this.next++, author: 'Groundrules', date: this.date, text }
    return kind === 'added' ? new InsertedTextRun(mark) : new DeletedTextRun(mark)
  }
}

function clauseParagraphs(change: Change, marks: Marks): Paragraph[] {
  const title = (change.after ?? change.before)?.title ?? change.title
  const whole = change.kind === 'added' || change.kind === 'removed' ? change.kind : 'same'
  const note = (change.moved ? ' (moved)' : '') + (change.after?.own ? ' (in our own words)' : '')
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      children: [marks.run({ kind: whole, text: title + note })],
    }),
    ...change.lines.map(
      ({ label, pieces }) =>
        new Paragraph({
          children: [
            ...(label === '' ? [] : [marks.run({ kind: whole, text: `${label} ` })]),
            ...pieces.map((piece) => marks.run(piece)),
          ],
        }),
    ),
  ]
}
