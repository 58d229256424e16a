/** A server killed without warning, many times, in the middle of people answering: on each database. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { connectTo } from '../../src/db/open'
import { auditFault, projectStore } from '../../src/features/projects'
import { freshPlace, type FreshPlace } from '../support/database'

const root = path.join(__dirname, '..', '..')
let place: FreshPlace
const started: ChildProcess[] = []
beforeAll(async () => {
  place = await freshPlace()
})
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL')
  await place.remove()
})

function start(): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, ['dist/server.js'], {
    cwd: root,
    env: { ...process.env, PORT: '0', ...place.env, LOG_LEVEL: 'error' },
  })
  started.push(child)
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => {
      const address = /http:\S+/.exec(data.toString())?.[0]
      if (address !== undefined) resolve({ child, address })
    })
    let said = ''
    child.stderr.on('data', (data: Buffer) => (said += data.toString()))
    child.on('exit', (code, signal) =>
      reject(new Error(`the server did not start: ${code} ${signal} ${said}`)),
    )
  })
}

const send = (url: string, fields: Record<string, string>, cookie = '') =>
  fetch(url, { method: 'POST', redirect: 'manual', headers: { cookie }, body: new URLSearchParams(fields) })

it('loses no page that was answered with a redirect, and none of the sessions', async () => {
  spawnSync(process.execPath, ['src/commands/build.cjs'], { cwd: root })
  const coops: { cookie: string; path: string; names: string[] }[] = []
  let acknowledged = 0
  for (let round = 0; round < 8; round++) {
    const { child, address } = await start()
    const begun = await send(`${address}/projects/new`, { name: `Co-op ${round}` })
    const coop = {
      cookie: /(^|, )(groundrules=[^;]+)/.exec(begun.headers.get('set-cookie') ?? '')?.[2] ?? '',
      path: begun.headers.get('location') ?? '',
      names: [] as string[],
    }
    coops.push(coop)
    const killAt = Date.now() + 100 + round * 60
    setTimeout(() => child.kill('SIGKILL'), killAt - Date.now())
    for (let n = 0; Date.now() < killAt + 200; n++) {
      const name = `Person ${round} ${n}`
      const answer = await send(
        `${address}${coop.path}/people/new`,
        { legalName: name, standing: 'agreed' },
        coop.cookie,
      ).catch(() => undefined)
      if (answer?.status !== 303) break
      coop.names.push(name)
      acknowledged++
    }
  }
  const { child, address } = await start()
  for (const coop of coops) {
    const page = await fetch(`${address}${coop.path}/file`, { headers: { cookie: coop.cookie } })
    expect(page.status).toBe(200)
    const kept = ((await page.json()) as { founders: { legalName: string }[] }).founders.map(
      (founder) => founder.legalName,
    )
    for (const name of coop.names) expect(kept).toContain(name)
  }
  child.kill('SIGKILL')
  // Each step is whole: its person, their first entry in the ledger and its entry in the trail, or none of them.
  const db = connectTo(place)
  const store = projectStore(db)
  for (const { id } of await store.all()) {
    const trail = await store.trail(id)
    expect(auditFault(id, trail, await store.auditHead(id))).toBeUndefined()
    const { founders, ledger } = await store.load(id)
    expect([founders.length, ledger.length]).toEqual([trail.length - 1, trail.length - 1])
  }
  await db.destroy()
  process.stdout.write(`${acknowledged} answers acknowledged over 8 kills, none lost\n`)
  expect(acknowledged).toBeGreaterThan(20)
}, 120_000)
