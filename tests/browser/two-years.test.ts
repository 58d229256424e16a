/**
 * Two years of a co-op with eight members, lived in browsers in a minute: registered, governed, grown, left and changed.
 * At the end every register, rule book and minute, as at each quarter, tells one story.
 */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { daily } from '../../src/commands/daily'
import { inForce } from '../../src/engine/project/in-force'
import { holdingsAt, registerAt } from '../../src/engine/project/ledger'
import { ledgerProblems } from '../../src/engine/project/ledger-problems'
import type { LedgerEntry } from '../../src/engine/project/ledger-entry'
import type { Answers, Project } from '../../src/engine/project/project'
import { promisesOf } from '../../src/engine/project/promises'
import { projectText, readProjectText } from '../../src/engine/project/read-project'
import { auditFault, knownThings, openProject, projectStore } from '../../src/features/projects'
import { longDate, londonDate, type IsoDate } from '../../src/lib/dates'
import { newSeatLink } from '../../src/features/account'
import { browserForTests, follow, inspect, picture } from '../support/browser'
import { aFounder, anAddress } from '../support/people'
import { newSeat } from '../support/seats'

jest.setTimeout(400_000)

const here = browserForTests()
const ids = ['ada', 'ben', 'cai', 'dee', 'eve', 'fay', 'gus', 'huw']
const nameOf = (id: string): string => aFounder(id).legalName
const founded = '2026-11-16'
const society = 'Harbour Psychology Co-operative Limited'

let coop: string
let id: string
/** The secretary, in the browser that stays open. */
let desk: Page
const seats = new Map<string, string>()

const today = (): IsoDate => londonDate(here.site.deps.now())
const load = (): Promise<Project> => projectStore(here.site.db).load(id)
const text = async (page: Page, path: string): Promise<string> => {
  await page.goto(coop + path)
  return (await page.locator('body').innerText()).replace(/\s+/g, ' ')
}

/** Complete rules: an elected committee, and members who may hold more shares than one and withdraw them. */
function theAnswers(): Answers {
  const { answers } = JSON.parse(readFileSync('seeds/beacon.json', 'utf8')) as { answers: Answers }
  return {
    ...answers,
    'shares.nominal': 1000,
    'shares.perMember': 'more',
    'shares.maxHolding': 100_000,
    'shares.withdrawable': true,
    'shares.withdrawMonths': 3,
    'committee.mode': 'elected',
    'committee.size': 3,
    'committee.coopted': 1,
    'committee.termYears': 2,
    'committee.maxYears': 6,
    'committee.votes': 'most-votes',
    'committee.quorum': 3,
    'members.admitBy': 'meeting',
  }
}

function theStart(): Project {
  const ledger = ids.flatMap((founder, index): LedgerEntry[] => [
    { on: founded, kind: 'agreed', founder },
    { on: founded, kind: 'signed', founder },
    {
      on: founded,
      kind: 'entered',
      founder,
      number: index + 1,
      name: nameOf(founder),
      address: { ...anAddress, line1: `${index + 1} Harbour Row` },
    },
    { on: founded, kind: 'shares', founder, change: 1 },
    { on: founded, kind: 'paid', founder, pence: 1000 },
  ])
  const founders = ids.map((founder, index) =>
    aFounder(founder, {
      email: `${founder}@example.org`,
      over18: true,
      notDisqualified: true,
      address: { ...anAddress, line1: `${index + 1} Harbour Row` },
    }),
  )
  const taken = ['secretary', 'chair'].map((office, index): LedgerEntry => ({
    on: founded,
    kind: 'office-taken',
    founder: ids[index] ?? '',
    office: office as 'secretary',
  }))
  return {
    name: 'Harbour Psychology Co-operative',
    answers: theAnswers(),
    founders,
    services: [],
    ledger: [...ledger, ...taken],
  }
}

/** Lets the days pass until this one; each week the machine does its daily work. */
async function until(day: IsoDate): Promise<void> {
  const left = () => Math.round((Date.parse(day) - Date.parse(today())) / 86_400_000)
  for (let days = left(); days > 0; days = left()) {
    here.site.wait(Math.min(days, 14) * 86_400)
    await daily(here.site.deps)
  }
  expect(today()).toBe(day)
  await signIn(desk, 'ada')
}

