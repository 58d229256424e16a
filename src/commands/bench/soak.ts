/** Mixed load for a long time: pages, papers, changes, sign-ins and open streams, while the memory is watched. */
import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { demoFile } from '../demos'
import { openBenchSite } from './bench-site'
import { underLoad } from './load'
import { askedToEnd, line } from './measure'

const pages = [
  ...[
    '',
    '/people',
    '/register',
    '/papers',
    '/papers/rules',
    '/services',
    '/schools',
    '/offers',
    '/decisions',
  ],
  ...['/meetings', '/money', '/history', '/interview/question/meetings.noticeDays', '/people/me/data'],
  ...[
    '/papers/rules/file.pdf',
    '/papers/register-of-members/file.docx',
    '/papers/cash-flow/file.xlsx',
    '/file',
  ],
]
const publicPages = [
  '/',
  '/guide',
  '/for-staff',
  '/for-schools',
  '/guide/search?q=quorum',
  '/account/sign-in',
]

/** @param minutes how long; asked to end before (Ctrl-C), it tells what it has so far */
export async function benchSoak(minutes = 30): Promise<boolean> {
  const site = await openBenchSite()
  const person = await newPerson(site.address)
  const ended = askedToEnd()
  const sweep = newSweep()
  const sizes: number[] = []
  const held: number[] = []
  const counts: Counts = { answered: 0, written: 0, streams: 0, failed: 0 }
  const start = Date.now()
  for (let round = 0; Date.now() < start + minutes * 60_000 && !ended.aborted; round++) {
    const streams = new AbortController()
    counts.streams += await openStreams(site.address + person.coop, person.cookie, streams.signal)
    for (let n = 0; n < 4; n++) {
      const page = pages[(round * 4 + n) % pages.length] ?? ''
      const open = publicPages[(round * 4 + n) % publicPages.length] ?? '/'
      for (const address of [person.coop + page, open]) {
        const url = site.address + address
        const carried = await underLoad({ url, cookie: person.cookie, lines: 6, milliseconds: 1500 })
        counts.answered += Math.round(carried.perSecond * carried.seconds)
        counts.failed += carried.failed
      }
      const statuses = await person.write(round * 4 + n)
      counts.written += statuses.filter((status) => status === 303).length
      counts.failed += statuses.filter((status) => status !== 303).length
    }
    streams.abort()
    sizes.push(process.memoryUsage().rss / 1e6)
    sweep()
    held.push(heldMemory())
    if (round % 20 === 19) process.stdout.write(`${told(counts)}; holds ${held.at(-1)?.toFixed(0)} MB\n`)
  }
  const took = (Date.now() - start) / 60_000
  for (const said of site.logged.slice(0, 10)) process.stdout.write(said)
  await site.close()
  // The first third warms up; after it the memory must not climb. The size of the process goes up and down with what
  // waits to be swept.
  const from = Math.floor(sizes.length / 3)
  const [late, lateHeld] = [sizes.slice(from), held.slice(from)]
  const grown = slope(late) * late.length
  const heldMore = slope(lateHeld) * lateHeld.length
  const isKept = heldMore < 10 && grown < 60 && counts.failed === 0 && site.logged.length === 0
  line(
    `${took.toFixed(0)} minutes of mixed load`,
    `${told(counts)}; in ${late.length} rounds memory held ${range(lateHeld)}, a line through it climbs ${heldMore.toFixed(1)} MB; size of the process ${range(late)}, climbs ${grown.toFixed(0)} MB`,
    'no error; held climbs less than 10 MB, size less than 60 MB',
    isKept,
  )
  return isKept
}

/** Has everything swept that nobody needs any more. */
function newSweep(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
}

/** Megabytes that the process needs: after a sweep, what a leak would show in. */
function heldMemory(): number {
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1e6
}

function range(megabytes: readonly number[]): string {
  return `${megabytes.at(0)?.toFixed(0)} to ${megabytes.at(-1)?.toFixed(0)} MB, at most ${Math.max(...megabytes).toFixed(0)}`
}

interface Counts {
  answered: number
  written: number
  streams: number
  failed: number
}

function told({ answered, written, streams, failed }: Counts): string {
  return `${answered} answers, ${written} changes, ${streams} streams, ${failed} failed`
}

/** A person with a full co-op of their own, who changes something of several kinds. */
async function newPerson(address: string) {
  const file = new FormData()
  file.set('file', new Blob([readFileSync(demoFile('beacon'))]), 'project.json')
  const opened = await fetch(`${address}/projects/open`, { method: 'POST', redirect: 'manual', body: file })
  const coop = opened.headers.get('location') ?? ''
  const cookie = /groundrules=[^;]+/.exec(opened.headers.get('set-cookie') ?? '')?.[0] ?? ''
  const send = async (path: string, fields: Record<string, string>, n: number): Promise<number> => {
    // Who signs in or starts anew is somebody else, in a browser of their own.
    const headers = {
      cookie: path.startsWith(coop) ? cookie : '',
      'X-Forwarded-For': `10.3.${(n >> 8) & 255}.${n & 255}`,
    }
    const body = new URLSearchParams(fields)
    const answer = await fetch(address + path, { method: 'POST', redirect: 'manual', headers, body })
    await answer.arrayBuffer()
    return answer.status
  }
  const question = '/interview/question/meetings.noticeDays'
  return {
    coop,
    cookie,
    write: async (n: number): Promise<number[]> => [
      await send(coop + question, { answer: String(14 + (n % 9)), reason: 'We looked again' }, n),
      await send(`${coop}/comments/question:meetings.noticeDays`, { words: `Is ${n} enough?` }, n),
      await send('/account/sign-in', { email: `person-${n}@soak.example` }, n),
      await send('/projects/new', { name: `Co-op ${n}` }, n),
    ],
  }
}

/** Opens as many streams as a browser may, and lets them hear until they are ended. Gives how many were opened. */
async function openStreams(coop: string, cookie: string, signal: AbortSignal): Promise<number> {
  const opened = await Promise.all(
    Array.from({ length: 8 }, () => fetch(`${coop}/live`, { headers: { cookie }, signal })),
  )
  for (const stream of opened) void stream.arrayBuffer().catch(() => undefined)
  return opened.filter(({ status }) => status === 200).length
}

/** The slope of a line through these, by least squares. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const top = values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0)
  const bottom = values.reduce((sum, _value, index) => sum + (index - middle) ** 2, 0)
  return bottom === 0 ? 0 : top / bottom
}
