import { theLibrary } from '../../support/library'
import { addFounder, openSite, startCoop, visitor, type Site } from '../../support/site'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(async () => {
  expect(site.logged).toEqual([])
  await site.close()
})

describe('papers', () => {
  it('lists every document, each to read and to download', async () => {
    const page = await visitor(site).get('/projects/beacon/papers').expect(200)
    for (const template of theLibrary().templates) {
      expect(page.text).toContain(`/projects/beacon/papers/${template.id}"`)
      expect(page.text).toContain(`/projects/beacon/papers/${template.id}/file.pdf`)
    }
  })

  it('makes an unfinished draft too, with each gap marked in the text and listed at the front', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    const page = await agent.get(`${coop}/papers/rules`).expect(200)
    expect(page.text).toMatch(/Still to decide: \d+/)
    expect(page.text).toContain('[not decided yet: notice of general meetings]')
    expect(page.text).toContain(`${coop}/interview/question/meetings.noticeDays`)
    for (const { id } of theLibrary().templates) {
      const pdf = await agent.get(`${coop}/papers/${id}/file.pdf`).buffer(true).expect(200)
      expect((pdf.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-')
      expect(pdf.headers['cache-control']).toBe('no-store')
    }
  })

  it('never lets an answer become markup', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent, '<script>alert(1)</script> {{ x }} **bold**')
    await addFounder(agent, coop, '"><img src=x onerror=alert(1)>')
    for (const path of [
      '',
      '/people',
      '/papers',
      '/papers/rules',
      '/papers/register-of-members',
      '/register',
      '/missing',
      '/interview',
    ]) {
      const page = await agent.get(coop + path).expect(200)
      expect(page.text).not.toMatch(/<script>alert|<img src=x/)
      expect(page.text).toContain('&lt;script&gt;')
    }
  })

  it('knows no other documents, formats or names', async () => {
    for (const path of [
      'papers/nothing',
      'papers/nothing/file.pdf',
      'papers/rules/file.exe',
      'papers/..%2f..%2fetc/file.pdf',
      'papers/__proto__',
    ]) {
      await visitor(site).get(`/projects/beacon/${path}`).expect(404)
    }
  })

  it('is as at a day that is asked for', async () => {
    const page = await visitor(site)
      .get('/projects/beacon/papers/register-of-members?as-at=2026-10-01')
      .expect(200)
    expect(page.text).toContain('As at 1 October 2026')
    expect(page.text).toContain('No one was on the register of members on this date.')
  })
})
