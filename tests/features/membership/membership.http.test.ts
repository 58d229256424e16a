import { daily } from '../../../src/commands/daily'
import { holdingsAt, registerAt } from '../../../src/engine/project/ledger'
import type { LedgerEntry } from '../../../src/engine/project/ledger-entry'
import { projectText, readProjectText } from '../../../src/engine/project/read-project'
import { accountStore } from '../../../src/features/account'
import { carryOut } from '../../../src/features/meetings/carry-out'
import { changeProject, knownThings, openProject, projectStore } from '../../../src/features/projects'
import { ruleBookStore } from '../../../src/features/rulebook/store'
import { addDays, londonDate, longDate } from '../../../src/lib/dates'
import { newStamp } from '../../../src/web/public-form'
import { aFounder, anAddress, aProject } from '../../support/people'
import { mailsTo, seated, type Agent } from '../../support/seats'
import { siteForTests, startCoop, visitor } from '../../support/site'

const site = siteForTests()
const registered = '2026-06-01'
const ids = ['ada', 'ben', 'cai', 'dee', 'eve']
let agent: Agent
let coop: string

const today = (): string => londonDate(site.deps.now())
const project = (): string => coop.split('/').at(-1) ?? ''
const whole = () => projectStore(site.db).load(project())
const register = async () => registerAt((await whole()).ledger, today())
const post = (path: string, body: object, by: Agent = agent) =>
  by.post(`${coop}${path}`).type('form').send(body)
const seat = (founder: string, role: 'member' | 'organiser' = 'member') =>
  seated(site, coop, { founder, role, name: founder })

/** A registered society of five, one of them its Secretary; the rules are as the questions suggest. */
beforeEach(async () => {
  const founders = [...ids.map((id) => aFounder(id)), aFounder('fay')]
  const ledger = ids.flatMap((founder, index): LedgerEntry[] => [
    { on: '2026-05-01', kind: 'agreed', founder },
    {
      on: registered,
      kind: 'entered',
      founder,
      number: index + 1,
      name: `${founder} Example`,
      address: anAddress,
    },
    { on: registered, kind: 'shares', founder, change: 1 },
    { on: registered, kind: 'paid', founder, pence: 100 },
  ])
  const taken: LedgerEntry = { on: registered, kind: 'office-taken', founder: 'ben', office: 'treasurer' }
  const book = {
    number: 1,
    submitted: '2026-05-10',
    registered,
    sha256: '0'.repeat(64),
    settles: [],
    answers: {},
  }
  const { id, token } = await openProject(
    site.db,
    aProject({
      founders,
      services: [],
      ledger: [...ledger, taken],
      answers: { 'legal.form': 'society' },
      registration: { name: 'Harbour Schools Co-operative Limited', number: '9123', on: registered },
      ruleBooks: [book],
    }),
    site.deps.now(),
  )
  const file = { type: 'application/pdf', ending: 'pdf', content: Buffer.from('%PDF-1.7 rules') }
  await ruleBookStore(site.db).addFile(id, { number: 1, what: 'sent', at: '2026-05-10T12:00:00Z' }, file)
  agent = visitor(site)
  await agent.post(`/open/${token}`).expect(303)
  coop = `/projects/${id}`
})

const stamp = (): string =>
  newStamp({ secret: site.deps.sessionSecret, now: new Date(site.deps.now().getTime() - 60_000) })
const form = (change: object = {}) => ({
  stamp: stamp(),
  name: 'Zoe Example',
  line1: '2 Quay Street',
  town: 'Northmere',
  postcode: 'zz1 2ab',
  email: 'zoe@example.org',
  worksSince: '1/6/2026',
  age: 'yes',
  rules: 'yes',
  ...change,
})

async function openForm(more: object = {}): Promise<string> {
  await post('/membership/form', { open: 'yes', ...more }).expect(303)
  const page = await agent.get(`${coop}/membership`).expect(200)
  return /http:\/\/localhost:3000(\/apply\/[\w-]+)/.exec(page.text)?.[1] ?? ''
}

