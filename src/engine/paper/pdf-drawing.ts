/** The shapes of a drawing as the operators of a PDF page. */
import { dashes, inks, type Ink, type Point, type Shape } from '../drawing/drawing'
import { labelWidth } from '../drawing/words'
import { num, rgb } from './pdf-file'

/** How far the handles of a curve stand off, so that four of them make a circle. */
const bend = 0.5523

/** A shape but words. `top` is the upper edge of the drawing, measured from the foot of the page. */
export function shapeOperators(
  shape: Exclude<Shape, { kind: 'text' }>,
  { x, top, scale }: { x: number; top: number; scale: number },
): string {
  const at = ([px, py]: Point): string => `${num(x + px * scale)} ${num(top - py * scale)}`
  return `${look(shape, scale)}${outline(shape, at, scale)} ${paint(shape)}`
}

/** Where a line of words stands on the page. */
export function placedWords(
  { text, x, y, size, anchor, bold, ink = 'black' }: Shape & { kind: 'text' },
  at: { x: number; y: number; scale: number },
) {
  const shift = { start: 0, middle: 0.5, end: 1 }[anchor] * labelWidth(text, size, bold)
  return {
    // A space ends each line, so that text taken from the paper keeps its words apart.
    text: `${text.normalize('NFC')} `,
    x: at.x + (x - shift) * at.scale,
    y: at.y + y * at.scale,
    size: size * at.scale,
    bold: bold === true,
    colour: inks[ink],
  }
}

function look(shape: { fill?: Ink; stroke?: Ink; weight?: number; dashed?: true }, scale: number): string {
  const dash = shape.dashed ? dashes.map((length) => num(length * scale)).join(' ') : ''
  const stroke =
    shape.stroke === undefined
      ? ''
      : `${rgb(inks[shape.stroke])} RG ${num((shape.weight ?? 1) * scale)} w [${dash}] 0 d `
  return (shape.fill === undefined ? '' : `${rgb(inks[shape.fill])} rg `) + stroke
}

function outline(
  shape: Exclude<Shape, { kind: 'text' }>,
  at: (point: Point) => string,
  scale: number,
): string {
  switch (shape.kind) {
    case 'rect':
      return `${at([shape.x, shape.y + shape.height])} ${num(shape.width * scale)} ${num(shape.height * scale)} re`
    case 'circle':
      return circle(shape, at)
    case 'line':
      return `${at(shape.from)} m ${at(shape.to)} l`
    case 'path': {
      const [first, ...rest] = shape.points
      if (!first) return ''
      return `${at(first)} m ${rest.map((point) => `${at(point)} l`).join(' ')}${shape.closed ? ' h' : ''}`
    }
  }
}

function circle({ x, y, radius }: Shape & { kind: 'circle' }, at: (point: Point) => string): string {
  const off = radius * bend
  const quarter = (a: Point, b: Point, end: Point): string => `${at(a)} ${at(b)} ${at(end)} c`
  return [
    `${at([x + radius, y])} m`,
    quarter([x + radius, y + off], [x + off, y + radius], [x, y + radius]),
    quarter([x - off, y + radius], [x - radius, y + off], [x - radius, y]),
    quarter([x - radius, y - off], [x - off, y - radius], [x, y - radius]),
    quarter([x + off, y - radius], [x + radius, y - off], [x + radius, y]),
    'h',
  ].join(' ')
}

function paint({ fill, stroke }: { fill?: Ink; stroke?: Ink }): string {
  if (fill !== undefined) return stroke === undefined ? 'f' : 'B'
  return stroke === undefined ? 'n' : 'S'
}
