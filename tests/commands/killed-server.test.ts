/** A server killed without warning, many times, in the middle of people answering. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.join(__dirname, '..', '..')
const folder = mkdtempSync(path.join(os.tmpdir(), 'groundrules-killed-'))
const started: ChildProcess[] = []
afterAll(() => {
  for (const child of started) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

function start(): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, ['dist/server.js'], {
    cwd: root,
    env: { ...process.env, PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'error' },
  })
  started.push(child)
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => {
      const address = /http:\S+/.exec(data.toString())?.[0]
      if (address !== undefined) resolve({ child, address })
    })
    child.on('exit', () => reject(new Error('the server did not start')))
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
    const killAt = Date.now() + 30 + round * 37
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
  process.stdout.write(`${acknowledged} answers acknowledged over 8 kills, none lost\n`)
  expect(acknowledged).toBeGreaterThan(20)
}, 120_000)