let asked = 0
const send = (link: string, body: object) =>
  visitor(site)
    .post(link)
    .set('X-Forwarded-For', `10.8.0.${asked++ % 250}`)
    .type('form')
    .send(body)

/** Types in an application, and gives its address. */
async function applied(change: object = {}): Promise<string> {
  const sent = await post('/membership/applications/new', { received: '1/11/2026', ...form(change) }).expect(
    303,
  )
  return String(sent.headers['location']).replace(coop, '')
}

const decision = { result: 'admitted', by: 'committee', on: '10/11/2026', minutes: 'Committee, item 2' }
const entry = { shares: '1', paid: '1', on: '12/11/2026' }

describe('the form to apply', () => {
  it('is closed until it is opened, when it is closed again, and before the society is registered', async () => {
    const link = await openForm()
    const page = await visitor(site).get(link).expect(200)
    expect(page.text).toContain('Harbour Schools Co-operative Limited')
    expect(page.text).toContain('Registered number 9123')
    expect(page.text).toContain('worked here for 5 months (rule 4.1)')
    expect(await openForm({ newLink: 'yes' })).not.toBe(link)
    await visitor(site).get(link).expect(404)
    const other = await openForm()
    await post('/membership/form', { open: 'no' }).expect(303)
    await visitor(site).get(other).expect(404)
    await send(other, form()).expect(404)
    const young = await startCoop(agent)
    const refused = await agent
      .post(`${young}/membership/form`)
      .type('form')
      .send({ open: 'yes' })
      .expect(409)
    expect(refused.text).toContain('not registered yet')
  })

  it('gives the registered rules to anyone, exactly as they were sent', async () => {
    const link = await openForm()
    const file = await visitor(site)
      .get(`${link}/rules`)
      .buffer(true)
      .parse((res, done) => {
        const parts: Buffer[] = []
        res.on('data', (part: Buffer) => parts.push(part))
        res.on('end', () => done(null, Buffer.concat(parts)))
      })
    expect(String(file.body)).toBe('%PDF-1.7 rules')
    expect(file.headers['content-disposition']).toContain('attachment')
  })

  it('keeps an application once, confirms it by e-mail, and shows it to nobody but those who keep the register', async () => {
    const link = await openForm()
    const sent = form()
    const thanks = await send(link, sent).expect(303)
    await send(link, sent).expect(303)
    expect((await visitor(site).get(String(thanks.headers['location'])).expect(200)).text).toContain(
      'has your application',
    )
    const applications = (await whole()).applications ?? []
    expect(applications).toHaveLength(1)
    expect(applications[0]).toMatchObject({
      how: 'web',
      name: 'Zoe Example',
      worksSince: '2026-06-01',
      shares: 1,
      basis: 'employed',
    })
    const mails = await mailsTo(site, 'zoe@example.org')
    expect(mails.map(({ subject }) => subject)).toEqual(['Your form has arrived'])
    expect(mails[0]?.text).toContain('deleted 180 days after')
    const page = `/membership/applications/${applications[0]?.id}`
    expect((await agent.get(coop + page).expect(200)).text).toContain('2 Quay Street')
    const member = await seat('cai')
    await member.get(coop + page).expect(403)
    expect((await member.get(`${coop}/membership`).expect(200)).text).not.toContain('Zoe')
    expect((await member.get(`${coop}/people`).expect(200)).text).not.toContain('Zoe')
    await agent.get(`${coop}/file`).expect(200)
  })

  it('says what is missing, and keeps what was typed', async () => {
    const link = await openForm()
    const { age: _age, rules: _rules, email: _email, ...lacking } = form({ name: 'Zoë <b>', postcode: '1' })
    const page = await send(link, lacking).expect(422)
    expect(page.text).toContain('Tick the box if you are 16 or over')
    expect(page.text).toContain('Read the rules, and tick the box')
    expect(page.text).toContain('Enter an e-mail address or a phone number')
    expect(page.text).toContain('Postcode must be a full UK postcode')
    expect(page.text).toContain('Zoë &lt;b&gt;')
    await send(link, { ...form(), 'leave-empty': 'x' }).expect(303)
    expect((await send(link, form({ stamp: 'x.y.z' })).expect(422)).text).toContain('open for a long time')
    expect((await whole()).applications).toBeUndefined()
  })

  it('slows one address that sends many', async () => {
    const link = await openForm()
    const flood = () =>
      visitor(site).post(link).set('X-Forwarded-For', '10.77.1.1').type('form').send({ stamp: stamp() })
    for (let sent = 0; sent < 20; sent++) await flood().expect(422)
    await flood().expect(429)
  })
})

