/**
 * Hostile input to every form that a person can reach, and to the project file. A run is given by its seed. Each answer
 * must be below 500, must not carry markup that was sent, and must not tell anything of another co-op.
 */
import fc from 'fast-check'

export interface FuzzResult {
  forms: number
  inputs: number
  files: number
  /** How many answers there were of each status. */
  statuses: Record<string, number>
  faults: string[]
}

interface Form {
  action: string
  /** Names, each with a value that the form itself would send, where it has one. */
  fields: [string, string | undefined][]
}

const markup = '<img src=x onerror=alert(7)>'
const secret = 'Unmistakable Secret Co-operative'

/** What people with bad intent and what broken programs send. */
const nasty = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      ' ',
      '\0',
      'a\0b',
      '\ud800',
      'x\udfffy',
      '\u202Egnp.exe',
      '\u200b\u2066',
      'e\u0301'.repeat(50),
      '🐟',
    ],
    ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '[object Object]'],
    ...['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', "'; DROP TABLE projects; --", '" OR ""="', '%', '_', '\\'],
    ...[markup, '<script>alert(7)</script>', '"><svg/onload=alert(7)>', '{{name}}', '<%= 7*7 %>', '${7*7}'],
    ...[
      'a@b.example\r\nBcc: c@d.example',
      '%0d%0aSet-Cookie: a=b',
      '../../etc/passwd',
      '..\\..\\x',
      'file:///etc/passwd',
    ],
    ...[
      'NaN',
      'Infinity',
      '1e999',
      '-0',
      '99999999999999999999',
      '0x10',
      '2026-02-30',
      '0000-00-00',
      '99:99',
      'true',
    ],
    ...['CON', 'a'.repeat(9000), '[', '('.repeat(2000), '{"a":'.repeat(500), 'javascript:alert(7)'],
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 200 }),
  fc.integer().map(String),
)

/** @param on `inputs`: how many forms and files to send */
export async function fuzz(on: { address: string; inputs: number; seed: number }): Promise<FuzzResult> {
  const { address, inputs, seed } = on
  const result: FuzzResult = { forms: 0, inputs: 0, files: 0, statuses: {}, faults: [] }
  const victim = await startCoop(address, secret)
  let own = await startCoop(address, 'Harbour Schools Co-operative')
  let forms = await formsOf(address, own)
  result.forms = forms.length
  const file = (await (await get(address, own, '/file')).json()) as object
  const values = fc.sample(
    fc.array(fc.oneof(nasty, fc.constant(victim.coop), fc.constant(victim.id)), {
      minLength: 12,
      maxLength: 12,
    }),
    { seed, numRuns: inputs },
  )
  for (const [n, list] of values.entries()) {
    const isFile = n % 8 === 7
    const form = forms[n % forms.length] as Form
    const answer = isFile
      ? await openFile(address, mutated(file, list, n))
      : await send(address, own, form.action, fill(form, list, n))
    const text = await answer.text()
    result.inputs++
    if (isFile) result.files++
    result.statuses[answer.status] = (result.statuses[answer.status] ?? 0) + 1
    const where = `${isFile ? 'project file' : form.action.replace(own.coop, '')} seed ${seed} input ${n}`
    if (answer.status >= 500) result.faults.push(`${where}: ${answer.status}`)
    if (text.includes(markup) || text.includes('<script>alert(7)'))
      result.faults.push(`${where}: markup came back`)
    if (text.includes(secret)) result.faults.push(`${where}: told of another co-op`)
    if (n % 400 === 399) {
      result.faults.push(...(await papersFaults(address, own)))
      // A co-op that has seen much is slow to load, and some of what it had may be gone: a new one.
      own = await startCoop(address, `Harbour ${markup}`)
      forms = await formsOf(address, own)
    }
  }
  if (!(await (await get(address, victim, '')).text()).includes(secret))
    result.faults.push('the other co-op was changed')
  return result
}

interface Coop {
  coop: string
  id: string
  cookie: string
}

let sender = 0

/** Each request from an address of its own, as limits are counted by it. */
function from(cookie: string): Record<string, string> {
  sender++
  return { cookie, 'X-Forwarded-For': `10.${(sender >> 16) & 255}.${(sender >> 8) & 255}.${sender & 255}` }
}

function get(address: string, { coop, cookie }: Coop, more: string): Promise<Response> {
  return fetch(address + coop + more, { headers: from(cookie), redirect: 'manual' })
}

function send(
  address: string,
  { cookie }: Pick<Coop, 'cookie'>,
  action: string,
  body: string,
): Promise<Response> {
  return fetch(address + action, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...from(cookie), 'Content-Type': 'application/x-www-form-urlencoded' },
    body,
  })
}

