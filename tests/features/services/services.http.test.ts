import type TestAgent from 'supertest/lib/agent'
import type { Test } from 'supertest'
import type { Project, Service } from '../../../src/engine/project/project'
import { projectStore } from '../../../src/features/projects'
import { buyerCode } from '../../../src/features/services/pages'
import { theLibrary } from '../../support/library'
import { aFullService, aProject } from '../../support/people'
import { addFounder, siteForTests, startCoop, visitor } from '../../support/site'

const site = siteForTests()

const form = {
  title: 'Clerking',
  category: 'GOV',
  unit: 'meeting',
  hoursPerUnit: '7',
  pricing: 'price',
  price: '285',
}

/** A co-op with one founder and one service. */
async function coopWith(change: Record<string, unknown> = {}) {
  const agent = visitor(site)
  const coop = await startCoop(agent)
  const ada = await addFounder(agent, coop, 'Ada Example')
  const post = (path: string, body: object): Test => agent.post(`${coop}${path}`).type('form').send(body)
  await post('/services/new', { ...form, deliveredBy: ada, ...change }).expect(303)
  const service = async () => (await projectStore(site.db).services(coop.split('/').at(-1) ?? ''))[0]
  return { agent, coop, ada, post, service }
}

const seenOn = async (agent: TestAgent<Test>, path: string): Promise<string> =>
  /name="seen" value="([^"]+)"/.exec((await agent.get(path).expect(200)).text)?.[1] ?? ''

describe('services', () => {
  it('have the seventeen categories', () => {
    expect(theLibrary().reference.serviceCategories.categories).toHaveLength(17)
  })

  it('begin with a name, a category, who, a unit and a price, and may be removed', async () => {
    const { agent, coop, ada, post, service } = await coopWith()
    expect(await service()).toMatchObject({ id: 'clerking', lead: ada, pricePence: 28_500, status: 'draft' })
    expect((await agent.get(`${coop}/services`)).text).toContain('£285 a meeting')
    const page = (await agent.get(`${coop}/services/clerking?added=yes`)).text
    expect(page).toContain('It is in your list')
    for (const part of ['what', 'audience', 'team', 'price', 'terms', 'promise', 'checks', 'stage'])
      expect((await agent.get(`${coop}/services/clerking/${part}`).expect(200)).text).toContain('Save')
    await agent.get(`${coop}/services/clerking/secrets`).expect(404)
    await agent.get(`${coop}/services/nothing`).expect(404)
    await post('/services/clerking/removal', {}).expect(303)
    expect((await agent.get(`${coop}/services`)).text).not.toContain('Clerking')
  })

  it.each([
    [{ deliveredBy: undefined }, 'Choose at least one founder who delivers this service.'],
    [{ price: '' }, 'Enter the price of one unit'],
    [{ price: 'lots' }, 'must be an amount in pounds'],
    [{ unit: 'session', hoursPerUnit: '' }, 'Say how many hours it is'],
    [{ unit: 'day', hoursPerUnit: 'six' }, 'Hours in each unit must be a number'],
    [{ title: '' }, 'Enter the name of the service.'],
    [{ category: 'XXX' }, 'Choose a category.'],
  ])('ask for what is missing when they begin: %j', async (change, words) => {
    const { ada, post } = await coopWith()
    const page = await post('/services/new', { ...form, deliveredBy: ada, ...change }).expect(422)
    expect(page.text).toContain(words)
    expect(page.text).toContain('There is a problem')
  })

  it('keep their people: a founder who delivers one cannot withdraw first', async () => {
    const { ada, post } = await coopWith()
    const page = await post(`/people/${ada}/removal`, {}).expect(409)
    expect(page.text).toContain('still delivers Clerking')
  })

  it('called like an address of ours still have a page', async () => {
    const { agent, coop } = await coopWith({ title: 'Skills' })
    expect((await agent.get(`${coop}/services/skills-2`).expect(200)).text).toContain('Skills')
  })
})

