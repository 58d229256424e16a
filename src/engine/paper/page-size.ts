/**
 * The size of a paper's sheets and where on them one may write. A poster is laid out as a small sheet and then made
 * larger, so that everything on it (type, lines, margins) keeps its proportions.
 */
import type { DocumentTree } from '../tree'

export interface PageSize {
  /** The sheet as it is laid out, in points before it is made larger. */
  width: number
  height: number
  /** How many times larger it is printed. */
  zoom: number
  /** The edges of what may be written on. */
  left: number
  top: number
  bottom: number
  /** Where the lines of the header and the footer stand. */
  head: number
  foot: number
}

/** Short and long side in points. */
const sides = { A4: [595.28, 841.89], A3: [841.89, 1190.55] } as const

/** The smallest words of a paper, those of tables, have 9 points: this makes them 24. */
const posterZoom = 2.7

export function pageSize({ paper, orientation, poster }: DocumentTree): PageSize {
  const zoom = poster ? posterZoom : 1
  const [short, long] = sides[paper ?? 'A4'].map((side) => side / zoom) as [number, number]
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short]
  const margins = poster
    ? { left: 24, top: 38, bottom: height - 28, head: 19, foot: height - 13 }
    : { left: 62, top: 76, bottom: height - 66, head: 40, foot: height - 36 }
  return { width, height, zoom, ...margins }
}

export interface TypeSizes {
  body: number
  small: number
  h1: number
  h2: number
  h3: number
  /** What the room round a block is multiplied with. */
  room: number
}

/** Sizes of type in points. */
const usual: TypeSizes = { body: 10.5, small: 9, h1: 22, h2: 15, h3: 12, room: 1 }
/** For a paper of one page. */
const compact: TypeSizes = { body: 9, small: 8, h1: 16, h2: 11, h3: 10, room: 0.5 }

/** The sizes that a paper is set in. */
export function typeSizes(tree: Pick<DocumentTree, 'compact'>): TypeSizes {
  return tree.compact ? compact : usual
}
