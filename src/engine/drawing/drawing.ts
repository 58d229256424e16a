/**
 * Drawings as plain data: shapes in a box, and the same thing said in words. Every output paints the same shapes,
 * and a reader who does not see them gets the words. Measures are points; y runs down from the top edge.
 */
import { ink } from '../paper/ink'

/** The inks of drawings. On white, all but `silver`, `mist` and `sand` have a contrast of 7 to 1 or more. */
export const inks = {
  black: ink.body,
  grey: ink.soft,
  silver: ink.line,
  mist: ink.tint,
  teal: ink.heading,
  rust: ink.gap,
  sand: ink.gapTint,
  white: '#ffffff',
} as const

export type Ink = keyof typeof inks

/** x, then y. */
export type Point = readonly [number, number]

interface Look {
  fill?: Ink
  stroke?: Ink
  /** Width of the stroke in points; 1 where it is not given. */
  weight?: number
}

export type Shape =
  | ({ kind: 'rect'; x: number; y: number; width: number; height: number } & Look)
  | ({ kind: 'circle'; x: number; y: number; radius: number } & Look)
  | { kind: 'line'; from: Point; to: Point; stroke: Ink; weight?: number; dashed?: true }
  /** A line through points; `closed` makes it a polygon, which alone may be filled. */
  | ({ kind: 'path'; points: readonly Point[]; closed?: true; dashed?: true } & Look)
  /** One line of words. `x` is where it starts, has its middle or ends; `y` is the line that letters stand on. */
  | {
      kind: 'text'
      text: string
      x: number
      y: number
      size: number
      anchor: Anchor
      bold?: true
      ink?: Ink
    }

export type Anchor = 'start' | 'middle' | 'end'

export interface Sketch {
  /** All that the drawing says, in words: it stands in for it wherever it is not seen. */
  alt: string
  width: number
  height: number
  shapes: readonly Shape[]
}

/** The lengths of what is drawn and left out in a dashed line, in points. */
export const dashes: readonly [number, number] = [5, 3]

/**
 * Diagonal lines within a rectangle: a ground that is told apart from a plain one without colour.
 * @param gap distance between the lines across the rectangle, in points
 */
export function hatching(
  box: { x: number; y: number; width: number; height: number },
  stroke: Ink,
  gap = 6,
): Shape[] {
  const { x, y, width, height } = box
  const lines: Shape[] = []
  for (let at = gap; at < width + height; at += gap) {
    // The line from the left or lower edge up to the top or right edge.
    const from: Point = at <= height ? [x, y + at] : [x + at - height, y + height]
    const to: Point = at <= width ? [x + at, y] : [x + width, y + at - width]
    lines.push({ kind: 'line', from, to, stroke, weight: 1 })
  }
  return lines
}

/** The same shapes further right and down. */
export function moved(shapes: readonly Shape[], [right, down]: Point): Shape[] {
  const at = ([x, y]: Point): Point => [x + right, y + down]
  return shapes.map((shape) => {
    if (shape.kind === 'line') return { ...shape, from: at(shape.from), to: at(shape.to) }
    if (shape.kind === 'path') return { ...shape, points: shape.points.map(at) }
    return { ...shape, x: shape.x + right, y: shape.y + down }
  })
}
