import type { Test } from 'supertest'
import type TestAgent from 'supertest/lib/agent'
import { registerAt } from '../../../src/engine/project/ledger'
import { projectText, readProjectText } from '../../../src/engine/project/read-project'
import { knownThings, projectStore } from '../../../src/features/projects'
import { theLibrary } from '../../support/library'
import { seated } from '../../support/seats'
import { addFounder, openSite, startCoop, visitor, type Site } from '../../support/site'

const names = ['Ada Example', 'Ben Example', 'Cai Example', 'Dee Example', 'Eve Example']
const today = '2026-11-23'

let site: Site
let agent: TestAgent<Test>
let coop: string
let project: string
let ids: string[]
beforeAll(async () => {
  site = await openSite()
  agent = visitor(site)
  coop = await startCoop(agent)
  project = coop.split('/').at(-1) ?? ''
  ids = []
  for (const [index, name] of names.entries()) {
    const id = await addFounder(agent, coop, name)
    await post(`/people/${id}/edit/address`, {
      line1: `${index + 1} Row`,
      town: 'Northmere',
      postcode: 'ZZ1 1AB',
    })
    ids.push(id)
  }
})
afterAll(async () => {
  expect(site.logged).toEqual([])
  await site.close()
})

function post(path: string, fields: Record<string, string | string[]> = {}, status = 303) {
  return agent
    .post(coop + path)
    .type('form')
    .send(fields)
    .expect(status)
}

/** Plans a meeting and gives its path inside the co-op. */
async function plan(fields: Record<string, string>): Promise<string> {
  const answer = await post('/meetings/new', {
    title: 'A meeting',
    on: today,
    time: '11 am',
    place: 'The hall, Northmere',
    ...fields,
  })
  return String(answer.headers['location']).replace(coop, '')
}

/** Writes a resolution, puts it and records a show of hands. Gives its path. */
async function write(meeting: string, fields: Record<string, string | string[]>): Promise<string> {
  const draft = { title: 'A matter', text: 'That it be so.', kind: 'ordinary', how: 'hands', ...fields }
  const answer = await post(`${meeting}/resolutions/new`, draft)
  return String(answer.headers['location']).replace(coop, '')
}

const load = () => projectStore(site.db).load(project)
const [ada = '', ben = '', cai = '', dee = '', eve = ''] = names.map((_, n) =>
  n === 0 ? 'person' : `person-${n + 1}`,
)

