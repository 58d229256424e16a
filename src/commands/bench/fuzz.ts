/**
 * Hostile input to every form that a person can reach, to the addresses that no link leads to, to file uploads and to
 * the project file. A run is given by its seed. Each answer must be below 500, must not carry markup that was sent, and
 * must not tell anything of another co-op; and so must the pages and the papers that are made of it afterwards.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import JSZip from 'jszip'
import { demoFile } from '../demos'
import { formsOf, isEnding, type Form } from './fuzz-forms'
import { hasMarkup, hugeValue, markup, mutated, nasty, nastyFile } from './fuzz-values'

export interface FuzzResult {
  forms: number
  inputs: number
  /** How many of the inputs were project files, and how many went to a form that takes a file. */
  files: number
  uploads: number
  /** Pages and papers that were looked at afterwards. */
  papers: number
  /** How many answers there were of each status. */
  statuses: Record<string, number>
  /** Milliseconds of the slowest answer, and what was asked. */
  slowest: { took: number; where: string }
  faults: string[]
}

export interface FuzzRun {
  address: string
  /** How many forms and files to send. */
  inputs: number
  seed: number
  /** Ends it early. */
  until?: AbortSignal
}

const secret = 'Unmistakable Secret Co-operative'
/** A co-op that has seen much is slow to load, and some of what it had may be gone: then a new one. */
const inputsEach = 2500

export async function fuzz(run: FuzzRun): Promise<FuzzResult> {
  const { address, inputs, seed } = run
  const result: FuzzResult = {
    ...{ forms: 0, inputs: 0, files: 0, uploads: 0, papers: 0 },
    statuses: {},
    slowest: { took: 0, where: '' },
    faults: [],
  }
  // A co-op with one of nearly everything.
  const file = JSON.parse(readFileSync(demoFile('beacon'), 'utf8')) as object
  const victim = await openCoop(newBrowser(address), { ...file, name: secret })
  const values = fc.sample(
    fc.array(fc.oneof(nasty, fc.constant(victim.coop), fc.constant(victim.id)), {
      minLength: 12,
      maxLength: 12,
    }),
    { seed, numRuns: inputs },
  )
  const known = new Set<string>()
  const each = Math.min(inputsEach, inputs)
  for (let from = 0; from < inputs && !run.until?.aborted; from += each) {
    const own = await openCoop(newBrowser(address), { ...file, name: `Harbour ${markup}` })
    const all = await formsOf(await prepared(own, (from / each) % 2 === 1), own.coop, own.browser.page)
    for (const { action } of all) known.add(action.replace(own.id, ':id').replace(/[^/]{16,}/g, ':id'))
    const batch = values.slice(from, from + each)
    const gentle = all.filter((form) => !isEnding(form))
    for (const [index, list] of batch.entries()) {
      if (run.until?.aborted) break
      const n = from + index
      // What ends things comes last, so that much was sent before.
      const forms = index > 0.9 * each ? all : gentle
      await sendOne({ own, file, form: forms[(n * 7 + index) % forms.length] as Form, list, n, seed }, result)
    }
    await lookAt(own, result)
  }
  result.forms = known.size
  if (!((await victim.browser.page(victim.coop)) ?? '').includes(secret))
    result.faults.push('the other co-op was changed')
  return result
}

interface OneInput {
  own: Coop
  file: object
  form: Form
  list: readonly string[]
  n: number
  seed: number
}

async function sendOne({ own, file, form, list, n, seed }: OneInput, result: FuzzResult): Promise<void> {
  const isFile = n % 8 === 7
  const where = `${isFile ? 'project file' : form.action.replace(own.coop, '')} seed ${seed} input ${n}`
  const started = performance.now()
  const answer = isFile
    ? await newBrowser(own.browser.address).send('/projects/open', projectFile(mutated(file, list, n)))
    : await sendForm(own.browser, form, list, n)
  result.inputs++
  if (isFile) result.files++
  else if (form.isMultipart) result.uploads++
  await judge(answer, where, result)
  const took = performance.now() - started
  if (took > result.slowest.took) result.slowest = { took, where }
  const next = answer.headers.get('location')
  // What was kept is shown on the page that follows, and must be harmless there too.
  if (!isFile && answer.status === 303 && next?.startsWith('/'))
    await judge(await own.browser.get(next), `${where}, then ${next.replace(own.coop, '')}`, result)
}

async function judge(answer: Response, where: string, result: FuzzResult): Promise<void> {
  const text = await answer.text()
  result.statuses[answer.status] = (result.statuses[answer.status] ?? 0) + 1
  if (answer.status >= 500) result.faults.push(`${where}: ${answer.status}`)
  if (/^text\/html/.test(answer.headers.get('content-type') ?? '') && hasMarkup(text))
    result.faults.push(`${where}: markup came back`)
  if (text.includes(secret)) result.faults.push(`${where}: told of another co-op`)
  if (answer.headers.getSetCookie().some((cookie) => cookie.startsWith('a=')))
    result.faults.push(`${where}: a header was added`)
}

