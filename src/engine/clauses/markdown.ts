/**
 * Clause text to nodes. The text is parsed before any answer is known, so an answer can never become a list,
 * a heading or bold. Authors have five marks: paragraphs, `##` headings, lists, bold or italic, links; and
 * ours: `{{ answer }}`, `{{each: answer}}`, `{{rules: topic}}`, `{{table: name}}` and its like, `{@clause}`, `{#anchor}`.
 */
import MarkdownIt, { type Token } from 'markdown-it'
import type { Item, Node, Part, Placed } from './template'

const markdown = new MarkdownIt('commonmark', { html: false, typographer: false }).disable([
  'code',
  'fence',
  'html_block',
  'html_inline',
  'hr',
  'blockquote',
  'image',
  'backticks',
  'entity',
  'lheading',
])

/**
 * Parses the body of a clause file.
 * @param firstLine line of the file on which the body starts, for messages
 */
export function parseMarkdown(body: string, firstLine: number): Node[] {
  const reader = new Reader(markdown.parse(body, {}), firstLine)
  return reader.nodesUntil(undefined)
}

/** Parses one line of text, such as a title in document.yml. */
export function parseLine(text: string): Part[] {
  return textParts(text, { line: 1 })
}

class Reader {
  private at = 0
  private readonly tokens: Token[]
  private readonly firstLine: number

  constructor(tokens: Token[], firstLine: number) {
    this.tokens = tokens
    this.firstLine = firstLine
  }

  nodesUntil(end: string | undefined): Node[] {
    const nodes: Node[] = []
    for (let token = this.next(); token && token.type !== end; token = this.next()) {
      const line = this.lineOf(token)
      if (token.type === 'paragraph_open') nodes.push(paragraphNode(this.inline(line), line))
      else if (token.type === 'heading_open') nodes.push({ type: 'heading', parts: this.inline(line), line })
      else if (token.type === 'ordered_list_open') nodes.push(this.list(true, line))
      else if (token.type === 'bullet_list_open') nodes.push(this.list(false, line))
    }
    return nodes
  }

  private list(ordered: boolean, line: number): Node {
    const items: Item[] = []
    const end = ordered ? 'ordered_list_close' : 'bullet_list_close'
    for (let token = this.next(); token && token.type !== end; token = this.next()) {
      if (token.type === 'list_item_open') items.push(this.item(token))
    }
    return { type: 'list', ordered, items, line }
  }

  private item(open: Token): Item {
    const item: Item = { nodes: this.nodesUntil('list_item_close'), line: this.lineOf(open) }
    const first = item.nodes[0]
    if (first?.type !== 'paragraph') return item
    const anchor = takeAnchor(first.parts)
    if (anchor !== undefined) item.anchor = anchor
    const each = first.parts.find((part) => part.kind === 'each')
    if (each?.kind === 'each') item.each = each.id
    return item
  }

  private inline(line: number): Part[] {
    const token = this.next()
    this.next() // the closing token
    return inlineParts(token?.children ?? [], line)
  }

  private next(): Token | undefined {
    return this.tokens[this.at++]
  }

  private lineOf(token: Token): number {
    return this.firstLine + (token.map?.[0] ?? 0)
  }
}

type Look = { bold?: true; italic?: true; href?: string; line: number }

function inlineParts(tokens: readonly Token[], line: number): Part[] {
  const parts: Part[] = []
  let look: Look = { line }
  for (const token of tokens) {
    if (token.type === 'text') parts.push(...textParts(token.content, look))
    else if (token.type === 'softbreak' || token.type === 'hardbreak') {
      look = { ...look, line: look.line + 1 }
      parts.push({ kind: 'text', text: ' ', ...look })
    } else look = changed(look, token)
  }
  return parts
}

function changed(look: Look, token: Token): Look {
  const now: Look = { ...look }
  const open = token.nesting === 1
  if (token.tag === 'strong') {
    if (open) now.bold = true
    else delete now.bold
  } else if (token.tag === 'em') {
    if (open) now.italic = true
    else delete now.italic
  } else if (token.tag === 'a') {
    if (open) now.href = String(token.attrGet('href'))
    else delete now.href
  }
  return now
}

const mark = /\{\{\s*(each:|rules:)?\s*([\w.-]+)\s*\}\}|\{@([\w-]+)\}/g

function textParts(text: string, look: Look): Part[] {
  const parts: Part[] = []
  let from = 0
  for (const match of text.matchAll(mark)) {
    if (match.index > from) parts.push({ kind: 'text', text: text.slice(from, match.index), ...look })
    const [whole, what, value = '', to] = match
    if (to !== undefined) parts.push({ kind: 'reference', to, ...look })
    else if (what === 'rules:') parts.push({ kind: 'rules', topic: value, ...look })
    else parts.push({ kind: what === undefined ? 'value' : 'each', id: value, ...look })
    from = match.index + whole.length
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from), ...look })
  return parts
}

/** Takes `{#anchor}` off the end of a sentence and returns the anchor. */
function takeAnchor(parts: Part[]): string | undefined {
  const last = parts.at(-1)
  const match = last?.kind === 'text' ? /\s*\{#([\w-]+)\}\s*$/.exec(last.text) : null
  if (last?.kind !== 'text' || !match) return undefined
  last.text = last.text.slice(0, match.index)
  if (last.text === '') parts.pop()
  return match[1]
}

const place = /^\{\{(table|facts|signatures|blanks|drawing|cards):\s*([\w-]+)\s*\}\}$/

function paragraphNode(parts: Part[], line: number): Node {
  const only = parts.length === 1 ? parts[0] : undefined
  const match = only?.kind === 'text' ? place.exec(only.text.trim()) : null
  if (match) return { type: 'place', what: match[1] as Placed, name: match[2] ?? '', line }
  return { type: 'paragraph', parts, line }
}