describe('an application', () => {
  it('is private until it is put forward, and then stands in the founders’ book', async () => {
    const page = await applied()
    expect([...(await register()).standings.values()].map(({ standing }) => standing)).not.toContain(
      'applied',
    )
    await post(`${page}/forward`, { person: 'new' }).expect(303)
    expect([...(await register()).standings.values()]).toContainEqual({
      standing: 'applied',
      since: '2026-11-01',
    })
    expect((await (await seat('cai')).get(`${coop}/people`).expect(200)).text).toContain('Zoe Example')
    await post(`${page}/removal`, {}).expect(409)
  })

  it('admits nobody who has not worked long enough, and names the rule and the day', async () => {
    const page = await applied({ worksSince: '11/6/2026' })
    const refused = await post(`${page}/decision`, decision).expect(409)
    expect(refused.text).toContain('has not worked here for 5 months yet (rule 4.1)')
    expect(refused.text).toContain('from 11 November 2026')
    await post(`${page}/decision`, { ...decision, on: '11/11/2026' }).expect(303)
  })

  it('enters a person once they were admitted and have paid, with the next number and their share', async () => {
    const page = await applied({ notices: 'yes', committee: 'yes' })
    await post(`${page}/entry`, entry).expect(409)
    await post(`${page}/decision`, decision).expect(303)
    expect((await post(`${page}/entry`, { ...entry, paid: '0.50' }).expect(409)).text).toContain(
      'paid for in full',
    )
    expect((await post(`${page}/entry`, { ...entry, shares: '2', paid: '2' }).expect(409)).text).toMatch(
      /holds one share, and no more \(rule 7\.\d\)/,
    )
    expect((await post(`${page}/entry`, { ...entry, on: '9/11/2026' }).expect(409)).text).toContain(
      'admitted on 10 November 2026',
    )
    await post(`${page}/entry`, entry).expect(303)
    const { ledger, work } = await whole()
    const member = registerAt(ledger, today()).members.at(-1)
    expect(member).toMatchObject({
      number: 6,
      name: 'Zoe Example',
      entered: '2026-11-12',
      electronic: { address: 'zoe@example.org' },
    })
    expect(holdingsAt(ledger, today()).get(member?.founder ?? '')).toMatchObject({
      shares: 1,
      paidPence: 100,
    })
    expect(work).toEqual([{ founder: member?.founder, from: '2026-06-01' }])
    await post(`${page}/entry`, entry).expect(409)
  })

  it('ends the membership where the next general meeting does not confirm what the committee did', async () => {
    const page = await applied()
    await post(`${page}/decision`, decision).expect(303)
    await post(`${page}/entry`, entry).expect(303)
    expect((await agent.get(`${coop}/today`).expect(200)).text).toContain('confirm Zoe Example as a member')
    await post(`${page}/confirmation`, {
      result: 'not-confirmed',
      on: '20/11/2026',
      minutes: 'Meeting, item 3',
    }).expect(303)
    expect((await register()).former).toMatchObject([{ number: 6, ceased: '2026-11-20' }])
    expect((await agent.get(coop + page).expect(200)).text).toContain('Not confirmed by the general meeting')
  })

  it('is refused with a reason in writing by a day, and looked at again by a general meeting', async () => {
    const page = await applied()
    const { reason: _none, ...without } = { ...decision, result: 'refused', reason: '' }
    expect((await post(`${page}/decision`, without).expect(422)).text).toContain('Enter the reason')
    await post(`${page}/decision`, { ...without, reason: 'Does not work here yet.' }).expect(303)
    const shown = await agent.get(coop + page).expect(200)
    expect(shown.text).toContain('by <strong>24 November 2026</strong>')
    expect(shown.text).toContain(
      'ask the next general meeting to look at this again, and you may speak there (rule 4.9)',
    )
    expect((await agent.get(`${coop}/today`).expect(200)).text).toContain('Tell Zoe Example in writing why')
    await post(`${page}/reason`, { reason: 'Does not work here yet.', told: '12/11/2026' }).expect(303)
    await post(`${page}/again`, { on: '15/11/2026' }).expect(303)
    await post(`${page}/second-look`, {
      result: 'admitted',
      on: '20/11/2026',
      minutes: 'Meeting, item 4',
    }).expect(303)
    await post(`${page}/entry`, { ...entry, on: '20/11/2026' }).expect(303)
    expect((await register()).members.at(-1)?.number).toBe(6)
    expect((await agent.get(`${coop}/today`).expect(200)).text).not.toContain('to confirm Zoe')
  })

  it('is erased some days after a refusal, with the name that came with it, and not while it is looked at again', async () => {
    const page = await applied()
    await post(`${page}/forward`, { person: 'new' }).expect(303)
    await post(`${page}/decision`, { ...decision, result: 'refused', reason: 'Too few hours.' }).expect(303)
    const sweep = async (days: number) => {
      const later = new Date(new Date('2026-11-10T12:00:00Z').getTime() + days * 86_400_000)
      await daily({ ...site.deps, now: () => later })
      return JSON.stringify(await whole())
    }
    expect(await sweep(179)).toContain('Zoe')
    const after = await sweep(180)
    expect(after).not.toMatch(/Zoe|zoe@|Quay|Too few/)
    expect(after).toContain('Someone who applied')
    expect(await sweep(181)).toBe(after)
  })

  it('can be put to a meeting that is kept here, which admits, and leaves the register to wait for the share', async () => {
    const page = await applied()
    await post(`${page}/forward`, { person: 'new' }).expect(303)
    const founder = (await whole()).applications?.[0]?.founder ?? ''
    const doing = { project: project(), seat: null, now: site.deps.now() }
    const carry = (who: string) =>
      changeProject(site.db, doing, async (store) => {
        const carried = await carryOut(
          store,
          doing,
          { kind: 'admission', founders: [who] },
          { on: '2026-11-20', by: 'Committee' },
        )
        return { deed: undefined, result: carried }
      })
    await carry(founder)
    expect((await register()).memberOf.has(founder)).toBe(false)
    // Nobody applied for this person, so the resolution is all there is.
    await carry('fay')
    expect((await register()).memberOf.has('fay')).toBe(true)
  })
})