/** Opens the co-op by the person's own private link, as after a session that ended. */
async function signIn(page: Page, who: string): Promise<void> {
  const seat = seats.get(who) ?? ''
  const token = await newSeatLink(here.site.db, {
    kind: 'resume',
    project: id,
    seat,
    now: here.site.deps.now(),
  })
  await page.goto(`${here.address}/open/${token}`)
  await follow(page.getByRole('button', { name: 'Open', exact: true }))
}

let phones = 0

/** A member on a phone of their own, for as long as the work takes. */
async function as(who: string, work: (page: Page) => Promise<void>): Promise<void> {
  // From an address of its own: opening links is limited for each.
  const page = await here.open(320, true, { extraHTTPHeaders: { 'X-Forwarded-For': `10.1.0.${++phones}` } })
  try {
    await signIn(page, who)
    await work(page)
  } finally {
    await page.context().close()
  }
}

type Fields = Readonly<Record<string, string | readonly string[]>>

/** Goes to a page of the co-op, fills in the form of a button, and presses it. */
async function use(page: Page, path: string, fields: Fields, button: string): Promise<void> {
  await page.goto(path.startsWith('http') ? path : coop + path)
  await fillIn(page, fields, button)
}

/** Fills in the form of a button by the names of its fields, and presses it. */
async function fillIn(page: Page, fields: Fields, button: string): Promise<void> {
  const press = page.getByRole('button', { name: button, exact: true }).first()
  const form = page.locator('form', { has: press }).first()
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) {
      const tick = form.locator(`[name="${name}"][value="${one}"]:is([type=radio],[type=checkbox])`)
      const field = form.locator(`[name="${name}"]`).first()
      if ((await tick.count()) > 0) await tick.first().check()
      else if ((await field.evaluate((node) => node.tagName)) === 'SELECT') await field.selectOption(one)
      else await field.fill(one)
    }
  }
  await follow(press)
  const problem = page.locator('.govuk-error-summary, [data-problem]')
  if ((await problem.count()) > 0) throw new Error(`${button}: ${await page.locator('main').innerText()}`)
}

/** Where the page is, below the co-op. */
const at = (): string => desk.url().replace(coop, '').replace(/\?.*$/, '')

/** Plans a general meeting with good notice, lets its day come, and opens it with these people there. */
async function meet(path: string, came: readonly string[]): Promise<void> {
  await use(desk, `${path}/notice`, { how: 'mail', paper: 'post' }, 'Give notice')
  const meeting = (await load()).meetings?.find((one) => path.endsWith(one.id))
  await until(meeting?.on ?? '')
  await use(desk, path, {}, 'Open the meeting')
  for (const founder of came)
    await desk.request.post(`${coop}${path}/attendance`, { form: { founder, what: 'here' } })
  expect(await text(desk, path)).toContain(`${came.length} of`)
}

/** Puts a resolution of a meeting and counts hands. */
async function decide(
  path: string,
  votes: { for: string; against: string },
  fields: Fields = {},
): Promise<void> {
  if (Object.keys(fields).length > 0) await use(desk, path, fields, 'Save')
  await use(desk, path, {}, 'Put it now')
  await use(desk, path, { ...votes, abstain: '0' }, 'Record the result')
}

beforeAll(async () => {
  const { deps, db } = here.site
  ;({ id } = await openProject(db, theStart(), deps.now()))
  coop = `${here.address}/projects/${id}`
  for (const founder of ids) {
    const role = founder === 'ada' ? 'organiser' : 'member'
    seats.set(founder, (await newSeat(here.site, coop, { founder, role, name: nameOf(founder) })).id)
  }
  desk = await here.open(1280)
  await signIn(desk, 'ada')
})

it('is registered, and the papers bear its name and number from that day', async () => {
  expect(await text(desk, '/papers/rules')).toContain('DRAFT, NOT REGISTERED')
  await use(desk, '/rulebook', { on: '23 11 2026' }, 'Keep the rules that we send')
  await until('2026-12-07')
  await use(desk, '/rulebook', { on: '7 12 2026', name: society, number: '9123' }, 'Record the registration')
  const rules = await text(desk, '/papers/rules')
  expect(rules).not.toContain('NOT REGISTERED')
  for (const words of [society, 'in force from 7 December 2026']) expect(rules).toContain(words)
  await inspect(desk, 'two-years-rules')
})

