import { auditFault, projectStore } from '../../../src/features/projects'
import { seated, type Agent } from '../../support/seats'
import { addFounder, siteForTests, startCoop, visitor, write } from '../../support/site'

const site = siteForTests()

interface Group {
  coop: string
  organiser: Agent
  others: Agent[]
  all: Agent[]
}

/** An organiser and founders, each on a phone of their own. */
async function group(founders = 4): Promise<Group> {
  const organiser = visitor(site)
  const coop = await startCoop(organiser)
  const others = []
  for (let n = 1; n <= founders; n++) others.push(await seated(site, coop, { name: `Founder ${n}` }))
  return { coop, organiser, others, all: [organiser, ...others] }
}

async function propose(agent: Agent, coop: string, typed: Record<string, string>): Promise<string> {
  const answer = await agent.post(`${coop}/decisions/new`).type('form').send(typed).expect(303)
  return String(answer.headers['location'])
}

const own = { title: 'Where we meet', words: 'We meet in the library.' }

function say(agent: Agent, proposal: string, position: string, words = '', round = 1) {
  return agent.post(`${proposal}/position`).type('form').send({ position, words, round, kind: 'consent' })
}

function vote(agent: Agent, proposal: string, position: string, round: number) {
  return agent.post(`${proposal}/position`).type('form').send({ position, round, kind: 'vote' })
}

function close(agent: Agent, proposal: string, round = 1) {
  return agent.post(`${proposal}/close`).type('form').send({ round })
}

const idOf = (coop: string): string => coop.split('/').at(-1) ?? ''

describe('a round about a question', () => {
  it('saves the answer that passed, with who decided it, and keeps it fast', async () => {
    const { coop, organiser, all } = await group()
    const proposal = await propose(organiser, coop, { question: 'meetings.noticeDays', answer: '16' })
    await say(all[0]!, proposal, 'agree').expect(303)
    await say(all[1]!, proposal, 'concerns', 'Sixteen days is long in June.').expect(303)
    for (const agent of all.slice(2)) await say(agent, proposal, 'agree').expect(303)
    await close(organiser, proposal).expect(303)
    const page = (await organiser.get(proposal)).text
    expect(page).toContain('Passed by consent, round 1')
    expect(page).toContain('Sixteen days is long in June.')
    const project = await projectStore(site.db).load(idOf(coop))
    expect(project.answers['meetings.noticeDays']).toBe(16)
    expect(project.decided?.['meetings.noticeDays']).toEqual({
      by: 'All founders, by consent in round 1',
      on: '2026-11-23',
    })
    expect(project.decisions).toEqual([
      expect.objectContaining({ about: 'meetings.noticeDays', option: '16 clear days', outcome: 'passed' }),
    ])
    expect(project.decisions?.[0]).not.toHaveProperty('names')
  })

  it('lets a decided answer change for a reason only, which the log shows', async () => {
    const { coop, organiser, all } = await group()
    const proposal = await propose(organiser, coop, { question: 'meetings.noticeDays', answer: '16' })
    for (const agent of all) await say(agent, proposal, 'agree').expect(303)
    await close(organiser, proposal).expect(303)
    const address = `${coop}/interview/question/meetings.noticeDays`
    expect((await organiser.get(address)).text).toContain('You decided this together.')
    const by = 'All founders, by consent in round 1'
    const refused = await organiser.post(address).type('form').send({ answer: '20', by }).expect(422)
    expect(refused.text).toContain('Enter why this changes.')
    expect((await projectStore(site.db).answers(idOf(coop)))['meetings.noticeDays']).toBe(16)
    await organiser.post(address).type('form').send({ answer: '16', by }).expect(303)
    const reason = 'The adviser asked for three weeks.'
    await organiser.post(address).type('form').send({ answer: '20', by, reason }).expect(303)
    const project = await projectStore(site.db).load(idOf(coop))
    expect(project.answers['meetings.noticeDays']).toBe(20)
    expect(project.decided?.['meetings.noticeDays']?.by).toContain('Changed later')
    const log = (await organiser.get(`${coop}/decisions`)).text
    expect(log).toContain(reason)
    expect(log).toContain('Changed later, with a reason')
    await organiser.post(address).type('form').send({ answer: '21' }).expect(422)
  })

  it('keeps a decided answer out of the suggestions of a section', async () => {
    const { coop, organiser, all } = await group()
    const proposal = await propose(organiser, coop, { question: 'members.minimumAge', answer: '18' })
    for (const agent of all) await say(agent, proposal, 'agree').expect(303)
    await close(organiser, proposal).expect(303)
    await write(site, idOf(coop), (store) => store.dropAnswer(idOf(coop), 'members.minimumAge'))
    await organiser.post(`${coop}/interview/section/joining/suggestions`).expect(303)
    const answers = await projectStore(site.db).answers(idOf(coop))
    expect(answers['members.minimumAge']).toBeUndefined()
    expect(Object.keys(answers).length).toBeGreaterThan(0)
  })

  it('reads the proposed answer with the question’s own form', async () => {
    const { coop, organiser } = await group(0)
    const send = { question: 'meetings.noticeDays', answer: '3' }
    const refused = await organiser.post(`${coop}/decisions/new`).type('form').send(send).expect(422)
    expect(refused.text).toContain('must be a whole number from 7 to 42')
    expect(refused.text).toContain('value="3"')
  })
})

