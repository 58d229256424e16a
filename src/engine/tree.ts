/**
 * The document tree: what `assemble` makes and every renderer walks.
 *
 * A tree is plain data. It holds finished words, numbers and links, and nothing of the project it came
 * from, so two drafts can be compared tree against tree. It says nothing of fonts, pages or markup.
 */
import type { Sketch } from './drawing/drawing'
import type { Sheet } from './paper/sheet'

export interface DocumentTree {
  /** The document's id, such as `rules`: also the file name without its ending. */
  id: string
  title: string
  /** The society the paper belongs to, as printed in the page header. */
  society: string
  language: 'en-GB' | 'cy'
  /** What kind of paper this is, one line under the title on page 1. */
  subtitle: string
  /** The mark on every page, such as "DRAFT, NOT REGISTERED". Empty for none. */
  mark: string
  /** The group's own logo and colour, where they stand on it. */
  brand?: Brand
  /** ISO date the paper speaks from. */
  asAt: string
  /** Version of the template that made it, from document.yml. */
  templateVersion: string
  orientation: 'portrait' | 'landscape'
  /** Smaller type and less room, for what must stand on one page. */
  compact?: true
  /** A4 where it is not said. */
  paper?: 'A3'
  /** To be read from across a room: no words of the paper are below 24 points. */
  poster?: true
  /** Whether a contents page of the level 1 headings is printed. */
  contents: boolean
  /** What is still to be decided, in the order it is met. Listed on the front. */
  gaps: Gap[]
  blocks: Block[]
  /** The sheets of its workbook, where it has one. */
  workbook?: Sheet[]
  /** Each clause that was chosen, with its words and why it is there: for comparing drafts and for explaining. */
  clauses: ClausePrint[]
}

export interface Brand {
  /** "#rrggbb", dark enough to be read on white: in place of our own colour of headings. */
  colour?: string
  /** Stands above the name of the society. */
  logo?: Picture
}

export interface ClausePrint {
  /** The clause's id; in a repeated section followed by the row's number. */
  id: string
  /** Title of the clause, or of the section that it stands in. */
  title: string
  /** Number of its first item, such as "10.2"; empty where nothing is numbered. */
  number: string
  /** Where it stands in the document. */
  anchor: string
  /** Its words, line by line, each with the number or bullet before it. */
  lines: { label: string; text: string }[]
  /** Why the template has it, in a sentence. */
  why: string
  /** The answers that brought it in, or that it prints. */
  because: Because[]
  /** Headings of the statutory matters that it meets, with their source. */
  matters: { id: string; words: string }[]
  /** The group's own wording stands in place of the template's. */
  own: boolean
}

export interface Because {
  question: string
  label: string
  answer: string
  /** Who settled it and when, where that was noted. */
  by?: string
  on?: string
}

/** Something missing: what it is, and the page of the web app that mends it. */
export interface Gap {
  /** Question id or fact id, such as `meetings.noticeDays`. */
  id: string
  /** What is missing, in words that follow "Still to decide:". */
  label: string
  /** Where the gap is marked in the text; the anchor of the first place. */
  anchor?: string
}

export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Facts
  | Panel
  | Signatures
  | Blanks
  | Drawing
  | Picture
  | Cards
  | PageBreak

export interface Heading {
  type: 'heading'
  level: 1 | 2 | 3
  /** Anchor, unique in the tree. */
  id: string
  /** The computed number, such as "10"; absent where headings are not numbered. */
  number?: string
  runs: Run[]
}

export interface Paragraph {
  type: 'paragraph'
  id?: string
  style?: 'lead' | 'small'
  runs: Run[]
}

/** Numbered clauses, letters, romans or bullets. Lists nest through an item's blocks. */
export interface List {
  type: 'list'
  kind: 'clauses' | 'letters' | 'romans' | 'decimals' | 'bullets'
  items: ListItem[]
}

export interface ListItem {
  /** Anchor, where something may point here. */
  id?: string
  /** What is printed beside the item: "10.2", "(a)", "(i)", "•". */
  label: string
  /** The whole number to quote from elsewhere, such as "10.2(a)". */
  number: string
  blocks: Block[]
}

export interface Table {
  type: 'table'
  id?: string
  caption: string
  columns: TableColumn[]
  /** One list of runs a cell; `rows[r][c]` stands under `columns[c]`. */
  rows: Run[][][]
  /** Index of the column that names the row, for readers that speak the table. */
  rowHeader?: number
  /** Printed in place of the table when it has no rows. */
  empty: string
  /** The rows one by one, for a register too long to hold; paper prefers it to `rows`. */
  rowsOf?: () => Iterable<Run[][]>
  /** The rows are there to be written in by hand. */
  tall?: true
}

export interface TableColumn {
  heading: string
  /** Share of the page width; shares are relative to each other. */
  width: number
  align: 'left' | 'right'
}

/** Labels and values, one pair a line: "At a glance", cover details. */
export interface Facts {
  type: 'facts'
  rows: { label: string; runs: Run[] }[]
}

/** A boxed note with its own short heading: the draft notice, the list of gaps. */
export interface Panel {
  type: 'panel'
  /** `gaps` marks the list of what is still to be decided, which a page may show in its own way. */
  role?: 'gaps'
  heading: string
  blocks: Block[]
}

/** Lines to sign on: one for each person, with the name printed and room for signature and date. */
export interface Signatures {
  type: 'signatures'
  people: { role: string; name: string }[]
}

/** Empty lines to fill in by hand, such as an order slip. */
export interface Blanks {
  type: 'blanks'
  rows: { label: string; lines: number }[]
}

/** Shapes in a box: a chart, a code to scan. Never split over pages; made smaller where the column is narrower. */
export interface Drawing extends Sketch {
  type: 'drawing'
  id?: string
  /** Stands above it; empty for none. */
  caption: string
}

/** Cards to cut out, or boxes to write in: as many on a sheet as `across` and `down` say, all of one size. */
export interface Cards {
  type: 'cards'
  across: number
  down: number
  /** Marks show where to cut. */
  cut?: true
  cards: Card[]
}

export interface Card {
  /** Which one it is, such as "Value 3"; empty for none. */
  label: string
  heading: string
  sketch?: Sketch
  lines: string[]
}

/** A picture made of pixels, such as a logo. */
export interface Picture {
  type: 'picture'
  /** What it shows; empty where it only decorates, and then nothing reads it out. */
  alt: string
  /** A PNG in base64, so that a tree stays plain data. It was decoded and checked before it came here. */
  png: string
  /** The size that it is printed at, in points. */
  width: number
  height: number
}

export interface PageBreak {
  type: 'page-break'
}

/** A stretch of text with one look. */
export interface Run {
  text: string
  bold?: true
  italic?: true
  /** The text marks something not decided yet; the value is the gap's id. */
  gap?: string
  /** An anchor in this tree. */
  to?: string
  /** The language of these words, where it is not the paper's. */
  lang?: 'en-GB' | 'cy'
  /** An address outside the paper: `https:`, `mailto:`, or on a page of this site one that starts with `/`. */
  href?: string
}