describe('the minutes of a meeting that admits', () => {
  it('do not say that a person is in the register who has a share to pay for first', async () => {
    const page = await applied()
    await post(`${page}/forward`, { person: 'new' }).expect(303)
    const founder = (await whole()).applications?.[0]?.founder ?? ''
    const to = async (path: string, body: object = {}): Promise<string> => {
      const answer = await post(path, body).expect(303)
      return String(answer.headers['location']).replace(coop, '')
    }
    const meeting = await to('/meetings/past', {
      ...{ kind: 'general', title: 'Members', on: '20/11/2026', time: '6 pm', place: 'The hall' },
      ...{ noticed: '1/11/2026', came: ['ada', 'ben', 'cai'], chair: 'ada', noteTaker: 'ben' },
    })
    const resolution = await to(`${meeting}/resolutions/new`, {
      ...{ title: 'A member', text: 'That Zoe be admitted.', kind: 'admission', how: 'hands' },
      founders: founder,
    })
    await to(`${resolution}/put`)
    await to(`${resolution}/result`, { for: '3' })
    const minutes = async () => (await agent.get(`${coop}${meeting}/minutes`).expect(200)).text
    expect(await minutes()).toContain('Admitted, but not in the register yet on that day: Zoe Example.')
    expect(await minutes()).not.toContain('Entered in the register')
    await post(`${page}/entry`, { ...entry, on: '20/11/2026' }).expect(303)
    expect(await minutes()).toContain('Entered in the register: Zoe Example.')
  })
})