describe('the parts of a service', () => {
  it('are saved one by one, and each leaves the others as they are', async () => {
    const { ada, post, service } = await coopWith()
    const parts: [string, object][] = [
      ['what', { title: 'Clerking', category: 'GOV', description: 'Agenda,\nmeeting, minutes.' }],
      [
        'audience',
        {
          ages: ['governors'],
          delivery: 'on-site',
          groupLeast: '4',
          groupMost: '12',
          languages: 'Welsh, Urdu',
        },
      ],
      ['team', { deliveredBy: ada, lead: ada, needs: 'Minutes; Panels' }],
      [
        'terms',
        {
          vat: 'exempt-confirmed',
          vatConfirmedOn: '27/3/2026',
          minimumUnits: '2',
          years2: '2.5%',
          years3: '£270',
          travelRule: 'by-mile',
          freeMiles: '20',
          mile: '0.45',
        },
      ],
      [
        'promise',
        { preparation: 'yes', kpis: 'Minutes in 10 days\n\nOne clerk', autumn: '20', evidenceLevel: 'local' },
      ],
      ['checks', { safeguarding: 'visits', dataRole: 'processor', statutory: 'no', expertsAtHand: 'yes' }],
      ['stage', { status: 'published' }],
    ]
    for (const [part, body] of parts) await post(`/services/clerking/${part}`, body).expect(303)
    expect(await service()).toEqual({
      id: 'clerking',
      title: 'Clerking',
      category: 'GOV',
      description: 'Agenda,\nmeeting, minutes.',
      ages: ['governors'],
      delivery: ['on-site'],
      groupSize: { least: 4, most: 12 },
      languages: ['Welsh', 'Urdu'],
      deliveredBy: [ada],
      lead: ada,
      needs: ['Minutes', 'Panels'],
      unit: 'meeting',
      hoursPerUnit: 7,
      pricePence: 28_500,
      vat: 'exempt-confirmed',
      vatConfirmedOn: '2026-03-27',
      minimumUnits: 2,
      multiYear: [
        { years: 2, percentOff: 2.5 },
        { years: 3, pence: 27_000 },
      ],
      travel: { rule: 'by-mile', freeMiles: 20, pencePerMile: 45 },
      preparation: true,
      kpis: ['Minutes in 10 days', 'One clerk'],
      termCapacity: { autumn: 20 },
      evidence: { level: 'local' },
      safeguarding: 'visits',
      dataRole: 'processor',
      statutory: false,
      expertsAtHand: true,
      status: 'published',
      version: 1,
    })
  })

  it.each([
    ['what', { title: 'Clerking', category: 'GOV', function: 'assessment' }, 'Only psychology services'],
    ['audience', { groupLeast: '9', groupMost: '4' }, 'the same as the smallest'],
    ['audience', { groupLeast: '9' }, 'how many people the largest group has'],
    ['team', { lead: 'nobody' }, 'Choose at least one founder'],
    ['terms', { vat: 'exempt-confirmed' }, 'Give the date on which your adviser confirmed'],
    ['terms', { vat: 'to-confirm', minimumUnits: '5', maximumUnits: '4' }, 'must be 5 or more'],
    ['terms', { vat: 'to-confirm', years2: 'cheap' }, 'such as 5%, or an amount'],
    ['terms', { vat: 'to-confirm', years2: '£999' }, 'the same as the price, or less'],
    ['terms', { vat: 'to-confirm', travelRule: 'per-visit' }, 'price of travel for each visit'],
    ['promise', { leadTimeDays: 'soon' }, 'Working days to the first visit must be a whole number'],
    [
      'price',
      { way: 'unit', unit: 'meeting', price: '285', earlyPrice: '400' },
      'must be the same as the price, or less',
    ],
    ['price', { way: 'packages', unit: 'meeting' }, 'Enter a name for package 1.'],
    [
      'price',
      { way: 'packages', unit: 'session', package1Name: 'Six', package1Units: '6', package1Price: '1710' },
      'Say how many hours it is',
    ],
    [
      'price',
      {
        way: 'bands',
        unit: 'day',
        hoursPerUnit: '6',
        per: 'unit',
        band1From: '1',
        band1To: '3',
        band1Price: '565',
        band3From: '5',
        band3Price: '490',
      },
      'Band 2 must start at 4',
    ],
  ])(
    'say what to do where something does not fit, and keep what was typed: %s %j',
    async (part, body, words) => {
      const { post, service } = await coopWith()
      const before = await service()
      const page = await post(`/services/clerking/${part}`, body).expect(422)
      expect(page.text).toContain(words)
      for (const typed of Object.values(body))
        if (/^[\w£]+$/.test(typed) && !['nobody', 'unit', 'price', 'packages', 'bands'].includes(typed))
          expect(page.text).toContain(typed)
      expect(await service()).toEqual(before)
    },
  )

  it('are compared where two people changed the same one, and not where they changed different ones', async () => {
    const { agent, coop, post, service } = await coopWith()
    const [price, promise] = [`${coop}/services/clerking/price`, `${coop}/services/clerking/promise`]
    const [mine, theirs, other] = [
      await seenOn(agent, price),
      await seenOn(agent, price),
      await seenOn(agent, promise),
    ]
    const typed = { way: 'unit', unit: 'meeting', hoursPerUnit: '7' }
    await post('/services/clerking/price', { ...typed, price: '300', seen: theirs }).expect(303)
    await post('/services/clerking/promise', { kpis: 'Soon', seen: other }).expect(303)
    const conflict = await post('/services/clerking/price', { ...typed, price: '310', seen: mine }).expect(
      409,
    )
    expect(conflict.text).toContain('£300 a meeting')
    expect(conflict.text).toContain('£310 a meeting')
    const seen = /name="seen" value="([^"]+)"/.exec(conflict.text)?.[1] ?? ''
    await post('/services/clerking/price', { ...typed, price: '310', seen }).expect(303)
    expect(await service()).toMatchObject({ pricePence: 31_000, kpis: ['Soon'] })
  })
})

