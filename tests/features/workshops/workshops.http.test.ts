/** A workshop over HTTP: who finds what, what a table saves, what lands in its co-op, and what goes when. */
import { createServer, get, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import type { Test } from 'supertest'
import type TestAgent from 'supertest/lib/agent'
import { daily } from '../../../src/commands/daily'
import { mayInWorkshop, workshopAccess, workshopRoles } from '../../../src/features/workshops'
import { readProjectText } from '../../../src/engine/project/read-project'
import { knownThings } from '../../../src/features/projects'
import { findByCode, mostMisses } from '../../../src/features/workshops/join-workshop'
import { paths } from '../../../src/web/paths'
import { theLibrary } from '../../support/library'
import { siteForTests, visitor } from '../../support/site'

const site = siteForTests()
/** The same app on a port, for many requests and for what travels over the line. */
const listening = { address: '', server: undefined as Server | undefined }
beforeAll(async () => {
  const server = createServer(site.app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  listening.server = server
  listening.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  listening.server?.closeAllConnections()
  await new Promise((resolve) => listening.server?.close(resolve))
})

type Agent = TestAgent<Test>
interface Hall {
  facilitator: Agent
  at: string
  id: string
  code: string
  helperCode: string
  tables: string[]
}

let addresses = 0
/** A browser at an address of its own: wrong codes are counted for each address. */
function phone(): { agent: Agent; from: string } {
  addresses++
  return { agent: visitor(site), from: `10.9.${addresses >> 8}.${addresses & 255}` }
}

async function hall(tables = 3): Promise<Hall> {
  const facilitator = visitor(site)
  const form = {
    title: 'Co-op day',
    on: '23 November 2026',
    agenda: 'two-and-a-half-hours',
    tables: String(tables),
  }
  const answer = await facilitator
    .post('/workshops/new')
    .set('X-Forwarded-For', phone().from)
    .type('form')
    .send(form)
    .expect(303)
  const at = String(answer.headers['location'])
  const id = at.split('/').at(-1) ?? ''
  const row = (await site.db('workshops').where({ id }).first()) as { code: string; helperCode: string }
  const ids = (await site
    .db('workshopTables')
    .where({ workshop: id })
    .orderBy('number')
    .pluck('id')) as string[]
  return { facilitator, at, id, code: row.code, helperCode: row.helperCode, tables: ids }
}

async function seatedAt({ code, tables }: Hall, table = 0): Promise<Agent> {
  const { agent } = phone()
  const at = `/workshops/join/${code}`
  await agent.post(at).type('form').send({ nickname: 'Sparrow', table: tables[table] }).expect(303)
  return agent
}

async function helping({ helperCode }: Hall): Promise<Agent> {
  const { agent } = phone()
  await agent.post(`/workshops/join/${helperCode}`).type('form').send({ nickname: 'Robin' }).expect(303)
  return agent
}

const open = ({ facilitator, at }: Hall, step: string, more: object = {}) =>
  facilitator
    .post(`${at}/steps/${step}`)
    .type('form')
    .send({ state: 'open', ...more })
    .expect(303)

const save = (agent: Agent, { at }: Hall, step: string, fields: object) =>
  agent.post(`${at}/table/steps/${step}`).set('Accept', 'application/json').type('form').send(fields)

const rows = async (hall: Hall): Promise<number> =>
  Number(
    ((await site.db('workshopAnswers').where({ workshop: hall.id }).count({ n: '*' })) as { n: number }[])[0]
      ?.n,
  )

const notYet: string[] = [paths.workshopPacks, paths.tableProject]

describe('who may do what in a workshop', () => {
  it('is held for every route, by everyone who could try', async () => {
    let tried = 0
    for (const asker of [...workshopRoles, 'outsider', 'facilitator of another'] as const) {
      const here = await hall(1)
      const askers: Readonly<Record<typeof asker, () => Promise<Agent>>> = {
        facilitator: () => Promise.resolve(here.facilitator),
        helper: () => helping(here),
        table: () => seatedAt(here),
        'facilitator of another': async () => (await hall(1)).facilitator,
        visitor: () => Promise.resolve(visitor(site)),
        outsider: () => Promise.resolve(visitor(site)),
      }
      const agent = await askers[asker]()
      for (const { path, ...methods } of workshopAccess)
        for (const method of ['get', 'post'] as const) {
          const address = path
            .replace(':workshop', asker === 'visitor' ? 'demo' : here.id)
            .replace(':table', here.tables[0] ?? '')
            .replace(':step', 'values')
            .replace(':paper', 'workshop-sign-in')
          const status = await statusOf(agent, method, address)
          tried++
          const permission = methods[method]
          const is = [asker, method, path, status]
          const inside = (workshopRoles as readonly string[]).includes(asker)
          if (!inside || !permission) expect(is).toEqual([asker, method, path, 404])
          else if (!mayInWorkshop(asker as 'table', permission))
            expect(is).toEqual([asker, method, path, 403])
          // A table that took nothing home has no pack and no co-op to open.
          else
            expect([403, 500, ...(notYet.includes(path) ? [] : [404])].includes(status) ? is : 'let in').toBe(
              'let in',
            )
        }
    }
    process.stdout.write(
      `${tried} requests: ${workshopAccess.length} addresses, both methods, 6 kinds of people\n`,
    )
  }, 180_000)

  it('lets a table see only itself', async () => {
    const here = await hall()
    await open(here, 'services')
    const [one, two] = [await seatedAt(here, 0), await seatedAt(here, 1)]
    await save(one, here, 'services', { key: 'key-of-table-one', words: 'Only ours' }).expect(200)
    expect((await one.get(`${here.at}/table/steps/services`)).text).toContain('Only ours')
    expect((await two.get(`${here.at}/table/steps/services`)).text).not.toContain('Only ours')
    await two.get(`${here.at}/tables/${here.tables[0]}`).expect(403)
  })
})

/** The status of one request; a stream of events is closed as soon as it has begun. */
function statusOf(agent: Agent, method: 'get' | 'post', address: string): Promise<number> {
  if (method === 'post')
    return agent
      .post(address)
      .type('form')
      .send({})
      .then(({ status }) => status)
  if (!address.endsWith('/live')) return agent.get(address).then(({ status }) => status)
  return new Promise((resolve, reject) => {
    agent
      .get(address)
      .buffer(false)
      .parse((response, done) => {
        const stream = response as unknown as { statusCode: number; destroy: () => void }
        resolve(stream.statusCode)
        stream.destroy()
        done(null, '')
      })
      .then(({ status }) => resolve(status), reject)
  })
}

describe('a code', () => {
  it('is found by nobody in 5,000 guesses, which are slowed', async () => {
    await hall()
    const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'
    const guess = (n: number): string =>
      Array.from({ length: 6 }, (_, place) => letters[(n * 7919 + place * 104729 + (n >> place)) % 30]).join(
        '',
      )
    const seen = { found: 0, missed: 0, refused: 0 }
    for (let n = 0; n < 5000; n++) {
      // Every tenth from another address, as by a few machines together.
      const from = n % 10 === 0 ? `other ${(n / 10) % 4}` : 'one'
      await findByCode(site.db, { code: guess(n), from, now: site.deps.now() }).then(
        (found) => (found ? seen.found++ : seen.missed++),
        (error: unknown) => (seen.refused += (error as { kind: string }).kind === 'too-many' ? 1 : 0),
      )
    }
    process.stdout.write(`5,000 guesses: ${JSON.stringify(seen)}\n`)
    expect(seen).toEqual({ found: 0, missed: 5 * mostMisses, refused: 5000 - 5 * mostMisses })
    // And over HTTP: the page says how long to wait, and the right code is refused there too.
    const { agent, from } = phone()
    const type = (code: string) =>
      agent.post('/workshops/join').set('X-Forwarded-For', from).type('form').send({ code })
    for (let n = 0; n < mostMisses; n++) await type(guess(n)).expect(422)
    expect((await type((await hall(1)).code).expect(429)).text).toContain('Wait 10 minutes')
  }, 60_000)

  it('opens nothing after the end, while the phones that are in stay in', async () => {
    const here = await hall()
    const table = await seatedAt(here)
    await here.facilitator.post(`${here.at}/end`).expect(303)
    for (const code of [here.code, here.helperCode])
      await phone().agent.get(`/workshops/join/${code}`).set('X-Forwarded-For', phone().from).expect(404)
    expect((await table.get(`${here.at}/table`).expect(200)).text).toContain('23 December 2026')
  })

  it('brings a table to its page in under 100 KB, without scripts', async () => {
    const { code } = await hall()
    const page = await travelled(`/workshops/join/${code}`)
    const assets = new Set(
      [...page.text.matchAll(/(?:src|href|from )=?["'](\/assets\/[^"']+)/g)].map(([, asset]) =>
        String(asset),
      ),
    )
    let bytes = page.bytes
    for (const asset of assets) bytes += (await travelled(asset)).bytes
    process.stdout.write(
      `first page: ${Math.round(bytes / 1024)} KB over the line, with ${assets.size} assets\n`,
    )
    expect(assets.size).toBeGreaterThan(3)
    expect(bytes).toBeLessThan(100 * 1024)
  })
})

/** What comes over the line for an address, packed as a phone asks for it. */
function travelled(path: string): Promise<{ bytes: number; text: string }> {
  return new Promise((resolve, reject) => {
    get(listening.address + path, { headers: { 'Accept-Encoding': 'gzip' } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        const body = Buffer.concat(parts)
        const packed = response.headers['content-encoding'] === 'gzip'
        resolve({ bytes: body.length, text: (packed ? gunzipSync(body) : body).toString() })
      })
    }).on('error', reject)
  })
}

describe('an answer', () => {
  it('is kept once, however often it is sent', async () => {
    const here = await hall()
    await open(here, 'services')
    const table = await seatedAt(here)
    const fields = { key: 'the-same-key-0001', words: 'Clerking package' }
    const sent = await Promise.all(Array.from({ length: 8 }, () => save(table, here, 'services', fields)))
    expect(sent.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200))
    expect(sent[0]?.body).toMatchObject({ saved: 'Saved at 12:00' })
    expect(await rows(here)).toBe(1)
  })

  it('is taken while a step is held, and not before it was opened', async () => {
    const here = await hall()
    const table = await seatedAt(here)
    await save(table, here, 'values', { key: 'before-it-opened', cards: ['children'] }).expect(409)
    await open(here, 'values')
    await here.facilitator.post(`${here.at}/steps/values`).type('form').send({ state: 'held' }).expect(303)
    await save(table, here, 'values', { key: 'while-it-is-held', cards: ['children'] }).expect(200)
    expect(await rows(here)).toBe(1)
  })

  it('can be opened for one table alone', async () => {
    const here = await hall()
    await open(here, 'values', { table: here.tables[1] })
    await save(await seatedAt(here, 0), here, 'values', { key: 'table-one-values', cards: ['care'] }).expect(
      409,
    )
    await save(await seatedAt(here, 1), here, 'values', { key: 'table-two-values', cards: ['care'] }).expect(
      200,
    )
  })

  it('says what is wrong with a field, and keeps nothing', async () => {
    const here = await hall()
    for (const step of ['values', 'price', 'decisions', 'actions', 'services']) await open(here, step)
    const table = await seatedAt(here)
    const six = ['children', 'care', 'local', 'honesty', 'family', 'freedom']
    const wrong: [string, object, RegExp][] = [
      ['values', { cards: six }, /at most 5/],
      ['services', { words: '' }, /Enter your idea/],
      ['services', { words: 'My number is AB 12 34 56 C' }, /National Insurance/],
      ['decisions', { part: 'pay.1', choice: 'equal', agree: '3', block: '1' }, /Write why it was blocked/],
      ['decisions', { part: 'nothing.1', choice: 'equal' }, /Choose one of the cards/],
      ['actions', { what: 'Ring', who: 'Wren', by: 'soon' }, /Enter the day/],
      ['price', { idea: 'none' }, /Choose which/],
    ]
    for (const [step, fields, message] of wrong) {
      const answer = await save(table, here, step, { key: `wrong-${step}-0001`, ...fields }).expect(422)
      expect(JSON.stringify(answer.body)).toMatch(message)
      const page = await table.post(`${here.at}/table/steps/${step}`).type('form').send(fields).expect(422)
      expect(page.text).toMatch(message)
    }
    expect(await rows(here)).toBe(0)
  })

  it('gives a person three dots, and a table as many as it has people', async () => {
    const here = await hall()
    await open(here, 'services')
    const table = await seatedAt(here)
    await table.post(`${here.at}/table`).type('form').send({ people: '2' }).expect(303)
    await save(table, here, 'services', { key: 'first-idea-key', words: 'Payroll' }).expect(200)
    const dots = (n: number) => ({
      key: `dots-key-${n}-xx`,
      kind: 'dots',
      'dots-p-first-idea-key': String(n),
    })
    await save(table, here, 'services', dots(7)).expect(422)
    await save(table, here, 'services', dots(6)).expect(200)
    const second = await seatedAt(here)
    await save(second, here, 'services', { ...dots(1), key: 'dots-of-another' }).expect(422)
  })
})

describe('how sure people are', () => {
  it('shows from five answers on, and no table answers more often than it has people', async () => {
    const here = await hall()
    await open(here, 'temperature')
    const one = await seatedAt(here)
    await one.post(`${here.at}/table`).type('form').send({ people: '4' }).expect(303)
    const say = (agent: Agent, n: number, answer: number) =>
      save(agent, here, 'temperature', { key: `someone-says-${n}`, answer: String(answer) })
    for (const n of [1, 2, 3, 4]) await say(one, n, n).expect(200)
    await say(one, 4, 4).expect(200)
    await say(one, 5, 5).expect(409)
    const results = async (): Promise<string> => (await here.facilitator.get(`${here.at}/results`)).text
    expect(await results()).toContain('Before: not shown yet')
    await say(await seatedAt(here, 1), 6, 5).expect(200)
    expect(await results()).toContain('Before: 3.0')
    // That a phone answered, and what was said, are never in one row.
    expect(Object.keys((await site.db('workshopCounts').first()) as object).sort()).toEqual(
      ['count', 'poll', 'question', 'value', 'workshop'].sort(),
    )
  })
})

describe('the wall', () => {
  it('shows no nickname, and no words or price that the facilitator has not let onto it', async () => {
    const here = await hall()
    await open(here, 'services')
    const table = await seatedAt(here)
    await save(table, here, 'services', { key: 'an-idea-for-all', words: 'A secret idea' }).expect(200)
    const screen = (fields: object) =>
      here.facilitator.post(`${here.at}/screen`).type('form').send(fields).expect(303)
    const wall = async (): Promise<string> => (await here.facilitator.get(`${here.at}/projector`)).text
    for (const fields of [{ screen: 'progress' }, { screen: 'results', results: 'services' }]) {
      await screen(fields)
      expect(await wall()).not.toMatch(/A secret idea|Sparrow/)
    }
    await screen({ screen: 'results', results: 'services', release: 'yes' })
    expect(await wall()).toContain('A secret idea')
  })
})

/** A table that has made everything that lands in a project. */
async function busyTable(here: Hall): Promise<Agent> {
  const table = await seatedAt(here)
  await table.post(`${here.at}/table`).type('form').send({ people: '5' }).expect(303)
  for (const step of ['values', 'skills', 'services', 'price', 'decisions', 'scenarios', 'actions'])
    await open(here, step)
  const answers: [string, object][] = [
    ['values', { cards: ['children', 'fair-pay', 'honesty', 'care', 'local'] }],
    ['skills', { who: 'Kit', skills: 'minutes, governors', hours: '20' }],
    ['services', { key: 'idea-clerking-01', words: 'Clerking package' }],
    ['services', { key: 'dots-clerking-01', kind: 'dots', 'dots-p-idea-clerking-01': '6' }],
    [
      'price',
      {
        idea: 'p-idea-clerking-01',
        unit: 'day',
        pay: '56,000',
        employer: '8,970.90',
        direct: '4800',
        overheads: '9000',
        days: '160',
        surplus: '8',
      },
    ],
    ['decisions', { part: 'pay.1', choice: 'equal', agree: '4', block: '1', said: 'It leaves some short.' }],
    ['decisions', { part: 'pay.2', choice: 'three', agree: '5' }],
    ['decisions', { part: 'surplus.1', choice: 'hours', agree: '3', aside: '2' }],
    ['decisions', { part: 'leaving.1', choice: '8', agree: '5' }],
    [
      'decisions',
      { part: 'union.1', choice: 'own', words: 'We meet any union that members choose.', agree: '5' },
    ],
    ['scenarios', { part: 'late-payer', words: 'Kit rings on Monday.' }],
    ['actions', { what: 'Ring two schools', who: 'Kit', by: '7/12/2026' }],
  ]
  for (const [n, [step, fields]] of answers.entries())
    await save(table, here, step, { key: `answer-key-${n}`, ...fields }).expect(200)
  return table
}

describe('taking it home', () => {
  const wishes = { name: 'Harbour Clerks', inPack: 'yes' }

  it('lands as an ordinary co-op, with decisions, a priced service and no names, that opens again', async () => {
    const here = await hall()
    const table = await busyTable(here)
    const coop = String(
      (await table.post(`${here.at}/table/home`).type('form').send(wishes).expect(303)).headers['location'],
    )
    expect((await table.get(coop)).text).toContain('/open/')
    const file = await table
      .get(`${coop}/file`)
      .buffer(true)
      .parse((response, done) => {
        let text = ''
        response.on('data', (chunk: Buffer) => (text += chunk.toString()))
        response.on('end', () => done(null, text))
      })
    const reading = readProjectText(String(file.body), knownThings({ library: theLibrary() }))
    expect(reading).toMatchObject({ ok: true })
    const project = reading.project!
    expect(project.answers).toEqual({ 'officers.payRatio': 'three', 'leaving.noticeWeeks': 8 })
    expect(project.decisions?.map(({ round, outcome }) => [round, outcome])).toEqual([
      [1, 'blocked'],
      [2, 'passed'],
      [1, 'ask-again'],
      [1, 'passed'],
      [1, 'passed'],
    ])
    expect(project.services).toMatchObject([
      { title: 'Clerking package', unit: 'day', pricePence: 54_000, status: 'draft' },
    ])
    expect(project.founders.map(({ legalName }) => legalName)).toEqual(['Founder 1'])
    expect(project.workshop).toMatchObject({
      title: 'Co-op day',
      actions: [{ what: 'Ring two schools', by: '2026-12-07' }],
    })
    expect(String(file.body)).not.toMatch(/"who"|Sparrow/)
    expect((await table.get(`${coop}/workshop`).expect(200)).text).toContain('Kit rings on Monday.')
    // The facilitator finds no way in.
    await here.facilitator.get(coop).expect(404)
    await here.facilitator.post(`${here.at}/tables/${here.tables[0]}/project`).expect(404)
    await here.facilitator.post(`${here.at}/tables/${here.tables[0]}/slip`).expect(403)
  })

  it('adds what was made since, and changes nothing that the group wrote', async () => {
    const here = await hall()
    const table = await busyTable(here)
    const home = (fields: object) => table.post(`${here.at}/table/home`).type('form').send(fields).expect(303)
    const coop = String((await home({ ...wishes, nicknames: 'yes', adviser: 'yes' })).headers['location'])
    expect((await table.get(`${coop}/people`)).text).toContain('Kit')
    await table.post(`${coop}/name`).type('form').send({ name: 'Our own name' }).expect(303)
    await save(table, here, 'decisions', {
      key: 'later-answer-1',
      part: 'deciding.1',
      choice: 'vote',
      agree: '5',
    }).expect(200)
    expect(String((await home(wishes)).headers['location'])).toBe(coop)
    expect((await table.get(coop)).text).toContain('Our own name')
    expect((await table.get(`${coop}/decisions`)).text).toContain('How do we decide?')
  })

  it('lets the facilitator read it where the table says so, and change nothing', async () => {
    const here = await hall()
    const table = await busyTable(here)
    const answer = await table
      .post(`${here.at}/table/home`)
      .type('form')
      .send({ ...wishes, adviser: 'yes' })
      .expect(303)
    const coop = String(answer.headers['location'])
    await here.facilitator.post(`${here.at}/tables/${here.tables[0]}/project`).expect(303)
    await here.facilitator.get(`${coop}/decisions`).expect(200)
    await here.facilitator.post(`${coop}/name`).type('form').send({ name: 'Mine' }).expect(403)
    // A helper is not the facilitator.
    await (await helping(here)).post(`${here.at}/tables/${here.tables[0]}/project`).expect(403)
  })
})

it('shows a made-up workshop to anyone who types its code, as seed 3 has it', async () => {
  const { agent } = phone()
  await agent
    .post('/workshops/join')
    .type('form')
    .send({ code: 'demo42' })
    .expect(303)
    .expect('Location', '/workshops/demo')
  const board = await agent.get('/workshops/demo').expect(200)
  for (const words of [
    'This is a made-up workshop',
    'Step 6 of 7',
    'Step 5 of 7',
    'Step 4 of 7',
    'Step 3 of 7',
    'Needs help since',
  ])
    expect(board.text).toContain(words)
  const results = await agent.get('/workshops/demo/results').expect(200)
  for (const words of ['31 people at 6 tables', 'Before: 2.9', 'After: 3.8', '26 answers', '22 answers'])
    expect(results.text).toContain(words)
})

it('prints the papers of the day with its code and address', async () => {
  const here = await hall()
  const page = await here.facilitator.get(`${here.at}/print?place=Trades+Hall&start=6.30pm`).expect(200)
  const papers = [...page.text.matchAll(/href="(\/workshops\/[^"]+\.pdf[^"]*)"/g)].map(([, one]) =>
    String(one),
  )
  expect(papers).toHaveLength(8)
  const paper = await here.facilitator.get(String(papers[0]).replaceAll('&amp;', '&')).expect(200)
  expect(paper.headers['content-type']).toBe('application/pdf')
  await here.facilitator.get(`${here.at}/print?start=soon`).expect(422)
})

describe('after the end', () => {
  it('gives the packs of tables that agreed, and of no others', async () => {
    const here = await hall()
    const table = await busyTable(here)
    await here.facilitator.get(`${here.at}/packs.zip`).expect(404)
    await table
      .post(`${here.at}/table/home`)
      .type('form')
      .send({ name: 'Harbour Clerks', inPack: 'yes' })
      .expect(303)
    const other = await seatedAt(here, 1)
    await other.post(`${here.at}/table/home`).type('form').send({ name: 'Kept to ourselves' }).expect(303)
    const zip = await here.facilitator
      .get(`${here.at}/packs.zip`)
      .expect(200)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = []
        response.on('data', (chunk: Buffer) => parts.push(chunk))
        response.on('end', () => done(null, Buffer.concat(parts)))
      })
    const names = (zip.body as Buffer).toString('latin1')
    for (const file of ['rules.pdf', 'rules.docx', 'service-offer.pdf', 'what-we-made.xlsx', 'project.json'])
      expect(names).toContain(`01-harbour-clerks/${file}`)
    expect(names).not.toContain('kept-to-ourselves')
  })

  it('writes three mails to those who asked and none to others, then forgets everything but the co-op', async () => {
    const here = await hall()
    const table = await busyTable(here)
    const email = 'kit@example.org'
    await table.post(`${here.at}/table/home`).type('form').send({ name: 'Harbour Clerks', email }).expect(303)
    const mails = async (): Promise<string[]> =>
      (await site.db('outbox').where({ to: email }).orderBy('id').pluck('template')) as string[]
    expect(await mails()).toEqual([])
    await here.facilitator.post(`${here.at}/end`).expect(303)
    expect(await mails()).toEqual(['workshop-same-day'])
    const on = (day: string): Promise<void> =>
      daily({ ...site.deps, now: () => new Date(`${day}T09:00:00Z`) })
    await on('2026-11-24')
    expect(await mails()).toHaveLength(1)
    await on('2026-11-30')
    await on('2026-11-30')
    expect(await mails()).toEqual(['workshop-same-day', 'workshop-week'])
    await on('2026-12-22')
    expect(await rows(here)).toBeGreaterThan(0)
    await on('2026-12-23')
    expect((await mails()).at(-1)).toBe('workshop-month')
    for (const name of [
      'workshopTables',
      'workshopSeats',
      'workshopAnswers',
      'workshopFollowUps',
      'workshopMarks',
      'workshopCounts',
    ])
      expect([name, await site.db(name).where({ workshop: here.id })]).toEqual([name, []])
    await here.facilitator.get(here.at).expect(404)
    const [coop] = (await site.db('projects').where({ name: 'Harbour Clerks' }).pluck('id')) as string[]
    expect(coop).toBeDefined()
  })
})

it('keeps no token: neither the database nor the log holds one', async () => {
  const facilitator = visitor(site)
  const form = { title: 'A day', on: '23/11/2026', agenda: 'two-hours', tables: '1' }
  const answer = await facilitator.post('/workshops/new').type('form').send(form).expect(303)
  const token = /\/workshops\/open\/([\w-]{20,})/.exec(
    (await facilitator.get(String(answer.headers['location']))).text,
  )?.[1]
  expect(JSON.stringify(await site.db('workshops').select())).not.toContain(String(token))
  const other = visitor(site)
  await other.get(`/workshops/open/${token}`).expect(200)
  expect((await other.post(`/workshops/open/${token}`).expect(303)).headers['location']).toBe(
    answer.headers['location'],
  )
  await other.post('/workshops/open/not-a-real-token-at-all').expect(404)
})
