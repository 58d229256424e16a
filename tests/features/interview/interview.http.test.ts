import { theLibrary } from '../../support/library'
import { siteForTests, startCoop, visitor } from '../../support/site'

const site = siteForTests()
let coop: string
let agent: ReturnType<typeof visitor>
beforeAll(async () => {
  agent = visitor(site)
  coop = await startCoop(agent)
})

const always = theLibrary().questions.filter((question) => question.when === undefined)

describe.each(always.map((question) => [question.id, question] as const))(
  'the question %s',
  (id, question) => {
    it('stands alone on its page, says why it is asked, and keeps to the error pattern', async () => {
      const address = `${coop}/interview/question/${id}`
      const page = await agent.get(address).expect(200)
      expect(page.text.match(/<h1/g)).toHaveLength(1)
      expect(page.text).toContain('Why we ask')
      expect(page.text).toContain('novalidate')
      expect(page.text).not.toMatch(/ required[ >]/)
      const wrong = await agent
        .post(address)
        .type('form')
        .send({ answer: question.optional ? 'x'.repeat(2000) : '' })
        .expect(422)
      expect(wrong.text).toContain('<title>Error: ')
      expect(wrong.text).toContain('There is a problem')
      const target = /error-summary__list">\s*<li><a href="#([\w-]+)"/.exec(wrong.text)?.[1]
      expect(wrong.text).toMatch(new RegExp(`id="${target}"`))
      expect(wrong.text).toContain(`id="${target}-error"`)
      expect(wrong.text).not.toMatch(/invalid|please|oops/i)
    })
  },
)

describe('answering', () => {
  it('saves each answer at once and goes on to the next question of the section', async () => {
    const saved = await agent
      .post(`${coop}/interview/question/meetings.agmMonths`)
      .type('form')
      .send({ answer: '5' })
      .expect(303)
    expect(saved.headers['location']).toBe(`${coop}/interview/question/meetings.noticeDays`)
    expect((await agent.get(`${coop}/interview`)).text).toContain('5 months')
  })

  it('returns to the check page when an answer is changed from there', async () => {
    const address = `${coop}/interview/question/meetings.noticeDays`
    expect((await agent.get(`${address}?back=check`)).text).toContain('name="back" value="check"')
    const saved = await agent.post(address).type('form').send({ answer: '21', back: 'check' }).expect(303)
    expect(saved.headers['location']).toBe(`${coop}/interview`)
  })

  it.each([
    ['meetings.noticeDays', ' 14 ', '14 clear days'],
    ['shares.nominal', '£1.00', '£1'],
    ['borrowing.limit', '500,000', '£500,000'],
    ['members.corporate', 'no', 'No'],
    ['year.end', 'august', '31 August'],
  ])('takes %s as %j and shows it as %s', async (id, typed, shown) => {
    await agent.post(`${coop}/interview/question/${id}`).type('form').send({ answer: typed }).expect(303)
    expect((await agent.get(`${coop}/interview`)).text).toContain(shown)
  })

  it.each([
    ['meetings.noticeDays', '6', 'from 7 to 42'],
    ['meetings.noticeDays', '14.5', 'from 7 to 42'],
    ['shares.nominal', '0', 'from £1 to £500'],
    ['members.admitBy', 'king', 'must be one of'],
    ['office.address', '', 'Enter the first line of the address'],
  ])('refuses %s as %j and keeps what was typed', async (id, typed, words) => {
    const page = await agent
      .post(`${coop}/interview/question/${id}`)
      .type('form')
      .send({ answer: typed, postcode: typed })
      .expect(422)
    expect(page.text).toContain(words)
  })

  it('asks follow-up questions only where they matter, and tells what is kept but not used', async () => {
    await agent.get(`${coop}/interview/question/committee.size`).expect(404)
    await agent
      .post(`${coop}/interview/question/committee.mode`)
      .type('form')
      .send({ answer: 'elected' })
      .expect(303)
    await agent
      .post(`${coop}/interview/question/committee.size`)
      .type('form')
      .send({ answer: '5' })
      .expect(303)
    await agent
      .post(`${coop}/interview/question/committee.mode`)
      .type('form')
      .send({ answer: 'collective' })
      .expect(303)
    expect((await agent.get(`${coop}/interview`)).text).toContain('Kept, but not used now')
  })

  it('takes every suggestion of a section at once, after showing them', async () => {
    const address = `${coop}/interview/section/surplus/suggestions`
    const page = await agent.get(address).expect(200)
    expect(page.text).toContain('common practice, not a legal requirement')
    await agent.post(address).expect(303)
    expect((await agent.get(address)).text).toContain('Every question here is answered')
  })

  it('treats a name such as __proto__ or constructor as an unknown question', async () => {
    for (const id of ['__proto__', 'constructor', 'toString'])
      await agent.get(`${coop}/interview/question/${id}`).expect(404)
  })
})
