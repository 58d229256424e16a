/** Resolutions from a member's idea to their effect: in writing, at a meeting that members asked for, and in the rules. */
import { readFileSync } from 'node:fs'
import { daily } from '../../../src/commands/daily'
import { inForce, registeredNameOn } from '../../../src/engine/project/in-force'
import { registerAt } from '../../../src/engine/project/ledger'
import { dueDays } from '../../../src/engine/project/motion-rules'
import { promisesOf } from '../../../src/engine/project/promises'
import { projectText, readProjectText } from '../../../src/engine/project/read-project'
import { knownThings, projectStore } from '../../../src/features/projects'
import { addDays, londonDate } from '../../../src/lib/dates'
import { mailsTo, seated, type Agent } from '../../support/seats'
import { siteForTests, visitor } from '../../support/site'

const site = siteForTests()
const ids = ['amina-rahman', 'bethan-price', 'callum-reid', 'dipti-shah', 'ewan-foster', 'grace-okoro']
let organiser: Agent
let coop: string
let project: string
let people: (Agent & { seat: string })[]

const load = () => projectStore(site.db).load(project)
const today = (): string => londonDate(site.deps.now())

/** Lets days pass, in which everyone looks in now and then, so that their browsers stay signed in. */
async function waitDays(days: number): Promise<void> {
  site.wait(days * 24 * 60 * 60)
  for (const agent of [organiser, ...people]) await agent.get(`${coop}/people`).expect(200)
}
const get = async (path: string, agent = organiser): Promise<string> =>
  (await agent.get(coop + path).expect(200)).text.replace(/\s+/g, ' ')
const post = (path: string, fields: object = {}, agent = organiser, status = 303) =>
  agent
    .post(coop + path)
    .type('form')
    .send(fields)
    .expect(status)

/** No session lasts longer than 90 days, and this co-op lives longer. */
async function signInAgain(): Promise<void> {
  organiser = await seated(site, coop, { role: 'organiser' })
  people = await Promise.all(
    ids.map((founder) => seated(site, coop, { name: founder, founder, role: 'member' })),
  )
}

/** Suggests a resolution and gives its path inside the co-op. */
async function suggest(kind: string, fields: object, agent = people[0]): Promise<string> {
  const answer = await post(
    `/resolutions/new/${kind}`,
    { title: 'A matter', text: 'That it be so.', ...fields },
    agent,
  )
  return String(answer.headers['location']).replace(coop, '')
}

/** Opens the meeting on its day with these people there, and gives its path. */
async function open(meeting: string, here = ids): Promise<void> {
  await post(`${meeting}/state`, { state: 'open' })
  for (const founder of here) await post(`${meeting}/attendance`, { founder, what: 'here' })
}

beforeAll(async () => {
  organiser = visitor(site)
  const file = readFileSync('seeds/beacon.json')
  const opened = await organiser.post('/projects/open').attach('file', file, 'beacon.json').expect(303)
  coop = String(opened.headers['location'])
  project = coop.split('/').at(-1) ?? ''
  await organiser.post(`${coop}/rulebook/sent`).field('on', '1 11 2026').expect(303)
  await organiser
    .post(`${coop}/rulebook/registration`)
    .field({ on: '20 11 2026', name: 'Beacon Limited', number: '9123' })
    .expect(303)
  people = []
  for (const [n, founder] of ids.entries())
    people.push(
      await seated(site, coop, { name: founder, founder, role: 'member', email: `p${n}@example.org` }),
    )
})