describe('grounds that are sent by e-mail', () => {
  it('count only for a member who gave an address for notices', async () => {
    const sent = await post('/membership/people/eve/leave', { do: 'expulsion', grounds: 'Grounds.' }).expect(
      303,
    )
    const at = `${String(sent.headers['location']).replace(coop, '')}/sent`
    const mail = { on: '20/11/2026', how: 'email', meeting: '20/1/2027' }
    expect((await post(at, mail).expect(409)).text).toContain('gave no e-mail address for notices')
    await post('/register/entries/e-address/eve', { on: '1/11/2026', address: 'eve@example.org' }).expect(303)
    await post(at, mail).expect(303)
  })
})

describe('work', () => {
  it('says from when a person can join, and asks for a form to be offered to them by then', async () => {
    await post('/membership/people/fay/work', { do: 'start', from: '1/9/2026' }).expect(303)
    const page = await agent.get(`${coop}/membership`).expect(200)
    expect(page.text).toContain('Can join from 1 February 2027')
    expect((await agent.get(`${coop}/today`).expect(200)).text).toContain('Offer Fay Example a form to apply')
    await post('/membership/people/fay/work', { do: 'end', lastDay: '1/8/2026', why: 'other' }).expect(409)
    await post('/membership/people/fay/work', { do: 'end', lastDay: '30/10/2026', why: 'other' }).expect(303)
    expect((await agent.get(`${coop}/membership`).expect(200)).text).not.toContain('Can join from')
  })

  it('ends a membership the same day, and after redundancy some months later, unless work begins again', async () => {
    await post('/membership/people/cai/work', { do: 'end', lastDay: '20/11/2026', why: 'retired' }).expect(
      303,
    )
    expect((await register()).former).toMatchObject([{ founder: 'cai', ceased: '2026-11-20' }])
    await post('/membership/people/dee/work', { do: 'end', lastDay: '20/11/2026', why: 'redundancy' }).expect(
      303,
    )
    expect((await agent.get(`${coop}/membership`).expect(200)).text).toContain(
      'Membership ends on 20 February 2027',
    )
    expect((await register()).memberOf.has('dee')).toBe(true)
    await post('/membership/people/dee/work', { do: 'start', from: '22/11/2026' }).expect(303)
    expect((await whole()).leavings?.at(-1)).toMatchObject({ kind: 'ended-work', undone: today() })
  })

  it('ends once, also where that is sent twice, and goes on where its end was a mistake', async () => {
    const end = (lastDay: string) =>
      post('/membership/people/cai/work', { do: 'end', lastDay, why: 'retired' })
    await end('20/12/2026').expect(303)
    await end('20/12/2026').expect(303)
    const { work = [], leavings = [] } = await whole()
    expect([work.length, leavings.length]).toEqual([1, 1])
    expect((await end('21/12/2026').expect(409)).text).toContain('noted as ended on 20 December 2026')
    await post(`/membership/people/cai/leave/${leavings[0]?.id}/back`, {}).expect(303)
    expect((await whole()).work).toEqual([{ founder: 'cai', from: registered }])
    await end('21/12/2026').expect(303)
    expect((await whole()).work).toMatchObject([{ founder: 'cai', from: registered, to: '2026-12-21' }])
  })
})