describe('a founding meeting', () => {
  let meeting: string

  it('says that nothing but the founders’ agreement governs it, and what to do when notice is late', async () => {
    meeting = await plan({ kind: 'founding', title: 'Founding meeting' })
    const page = (await agent.get(coop + meeting).expect(200)).text
    expect(page).toContain('no law and no rules govern this meeting')
    expect(page).toContain('The last day to send it was 8 November 2026')
    expect((await post(`${meeting}/notice`, { how: 'mail' }, 409)).text).toContain('Choose a later day')
    expect((await post(`${meeting}/state`, { state: 'open' }, 409)).text).toContain('has not had its notice')
  })

  it('takes short notice only when everyone agrees', async () => {
    const some = await post(`${meeting}/short-notice`, { agreed: ids.slice(1) }, 409)
    expect(some.text).toContain('Not everyone has agreed: Ada Example')
    await post(`${meeting}/short-notice`, { agreed: ids })
    await post(`${meeting}/notice`, { how: 'mail' })
    const page = (await agent.get(`${coop}${meeting}/notice`).expect(200)).text
    expect(page).toContain('Everyone agreed to less notice on 23 November 2026')
    expect(page).toContain('Ada Example (on paper)')
    expect(page).toContain('Harbour Schools Co-operative: Founding meeting')
  })

  it('can be put in a calendar, and changed there', async () => {
    const first = (await agent.get(`${coop}${meeting}/meeting.ics`).expect(200)).text
    expect(first).toContain('SEQUENCE:0')
    expect(first).toContain('DTSTART:20261123T110000Z')
    await post(`${meeting}/plan`, {
      title: 'Founding meeting',
      on: today,
      time: '11.30 am',
      place: 'The library',
    })
    await post(`${meeting}/notice`, { how: 'mail' })
    const second = (await agent.get(`${coop}${meeting}/meeting.ics`).expect(200)).text
    expect(second).toContain('SEQUENCE:1')
    expect(/UID:.+/.exec(second)?.[0]).toBe(/UID:.+/.exec(first)?.[0])
    expect((await load()).answers).toMatchObject({
      'founding.time': '11.30 am',
      'founding.place': 'The library',
    })
  })

  it('decides nothing without a quorum, and shows the quorum as people come', async () => {
    await post(`${meeting}/roles`, { chair: ben, noteTaker: cai })
    await post(`${meeting}/attendance`, { founder: eve, what: 'apologies' })
    await post(`${meeting}/state`, { state: 'open' })
    await post(`${meeting}/attendance`, { founder: ada, what: 'here' })
    const first = await write(meeting, { title: 'Name', text: 'That the co-op be called Harbour.' })
    expect((await post(`${first}/put`, {}, 409)).text).toContain('There is no quorum: 1 here, and you need 3')
    for (const founder of [ben, cai, dee]) await post(`${meeting}/attendance`, { founder, what: 'here' })
    const page = (await agent.get(coop + meeting).expect(200)).text
    expect(page).toContain('4 of 5 here. You need 3.')
    await post(`${first}/put`)
    expect((await post(`${first}/result`, { for: '4', against: '1', abstain: '0' }, 409)).text).toContain(
      'These add up to 5, and 4 with a vote are here',
    )
    await post(`${first}/result`, { for: '3', against: '1', abstain: '0' })
    expect((await agent.get(coop + meeting)).text).toContain(
      'Carried: 3 for, 1 against, 0 did not vote. It needed more than half of the votes cast',
    )
  })

  it('lets each founder say on their own phone that they are here or leaving', async () => {
    const phone = await seated(site, project, { role: 'founder', founder: eve, email: 'eve@example.org' })
    await phone.post(`${coop}${meeting}/here`).type('form').send({ what: 'here' }).expect(303)
    expect((await agent.get(coop + meeting)).text).toContain('5 of 5 here')
    await phone.post(`${coop}${meeting}/here`).type('form').send({ what: 'left' }).expect(303)
    expect((await agent.get(coop + meeting)).text).toContain('4 of 5 here')
    const adviser = await seated(site, project, { role: 'adviser' })
    await adviser.post(`${coop}${meeting}/here`).type('form').send({ what: 'here' }).expect(403)
  })

  it('writes nothing in the register where an admission is lost', async () => {
    const lost = await write(meeting, { title: 'Eve', kind: 'admission', founders: [eve] })
    await post(`${lost}/put`)
    await post(`${lost}/result`, { for: '2', against: '2', abstain: '0' })
    expect((await load()).ledger.filter((entry) => entry.kind === 'entered')).toEqual([])
  })

  it('enters those whom it admits once, also when twenty close the resolution at the same time', async () => {
    const admission = await write(meeting, {
      title: 'First members',
      kind: 'admission',
      founders: [ada, ben, cai, dee],
    })
    await post(`${admission}/put`)
    const counts = { for: '4', against: '0', abstain: '0' }
    const all = await Promise.all(
      Array.from({ length: 20 }, () => agent.post(`${coop}${admission}/result`).type('form').send(counts)),
    )
    expect(all.map((one) => one.status)).toEqual(Array.from({ length: 20 }, () => 303))
    const entered = (await load()).ledger.filter((entry) => entry.kind === 'entered')
    expect(entered.map((entry) => [entry.founder, entry.number, entry.on])).toEqual(
      [ada, ben, cai, dee].map((id, index) => [id, index + 1, today]),
    )
    expect((await post(`${admission}/result`, { for: '1', against: '3', abstain: '0' }, 409)).text).toContain(
      'Someone else has entered another count',
    )
  })

  it('elects officers by hands, by lot after a tie, and without a vote', async () => {
    const elect = async (fields: Record<string, string | string[]>): Promise<string> => {
      const answer = await post(`${meeting}/elections/new`, { places: '1', how: 'hands', ...fields })
      const path = String(answer.headers['location']).replace(coop, '')
      await post(`${path}/put`)
      return path
    }
    const secretary = await elect({ office: 'secretary', candidates: [ada, ben] })
    expect((await agent.get(coop + secretary)).text).toContain('has not ticked that they are 18 or over')
    expect(
      (await post(`${secretary}/result`, { [`votes-${ada}`]: '4', [`votes-${ben}`]: '1' }, 409)).text,
    ).toContain('add up to 5 votes')
    await post(`${secretary}/result`, { [`votes-${ada}`]: '3', [`votes-${ben}`]: '1' })
    const chair = await elect({ office: 'chair', candidates: [cai, dee] })
    await post(`${chair}/result`, { [`votes-${cai}`]: '2', [`votes-${dee}`]: '2' })
    expect((await agent.get(coop + chair)).text).toContain(
      'The votes are equal for Cai Example and Dee Example',
    )
    expect((await post(`${meeting}/state`, { state: 'closed' }, 409)).text).toContain('has not been decided')
    await post(`${chair}/lot`, { drawn: [cai, dee] }, 409)
    await post(`${chair}/lot`, { drawn: [dee] })
    const treasurer = await elect({ office: 'treasurer', candidates: [ben], how: 'unopposed' })
    await post(`${treasurer}/result`)
  })

  it('counts a secret ballot of a hundred votes at once without one voting twice, and keeps no link', async () => {
    const ballot = await write(meeting, { title: 'Pay', how: 'ballot' })
    await post(`${ballot}/put`)
    const paper = `${coop}${ballot.replace('resolutions', 'ballots')}`
    const phones = await Promise.all(
      [ada, ben, cai, dee].map((founder) => seated(site, project, { role: 'founder', founder })),
    )
    const away = await seated(site, project, { role: 'founder', founder: eve })
    await away.post(paper).type('form').send({ choice: 'for' }).expect(409)
    const cast = async (index: number): Promise<number | undefined> => {
      const choice = index % 4 === 3 ? 'against' : 'for'
      return (await phones[index % 4]?.post(paper).type('form').send({ choice }))?.status
    }
    const statuses = await Promise.all(Array.from({ length: 100 }, (_, index) => cast(index)))
    expect(statuses.filter((one) => one === 303)).toHaveLength(4)
    expect(statuses.filter((one) => one === 409)).toHaveLength(96)
    expect(Object.keys(((await site.db('ballotVoters').first()) as object) ?? {})).toEqual([
      'project',
      'ballot',
      'voter',
    ])
    expect(Object.keys(((await site.db('ballotBoxes').first()) as object) ?? {})).toEqual([
      'project',
      'ballot',
      'sealed',
    ])
    const trail = await projectStore(site.db).trail(project)
    expect(trail.some((one) => /ballot|vote/.test(one.what))).toBe(false)
    await post(`${ballot}/result`)
    expect((await agent.get(coop + meeting)).text).toContain('Carried: 3 for, 1 against, 0 did not vote')
    expect(await site.db('ballotVoters').count({ n: '*' })).toEqual([{ n: 0 }])
  }, 60_000)

  it('ends with minutes, a register of members and of officers that agree name by name and date by date', async () => {
    await post(`${meeting}/items/1`, { notes: 'Everyone was welcomed.' })
    await post(`${meeting}/interests`, { founder: dee, what: 'Owns a print shop' })
    await post(`${meeting}/actions`, { what: 'Send the application', founder: ada, by: '2026-12-01' })
    await post(`${meeting}/next`, { next: '10 December 2026 at 6.30 pm, The library' })
    await post(`${meeting}/state`, { state: 'closed' })
    const saved = await load()
    const register = registerAt(saved.ledger, today)
    const minutes = (await agent.get(`${coop}${meeting}/minutes`).expect(200)).text
    const paper = (await agent.get(`${coop}/papers/founding-meeting-minutes/file.txt`)).text
    for (const text of [minutes, paper.replace(/\s+/g, ' ')]) {
      expect(text).toContain(
        'Entered in the register: Ada Example, Ben Example, Cai Example and Dee Example.',
      )
      expect(text).toContain(
        'Elected: Dee Example. Votes: Cai Example 2, Dee Example 2. The votes were equal',
      )
      expect(text).toContain('Owns a print shop')
      expect(text).toContain('Eve Example')
      expect(text).toContain('10 December 2026 at 6.30 pm, The library')
      expect(text).toContain('1 December 2026')
    }
    expect(register.members.map((one) => [one.name, one.entered])).toEqual(
      names.slice(0, 4).map((name) => [name, today]),
    )
    expect(register.officers.map((one) => [one.founder, one.office, one.took])).toEqual([
      [ada, 'secretary', today],
      [dee, 'chair', today],
      [ben, 'treasurer', today],
    ])
  })

  it('has minutes that are corrected with a trace, then approved, then kept as signed', async () => {
    expect((await post(`${meeting}/minutes`, { words: 'Item 1: tea was served.' }, 422)).text).toContain(
      'Enter reason',
    )
    await post(`${meeting}/minutes`, { words: 'Item 1: tea was served.', reason: 'It was left out' })
    await post(`${meeting}/minutes/approval`)
    await post(`${meeting}/minutes`, { words: 'More', reason: 'Late' }, 409)
    const upload = (content: Buffer, status: number) =>
      agent.post(`${coop}${meeting}/minutes/copies`).attach('file', content, 'minutes.exe').expect(status)
    await upload(Buffer.from('MZ not a paper'), 409)
    await upload(Buffer.alloc(5 * 1024 * 1024 + 1), 413)
    await upload(Buffer.from('%PDF-1.7 signed'), 303)
    const copy = await agent.get(`${coop}${meeting}/minutes/copies/1`).expect(200)
    expect(copy.headers['content-disposition']).toMatch(/^attachment; filename=minutes-.+\.pdf$/)
    expect(copy.headers['x-content-type-options']).toBe('nosniff')
    const page = (await agent.get(`${coop}${meeting}/minutes`)).text
    expect(page).toContain('Item 1: tea was served. Reason: It was left out')
    expect(page).toContain('corrected minutes')
  })

  it('travels in the project file and comes back the same', async () => {
    const text = projectText(await load())
    const reading = readProjectText(text, knownThings({ library: theLibrary() }))
    expect(reading.ok && projectText(reading.project)).toBe(text)
    const copied = await agent
      .post('/projects/open')
      .attach('file', Buffer.from(text), 'project.json')
      .expect(303)
    const id = String(copied.headers['location']).split('/').at(-1) ?? ''
    expect(projectText(await projectStore(site.db).load(id))).toBe(text)
  })
})

