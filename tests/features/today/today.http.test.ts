/** The page of the day: what waits for each person, and what is coming. */
import { addFounder, siteForTests, startCoop, visitor } from '../../support/site'
import { seated } from '../../support/seats'

const site = siteForTests()

async function textOf(
  agent: { get: (path: string) => Promise<{ text: string }> },
  coop: string,
): Promise<string> {
  return (await agent.get(`${coop}/today`)).text
}

describe('what waits', () => {
  it('is a round for each founder until they answer it, and never for an adviser', async () => {
    const organiser = visitor(site)
    const coop = await startCoop(organiser)
    const [ada, ben] = [
      await addFounder(organiser, coop, 'Ada Example'),
      await addFounder(organiser, coop, 'Ben Example'),
    ]
    const [first, second] = [
      await seated(site, coop, { founder: ada, name: 'Ada' }),
      await seated(site, coop, { founder: ben, name: 'Ben' }),
    ]
    const adviser = await seated(site, coop, { role: 'adviser' })
    const opened = await organiser
      .post(`${coop}/decisions/new`)
      .type('form')
      .send({ title: 'Buy a kettle', words: 'A red one', fallback: 'simple' })
      .expect(303)
    const proposal = String(opened.headers['location'])
    for (const agent of [first, second])
      expect(await textOf(agent, coop)).toContain('Say what you think: Buy a kettle')
    expect(await textOf(adviser, coop)).toContain('Nothing waits for you')
    await first.post(`${proposal}/position`).type('form').send({ position: 'agree', round: '1' }).expect(303)
    expect(await textOf(first, coop)).not.toContain('Buy a kettle')
    expect(await textOf(second, coop)).toContain('Buy a kettle')
  })

  it('is a poll for each who has not answered, and tells nobody who has', async () => {
    const organiser = visitor(site)
    const coop = await startCoop(organiser)
    const member = await seated(site, coop, { role: 'member' })
    const opened = await organiser
      .post(`${coop}/decisions/polls/new`)
      .type('form')
      .send({ kind: 'temperature' })
      .expect(303)
    expect(await textOf(member, coop)).toContain('Answer without your name')
    await member
      .post(`${String(opened.headers['location'])}/answer`)
      .type('form')
      .send({ value: '4' })
      .expect(303)
    expect(await textOf(member, coop)).not.toContain('Answer without your name')
    expect(await textOf(organiser, coop)).toContain('Answer without your name')
  })

  it('is a person’s own missing details, for nobody else', async () => {
    const organiser = visitor(site)
    const coop = await startCoop(organiser)
    const ada = await addFounder(organiser, coop, 'Ada Example')
    const own = await seated(site, coop, { founder: ada })
    expect(await textOf(own, coop)).toContain('Still missing: postal address')
    expect(await textOf(organiser, coop)).not.toContain('Still missing')
  })

  it('is a notice to give for the secretary, the meeting itself for those with a vote, and then its minutes', async () => {
    const organiser = visitor(site)
    const coop = await startCoop(organiser)
    const ada = await addFounder(organiser, coop, 'Ada Example')
    const [own, secretary] = [
      await seated(site, coop, { founder: ada }),
      await seated(site, coop, { role: 'secretary' }),
    ]
    const planned = await organiser
      .post(`${coop}/meetings/new`)
      .type('form')
      .send({
        kind: 'founding',
        title: 'Our founding meeting',
        on: '20 12 2026',
        time: '7 pm',
        place: 'Library',
      })
      .expect(303)
    expect(await textOf(own, coop)).toMatch(/20 December 2026[\s\S]*Our founding meeting, 7 pm/)
    expect(await textOf(own, coop)).not.toContain('Give notice')
    expect(await textOf(secretary, coop)).toContain('Give notice of “Our founding meeting”')
    await organiser.post(`${String(planned.headers['location'])}/cancel`).expect(303)
    expect(await textOf(own, coop)).not.toContain('Our founding meeting')
  })
})
