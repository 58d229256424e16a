import { theLibrary } from '../../support/library'
import { addFounder, siteForTests, startCoop, visitor } from '../../support/site'

const site = siteForTests()

describe('the start page', () => {
  it('shows both demonstration co-ops and how to start one', async () => {
    const page = await visitor(site).get('/').expect(200)
    expect(page.text).toContain('Beacon Educational Psychology Co-operative')
    expect(page.text).toContain('9 founders')
    expect(page.text).toContain('Tidewell Schools Services Co-operative')
    expect(page.text).toContain('14 founders')
    expect(page.text).toContain('Start your co-operative')
    expect(page.headers['set-cookie']).toBeUndefined()
  })

  it('answers that it is up and ready', async () => {
    await visitor(site).get('/health').expect(200, { status: 'up' })
    await visitor(site).get('/ready').expect(200, { status: 'ready' })
  })
})

describe('starting a co-op', () => {
  it('asks for a name and goes straight to the nine stages', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    const page = await agent.get(coop).expect(200)
    for (const stage of [
      'Idea and need',
      'People',
      'Services and market',
      'Money',
      'How we decide',
      'Rules',
      'Register',
      'Sell',
      'Run',
    ]) {
      expect(page.text).toContain(stage)
    }
  })

  it('shows the page again with what was typed when the name is missing', async () => {
    const page = await visitor(site).post('/projects/new').type('form').send({ name: '  ' }).expect(422)
    expect(page.text).toContain('<title>Error: ')
    expect(page.text).toContain('There is a problem')
    expect(page.text).toContain('href="#name"')
  })

  it('is private: another browser does not find it, and is not told that it is there', async () => {
    const coop = await startCoop(visitor(site))
    for (const path of [
      '',
      '/people',
      '/services',
      '/interview',
      '/register',
      '/papers',
      '/papers/rules/file.pdf',
      '/file',
      '/missing',
    ]) {
      await visitor(site)
        .get(coop + path)
        .expect(404)
    }
    await visitor(site).post(`${coop}/removal`).type('form').send({ sure: 'yes' }).expect(404)
    await visitor(site).post(`${coop}/copy`).expect(404)
  })

  it('refuses a change that another site asks for', async () => {
    const agent = visitor(site)
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
    ]) {
      await agent.post('/projects/new').set(headers).type('form').send({ name: 'Forged' }).expect(403)
    }
    await agent
      .post('/projects/new')
      .set({ 'sec-fetch-site': 'same-origin' })
      .type('form')
      .send({ name: 'Ours' })
      .expect(303)
  })

  it('never doubles the ending that the Act asks for', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent, 'Harbour Limited')
    const page = await agent.get(`${coop}/papers/rules`).expect(200)
    expect(page.text).toContain('Harbour Limited')
    expect(page.text).not.toContain('Limited Limited')
  })
})

describe('a demonstration co-op', () => {
  it('can be read by anyone and changed by no one', async () => {
    const agent = visitor(site)
    await agent.get('/projects/beacon').expect(200)
    const refused = await agent.post('/projects/beacon/name').type('form').send({ name: 'Mine' }).expect(403)
    expect(refused.text).toContain('Make your own copy')
  })

  it('can be copied, and the copy is one’s own', async () => {
    const agent = visitor(site)
    const copied = await agent.post('/projects/beacon/copy').expect(303)
    const coop = String(copied.headers['location'])
    await agent.post(`${coop}/name`).type('form').send({ name: 'Our Own Co-operative' }).expect(303)
    expect((await agent.get(coop)).text).toContain('Our Own Co-operative')
    expect((await agent.get('/projects/beacon')).text).toContain('Beacon Educational Psychology Co-operative')
  })
})

describe('the project file', () => {
  it('opens again in another browser and gives the same papers, byte for byte', async () => {
    const file = (await visitor(site).get('/projects/tidewell/file').expect(200)).text
    const other = visitor(site)
    const opened = await other
      .post('/projects/open')
      .attach('file', Buffer.from(file), 'tidewell.json')
      .expect(303)
    const coop = String(opened.headers['location'])
    expect((await other.get(`${coop}/file`)).text).toBe(file)
    for (const id of [
      'rules',
      'register-of-members',
      'register-for-inspection',
      'register-of-officers',
      'service-offer',
    ]) {
      const [before, after] = await Promise.all([
        visitor(site).get(`/projects/tidewell/papers/${id}/file.pdf`).buffer(true),
        other.get(`${coop}/papers/${id}/file.pdf`).buffer(true),
      ])
      expect(after.body.equals(before.body)).toBe(true)
    }
  })

  it('keeps what a person typed on the pages, also after going out and in', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    await addFounder(agent, coop, 'Siân Ŵyn')
    await agent
      .post(`${coop}/interview/question/objects.trade`)
      .type('form')
      .send({ answer: 'clerking\r\npayroll' })
      .expect(303)
    const file = (await agent.get(`${coop}/file`)).text
    const opened = await agent.post('/projects/open').attach('file', Buffer.from(file), 'x.json').expect(303)
    expect((await agent.get(`${String(opened.headers['location'])}/file`)).text).toBe(file)
  })

  it.each([
    ['no file', ''],
    ['words', 'hello'],
    [
      'an unknown field',
      JSON.stringify({
        format: 'groundrules-project',
        version: 1,
        name: 'A',
        answers: {},
        founders: [],
        services: [],
        ledger: [],
        extra: 1,
      }),
    ],
    ['prototype keys', '{"__proto__": {"x": 1}, "format": "groundrules-project"}'],
  ])('refuses %s and says what to do', async (_name, text) => {
    const page = await visitor(site)
      .post('/projects/open')
      .attach('file', Buffer.from(text), 'x.json')
      .expect(422)
    expect(page.text).toContain('There is a problem')
  })
})

describe('what is missing', () => {
  it('lists each gap by document, with a link to the page that settles it', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    const page = await agent.get(`${coop}/missing`).expect(200)
    expect(page.text).toContain(`${coop}/interview/question/meetings.noticeDays?back=missing`)
    expect(page.text).toContain('A society needs at least 3 founders')
    const link = /href="([^"]*question\/meetings\.noticeDays[^"]*)"/.exec(page.text)?.[1] ?? ''
    await agent.get(link).expect(200)
    const saved = await agent.post(link).type('form').send({ answer: '21', back: 'missing' }).expect(303)
    expect(saved.headers['location']).toBe(`${coop}/missing`)
    expect((await agent.get(`${coop}/missing`)).text).not.toContain('meetings.noticeDays')
  })

  it('has nothing left for the demonstration co-ops', async () => {
    for (const demo of ['beacon', 'tidewell']) {
      const page = await visitor(site).get(`/projects/${demo}/missing`).expect(200)
      expect(page.text).toContain(`Nothing is missing in any of the ${theLibrary().templates.length} papers`)
    }
  })
})

describe('deleting a co-op', () => {
  it('needs a tick, then takes everything away', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    await addFounder(agent, coop, 'Ada Example')
    await agent.post(`${coop}/removal`).type('form').send({}).expect(422)
    await agent.post(`${coop}/removal`).type('form').send({ sure: 'yes' }).expect(303)
    await agent.get(coop).expect(404)
    const id = coop.split('/').at(-1)
    for (const table of ['projects', 'founders', 'ledger']) {
      expect(await site.db(table).where(table === 'projects' ? { id } : { project: id })).toEqual([])
    }
  })
})
