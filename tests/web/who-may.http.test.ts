/** Every address of a project, as every role, as an outsider and as a member of another co-op. No exceptions. */
import type { Express } from 'express'
import { PNG } from 'pngjs'
import type { Test } from 'supertest'
import type TestAgent from 'supertest/lib/agent'
import type { BallotElection } from '../../src/engine/project/ballot-election'
import { priceOffer } from '../../src/engine/project/offer-value'
import { projectStore } from '../../src/features/projects'
import { ruleBookStore } from '../../src/features/rulebook/store'
import { paths } from '../../src/web/paths'
import {
  matched,
  mayDo,
  projectAccess,
  roles,
  seatRoles,
  type Permission,
  type Role,
} from '../../src/web/who-may'
import { someTerms } from '../support/people'
import { newSeat, seated } from '../support/seats'
import { addFounder, siteForTests, startCoop, visitor, write } from '../support/site'
import { behindTheApp } from '../support/watch-versions'

jest.setTimeout(400_000)

const site = siteForTests()

interface Layer {
  route?: { path: string; stack: { method?: string }[] }
  handle?: { stack?: Layer[] }
}

/** Every route that the app really has: its method and its path. */
function routesOf(app: Express): { method: string; path: string }[] {
  const walk = (layers: readonly Layer[]): { method: string; path: string }[] =>
    layers.flatMap((layer) => {
      if (layer.route) {
        const { path, stack } = layer.route
        return [...new Set(stack.map((one) => String(one.method)))].map((method) => ({ method, path }))
      }
      return walk(layer.handle?.stack ?? [])
    })
  return walk((app as unknown as { router: { stack: Layer[] } }).router.stack)
}

const inProject = projectAccess.flatMap(({ path, get, post, own }) => [
  ...(get ? [{ method: 'get' as const, path, permission: get as Permission, own }] : []),
  ...(post ? [{ method: 'post' as const, path, permission: post as Permission, own }] : []),
])