describe('a vote without a meeting', () => {
  let motion: string

  it('begins with any member, and says what the law or the rules keep for a meeting', async () => {
    motion = await suggest('ordinary', { title: 'Fridays off', text: 'That Fridays be free.' })
    expect(await get(motion)).toContain('Suggested by Amina')
    const removal = await suggest('removal', { founders: ['imran-malik'] })
    expect(await get(removal)).toContain('the law or your rules ask for a meeting to decide this')
    await post(`${removal}/vote`, { how: 'open', closes: '1 12 2026' }, organiser, 409)
    await post(`${removal}/withdrawal`, {}, people[1], 409)
    await post(`${removal}/withdrawal`, {}, people[0])
    expect(await get('/resolutions')).toContain('Withdrawn')
    const empty = (await post('/resolutions/new/expulsion', {}, people[0], 422)).text
    expect(empty).toContain('Enter title.')
    expect(empty).toContain('Choose at least one person.')
    await people[0]!.get(`${coop}/resolutions/new/rule-change`).expect(404)
  })

  it('keeps each wording, with who and when', async () => {
    await post(
      `${motion}/words`,
      { title: 'Fridays off', text: 'That one Friday in two be free.' },
      people[0],
    )
    const page = await get(motion)
    expect(page).toMatch(/That one Friday in two be free\..*Earlier words.*That Fridays be free\./)
    await people[1]!.get(`${coop}${motion}/words`).expect(409)
  })

  it('is open for as long as the rules allow, to each member of the day, who may change their mind', async () => {
    await post(`${motion}/vote`, { how: 'open', closes: '22 12 2026' }, organiser, 409)
    await post(`${motion}/vote`, { how: 'open', closes: '30 11 2026' })
    expect(await get(motion)).toContain('at least 7 of the 9 members')
    const [mail] = await mailsTo(site, 'p1@example.org')
    expect(mail).toMatchObject({ subject: 'Something for you to decide', link: `${coop}${motion}` })
    expect(await get('/today', people[1])).toContain('Vote on “Fridays off”')
    for (const agent of people) await post(`${motion}/votes`, { choice: 'for' }, agent)
    await post(`${motion}/votes`, { choice: 'against' }, people[2])
    await post(`${motion}/votes`, { choice: 'for' }, people[2])
    await post(`${motion}/votes`, { choice: 'for' }, organiser, 409)
    expect(await get(motion)).toContain('6 of 9 have voted')
    await post(`${motion}/close`, {}, organiser, 409)
    await post(`${motion}/paper-votes`, { founder: 'imran-malik', choice: 'for' }, people[0], 403)
    await post(`${motion}/paper-votes`, { founder: 'imran-malik', choice: 'for' })
    await post(`${motion}/words`, { title: 'Other', text: 'That all be free.' }, people[0], 409)
  })

  it('closes by itself after its last day, and whoever reads it first finds the result', async () => {
    await waitDays(7)
    expect(await get(motion)).toContain('Open for votes')
    await waitDays(1)
    const page = await get(motion)
    expect(page).toContain('Carried: 7 for, 0 against, 0 did not vote, 2 did not answer.')
    expect(page).toContain('In effect from 1 December 2026.')
    await post(`${motion}/votes`, { choice: 'against' }, people[0], 409)
  })
})

describe('a secret vote without a meeting', () => {
  it('keeps who has voted apart from how, takes each vote once, and nothing on paper', async () => {
    const motion = await suggest('ordinary', { title: 'Cake', text: 'That there be cake.' })
    await post(`${motion}/vote`, { how: 'secret', closes: addDays(today(), 3) })
    for (const [n, agent] of people.entries())
      await post(`${motion}/votes`, { choice: n === 0 ? 'against' : 'for' }, agent)
    const twice = await post(`${motion}/votes`, { choice: 'for' }, people[0], 409)
    expect(twice.text).toContain('You have voted already')
    await post(`${motion}/paper-votes`, { founder: 'imran-malik', choice: 'for' }, organiser, 409)
    const page = await get(motion, people[0])
    expect(page).toContain('6 of 9 have voted')
    expect(page).toContain('You have voted.')
    expect(JSON.stringify((await load()).motions?.at(-1)?.vote?.votes)).toBe('[]')
    const trail = (await site.db('audit').where({ project }).select('what', 'seat')) as {
      what: string
      seat: string
    }[]
    expect(trail.filter(({ what, seat }) => what === 'voted' && seat === people[5]!.seat)).toHaveLength(1)
    await waitDays(4)
    expect(await get(motion)).toContain('Not carried: 5 for, 1 against, 0 did not vote, 3 did not answer.')
    expect(await site.db('ballotVoters').where({ project })).toEqual([])
  })

  it('is held again where the key of the server is no longer there', async () => {
    const motion = await suggest('ordinary', { title: 'Tea', text: 'That there be tea.' })
    await post(`${motion}/vote`, { how: 'secret', closes: addDays(today(), 1) })
    await post(`${motion}/votes`, { choice: 'for' }, people[0])
    const [box] = (await site.db('ballotBoxes').where({ project }).select('sealed')) as { sealed: string }[]
    const sealed = Buffer.from(String(box?.sealed), 'base64').reverse().toString('base64')
    await site.db('ballotBoxes').where({ project }).update({ sealed })
    await waitDays(3)
    expect(await get(motion)).toContain('Vote without a meeting')
  })
})

