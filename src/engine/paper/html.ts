/**
 * A document tree as a web page: the reading copy for phones and screen readers. The same clauses, numbers and
 * anchors as on paper. Every word goes through `escape`, so nothing in an answer can become markup.
 */
import { frameOf } from '../words'
import { escape } from './escape'
import { toSvg } from '../drawing/svg'
import type { Block, Cards, DocumentTree, Drawing, Facts, Heading, List, Run, Table } from '../tree'

/**
 * The part of a page that holds the document, for the app to set in its own frame.
 * @param notes markup to set beside what has an anchor, such as why a clause is there
 */
export function toHtmlFragment(
  tree: Pick<DocumentTree, 'blocks' | 'language'>,
  notes: Notes = new Map(),
): string {
  const blocks = tree.blocks.map((one) => block(one, notes)).join('\n')
  return `<article class="gr-document" lang="${tree.language}">\n${blocks}\n</article>`
}

type Notes = ReadonlyMap<string, string>

/** A page that stands alone: one file, no scripts, nothing fetched. */
export function toHtml(tree: DocumentTree): string {
  const title = escape(tree.title)
  const frame = frameOf(tree.language)
  return `<!doctype html>
<html lang="${tree.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
${tree.mark === '' ? '' : `<p class="mark">${escape(tree.mark)}</p>`}
<p>${escape(tree.society)}</p>
<h1>${title}</h1>
<p>${escape(tree.subtitle)}</p>
<p>${escape(frame.asAt(tree.asAt))}. ${escape(frame.templateVersion(tree.templateVersion))}.</p>
${tree.contents ? contents(tree) : ''}
${toHtmlFragment(tree)}
</main>
</body>
</html>
`
}

/** Links to the level 1 headings. */
export function contents(tree: DocumentTree): string {
  const links = headings(tree).map(
    ({ id, number, title }) =>
      `<li><a href="#${escape(id)}">${escape(number === undefined ? title : `${number} ${title}`)}</a></li>`,
  )
  const words = escape(frameOf(tree.language).contents)
  return `<nav aria-label="${words}"><h2>${words}</h2><ul class="gr-contents">${links.join('')}</ul></nav>`
}

/** The level 1 headings, for lists of contents. */
export function headings(tree: DocumentTree): { id: string; number?: string; title: string }[] {
  return tree.blocks
    .filter((one): one is Heading => one.type === 'heading' && one.level === 1)
    .map(({ id, number, runs: words }) => ({
      id,
      ...(number !== undefined && { number }),
      title: words.map((run) => run.text).join(''),
    }))
}

const style =
  'body{font:1.05rem/1.6 system-ui,sans-serif;margin:0;color:#1a1a1a}main{max-width:44rem;margin:0 auto;padding:1rem}' +
  '.mark{font-weight:700;border:2px solid;padding:.25rem .5rem;display:inline-block}ol,ul{padding-left:0;list-style:none}' +
  'li{margin:.5rem 0;padding-left:3rem}.gr-number{float:left;margin-left:-3rem}.gr-gap{font-weight:700;color:#8a3300}' +
  'table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #999;padding:.4rem;text-align:left;vertical-align:top}' +
  '.gr-right{text-align:right}.gr-panel{border:2px solid #12545a;padding:0 1rem;margin:1rem 0}' +
  '.gr-cards{padding:0}.gr-card{border:1px dashed #4a5252;margin:1rem 0;padding:.5rem 1rem}.gr-card h3,.gr-card p{margin:.25rem 0}.gr-figure{margin:1rem 0}figcaption{font-weight:700}.gr-drawing,.gr-picture{max-width:100%;height:auto}'

function block(one: Block, notes: Notes): string {
  switch (one.type) {
    case 'heading':
      return heading(one) + (notes.get(one.id) ?? '')
    case 'paragraph':
      return one.id === undefined
        ? `<p>${runs(one.runs)}</p>`
        : `<p id="${escape(one.id)}">${runs(one.runs)}</p>${notes.get(one.id) ?? ''}`
    case 'list':
      return list(one, notes)
    case 'table':
      return table(one) + (one.id === undefined ? '' : (notes.get(one.id) ?? ''))
    case 'facts':
      return facts(one)
    case 'panel':
      return `<section class="gr-panel"><h2>${escape(one.heading)}</h2>${one.blocks.map((inner) => block(inner, notes)).join('')}</section>`
    case 'signatures':
      return `<dl class="gr-signatures">${one.people.map(({ role, name }) => pair(role, `${escape(name)} <span class="gr-line">Signed</span> <span class="gr-line">Date</span>`)).join('')}</dl>`
    case 'blanks':
      return `<dl class="gr-blanks">${one.rows.map(({ label }) => pair(label, '<span class="gr-line"></span>')).join('')}</dl>`
    case 'drawing':
      return drawing(one)
    case 'cards':
      return cards(one)
    case 'picture':
      return `<p><img class="gr-picture" src="data:image/png;base64,${escape(one.png)}" alt="${escape(one.alt)}" width="${one.width}" height="${one.height}"></p>`
    case 'page-break':
      return ''
  }
}

