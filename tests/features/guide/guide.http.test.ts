import { siteForTests, startCoop, visitor } from '../../support/site'

const site = siteForTests()

describe('what registering costs', () => {
  it('says that a draft from here is a free draft, what each route costs, from when, and where to check', async () => {
    const page = await visitor(site).get('/guide/registration-cost').expect(200)
    for (const words of [
      '£950',
      '£40',
      '£120',
      '£350',
      'free draft',
      '1 April 2024',
      'FEES Appendix 1',
      'Check the fee with the FCA',
      'model-rules route',
    ]) {
      expect(page.text).toContain(words)
    }
  })
})

describe('changes to model rules', () => {
  it('are counted, with the fee that they lead to, and neither text is kept', async () => {
    const page = await visitor(site)
      .post('/guide/model-rules')
      .field('model', '1. The name is ____ Limited.\n2. A member may resign on notice to the secretary.')
      .field(
        'ours',
        '1. The name is Harbour Limited.\n2. A member may resign on a word <b>to</b> the secretary.',
      )
      .expect(200)
    expect(page.text).toContain('1 rule changed')
    expect(page.text).toContain('£120')
    expect(page.text).toContain('&lt;b&gt;')
  })

  it('cannot be counted in a text without numbers, and the page says so', async () => {
    const agent = visitor(site)
    const page = await agent
      .post('/guide/model-rules')
      .field('model', 'no numbers')
      .field('ours', '')
      .expect(422)
    expect(page.text).toContain('with the number at the start of each rule')
    expect(page.text).toContain('Paste your own rules')
    await agent.post('/guide/model-rules').field('model', 'x'.repeat(600_000)).expect(413)
  })
})

describe('statements', () => {
  it.each(['privacy', 'accessibility', 'cookies', 'terms'])(
    'has a %s page, linked from every page',
    async (name) => {
      await visitor(site).get(`/guide/${name}`).expect(200)
      expect((await visitor(site).get('/')).text).toContain(`/guide/${name}`)
    },
  )

  it('names on the cookies page exactly the cookies that are set', async () => {
    const agent = visitor(site)
    const started = await agent.post('/projects/new').type('form').send({ name: 'A' }).expect(303)
    const cookies = [started.headers['set-cookie']].flat().map((cookie) => String(cookie).split('=')[0])
    const page = (await agent.get('/guide/cookies')).text
    const named = [...page.matchAll(/>(groundrules[\w-]*)</g)].map((match) => match[1])
    expect(new Set(cookies)).toEqual(new Set(named))
    expect(String(started.headers['set-cookie'])).toMatch(/HttpOnly/)
    expect(String(started.headers['set-cookie'])).toMatch(/SameSite=Lax/)
    await startCoop(agent)
  })

  it('shows a plain page with a way on for what is not there', async () => {
    for (const path of [
      '/nothing',
      '/guide/nothing',
      '/guide/__proto__',
      '/guide/constructor',
      '/projects/nothing',
    ]) {
      const page = await visitor(site).get(path).expect(404)
      expect(page.text).toContain('Go to the start page')
    }
  })
})