describe('a price', () => {
  it.each<[string, object, object]>([
    ['year', { price: '1,200' }, { unit: 'year', pricePence: 120_000 }],
    [
      'flat-plus',
      { price: '466', unit: 'pupil', unitPrice: '1.14' },
      { unit: 'pupil', pricing: { model: 'flat-plus', pence: 46_600, unitPence: 114 } },
    ],
    [
      'packages',
      {
        unit: 'session',
        hoursPerUnit: '3',
        package1Name: 'Bronze',
        package1Units: '5',
        package1Price: '1475',
        package1Early: '1400',
        package3Name: 'Gold',
        package3Units: '20',
        package3Price: '5850',
        extraPrice: '295',
      },
      {
        pricing: {
          model: 'packages',
          packages: [
            { name: 'Bronze', units: 5, pence: 147_500, earlyPence: 140_000 },
            { name: 'Gold', units: 20, pence: 585_000 },
          ],
          extraPence: 29_500,
        },
      },
    ],
    [
      'bands',
      {
        unit: 'day',
        hoursPerUnit: '6',
        per: 'unit',
        band1From: '1',
        band1To: '3',
        band1Price: '565',
        band2From: '4',
        band2Price: '490',
      },
      {
        pricing: {
          model: 'bands',
          per: 'unit',
          bands: [
            { from: 1, to: 3, pence: 56_500 },
            { from: 4, pence: 49_000 },
          ],
        },
      },
    ],
    [
      'retainer',
      { price: '1200', unit: 'hour', units: '12', extraPrice: '110' },
      { pricing: { model: 'retainer', pence: 120_000, units: 12, extraPence: 11_000 } },
    ],
    ['quote', { unit: 'report' }, { unit: 'report', quoteOnly: true }],
  ])('can be set as %s', async (way, typed, kept) => {
    const { agent, coop, post, service } = await coopWith()
    expect((await agent.get(`${coop}/services/clerking/price?way=choose`)).text).toContain(
      'How do you price it?',
    )
    expect((await agent.get(`${coop}/services/clerking/price?way=${way}`)).text).toContain(
      `name="way" value="${way}"`,
    )
    await post('/services/clerking/price', { way, ...typed }).expect(303)
    const there = await service()
    expect(there).toMatchObject(kept)
    expect(['pricePence', 'pricing', 'quoteOnly'].filter((key) => key in (there ?? {}))).toHaveLength(1)
    await agent.get(`${coop}/services/clerking`).expect(200)
  })
})

