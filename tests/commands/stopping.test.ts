/** A server that is asked to stop finishes what it has begun; and what it serves beside the pages. */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { request } from 'node:http'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import path from 'node:path'
import { until } from '../../src/commands/bench/mail-server'
import { dataFolder } from '../support/folder'
import { startServer, type Coop, type Running } from '../support/server'

let folder: string
let server: Running | undefined
beforeAll(() => void spawnSync('node', ['src/commands/build.cjs'], { cwd: path.join(__dirname, '..', '..') }))
beforeEach(() => {
  folder = dataFolder('stopping')
})
afterEach(async () => {
  await server?.kill()
  rmSync(folder, { recursive: true, force: true })
})

/** Sends a form of which the second half comes when `finish` is called. */
function slowPost({ address }: Running, coop: Coop, fields: Record<string, string>) {
  const body = new URLSearchParams(fields).toString()
  const { hostname, port } = new URL(address)
  const headers = {
    cookie: coop.cookie,
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': body.length,
  }
  const req = request({ hostname, port, path: `${coop.path}/people/new`, method: 'POST', headers })
  req.write(body.slice(0, 10))
  const status = new Promise<number | undefined>((resolve, reject) => {
    req.on('response', (res) => resolve(res.resume().statusCode))
    req.on('error', reject)
  })
  return { status, finish: () => req.end(body.slice(10)) }
}

it('answers the request that was on its way, ends open streams, keeps what was saved, and exits with 0', async () => {
  server = await startServer({ DATA_DIR: folder })
  const coop = await server.startCoop('Stopping')
  const stream = await fetch(`${server.address}${coop.path}/live`, { headers: { cookie: coop.cookie } })
  const slow = slowPost(server, coop, { legalName: 'On The Way', standing: 'agreed' })
  await server.get(coop)
  const stopped = server.stop()
  expect(await stream.text()).toContain('retry')
  slow.finish()
  expect(await slow.status).toBe(303)
  expect(await stopped).toBe(0)
  server = await startServer({ DATA_DIR: folder })
  expect(await (await server.get(coop, '/people')).text()).toContain('On The Way')
})

it('does not wait for lines on which nothing was asked, as browsers open them ahead, once all others are answered', async () => {
  server = await startServer({ DATA_DIR: folder })
  const { address, get, startCoop, stop } = server
  const coop = await startCoop('Stopping')
  const { hostname, port } = new URL(address)
  const lines = ['', 'GET / HTTP/1.1\r\nHost: a\r\nX-Half:'].map((words) => {
    const line = connect(Number(port), hostname)
    line.on('error', () => undefined)
    if (words !== '') line.write(words)
    return line
  })
  const slow = slowPost(server, coop, { legalName: 'On The Way', standing: 'agreed' })
  await get(coop)
  const stopped = stop()
  const asked = performance.now()
  slow.finish()
  expect(await slow.status).toBe(303)
  expect(await stopped).toBe(0)
  expect(performance.now() - asked).toBeLessThan(10_000)
  for (const line of lines) line.destroy()
})

it('takes no line with it into its end: what still comes in on one is answered, and the line closed, also for a stream', async () => {
  server = await startServer({ DATA_DIR: folder })
  const { address, get, startCoop, stop } = server
  const coop = await startCoop('Stopping')
  const { hostname, port } = new URL(address)
  const line = connect(Number(port), hostname)
  let heard = ''
  line.on('data', (data: Buffer) => (heard += data.toString()))
  const closed = new Promise((resolve) => line.on('close', resolve))
  const head = (first: string, more = ''): string =>
    `${first} HTTP/1.1\r\nHost: ${hostname}\r\nCookie: ${coop.cookie}\r\n${more}\r\n`
  const form = 'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 36\r\n'
  line.write(`${head(`POST ${coop.path}/people/new`, form)}legalName=On+The`)
  await get(coop)
  const stopped = stop()
  const isShut = (): Promise<boolean> =>
    fetch(`${address}/health`).then(
      () => false,
      () => true,
    )
  await until(isShut)
  line.write(`+Way&standing=agreed${head(`GET ${coop.path}/live`)}`)
  await closed
  const [post, live] = heard.split(/(?=HTTP\/1\.1 \d{3} )/)
  expect(post).toMatch(/^HTTP\/1\.1 303/)
  expect(live).toMatch(/^HTTP\/1\.1 200/)
  for (const said of ['text/event-stream', 'Connection: close', 'retry: 3000']) expect(live).toContain(said)
  expect(await stopped).toBe(0)
})

it('serves people while 500 others hold the line and send nothing', async () => {
  server = await startServer({ DATA_DIR: folder })
  const { hostname, port } = new URL(server.address)
  const sockets: Socket[] = []
  for (let n = 0; n < 500; n++) {
    const socket = connect(Number(port), hostname)
    socket.on('error', () => undefined)
    socket.write(
      n % 2 === 0
        ? 'GET / HTTP/1.1\r\nHost: a\r\nX-Slow:'
        : 'POST /projects/new HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nn',
    )
    sockets.push(socket)
  }
  const coop = await server.startCoop('Not waiting')
  const start = performance.now()
  for (let n = 0; n < 10; n++) expect((await server.get(coop)).status).toBe(200)
  const each = (performance.now() - start) / 10
  process.stdout.write(`500 slow lines: others are served in ${each.toFixed(0)} ms\n`)
  expect(each).toBeLessThan(1500)
  for (const socket of sockets) socket.destroy()
})

it('gives figures on their own port where it is asked to, and nowhere else', async () => {
  const port = await freePort()
  server = await startServer({ DATA_DIR: folder, METRICS_PORT: String(port) })
  const coop = await server.startCoop('Telling Figures')
  await server.get(coop, '/people')
  const figures = async (): Promise<string> => (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  const counted =
    /^groundrules_request_seconds_count\{method="GET",route="\/projects\/:project\/people",status="200"\} 1$/m
  // A request is counted when its answer is sent, which may be a moment after we have it.
  await until(async () => counted.test(await figures()))
  const text = await figures()
  expect(text).toMatch(/^groundrules_streams 0$/m)
  expect(text).toContain('process_resident_memory_bytes')
  expect(text).not.toContain(coop.id)
  expect((await fetch(`${server.address}/metrics`)).status).toBe(404)
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
})

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
