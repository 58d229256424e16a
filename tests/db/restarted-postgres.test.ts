/** PostgreSQL goes away under a web process that nobody restarts: people are told so, and everything goes on after. */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { until } from '../../src/commands/bench/mail-server'
import type { TestPostgres } from '../../src/commands/bench/postgres'
import { onPostgres } from '../support/database'
import { dataFolder } from '../support/folder'
import { ownPostgres } from '../support/own-postgres'
import { startServer, type Coop, type Running } from '../support/server'

const root = path.join(__dirname, '..', '..')
let postgres: TestPostgres | undefined
let server: Running | undefined
const dataDir = dataFolder('restarted')
afterAll(async () => {
  await server?.kill()
  await postgres?.end()
  rmSync(dataDir, { recursive: true, force: true })
})

/** A page that stays open, and the numbers of the changes that it hears of. As browsers do, it asks for its stream again. */
async function openPage({ address }: Running, coop: Coop) {
  const heard: number[] = []
  let streams = 0
  const ended = new AbortController()
  const listen = async (): Promise<void> => {
    const last = heard.at(-1)
    const seen = last === undefined ? {} : { 'last-event-id': String(last) }
    const headers = { cookie: coop.cookie, ...seen }
    const answer = await fetch(`${address}${coop.path}/live`, { headers, signal: ended.signal })
    if (answer.status !== 200) return
    streams++
    for await (const part of answer.body ?? [])
      for (const [, id = ''] of Buffer.from(part as Uint8Array)
        .toString()
        .matchAll(/^id: (\d+)$/gm))
        heard.push(Number(id))
  }
  const stay = async (): Promise<void> => {
    while (!ended.signal.aborted) {
      await listen().catch(() => undefined)
      await setTimeout(300)
    }
  }
  const staying = stay()
  await until(() => streams > 0)
  return {
    heard,
    close: async () => {
      ended.abort()
      await staying
    },
  }
}

if (onPostgres)
  it('says so with 503 and words, and takes up pages, changes and live pages again by itself', async () => {
    spawnSync(process.execPath, ['src/commands/build.cjs'], { cwd: root })
    // As it comes, so that what was committed outlives a kill.
    postgres = await ownPostgres()
    const running = await startServer({ DATA_DIR: dataDir, DATABASE_URL: postgres.url('postgres') })
    server = running
    const coop = await running.startCoop('Staying')
    const page = await openPage(running, coop)
    const kept: string[] = []
    const add = async (name: string): Promise<number> => {
      const { status } = await running.addFounder(coop, name)
      if (status === 303) kept.push(name)
      return status
    }
    expect(await add('Before Everything')).toBe(303)
    await until(() => page.heard.length === 1)

    for (const how of ['stop', 'kill'] as const) {
      // In the middle of changes: each is kept, or answered with words and a 503.
      const busy = Promise.all(Array.from({ length: 30 }, (_, n) => add(`Busy ${how} ${n}`)))
      // Some are in the middle of a query, and some of a transaction.
      await setTimeout(200)
      await postgres[how]()
      for (const status of await busy) expect([303, 503]).toContain(status)
      const [ready, health, ...answers] = await Promise.all([
        fetch(`${running.address}/ready`),
        fetch(`${running.address}/health`),
        running.get(coop),
        running.get(coop, '/people'),
        running.post(coop, '/people/new', { legalName: `Away ${how}`, standing: 'agreed' }),
      ])
      expect([ready.status, health.status]).toEqual([503, 200])
      for (const answer of answers) {
        const text = await answer.text()
        expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60'])
        expect(text).toContain('Nothing you had saved is lost.')
        expect(text).not.toMatch(/\n\s+at |ECONN|node_modules|KnexTimeout|select |insert /i)
      }

      await postgres.start()
      await until(async () => (await running.get(coop)).status === 200, 60_000)
      expect(await add(`After ${how}`)).toBe(303)
      const file = (await (await running.get(coop, '/file')).json()) as { founders: { legalName: string }[] }
      const names = file.founders.map(({ legalName }) => legalName)
      expect(names).toEqual(expect.arrayContaining(kept))
      expect(names).not.toContain(`Away ${how}`)
      expect(new Set(names).size).toBe(names.length)
      // The page was never loaded again: it hears of the last change, and of each one after it.
      await until(() => page.heard.at(-1) === names.length + 1, 60_000)
    }
    await page.close()
    expect(running.child.exitCode).toBeNull()
    process.stdout.write(
      `PostgreSQL stopped and killed once each: ${kept.length} changes acknowledged, 0 lost\n`,
    )
  }, 400_000)
else
  it('needs PostgreSQL: on SQLite nothing can go away', () => {
    expect(onPostgres).toBe(false)
  })