describe('a meeting about ending a membership', () => {
  it('puts nothing without grounds in time and a hearing, then ends the membership and its offices', async () => {
    const meeting = await plan({ kind: 'expulsion', title: 'A hard meeting' })
    await post(`${meeting}/notice`, { how: 'own', on: '2026-11-09' }, 409)
    await post(`${meeting}/notice`, { how: 'own', on: '2026-10-25' })
    await post(`${meeting}/state`, { state: 'open' })
    for (const founder of [ada, ben, cai, dee]) await post(`${meeting}/attendance`, { founder, what: 'here' })
    const fields = { title: 'Cai', kind: 'expulsion', founders: [cai], how: 'hands' }
    const bare = await write(meeting, fields)
    expect((await post(`${bare}/put`, {}, 409)).text).toContain('must have the grounds in writing')
    const late = await write(meeting, { ...fields, grounds: '2026-11-20', heard: today })
    expect((await post(`${late}/put`, {}, 409)).text).toContain('must have the grounds in writing')
    const unheard = await write(meeting, { ...fields, grounds: '2026-10-25' })
    expect((await post(`${unheard}/put`, {}, 409)).text).toContain('must have had the chance to answer')
    const fair = await write(meeting, { ...fields, grounds: '2026-10-25', heard: today })
    await post(`${fair}/put`)
    await post(`${fair}/result`, { for: '3', against: '1', abstain: '0' })
    const register = registerAt((await load()).ledger, today)
    expect(register.members.map((one) => one.founder)).toEqual([ada, ben, dee])
    expect(register.former.map((one) => [one.founder, one.ceased])).toEqual([[cai, today]])
    await post(`${meeting}/state`, { state: 'closed' })
  })
})

