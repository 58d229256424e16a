import { daily } from '../../../src/commands/daily'
import { projectStore } from '../../../src/features/projects'
import { filterCoops, listedCoops, type ListedCoop } from '../../../src/features/showcase'
import { newStamp } from '../../../src/web/public-form'
import { mailsTo, seated } from '../../support/seats'
import { addFounder, siteForTests, startCoop, visitor, write } from '../../support/site'
import { aFounder, aService } from '../../support/people'

const site = siteForTests()
let agent: ReturnType<typeof visitor>
let coop: string
let number = 0
const post = (path: string, body: object) => agent.post(`${coop}${path}`).type('form').send(body)
const project = (): string => coop.split('/').at(-1) ?? ''

/** What a service needs before schools may see it. */
const ready = { status: 'published', safeguarding: 'no-contact' } as const
const page = {
  intro: 'We are a worker co-operative.',
  area: 'Northmere and the coast',
  phases: ['primary'],
  howToBuy: 'Ask us.',
  contactEmail: 'desk@harbour.example.org',
  registered: 'no',
}

beforeEach(async () => {
  agent = visitor(site)
  coop = await startCoop(agent, `Harbour Schools ${++number}`)
  await addFounder(agent, coop, 'Ada Example')
  await addFounder(agent, coop, 'Ben Quiet')
  const [ada, ben] = await projectStore(site.db).founders(project())
  if (!ada || !ben) throw new Error('no founders')
  const both = { deliveredBy: [ada.id, ben.id], lead: ada.id }
  const secret = { id: 'secret', title: 'Secret plan', deliveredBy: [ada.id], lead: ada.id }
  const named = { legalName: 'Ada Example', profession: 'Clerk', inOffers: true }
  await write(site, project(), async (store) => {
    await store.putFounder(project(), { ...aFounder(ada.id), ...named })
    await store.putFounder(project(), { ...aFounder(ben.id), legalName: 'Ben Quiet', inOffers: false })
    await store.addService(project(), aService({ ...both, ...ready }))
    await store.addService(project(), aService({ ...secret, status: 'agreed' }))
  })
})

/** Publishes the page and gives its path. */
async function published(listed = false): Promise<string> {
  await post('/showcase/edit', page).expect(303)
  await post('/showcase/publication', {
    what: 'publish',
    agreed: 'yes',
    ...(listed && { listed: 'yes' }),
  }).expect(303)
  const { text } = await agent.get(`${coop}/showcase`).expect(200)
  return /http:\/\/localhost:3000(\/coops\/[\w-]+)/.exec(text)?.[1] ?? ''
}

const stamp = (seconds = 60): string =>
  newStamp({ secret: site.deps.sessionSecret, now: new Date(site.deps.now().getTime() - seconds * 1000) })
const question = {
  school: 'Moor School',
  name: 'Bo Example',
  role: 'Head',
  email: 'bo@moor.example.org',
  message: 'How much\nfor nine meetings?',
}
let asked = 0
const ask = (address: string, body: object) =>
  visitor(site)
    .post(`${address}/enquiry`)
    .set('X-Forwarded-For', `10.8.${asked >> 8}.${asked++ & 255}`)
    .type('form')
    .send({ stamp: stamp(), ...body })

