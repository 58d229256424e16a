/** Browsers that send what no browser would, and the co-ops that they open. */
import http from 'node:http'

export type Browser = ReturnType<typeof newBrowser>

export interface Coop {
  browser: Browser
  /** Its address on the site. */
  coop: string
  id: string
}

export interface Answer {
  status: number
  headers: http.IncomingHttpHeaders
  bytes: Buffer
}

interface Sent {
  type: string
  body: Buffer
}

// A line is kept open from one request to the next: opening it costs as much as many a page.
const agent = new http.Agent({ keepAlive: true })
let sender = 0

/** A browser with a memory for cookies. Each request comes from an address of its own, as limits are counted by it. */
export function newBrowser(address: string) {
  let cookie = ''
  const ask = async (path: string, sent?: Sent): Promise<Answer> => {
    sender++
    const from = `10.${(sender >> 16) & 255}.${(sender >> 8) & 255}.${sender & 255}`
    const answer = await patiently(address, () => request(address + path, { cookie, from, ...sent }))
    cookie = /groundrules=[^;]+/.exec(answer.headers['set-cookie']?.join('\n') ?? '')?.[0] ?? cookie
    return answer
  }
  return {
    address,
    get: (path: string): Promise<Answer> => ask(path),
    send: (path: string, fields: Record<string, string>): Promise<Answer> =>
      ask(path, formOf(new URLSearchParams(fields).toString())),
    sendFiles: async (path: string, body: FormData): Promise<Answer> => {
      const whole = new Response(body)
      const type = whole.headers.get('content-type') ?? ''
      return ask(path, { type, body: Buffer.from(await whole.arrayBuffer()) })
    },
    /** A form whose bytes no browser would send. */
    sendRaw: (path: string, body: string): Promise<Answer> => ask(path, formOf(body)),
    page: async (path: string): Promise<string | undefined> => {
      const { headers, bytes } = await ask(path)
      return headers['content-type']?.startsWith('text/html') ? bytes.toString() : undefined
    },
  }
}

function formOf(body: string): Sent {
  return { type: 'application/x-www-form-urlencoded', body: Buffer.from(body) }
}

function request(
  url: string,
  { cookie, from, type, body }: { cookie: string; from: string } & Partial<Sent>,
): Promise<Answer> {
  const headers: http.OutgoingHttpHeaders = {
    ...(cookie !== '' && { Cookie: cookie }),
    'X-Forwarded-For': from,
    ...(body && { 'Content-Type': type, 'Content-Length': body.length }),
  }
  return new Promise((resolve, reject) => {
    const asked = http.request(url, { agent, headers, method: body ? 'POST' : 'GET' }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(parts) }),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

/**
 * A server that has said no to a body closes the line while the rest is still being sent, and a line may end between two
 * requests: then the request is made again, and in the end counts as refused, if the server lives.
 */
async function patiently(address: string, ask: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 1; tries <= 3; tries++) {
    const answer = await ask().catch(() => undefined)
    if (answer) return answer
  }
  const health = await request(`${address}/health`, { cookie: '', from: '10.0.0.1' })
  return { status: health.status === 200 ? 413 : 500, headers: {}, bytes: Buffer.alloc(0) }
}

export function projectFile(text: string): FormData {
  const body = new FormData()
  body.set('file', new Blob([text]), 'project.json')
  return body
}

export async function openCoop(browser: Browser, file: object): Promise<Coop> {
  const { status, headers } = await browser.sendFiles('/projects/open', projectFile(JSON.stringify(file)))
  const coop = headers.location ?? ''
  if (!coop.startsWith('/projects/')) throw new Error(`no co-op was opened: ${status}`)
  return { browser, coop, id: coop.split('/').at(-1) ?? '' }
}

/** As bytes, also what is no text: half of a pair goes out as a browser never would send it. */
export function encoded(text: string): string {
  return text
    .split(/([\ud800-\udfff])/u)
    .map((part, index) => (index % 2 === 1 ? '%ED%A0%80' : encodeURIComponent(part)))
    .join('')
}
