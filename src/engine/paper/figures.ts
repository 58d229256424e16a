/** Drawings and pictures on sheets: each in one piece. */
import type { Sketch } from '../drawing/drawing'
import type { Drawing, Picture } from '../tree'
import type { Element } from './marks'
import type { Sheets } from './sheets'
import { leading, textBlock, type Box } from './text-block'
import { breakLines } from './lines'

/** How large a figure may be drawn where the column is this wide: 1, or less where it would not fit. */
export function scaleFor(
  sheets: Sheets,
  { width, height }: { width: number; height: number },
  column: number,
  caption = 0,
): number {
  return Math.min(1, column / width, (sheets.bottom - sheets.top - caption) / height)
}

/** A drawing in one piece, and the pen below it. */
export function placeDrawing(
  sheets: Sheets,
  sketch: Sketch,
  parent: Element,
  at: { x: number; scale: number },
): void {
  const size = { width: sketch.width * at.scale, height: sketch.height * at.scale }
  const element = figure(sheets, sketch.alt, parent, { x: at.x, ...size })
  sheets.add({ kind: 'drawing', sketch, x: at.x, y: sheets.y, scale: at.scale, element })
  sheets.y += size.height
}

export function placePicture(
  sheets: Sheets,
  { alt, png, ...size }: Picture,
  parent: Element,
  at: { x: number; scale: number },
): void {
  const [width, height] = [size.width * at.scale, size.height * at.scale]
  const element = alt === '' ? undefined : figure(sheets, alt, parent, { x: at.x, width, height })
  sheets.add({ kind: 'picture', png, x: at.x, y: sheets.y, width, height, element })
  sheets.y += height
}

function figure(
  sheets: Sheets,
  alt: string,
  parent: Element,
  { x, width, height }: { x: number; width: number; height: number },
): Element {
  const { height: sheet, zoom } = sheets.paper
  const top = sheet - sheets.y
  return {
    type: 'Figure',
    parent,
    alt,
    box: [x * zoom, (top - height) * zoom, (x + width) * zoom, top * zoom],
  }
}

/** A drawing below its caption, with room kept for both. */
export function drawingBlock(sheets: Sheets, drawing: Drawing, parent: Element, box: Box): void {
  const line = sheets.sizes.body * leading
  const lines =
    drawing.caption === ''
      ? 0
      : breakLines([{ text: drawing.caption }], sheets.sizes.body, box.width, true).length
  const words = lines === 0 ? 0 : lines * line + 4
  const scale = scaleFor(sheets, drawing, box.width, words)
  sheets.need(words + drawing.height * scale)
  if (drawing.id !== undefined) sheets.anchor(drawing.id)
  if (lines > 0) {
    const look = { size: sheets.sizes.body, bold: true }
    textBlock(sheets, [{ text: drawing.caption }], sheets.element('P', parent), box, look)
    sheets.skip(4)
  }
  placeDrawing(sheets, drawing, parent, { x: box.left, scale })
  sheets.skip(10)
}