describe('a secret ballot in which nobody has voted', () => {
  it('can be a show of hands instead, and stays a ballot once there is a vote', async () => {
    const meeting = await plan({ kind: 'general', title: 'Without phones' })
    await post(`${meeting}/notice`, { how: 'own', on: '2026-11-05' })
    await post(`${meeting}/state`, { state: 'open' })
    for (const founder of [ada, ben, dee]) await post(`${meeting}/attendance`, { founder, what: 'here' })
    const one = await write(meeting, { how: 'ballot' })
    await post(`${one}/put`)
    expect((await agent.get(coop + one)).text).toContain('Count a show of hands instead')
    await post(`${one}/put`, { how: 'hands' })
    await post(`${one}/result`, { for: '3' })
    const two = await write(meeting, { how: 'ballot' })
    await post(`${two}/put`)
    const phone = await seated(site, project, { role: 'founder', founder: ada })
    const choice = { choice: 'for' }
    await phone
      .post(`${coop}${two.replace('resolutions', 'ballots')}`)
      .type('form')
      .send(choice)
      .expect(303)
    expect((await post(`${two}/put`, { how: 'hands' }, 409)).text).toContain('Someone has voted already')
    await post(`${two}/result`)
    const draft = { office: 'data', candidates: [ada, ben], places: '1', how: 'ballot' }
    const three = String((await post(`${meeting}/elections/new`, draft)).headers['location']).replace(
      coop,
      '',
    )
    await post(`${three}/put`)
    await post(`${three}/put`, { how: 'hands' })
    await post(`${three}/result`, { [`votes-${ada}`]: '3', [`votes-${ben}`]: '0' })
    await post(`${meeting}/state`, { state: 'closed' })
    // Minutes name the person who corrects them, and not the kind of place they have.
    await phone
      .post(`${coop}${meeting}/minutes`)
      .type('form')
      .send({ words: 'Tea.', reason: 'It was left out.' })
    const saved = (await load()).meetings?.find((other) => other.title === 'Without phones')
    expect(saved?.corrections).toMatchObject([{ by: 'Ada Example', words: 'Tea.' }])
  })
})