describe('an effect on a later day', () => {
  it('is done on that day and not before, once, by the daily run or by whoever looks first', async () => {
    const days: string[] = []
    for (const [founder, byDaily] of [
      ['hannah-lewis', true],
      ['joanne-tate', false],
    ] as const) {
      const from = addDays(today(), 20)
      const motion = await suggest('office', {
        line1: `1 ${founder}`,
        town: 'Northmere',
        postcode: 'ZZ1 1AA',
        from,
      })
      await post(`${motion}/vote`, { how: 'open', closes: addDays(today(), 5) })
      for (const agent of people) await post(`${motion}/votes`, { choice: 'for' }, agent)
      for (const one of ['imran-malik', 'hannah-lewis', 'joanne-tate'])
        await post(`${motion}/paper-votes`, { founder: one, choice: 'for' })
      await post(`${motion}/close`)
      expect(await get(motion)).toContain('It takes effect on')
      const line = async () =>
        (inForce(await load(), today()).answers['office.address'] as { line1: string }).line1
      expect(await line()).not.toBe(`1 ${founder}`)
      expect(dueDays(await load())).toEqual([from])
      site.wait(22 * 24 * 60 * 60)
      if (byDaily) await daily(site.deps)
      else {
        // A stranger finds nothing there, and sets nothing going.
        await visitor(site).get(`/projects/${project}/register`).expect(404)
        expect(await line()).not.toBe(`1 ${founder}`)
        await get('/register')
      }
      expect(await line()).toBe(`1 ${founder}`)
      await waitDays(0)
      const before = await load()
      await daily(site.deps)
      expect(await load()).toEqual(before)
      days.push(from)
      const page = await get(motion)
      expect(page).toContain('Send the FCA notice of the new registered office')
      await post(`${motion}/settled`, { on: addDays(today(), 1) }, organiser, 409)
      await post(`${motion}/settled`, { on: today() })
    }
    const [book] = (await load()).ruleBooks ?? []
    expect(book?.notices?.map(({ on }) => on)).toEqual(days)
    expect((await load()).ruleBooks).toHaveLength(1)
  })
})

