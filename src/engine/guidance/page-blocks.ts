/** A reading page as blocks for the web page: figures filled in from `documents/reference/`, words explained. */
import { longDate, type IsoDate } from '../../lib/dates'
import { slug } from '../../lib/names'
import { figureOf } from '../clauses/assemble'
import { parseLine } from '../clauses/markdown'
import type { Item, Node, Part, TableSpec } from '../clauses/template'
import type { GlossaryTerm, GuidancePage } from '../library/guidance'
import type { Library } from '../library/library'
import type { Figure } from '../library/reference'
import { escape } from '../paper/escape'
import type { Block, ListItem, Run } from '../tree'

/** A page ready to be shown. */
export interface ShownPage {
  blocks: Block[]
  /** The figures that it quotes, in their order. */
  figures: Figure[]
  /** The words that it explains, by the anchor of the sentence in which they first stand. */
  terms: Map<string, GlossaryTerm[]>
}

/** @param nodes the page's own words, or its Welsh ones */
export function pageBlocks(
  page: Pick<GuidancePage, 'tables' | 'asAt'>,
  nodes: readonly Node[],
  library: Pick<Library, 'reference' | 'glossary'>,
): ShownPage {
  const writer = new PageWriter(library, page)
  return { blocks: writer.blocks(nodes), figures: [...writer.figures.values()], terms: writer.terms }
}

/** A line of words from a file of `documents/`, with its figures filled in. */
export function filledLine(text: string, library: Pick<Library, 'reference'>): Run[] {
  return new PageWriter({ ...library, glossary: [] }, { tables: {} }).runs(parseLine(text))
}

/** The same as plain words. */
export function filledWords(text: string, library: Pick<Library, 'reference'>): string {
  return filledLine(text, library)
    .map((run) => run.text)
    .join('')
}

/** What the words of a sentence mean, to open beside it. */
export function termNotes(terms: ReadonlyMap<string, readonly GlossaryTerm[]>): Map<string, string> {
  return new Map(
    [...terms].map(([anchor, found]) => {
      const names = found.map(({ term }) => `“${escape(term)}”`).join(', ')
      const rows = found.map(({ term, means }) => `<p><strong>${escape(term)}:</strong> ${escape(means)}</p>`)
      const ask = found.length === 1 ? `What ${names} means` : `What these words mean: ${names}`
      return [anchor, `<details class="gr-because"><summary>${ask}</summary>${rows.join('')}</details>`]
    }),
  )
}

/** The anchor of a heading on its page. */
export function headingAnchor(parts: readonly Part[]): string {
  return slug(parts.map((part) => (part.kind === 'text' ? part.text : '')).join(''))
}

class PageWriter {
  readonly figures = new Map<string, Figure>()
  readonly terms = new Map<string, GlossaryTerm[]>()
  private readonly explained = new Set<string>()
  private readonly library: Pick<Library, 'reference' | 'glossary'>
  private readonly page: Pick<GuidancePage, 'tables'> & { asAt?: IsoDate }

  constructor(library: Pick<Library, 'reference' | 'glossary'>, page: PageWriter['page']) {
    this.library = library
    this.page = page
  }

  blocks(nodes: readonly Node[]): Block[] {
    return nodes.flatMap((node): Block[] => {
      if (node.type === 'heading') {
        return [{ type: 'heading', level: 1, id: headingAnchor(node.parts), runs: this.runs(node.parts) }]
      }
      if (node.type === 'paragraph') {
        const id = this.explain(node.parts)
        return [{ type: 'paragraph', ...(id !== undefined && { id }), runs: this.runs(node.parts) }]
      }
      if (node.type === 'list') {
        const items = node.items.map((item, index) => this.item(item, node.ordered ? `${index + 1}.` : '•'))
        return [{ type: 'list', kind: node.ordered ? 'decimals' : 'bullets', items }]
      }
      const table = this.page.tables[node.name]
      return table ? [this.table(table)] : []
    })
  }

  runs(parts: readonly Part[]): Run[] {
    return parts.map((part): Run => {
      const look = {
        ...(part.bold && { bold: part.bold }),
        ...(part.italic && { italic: part.italic }),
        ...(part.href !== undefined && { href: part.href }),
      }
      if (part.kind === 'text') return { text: part.text, ...look }
      return { text: part.kind === 'value' ? this.figure(part.id) : '', ...look }
    })
  }

  /** The first time with its date, where it is not the date of the whole page; after that the words alone. */
  private figure(id: string): string {
    const figure = figureOf(this.library, id)
    if (!figure) throw new Error(`No figure is called ${id}; the check of documents/ should have said so.`)
    if (this.figures.has(id)) return figure.words
    this.figures.set(id, figure)
    if (figure.asAt === this.page.asAt) return figure.words
    return `${figure.words} (as at ${longDate(figure.asAt)})`
  }

  private item(item: Item, label: string): ListItem {
    const first = item.nodes[0]
    const id = first?.type === 'paragraph' ? this.explain(first.parts) : undefined
    const blocks = item.nodes.flatMap((node, index): Block[] =>
      index === 0 && node.type === 'paragraph'
        ? [{ type: 'paragraph', runs: this.runs(node.parts) }]
        : this.blocks([node]),
    )
    return { ...(id !== undefined && { id }), label, number: '', blocks }
  }

  private table({ caption, columns, rows = [], rowHeader, empty }: TableSpec): Block {
    const id = this.explain(rows.flat(2))
    return {
      type: 'table',
      ...(id !== undefined && { id }),
      caption,
      columns: columns.map(({ heading, width, align }) => ({ heading, width, align })),
      rows: rows.map((row) => row.map((cell) => this.runs(cell))),
      ...(rowHeader !== undefined && { rowHeader }),
      empty: empty ?? '',
    }
  }

  /** Notes the words that a sentence is the first to use; gives the anchor under which they are explained. */
  private explain(parts: readonly Part[]): string | undefined {
    const text = parts.map((part) => (part.kind === 'text' ? part.text : '')).join(' ')
    const found = this.library.glossary.filter((term) => !this.explained.has(term.term) && stands(term, text))
    if (found.length === 0) return undefined
    for (const { term } of found) this.explained.add(term)
    const anchor = `words-${this.terms.size + 1}`
    this.terms.set(anchor, found)
    return anchor
  }
}

/** Whether a term, or another form of it, stands in a text. Capitals count only where the term is all capitals. */
export function stands(term: GlossaryTerm, text: string): boolean {
  let forms = patterns.get(term)
  if (!forms) {
    forms = [term.term, ...term.also].map((form) => {
      const flags = form === form.toUpperCase() ? 'u' : 'iu'
      const safe = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      return new RegExp(`(?<![\\p{L}\\p{N}-])${safe}(?![\\p{L}\\p{N}-])`, flags)
    })
    patterns.set(term, forms)
  }
  return forms.some((form) => form.test(text))
}

const patterns = new WeakMap<GlossaryTerm, RegExp[]>()