describe('a notice that did not reach someone', () => {
  it('is told on the page of the meeting, with whom to tell in another way', async () => {
    await seated(site, project, { name: 'Fay', founder: eve, email: 'fay@example.org' })
    const meeting = await plan({ kind: 'general', title: 'Spring meeting', on: '1/3/2027' })
    await post(`${meeting}/notice`, { how: 'mail', paper: 'hand' })
    const trouble = 'The last notice did not reach everyone'
    expect((await agent.get(coop + meeting)).text).not.toContain(trouble)
    const refused = { state: 'refused', lastCode: 550, lastReply: '550 5.1.1 No such user' }
    await site.db('outbox').where({ to: 'fay@example.org', template: 'meeting-notice' }).update(refused)
    const page = (await agent.get(coop + meeting)).text
    expect(page).toContain(trouble)
    expect(page).toContain(
      '<strong>Eve Example</strong>: The mail server for example.org does not know this address.',
    )
    const adviser = await seated(site, project, { role: 'adviser' })
    expect((await adviser.get(coop + meeting)).text).not.toContain(trouble)
  })
})

describe('a meeting to change the rules', () => {
  it('says that a change is not valid until the FCA registers it, and that three in four must be for it', async () => {
    const meeting = await plan({ kind: 'rule-change', title: 'New rules' })
    const one = await write(meeting, { title: 'Quorum', kind: 'rule-change' })
    await post(`${meeting}/notice`, { how: 'own', on: '2026-11-01' })
    await post(`${meeting}/state`, { state: 'open' })
    for (const founder of [ada, ben, dee]) await post(`${meeting}/attendance`, { founder, what: 'here' })
    await post(`${one}/put`)
    // Someone leaves between the hands and the count: their vote was given.
    await post(`${meeting}/attendance`, { founder: dee, what: 'left' })
    await post(`${one}/result`, { for: '2', against: '1', abstain: '0' })
    await post(`${meeting}/attendance`, { founder: dee, what: 'here' })
    const two = await write(meeting, { title: 'Notice', kind: 'rule-change', worded: '1 11 2026' })
    await post(`${two}/put`)
    await post(`${two}/result`, { for: '3', against: '0', abstain: '0' })
    const page = (await agent.get(coop + meeting)).text
    expect(page).toContain('Not carried: 2 for, 1 against, 0 did not vote. It needed at least three-quarters')
    expect(page).toContain('It is not valid until the FCA has registered it (section 16 of the Act)')
  })

  it('puts no words that people did not have in time, and asks again when the words change', async () => {
    const meeting = await plan({ kind: 'rule-change', title: 'Words in time' })
    await post(`${meeting}/notice`, { how: 'own', on: '2026-11-01' })
    const words = { title: 'Surplus', text: 'That rule 40 be: half.', kind: 'rule-change', how: 'hands' }
    const late = await write(meeting, words)
    expect((await agent.get(coop + meeting)).text).toContain('What is planned has changed since')
    await post(`${meeting}/state`, { state: 'open' })
    for (const founder of [ada, ben, dee]) await post(`${meeting}/attendance`, { founder, what: 'here' })
    const asks = 'must have the full words of a change of the rules 21 clear days before, by 1 November 2026'
    expect((await post(`${late}/put`, {}, 409)).text).toContain(asks)
    await post(late, { ...words, worded: '2 11 2026' })
    expect((await post(`${late}/put`, {}, 409)).text).toContain(asks)
    await post(late, { ...words, worded: '1 11 2026' })
    await post(late, { ...words, text: 'That rule 40 be: all.', worded: '1 11 2026' })
    expect((await post(`${late}/put`, {}, 409)).text).toContain(asks)
    await post(late, { ...words, worded: '1 11 2026' })
    await post(`${late}/put`)
  })

  it('is the only kind of meeting whose notice is long enough to change them', async () => {
    const meeting = await plan({ kind: 'general', title: 'General' })
    await post(`${meeting}/notice`, { how: 'own', on: '2026-11-05' })
    await post(`${meeting}/state`, { state: 'open' })
    for (const founder of [ada, ben, dee]) await post(`${meeting}/attendance`, { founder, what: 'here' })
    const one = await write(meeting, { kind: 'rule-change' })
    expect((await post(`${one}/put`, {}, 409)).text).toContain('21 clear days’ notice, by 1 November 2026')
  })

  it('is open to no one without a seat here', async () => {
    const stranger = visitor(site)
    await stranger.get(`${coop}/meetings`).expect(404)
    const member = await seated(site, project, { role: 'member' })
    await member.get(`${coop}/meetings`).expect(200)
    await member.post(`${coop}/meetings/new`).type('form').send({}).expect(403)
  })
})