/** A co-op with one of everything, so that no address is missing for want of what it names. */
async function fullCoop(): Promise<{
  coop: string
  organiser: TestAgent<Test>
  fill: (path: string, uses: boolean) => Promise<string>
}> {
  const organiser = visitor(site)
  const coop = await startCoop(organiser)
  const projectId = String(coop.split('/').at(-1))
  const founder = await addFounder(organiser, coop, 'Ada Example')
  const post = (path: string, body: object) => organiser.post(`${coop}${path}`).type('form').send(body)
  await post('/people/person/edit/address', {
    line1: '1 Row',
    town: 'Northmere',
    postcode: 'ZZ1 1AA',
  }).expect(303)
  // A founder who delivers a service cannot be withdrawn, so this one stays through the whole walk.
  const service = {
    title: 'Clerking',
    category: 'GOV',
    deliveredBy: founder,
    unit: 'meeting',
    pricing: 'quote',
  }
  await post('/services/new', service).expect(303)
  await post('/comments/question:meetings.noticeDays', { words: 'A good name' }).expect(303)
  await post('/interview/question/year.end', { answer: 'august' }).expect(303)
  await organiser.get(`${coop}/papers/rules/file.pdf`).expect(200)
  await offerFor(String(coop.split('/').at(-1)), founder)
  const [comment] = (await site
    .db('comments')
    .where({ project: coop.split('/').at(-1) })
    .select('id')) as { id: string }[]
  const file = { type: 'application/pdf', ending: 'pdf', content: Buffer.from('%PDF-1.7') }
  const sent = { number: 1, what: 'sent', at: '2026-11-23T12:00:00Z' } as const
  await ruleBookStore(site.db).addFile(coop.split('/').at(-1) ?? '', sent, file)
  const values: Record<string, string> = {
    what: 'sent',
    founder,
    part: 'about',
    year: '1',
    duty: 'figures',
    figure: 'ni-rate',
    section: 'general-meetings',
    question: 'meetings.noticeDays',
    step: 'forward',
    stage: 'grounds',
    kind: 'standing',
    book: 'charges',
    move: 'received',
    which: 'inspection',
    place: '1',
    document: 'rules',
    format: 'docx',
    number: '1',
    clause: 'meeting-quorum',
    service: 'clerking',
    offer: 'moor',
    paper: 'quotation',
    version: '1',
    about: 'question:meetings.noticeDays',
    comment: String(comment?.id),
    contact: 'bo',
  }
  const makeAt = async (address: string, body: object): Promise<string> => {
    const { headers } = await post(address, body).expect(303)
    return String(headers['location']).split('/').at(-1) ?? ''
  }
  const proposal = { title: 'Where we meet', words: 'We meet in the library.' }
  let answered = 1
  // What an address may end or use up is made anew for each request.
  const fresh: Readonly<Record<string, () => Promise<string>>> = {
    seat: async () => (await newSeat(site, coop, { email: 'a@example.org' })).id,
    proposal: () => makeAt('/decisions/new', proposal),
    motion: () => makeAt('/resolutions/new/ordinary', { title: 'A day off', text: 'That it be so.' }),
    poll: () => makeAt('/decisions/polls/new', { kind: 'temperature', question: 'How are we doing?' }),
    person: () => Promise.resolve('founder:person'),
    service: async () => (await makeAt('/services/new', service)).split('?')[0] ?? '',
    answer: async () => {
      const name = `School ${answered++}`
      await post('/survey/answers/new', { school: name, on: '20/11/2026' }).expect(303)
      const [last] = (await site
        .db('surveyAnswers')
        .where({ project: coop.split('/').at(-1) })
        .orderBy('position', 'desc')
        .select('id')) as { id: string }[]
      return String(last?.id)
    },
    enquiry: async () => {
      const id = `enquiry${answered++}`
      const enquiry = JSON.stringify({
        name: 'Bo',
        school: 'Moor',
        email: 'bo@example.org',
        message: 'Hello',
      })
      const receivedAt = '2026-11-23T12:00:00.000Z'
      const row = { id, project: coop.split('/').at(-1), receivedAt, enquiry, keptUntil: '2027-11-23' }
      await behindTheApp(() => site.db('enquiries').insert({ ...row, id: `${row.project}-${id}` }))
      return `${row.project}-${id}`
    },
    record: async () => {
      const record = {
        id: `charge${answered++}`,
        on: '2026-11-20',
        what: 'The van',
        lender: 'A bank',
        pence: 1,
      }
      await write(site, projectId, (store) =>
        store.putRecord(projectId, 'charges', record, '2026-11-20T12:00:00Z'),
      )
      return record.id
    },
    loan: async () => {
      const id = `loan${answered++}`
      const repayments = [{ on: '2027-11-20', pence: 1 }]
      const record = { id, founder, on: '2026-11-20', pence: 1, basisPoints: 0, purpose: 'Cash', repayments }
      await write(site, projectId, (store) =>
        store.putRecord(projectId, 'loans', record, '2026-11-20T12:00:00Z'),
      )
      return id
    },
    application: async () => {
      const id = `application${answered++}`
      const record = { id, founder, on: '2026-11-20', shares: 1 }
      await write(site, projectId, (store) =>
        store.putRecord(projectId, 'applications', record, '2026-11-20T12:00:00Z'),
      )
      return id
    },
    applicant: async () => {
      const application = { received: '2026-11-20', how: 'paper', name: 'Zoe', shares: 1 } as const
      const id = `zoe${++answered}`
      await write(site, projectId, (store) => store.putApplication(projectId, { id, ...application }))
      return id
    },
    notice: async () => {
      const notice = { given: '2026-11-20', ends: '2026-12-18', by: 'member' } as const
      const one = { id: `notice${++answered}`, kind: 'resignation', founder, ...notice } as const
      await write(site, projectId, (store) => store.putLeaving(projectId, one))
      return one.id
    },
    // One that was counted, and whose papers are published.
    election: async () => {
      const election: BallotElection = {
        id: `election${++answered}`,
        office: 'director',
        places: 1,
        called: '2026-11-01',
        nominationsClose: '2026-11-02',
        opens: '2026-11-03T09:00',
        closes: '2026-11-04T18:00',
        takesOffice: '2026-11-05',
        way: 'most-votes',
        papersPublished: true,
        nominations: [{ founder, by: founder, on: '2026-11-01', answer: 'accepted', answered: '2026-11-01' }],
        roll: [founder],
        result: {
          on: '2026-11-04',
          how: 'ballot',
          gone: [],
          papers: 1,
          stages: [],
          lots: [],
          elected: [founder],
          published: [{ receipt: '0000AAAA', choices: [founder] }],
          entered: '2026-11-05',
        },
      }
      await write(site, projectId, (store) => store.putElection(projectId, election))
      return election.id
    },
    leaving: async () => {
      const one = { id: `vote${++answered}`, kind: 'expulsion', founder, opened: '2026-11-20' } as const
      await write(site, projectId, (store) => store.putLeaving(projectId, { ...one, grounds: 'Grounds' }))
      return one.id
    },
    school: async () => {
      const id = await makeAt('/schools/new', { name: 'Moor School', nation: 'england' })
      await post(`/schools/${id}/people/new`, { name: 'Bo', agreed: 'no' }).expect(303)
      return id
    },
  }
  /** A meeting that is under way, with something to decide and someone to elect. */
  const meeting = async (path: string): Promise<Record<string, string>> => {
    const plan = {
      kind: 'founding',
      title: 'Founding meeting',
      on: '2026-11-23',
      time: '11 am',
      place: 'The hall',
    }
    const id = await makeAt('/meetings/new', plan)
    const at = `/meetings/${id}`
    await post(`${at}/short-notice`, { agreed: [founder] }).expect(303)
    await post(`${at}/notice`, { how: 'mail', paper: 'hand' }).expect(303)
    await post(`${at}/state`, { state: 'open' }).expect(303)
    const resolution = await makeAt(`${at}/resolutions/new`, {
      title: 'Name',
      text: 'That it be so.',
      kind: 'ordinary',
      how: 'hands',
    })
    const election = await makeAt(`${at}/elections/new`, {
      office: 'chair',
      candidates: [founder],
      places: '1',
      how: 'hands',
    })
    if (path.includes('/copies/:')) {
      await post(`${at}/state`, { state: 'closed' }).expect(303)
      const copy = Buffer.from('%PDF-1.7 signed')
      await organiser.post(`${coop}${at}/minutes/copies`).attach('file', copy, 'signed.pdf').expect(303)
    }
    return { meeting: id, resolution, election, item: '1', about: resolution }
  }
  // What a request may not use up is there for the next one too.
  const made: Map<string, Promise<unknown>> = new Map()
  const kept = <T>(name: string, uses: boolean, make: () => Promise<T>): Promise<T> => {
    const there = uses ? undefined : (made.get(name) as Promise<T> | undefined)
    const one = there ?? make()
    if (!uses) made.set(name, one)
    return one
  }
  /** @param uses whether the request may end, change or use up what it names */
  const fill = async (path: string, uses: boolean): Promise<string> => {
    const closed = path.includes('/copies/:')
    const inMeeting = path.includes(':meeting')
      ? await kept(closed ? 'closed' : 'meeting', uses, () => meeting(path))
      : {}
    let address = path
      .replace(paths.project, coop)
      .replace(':which.:format', 'inspection.csv')
      .replace(':service/:part', ':service/what')
      .replace('resolutions/new/:kind', 'resolutions/new/ordinary')
      .replace('money/change/:part', 'money/change/pension')
    address = address.replace(
      /(template|schools|survey|skills|orders\/file|invoices|papers)\.:format/,
      '$1.csv',
    )
    for (const [, name = ''] of path.matchAll(/:(\w+)/g)) {
      const value =
        (inMeeting as Record<string, string>)[name] ??
        (fresh[name] && (await kept(name, uses, fresh[name]))) ??
        values[name] ??
        name
      address = address.replace(`:${name}`, encodeURIComponent(value))
    }
    return address + (path.includes('/changes') ? '?since=1' : '')
  }
  return { coop, organiser, fill }
}

