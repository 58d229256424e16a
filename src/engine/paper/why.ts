/** "Why is this here?": what a clause answers to, as a note that opens beside it on the web page. */
import { longDate } from '../../lib/dates'
import type { ClausePrint, DocumentTree } from '../tree'
import { escape } from './escape'

export interface WhyLinks {
  /** The page of a question. */
  question: (id: string) => string
  /** The page on which the group puts its own words in place of a clause. */
  wording?: (clause: string) => string
  /** The page of the comments on a clause, and how many are open. */
  comments?: (clause: string) => { href: string; open: number }
}

/** The note for each place of the document, by anchor. */
export function whyNotes(tree: DocumentTree, links: WhyLinks): ReadonlyMap<string, string> {
  const notes = new Map<string, string>()
  for (const clause of tree.clauses) {
    // A section that is there once for each row explains itself once.
    if (/#(?!1$)/.test(clause.id)) continue
    notes.set(clause.anchor, (notes.get(clause.anchor) ?? '') + note(clause, links))
  }
  return notes
}

function note(clause: ClausePrint, links: WhyLinks): string {
  const id = clause.id.replace(/#1$/, '')
  const what = clause.number === '' ? clause.title : `${clause.number} ${clause.title}`
  const hidden = `<span class="govuk-visually-hidden">: ${escape(what)}</span>`
  const comments = links.comments?.(id)
  const lines = [
    clause.own
      ? '<p><strong>Our own wording.</strong> The group wrote this in place of the template’s words.</p>'
      : '',
    clause.why === '' ? '' : `<p>${escape(clause.why)}</p>`,
    clause.because.length === 0 ? '' : `<ul>${clause.because.map((one) => reason(one, links)).join('')}</ul>`,
    clause.matters.length === 0
      ? ''
      : `<p>It meets what the law asks for: ${clause.matters.map(({ words }) => escape(words)).join('; ')}.${clause.own ? ' Check that your own words still do.' : ''}</p>`,
    links.wording
      ? `<p><a class="govuk-link" href="${escape(links.wording(id))}">Use our own wording${hidden}</a></p>`
      : '',
    comments
      ? `<p><a class="govuk-link" href="${escape(comments.href)}">${comments.open === 0 ? 'Comment on this' : `Comments (${comments.open} open)`}${hidden}</a></p>`
      : '',
  ]
  return `<details class="gr-because"><summary>Why is this here?${hidden}</summary>${lines.join('')}</details>`
}

function reason(one: ClausePrint['because'][number], links: WhyLinks): string {
  const who = one.by === undefined || one.on === undefined ? '' : ` (${one.by}, ${longDate(one.on)})`
  const label = one.label.charAt(0).toUpperCase() + one.label.slice(1)
  return `<li><a class="govuk-link" href="${escape(links.question(one.question))}">${escape(label)}</a>: ${escape(one.answer)}${escape(who)}</li>`
}
