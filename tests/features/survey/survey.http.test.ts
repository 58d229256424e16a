import { daily } from '../../../src/commands/daily'
import { projectText, readProjectText } from '../../../src/engine/project/read-project'
import { knownThings, openProject, projectStore } from '../../../src/features/projects'
import { newStamp } from '../../../src/web/public-form'
import { addFounder, siteForTests, startCoop, visitor } from '../../support/site'

const site = siteForTests()
let agent: ReturnType<typeof visitor>
let coop: string
const post = (path: string, body: object) => agent.post(`${coop}${path}`).type('form').send(body)
const project = (): string => coop.split('/').at(-1) ?? ''
const answers = () => projectStore(site.db).surveyAnswers(project())
const schools = () => projectStore(site.db).schools(project())
const settings = { open: 'yes', shownAs: 'Friends of schools', closesOn: '23/12/2026' }

beforeEach(async () => {
  agent = visitor(site)
  coop = await startCoop(agent)
  const founder = await addFounder(agent, coop, 'Ada Example')
  await post('/services/new', {
    title: 'Clerking',
    category: 'GOV',
    deliveredBy: founder,
    lead: founder,
    unit: 'meeting',
    pricing: 'price',
    price: '285',
    vat: 'to-confirm',
    status: 'draft',
  }).expect(303)
})

/** Opens the survey and gives its address. */
async function openSurvey(more: object = {}): Promise<string> {
  await post('/survey/settings', { ...settings, ...more }).expect(303)
  const page = await agent.get(`${coop}/survey`).expect(200)
  return /http:\/\/localhost:3000(\/survey\/[\w-]+)/.exec(page.text)?.[1] ?? ''
}

/** A stamp of a page that was opened so many seconds ago. */
const stamp = (seconds = 60): string =>
  newStamp({ secret: site.deps.sessionSecret, now: new Date(site.deps.now().getTime() - seconds * 1000) })
let schoolsAsked = 0
const answer = (link: string, body: object) =>
  visitor(site)
    .post(link)
    .set('X-Forwarded-For', `10.9.${schoolsAsked >> 8}.${schoolsAsked++ & 255}`)
    .type('form')
    .send({ stamp: stamp(), ...body })
const full = {
  school: 'Harbour Primary',
  'want-clerking': 'definite',
  'units-clerking': '9',
  paysNow: 'low',
  signs: 'Head, £5,000',
}
const person = { consent: 'yes', name: 'Bo Example', role: 'Bursar', email: 'bo@harbour.example.org' }

