/** Ways in: a private link, a link by e-mail, an invitation, the link that a group shares. And ways out. */
import { mailsTo, newSeat, seated } from '../../support/seats'
import { addFounder, siteForTests, startCoop, visitor } from '../../support/site'
import { behindTheApp } from '../../support/watch-versions'

const site = siteForTests()

const form = (agent: ReturnType<typeof visitor>, path: string, body: object) =>
  agent.post(path).type('form').send(body)

describe('starting a co-op', () => {
  it('shows a private link once, which opens it in another browser and leaves the address bar', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    const link =
      /value="http:\/\/localhost:3000(\/open\/[\w-]+)"/.exec((await agent.get(coop)).text)?.[1] ?? ''
    expect((await agent.get(coop)).text).not.toContain('/open/')
    const other = visitor(site)
    await other.get(coop).expect(404)
    // A scanner that follows links opens nothing and uses nothing up.
    for (let n = 0; n < 3; n++) await visitor(site).get(link).expect(200)
    const opened = await other.post(link).expect(303)
    expect(opened.headers['location']).toBe(coop)
    await other.get(coop).expect(200)
  })

  it('keeps no token: neither the database nor the log holds one', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    const token = /\/open\/([\w-]+)"/.exec((await agent.get(coop)).text)?.[1] ?? ''
    expect(token.length).toBeGreaterThan(20)
    for (const table of ['keys', 'seats', 'sessions', 'audit', 'outbox', 'projects'])
      expect(JSON.stringify(await site.db(table).select('*'))).not.toContain(token)
  })

  it('ends an old private link when a new one is made', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    const first = /\/open\/[\w-]+/.exec((await agent.get(coop)).text)?.[0] ?? ''
    const second =
      /\/open\/[\w-]+/.exec((await form(agent, `${coop}/people/me/link`, { how: 'show' })).text)?.[0] ?? ''
    expect(second).not.toBe(first)
    await visitor(site).post(first).expect(404)
    await visitor(site).post(second).expect(303)
  })

  it('sends a link by e-mail, and the address can sign in from then on', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    await form(agent, `${coop}/people/me/link`, { how: 'mail', email: 'not an address' }).expect(422)
    await form(agent, `${coop}/people/me/link`, { how: 'mail', email: 'Kept@Example.org' }).expect(303)
    const [mail] = await mailsTo(site, 'kept@example.org')
    expect(mail?.subject).toBe('Your link to come back')
    await visitor(site).post(String(mail?.link)).expect(303)
  })
})

