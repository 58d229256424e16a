/** What stands on sheets of paper: marks, and the nodes of the structure tree that they belong to. */
import type { Sketch } from '../drawing/drawing'
import type { Line } from './lines'

/** A node of the structure tree: `P`, `H1`, `LI` and so on. */
export interface Element {
  type: string
  parent: Element | undefined
  numbering?: string
  scope?: string
  /** What a figure shows, in words, and where it stands on its page: left, bottom, right and top in PDF's measure. */
  alt?: string
  box?: readonly [number, number, number, number]
}

export type Mark =
  | {
      kind: 'text'
      text: string
      x: number
      y: number
      size: number
      bold: boolean
      colour: string
      element: Element | undefined
      to?: string
      href?: string
      width: number
    }
  | {
      kind: 'box'
      x: number
      y: number
      width: number
      height: number
      fill?: string
      stroke?: string
      weight?: number
    }
  /** Shapes, each measure times `scale`; all that is painted belongs to the element. */
  | { kind: 'drawing'; sketch: Sketch; x: number; y: number; scale: number; element: Element }
  /** Pixels; without an element it only decorates. */
  | {
      kind: 'picture'
      png: string
      x: number
      y: number
      width: number
      height: number
      element: Element | undefined
    }
  /** Holds the place of an element that has no words on this page, such as an empty cell. */
  | { kind: 'empty'; element: Element }

export interface Sheet {
  marks: Mark[]
}

export interface Place {
  sheet: number
  y: number
  element: Element
}

export interface Column {
  lines: readonly Line[]
  x: number
  width?: number
  align?: 'left' | 'right'
  element: Element | undefined
}

export interface CellStyle {
  size: number
  leading: number
  pad: number
}