/** An offer with two versions that went out and a third in writing, and a logo: straight into the store. */
async function offerFor(project: string, founder: string): Promise<void> {
  const terms = someTerms({ lead: founder })
  const { value } = priceOffer(terms, await projectStore(site.db).services(project))
  const version = { terms, sentOn: '2026-11-20', binding: false, value }
  const versions = [
    { ...version, number: 1, end: { how: 'replaced', on: '2026-11-20' } as const },
    { ...version, number: 2 },
  ]
  const offer = { id: 'moor', number: 1, madeOn: '2026-11-20', draft: terms, versions }
  const png = PNG.sync.write(new PNG({ width: 1, height: 1 })).toString('base64')
  const logo = { png, width: 1, height: 1 }
  await write(site, project, async (store) => {
    await store.addOffer(project, offer, '2026-11-20T12:00:00Z')
    await store.putLook(project, { logo })
  })
}

describe('the table of who may do what', () => {
  it('names every route of a project, and nothing else', () => {
    const real = routesOf(site.app)
      .filter(({ path }) => path.startsWith(paths.project))
      .map(({ method, path }) => `${method} ${path}`)
    expect(inProject.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(real.sort())
  })

  it('has no route that an earlier one takes the requests of', () => {
    const real = routesOf(site.app).filter(({ path }) => path.startsWith(paths.project))
    for (const [index, { method, path }] of real.entries()) {
      const address = path.replace(/:\w+/g, 'x')
      const earlier = real.slice(0, index).find((one) => one.method === method && matched(one.path, address))
      expect([method, path, earlier?.path]).toEqual([method, path, undefined])
    }
  })

  it('is held for every route and every role', async () => {
    let tried = 0
    const askers: (readonly [
      Role | 'outsider' | 'member of another co-op',
      (coop: string) => Promise<TestAgent<Test>>,
    ])[] = [
      ...seatRoles.map((role) => [role, (coop: string) => seated(site, coop, { role })] as const),
      ['outsider', () => Promise.resolve(visitor(site))],
      [
        'member of another co-op',
        async () => {
          const other = visitor(site)
          await startCoop(other, 'Another Co-operative')
          return other
        },
      ],
    ]
    for (const [asker, browser] of askers) {
      const { coop, fill } = await fullCoop()
      const agent = await browser(coop)
      for (const { method, path, permission } of inProject) {
        const may = (roles as readonly string[]).includes(asker) && mayDo(asker as Role, permission)
        const address = await fill(path, may && method === 'post')
        const answer = await ask(agent, method, address)
        tried++
        const is = [asker, method, path, answer.status]
        // Who has left is taken to the one page of theirs.
        if (asker === 'former' && method === 'get' && path === paths.project)
          expect(is).toEqual([asker, method, path, 303])
        else if (!(roles as readonly string[]).includes(asker)) expect(is).toEqual([asker, method, path, 404])
        else if (may) expect([403, 404, 500].includes(answer.status) ? is : 'let in').toBe('let in')
        else expect(is).toEqual([asker, method, path, 403])
      }
    }
    process.stdout.write(`${tried} requests: ${inProject.length} routes, ${askers.length} kinds of people\n`)
    expect(tried).toBe(inProject.length * askers.length)
  })

  it('lets every visitor read a demonstration and change nothing', async () => {
    const before = JSON.stringify(await site.db('audit').where({ project: 'beacon' }))
    for (const { method, path, permission } of inProject) {
      const address = path.replace(paths.project, '/projects/beacon').replace(/:(\w+)/g, 'x')
      const { status } = await ask(visitor(site), method, address)
      if (mayDo('visitor', permission)) expect(status).not.toBe(403)
      else expect([method, path, status]).toEqual([method, path, 403])
    }
    expect(JSON.stringify(await site.db('audit').where({ project: 'beacon' }))).toBe(before)
  })
})

/** One request; a stream of events is closed as soon as it has begun. */
async function ask(
  agent: TestAgent<Test>,
  method: 'get' | 'post',
  address: string,
): Promise<{ status: number }> {
  if (method === 'post') return agent.post(address).type('form').send({})
  if (!address.endsWith('/live')) return agent.get(address)
  return new Promise((resolve, reject) => {
    const request = agent.get(address)
    request
      .buffer(false)
      .parse((response, done) => {
        resolve({ status: (response as unknown as { statusCode: number }).statusCode })
        ;(response as unknown as { destroy: () => void }).destroy()
        done(null, '')
      })
      .then((response) => resolve(response), reject)
  })
}

describe('a founder', () => {
  it('keeps their own record, and only that', async () => {
    const { coop, organiser } = await fullCoop()
    await addFounder(organiser, coop, 'Ben Other')
    const ada = await seated(site, coop, { role: 'founder', founder: 'person' })
    await ada.get(`${coop}/people/person/edit/address`).expect(200)
    await ada.get(`${coop}/people/person-2/edit/address`).expect(403)
    const page = await ada.get(`${coop}/people/person-2`).expect(200)
    expect(page.text).toContain('Ben Other')
    await ada.post(`${coop}/people/person/edit/work`).type('form').send({ profession: 'Clerk' }).expect(303)
    await ada.post(`${coop}/people/person-2/edit/work`).type('form').send({ profession: 'Clerk' }).expect(403)
  })

  it('sees of others only what they show, and no paper with shares', async () => {
    const { coop, organiser } = await fullCoop()
    await organiser
      .post(`${coop}/people/person/edit/about`)
      .type('form')
      .send({ legalName: 'Ada Example', email: 'ada.marked@example.org', phone: '01632 960123' })
      .expect(303)
    const ben = await seated(site, coop, { role: 'founder' })
    const see = async (): Promise<string> => {
      const pages = [
        '',
        '/people',
        '/people/person',
        '/register',
        '/missing',
        '/papers',
        '/history',
        '/interview',
      ]
      const texts = []
      for (const page of pages) texts.push((await ben.get(coop + page).expect(200)).text)
      return texts.join('\n')
    }
    expect(await see()).not.toMatch(/ada\.marked|960123|1 Row|ZZ1 1AA/)
    await organiser.post(`${coop}/people/person/shows`).type('form').send({ shows: 'email' }).expect(303)
    const shown = await see()
    expect(shown).toContain('ada.marked@example.org')
    expect(shown).not.toMatch(/960123|1 Row/)
    await ben.get(`${coop}/papers/register-of-members`).expect(403)
    await ben.get(`${coop}/papers/register-for-inspection`).expect(200)
    await ben.get(`${coop}/file`).expect(403)
  })
})
