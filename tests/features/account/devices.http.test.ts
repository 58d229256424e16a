/** The phones and computers in which a person is signed in: how long, which, and ending them. */
import { newSeat, mailsTo } from '../../support/seats'
import { openSite, startCoop, visitor, type Site } from '../../support/site'

let site: Site
beforeEach(async () => {
  site = await openSite()
})
afterEach(async () => {
  expect(site.logged).toEqual([])
  await site.close()
})

const day = 24 * 60 * 60
const phone = 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0'
const work = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0'
type Agent = ReturnType<typeof visitor>

const page = async (agent: Agent): Promise<string> => (await agent.get('/account/devices').expect(200)).text
const end = (agent: Agent, which: string) => agent.post('/account/devices').type('form').send({ end: which })
const idsOn = (text: string): string[] =>
  [...text.matchAll(/name="end" value="([^"]+)"/g)].map(([, id = '']) => id).filter((id) => id !== 'others')

async function opened(token: string, userAgent: string): Promise<Agent> {
  const agent = visitor(site)
  await agent.post(`/open/${token}`).set('User-Agent', userAgent).expect(303)
  return agent
}

async function signedInBy(email: string, userAgent: string): Promise<Agent> {
  const agent = visitor(site)
  await agent.post('/account/sign-in').type('form').send({ email }).expect(303)
  await agent
    .post(String((await mailsTo(site, email))[0]?.link))
    .set('User-Agent', userAgent)
    .expect(303)
  return agent
}

it('are seen by the person whose they are, and ended one by one or all but this one, from the next request on', async () => {
  const coop = await startCoop(visitor(site))
  const { token } = await newSeat(site, coop, { name: 'Imran' })
  const [here, lost, third] = [
    await opened(token, work),
    await opened(token, phone),
    await opened(token, phone),
  ]
  const stranger = await opened((await newSeat(site, coop, { name: 'Ada' })).token, work)
  const text = await page(here)
  expect(text).toContain('Edge on Windows (this one)')
  expect(text.match(/<h2[^>]*>Firefox on Android</g)).toHaveLength(2)
  expect(text).toContain('Signed in on 23 November 2026. Last used on 23 November 2026.')
  const [first = ''] = idsOn(text)
  await end(here, first).expect(303)
  const left = await Promise.all([lost, third].map(async (agent) => (await agent.get(coop)).status))
  expect(left.toSorted((a, b) => a - b)).toEqual([200, 404])
  await end(here, 'others').expect(303)
  for (const agent of [lost, third]) await agent.get(coop).expect(404)
  for (const agent of [here, stranger]) await agent.get(coop).expect(200)
  // Nobody ends what is not theirs, whatever they send.
  const [theirs = ''] = (await site.db('sessions').pluck('id')) as string[]
  for (const which of [theirs, '%', '']) await end(visitor(site), which).expect(303)
  await end(stranger, 'others').expect(303)
  await here.get(coop).expect(200)
  expect(await page(visitor(site))).toContain('You are not signed in here.')
})

it('are told only to who has proved the address, not to who wrote it into their own place', async () => {
  const coop = await startCoop(visitor(site))
  await newSeat(site, coop, { email: 'victim@example.org' })
  const victim = await signedInBy('victim@example.org', phone)
  const other = await startCoop(visitor(site))
  const { token } = await newSeat(site, other, { email: 'victim@example.org' })
  const nosy = await opened(token, work)
  expect(await page(nosy)).not.toContain('Firefox')
  await end(nosy, 'others').expect(303)
  await nosy.post(`${other}/people/me`).type('form').send({ do: 'sign-out' }).expect(303)
  await victim.get(coop).expect(200)
  const own = await signedInBy('victim@example.org', work)
  expect(await page(own)).toContain('Firefox on Android')
})

it('are remembered 30 days after the last visit, and 90 days at most, of which the last 14 say so', async () => {
  const coop = await startCoop(visitor(site))
  const { token } = await newSeat(site, coop, {})
  const daily = await opened(token, phone)
  for (let week = 1; week <= 12; week++) {
    site.wait(7 * day)
    const { text } = await daily.get(coop).expect(200)
    expect([week, text.includes('will be signed out on 21 February 2027')]).toEqual([week, week * 7 > 76])
  }
  site.wait(6 * day + 1)
  await daily.get(coop).expect(404)
  // The same link begins anew.
  await daily.post(`/open/${token}`).expect(303)
  await daily.get(coop).expect(200)
  site.wait(29 * day)
  await daily.get(coop).expect(200)
  site.wait(30 * day + 1)
  await daily.get(coop).expect(404)
})

it('say when they end on each of their pages, and no other browser of the same person says it with them', async () => {
  const coop = await startCoop(visitor(site))
  const { token } = await newSeat(site, coop, {})
  const old = await opened(token, phone)
  for (let week = 1; week <= 11; week++) {
    site.wait(7 * day)
    await old.get(coop).expect(200)
  }
  const fresh = await opened(token, work)
  const says = async (agent: Agent): Promise<boolean> =>
    (await agent.get(coop).expect(200)).text.includes('This browser will be signed out on')
  for (let round = 0; round < 2; round++) expect([await says(old), await says(fresh)]).toEqual([true, false])
  // Who does what it says is not told so again.
  await old.post(`/open/${token}`).expect(303)
  expect(await says(old)).toBe(false)
})

it('do not live longer by joining a workshop or starting another co-op', async () => {
  const agent = visitor(site)
  const coop = await startCoop(agent)
  site.wait(29 * day)
  await startCoop(agent)
  site.wait(29 * day)
  await startCoop(agent)
  site.wait(29 * day)
  await agent.get(coop).expect(200)
  site.wait(4 * day)
  await agent.get(coop).expect(404)
})