describe('signing in by e-mail', () => {
  const ask = async (email: string) => {
    const agent = visitor(site)
    const answer = await form(agent, '/account/sign-in', { email })
    return { agent, answer }
  }

  it('works once, in the browser that asked, and opens every co-op of the address', async () => {
    const coop = await startCoop(visitor(site), 'Sign-in Co-operative')
    await newSeat(site, coop, { role: 'founder', email: 'amina@example.org' })
    const { agent } = await ask('Amina@example.org')
    const [mail] = await mailsTo(site, 'amina@example.org')
    const link = String(mail?.link)
    expect(mail?.subject).toBe('Your sign-in link')
    expect((await visitor(site).get(link).expect(200)).text).toContain(
      'Go back to the device where you asked',
    )
    await visitor(site).post(link).expect(404)
    await agent.get(coop).expect(404)
    await agent.get(link).expect(200)
    await agent.post(link).expect(303)
    expect((await agent.get('/account').expect(200)).text).toContain('Sign-in Co-operative')
    await agent.get(coop).expect(200)
    await agent.post(link).expect(404)
  })

  it('takes the code on the device that asked, and not on another; five wrong codes use it up', async () => {
    const coop = await startCoop(visitor(site))
    await newSeat(site, coop, { role: 'founder', email: 'ben@example.org' })
    const right = async () =>
      /\n(\d{6})\n/.exec((await mailsTo(site, 'ben@example.org'))[0]?.text ?? '')?.[1] ?? ''
    const one = await ask('ben@example.org')
    const code = await right()
    await form(visitor(site), '/account/sign-in/code', { code }).expect(422)
    await form(one.agent, '/account/sign-in/code', { code: `${code.slice(0, 3)} ${code.slice(3)}` }).expect(
      303,
    )
    await one.agent.get(coop).expect(200)
    const two = await ask('ben@example.org')
    const wrong = String((Number(await right()) + 1) % 1_000_000).padStart(6, '0')
    for (let n = 0; n < 5; n++) await form(two.agent, '/account/sign-in/code', { code: wrong }).expect(422)
    await form(two.agent, '/account/sign-in/code', { code: await right() }).expect(422)
  })

  it('ends after 15 minutes', async () => {
    const coop = await startCoop(visitor(site))
    await newSeat(site, coop, { role: 'founder', email: 'late@example.org' })
    const { agent } = await ask('late@example.org')
    const [mail] = await mailsTo(site, 'late@example.org')
    await site
      .db('keys')
      .where({ email: 'late@example.org' })
      .update({ expiresAt: '2026-11-23T11:59:59.000Z' })
    await agent.get(String(mail?.link)).expect(404)
    await agent.post(String(mail?.link)).expect(404)
  })

  it('says and does the same for an address that is known and one that is not', async () => {
    const coop = await startCoop(visitor(site))
    await newSeat(site, coop, { role: 'founder', email: 'known@example.org' })
    const known = await ask('known@example.org')
    const unknown = await ask('unknown@example.org')
    const told = ({ answer }: Awaited<ReturnType<typeof ask>>) => [
      answer.status,
      answer.headers['location'],
      answer.text,
    ]
    expect(told(known)).toEqual(told(unknown))
    expect((await mailsTo(site, 'unknown@example.org'))[0]?.subject).toBe(
      (await mailsTo(site, 'known@example.org'))[0]?.subject,
    )
    expect((await mailsTo(site, 'unknown@example.org'))[0]?.text).toContain(
      'We know of nothing that it opens',
    )
  })

  it('is slowed down after five links in an hour from one network, which shuts nobody else out', async () => {
    const coop = await startCoop(visitor(site))
    await newSeat(site, coop, { role: 'founder', email: 'often@example.org' })
    const from = (address: string, email = 'often@example.org', agent = visitor(site)) =>
      agent.post('/account/sign-in').set('X-Forwarded-For', address).type('form').send({ email })
    for (let n = 0; n < 5; n++) await from(`2001:db8:1:2::${n}`).expect(303)
    for (const email of ['often@example.org', 'nobody@example.org'])
      for (let n = 0; n < 20; n++) {
        const { status, text } = await from(`2001:db8:1:2::f${n}`, email)
        if (n < 5 && email.startsWith('nobody')) continue
        expect(status).toBe(429)
        expect(text).toMatch(/Wait \d+ minutes/)
      }
    // The person whose address it is asks from home, and gets in.
    const owner = visitor(site)
    await from('192.0.2.9', 'often@example.org', owner).expect(303)
    await owner.post(String((await mailsTo(site, 'often@example.org'))[0]?.link)).expect(303)
    await owner.get(coop).expect(200)
    expect(await mailsTo(site, 'often@example.org')).toHaveLength(6)
  })

  it('brings no address more than sixty mails in an hour, from however many networks', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 64; n++) {
      const call = visitor(site).post('/account/sign-in').set('X-Forwarded-For', `198.51.${n}.1`)
      statuses.push((await call.type('form').send({ email: 'bombed@example.org' })).status)
    }
    expect(statuses.filter((status) => status === 303)).toHaveLength(60)
    expect(statuses.slice(60)).toEqual([429, 429, 429, 429])
  })

  it('gives a new session id, so that a planted one is worth nothing', async () => {
    const coop = await startCoop(visitor(site))
    await newSeat(site, coop, { role: 'founder', email: 'fix@example.org' })
    const { agent, answer } = await ask('fix@example.org')
    const planted = String(answer.headers['set-cookie']).split(';')[0] ?? ''
    const signedIn = await agent.post(String((await mailsTo(site, 'fix@example.org'))[0]?.link)).expect(303)
    expect(String(signedIn.headers['set-cookie'])).toContain('groundrules=')
    await visitor(site).get(coop).set('Cookie', planted).expect(404)
  })
})

describe('guessing', () => {
  it('finds nothing in 1,000 tokens, altered or made up', async () => {
    const coop = await startCoop(visitor(site))
    const { token } = await newSeat(site, coop, { role: 'founder' })
    const agent = visitor(site)
    let found = 0
    for (let n = 0; n < 1000; n++) {
      const at = n % token.length
      const letter = token[at] === 'A' ? 'B' : 'A'
      const guess =
        n < 500
          ? token.slice(0, at) + letter + token.slice(at + 1)
          : Buffer.from(`${n} guess`).toString('base64url')
      if ((await agent.get(`/open/${guess}`)).status !== 404) found++
    }
    expect(found).toBe(0)
  })
})