it('elects its committee by secret ballot over days', async () => {
  await until('2027-01-04')
  const call = {
    office: 'director',
    places: '3',
    nominationsClose: '2027-01-11',
    opensOn: '2027-01-12',
    opensAt: '9 am',
    closesOn: '2027-01-18',
    closesAt: '6 pm',
    way: 'most-votes',
    papersPublished: 'yes',
  }
  await use(desk, '/elections/new', call, 'Call the election')
  const election = at()
  for (const founder of ['ben', 'cai', 'dee', 'eve']) {
    await use(desk, election, { founder }, 'Name them')
    await as(founder, (page) =>
      use(page, election, { answer: 'accepted', oldEnough: 'yes', notBarred: 'yes' }, 'Send my answer'),
    )
  }
  await until('2027-01-12')
  const papers: [string, string[]][] = [
    ['ada', ['ben', 'cai', 'dee']],
    ['ben', ['ben', 'cai', 'dee']],
    ['cai', ['cai', 'dee', 'eve']],
    ['dee', ['ben', 'dee']],
    ['eve', ['ben', 'cai', 'eve']],
    ['fay', ['ben', 'cai', 'dee']],
  ]
  for (const [who, choice] of papers)
    await as(who, async (page) => {
      await use(page, `${election}/vote`, { choice }, 'Vote')
      expect(await page.locator('main').innerText()).toMatch(/paper is [0-9A-Z]{4}-[0-9A-Z]{4}/)
    })
  await until('2027-01-19')
  const result = await text(desk, election)
  expect(result).toContain('Elected: Ben Example, Cai Example and Dee Example')
  expect(registerAt((await load()).ledger, '2027-01-17').officers.map(({ office }) => office)).not.toContain(
    'director',
  )
  await inspect(desk, 'two-years-election')
})

it('issues shares that are paid by instalments', async () => {
  await until('2027-02-01')
  await as('eve', (page) =>
    use(page, '/shares/apply', { shares: '20', note: 'In four parts' }, 'Ask for these shares'),
  )
  const application = (await load()).books?.applications?.[0]?.id ?? ''
  const plan = {
    outcome: 'allotted',
    by: 'committee',
    on: '1 2 2027',
    count: '4',
    first: '1 3 2027',
    every: '3',
  }
  await use(desk, `/shares/applications/${application}`, plan, 'Record the decision')
  for (const [day, on] of [
    ['2027-03-01', '1 3 2027'],
    ['2027-06-01', '1 6 2027'],
  ] as const) {
    await until(day)
    await use(desk, '/shares/payments/eve', { amount: '50', on }, 'Record the payment')
  }
  expect(await text(desk, '/shares')).toContain('Eve Example: £50.00 by 1 September 2027')
  await as('eve', async (page) => {
    await page.goto(`${coop}/shares`)
    expect(await page.locator('main').innerText()).toContain('You hold 21 shares, on which £110 is paid')
    await inspect(page, 'two-years-own-shares')
  })
})

const newcomers = ['Ivy Newman', 'Jay Newman', 'Kit Newman']