describe('a round that does not pass', () => {
  it('is asked again with other words, and after two the group may hold its vote', async () => {
    const { coop, organiser, all } = await group()
    const settings = { names: 'no', fallback: 'two-thirds', agreed: 'yes' }
    await organiser.post(`${coop}/decisions/settings`).type('form').send(settings).expect(303)
    const proposal = await propose(organiser, coop, own)
    for (const agent of all.slice(1)) await say(agent, proposal, 'agree')
    await say(organiser, proposal, 'block', 'It shuts at five, and openness is our aim.').expect(303)
    await close(organiser, proposal).expect(303)
    expect((await organiser.get(proposal)).text).toContain('Blocked: not passed')
    await organiser.post(`${proposal}/vote`).expect(409)
    const words = 'We meet in the hall.'
    await organiser.post(`${proposal}/next`).type('form').send({ words }).expect(303)
    expect((await organiser.get(proposal)).text).toContain(words)
    for (const agent of all.slice(0, 2)) await say(agent, proposal, 'aside', '', 2).expect(303)
    for (const agent of all.slice(2)) await say(agent, proposal, 'agree', '', 2).expect(303)
    await close(organiser, proposal, 2).expect(303)
    expect((await organiser.get(proposal)).text).toContain('Hold the vote')
    await organiser.post(`${proposal}/vote`).expect(303)
    await say(organiser, proposal, 'agree', '', 3).expect(409)
    for (const agent of all.slice(0, 4)) await vote(agent, proposal, 'yes', 3).expect(303)
    await vote(all[4]!, proposal, 'no', 3).expect(303)
    await close(organiser, proposal, 3).expect(303)
    const project = await projectStore(site.db).load(idOf(coop))
    expect(project.decisions?.map(({ how, outcome, round }) => [how, outcome, round])).toEqual([
      ['consent', 'blocked', 1],
      ['consent', 'ask-again', 2],
      ['vote', 'passed', 3],
    ])
    expect(project.decisions?.at(-1)?.votes).toEqual({ yes: 4, no: 1, abstain: 0, away: 0 })
    const store = projectStore(site.db)
    expect(
      auditFault(idOf(coop), await store.trail(idOf(coop)), await store.auditHead(idOf(coop))),
    ).toBeUndefined()
  })

  it('asks for words with a concern and with a block', async () => {
    const { coop, organiser } = await group(0)
    const proposal = await propose(organiser, coop, own)
    const concern = await say(organiser, proposal, 'concerns').expect(422)
    expect(concern.text).toContain('Write your concern')
    const block = await say(organiser, proposal, 'block').expect(422)
    expect(block.text).toContain('which of the group’s aims')
  })

  it('decides nothing without a quorum, and can be withdrawn', async () => {
    const { coop, organiser } = await group(8)
    const proposal = await propose(organiser, coop, own)
    await say(organiser, proposal, 'agree').expect(303)
    await close(organiser, proposal).expect(303)
    expect((await organiser.get(proposal)).text).toContain('Too few were here. It takes 5 of 9.')
    expect((await projectStore(site.db).load(idOf(coop))).decisions).toBeUndefined()
    await organiser.post(`${proposal}/withdrawal`).expect(303)
    await organiser.post(`${proposal}/next`).type('form').send({ words: 'Again.' }).expect(409)
  })
})

