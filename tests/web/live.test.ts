/** The stream that tells open pages of a change: to those who may read, at once, and again after a time away. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { endStreams } from '../../src/web/live'
import { seated } from '../support/seats'
import { addFounder, siteForTests, startCoop, visitor } from '../support/site'

const site = siteForTests()
let server: Server
let address: string
beforeAll(async () => {
  server = createServer(site.app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

type Agent = ReturnType<typeof visitor>

/** The cookie of a browser, for a stream that lasts. */
async function cookieOf(agent: Agent, coop: string): Promise<string> {
  const jar = (
    agent as unknown as { jar: { getCookies: (access: object) => { toValueString: () => string } } }
  ).jar
  await agent.get(coop).expect(200)
  return jar.getCookies({ path: '/', domain: '127.0.0.1', secure: false, script: false }).toValueString()
}

/** Opens the stream and reads it up to the pattern. */
async function listen(coop: string, cookie: string, lastSeen?: string) {
  const controller = new AbortController()
  const headers = { cookie, ...(lastSeen !== undefined && { 'Last-Event-ID': lastSeen }) }
  const answer = await fetch(`${address}${coop}/live`, { headers, signal: controller.signal })
  const reader = answer.body?.getReader()
  let text = ''
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    async until(pattern: RegExp): Promise<string> {
      while (!pattern.test(text)) {
        const part = await reader?.read()
        if (!part || part.done) return `${text}[ended]`
        text += Buffer.from(part.value).toString()
      }
      return text
    },
    stop: () => controller.abort(),
  }
}

it('tells a change of someone else, with the number of the change and nothing more', async () => {
  const organiser = visitor(site)
  const coop = await startCoop(organiser)
  const ben = await seated(site, coop, { name: 'Ben' })
  const stream = await listen(coop, await cookieOf(ben, coop))
  expect(stream.type).toBe('text/event-stream')
  await stream.until(/retry: 3000/)
  await addFounder(organiser, coop, 'Unmistakable Person')
  expect(await stream.until(/data: 2\n\n/)).toMatch(/id: 2\nevent: change\ndata: 2\n\n$/)
  stream.stop()
})

it('tells at once what was missed while a phone was away, and nothing where nothing was', async () => {
  const organiser = visitor(site)
  const coop = await startCoop(organiser)
  const cookie = await cookieOf(organiser, coop)
  await addFounder(organiser, coop, 'Ada Example')
  const behind = await listen(coop, cookie, '1')
  expect(await behind.until(/event: change/)).toContain('id: 2')
  behind.stop()
  const level = await listen(coop, cookie, '2')
  await level.until(/retry/)
  endStreams()
  expect(await level.until(/event: change/)).toMatch(/retry: 3000\n\n\[ended\]$/)
})

it('is capped for one browser, and freed when its pages close', async () => {
  const organiser = visitor(site)
  const coop = await startCoop(organiser)
  const cookie = await cookieOf(organiser, coop)
  const streams = await Promise.all(Array.from({ length: 12 }, () => listen(coop, cookie)))
  expect(streams.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 200))
  expect((await listen(coop, cookie)).status).toBe(429)
  for (const stream of streams) stream.stop()
  let again = await listen(coop, cookie)
  while (again.status === 429) again = await listen(coop, cookie)
  expect(again.status).toBe(200)
  again.stop()
})

it('is not there for anyone without a seat', async () => {
  const coop = await startCoop(visitor(site))
  const stream = await listen(coop, '')
  expect(stream.status).toBe(404)
  stream.stop()
})