it('takes applications from the public form, and a general meeting admits three and removes one from the committee', async () => {
  await use(desk, '/membership/form', { open: 'yes' }, 'Save')
  await desk.goto(`${coop}/membership`)
  const link = `/apply/${(await desk.content()).match(/\/apply\/([\w-]+)/)?.[1]}`
  for (const [index, name] of newcomers.entries()) {
    const stranger = await here.open(320, false, {
      extraHTTPHeaders: { 'X-Forwarded-For': `10.2.0.${index}` },
    })
    await stranger.goto(here.address + link)
    // People take a moment to write; programs do not.
    here.site.wait(60)
    await fillIn(
      stranger,
      {
        name,
        line1: `${index + 1} Quay Street`,
        town: 'Northmere',
        postcode: 'ZZ1 2AB',
        email: `${name.slice(0, 3).toLowerCase()}@example.org`,
        worksSince: '4 1 2027',
        shares: '1',
        age: 'yes',
        rules: 'yes',
      },
      'Send my application',
    )
    if (index === 0) await picture(stranger, 'two-years-applied')
    await stranger.context().close()
  }
  const applications = (await load()).applications ?? []
  expect(applications.map(({ name }) => name)).toEqual(newcomers)
  for (const one of applications)
    await use(desk, `/membership/applications/${one.id}`, { person: 'new' }, 'Put this application forward')
  const people = (await load()).founders.slice(8).map((founder) => founder.id)
  expect(people).toHaveLength(3)

  // The removal begins with a member, and the person is told in time.
  await as('fay', (page) =>
    use(
      page,
      '/resolutions/new/removal',
      { title: 'The committee', text: 'That Cai Example leave the committee.', founders: 'cai' },
      'Suggest it',
    ),
  )
  await use(
    desk,
    '/meetings/new',
    { kind: 'general', title: 'Summer meeting', on: '2027-06-28', time: '6 pm', place: 'Library' },
    'Plan this meeting',
  )
  const meeting = at()
  const motion = `/resolutions/${(await load()).motions?.[0]?.id}`
  await use(
    desk,
    motion,
    { meeting: meeting.split('/').at(-1) ?? '', how: 'hands' },
    'Put it to this meeting',
  )
  await use(
    desk,
    `${meeting}/resolutions/new`,
    {
      title: 'New members',
      text: 'That Ivy, Jay and Kit Newman be members.',
      kind: 'admission',
      how: 'hands',
      founders: people,
    },
    'Write it down',
  )
  const told = today()
  await meet(meeting, ids)
  const removal = {
    title: 'The committee',
    text: 'That Cai Example leave the committee.',
    grounds: told,
    heard: today(),
  }
  await decide(
    `${meeting}/resolutions/r1`,
    { for: '6', against: '2' },
    { grounds: removal.grounds, heard: removal.heard },
  )
  await decide(`${meeting}/resolutions/r2`, { for: '8', against: '0' })
  await use(desk, meeting, {}, 'Close the meeting')
  for (const one of applications)
    await use(
      desk,
      `/membership/applications/${one.id}`,
      { shares: '1', paid: '10', on: '28 6 2027' },
      'Enter as a member',
    )
  const register = registerAt((await load()).ledger, today())
  expect(register.members.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  expect(
    register.officers.filter(({ office }) => office === 'director').map(({ founder }) => founder),
  ).toEqual(['ben', 'dee'])
  expect(register.memberOf.has('cai')).toBe(true)
})

it('lets a member go with notice, on the day that the rules give and not before', async () => {
  await until('2027-07-05')
  await as('huw', async (page) => {
    await use(page, '/membership/me', { sure: 'yes' }, 'Give notice to the secretary')
    expect(await page.locator('main').innerText()).toContain('2 August 2027')
  })
  await until('2027-08-02')
  expect(registerAt((await load()).ledger, '2027-08-01').memberOf.has('huw')).toBe(true)
  await until('2027-08-03')
  expect(registerAt((await load()).ledger, today()).former).toMatchObject([{ founder: 'huw', number: 8 }])
})

it('pays shares back after the notice of its rules', async () => {
  await until('2027-09-01')
  await use(desk, '/shares/payments/eve', { amount: '100', on: '1 9 2027' }, 'Record the payment')
  await as('eve', (page) => use(page, '/shares/withdraw', { shares: '5' }, 'Give notice'))
  const claim = async (): Promise<string> => {
    await desk.goto(`${coop}/shares`)
    return (
      (await desk.getByRole('link', { name: /Eve Example: £50 for 5 shares/ }).getAttribute('href')) ?? ''
    )
  }
  expect(await claim()).toContain('/shares/claims/')
})

interface YearPlan {
  agm: IsoDate
  turnover: string
  filed: IsoDate
  signers: { secretary: string; second: string; third: string }
}

/** The steps of a year that is over, up to the day before its annual meeting. Gives the address of that meeting. */
async function beforeAgm(year: number, plan: YearPlan): Promise<string> {
  const part = (name: string, fields: Fields): Promise<void> =>
    use(desk, `/year/${year}/${name}`, fields, 'Save')
  await part('figures', {
    turnover: plan.turnover,
    assets: '30000',
    result: 'surplus',
    surplus: '6000',
    wages: '50000',
    reserve: '9000',
  })
  // The Act does not say how a first year is measured, so the group asks.
  if (year === 1) await part('audit', { group: 'no', way: 'none', who: 'FCA mutuals team', asked: today() })
  await part('accounts', { approved: today(), signedOn: today(), ...plan.signers, shown: today() })
  await use(
    desk,
    `/year/${year}/agm`,
    { on: plan.agm, time: '6 pm', place: 'Library' },
    'Plan the annual meeting',
  )
  return at()
}

it('holds its first annual meeting, carries a change of the rules, and files its first return', async () => {
  await until('2027-10-04')
  const signers = { secretary: 'ada', second: 'ben', third: 'dee' }
  const meeting = await beforeAgm(1, { agm: '2027-11-15', turnover: '80000', filed: '2027-12-06', signers })
  await as('gus', async (page) => {
    const choice = '/resolutions/rules/meetings.noticeDays'
    await use(page, choice, { answer: '21' }, 'See what would change')
    const form = page.locator('form', { has: page.getByRole('button', { name: 'Suggest it' }) })
    await form.locator('[name=title]').fill('More notice')
    await form.locator('[name=text]').fill('That notice be 21 clear days.')
    await follow(form.getByRole('button'))
  })
  const motion = (await load()).motions?.at(-1)?.id ?? ''
  const audit = { group: 'no', way: 'none' }
  await use(desk, '/year/2/audit', audit, 'Save')
  await use(
    desk,
    '/year/2/audit',
    { meeting: meeting.split('/').at(-1) ?? '' },
    'Put the vote to this meeting',
  )
  await use(
    desk,
    `/resolutions/${motion}`,
    { meeting: meeting.split('/').at(-1) ?? '', how: 'hands' },
    'Put it to this meeting',
  )
  const members = registerAt((await load()).ledger, today()).members.map(({ founder }) => founder)
  await meet(meeting, members)
  // Section 84: under a fifth of the votes cast, and under a tenth of all members, against.
  await decide(`${meeting}/resolutions/r1`, { for: '10', against: '0' })
  await decide(`${meeting}/resolutions/r2`, { for: '9', against: '1' })
  await use(desk, meeting, {}, 'Close the meeting')
  expect(
    promisesOf(here.site.deps.library.questions, inForce(await load(), today()).answers).noticeDays,
  ).toBe(14)
  expect((await desk.request.get(`${coop}/rulebook/draft.signed.pdf`)).status()).toBe(200)
  await use(desk, '/rulebook', { on: '16 11 2027' }, 'Keep the rules that we send')
  await until('2027-12-06')
  const claim = (await load()).books?.withdrawals?.[0]
  expect(claim).toBeDefined()
  await desk.goto(`${coop}/shares`)
  const paying =
    (await desk.getByRole('link', { name: /Eve Example: £50 for 5 shares/ }).getAttribute('href')) ?? ''
  await use(
    desk,
    here.address + paying,
    { on: '6 12 2027', depositsClear: 'yes' },
    'Record that it is paid back',
  )
  await use(desk, '/year/1/return', { filed: '6 12 2027' }, 'Save')
  await until('2028-01-10')
  await use(desk, '/rulebook', { on: '10 1 2028' }, 'Record the registration')
  expect(
    promisesOf(here.site.deps.library.questions, inForce(await load(), today()).answers).noticeDays,
  ).toBe(21)
  await inspect(desk, 'two-years-rulebook')
})

it('holds its second annual meeting and files its second return', async () => {
  await until('2028-10-02')
  const signers = { secretary: 'ada', second: 'ben', third: 'dee' }
  const meeting = await beforeAgm(2, { agm: '2028-11-13', turnover: '85000', filed: '2028-12-04', signers })
  const members = registerAt((await load()).ledger, today()).members.map(({ founder }) => founder)
  await meet(meeting, members)
  await use(
    desk,
    `${meeting}/resolutions/new`,
    { title: 'Accounts', text: 'That the accounts be received.', kind: 'ordinary', how: 'hands' },
    'Write it down',
  )
  await decide(at(), { for: '10', against: '0' })
  await use(desk, meeting, {}, 'Close the meeting')
  await until('2028-12-04')
  await use(desk, '/year/2/return', { filed: '4 12 2028' }, 'Save')
  await desk.goto(`${coop}/year`)
  await inspect(desk, 'two-years-year')
})

/** At the end of each quarter: members, committee, shares, the notice in the rules, and how many of them are registered. */
const quarters: [
  IsoDate,
  { members: number; directors: string[]; shares: number; notice: number; book: number },
][] = [
  ['2026-12-31', { members: 8, directors: [], shares: 8, notice: 14, book: 1 }],
  ['2027-03-31', { members: 8, directors: ['ben', 'cai', 'dee'], shares: 28, notice: 14, book: 1 }],
  ['2027-06-30', { members: 11, directors: ['ben', 'dee'], shares: 31, notice: 14, book: 1 }],
  ['2027-09-30', { members: 10, directors: ['ben', 'dee'], shares: 30, notice: 14, book: 1 }],
  ['2027-12-31', { members: 10, directors: ['ben', 'dee'], shares: 25, notice: 14, book: 1 }],
  ['2028-03-31', { members: 10, directors: ['ben', 'dee'], shares: 25, notice: 21, book: 2 }],
  ['2028-06-30', { members: 10, directors: ['ben', 'dee'], shares: 25, notice: 21, book: 2 }],
  ['2028-09-30', { members: 10, directors: ['ben', 'dee'], shares: 25, notice: 21, book: 2 }],
]

it('tells one story as at each quarter: registers, rule books, shares and minutes agree', async () => {
  const project = await load()
  expect(ledgerProblems(project.ledger)).toEqual([])
  for (const [day, story] of quarters) {
    const register = registerAt(project.ledger, day)
    const directors = register.officers
      .filter(({ office }) => office === 'director')
      .map(({ founder }) => founder)
    const shares = [...holdingsAt(project.ledger, day).values()].reduce((sum, one) => sum + one.shares, 0)
    const { noticeDays } = promisesOf(here.site.deps.library.questions, inForce(project, day).answers)
    const book = project.ruleBooks?.findLast(({ registered = '9999' }) => registered <= day)?.number
    expect({ day, members: register.members.length, directors, shares, notice: noticeDays, book }).toEqual({
      day,
      ...story,
    })
    const list = await text(desk, `/papers/register-of-members?as-at=${day}`)
    for (const member of register.members) expect(list).toContain(member.name)
    expect(list).toContain(longDate(day))
    const officers = await text(desk, `/papers/register-of-officers?as-at=${day}`)
    for (const founder of directors) expect(officers).toContain(nameOf(founder))
    expect(await text(desk, `/papers/rules?as-at=${day}`)).toContain(`${story.notice} clear days`)
    expect(await text(desk, `/shares/books-agree?as-at=${day}`)).toContain('Yes, the books agree')
  }
  const told: string[] = []
  for (const one of project.meetings ?? []) told.push(await text(desk, `/meetings/${one.id}/minutes`))
  expect(told).toHaveLength(3)
  expect(told[0]).toMatch(/That Cai Example leave the committee\.[\s\S]*6 for, 2 against/)
  for (const name of newcomers) expect(told[0]).toContain(name)
  expect(told[1]).toMatch(/That notice be 21 clear days\.[\s\S]*9 for, 1 against/)
  expect(told[2]).toContain('That the accounts be received.')
  await picture(desk, 'two-years-minutes')
})

it('can be carried away whole, and its trail is unbroken', async () => {
  const project = await load()
  const read = readProjectText(projectText(project), knownThings(here.site.deps))
  expect(read.ok && projectText(read.project)).toBe(projectText(project))
  const store = projectStore(here.site.db)
  expect(auditFault(id, await store.trail(id), await store.auditHead(id))).toBeUndefined()
  const page = await text(desk, '/year')
  expect(page).toContain('Year 1, to 31 August 2027')
  expect(page).toContain('Year 2, to 31 August 2028')
  for (const year of [1, 2])
    expect(await text(desk, `/year/${year}`)).toMatch(/Annual return \(AR30\)[\s\S]*Done on/)
})