describe('a general meeting that members ask for', () => {
  let motion: string
  let meeting: string

  it('takes the support that the rules ask for; then the secretary is told by when to call it', async () => {
    motion = await suggest('removal', {
      title: 'The chair',
      text: 'That Callum Reid leave the committee.',
      founders: ['callum-reid'],
    })
    await post(`${motion}/support`, { asks: 'yes' }, organiser, 409)
    for (const n of [0, 1]) await post(`${motion}/support`, { asks: 'yes' }, people[n])
    await post(`${motion}/support`, { asks: 'no' }, people[1])
    await post(
      `${motion}/words`,
      { title: 'The chair', text: 'That Callum Reid leave the committee now.' },
      people[0],
    )
    expect((await mailsTo(site, 'p0@example.org'))[0]?.subject).toBe('Words that you support have changed')
    for (const n of [1, 3]) await post(`${motion}/support`, { asks: 'yes' }, people[n])
    expect(await get(motion)).toContain(`Enough members asked on`)
    expect((await load()).motions?.at(-1)?.asked).toEqual({ on: today(), needed: 3, of: 9 })
  })

  it('may be called by those who asked, with its notice at once, where the secretary does not in time', async () => {
    await people[0]!.get(`${coop}${motion}/call`).expect(409)
    await waitDays(8)
    await people[2]!.get(`${coop}${motion}/call`).expect(409)
    expect(await get('/today', people[0])).toContain('Call the general meeting that members ask for')
    const plan = { title: 'Special general meeting', time: '11 am', place: 'Hall', how: 'hands' }
    const early = await post(`${motion}/call`, { ...plan, on: addDays(today(), 10) }, people[0], 409)
    expect(early.text).toContain('The first day for this meeting is')
    const called = await post(`${motion}/call`, { ...plan, on: addDays(today(), 18) }, people[0])
    meeting = String(called.headers['location']).replace(coop, '')
    const page = await get(meeting)
    expect(page).toContain('Resolution: The chair')
    expect(page).toContain('That Callum Reid leave the committee now.')
    const paper = await organiser.get(`${coop}${meeting}/notice.txt`).expect(200)
    expect(paper.text).toContain('That Callum Reid leave the committee now.')
    expect(paper.text).toContain('It needs more than half of the votes cast.')
    expect((await mailsTo(site, 'p5@example.org'))[0]?.text).toContain(
      'That Callum Reid leave the committee now.',
    )
  })

  it('removes nobody who was not told in time and heard, and then takes every office from them', async () => {
    const told = today()
    await waitDays(18)
    await open(meeting)
    const at = `${meeting}/resolutions/r1`
    const refused = await post(`${at}/put`, {}, organiser, 409)
    expect(refused.text).toContain('The person must have been told 14 clear days before')
    const draft = {
      title: 'The chair',
      kind: 'removal',
      how: 'hands',
      founders: 'callum-reid',
      grounds: told,
      heard: today(),
    }
    const reworded = await post(at, { ...draft, text: 'That all leave.' }, organiser, 409)
    expect(reworded.text).toContain('Change them on the page of that resolution')
    await post(at, { ...draft, text: 'That Callum Reid leave the committee now.' })
    await post(`${at}/put`)
    await post(`${at}/result`, { for: '4', against: '2', abstain: '0' })
    await post(`${meeting}/state`, { state: 'closed' })
    expect(await get(motion)).toContain('Carried: 4 for, 2 against')
    const { officers, memberOf } = registerAt((await load()).ledger, today())
    expect(officers.filter(({ founder }) => founder === 'callum-reid')).toEqual([])
    expect(memberOf.has('callum-reid')).toBe(true)
    expect(await get(`${meeting}/minutes`)).toContain('Out of office: Callum Reid.')
  })
})

