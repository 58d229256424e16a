/**
 * One template gives the plain text and the HTML of a mail. It is written in a little Markdown: paragraphs and lists,
 * each on one line. In the HTML run each value is escaped for Markdown, so that it can never become markup; a link
 * becomes a link only there where the template has one.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import ejs from 'ejs'
import MarkdownIt from 'markdown-it'
import { Expected } from '../../lib/expected'
import { viewsFolder } from '../../web/render'
import { templateOf, type MailTemplate, type ValueKind } from './templates'

export type MailValues = Record<string, string | number | boolean | readonly string[]>

export interface Message {
  subject: string
  text: string
  /** Paragraphs and lists, without the page around them. */
  html: string
}

/** The words of a mail. @throws Error where a value is missing, Expected where one cannot be printed */
export function writeMessage(name: MailTemplate, values: MailValues): Message {
  const template = templateOf(name)
  const checked = Object.fromEntries(
    Object.entries(template.values).map(([key, kind]) => [
      key,
      readValue(`${name}: ${key}`, kind, values[key]),
    ]),
  )
  const both = compiled(name)
  const text = tidy(`${template.preview}\n\n${both.text(checked)}`)
  const html = markdown.render(tidy(`${escapeMarkdown(template.preview)}\n\n${both.markdown(checked)}`))
  return { subject: template.subject, text, html }
}

/**
 * A text for one line: no line breaks or control characters, which could start a new header or a new paragraph.
 * @throws Expected, naming what it is about
 */
export function oneLine(text: string, what: string): string {
  if (/[\p{Cc}\u2028\u2029]/u.test(text))
    throw new Expected(
      'conflict',
      `${what} must be on one line`,
      'Take out line breaks and tabs, and try again.',
    )
  // Marks that turn the direction of writing could show an address backwards.
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').trim()
}

class Link {
  readonly address: string
  constructor(address: string) {
    this.address = address
  }
}

function readValue(what: string, kind: ValueKind, value: MailValues[string] | undefined): unknown {
  if (value === undefined) throw new Error(`Mail needs a value for ${what}.`)
  switch (kind) {
    case 'list':
      return [value].flat().map((one) => oneLine(String(one), 'A line of a mail'))
    case 'link':
      return new Link(safeLink(what, String(value)))
    case 'number':
    case 'text':
      return oneLine(String(value), 'A name or title in a mail')
  }
}

function safeLink(what: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new Error(`Mail needs a whole web address for ${what}.`)
  // `href` has no space, angle bracket or quote left that could end the link.
  return url.href
}

const markdown = new MarkdownIt('commonmark', { html: false }).disable([
  'backticks',
  'blockquote',
  'code',
  'emphasis',
  'entity',
  'fence',
  'heading',
  'hr',
  'html_block',
  'html_inline',
  'image',
  'lheading',
  'link',
  'reference',
])
// The address is shown as it is, so that text and HTML say the same.
markdown.normalizeLink = (url) => url
markdown.normalizeLinkText = (url) => url

const kept = new Map<string, { text: ejs.TemplateFunction; markdown: ejs.TemplateFunction }>()

function compiled(name: MailTemplate) {
  let both = kept.get(name)
  if (!both) {
    const source = readFileSync(path.join(viewsFolder, 'mail', `${name}.ejs`), 'utf8')
    both = {
      text: ejs.compile(source, { escape: (value: unknown) => plain(value) }),
      markdown: ejs.compile(source, {
        escape: (value: unknown) =>
          value instanceof Link ? `<${value.address}>` : escapeMarkdown(plain(value)),
      }),
    }
    kept.set(name, both)
  }
  return both
}

function plain(value: unknown): string {
  return value instanceof Link ? value.address : String(value)
}

/** CommonMark takes a backslash before any ASCII punctuation for the sign itself. */
function escapeMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&')
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