describe('leaving', () => {
  it('is notice that a member gives on their own page, and can take back', async () => {
    const member = await seat('ben')
    const page = await member.get(`${coop}/membership/me`).expect(200)
    const ends = addDays(today(), 28)
    expect(page.text).toContain('4 weeks (rule 6.1)')
    expect(page.text).toContain(longDate(ends))
    expect(page.text).toContain('Your office (Treasurer) ends')
    await post('/membership/me', { do: 'resign' }, member).expect(422)
    await post('/membership/me', { do: 'resign', sure: 'yes' }, member).expect(303)
    await post('/membership/me', { do: 'resign', sure: 'yes' }, member).expect(409)
    const [first] = (await whole()).leavings ?? []
    expect(first).toMatchObject({ kind: 'resignation', founder: 'ben', by: 'member', ends })
    await post('/membership/me', { do: 'stay', leaving: first?.id }, await seat('cai')).expect(404)
    await post('/membership/me', { do: 'stay', leaving: first?.id }, member).expect(303)
    expect((await whole()).leavings?.[0]?.undone).toBe(today())
  })

  it('takes shorter notice only where the committee accepted it, with its minutes', async () => {
    const notice = { do: 'notice', given: '20/11/2026', ends: '21/11/2026' }
    expect((await post('/membership/people/cai/leave', notice).expect(409)).text).toContain(
      'notice, which ends on 18 December 2026 (rule 6.1)',
    )
    await post('/membership/people/cai/leave', { ...notice, shorter: 'Committee, item 5' }).expect(303)
    expect((await register()).former).toMatchObject([{ founder: 'cai', ceased: '2026-11-21' }])
  })

  it('records a death, ends offices with it, and lists what is due', async () => {
    await post('/membership/people/ben/leave', { do: 'died', endedOn: '19/11/2026' }).expect(303)
    const { former, officers } = await register()
    expect(former).toMatchObject([{ founder: 'ben', ceased: '2026-11-19' }])
    expect(officers).toEqual([])
    const page = await agent.get(`${coop}/membership/people/ben/settlement`).expect(200)
    expect(page.text).toContain('The first share is cancelled')
    expect(holdingsAt((await whole()).ledger, today()).get('ben')?.shares).toBe(0)
    expect((await agent.get(`${coop}/membership`).expect(200)).text).not.toContain('something to settle')
    expect(
      (await post('/membership/people/dee/leave', { do: 'bankrupt', endedOn: '19/11/2026' }).expect(409))
        .text,
    ).toContain('do not end membership by bankruptcy (rule 6.4)')
  })
})

