import { aFounder, aService } from '../../support/people'
import { addFounder, siteForTests, startCoop, visitor, write } from '../../support/site'

const site = siteForTests()

interface Shown {
  name: string
  area: string
  phases: string[]
  service: { title: string; category: string; delivery: string[] }
  listed: boolean
}

/** A co-op with a public page, in the directory or not. */
async function publish({ name, area, phases, service, listed }: Shown): Promise<void> {
  const agent = visitor(site)
  const coop = await startCoop(agent, name)
  const id = coop.split('/').at(-1) ?? ''
  const ada = await addFounder(agent, coop, 'Ada Example')
  const ready = { status: 'published', safeguarding: 'no-contact', dataRole: 'processor' } as const
  await write(site, id, async (store) => {
    await store.putFounder(id, { ...aFounder(ada), inOffers: true })
    await store.addService(id, aService({ deliveredBy: [ada], lead: ada, ...ready, ...service }))
  })
  const post = (path: string, body: object) =>
    agent.post(`${coop}${path}`).type('form').send(body).expect(303)
  const page = {
    intro: 'We <b>own</b> it.',
    howToBuy: 'Ask.',
    contactEmail: 'a@example.org',
    registered: 'no',
  }
  await post('/showcase/edit', { ...page, area, phases })
  await post('/showcase/publication', { what: 'publish', agreed: 'yes', ...(listed && { listed: 'yes' }) })
}

beforeAll(async () => {
  const clerking = { title: 'Clerking', category: 'GOV', delivery: ['on-site', 'online'] }
  const payroll = { title: 'Payroll', category: 'PAY', delivery: ['online'] }
  await publish({
    name: 'Harbour',
    area: 'Northmere and the coast',
    phases: ['primary'],
    service: clerking,
    listed: true,
  })
  await publish({ name: 'Upland', area: 'Ŵyedale', phases: ['secondary'], service: payroll, listed: true })
  await publish({ name: 'Quiet', area: 'Northmere', phases: ['primary'], service: clerking, listed: false })
})

async function found(query: Record<string, string>): Promise<string[]> {
  const { text } = await visitor(site).get('/for-schools/directory').query(query).expect(200)
  return [...text.matchAll(/href="\/coops\/[\w-]+">([^<]+)</g)].map((match) => match[1] ?? '')
}

describe('the directory', () => {
  it.each<[Record<string, string>, string[]]>([
    [{}, ['Harbour', 'Upland']],
    [{ words: 'clerk' }, ['Harbour']],
    [{ category: 'PAY' }, ['Upland']],
    [{ area: 'wyedale' }, ['Upland']],
    [{ phase: 'primary' }, ['Harbour']],
    [{ delivery: 'on-site' }, ['Harbour']],
    [{ delivery: 'online', phase: 'secondary' }, ['Upland']],
    [{ area: 'nowhere' }, []],
    [{ category: '__proto__', words: "' OR 1=1 --" }, []],
  ])('for %j shows %j, and never a co-op that did not ask to be listed', async (query, coops) => {
    expect(await found(query)).toEqual(coops)
  })

  it('shows what a co-op says with its prices, escaped, and helps on where nothing fits', async () => {
    const { text, headers } = await visitor(site).get('/for-schools/directory').expect(200)
    for (const words of ['We &lt;b&gt;own&lt;/b&gt; it.', 'Governance. ', 'In your school and online', '£'])
      expect(text).toContain(words)
    expect(headers['set-cookie']).toBeUndefined()
    const none = await visitor(site).get('/for-schools/directory').query({ area: '<i>' }).expect(200)
    expect(none.text).toContain('No co-op here fits')
    expect(none.text).toContain('value="&lt;i&gt;"')
    await visitor(site).get('/for-schools/directory?area=a&area=b').expect(200)
  })
})