describe('the public page of a co-op', () => {
  it('is not there until the founders publish it, and gone at once when they take it down', async () => {
    const slug = `/coops/harbour-schools-${number}`
    await visitor(site).get(slug).expect(404)
    const unsure = await post('/showcase/publication', { what: 'publish' }).expect(422)
    expect(unsure.text).toContain('Until then nothing is public')
    expect(unsure.text).toContain('You owe your employer loyalty')
    await visitor(site).get(slug).expect(404)
    expect(await published()).toBe(slug)
    await visitor(site).get(slug).expect(200)
    await post('/showcase/publication', { what: 'unpublish' }).expect(303)
    await visitor(site).get(slug).expect(404)
    await ask(slug, question).expect(404)
    expect(await published()).toBe(slug)
  })

  it('shows published services, prices and the people who agreed, and nothing else', async () => {
    const { text } = await visitor(site)
      .get(await published())
      .expect(200)
    for (const words of [
      'Clerking',
      '£285',
      'Ada Example, Clerk',
      'Northmere and the coast',
      'We take orders once our society is registered',
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/Ben|Secret plan|desk@harbour|projects\/|Quiet/)
  })

  it('leads to the form to apply for membership where the group wants it to, while that form is open', async () => {
    await write(site, project(), (store) =>
      store.putRegistration(project(), { name: 'Harbour Limited', number: '9123', on: '2026-01-05' }),
    )
    const slug = await published()
    const seen = async (): Promise<string> => (await visitor(site).get(slug).expect(200)).text
    const words = 'apply to become a member'
    await post('/membership/form', { open: 'yes' }).expect(303)
    expect(await seen()).not.toContain(words)
    await post('/showcase/edit', { ...page, joining: 'yes' }).expect(303)
    const link = /href="(\/apply\/[\w-]+)">apply to become a member/.exec(await seen())?.[1] ?? ''
    await visitor(site).get(link).expect(200)
    await post('/membership/form', { open: 'no' }).expect(303)
    expect(await seen()).not.toContain(words)
  })

  it('bears the registered name once there is one, and no longer says that the co-op is being set up', async () => {
    const slug = await published()
    await write(site, project(), (store) =>
      store.putRegistration(project(), { name: 'Harbour Society Limited', number: '9123', on: '2026-01-05' }),
    )
    const { text } = await visitor(site).get(slug).expect(200)
    expect(text).toContain('Harbour Society Limited is registered under')
    expect(text).toContain('number 9123')
    expect(text).not.toContain('once our society is registered')
  })

  it('is published only by those who may, and only with a service to show', async () => {
    const founder = await seated(site, coop, { role: 'founder' })
    await founder
      .post(`${coop}/showcase/publication`)
      .type('form')
      .send({ what: 'publish', agreed: 'yes' })
      .expect(403)
    await write(site, project(), (store) => store.removeService(project(), 'clerking'))
    await post('/showcase/edit', page).expect(303)
    const refused = await post('/showcase/publication', { what: 'publish', agreed: 'yes' }).expect(409)
    expect(refused.text).toContain('no service to show')
  })

  it('gives two co-ops of one name an address each', async () => {
    const first = await published()
    const name = (await projectStore(site.db).head(project()))?.name ?? ''
    const [service] = await projectStore(site.db).services(project())
    coop = await startCoop(agent, name)
    await addFounder(agent, coop, 'Ada Example')
    const other = service && { ...service, deliveredBy: ['person'], lead: 'person' }
    if (other) await write(site, project(), (store) => store.addService(project(), other))
    expect(await published()).toBe(`${first}-2`)
  })

  it('shows a change that someone else made in between', async () => {
    const form = await agent.get(`${coop}/showcase/edit`).expect(200)
    const seen = /name="seen" value="([^"]+)"/.exec(form.text)?.[1]
    await post('/showcase/edit', { ...page, seen }).expect(303)
    const conflict = await post('/showcase/edit', { ...page, area: 'Elsewhere', seen }).expect(409)
    expect(conflict.text).toContain('Elsewhere')
  })
})

describe('an enquiry', () => {
  const rows = () => site.db('enquiries').where({ project: project() })

  it('is kept and mailed to the group, both or neither, and once however often it is sent', async () => {
    const address = await published()
    const one = stamp()
    const sent = await ask(address, { ...question, stamp: one }).expect(303)
    await ask(address, { ...question, stamp: one }).expect(303)
    await visitor(site).get(String(sent.headers['location'])).expect(200)
    expect(await rows()).toHaveLength(1)
    const mails = (await mailsTo(site, page.contactEmail)).filter(({ text }) =>
      text.includes(`Schools ${number} `),
    )
    expect(mails).toHaveLength(1)
    expect(mails[0]?.subject).toBe('Someone has a question for you')
    expect(mails[0]?.text).toContain('for nine meetings?')
    const list = await agent.get(`${coop}/showcase/enquiries`).expect(200)
    expect(list.text).toContain('they did not agree to other mail')
  })

  it('says what to do about what is missing, and keeps machines out', async () => {
    const address = await published()
    const wrong = await ask(address, { ...question, email: 'bo', message: '' }).expect(422)
    expect(wrong.text).toContain('name@example.org')
    expect(wrong.text).toContain('Enter what you need')
    await ask(address, { ...question, 'leave-empty': 'x' }).expect(303)
    await ask(address, { ...question, stamp: stamp(1) }).expect(422)
    await ask(address, { ...question, stamp: 'forged.stamp.here' }).expect(422)
    await ask(address, { ...question, message: 'AB123456C is my number' }).expect(422)
    expect(await rows()).toEqual([])
  })

  it('is answered, put into the list with its person only where they agreed, and deleted', async () => {
    const address = await published()
    await ask(address, question).expect(303)
    await ask(address, { ...question, school: 'Fell School', consent: 'yes' }).expect(303)
    for (const { id } of (await rows()) as { id: string }[]) {
      await post(`/showcase/enquiries/${id}`, { what: 'answered' }).expect(303)
      await post(`/showcase/enquiries/${id}`, { what: 'list' }).expect(303)
    }
    const schools = await projectStore(site.db).schools(project())
    expect(
      Object.fromEntries(
        schools.map(({ name, contacts }) => [name, contacts.map((one) => one.consent?.how)]),
      ),
    ).toEqual({
      'Moor School': [],
      'Fell School': ['enquiry'],
    })
    for (const { id } of (await rows()) as { id: string }[])
      await post(`/showcase/enquiries/${id}`, { what: 'delete' }).expect(303)
    expect(await rows()).toEqual([])
  })

  it('goes to the person who asks what is held, and goes when they are erased', async () => {
    await ask(await published(), { ...question, consent: 'yes' }).expect(303)
    const [row] = (await rows()) as { id: string }[]
    await post(`/showcase/enquiries/${row?.id}`, { what: 'list' }).expect(303)
    const held = await agent.get(`${coop}/schools/moor-school/people/bo-example/data.json`).expect(200)
    expect(JSON.parse(held.text)).toMatchObject({
      school: 'Moor School',
      person: { name: 'Bo Example', consent: { how: 'enquiry' } },
      enquiries: [{ message: question.message }],
    })
    await post('/schools/moor-school/people/bo-example/erasure', {}).expect(303)
    expect(await rows()).toEqual([])
    const mails = await site.db('outbox').where({ project: project() })
    expect(JSON.stringify([await projectStore(site.db).schools(project()), mails])).not.toContain(
      question.email,
    )
  })

  it('is deleted by the daily work when its months are over, and not before', async () => {
    await ask(await published(), question).expect(303)
    const on = (day: string) => ({ ...site.deps, now: () => new Date(`${day}T12:00:00Z`) })
    await site.db('projects').where({ id: project() }).update({ demo: true })
    await daily(on('2027-11-23'))
    expect(await rows()).toHaveLength(1)
    await daily(on('2027-11-24'))
    await daily(on('2027-11-24'))
    expect(await rows()).toEqual([])
  })
})