describe('who says what', () => {
  it('shows who has not answered and not who said what, and forgets it when the round closes', async () => {
    const { coop, organiser, others, all } = await group()
    const proposal = await propose(organiser, coop, own)
    await say(others[0]!, proposal, 'aside', 'I will be away.').expect(303)
    const page = (await organiser.get(proposal)).text
    expect(page).toContain('1 of 5 people answered')
    expect(page).not.toContain('Founder 1')
    expect(page).toContain('Founder 2')
    expect(page).not.toContain('I will be away.')
    for (const agent of [organiser, ...others.slice(1)]) await say(agent, proposal, 'agree').expect(303)
    await close(organiser, proposal).expect(303)
    for (const agent of all) expect((await agent.get(proposal)).text).not.toContain('Founder 1')
    expect(await site.db('positions').where({ proposal: proposal.split('/').at(-1) })).toEqual([])
    expect((await organiser.get(proposal)).text).toContain('I will be away.')
  })

  it('writes names down where the group agreed, with who entered an answer in the room', async () => {
    const { coop, organiser, others } = await group(3)
    const settings = { names: 'yes', fallback: 'simple', agreed: 'yes' }
    await organiser.post(`${coop}/decisions/settings`).type('form').send(settings).expect(303)
    const proposal = await propose(organiser, coop, own)
    for (const agent of others.slice(0, 2)) await say(agent, proposal, 'agree').expect(303)
    await say(organiser, proposal, 'agree').expect(303)
    const person = encodeURIComponent(`seat:${(others[2] as Agent & { seat: string }).seat}`)
    const entry = { kind: 'consent', round: 1, position: 'aside', words: 'I read it on paper.' }
    await organiser.post(`${proposal}/position/${person}`).type('form').send(entry).expect(303)
    await others[0]!.post(`${proposal}/position/${person}`).type('form').send(entry).expect(403)
    await close(organiser, proposal).expect(303)
    const [decision] = (await projectStore(site.db).load(idOf(coop))).decisions ?? []
    expect(decision?.names).toContainEqual({ name: 'Founder 3', position: 'aside', enteredBy: 'Organiser' })
    expect((await organiser.get(proposal)).text).toContain('Founder 3: stand aside, entered by Organiser')
    expect((await organiser.get(`${coop}/history`)).text).toContain('answered for someone in the room')
  })

  it('counts a founder without a phone, whom the organiser answers for or marks as not here', async () => {
    const { coop, organiser } = await group(2)
    const send = { legalName: 'Ada Example', standing: 'agreed' }
    await organiser.post(`${coop}/people/new`).type('form').send(send).expect(303)
    const proposal = await propose(organiser, coop, own)
    expect((await organiser.get(proposal)).text).toContain('0 of 4 people answered')
    const [ada] = await projectStore(site.db).founders(idOf(coop))
    const away = { kind: 'consent', round: 1, position: 'away' }
    const address = `${proposal}/position/${encodeURIComponent(`founder:${ada?.id}`)}`
    expect((await organiser.get(address).expect(200)).text).toContain('What does Ada Example say?')
    await organiser.post(address).type('form').send(away).expect(303)
    expect((await organiser.get(proposal)).text).toContain('1 of 4 people answered')
    await organiser.get(`${proposal}/position/founder:nobody`).expect(404)
  })

  it('lets a person change their answer while the round is open, and members and advisers only read', async () => {
    const { coop, organiser, others } = await group(1)
    const proposal = await propose(organiser, coop, own)
    await say(others[0]!, proposal, 'agree').expect(303)
    await say(others[0]!, proposal, 'aside').expect(303)
    expect((await others[0]!.get(proposal)).text).toMatch(/value="aside" checked/)
    expect(await site.db('positions').where({ proposal: proposal.split('/').at(-1) })).toHaveLength(1)
    const member = await seated(site, coop, { name: 'A member', role: 'member' })
    const adviser = await seated(site, coop, { name: 'An adviser', role: 'adviser' })
    await say(member, proposal, 'agree').expect(403)
    await say(adviser, proposal, 'agree').expect(403)
    await member.get(proposal).expect(200)
    await adviser.get(`${coop}/decisions`).expect(200)
    await close(adviser, proposal).expect(403)
    await visitor(site).get(proposal).expect(404)
  })
})

