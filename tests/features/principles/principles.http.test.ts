import { readProjectText, projectText } from '../../../src/engine/project/read-project'
import { checkBefore } from '../../../src/engine/project/principles'
import { knownThings, projectStore } from '../../../src/features/projects'
import { theLibrary } from '../../support/library'
import { seated } from '../../support/seats'
import { siteForTests, startCoop, visitor, write } from '../../support/site'

const site = siteForTests()

describe('the principles check', () => {
  it('is kept with its date, is mended on the same day, and stands in the project file', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    const check = `${coop}/principles`
    const first = await agent.get(check).expect(200)
    expect(first.text).toContain('This is your first check')
    const seen = (text: string): string => /name="seen" value="([^"]*)"/.exec(text)?.[1] ?? ''
    await agent
      .post(check)
      .type('form')
      .send({
        seen: seen(first.text),
        'mark-education': 'partly',
        'note-education': 'A day a term\nfor <all>',
      })
      .expect(303)
    const after = await agent.get(check).expect(200)
    expect(after.text).toContain('A day a term\nfor &lt;all&gt;')
    expect(after.text).toMatch(/value="partly" checked/)

    await agent
      .post(check)
      .type('form')
      .send({ seen: seen(after.text), 'mark-education': 'well' })
      .expect(303)
    const project = await projectStore(site.db).load(coop.split('/').at(-1) ?? '')
    expect(project.principlesChecks).toEqual([
      { on: '2026-11-23', marks: [{ principle: 'education', mark: 'well' }] },
    ])
    const text = projectText(project)
    const read = readProjectText(text, knownThings(site.deps))
    expect(read.ok && projectText(read.project)).toBe(text)

    const late = await agent
      .post(check)
      .type('form')
      .send({ seen: seen(after.text), 'mark-values': 'well' })
    expect(late.status).toBe(422)
    expect(late.text).toContain('Someone else saved')
    expect((await agent.get(coop)).text).toContain('Last looked at on 23 November 2026')
  })

  it('shows last year’s beside this year’s, and the ones before', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    const id = coop.split('/').at(-1) ?? ''
    const old = (on: string, note: string) =>
      write(site, id, (store) =>
        store.putPrinciplesCheck(id, { on, marks: [{ principle: 'community', mark: 'not-yet', note }] }, on),
      )
    await old('2024-11-20', 'The year before')
    await old('2025-11-20', 'Only the big schools')
    const { text } = await agent.get(`${coop}/principles`).expect(200)
    expect(text).toContain('what you said on 20 November 2025')
    expect(text).toMatch(/Last time: Not yet\.<\/strong> <span class="gr-text">Only the big schools/)
    expect(text).toContain('The year before')
  })

  it('says what to do with a note without a mark, and with nothing at all', async () => {
    const agent = visitor(site)
    const check = `${await startCoop(agent)}/principles`
    const send = (fields: Record<string, string>) => agent.post(check).type('form').send(fields).expect(422)
    expect((await send({ 'note-values': 'Hm' })).text).toContain('so that your note is kept')
    expect((await send({})).text).toContain('on at least one principle')
    expect((await send({ 'mark-values': 'brilliant' })).text).toContain('There is a problem')
  })

  it('is read by a member and changed by a founder only', async () => {
    const organiser = visitor(site)
    const coop = await startCoop(organiser)
    const member = await seated(site, coop, { role: 'member' })
    expect((await member.get(`${coop}/principles`).expect(200)).text).not.toContain('Save the check')
    await member.post(`${coop}/principles`).type('form').send({ 'mark-values': 'well' }).expect(403)
    await visitor(site).get(`${coop}/principles`).expect(404)
  })
})

describe('a project file', () => {
  const known = knownThings({ library: theLibrary() })

  it.each([
    [[{ on: '2026-11-23', marks: [{ principle: 'greed', mark: 'well' }] }], /principle/],
    [
      [{ on: '2026-11-23', marks: [{ principle: 'values', mark: 'well', score: 3 }] }],
      /no field of this name/,
    ],
    [[{ on: '2026-11-23', marks: [] }], /one mark or more/],
    [[1, 2].map(() => ({ on: '2026-11-23', marks: [{ principle: 'values', mark: 'well' }] })), /same day/],
  ])('with the checks %j is refused', (principlesChecks, says) => {
    const file = {
      format: 'groundrules-project',
      version: 1,
      name: 'A',
      answers: {},
      founders: [],
      services: [],
      ledger: [],
      principlesChecks,
    }
    const read = readProjectText(JSON.stringify(file), known)
    expect(read.ok ? [] : read.problems.map(({ message }) => message).join(' ')).toMatch(says)
  })

  it('knows which check came last', () => {
    const checks = ['2024-01-01', '2026-01-01', '2025-01-01'].map((on) => ({ on, marks: [] }))
    expect(checkBefore(checks, '2026-01-01')?.on).toBe('2025-01-01')
    expect(checkBefore(checks, '2023-01-01')).toBeUndefined()
  })
})