/** A browser with a memory for cookies. Each request comes from an address of its own, as limits are counted by it. */
function newBrowser(address: string) {
  let cookie = ''
  const ask = async (path: string, more: RequestInit): Promise<Response> => {
    sender++
    const from = `10.${(sender >> 16) & 255}.${(sender >> 8) & 255}.${sender & 255}`
    const headers = { cookie, 'X-Forwarded-For': from, ...(more.headers as Record<string, string>) }
    const answer = await patiently(address, () =>
      fetch(address + path, { ...more, redirect: 'manual', headers }),
    )
    cookie = /groundrules=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? cookie
    return answer
  }
  const get = (path: string): Promise<Response> => ask(path, {})
  return {
    address,
    get,
    send: (path: string, body: URLSearchParams | FormData): Promise<Response> =>
      ask(path, { method: 'POST', body }),
    /** A form whose bytes no browser would send. */
    sendRaw: (path: string, body: string): Promise<Response> =>
      ask(path, {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      }),
    page: async (path: string): Promise<string | undefined> => {
      const answer = await get(path)
      return (answer.headers.get('content-type') ?? '').startsWith('text/html') ? answer.text() : undefined
    },
  }
}

let sender = 0

/**
 * A server that has said no to a body closes the line while the rest is still being sent, and a line may end between two
 * requests: then the request is made again, and in the end counts as refused, if the server lives.
 */
async function patiently(address: string, ask: () => Promise<Response>): Promise<Response> {
  for (let tries = 1; tries <= 3; tries++) {
    const answer = await ask().catch(() => undefined)
    if (answer) return answer
  }
  const health = await fetch(`${address}/health`)
  return new Response('', { status: health.status === 200 ? 413 : 500 })
}

type Browser = ReturnType<typeof newBrowser>

interface Coop {
  browser: Browser
  coop: string
  id: string
}

function projectFile(text: string): FormData {
  const body = new FormData()
  body.set('file', new Blob([text]), 'project.json')
  return body
}

async function openCoop(browser: Browser, file: object): Promise<Coop> {
  const answer = await browser.send('/projects/open', projectFile(JSON.stringify(file)))
  const coop = answer.headers.get('location') ?? ''
  if (!coop.startsWith('/projects/')) throw new Error(`no co-op was opened: ${answer.status}`)
  return { browser, coop, id: coop.split('/').at(-1) ?? '' }
}

/** Opens what a co-op can open to the world, and gives the addresses from which everything can be reached. */
async function prepared({ browser, coop }: Coop, leads: boolean): Promise<string[]> {
  const links: string[] = []
  const find = (text: string): void => {
    for (const [, link = ''] of text.matchAll(/http:\/\/localhost:\d+(\/[\w/-]+)/g)) links.push(link)
  }
  const press = async (path: string, fields: Record<string, string>): Promise<string> => {
    const answer = await browser.send(path, new URLSearchParams(fields))
    const next = answer.headers.get('location') ?? ''
    find(await answer.text())
    if (next.startsWith('/')) links.push(next)
    return next
  }
  const [today, soon] = [day(0), day(20)]
  await press(`${coop}/people/seats/join-link`, {})
  await press(`${coop}/survey/settings`, { open: 'yes', shownAs: 'Friends of schools', closesOn: soon })
  await press('/account/sign-in', { email: 'ada@example.org' })
  await press(`${coop}/people/seats/new`, { founder: 'other', name: 'Dee', role: 'founder' })
  await press(`${coop}/decisions/new`, { title: 'Where we meet', words: 'We meet in the library.' })
  await press(`${coop}/decisions/polls/new`, { kind: 'temperature', question: 'How are we doing?' })
  const meeting = { kind: 'general', title: 'General', on: today, time: '6 pm', place: 'Library' }
  await press(`${coop}/meetings/new`, meeting)
  const terms = {
    kind: 'school',
    name: 'Moor Primary School',
    contact: 'Pat Hill',
    email: 'office@moor.example',
  }
  const order = {
    'many-ep-session': '6',
    starts: day(60),
    years: '1',
    lead: 'amina-rahman',
    invoices: 'thirds',
  }
  const offer = await press(`${coop}/offers/new`, {
    ...{ ...terms, ...order },
    ...{ law: 'england-wales', validUntil: day(40) },
  })
  await press(`${offer}/sending`, {})
  links.push(await joinWorkshop(browser, leads))
  // Links that went by mail can be read on this machine, by whoever does not come through a proxy.
  find(await (await fetch(`${browser.address}/mail`)).text())
  return [
    coop,
    ...links,
    '/',
    '/account',
    '/account/sign-in',
    '/account/sign-in/code',
    '/workshops',
    '/guide',
  ]
}