describe('two at once', () => {
  it('closes a round once, whoever of twenty is first, and tells the others', async () => {
    const { coop, organiser, all } = await group()
    const proposal = await propose(organiser, coop, { question: 'meetings.noticeDays', answer: '16' })
    for (const agent of all) await say(agent, proposal, 'agree').expect(303)
    const done = await Promise.all(Array.from({ length: 20 }, (_, n) => close(all[n % 5]!, proposal)))
    expect(done.filter(({ status }) => status === 303)).toHaveLength(1)
    const late = done.filter(({ status }) => status === 409)
    expect(late).toHaveLength(19)
    expect(late[0]?.text).toMatch(/has passed|closed already/)
    expect((await projectStore(site.db).load(idOf(coop))).decisions).toHaveLength(1)
  })

  it('counts an answer that comes with the closing wholly or not at all', async () => {
    const { coop, organiser, others } = await group(19)
    const proposal = await propose(organiser, coop, own)
    const answers = others.map((agent) => say(agent, proposal, 'agree'))
    const [closed, ...said] = await Promise.all([
      Promise.all(answers.slice(0, 12)).then(() => close(organiser, proposal)),
      ...answers,
    ])
    expect(closed.status).toBe(303)
    const [decision] = (await projectStore(site.db).load(idOf(coop))).decisions ?? []
    const kept = said.filter(({ status }) => status === 303).length
    expect(decision?.counts?.agree).toBe(kept)
    const late = await say(organiser, proposal, 'agree').expect(409)
    expect(late.text).toContain('This round closed before your answer came')
    expect(late.text).toContain('Your answer was not counted.')
    expect((await projectStore(site.db).load(idOf(coop))).decisions?.[0]).toEqual(decision)
  })

  it('never counts an answer to one round in the next', async () => {
    const { coop, organiser, others } = await group(2)
    const proposal = await propose(organiser, coop, own)
    for (const agent of others) await say(agent, proposal, 'agree')
    await say(organiser, proposal, 'block', 'Our aim is to be near.').expect(303)
    await close(organiser, proposal).expect(303)
    const next = { words: 'We meet in the hall.' }
    const opened = await Promise.all(
      Array.from({ length: 5 }, () => organiser.post(`${proposal}/next`).type('form').send(next)),
    )
    expect(opened.map(({ status }) => status).sort((a, b) => a - b)).toEqual([303, 409, 409, 409, 409])
    await say(others[0]!, proposal, 'agree', '', 1).expect(409)
    expect((await organiser.get(proposal)).text).toContain('0 of 3 people answered')
  })
})