describe('a vote to end a membership', () => {
  const vote = { for: '4', against: '1', on: '22/11/2026', minutes: 'Meeting, item 2' }
  const open = async (): Promise<string> => {
    const sent = await post('/membership/people/eve/leave', {
      do: 'expulsion',
      grounds: 'Shared what a family had told her.',
    }).expect(303)
    return String(sent.headers['location']).replace(coop, '')
  }

  it('is refused in words until each step was taken, with the number of the rule', async () => {
    const page = await open()
    expect((await post(`${page}/vote`, vote).expect(409)).text).toContain(
      'grounds in writing first (rule 6.5)',
    )
    const early = await post(`${page}/sent`, { how: 'hand', on: '1/11/2026', meeting: '22/11/2026' }).expect(
      409,
    )
    expect(early.text).toContain('on 23 November 2026 or later (rule 6.5)')
    await post(`${page}/sent`, { how: 'hand', on: '31/10/2026', meeting: '22/11/2026' }).expect(303)
    expect((await post(`${page}/vote`, vote).expect(409)).text).toContain(
      'chance to answer in person, with a companion',
    )
    await post(`${page}/answer`, { heard: '22/11/2026', companion: 'Bo', answer: 'I am sorry.' }).expect(422)
    await post(`${page}/answer`, {
      heard: '22/11/2026',
      companion: 'Bo',
      answer: 'I am sorry.',
      answered: '20/11/2026',
    }).expect(303)
    expect((await post(`${page}/vote`, { ...vote, for: '9' }).expect(409)).text).toContain(
      'There were 5 members',
    )
    const own = await (await seat('eve')).get(`${coop}/membership/me`).expect(200)
    expect(own.text).toContain('Shared what a family had told her.')
    const others = await seat('cai')
    await others.get(coop + page).expect(403)
    expect((await others.get(`${coop}/membership`).expect(200)).text).not.toContain('Eve')
    await post(`${page}/vote`, { ...vote, for: '3', against: '2' }).expect(303)
    expect((await agent.get(coop + page).expect(200)).text).toContain(
      'did not end the membership: 3 for, 2 against',
    )
    expect((await register()).memberOf.has('eve')).toBe(true)
  })

  it('is not held before the day of the meeting that the member was told of', async () => {
    const page = await open()
    await post(`${page}/sent`, { how: 'hand', on: '1/10/2026', meeting: '22/11/2026' }).expect(303)
    await post(`${page}/answer`, { heard: '1/11/2026' }).expect(303)
    const early = await post(`${page}/vote`, { ...vote, on: '10/11/2026' }).expect(409)
    expect(early.text).toContain('told that the meeting is on 22 November 2026 (rule 6.5)')
    expect((await register()).memberOf.has('eve')).toBe(true)
    await post(`${page}/vote`, vote).expect(303)
    expect((await register()).memberOf.has('eve')).toBe(false)
  })

  it('types in two applications on the same day as two, and the same page sent twice as one', async () => {
    const first = await applied()
    expect(
      await applied({ name: 'Yan Example', stamp: newStamp({ secret: 'other', now: site.deps.now() }) }),
    ).not.toBe(first)
    const same = form({ received: '1/11/2026', name: 'Xi Example' })
    for (let sent = 0; sent < 2; sent++) await post('/membership/applications/new', same).expect(303)
    expect((await whole()).applications).toHaveLength(3)
  })

  it('ends it with enough votes; and only a general meeting may admit the person again, with their old number', async () => {
    const page = await open()
    await post(`${page}/sent`, { how: 'post', on: '28/10/2026', meeting: '22/11/2026' }).expect(303)
    await post(`${page}/answer`, { heard: '22/11/2026' }).expect(303)
    await post(`${page}/vote`, vote).expect(303)
    expect((await register()).former).toMatchObject([{ founder: 'eve', ceased: '2026-11-22' }])
    const again = await applied({ name: 'Eve Example', email: 'eve@example.org', received: '23/11/2026' })
    await post(`${again}/forward`, { person: 'eve' }).expect(303)
    const back = { ...decision, on: today(), person: 'eve' }
    expect((await post(`${again}/decision`, back).expect(409)).text).toContain(
      'Only a general meeting may admit Eve Example again (rule 6.5)',
    )
    await post(`${again}/decision`, { ...back, by: 'meeting' }).expect(303)
    await post(`${again}/entry`, { ...entry, on: today() }).expect(303)
    const { members, former } = await register()
    expect(members.at(-1)).toMatchObject({ founder: 'eve', number: 5, entered: today() })
    expect(former).toMatchObject([{ founder: 'eve', number: 5, ceased: '2026-11-22' }])
  })
})

