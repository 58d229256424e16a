/** Comments on questions and clauses, by everyone in a co-op. */
import { seated } from '../../support/seats'
import { siteForTests, startCoop, visitor } from '../../support/site'

const site = siteForTests()

const question = '/interview/question/meetings.noticeDays'
const about = '/comments/question:meetings.noticeDays'
const clause = `/comments/${encodeURIComponent('clause:rules/meeting-quorum')}`

describe('a comment', () => {
  it('shows who wrote it and when, under the question, and is counted beside the clause', async () => {
    const organiser = visitor(site)
    const coop = await startCoop(organiser)
    const ben = await seated(site, coop, { role: 'founder', name: 'Ben Okoro' })
    await ben
      .post(coop + about)
      .type('form')
      .send({ words: 'Two weeks are short.\n<b>Really</b>' })
      .expect(303)
    const page = (await organiser.get(coop + question)).text
    expect(page).toContain('<strong>Ben Okoro</strong>, 23 November 2026 at 12:00')
    expect(page).toContain('Two weeks are short.\n&lt;b&gt;Really&lt;/b&gt;')
    await ben
      .post(coop + clause)
      .type('form')
      .send({ words: 'Half seems a lot.' })
      .expect(303)
    expect((await organiser.get(`${coop}/papers/rules`)).text).toContain('Comments (1 open)')
    const text = (await organiser.get(coop + clause)).text
    await organiser.post(`${/action="([^"]+settled)"/.exec(text)?.[1]}`).expect(303)
    expect((await organiser.get(coop + clause)).text).toContain('Settled')
    expect((await organiser.get(`${coop}/papers/rules`)).text).not.toContain('1 open')
  })

  it('needs words, and something that is there to be about', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    expect(
      (
        await agent
          .post(coop + about)
          .type('form')
          .send({ words: ' ' })
          .expect(422)
      ).text,
    ).toContain('Write your comment first.')
    for (const nothing of ['question:nothing', 'clause:rules/nothing', 'clause:rules', 'x', '__proto__:a'])
      await agent.get(`${coop}/comments/${encodeURIComponent(nothing)}`).expect(404)
  })
})