describe('a visit', () => {
  it('is written down once a day, so that a co-op that is read is not taken for forgotten', async () => {
    const organiser = visitor(site)
    const coop = await startCoop(organiser)
    const project = coop.split('/').at(-1)
    const seats = site.db('seats').where({ project })
    await behindTheApp(() => seats.clone().update({ seenAt: '2026-11-20T12:00:00.000Z' }))
    await site.db('projects').where({ id: project }).update({ warnedAt: '2026-11-20T12:00:00.000Z' })
    await organiser.get(coop).expect(200)
    expect(await seats.clone().first('seenAt')).toEqual({ seenAt: '2026-11-23T12:00:00.000Z' })
    expect(await site.db('projects').where({ id: project }).first('warnedAt')).toEqual({ warnedAt: null })
  })
})

describe('leaving a browser', () => {
  it('ends the session, asks the browser to forget, and shows a page that tells nothing', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent, 'Telling Name Co-operative')
    const out = await agent.post('/account/sign-out').expect(303)
    expect(out.headers['clear-site-data']).toBe('"cache", "cookies", "storage"')
    const page = await agent.get(String(out.headers['location'])).expect(200)
    expect(page.text).toContain('<title>Notes</title>')
    expect(page.text).not.toMatch(/co-op|Groundrules|union|job/i)
    await agent.get(coop).expect(404)
  })

  it('keeps names of people and of the co-op out of the browser’s tab', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent, 'Telling Name Co-operative')
    const founder = await addFounder(agent, coop, 'Unmistakable Person')
    const paths = [
      '',
      '/people',
      `/people/${founder}`,
      `/people/${founder}/edit/about`,
      '/people/seats',
      '/people/me',
      '/register',
      '/papers',
      '/papers/rules',
      '/removal',
      '/history',
    ]
    for (const path of paths) {
      const title = /<title>(.*?)<\/title>/.exec((await agent.get(coop + path).expect(200)).text)?.[1] ?? ''
      expect([path, title]).toEqual([path, expect.not.stringMatching(/Telling|Unmistakable|job|union/)])
    }
  })
})

describe('an adviser', () => {
  it('has a desk with the groups that asked, the ready ones apart, and can comment', async () => {
    const organiser = visitor(site)
    const coop = await startCoop(organiser, 'Asking Co-operative')
    await form(organiser, `${coop}/people/seats/advice`, { state: 'draft' }).expect(409)
    await form(organiser, `${coop}/people/seats/advice`, {
      state: 'draft',
      email: 'adviser@example.org',
      name: 'Jo Adviser',
    }).expect(200)
    const adviser = visitor(site)
    await adviser.post(String((await mailsTo(site, 'adviser@example.org'))[0]?.link)).expect(303)
    const desk = async () => (await adviser.get('/account/desk').expect(200)).text.split('Still drafts')
    expect((await desk())[1]).toContain('Asking Co-operative')
    await form(organiser, `${coop}/people/seats/advice`, { state: 'ready' }).expect(303)
    expect((await desk())[0]).toContain('Asking Co-operative')
    expect((await desk())[1]).not.toContain('Asking Co-operative')
    await form(adviser, `${coop}/comments/question:meetings.noticeDays`, {
      words: 'Is 14 enough for you?',
    }).expect(303)
    const seen = await organiser.get(`${coop}/interview/question/meetings.noticeDays`)
    expect(seen.text).toContain('Is 14 enough for you?')
    expect(seen.text).toContain('Jo Adviser')
    await form(adviser, `${coop}/interview/question/meetings.noticeDays`, { answer: '20' }).expect(403)
  })
})

describe('ending someone’s access', () => {
  it('holds at the next click, in a browser that was open', async () => {
    const organiser = visitor(site)
    const coop = await startCoop(organiser)
    const founder = await seated(site, coop, { role: 'founder', email: 'gone@example.org' })
    await founder.get(coop).expect(200)
    const [row] = (await site.db('seats').where({ email: 'gone@example.org' }).select('id')) as {
      id: string
    }[]
    await form(organiser, `${coop}/people/seats/${row?.id}/end`, {}).expect(303)
    await founder.get(coop).expect(404)
  })
})
