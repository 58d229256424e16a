/**
 * Pages that are given again: here with the shelf of the real server, by two processes on one database. All other
 * tests over HTTP make each page anew and compare it with what would have been given.
 */
import request from 'supertest'
import { createApp } from '../../../src/app'
import { connectTo, type Db } from '../../../src/db/open'
import { newKeptPages, type KeptPages } from '../../../src/web/kept-pages'
import { projectAccess } from '../../../src/web/who-may'
import { seated } from '../../support/seats'
import { addFounder, siteForTests, startCoop, visitor, type Site } from '../../support/site'
import { behindTheApp } from '../../support/watch-versions'

const site = siteForTests()

interface Process extends Pick<Site, 'app' | 'db'> {
  /** How many pages it gave again. */
  again: () => number
}

function processOn(db: Db): Process {
  let again = 0
  const shelf = newKeptPages()
  const pages: KeptPages = {
    keep: shelf.keep,
    find: (key) => {
      const page = shelf.find(key)
      if (page) again++
      return page
    },
  }
  return { app: createApp({ ...site.deps, db, pages }), db, again: () => again }
}

let here: Process
let there: Process
beforeAll(() => {
  here = processOn(site.db)
  there = processOn(connectTo(site.place))
})
afterAll(() => there.db.destroy())

/** Whether a page was given again while `work` was under way. */
async function isAgain(work: () => Promise<unknown>): Promise<boolean> {
  const before = here.again() + there.again()
  await work()
  return here.again() + there.again() > before
}

const kept = projectAccess.filter((access) => access.kept).map(({ path }) => path)

describe('a page that nothing changed', () => {
  it.each(kept)('is the same again, to the last byte and header: %s', async (path) => {
    const agent = visitor(here)
    const coop = await startCoop(agent)
    const address = path.replace('/projects/:project', coop)
    await agent.get(coop)
    const ask = () => agent.get(address).set('Accept-Encoding', 'identity').expect(200)
    const first = await ask()
    let second = first
    expect(await isAgain(async () => (second = await ask()))).toBe(true)
    expect(second.text).toBe(first.text)
    const varying = ({ date: _date, ...headers }: Record<string, unknown>): unknown => headers
    expect(varying(second.headers as object as Record<string, unknown>)).toEqual(
      varying(first.headers as object as Record<string, unknown>),
    )
  })

  it('is packed for a browser that takes it so, and not for one that does not', async () => {
    const coop = '/projects/beacon'
    const plain = await visitor(here).get(coop).set('Accept-Encoding', 'identity').expect(200)
    expect(plain.headers['content-encoding']).toBeUndefined()
    for (const [takes, gives] of [
      ['gzip, deflate, br', 'gzip'],
      ['gzip;q=0', undefined],
      ['br;q=1.0, gzip;q=0.5', 'gzip'],
    ] as const) {
      const page = await visitor(here).get(coop).set('Accept-Encoding', takes).expect(200)
      expect(page.text).toBe(plain.text)
      expect(page.headers).toMatchObject({ vary: 'Accept-Encoding' })
      expect(page.headers['content-encoding']).toBe(gives)
    }
  })

  it('is made anew on the next day, for an address with a question in it, and where it is asked for differently', async () => {
    const agent = visitor(here)
    const coop = await startCoop(agent)
    await agent.get(coop)
    await agent.get(`${coop}/people`)
    expect(await isAgain(() => agent.get(`${coop}/people?from=mail`).expect(200))).toBe(false)
    expect(await isAgain(() => agent.head(`${coop}/people`).expect(200))).toBe(false)
    expect(await isAgain(() => agent.get(`${coop}/people`).expect(200))).toBe(true)
    site.wait(24 * 3600)
    expect(await isAgain(() => agent.get(`${coop}/people`).expect(200))).toBe(false)
  })
})