describe('where a service stands', () => {
  it('is guarded: psychology needs a registered person, payroll a data role, publishing a word on children', async () => {
    const psychology = { title: 'Link psychologist', category: 'PSY', unit: 'day', hoursPerUnit: '6' }
    const { agent, coop, ada, post, service } = await coopWith(psychology)
    const at = '/services/link-psychologist'
    expect((await agent.get(coop + at)).text).toContain('Before the group can agree it')
    const refused = await post(`${at}/stage`, { status: 'agreed' }).expect(422)
    expect(refused.text).toContain('HCPC number beginning PYL')
    expect(refused.text).toContain(`${at}/team`)
    await post(`/people/${ada}/edit/work`, {
      hcpc: 'PYL990001',
      profession: 'Educational psychologist',
    }).expect(303)
    await post(`${at}/stage`, { status: 'agreed' }).expect(303)
    expect((await post(`${at}/stage`, { status: 'published' }).expect(422)).text).toContain(
      'what contact with children',
    )
    await post(`${at}/checks`, { safeguarding: 'regulated', statutory: 'no' }).expect(303)
    await post(`${at}/stage`, { status: 'published' }).expect(303)
    expect(await service()).toMatchObject({ status: 'published', version: 2 })

    const payroll = {
      ...form,
      title: 'Payroll',
      category: 'PAY',
      unit: 'payslip',
      hoursPerUnit: '',
      price: '6.32',
    }
    await post('/services/new', { ...payroll, deliveredBy: ada }).expect(303)
    expect((await post('/services/payroll/stage', { status: 'agreed' }).expect(422)).text).toContain(
      'payroll data',
    )
  })

  it('cannot be undermined later: the person who is registered stays, or the service is a draft again', async () => {
    const { agent, coop, ada, post, service } = await coopWith({
      category: 'PSY',
      unit: 'day',
      hoursPerUnit: '6',
    })
    await post(`/people/${ada}/edit/work`, { hcpc: 'PYL990001' }).expect(303)
    const ben = await addFounder(agent, coop, 'Ben Example')
    const what = { title: 'Clerking', category: 'PSY', function: 'assessment' }
    await post('/services/clerking/what', what).expect(303)
    await post('/services/clerking/stage', { status: 'agreed' }).expect(303)
    await post('/services/clerking/team', { deliveredBy: ben, lead: ben }).expect(422)
    expect(await service()).toMatchObject({ deliveredBy: [ada] })
    await post('/services/clerking/stage', { status: 'draft' }).expect(303)
    await post('/services/clerking/team', { deliveredBy: ben, lead: ben }).expect(303)
    expect((await agent.get(`${coop}/services/clerking`)).text).toContain('Before the group can agree it')
  })
})

describe('what a public buyer would look for', () => {
  const words = (change: Partial<Service>, answers: Project['answers'] = {}) =>
    buyerCode(aFullService(change), theLibrary().reference.cpvCodes.codes, aProject({ answers }))

  it('is a suggestion with its reason, or a word on whom to ask', async () => {
    expect(words({ category: 'SEND' })).toMatch(/80340000, special education.*could be reserved.*adviser\.$/)
    expect(words({ category: 'SEND' }, { 'members.basis': 'both' })).toMatch(/may not count as such a mutual/)
    expect(words({ category: 'GOV' })).toMatch(/no code .*Check with the council/)
    expect(words({ category: 'SEND' }, { 'office.nation': 'wales' })).toMatch(/rules of their own/)
    const { agent, coop } = await coopWith({ category: 'WEL' })
    expect((await agent.get(`${coop}/services/clerking/checks`)).text).toContain('85311300')
  })
})

describe('trying an order', () => {
  const at = '/projects/beacon/services'
  it.each([
    [
      'ep-packages?package=Silver&quantity=12&years=1',
      ['£2,925', '2 sessions at £295: £590', '£3,515, for 36 hours'],
    ],
    ['ep-packages?package=Gold&early=yes&years=3', ['£5,600', 'All 3 years', '£16,800']],
    ['ep-packages?package=Silver&quantity=7&years=1', ['Silver holds 10 sessions.']],
    ['ep-session?quantity=lots&years=1', ['Order a whole number']],
    ['ep-day?quantity=4&years=2', ['4 days at £585: £2,340', '£4,680']],
  ])('says what a school would pay: %s', async (query, words) => {
    const page = (await visitor(site).get(`${at}/${query}`).expect(200)).text
    for (const one of words) expect(page).toContain(one)
  })

  it('is not there where there is no price', async () => {
    expect((await visitor(site).get(`${at}/experts-at-hand?years=1`).expect(200)).text).not.toContain(
      'Try an order',
    )
  })
})

describe('the map of who can do what', () => {
  it('shows every founder, and downloads as Excel and CSV', async () => {
    const agent = visitor(site)
    const page = (await agent.get('/projects/tidewell/services/skills').expect(200)).text
    expect(page).toContain('Only Angela Brady can deliver Allergen and menu check.')
    const csv = await agent.get('/projects/tidewell/services/skills.csv').expect(200)
    expect(csv.text).toContain('Allergen and menu check')
    expect(csv.headers['content-disposition']).toContain('who-can-do-what.csv')
    await agent.get('/projects/tidewell/services/skills.xlsx').expect(200)
    await agent.get('/projects/tidewell/services/skills.pdf').expect(404)
  })
})
