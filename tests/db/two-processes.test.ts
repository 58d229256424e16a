/** Two web processes on one PostgreSQL: pages spread over both stay live, and one may die at any moment. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { auditFault, projectStore } from '../../src/features/projects'
import { connectTo } from '../../src/db/open'
import { freshPlace, onPostgres, type FreshPlace } from '../support/database'
import { startServer, type Coop, type Running } from '../support/server'

if (onPostgres) {
  let place: FreshPlace
  const servers: Running[] = []
  beforeAll(async () => {
    spawnSync('node', ['src/commands/build.cjs'], { cwd: path.join(__dirname, '..', '..') })
    place = await freshPlace()
    servers.push(...(await Promise.all([startServer(place.env), startServer(place.env)])))
  })
  afterAll(async () => {
    const codes = await Promise.all(servers.map((server) => server.stop()))
    await place.remove()
    expect(codes).toEqual([0, 0])
  })

  /** A page that is open: hears of changes, and comes back to a server that lives, as a browser behind a balancer does. */
  function openPage(coop: Coop, on: () => Running) {
    const heard: number[] = []
    const ended = new AbortController()
    let last = ''
    let isOpen = false
    const listen = async (): Promise<void> => {
      while (!ended.signal.aborted) {
        try {
          const headers = { cookie: coop.cookie, ...(last !== '' && { 'Last-Event-ID': last }) }
          const answer = await fetch(`${on().address}${coop.path}/live`, { headers, signal: ended.signal })
          for await (const part of answer.body ?? []) {
            const text = Buffer.from(part as Uint8Array).toString()
            isOpen ||= text.includes('retry')
            for (const [, id = ''] of text.matchAll(/^id: (\d+)$/gm)) {
              last = id
              heard.push(Number(id))
            }
          }
        } catch {
          // The server died: asked again, as a browser does.
        }
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }
    void listen()
    return { heard, isOpen: () => isOpen, close: () => ended.abort() }
  }

  const until = async (done: () => boolean): Promise<void> => {
    while (!done()) await new Promise((resolve) => setTimeout(resolve, 10))
  }

  it('keeps a workshop live over both, and nobody loses anything when one is killed', async () => {
    const [one, two] = servers as [Running, Running]
    const coop = await one.startCoop('Workshop')
    let alive = [one, two]
    const pages = Array.from({ length: 12 }, (_, n) =>
      openPage(coop, () => alive[n % alive.length] as Running),
    )
    await until(() => pages.every((page) => page.isOpen()))
    // A change by one process is heard on both.
    await one.addFounder(coop, 'First Person')
    await until(() => pages.every((page) => page.heard.includes(2)))
    await two.addFounder(coop, 'Second Person')
    await until(() => pages.every((page) => page.heard.includes(3)))

    const acknowledged: string[] = []
    const write = async (server: Running, who: string): Promise<void> => {
      for (let n = 0; n < 25; n++) {
        const name = `${who} ${n}`
        const answer = await server.addFounder(coop, name).catch(() => undefined)
        if (answer?.status !== 303) return
        acknowledged.push(name)
      }
    }
    const writing = [write(one, 'Anna'), write(two, 'Berta'), write(two, 'Clara')]
    await until(() => acknowledged.length >= 15)
    alive = [two]
    await one.kill()
    await Promise.all(writing)
    const file = (await (await two.get(coop, '/file')).json()) as { founders: { legalName: string }[] }
    const kept = file.founders.map(({ legalName }) => legalName)
    expect(kept).toEqual(expect.arrayContaining(acknowledged))
    // Every page, also those that were on the dead one, ends at the last change.
    const db = connectTo(place)
    const last = await projectStore(db).lastPlace(coop.id)
    await until(() => pages.every((page) => page.heard.at(-1) === last))
    for (const page of pages) page.close()
    const trail = await projectStore(db).trail(coop.id)
    expect(auditFault(coop.id, trail, await projectStore(db).auditHead(coop.id))).toBeUndefined()
    const positions = (await db('founders').where({ project: coop.id }).pluck('position')) as number[]
    expect(new Set(positions).size).toBe(positions.length)
    await db.destroy()
    servers.shift()
    process.stdout.write(
      `12 pages on 2 processes, 1 killed: ${acknowledged.length} changes acknowledged, 0 lost\n`,
    )
  })

  it('ends a session on every process at once', async () => {
    const [two] = servers as [Running]
    const three = await startServer(place.env)
    servers.push(three)
    const coop = await two.startCoop('Signing out')
    expect((await three.get(coop)).status).toBe(200)
    await fetch(`${two.address}/account/sign-out`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: coop.cookie },
    })
    expect((await three.get(coop)).status).toBe(404)
  })
} else {
  it('needs PostgreSQL: on SQLite one process serves', () => {
    expect(onPostgres).toBe(false)
  })
}
