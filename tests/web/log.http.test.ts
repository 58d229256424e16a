/** What the log says of a day's work: pages and how they went, and nothing of people. */
import express from 'express'
import request from 'supertest'
import { errorPages } from '../../src/web/error-pages'
import { newLog } from '../../src/web/log'
import { newSeat } from '../support/seats'
import { openSite, visitor, type Site } from '../support/site'
import { mailsTo } from '../support/seats'
import { behindTheApp } from '../support/watch-versions'

let site: Site
beforeAll(async () => {
  site = await openSite({ LOG_LEVEL: 'info' })
})
afterAll(() => site.close())

it('has a line for each request with its route and status, and no name, address, token, cookie or value', async () => {
  const agent = visitor(site)
  const post = (path: string, fields: object) => agent.post(path).type('form').send(fields)
  const started = await post('/projects/new', { name: 'Zweitausend Telling Co-operative' }).expect(303)
  const cookie = String(started.headers['set-cookie'])
  const coop = String(started.headers['location'])
  const id = coop.split('/').at(-1) ?? ''
  await post(`${coop}/people/new`, { legalName: 'Wilhelmina Unmistakable', standing: 'agreed' }).expect(303)
  await post(`${coop}/people/new`, { legalName: 'Wilhelmina Unmistakable', standing: 'agreed' }).expect(409)
  await post(`${coop}/people/new`, { legalName: '', standing: 'Vogelsang' }).expect(422)
  const { token } = await newSeat(site, coop, { name: 'Bartholomew', email: 'bartholomew@private.example' })
  await visitor(site).get(`/open/${token}`).expect(200)
  await visitor(site).post(`/open/${token}`).expect(303)
  await post('/account/sign-in', { email: 'bartholomew@private.example' }).expect(303)
  const [mail] = await mailsTo(site, 'bartholomew@private.example')
  await agent.get(String(mail?.link)).expect(200)
  // Links that stay in the address bar, as a school passes them on.
  for (const kind of ['offers', 'survey']) await visitor(site).get(`/${kind}/Schooltoken`).expect(404)
  await agent.get(`${coop}/people?search=Querystring`).expect(200)
  await agent.get(`${coop}/nowhere/Personname`).expect(404)
  await visitor(site).get(coop).expect(404)
  // A fault of ours, in the middle of writing what somebody typed.
  await site.db.schema.renameTable('founders', 'gone')
  await post(`${coop}/people/new`, { legalName: 'Faultless Unmistakable', standing: 'agreed' }).expect(500)
  await site.db.schema.renameTable('gone', 'founders')
  await site.db.schema.alterTable('founders', (table) => table.unique(['legalName'], { indexName: 'one' }))
  await post(`${coop}/people/paste`, { list: 'Twice Unmistakable\nTwice Unmistakable' })
  await expect(
    behindTheApp(() =>
      site.db('founders').insert({ project: id, id: 'x', position: 9, legalName: 'Wilhelmina Unmistakable' }),
    ),
  ).rejects.toMatchObject({ message: expect.not.stringContaining('Unmistakable') as string })
  site.deps.log.error(
    {
      err: await behindTheApp(() =>
        site
          .db('founders')
          .insert({ project: id, id: 'y', position: 9, legalName: 'Wilhelmina Unmistakable' }),
      ).catch((error: unknown) => error),
    },
    'a fault of the database',
  )

  for (const broken of [
    'Unmistakable',
    'Vogelsang '.repeat(20),
    `{"name": Vogelsang ${'1'.repeat(50)}`,
    '{"a":"b"} Twice "',
  ])
    site.deps.log.error({ err: await faultIn(broken) }, 'a fault in what was read')

  const text = site.logged.join('')
  const lines = site.logged.map((line) => JSON.parse(line) as { msg: string; route: string; status: number })
  expect(lines.filter(({ msg }) => msg === 'request').length).toBeGreaterThanOrEqual(13)
  expect(lines).toContainEqual(
    expect.objectContaining({
      ...{ msg: 'request', method: 'POST', route: '/projects/:project/people/new', status: 303 },
      ...{ requestId: expect.stringMatching(/^[\da-f-]{36}$/) as string, ms: expect.any(Number) as number },
    }),
  )
  for (const route of ['/offers/:token', '/survey/:token'])
    expect(lines).toContainEqual(expect.objectContaining({ msg: 'request', route, status: 404 }))
  expect(lines.filter(({ msg }) => msg === 'request failed')).toHaveLength(1)
  const secrets = [
    ...['Zweitausend', 'Wilhelmina', 'Unmistakable', 'Vogelsang', 'Bartholomew', 'private.example'],
    ...[
      'Querystring',
      'Personname',
      'Schooltoken',
      '127.0.0.1',
      token,
      id,
      String(mail?.link).split('/').at(-1),
    ],
    ...(cookie.match(/s%3A[^;]+/) ?? []),
  ]
  for (const secret of secrets) expect([secret, text.includes(String(secret))]).toEqual([secret, false])
  process.stdout.write(`${lines.length} lines of log, ${secrets.length} secrets looked for, none found\n`)
})

it('tells of a fault in the middle of an answer too, in its own words and nowhere else, and breaks the answer off', async () => {
  const aside = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const said: string[] = []
  const app = express()
  app.get('/half', (_req, res) => {
    res.write('half')
    throw Object.assign(new Error('insert - Wilhelmina Unmistakable'), { severity: 'ERROR' })
  })
  app.use(errorPages(newLog('info', { write: (line: string) => void said.push(line) })))
  await expect(request(app).get('/half')).rejects.toThrow(/aborted|hang up/)
  expect(said.map((line) => JSON.parse(line) as object)).toEqual([
    expect.objectContaining({ msg: 'request failed', route: '/half', method: 'GET' }),
  ])
  expect(said.join('')).not.toContain('Unmistakable')
  expect(aside).not.toHaveBeenCalled()
})

/** What is said where this cannot be read as JSON. */
async function faultIn(text: string): Promise<unknown> {
  return Promise.resolve(text)
    .then(JSON.parse)
    .catch((error: unknown) => error)
}