describe('the decision log', () => {
  it('goes into the project file and comes back with it, and keeps its answers fast there', async () => {
    const { coop, organiser, all } = await group()
    const proposal = await propose(organiser, coop, { question: 'meetings.noticeDays', answer: '16' })
    for (const agent of all) await say(agent, proposal, 'agree').expect(303)
    await close(organiser, proposal).expect(303)
    const file = (await organiser.get(`${coop}/file`)).text
    const other = visitor(site)
    const opened = await other
      .post('/projects/open')
      .attach('file', Buffer.from(file), 'project.json')
      .expect(303)
    const copy = String(opened.headers['location'])
    expect((await other.get(`${copy}/file`)).text).toBe(file)
    const address = `${copy}/interview/question/meetings.noticeDays`
    await other.post(address).type('form').send({ answer: '20' }).expect(422)
  })

  it('shows how Beacon was blocked, and passed the second time', async () => {
    const page = (await visitor(site).get('/projects/beacon/decisions').expect(200)).text
    expect(page).toContain('Blocked: not passed, round 1')
    expect(page).toContain('7 agree, 1 stood aside, 1 not here')
    const sheet = (await visitor(site).get('/projects/beacon/papers/options-sheet').expect(200)).text
    expect(sheet).toContain('How we decided')
    expect(sheet).toContain('Passed by consent, round 2')
  })
})

describe('the decision cards', () => {
  it('are all there, and each opens a proposal', async () => {
    const { coop, organiser } = await group(0)
    const page = (await organiser.get(`${coop}/decisions/cards`)).text
    expect(page.match(/id="card-/g)).toHaveLength(23)
    const form = (await organiser.get(`${coop}/decisions/new?card=union`)).text
    expect(form).toContain('The union and its place')
    const proposal = await propose(organiser, coop, {
      card: 'union',
      words: 'We recognise the unions we are in.',
    })
    expect((await organiser.get(proposal)).text).toContain('The union and its place')
    expect((await organiser.get(`${coop}/decisions/cards`)).text).toContain('(proposed already)')
  })

  it('can be commented on once they are proposed', async () => {
    const { coop, organiser } = await group(0)
    const proposal = await propose(organiser, coop, own)
    const about = `${coop}/comments/${encodeURIComponent(`proposal:${proposal.split('/').at(-1)}`)}`
    await organiser.post(about).type('form').send({ words: 'The library has a ramp.' }).expect(303)
    expect((await organiser.get(proposal)).text).toContain('The library has a ramp.')
  })
})

describe('an organiser who is a founder of the list too', () => {
  it('is asked to say so, as long as they would count twice', async () => {
    const { coop, organiser, others } = await group(2)
    const ada = await addFounder(organiser, coop, 'Ada Example')
    const proposal = await propose(organiser, coop, own)
    const page = (await organiser.get(proposal)).text
    expect(page).toContain('Organiser counts beside the founders on your list')
    expect((await others[0]!.get(proposal)).text).toContain('ask the organiser to say which')
    const seat = /Organiser counts beside[^]*?seats\/([a-z0-9]+)"/.exec(page)?.[1]
    // What was said before counts as theirs, in place of what was entered for the founder, and once.
    await say(organiser, proposal, 'concerns', 'It is far.').expect(303)
    const entry = { kind: 'consent', round: 1, position: 'agree' }
    const address = `${proposal}/position/${encodeURIComponent(`founder:${ada}`)}`
    await organiser.post(address).type('form').send(entry).expect(303)
    const asked = await organiser
      .post(`${coop}/decisions/polls/new`)
      .type('form')
      .send({ kind: 'temperature' })
    const poll = String(asked.headers['location'])
    await organiser.post(`${poll}/answer`).type('form').send({ value: '4' }).expect(303)
    const linked = { role: 'organiser', founder: ada }
    await organiser.post(`${coop}/people/seats/${seat}`).type('form').send(linked).expect(303)
    const after = (await organiser.get(proposal)).text
    expect(after).not.toContain('counts beside')
    expect(after).toContain('1 of 3 people answered')
    expect(after).toContain('Your answer, which you can change')
    await organiser.post(`${poll}/answer`).type('form').send({ value: '5' }).expect(409)
    const late = await organiser.post(address).type('form').send(entry).expect(409)
    expect(late.text).toContain('They have answered on a phone of their own')
    await say(organiser, proposal, 'agree').expect(303)
  })
})