describe('the directory for schools', () => {
  it('holds the co-ops that put themselves there, while their page is public', async () => {
    const names = async (): Promise<string[]> =>
      (await listedCoops(site.db, site.deps.now())).map(({ slug }) => slug)
    const address = await published()
    const slug = address.split('/').at(-1) ?? ''
    expect(await names()).not.toContain(slug)
    await post('/showcase/publication', { what: 'publish', agreed: 'yes', listed: 'yes' }).expect(303)
    expect(await names()).toContain(slug)
    const [found] = await listedCoops(site.db, site.deps.now(), { words: `clerking ${number}` })
    expect(found).toMatchObject({ slug, area: 'Northmere and the coast', phases: ['primary'] })
    expect(found?.services.map(({ title }) => title)).toEqual(['Clerking'])
    await post('/showcase/publication', { what: 'unpublish' }).expect(303)
    expect(await names()).not.toContain(slug)
  })

  it('reads only the co-ops that changed since, and shows what changed', async () => {
    await published()
    await post('/showcase/publication', { what: 'publish', agreed: 'yes', listed: 'yes' }).expect(303)
    const listed = () => listedCoops(site.db, site.deps.now())
    const first = await listed()
    const read = jest.spyOn(projectStore(site.db), 'read')
    expect(await listed()).toEqual(first)
    expect(read).not.toHaveBeenCalled()
    await write(site, project(), (store) => store.rename(project(), `Renamed ${number}`))
    expect((await listed()).map(({ name }) => name)).toContain(`Renamed ${number}`)
    expect(read.mock.calls).toEqual([[project()]])
    const tomorrow = new Date(site.deps.now().getTime() + 86_400_000)
    expect(await listedCoops(site.db, tomorrow)).toHaveLength(first.length)
    expect(read).toHaveBeenCalledTimes(1 + first.length)
    read.mockRestore()
  })

  const service = {
    title: 'Clerking',
    category: 'GOV',
    ages: [],
    delivery: ['on-site'],
    price: '£285 a meeting',
  }
  const coops: ListedCoop[] = [
    {
      name: 'Ŵyn',
      slug: 'wyn',
      intro: '',
      area: 'Môn and the coast',
      phases: ['primary'],
      services: [service],
    },
    {
      name: 'Beacon',
      slug: 'beacon',
      intro: '',
      area: 'Northmere',
      phases: [],
      services: [{ ...service, category: 'PSY', delivery: ['online'] }],
    },
  ]
  it.each([
    [{}, ['beacon', 'wyn']],
    [{ area: 'mon' }, ['wyn']],
    [{ phase: 'secondary' }, ['beacon']],
    [{ phase: 'primary' }, ['beacon', 'wyn']],
    [{ category: 'PSY' }, ['beacon']],
    [{ category: 'PSY', delivery: 'on-site' }, []],
    [{ words: 'clerk WYN' }, ['wyn']],
  ])('finds by %j', (filter, slugs) => {
    expect(filterCoops(coops, filter).map(({ slug }) => slug)).toEqual(slugs)
  })
})
