/** Words set in lines below each other: the sizes of our papers, and paragraphs that break over pages. */
import type { Run } from '../tree'
import { ink } from './ink'
import { breakLines } from './lines'
import type { Element } from './marks'
import type { Sheets } from './sheets'

export const leading = 1.45

/** Where a text block stands: its left edge and width in points. */
export interface Box {
  left: number
  width: number
}

/** A paragraph, broken over pages where it must be, never leaving one line alone. */
export function textBlock(
  sheets: Sheets,
  runs: readonly Run[],
  element: Element,
  box: Box,
  look: { size: number; bold?: boolean; colour?: string; leading?: number },
): void {
  const lines = breakLines(runs, look.size, box.width, look.bold ?? false)
  const height = look.size * (look.leading ?? leading)
  lines.forEach((line, index) => {
    const left = lines.length - index
    const together = index === 0 && lines.length > 1 ? 2 : left === 2 && lines.length > 2 ? 2 : 1
    sheets.need(height * Math.min(together, left))
    sheets.line(line, element, {
      x: box.left,
      size: look.size,
      height,
      colour: look.colour ?? ink.body,
    })
  })
}