describe('the first committee meeting', () => {
  it('is made of those who signed, can agree by consent, and prints what it decided in its minutes', async () => {
    for (const founder of [ada, ben, dee])
      await post(`/register/entries/signed/${founder}`, { on: '23 11 2026' })
    const meeting = await plan({ kind: 'first-committee', title: 'First committee meeting' })
    expect((await agent.get(coop + meeting)).text).toContain('You need 3 of 3 to decide anything')
    await post(`${meeting}/notice`, { how: 'own', on: '2026-11-20' }, 409)
    await post(`${meeting}/short-notice`, { agreed: [ada, ben, dee] })
    await post(`${meeting}/notice`, { how: 'own', on: '2026-11-20' })
    await post(`${meeting}/state`, { state: 'open' })
    for (const founder of [ada, ben, dee]) await post(`${meeting}/attendance`, { founder, what: 'here' })
    const bank = await write(meeting, {
      title: 'Bank',
      text: 'That we open an account:\n1. with two to sign;\n\n2. <b>with</b> no loan.',
      how: 'consent',
    })
    await post(`${bank}/put`)
    await post(`${bank}/result`)
    const pay = await write(meeting, { title: 'Pay', how: 'consent' })
    await post(`${pay}/put`)
    await post(`${pay}/put`, { how: 'hands' })
    await post(`${pay}/result`, { for: '1', against: '2' })
    const kinds = await post(
      `${meeting}/resolutions/new`,
      { title: 'A', text: 'B', kind: 'rule-change', how: 'hands' },
      409,
    )
    expect(kinds.text).toContain('Only a general meeting of the members can decide this')
    await post(`${meeting}/state`, { state: 'closed' })
    for (const format of ['txt', 'pdf', 'docx'])
      await agent.get(`${coop}/papers/committee-minutes/file.${format}`).expect(200)
    const printed = (await agent.get(`${coop}/papers/committee-minutes/file.txt`)).text
    // What was resolved stands in its own lines.
    expect(printed).toMatch(/an account:\n+1\. with two to sign;\n+2\. <b>with<\/b> no loan\./)
    const paper = printed.replace(/\s+/g, ' ')
    expect(paper).toContain('<b>with</b> no loan. Carried by consent: nobody of the 3')
    expect(paper).toContain('Not carried: 1 for, 2 against, 0 did not vote')
  })
})