describe('what takes two meetings, or the FCA', () => {
  beforeAll(signInAgain)

  it('waits for the second meeting of an amalgamation, on a day that the Act allows', async () => {
    const motion = await suggest('amalgamate', { title: 'Join Tidewell', text: 'That we join Tidewell.' })
    const call = { title: 'First', time: '11 am', place: 'Hall', how: 'hands' }
    const first = addDays(today(), 25)
    const at = async (on: string) => {
      const called = await post(`${motion}/call`, { ...call, on })
      const meeting = String(called.headers['location']).replace(coop, '')
      await post(`${meeting}/notice`, { how: 'mail', paper: 'post' })
      await waitDays(Math.round((Date.parse(on) - Date.parse(today())) / 86_400_000))
      await open(meeting)
      await post(`${meeting}/resolutions/r1/put`)
      return meeting
    }
    const meeting = await at(first)
    await post(`${meeting}/resolutions/r1/result`, { for: '4', against: '2', abstain: '0' })
    const waiting = await get(motion)
    expect(waiting).toContain('Waits for a second meeting')
    expect(waiting).toContain('It must be held from')
    await post(`${motion}/call`, { ...call, on: addDays(first, 40) }, organiser, 409)
    const second = await at(addDays(first, 25))
    expect((await load()).meetings?.at(-1)?.resolutions[0]?.needs).toContain(
      'more than half of the votes cast',
    )
    await post(`${second}/resolutions/r1/result`, { for: '4', against: '2', abstain: '0' })
    const page = await get(motion)
    expect(page).toContain('Send the FCA a copy of the resolution')
    expect(page).not.toContain('Waits for a second meeting')
  })

  it('takes the new name from the day on which the FCA approved it, and not from the vote', async () => {
    const motion = await suggest('name', {
      title: 'Name',
      text: 'That we be called Lantern.',
      name: 'Lantern',
    })
    const on = addDays(today(), 25)
    const called = await post(`${motion}/call`, {
      title: 'Name',
      time: '11 am',
      place: 'Hall',
      how: 'ballot',
      on,
    })
    const meeting = String(called.headers['location']).replace(coop, '')
    await post(`${meeting}/notice`, { how: 'mail', paper: 'post' })
    await waitDays(25)
    await open(meeting)
    await post(`${meeting}/resolutions/r1/put`)
    for (const agent of people) await post(`${meeting}/ballots/r1`, { choice: 'for' }, agent)
    await post(`${meeting}/resolutions/r1/result`)
    expect(await get(motion)).toContain('The old name counts until the FCA approves the new one.')
    expect(registeredNameOn(await load(), today())).toBe('Beacon Limited')
    await waitDays(10)
    await post(`${motion}/settled`, { on: today() })
    expect(registeredNameOn(await load(), addDays(today(), -1))).toBe('Beacon Limited')
    expect(registeredNameOn(await load(), today())).toBe('Lantern Limited')
    expect(await get('/papers/rules')).toContain('Lantern Limited')
  })
})