/** Opened in a new browser, as a browser that opens a file gets a new session. */
function openFile(address: string, text: string): Promise<Response> {
  const body = new FormData()
  body.set('file', new Blob([text]), 'project.json')
  return fetch(`${address}/projects/open`, { method: 'POST', redirect: 'manual', headers: from(''), body })
}

async function startCoop(address: string, name: string): Promise<Coop> {
  const started = await send(address, { cookie: '' }, '/projects/new', `name=${encodeURIComponent(name)}`)
  const coop = String(started.headers.get('location'))
  const cookie = /groundrules=[^;]+/.exec(started.headers.get('set-cookie') ?? '')?.[0] ?? ''
  const own = { coop, id: coop.split('/').at(-1) ?? '', cookie }
  for (const legalName of ['Ada Example', 'Ben Example', 'Cai Example'])
    await send(
      address,
      own,
      `${coop}/people/new`,
      new URLSearchParams({ legalName, standing: 'agreed' }).toString(),
    )
  return own
}

/** What would end the co-op or the visit, so that nothing was left to send to. */
const ending = /removal|erase|sign-out|\/end$|\/seats\/|\/copy$/

const mostPages = 130

/** Every form on the pages that can be reached from the first one by links. */
async function formsOf(address: string, own: Coop): Promise<Form[]> {
  const forms = new Map<string, Form>()
  const seen = new Set([own.coop])
  let visited = 0
  for (const page of seen) {
    visited++
    if (visited > mostPages) break
    const answer = await fetch(address + page, { headers: from(own.cookie), redirect: 'manual' })
    if (!(answer.headers.get('content-type') ?? '').startsWith('text/html')) continue
    const html = await answer.text()
    for (const [, link = ''] of html.matchAll(/<a [^>]*href="([^"#?]+)/g))
      if (link.startsWith(own.coop) && !/file|\.pdf|\.docx|live/.test(link)) seen.add(link)
    for (const [, start = '', inside = ''] of html.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)) {
      if (!start.includes('method="post"') || start.includes('multipart')) continue
      const action = /action="([^"]+)"/.exec(start)?.[1] ?? page
      const fields = new Map<string, string | undefined>()
      for (const [tag, name = ''] of inside.matchAll(
        /<(?:input|select|textarea|button)[^>]* name="([^"]+)"[^>]*>/g,
      ))
        fields.set(name, / value="([^"]*)"/.exec(tag)?.[1])
      if (!ending.test(action)) forms.set(action, { action, fields: [...fields] })
    }
  }
  return [...forms.values()]
}

/** Hostile values in some fields, and in the others what the form would send, so that more than the first check is met. */
function fill({ fields }: Form, values: readonly string[], n: number): string {
  const sent = fields.map(([name, usual], index) => {
    const isUsual = usual !== undefined && ((n >> (index % 5)) + index) % 2 === 0
    return [name, isUsual ? usual : String(values[index % values.length])] as const
  })
  const more = [String(values[10]), '__proto__[x]', 'constructor'].map(
    (name) => [name, String(values[11])] as const,
  )
  return [...sent, ...more].map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&')
}

/** As bytes, also what is no text: half of a pair goes out as a browser never would send it. */
function encoded(text: string): string {
  return [...text]
    .map((letter) => (/[\ud800-\udfff]/u.test(letter) ? '%ED%A0%80' : encodeURIComponent(letter)))
    .join('')
}

/** A project file with one part of it changed, taken out or added to. */
function mutated(file: object, values: readonly string[], n: number): string {
  const copy = structuredClone(file) as Record<string, unknown>
  const parts: Record<string, unknown>[] = [copy]
  for (const part of parts)
    for (const value of Object.values(part))
      if (typeof value === 'object' && value !== null) parts.push(value as Record<string, unknown>)
  const part = parts[n % parts.length] ?? copy
  const key = Object.keys(part)[n % Math.max(1, Object.keys(part).length)] ?? 'name'
  const [one = '', two = ''] = values
  const deep = '['.repeat(n % 3000) + ']'.repeat(n % 3000)
  const what: readonly unknown[] = [one, [one, two], { [one]: two }, null, n * 1e300, -n, true, values]
  part[n % 3 === 0 && !Array.isArray(part) ? two : key] = what[n % what.length]
  const text = JSON.stringify(copy)
  if (n % 5 === 0) return text.replace('{', `{"__proto__":{"demo":true},"x":${deep || '1'},`)
  return n % 7 === 0 ? text.slice(0, n % text.length) : text
}

async function papersFaults(address: string, own: Coop): Promise<string[]> {
  const faults: string[] = []
  for (const page of ['/papers/rules', '/papers/service-offer', '/register', '/people', '/history', '']) {
    const answer = await get(address, own, page)
    const text = await answer.text()
    if (answer.status >= 500) faults.push(`${page}: ${answer.status}`)
    if (text.includes(markup)) faults.push(`${page}: markup stands in it`)
  }
  return faults
}