describe('the minutes of any meeting', () => {
  it('come as a paper of that meeting, also when others were held since', async () => {
    const held = async (title: string): Promise<string> => {
      const meeting = await plan({ kind: 'committee', title })
      await post(`${meeting}/short-notice`, { agreed: [ada, ben, dee] })
      await post(`${meeting}/notice`, { how: 'own', on: '2026-11-20' })
      await post(`${meeting}/state`, { state: 'open' })
      for (const founder of [ada, ben, dee]) await post(`${meeting}/attendance`, { founder, what: 'here' })
      const one = await write(meeting, { title: 'Van', text: `${title} buys a van.`, how: 'consent' })
      await post(`${one}/put`)
      await post(`${one}/result`)
      await post(`${meeting}/state`, { state: 'closed' })
      return meeting
    }
    const first = await held('October committee')
    await held('November committee')
    const page = (await agent.get(`${coop}${first}/minutes`)).text
    for (const format of ['pdf', 'docx']) {
      expect(page).toContain(`${coop}${first}/minutes.${format}`)
      const file = await agent.get(`${coop}${first}/minutes.${format}`).expect(200)
      expect(file.headers['content-disposition']).toContain(`meeting-minutes-2026-11-23.${format}`)
    }
    const paper = (await agent.get(`${coop}${first}/minutes.txt`).expect(200)).text.replace(/\s+/g, ' ')
    expect(paper).toContain('October committee buys a van. Carried by consent')
    expect(paper).not.toContain('November committee')
    await agent.get(`${coop}${first}/minutes.exe`).expect(404)
  })
})

