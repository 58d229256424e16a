/** The forms that a person finds by following links, and the addresses that take a form though no link leads there. */
import { projectAccess, matched } from '../../web/who-may'

export interface Form {
  action: string
  isGet: boolean
  isMultipart: boolean
  /** Names, each with the values that the form itself would send, or that a person would type. */
  fields: [string, readonly string[]][]
  files: string[]
}

/** What ends the co-op, the visit or a way in, or opens another seat, so that less would be left to send to. */
export function isEnding({ action }: Form): boolean {
  return /^\/(open|join)\/|people\/seats\/[^/]{16,}$|removal|eras|sign-out|join-link|publication|withdrawal|cancel|stop|taken-back|\/(end|close|link|state)$/.test(
    action,
  )
}

const mostPages = 500
/** Pages of one kind: forty questions are one form forty times. */
const mostOfAKind = 3

/** @param ask gives the page at an address of the site, or undefined where there is no page */
export async function formsOf(
  roots: readonly string[],
  own: string,
  ask: (address: string) => Promise<string | undefined>,
): Promise<Form[]> {
  const forms = new Map<string, Form>()
  const seen = new Set(roots)
  const kinds = new Map<string, number>()
  for (const page of seen) {
    if (seen.size > 5 * mostPages || forms.size > mostPages) break
    const kind = kindOf(page)
    const before = kinds.get(kind) ?? 0
    if (before >= mostOfAKind) continue
    kinds.set(kind, before + 1)
    const html = await ask(page)
    if (html === undefined) continue
    for (const [, link = ''] of html.matchAll(/(?:href|value)="(?:http:\/\/localhost:\d+)?(\/[^"#?]*)/g))
      if (isOurs(link, own)) seen.add(link)
    for (const form of formsIn(html, page)) forms.set(`${form.isGet} ${form.action}`, form)
  }
  return [...forms.values(), ...unlinked([...forms.values()], [...seen])]
}

function isOurs(link: string, own: string): boolean {
  // A file has no forms.
  if (/\.\w{2,4}$|\/assets|live$/.test(link)) return false
  return link.startsWith(own) || !link.startsWith('/projects/') || /^\/projects\/(new|open)$/.test(link)
}

function kindOf(page: string): string {
  const route = projectAccess.find(({ path }) => matched(path, page))
  return route?.path ?? page.replace(/^\/guide\/.+/, '/guide/:page').replace(/[^/]{16,}/g, ':id')
}

function formsIn(html: string, page: string): Form[] {
  return [...html.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)].map(([, start = '', inside = '']) => {
    const fields = new Map<string, readonly string[]>()
    const files: string[] = []
    for (const [tag, name = '', after = ''] of inside.matchAll(
      /<(?:input|select|textarea|button)[^>]* name="([^"]+)"[^>]*>([^<]*(?:\s*<option[^>]*>[^<]*<\/option>)*)/g,
    ))
      if (tag.includes('type="file"')) files.push(name)
      else fields.set(name, [...(fields.get(name) ?? []), ...usual(tag, name, after)])
    return {
      action: /action="([^"]+)"/.exec(start)?.[1] ?? page,
      isGet: !start.includes('method="post"'),
      isMultipart: start.includes('multipart'),
      fields: [...fields],
      files,
    }
  })
}

/** What a field holds, offers or asks for. */
function usual(tag: string, name: string, after: string): string[] {
  const offered = [...after.matchAll(/<option[^>]* value="([^"]+)"/g)].map(([, value = '']) => value)
  if (offered.length > 0) return offered
  const value = / value="([^"]+)"/.exec(tag)?.[1]
  const kept = value ?? (tag.startsWith('<textarea') ? after.trim() : '')
  return [kept === '' ? typed(`${tag} ${name}`) : plain(kept)]
}

/** What a person would type in an empty field. */
function typed(field: string): string {
  if (/mail/i.test(field)) return 'ada@example.org'
  if (/phone/i.test(field)) return '01632 960 001'
  if (/postcode/i.test(field)) return 'ZZ1 1AB'
  if (/(?:numeric|decimal)"/.test(field)) return '2'
  if (/(?:\bon|[dD]ate|[dD]ay|from|until|closes|opens|starts)$/.test(field)) return '1/3/2027'
  return /time/.test(field) ? '6 pm' : 'Plain words'
}

function plain(html: string): string {
  return html.replaceAll('&#34;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
}

/** What is known of the fields of each kind of form, from the messages that it gave. */
export type Lessons = Map<string, Map<string, string>>

/**
 * Learns from a page what a form wants: its messages say what to do, often with an example, and name its fields.
 * @param hostile the names of the fields that were not sent as a person would
 */
export function learn(lessons: Lessons, form: Form, page: string, hostile: ReadonlySet<string>): void {
  const kind = kindOf(form.action)
  const known = lessons.get(kind) ?? new Map<string, string>()
  lessons.set(kind, known)
  const list = /error-summary__list[\s\S]*?<\/ul>/.exec(page)?.[0] ?? ''
  for (const [, name = '', message = ''] of list.matchAll(/href="#([^"]+)"[^>]*>([^<]+)</g)) {
    const had = form.fields.find(([field]) => field === name)?.[1]
    if (hostile.has(name) || (had && had.length > 1)) continue
    const want = wanted(plain(message))
    known.set(name, want !== undefined && want !== had?.[0] ? want : had?.[0] === '' ? typed(name) : '')
  }
  apply(known, form)
}

/** Fills in what was learnt of forms of this kind. */
export function taught(lessons: Lessons, form: Form): Form {
  apply(lessons.get(kindOf(form.action)) ?? new Map<string, string>(), form)
  return form
}

function apply(known: ReadonlyMap<string, string>, { fields }: Form): void {
  for (const [name, value] of known) {
    const at = fields.findIndex(([field]) => field === name)
    if (at < 0) fields.push([name, [value]])
    else if ((fields[at]?.[1].length ?? 0) < 2) fields[at] = [name, [value]]
  }
}

/** The example that a message gives. */
function wanted(message: string): string | undefined {
  const examples = [
    /on or before ([^.]+)\./,
    /(today) or before/,
    /such as ([^.(,]+?(?:\.\d+)?)(?: or |[.(,]|$)/,
    /must be one of: ([^,.]+)/,
    /must be \[([^\],]+)/,
    /from (\d+) to/,
  ]
  for (const example of examples) {
    const found = example.exec(message)?.[1]
    if (found !== undefined) return found.trim()
  }
  return undefined
}

/** Every address of a project that takes a form and was not met, filled in with what was seen elsewhere. */
function unlinked(forms: readonly Form[], seen: readonly string[]): Form[] {
  const params: Record<string, string> = {}
  for (const address of [...seen, ...forms.map(({ action }) => action)])
    // The first that fits: the table has `meetings/new` before `meetings/:meeting`.
    for (const { path } of projectAccess) {
      const found = matched(path, decodeURIComponent(address))
      if (found) Object.assign(params, found)
      if (found) break
    }
  const names = [...new Set(forms.flatMap(({ fields }) => fields.map(([name]) => name)))]
  return projectAccess
    .filter(({ path, post }) => post && !forms.some(({ action }) => matched(path, action)))
    .map(({ path }, index) => ({
      action: path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? 'x')),
      isGet: false,
      isMultipart: false,
      fields: Array.from({ length: 12 }, (_, n) => [names[(index * 7 + n) % names.length] ?? 'x', ['x']]),
      files: [],
    }))
}