describe('the survey of schools', () => {
  it('is closed until the group opens it, and after its last day, and when it is closed again', async () => {
    const link = await openSurvey()
    await visitor(site).get(link).expect(200)
    await visitor(site).get('/survey/AAAAAAAAAAAAAAAAAAAAAAAA').expect(404)
    await post('/survey/settings', { ...settings, open: 'no' }).expect(303)
    await visitor(site).get(link).expect(404)
    await answer(link, full).expect(404)
    await post('/survey/settings', { ...settings, closesOn: '22/11/2026' }).expect(422)
    expect(await openSurvey()).toBe(link)
    expect(await openSurvey({ newLink: 'yes' })).not.toBe(link)
    await visitor(site).get(link).expect(404)
  })

  it('shows schools the name that the group chose, and never the name of the co-op or who is in it', async () => {
    const { text } = await visitor(site)
      .get(await openSurvey())
      .expect(200)
    expect(text).toContain('Friends of schools')
    expect(text).toContain('Clerking')
    expect(text).not.toMatch(/Harbour Schools Co-operative|Ada|projects\//)
  })

  it('takes an answer without an account, and shows the demand', async () => {
    const link = await openSurvey()
    const sent = await answer(link, full).expect(303)
    expect((await visitor(site).get(String(sent.headers['location'])).expect(200)).text).toContain(
      'Friends of schools',
    )
    const [kept] = await answers()
    expect(kept).toEqual({
      id: expect.any(String) as string,
      on: '2026-11-23',
      how: 'web',
      school: 'Harbour Primary',
      wants: [{ service: 'clerking', likelihood: 'definite', units: 9 }],
      paysNow: 'low',
      signs: 'Head, £5,000',
    })
    const page = await agent.get(`${coop}/survey`).expect(200)
    expect(page.text).toContain('Clerking: 1 school would buy. Count on about 8.1 meetings a year.')
    const csv = await agent.get(`${coop}/survey/survey.csv`).expect(200)
    expect(csv.text).toContain('Clerking,Meeting,1,9,0,0,8.1')
  })

  it('keeps a person only with their consent, and then with its day and words', async () => {
    const link = await openSurvey()
    const { consent: _consent, ...unasked } = person
    const page = await answer(link, { ...full, ...unasked }).expect(422)
    expect(page.text).toContain('Tick the box if we may write to you')
    await answer(link, { ...full, consent: 'yes' }).expect(422)
    expect(await answers()).toEqual([])
    await answer(link, { ...full, ...person }).expect(303)
    expect((await answers())[0]?.contact).toEqual({
      name: 'Bo Example',
      role: 'Bursar',
      email: 'bo@harbour.example.org',
      consent: { on: '2026-11-23', how: 'survey', text: 'school-2026-11' },
    })
  })

  it('says what to do about a number without a likelihood, and keeps what was typed', async () => {
    const page = await answer(await openSurvey(), {
      school: 'Moor',
      'units-clerking': '5',
      works: 'The <b>rota</b>',
    }).expect(422)
    expect(page.text).toContain('Clerking: choose how likely it is')
    expect(page.text).toContain('The &lt;b&gt;rota&lt;/b&gt;')
    const wrong = await answer(await openSurvey(), {
      school: 'Moor',
      'want-clerking': 'maybe',
      'units-clerking': '1.3',
    }).expect(422)
    expect(wrong.text).toContain('such as 10 or 2.5')
  })

  it('keeps machines out, asks once more where a person was quick, and takes the same form once', async () => {
    const link = await openSurvey()
    await answer(link, { ...full, 'leave-empty': 'http://spam.example' }).expect(303)
    expect((await answer(link, { ...full, stamp: stamp(1) }).expect(422)).text).toContain(
      'That was very quick',
    )
    for (const wrong of ['', 'x.y.z', stamp(90_000), `${stamp()}x`])
      expect((await answer(link, { ...full, stamp: wrong }).expect(422)).text).toContain(
        'open for a long time',
      )
    expect(await answers()).toEqual([])
    const one = stamp()
    await answer(link, { ...full, stamp: one }).expect(303)
    await answer(link, { ...full, stamp: one }).expect(303)
    expect(await answers()).toHaveLength(1)
  })

  it.each([
    ['an address', () => '10.77.0.1'],
    ['a network of IPv6, whichever of its addresses', (n: number) => `2001:db8:77:1::${n.toString(16)}`],
  ])('slows %s that sends many', async (_who, from) => {
    const link = await openSurvey()
    const flood = (n: number) =>
      visitor(site)
        .post(link)
        .set('X-Forwarded-For', from(n))
        .type('form')
        .send({ ...full, stamp: stamp() })
    for (let sent = 0; sent < 20; sent++) await flood(sent).expect(303)
    await flood(20).expect(429)
    await answer(link, full).expect(303)
  })

  it('takes answers from paper too, and puts an answer together with its school', async () => {
    await post('/schools/new', { name: 'Harbour  primary', nation: 'england', urn: '990001' }).expect(303)
    await post('/survey/answers/new', { ...full, ...person, on: '1/11/2026' }).expect(303)
    const [kept] = await answers()
    expect(kept).toMatchObject({ how: 'paper', on: '2026-11-01', listed: 'harbour-primary' })
    expect(kept?.contact).toBeUndefined()
    expect((await schools())[0]?.contacts).toEqual([
      {
        id: 'bo-example',
        name: 'Bo Example',
        role: 'Bursar',
        email: 'bo@harbour.example.org',
        consent: { on: '2026-11-01', how: 'paper', text: 'school-2026-11' },
      },
    ])
  })

  it('adds a school that is not in the list, or finds the one that is meant', async () => {
    const link = await openSurvey()
    await answer(link, { ...full, ...person }).expect(303)
    await answer(link, { school: 'The Harbour one' }).expect(303)
    const [first, second] = await answers()
    await post(`/survey/answers/${first?.id}/school`, { named: 'No such school' }).expect(404)
    await post(`/survey/answers/${first?.id}/school`, { named: '' }).expect(303)
    await post(`/survey/answers/${second?.id}/school`, { named: 'harbour primary' }).expect(303)
    expect(await schools()).toHaveLength(1)
    expect((await answers()).map(({ listed }) => listed)).toEqual(['harbour-primary', 'harbour-primary'])
    expect((await schools())[0]?.contacts.map(({ name }) => name)).toEqual(['Bo Example'])
    const read = await agent.get(`${coop}/survey/answers/${first?.id}`).expect(200)
    expect(read.text).toContain('Clerking: definitely, 9 meetings a year')
    await post('/schools/harbour-primary/removal', {}).expect(303)
    expect((await answers()).map(({ listed }) => listed)).toEqual([undefined, undefined])
    await post(`/survey/answers/${first?.id}/removal`, {}).expect(303)
    expect(await answers()).toHaveLength(1)
  })

  it('never writes again to a person who took their agreement back, even where they answer on that day', async () => {
    await post('/schools/new', { name: 'Harbour Primary', nation: 'england' }).expect(303)
    await post('/schools/harbour-primary/people/new', { ...person, agreed: 'no' }).expect(303)
    await post('/schools/harbour-primary/people/bo-example/withdrawal', {}).expect(303)
    await answer(await openSurvey(), { ...full, ...person }).expect(303)
    expect((await schools())[0]?.contacts).toHaveLength(1)
    expect((await schools())[0]?.contacts[0]?.consent?.withdrawnOn).toBe('2026-11-23')
    expect(JSON.stringify(await answers())).not.toContain('bo@')
  })

  it('forgets a person whose agreement has run out, and keeps what the school said', async () => {
    await post('/survey/answers/new', { ...full, ...person, on: '22/11/2024' }).expect(303)
    await daily(site.deps)
    await daily(site.deps)
    expect(await answers()).toMatchObject([{ school: 'Harbour Primary', paysNow: 'low' }])
    expect(JSON.stringify(await answers())).not.toContain('Bo Example')
  })

  it('goes into the project file, and opens again with the same demand', async () => {
    await answer(await openSurvey(), { ...full, ...person }).expect(303)
    const text = projectText(await projectStore(site.db).load(project()))
    const reading = readProjectText(text, knownThings(site.deps))
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
    const { id } = await openProject(site.db, reading.project, site.deps.now())
    expect(projectText(await projectStore(site.db).load(id))).toBe(text)
  })
})