describe('a meeting to which too few come', () => {
  it('is put off by one to two weeks, and then needs only three', async () => {
    const meeting = await plan({ kind: 'general', title: 'Thin' })
    await post(`${meeting}/notice`, { how: 'own', on: '2026-11-01' })
    await post(`${meeting}/state`, { state: 'open' })
    await post(`${meeting}/attendance`, { founder: ada, what: 'here' })
    expect((await post(`${meeting}/state`, { state: 'off', on: '2026-11-25' }, 409)).text).toContain(
      'from 30 November 2026 to 7 December 2026',
    )
    await post(`${meeting}/state`, { state: 'off', on: '2026-11-30' })
    const page = (await agent.get(coop + meeting)).text
    expect(page).toContain('Monday 30 November 2026')
    expect(page).toContain('You need 3 of 3')
  })

  it('needs its whole notice again where the group moves it to another day', async () => {
    const meeting = await plan({ kind: 'general', title: 'Moved', on: '2027-01-11' })
    await post(`${meeting}/notice`, { how: 'own', on: '2026-11-20' })
    const moved = { title: 'Moved', time: '6 pm', place: 'The hall' }
    await post(`${meeting}/plan`, { ...moved, on: '2026-12-01' })
    expect((await post(`${meeting}/notice`, { how: 'mail', paper: 'hand' }, 409)).text).toContain(
      'Nobody can agree to less notice',
    )
    await post(`${meeting}/plan`, { ...moved, on: '2027-02-01' })
    await post(`${meeting}/notice`, { how: 'mail', paper: 'hand' })
    await post(`${meeting}/cancel`, {}, 409)
  })
})

describe('the day on which a notice counts as given', () => {
  it.each([
    // A general meeting needs 14 clear days. Handed over, a notice counts on its day; posted, two days later.
    ['hand', '2026-12-08', 303, undefined],
    ['post', '2026-12-09', 409, undefined],
    ['post', '2026-12-10', 303, '2026-11-25'],
  ])('by %s for a meeting on %s is as the rules say: %i', async (paper, on, status, counts) => {
    const title = `${paper} ${on}`
    const meeting = await plan({ kind: 'general', title, on })
    const answer = await post(`${meeting}/notice`, { how: 'mail', paper }, status)
    if (status === 409) expect(answer.text).toContain('by first class post')
    const notice = (await load()).meetings?.find((one) => one.title === title)?.notices[0]
    expect(notice?.counts).toBe(counts)
    const page = (await agent.get(`${coop}${meeting}/notice`)).text
    if (counts !== undefined) expect(page).toContain('It counts as given on 25 November 2026.')
  })

  it('must be said for those who get it on paper', async () => {
    const meeting = await plan({ kind: 'general', title: 'Paper', on: '2027-02-01' })
    expect((await post(`${meeting}/notice`, { how: 'mail' }, 422)).text).toContain(
      'Choose how those on paper get it.',
    )
  })
})

describe('forms about meetings', () => {
  it('say what to do where something is missing', async () => {
    const empty = await post('/meetings/new', { title: 'x', on: '31 2 2027', time: 'soon' }, 422)
    for (const words of [
      'Choose what kind of meeting it is.',
      'Day must be a real date, such as 27 3 2027.',
      'Start time must be a time, such as 6.30 pm or 18:30.',
    ])
      expect(empty.text).toContain(words)
    const nowhere = { kind: 'general', title: 'x', on: '2027-02-01', time: '6 pm' }
    expect((await post('/meetings/new', nowhere, 422)).text).toContain('Enter a place, a link, or both.')
    const meeting = await plan({ kind: 'general', title: 'Forms', on: '2027-03-01' })
    expect((await post(`${meeting}/agenda`, { agenda: '' }, 422)).text).toContain('Enter at least one item.')
    await post(`${meeting}/agenda`, { agenda: 'Interests | 3\nPay' })
    expect((await load()).meetings?.find((one) => one.title === 'Forms')?.agenda).toEqual([
      { title: 'Interests', minutes: 3 },
      { title: 'Pay' },
    ])
    await post(`${meeting}/resolutions/new`, { title: 'x' }, 422)
    await post(`${meeting}/elections/new`, {}, 422)
    await post(`${meeting}/cancel`)
    await agent.get(coop + meeting).expect(404)
  })
})