/** The page has its own h1, so headings in the document start at h2. */
function heading({ level, id, number, runs: words }: Heading): string {
  const tag = `h${level + 1}`
  const mark = number === undefined ? '' : `<span class="gr-number">${escape(number)}.</span> `
  return `<${tag} id="${escape(id)}">${mark}${runs(words)}</${tag}>`
}

/** Numbers are text, not made by the browser: they must be those of the paper, also when copied. */
function list({ kind, items }: List, notes: Notes): string {
  const tag = kind === 'bullets' ? 'ul' : 'ol'
  const inner = items.map(({ id, label, blocks }) => {
    const mark = kind === 'bullets' ? '' : `<span class="gr-number">${escape(label)}</span> `
    const [first, ...rest] = blocks
    const start =
      first?.type === 'paragraph'
        ? `<p>${mark}${runs(first.runs)}</p>`
        : mark + (first ? block(first, notes) : '')
    const inside = rest.map((one) => block(one, notes)).join('')
    const note = id === undefined ? '' : (notes.get(id) ?? '')
    return `<li${id === undefined ? '' : ` id="${escape(id)}"`}>${start}${inside}${note}</li>`
  })
  return `<${tag} class="gr-list gr-list--${kind}" role="list">${inner.join('')}</${tag}>`
}

/** A word that may have to break in a column, such as an address of mail; others stay whole where there is room. */
const longWord = /[^\s-]{13}/
/** Columns that fit beside each other with whole words. */
const most = 8

function table({ caption, columns, rows, rowHeader, empty }: Table): string {
  if (rows.length === 0) return `<p><strong>${escape(caption)}.</strong> ${escape(empty)}</p>`
  const crowded = columns.length > most
  const classes = (align: string, text: string): string => {
    const names = [
      ...(align === 'right' ? ['gr-right'] : []),
      ...(crowded || longWord.test(text) ? [] : ['gr-whole']),
    ]
    return names.length === 0 ? '' : ` class="${names.join(' ')}"`
  }
  const head = columns
    .map(({ align, heading }) => `<th scope="col"${classes(align, heading)}>${escape(heading)}</th>`)
    .join('')
  const body = rows.map((row) => {
    const cells = row.map((cell, index) => {
      const column = columns[index]
      const label = ` data-label="${escape(column?.heading ?? '')}"`
      const named = classes(column?.align ?? 'left', cell.map(({ text }) => text).join(''))
      return index === rowHeader
        ? `<th scope="row"${named}${label}>${runs(cell)}</th>`
        : `<td${named}${label}>${runs(cell)}</td>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table class="gr-table"><caption>${escape(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

function cards({ cards }: Cards): string {
  const items = cards.map(({ label, heading, sketch, lines }) => {
    const mark = label === '' ? '' : `<p class="gr-card-label">${escape(label)}</p>`
    const words = lines.map((line) => `<p>${escape(line)}</p>`).join('')
    return `<li class="gr-card">${mark}<h3>${escape(heading)}</h3>${sketch ? toSvg(sketch) : ''}${words}</li>`
  })
  return `<ul class="gr-cards" role="list">${items.join('')}</ul>`
}

function drawing(one: Drawing): string {
  const id = one.id === undefined ? '' : ` id="${escape(one.id)}"`
  const caption = one.caption === '' ? '' : `<figcaption>${escape(one.caption)}</figcaption>`
  return `<figure class="gr-figure"${id}>${caption}${toSvg(one, one.caption)}</figure>`
}

function facts({ rows }: Facts): string {
  return `<dl class="gr-facts">${rows.map((row) => pair(row.label, runs(row.runs))).join('')}</dl>`
}

function pair(label: string, html: string): string {
  return `<div><dt>${escape(label)}</dt><dd>${html}</dd></div>`
}

function runs(words: readonly Run[]): string {
  return words.map(run).join('')
}

function run({ text, bold, italic, gap, lang, to, href }: Run): string {
  let html = escape(text)
  if (lang !== undefined) html = `<span lang="${lang}">${html}</span>`
  if (bold) html = `<strong>${html}</strong>`
  if (italic) html = `<em>${html}</em>`
  if (gap !== undefined) html = `<mark class="gr-gap">${html}</mark>`
  if (to !== undefined) return `<a class="govuk-link" href="#${escape(to)}">${html}</a>`
  if (href !== undefined && /^(https:|mailto:|\/(?!\/))/.test(href))
    return `<a class="govuk-link" href="${escape(href)}">${html}</a>`
  return html
}