/** A workshop that this browser leads, or that it joins at a table. */
async function joinWorkshop(browser: Browser, leads: boolean): Promise<string> {
  const leader = leads ? browser : newBrowser(browser.address)
  const send = (path: string, fields: Record<string, string>): Promise<Response> =>
    leader.send(path, new URLSearchParams(fields))
  const form = { title: 'Day', on: day(0), agenda: 'two-hours', tables: '2' }
  const at = (await send('/workshops/new', form)).headers.get('location') ?? ''
  for (const step of ['skills', 'services', 'price', 'actions'])
    await send(`${at}/steps/${step}`, { state: 'open' })
  if (leads) return at
  const code = /gr-code">([^<]+)</.exec((await leader.page(at)) ?? '')?.[1]?.replace(' ', '') ?? ''
  const joining = `/workshops/join/${code}`
  const table = /name="table"[^>]*value="(\w+)"/.exec((await browser.page(joining)) ?? '')?.[1] ?? ''
  await browser.send(joining, new URLSearchParams({ nickname: 'Sparrow', table }))
  return `${at}/table`
}

function day(ahead: number): string {
  const on = new Date(Date.now() + ahead * 86_400_000)
  return `${on.getUTCDate()}/${on.getUTCMonth() + 1}/${on.getUTCFullYear()}`
}

/** Hostile values in some fields, and in the others what the form would send, so that more than the first check is met. */
function fill({ fields }: Form, values: readonly string[], n: number): (readonly [string, string])[] {
  const sent = fields.map(([name, usual], index) => {
    const isUsual = usual !== undefined && ((n >> (index % 5)) + index) % 2 === 0
    const isHuge = n % 150 === index
    return [
      name,
      isHuge ? hugeValue(n >> 1) : isUsual ? usual : String(values[index % values.length]),
    ] as const
  })
  const more = [String(values[10]), '__proto__[x]', 'constructor'].map(
    (name) => [name, String(values[11])] as const,
  )
  return [...sent, ...more]
}

function sendForm(browser: Browser, form: Form, values: readonly string[], n: number): Promise<Response> {
  const filled = fill(form, values, n)
  if (form.isGet) {
    const query = filled.map(([name, value]) => `${encoded(name)}=${encoded(value.slice(0, 3000))}`).join('&')
    return browser.get(`${form.action}?${query.slice(0, 12_000).replace(/%\w?$/, '')}`)
  }
  if (!form.isMultipart)
    return browser.sendRaw(
      form.action,
      filled.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&'),
    )
  const body = new FormData()
  for (const [name, value] of filled) body.append(name, value)
  for (const name of form.files) {
    const { content, name: fileName } = nastyFile(values, n)
    body.append(name, content, fileName)
  }
  return browser.send(form.action, body)
}

/** As bytes, also what is no text: half of a pair goes out as a browser never would send it. */
function encoded(text: string): string {
  return [...text]
    .map((letter) => (/[\ud800-\udfff]/u.test(letter) ? '%ED%A0%80' : encodeURIComponent(letter)))
    .join('')
}

const pages = [
  '',
  '/people',
  '/register',
  '/history',
  '/services',
  '/schools',
  '/offers',
  '/meetings',
  '/survey',
]
const papers = ['rules', 'service-offer', 'register-of-members', 'register-for-inspection', 'business-plan']
const lists = ['/register/file/inspection.csv', '/services/skills.csv', '/schools/schools.csv']

/** What was kept, as pages, papers and lists: nothing of it may run. */
async function lookAt({ browser, coop }: Coop, result: FuzzResult): Promise<void> {
  for (const page of [...pages, ...papers.map((paper) => `/papers/${paper}`)]) {
    result.papers++
    await judge(await browser.get(coop + page), `afterwards ${page}`, result)
  }
  for (const paper of papers) {
    const [docx, pdf] = await Promise.all(
      ['docx', 'pdf'].map((format) => browser.get(`${coop}/papers/${paper}/file.${format}`)),
    )
    for (const file of [docx, pdf]) {
      result.papers++
      if (file && file.status >= 500) result.faults.push(`afterwards ${paper}: ${file.status}`)
      if (file?.status !== 200) continue
      const bytes = Buffer.from(await file.arrayBuffer())
      if (hasMarkup(file === docx ? await wordsOf(bytes) : bytes.toString('latin1')))
        result.faults.push(`afterwards ${paper}: markup stands in the file`)
    }
  }
  for (const list of lists) {
    result.papers++
    const answer = await browser.get(coop + list)
    if (answer.status >= 500) result.faults.push(`afterwards ${list}: ${answer.status}`)
    if (answer.status !== 200) continue
    const rows = parse((await answer.text()).replace(/^\ufeff/, ''), { relax_column_count: true })
    for (const cell of rows.flat())
      if (/^[=+\-@\t\r]/.test(cell) && !/^-?[\d.]+$/.test(cell))
        result.faults.push(`afterwards ${list}: a formula: ${cell.slice(0, 40)}`)
  }
}

async function wordsOf(docx: Buffer): Promise<string> {
  const zip = await JSZip.loadAsync(docx)
  const parts = Object.values(zip.files).filter(({ name }) => /\.(xml|rels)$/.test(name))
  return (await Promise.all(parts.map((part) => part.async('string')))).join('\n')
}