describe('a change of the rules', () => {
  beforeAll(signInAgain)
  let motion: string
  const days = async (): Promise<number> =>
    promisesOf(site.deps.library.questions, inForce(await load(), today()).answers).noticeDays

  it('begins with the choice, and shows the words before and after', async () => {
    expect(await get('/resolutions/rules', people[0])).toContain(
      'What share of the members can call a general meeting?',
    )
    const question = '/resolutions/rules/meetings.noticeDays'
    expect((await post(question, { answer: '14' }, people[0], 422)).text).toContain(
      'Your rules say this already',
    )
    const preview = (await post(question, { answer: '28' }, people[0], 200)).text
    expect(preview).toContain('Rule 10.5 reads: The Secretary must give each Member at least 28 clear days')
    expect(preview).toMatch(/<del>[^<]*<span[^>]*>\[taken out: <\/span>14/)
    const core = (await post('/resolutions/rules/members.minimumHours', { answer: 'eight' }, people[0], 200))
      .text
    expect(core).toContain('This changes a core rule')
    const gaps = (await post('/resolutions/rules/committee.mode', { answer: 'elected' }, people[0], 200)).text
    expect(gaps).toContain('brings in others that are still open')
    const words = { title: 'More notice', text: 'That notice be 28 clear days.', step: 'suggest' }
    const made = await post(question, { answer: '28', ...words }, people[0])
    motion = String(made.headers['location']).replace(coop, '')
    expect(await get(motion)).toContain('at least three-quarters of the votes cast')
    expect(await get(`${motion}/changes`)).toContain('28')
    expect((await load()).answers['meetings.noticeDays']).toBe(14)
  })

  it('becomes the draft when it is carried, and is in force only once it is registered', async () => {
    const on = addDays(today(), 25)
    const call = { title: 'More notice', time: '11 am', place: 'Hall', how: 'hands', on }
    const called = await post(`${motion}/call`, call)
    const meeting = String(called.headers['location']).replace(coop, '')
    await post(`${meeting}/notice`, { how: 'mail', paper: 'post' })
    await waitDays(25)
    await open(meeting)
    await post(`${meeting}/resolutions/r1/put`)
    await post(`${meeting}/resolutions/r1/result`, { for: '5', against: '1', abstain: '0' })
    expect((await load()).answers['meetings.noticeDays']).toBe(28)
    expect(await days()).toBe(14)
    expect(await get(motion)).toContain('not valid until the FCA has registered it')
    expect(await get('/rulebook')).toContain('Members have carried:')
    const copy = await organiser.get(`${coop}/rulebook/draft.signed.pdf`).expect(200)
    expect((copy.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-')
    const send = (status: number) =>
      organiser.post(`${coop}/rulebook/sent`).field('on', today()).expect(status)
    await post('/interview/question/meetings.agmMonths', { answer: '5', reason: 'Sooner' })
    expect((await send(409)).text).toContain('Your draft does not say what members carried')
    await post('/interview/question/meetings.agmMonths', { answer: '6', reason: 'Not yet' })
    await send(303)
    expect((await load()).ruleBooks?.at(-1)?.decided?.where).toMatch(/^More notice, .*: More notice$/)
    await waitDays(1)
    await organiser.post(`${coop}/rulebook/registration`).field('on', today()).expect(303)
    expect(await days()).toBe(28)
    expect(
      promisesOf(site.deps.library.questions, inForce(await load(), addDays(today(), -1)).answers).noticeDays,
    ).toBe(14)
  })
})

describe('a past meeting', () => {
  const past = {
    kind: 'general',
    title: 'Spring meeting',
    time: '6 pm',
    place: 'Hall',
    chair: ids[0],
    noteTaker: ids[1],
  }
  const decide = async (meeting: string, fields: object, result: object): Promise<string> => {
    const draft = { text: 'That it be so.', kind: 'ordinary', how: 'hands', ...fields }
    const made = await post(`${meeting}/resolutions/new`, draft)
    const at = String(made.headers['location']).replace(coop, '')
    await post(`${at}/put`)
    await post(`${at}/result`, result)
    return at
  }

  it('is entered from its minutes, says so, and its effects bear its own day', async () => {
    const on = addDays(today(), -60)
    const empty = (await post('/meetings/past', {}, organiser, 422)).text
    expect(empty).toContain('Choose who came.')
    await post('/meetings/past', { ...past, on: addDays(today(), 2), came: ids }, organiser, 409)
    await post('/meetings/past', { ...past, on, came: ids }, people[0], 403)
    const made = await post('/meetings/past', { ...past, on, came: ids })
    const meeting = String(made.headers['location']).replace(coop, '')
    const carried = { for: '5', against: '1', abstain: '0' }
    await decide(meeting, { title: 'Grace', kind: 'expulsion', founders: 'grace-okoro' }, carried)
    await post(`${meeting}/state`, { state: 'closed' })
    const minutes = await get(`${meeting}/minutes`)
    expect(minutes).toContain('Entered on')
    expect(minutes).toContain('Check with an adviser: The member must have the grounds in writing')
    const { ledger } = await load()
    expect(registerAt(ledger, addDays(on, -1)).memberOf.has('grace-okoro')).toBe(true)
    expect(registerAt(ledger, on).memberOf.has('grace-okoro')).toBe(false)
    // What the register says already is written nowhere again, and what contradicts it is refused.
    const again = await post('/meetings/past', { ...past, on, came: ids })
    const second = String(again.headers['location']).replace(coop, '')
    const before = (await load()).ledger.length
    await decide(
      second,
      { title: 'Grace', kind: 'expulsion', founders: 'grace-okoro' },
      { ...carried, for: '4', registered: 'yes' },
    )
    expect((await load()).ledger).toHaveLength(before)
  })

  it('takes the counts of an election by secret ballot from its minutes, also where few came', async () => {
    const on = addDays(today(), -40)
    const made = await post('/meetings/past', { ...past, title: 'Autumn', on, came: ids.slice(0, 2) })
    const meeting = String(made.headers['location']).replace(coop, '')
    const draft = { office: 'chair', places: '1', candidates: ['bethan-price', 'callum-reid'], how: 'ballot' }
    const election = String((await post(`${meeting}/elections/new`, draft)).headers['location']).replace(
      coop,
      '',
    )
    await post(`${election}/put`)
    expect(await get(election)).toContain('2 with a vote came. Enter the numbers in the minutes.')
    await post(`${meeting}/ballots/e1`, { choice: 'callum-reid' }, people[0], 409)
    await post(`${election}/result`, { 'votes-bethan-price': '2', 'votes-callum-reid': '1' }, organiser, 409)
    await post(`${election}/result`, { 'votes-bethan-price': '2', 'votes-callum-reid': '0' })
    expect(await get(election)).toContain('Elected: Bethan Price.')
    const { officers } = registerAt((await load()).ledger, on)
    expect(officers.some((one) => one.founder === 'bethan-price' && one.office === 'chair')).toBe(true)
  })

  it('has minutes that are corrected after their approval only where a later meeting agreed', async () => {
    const on = addDays(today(), -50)
    const made = await post('/meetings/past', { ...past, on, came: ids })
    const meeting = String(made.headers['location']).replace(coop, '')
    await decide(meeting, { title: 'A' }, { for: '4', against: '0', abstain: '0' })
    await post(`${meeting}/state`, { state: 'closed' })
    await post(`${meeting}/minutes/approval`)
    const correction = { words: 'It was B.', reason: 'A slip' }
    const refused = await post(`${meeting}/minutes`, correction, organiser, 409)
    expect(refused.text).toContain('A later meeting can agree to correct them.')
    const later = await post('/meetings/past', { ...past, title: 'Later', on: addDays(on, 7), came: ids })
    const next = String(later.headers['location']).replace(coop, '')
    await post(`${next}/state`, { state: 'closed' })
    await post(`${meeting}/minutes`, { ...correction, meeting: next.split('/').at(-1) })
    expect(await get(`${meeting}/minutes`)).toMatch(/It was B\. Agreed at: Later, .* Reason: A slip/)
  })
})

describe('everything about resolutions', () => {
  it('goes with the project file, and one that names nobody or nothing is refused with its path', async () => {
    const whole = await load()
    const known = knownThings(site.deps)
    const read = readProjectText(projectText(whole), known)
    expect(read.ok && read.project).toEqual(whole)
    const spoiled = JSON.parse(projectText(whole)) as { motions: Record<string, unknown>[] }
    spoiled.motions[0]!['suggested'] = { on: '2026-11-23', founder: 'nobody' }
    spoiled.motions[1]!['put'] = [{ meeting: 'none', resolution: 'r1' }]
    spoiled.motions[2]!['changes'] = { answers: { 'no.such': 1 } }
    const problems = readProjectText(JSON.stringify(spoiled), known)
    expect(problems.ok ? [] : problems.problems.map(({ path }) => path)).toEqual([
      '$.motions[0]',
      '$.motions[1].put[0]',
      '$.motions[2].changes.answers["no.such"]',
    ])
  })

  it('tells each person what is held about them, and how they voted where that was by name', async () => {
    const page = await get('/people/me/data', people[1])
    expect(page).toContain('Fridays off: had a vote, voted on 23 November 2026: for')
    expect(page).toContain('Cake: had a vote')
    expect(page).not.toMatch(/Cake: had a vote, voted/)
  })

  it('is to be read by all, and changed by nobody who only reads', async () => {
    const adviser = await seated(site, coop, { role: 'adviser' })
    await adviser.get(`${coop}/resolutions`).expect(200)
    await adviser.get(`${coop}/resolutions/new`).expect(403)
    await adviser.post(`${coop}/resolutions/m1/votes`).expect(403)
  })
})