describe('a page that something changed', () => {
  it('is new at once, also where another process made the change', async () => {
    const started = await request(here.app).post('/projects/new').type('form').send({ name: 'Harbour' })
    const coop = String(started.headers['location'])
    const cookie = /groundrules=[^;]+/.exec([started.headers['set-cookie']].flat().join(' '))?.[0] ?? ''
    const seen = async ({ app }: Process, page = '') =>
      (
        await request(app)
          .get(coop + page)
          .set('Cookie', cookie)
          .expect(200)
      ).text
    const send = ({ app }: Process, page: string, fields: Record<string, string>) =>
      request(app)
        .post(coop + page)
        .set('Cookie', cookie)
        .type('form')
        .send(fields)
        .expect(303)
    for (const one of [here, there]) expect(await seen(one, '/people')).not.toContain('Ada Example')
    await send(here, '/people/new', { legalName: 'Ada Example', standing: 'agreed' })
    for (const one of [there, here]) expect(await seen(one, '/people')).toContain('Ada Example')
    await send(there, '/name', { name: 'Quay Co-operative' })
    for (const one of [here, there])
      for (const page of ['', '/people']) expect(await seen(one, page)).toContain('Quay Co-operative')
  })

  it('tells that a person came, which was no change of the project itself', async () => {
    const agent = visitor(here)
    const coop = await startCoop(agent)
    await addFounder(agent, coop, 'Ada Example')
    const before = (await agent.get(coop)).text
    await seated(here, coop, { name: 'Ada' })
    expect(before).not.toMatch(/2 people can open|2 people are here/)
    expect((await agent.get(coop)).text).not.toBe(before)
  })

  it('is gone with the co-op, and with the session', async () => {
    const agent = visitor(here)
    const coop = await startCoop(agent)
    await agent.get(coop)
    await agent.get(coop).expect(200)
    await visitor(here).get(coop).expect(404)
    await agent.post(`${coop}/removal`).type('form').send({ sure: 'yes' }).expect(303)
    await agent.get(coop).expect(404)
    const leaver = visitor(here)
    const other = await startCoop(leaver)
    await leaver.get(other)
    await leaver.get(other).expect(200)
    await leaver.post('/account/sign-out').expect(303)
    await leaver.get(other).expect(404)
  })
})

describe('a page of one person', () => {
  it('is never given to another, whatever they may see', async () => {
    const organiser = visitor(here)
    const coop = await startCoop(organiser)
    await addFounder(organiser, coop, 'Ada Example')
    const adviser = await seated(here, coop, { name: 'Advising', role: 'adviser' })
    const founder = await seated(here, coop, { name: 'Founding' })
    for (const agent of [organiser, organiser, founder, adviser]) await agent.get(coop).expect(200)
    const remove = 'Delete this co-op from Groundrules'
    for (const [agent, may] of [
      [organiser, true],
      [founder, false],
      [adviser, false],
    ] as const) {
      let text = ''
      expect(await isAgain(async () => ({ text } = await agent.get(coop).expect(200)))).toBe(true)
      expect(text.includes(remove)).toBe(may)
    }
  })

  it('follows their role: what they saw as organiser is not theirs as adviser', async () => {
    const organiser = visitor(here)
    const coop = await startCoop(organiser)
    const second = await seated(here, coop, { name: 'Second', role: 'organiser' })
    const remove = 'Delete this co-op from Groundrules'
    for (const round of [1, 2])
      expect([round, (await second.get(coop)).text]).toEqual([round, expect.stringContaining(remove)])
    // The project has no new version: the seat itself decides.
    const seat = site.db('seats').where({ id: second.seat })
    await behindTheApp(() => seat.clone().update({ role: 'adviser' }))
    expect((await second.get(coop)).text).not.toContain(remove)
    await behindTheApp(() => seat.clone().update({ endedAt: '2026-11-23T12:00:00.000Z' }))
    await second.get(coop).expect(404)
  })

  it('does not keep the private link that is shown once', async () => {
    const agent = visitor(here)
    const coop = await startCoop(agent)
    expect((await agent.get(coop)).text).toContain('Your private link')
    for (const round of [1, 2])
      expect([round, (await agent.get(coop)).text]).not.toEqual([
        round,
        expect.stringContaining('Your private link'),
      ])
  })
})

describe('the shelf', () => {
  it('holds no more than it may: the page asked for longest ago goes first, and a new state takes the place of the old', () => {
    const shelf = newKeptPages(1000)
    const key = (place: string, state = 'one') => ({ place, state })
    const page = (bytes: number) => Buffer.alloc(bytes)
    shelf.keep(key('a'), page(400))
    shelf.keep(key('b'), page(400))
    expect(shelf.find(key('a'))?.html).toHaveLength(400)
    shelf.keep(key('c'), page(400))
    expect(shelf.find(key('b'))).toBeUndefined()
    expect(shelf.find(key('a'))).toBeDefined()
    shelf.keep(key('a', 'two'), page(500))
    expect(shelf.find(key('a'))).toBeUndefined()
    expect(shelf.find(key('a', 'two'))?.html).toHaveLength(500)
    expect(shelf.find(key('c'))).toBeDefined()
    shelf.keep(key('d'), page(2000))
    expect(shelf.find(key('d'))).toBeUndefined()
  })
})
