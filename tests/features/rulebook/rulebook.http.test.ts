/** From the draft that is sent to rules in force, and from those to changed ones: what counts is what was registered. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { assemble } from '../../../src/engine/clauses/assemble'
import { inForce } from '../../../src/engine/project/in-force'
import { promisesOf } from '../../../src/engine/project/promises'
import { readProjectText } from '../../../src/engine/project/read-project'
import { knownThings, projectStore } from '../../../src/features/projects'
import { seated, type Agent } from '../../support/seats'
import { startCoop, siteForTests, visitor } from '../../support/site'

const site = siteForTests()
let agent: Agent
let coop: string
const form = (path: string, body: object, status = 303) =>
  agent.post(`${coop}${path}`).type('form').send(body).expect(status)
const load = () => projectStore(site.db).load(coop.split('/').at(-1) ?? '')
const page = async (): Promise<string> => (await agent.get(`${coop}/rulebook`).expect(200)).text
const paper = async (path: string): Promise<string> =>
  (await agent.get(`${coop}/papers/${path}`).expect(200)).text.replace(/\s+/g, ' ')
const send = (on: string, status = 303, more: Record<string, string> = {}) =>
  agent
    .post(`${coop}/rulebook/sent`)
    .field({ on, ...more })
    .expect(status)
const record = (fields: Record<string, string>, status = 303) => {
  const request = agent.post(`${coop}/rulebook/registration`)
  for (const [name, value] of Object.entries(fields)) void request.field(name, value)
  return request.expect(status)
}
const identity = { name: 'Beacon Educational Psychology Co-operative Limited', number: '9123' }

beforeAll(async () => {
  agent = visitor(site)
  const file = readFileSync('seeds/beacon.json')
  const opened = await agent.post('/projects/open').attach('file', file, 'beacon.json').expect(303)
  coop = String(opened.headers['location'])
})

describe('sending the rules', () => {
  it('waits until nothing is open, and names what comes first', async () => {
    const other = visitor(site)
    const empty = await startCoop(other)
    expect((await other.get(`${empty}/rulebook`)).text).toMatch(/Your draft has \d+ open points/)
    const refused = await other.post(`${empty}/rulebook/sent`).field('on', '20 11 2026').expect(409)
    expect(refused.text).toContain('Settle what is still to decide.')
  })

  it('asks for a real day, and that rules were sent before anything came back', async () => {
    expect((await send('31 2 2026', 422)).text).toContain('must be a real date')
    expect((await record({ on: '20 11 2026', ...identity }, 409)).text).toContain(
      'No rules are with the registrar',
    )
  })

  it('keeps the exact bytes with their fingerprint, without a draft’s mark', async () => {
    await send('1 11 2026')
    const [book] = (await load()).ruleBooks ?? []
    const file = await agent.get(`${coop}/rulebook/1/sent`).expect(200)
    const bytes = file.body as Buffer
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(book?.sha256)
    expect(await page()).toContain('Your rules are with the FCA')
    await send('2 11 2026', 409)
  })

  it('can come back, and be sent again', async () => {
    await form('/rulebook/returned', {})
    expect((await load()).ruleBooks).toBeUndefined()
    await agent.get(`${coop}/rulebook/1/sent`).expect(404)
    await send('2 11 2026')
  })
})

describe('registration', () => {
  it('needs the name, the number and a day that has come', async () => {
    const empty = (await record({ on: '', name: '', number: '' }, 422)).text
    for (const words of [
      'Enter date of registration.',
      'Enter registered name.',
      'Enter the number on the acknowledgment.',
    ])
      expect(empty).toContain(words)
    expect((await record({ on: '20 11 2026', ...identity, number: '???' }, 422)).text).toContain(
      'such as 9123 or 4321R',
    )
    expect((await record({ on: '1 1 2027', ...identity }, 409)).text).toContain('That day has not come yet')
    expect((await record({ on: '1 11 2026', ...identity }, 409)).text).toContain('before they were sent')
  })

  it('takes the draft’s mark off, and puts name and number on every paper', async () => {
    expect(await paper('rules')).toContain('DRAFT, NOT REGISTERED')
    const acknowledgment = Buffer.from('%PDF-1.7 acknowledgment')
    await agent
      .post(`${coop}/rulebook/registration`)
      .field('on', '20 11 2026')
      .field('name', identity.name)
      .field('number', identity.number)
      .attach('file', acknowledgment, 'ack.pdf')
      .expect(303)
    const rules = await paper('rules')
    expect(rules).not.toContain('NOT REGISTERED')
    expect(rules).toContain('in force from 20 November 2026')
    for (const template of site.deps.library.templates) {
      const tree = assemble(template, await load(), '2026-11-23', site.deps.library)
      // A survey may go out in another name while founders are still employed.
      const named = template.from ?? `${identity.name} (registered number 9123)`
      expect([template.id, tree.society]).toEqual([template.id, named])
      if (template.fronts.length > 0)
        expect([template.id, tree.mark]).not.toEqual([template.id, 'DRAFT, NOT REGISTERED'])
    }
    // On a day before it, the papers say what was true then.
    expect(await paper('rules?as-at=2026-11-19')).toContain('DRAFT, NOT REGISTERED')
    const kept = await agent.get(`${coop}/rulebook/1/acknowledgment`).expect(200)
    expect((kept.body as Buffer).equals(acknowledgment)).toBe(true)
    expect(kept.headers['content-disposition']).toContain('attachment')
  })

  it('leaves the founding papers as they were', async () => {
    expect(await paper('founding-meeting-notice')).toContain('DRAFT, NOT REGISTERED')
  })
})

describe('a change of the rules', () => {
  const noticeDays = async (day: string): Promise<number> =>
    promisesOf(site.deps.library.questions, inForce(await load(), day).answers).noticeDays

  it('is a draft until it is registered: meetings and papers keep to the rules in force', async () => {
    expect(await page()).toContain('Your draft says what the registered rules say')
    await send('22 11 2026', 409)
    const question = await agent.get(`${coop}/interview/question/meetings.noticeDays`).expect(200)
    expect(question.text).toContain('stay in force until the FCA registers it')
    await form('/interview/question/meetings.noticeDays', { answer: '28', reason: 'More time to read' })
    expect(await noticeDays('2026-11-23')).toBe(14)
    const changes = (await agent.get(`${coop}/rulebook/change`).expect(200)).text
    expect(changes).toContain('What would the draft change?')
    expect(changes).toMatch(/14[\s\S]*28/)
    for (const format of ['pdf', 'docx']) await agent.get(`${coop}/rulebook/draft.${format}`).expect(200)
    const plan = { kind: 'general', title: 'AGM', on: '2027-01-20', time: '6 pm', place: 'Hall' }
    const planned = await form('/meetings/new', plan)
    const notice = await agent.get(`${String(planned.headers['location'])}/notice`).expect(200)
    expect(notice.text).toContain('Your rules ask for 14 clear days of notice')
  })

  it('is in force from the day on which it was registered, and earlier rules stay readable', async () => {
    const undecided = (await send('22 11 2026', 409)).text
    expect(undecided).toContain('Members have not carried this change yet')
    const half = (await send('22 11 2026', 422, { decidedOn: '21 11 2026' })).text
    expect(half).toContain('Give both: the day of the decision, and which minutes say so.')
    const minutes = 'General meeting of 21 November, item 4'
    await send('22 11 2026', 409, { decidedOn: '23 11 2026', minutes })
    await send('22 11 2026', 303, { decidedOn: '21 11 2026', minutes })
    expect((await load()).ruleBooks?.at(-1)?.decided).toEqual({ on: '2026-11-21', where: minutes })
    expect(await page()).toContain('No change is valid until it is registered')
    await record({ on: '23 11 2026' })
    expect(await noticeDays('2026-11-22')).toBe(14)
    expect(await noticeDays('2026-11-23')).toBe(28)
    expect(await paper('rules')).toContain('28 clear days')
    expect(await paper('rules?as-at=2026-11-22')).toContain('14 clear days')
    const all = await page()
    expect(all).toContain('From 20 November 2026 to 22 November 2026')
    expect(all).toContain('In force from 23 November 2026')
  })

  it('goes with the project file, and a file that does not fit is refused with its path', async () => {
    const { text } = await agent.get(`${coop}/file`).expect(200)
    const known = knownThings(site.deps)
    const read = readProjectText(text, known)
    expect(read.ok && read.project).toEqual(await load())
    const spoiled = JSON.parse(text) as { ruleBooks: { number: number; registered?: string }[] }
    spoiled.ruleBooks[1]!.number = 7
    delete spoiled.ruleBooks[0]!.registered
    const problems = readProjectText(JSON.stringify(spoiled), known)
    expect(problems.ok ? [] : problems.problems.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['$.ruleBooks[1].number', '$.ruleBooks[1].submitted', '$.ruleBooks']),
    )
  })

  it('is not for founders without the register', async () => {
    const founder = await seated(site, coop, { name: 'Bethan' })
    expect((await founder.get(`${coop}/rulebook`).expect(200)).text).not.toContain(
      'Keep the rules that we send',
    )
    await founder.post(`${coop}/rulebook/returned`).expect(403)
  })
})