describe('who has left', () => {
  it('keeps a page of their own and nothing else, and gets a member’s place again on coming back', async () => {
    const member = await seat('ben')
    await post('/membership/people/ben/leave', {
      do: 'notice',
      given: '20/11/2026',
      ends: '21/11/2026',
      shorter: 'Committee, 5',
    }).expect(303)
    const home = await member.get(coop).expect(303)
    expect(home.headers['location']).toBe(`${coop}/membership/me`)
    expect((await member.get(`${coop}/membership/me`).expect(200)).text).toContain(
      'Your membership ended on 21 November 2026',
    )
    await member.get(`${coop}/membership/people/ben/settlement`).expect(200)
    await member.get(`${coop}/membership/people/cai/settlement`).expect(403)
    for (const path of ['/people', '/register', '/meetings', '/papers', '/membership'])
      await member.get(coop + path).expect(403)
    expect((await member.get(`${coop}/people/me/data`).expect(200)).text).toContain(
      'Leavings: kind resignation',
    )
    const again = await applied({ name: 'Ben Example', received: '22/11/2026' })
    await post(`${again}/decision`, { ...decision, on: '22/11/2026', person: 'ben' }).expect(303)
    await post(`${again}/entry`, { ...entry, on: '22/11/2026' }).expect(303)
    await member.get(`${coop}/people`).expect(200)
    expect(
      (await accountStore(site.db).seats(project())).find(({ founder }) => founder === 'ben')?.role,
    ).toBe('member')
  })
})

describe('erasing', () => {
  it('takes what was written about a person who has left, and keeps the days', async () => {
    const member = await seat('eve')
    const sent = await post('/membership/people/eve/leave', {
      do: 'expulsion',
      grounds: 'A secret thing.',
    }).expect(303)
    await post('/membership/people/eve/leave', { do: 'died', endedOn: '20/11/2026' }).expect(303)
    expect((await member.get(`${coop}/people/me/data.json`).expect(200)).text).toContain('A secret thing.')
    await post('/people/me/erase', { sure: 'yes' }, member).expect(303)
    expect(JSON.stringify(await whole())).not.toContain('A secret thing.')
    expect((await register()).former).toMatchObject([{ founder: 'eve', ceased: '2026-11-20' }])
    await agent.get(String(sent.headers['location'])).expect(200)
  })
})

describe('the project file', () => {
  it('carries applications, work and endings, and opens again the same', async () => {
    await applied()
    await post('/membership/people/cai/work', { do: 'end', lastDay: '20/11/2026', why: 'redundancy' }).expect(
      303,
    )
    await post('/membership/people/dee/leave', { do: 'notice', given: '20/11/2026' }).expect(303)
    await post('/membership/people/eve/leave', { do: 'expulsion', grounds: 'Grounds.' }).expect(303)
    const before = await whole()
    const text = projectText(before)
    const reading = readProjectText(text, knownThings({ library: site.deps.library }))
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
    const opened = await openProject(site.db, reading.project, site.deps.now())
    expect(projectText(await projectStore(site.db).load(opened.id))).toBe(text)
    expect(await projectStore(site.db).projectsWithDue('2027-12-31')).toContain(opened.id)
    const wrong = JSON.parse(text) as { leavings: Record<string, unknown>[] }
    for (const one of wrong.leavings) Object.assign(one, { sure: true })
    expect(readProjectText(JSON.stringify(wrong), knownThings({ library: site.deps.library })).ok).toBe(false)
  })
})

// Last, as time only goes on.
describe('a notice that has run out', () => {
  it('ends the membership and its offices on its day, whoever comes first, and the daily work changes nothing more', async () => {
    const member = await seat('ben')
    await post('/membership/me', { do: 'resign', sure: 'yes' }, member).expect(303)
    const ends = addDays(today(), 28)
    site.wait(27 * 86_400)
    await agent.get(`${coop}/register`).expect(200)
    expect((await register()).memberOf.has('ben')).toBe(true)
    site.wait(2 * 86_400)
    await member.get(`${coop}/people`).expect(403)
    const after = await whole()
    expect(registerAt(after.ledger, addDays(ends, -1)).memberOf.has('ben')).toBe(true)
    expect(registerAt(after.ledger, ends).former).toMatchObject([{ founder: 'ben', ceased: ends }])
    expect(registerAt(after.ledger, ends).formerOfficers).toMatchObject([{ office: 'treasurer', left: ends }])
    await daily(site.deps)
    expect(await whole()).toEqual(after)
  })
})
