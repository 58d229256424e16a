/** The page of the day: what waits for each person, and what is coming. */
import { addFounder, siteForTests, startCoop, visitor, write } from '../../support/site'
import { mailSecret, unsubscribeToken } from '../../../src/features/mail/unsubscribe'
import { postDigests } from '../../../src/features/today'
import { mailsTo, seated } from '../../support/seats'

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
    // What happened is said once: not "planned a meeting: a meeting".
    for (const page of ['today', 'history'])
      expect((await organiser.get(`${coop}/${page}`).expect(200)).text).toContain('planned a meeting. <')
    expect(await textOf(secretary, coop)).toContain('Give notice of “Our founding meeting”')
    await organiser.post(`${String(planned.headers['location'])}/cancel`).expect(303)
    expect(await textOf(own, coop)).not.toContain('Our founding meeting')
  })
})

describe('what is put aside', () => {
  it('goes from one person’s list with a reason that the group reads, and comes back when taken up', async () => {
    const organiser = visitor(site)
    const coop = await startCoop(organiser)
    const ada = await addFounder(organiser, coop, 'Ada Example')
    const own = await seated(site, coop, { founder: ada, name: 'Ada' })
    await organiser
      .post(`${coop}/decisions/new`)
      .type('form')
      .send({ title: 'Buy a kettle', words: 'A red one', fallback: 'simple' })
      .expect(303)
    const asideHref = /href="([^"]*aside\/round[^"]*)"/.exec(await textOf(own, coop))?.[1] ?? ''
    await own.post(asideHref).type('form').send({}).expect(422)
    await own.post(asideHref).type('form').send({ reason: 'I am away until <Monday>' }).expect(303)
    const page = await textOf(own, coop)
    expect(page.slice(0, page.indexOf('id="coming"'))).not.toContain('Buy a kettle')
    const others = await textOf(organiser, coop)
    expect(others).toMatch(
      /id="waiting"[\s\S]*Buy a kettle[\s\S]*id="aside"[\s\S]*Ada Example: I am away until &lt;Monday&gt;/,
    )
    await organiser.post(`${asideHref}/end`).expect(303)
    expect(await textOf(organiser, coop)).toContain('I am away')
    await own.post(`${asideHref}/end`).expect(303)
    expect(await textOf(organiser, coop)).not.toContain('I am away')
    expect(await textOf(own, coop)).toMatch(/id="waiting"[\s\S]*Buy a kettle[\s\S]*id="coming"/)
  })

  it('is refused for what waits for someone else, and is nobody else’s affair where it is private', async () => {
    const organiser = visitor(site)
    const coop = await startCoop(organiser)
    const member = await seated(site, coop, { role: 'member' })
    await organiser.post(`${coop}/decisions/polls/new`).type('form').send({ kind: 'temperature' }).expect(303)
    const asideHref = /href="([^"]*aside\/poll[^"]*)"/.exec(await textOf(member, coop))?.[1] ?? ''
    await member.post(asideHref).type('form').send({ reason: 'Not sure yet' }).expect(303)
    expect(await textOf(member, coop)).toContain('Not sure yet')
    expect(await textOf(organiser, coop)).not.toContain('Not sure yet')
    await member
      .post(`${coop}/today/aside/calendar:return-1:2027-01-01`)
      .type('form')
      .send({ reason: 'x' })
      .expect(303)
    expect(await site.db('asides').where({ seat: member.seat })).toHaveLength(1)
  })

  it('needs a tick where the law asks for it, and the reason goes when the person is erased', async () => {
    const organiser = visitor(site)
    const coop = await startCoop(organiser)
    for (const [question, answer] of [
      ['founding.date', '25 11 2026'],
      ['year.end', 'august'],
    ])
      await organiser.post(`${coop}/interview/question/${question}`).type('form').send({ answer }).expect(303)
    const secretary = await seated(site, coop, { role: 'secretary' })
    const asideHref = /href="([^"]*aside\/calendar:application[^"]*)"/.exec(
      decodeURIComponent(await textOf(secretary, coop)),
    )?.[1]
    const refused = await secretary.post(String(asideHref)).type('form').send({ reason: 'Busy' }).expect(422)
    expect(refused.text).toContain('The law asks for this')
    expect(refused.text).toContain('value="Busy"')
    await secretary.post(String(asideHref)).type('form').send({ reason: 'Busy', knows: 'yes' }).expect(303)
    expect((await secretary.get(`${coop}/people/me/data.json`)).text).toContain('"Busy"')
    await secretary.post(`${coop}/people/me/erase`).type('form').send({ sure: 'yes' }).expect(303)
    expect(await site.db('asides').where({ seat: secretary.seat })).toEqual([])
  })
})

describe('the digest', () => {
  const day = 24 * 60 * 60 * 1000
  const run = (days: number) =>
    postDigests({ ...site.deps, now: () => new Date(site.deps.now().getTime() + days * day) })

  it('goes once a week to those who chose it, counts without naming, and stops by its link without sign-in', async () => {
    const organiser = visitor(site)
    const coop = await startCoop(organiser)
    const ada = await addFounder(organiser, coop, 'Ada Example')
    const own = await seated(site, coop, { founder: ada, email: 'weekly@example.org' })
    await seated(site, coop, { email: 'never@example.org' })
    await run(0)
    expect(await mailsTo(site, 'weekly@example.org')).toEqual([])
    await own.post(`${coop}/today/digest`).type('form').send({ digest: 'hourly' }).expect(422)
    await own.post(`${coop}/today/digest`).type('form').send({ digest: 'weekly' }).expect(303)
    // The clock of tests stands on a Monday.
    for (const days of [0, 0, 3, 6]) await run(days)
    const [mail, ...more] = await mailsTo(site, 'weekly@example.org')
    expect(more).toEqual([])
    expect(mail?.text).toContain('1 thing waits for you')
    expect(mail?.text).not.toContain('Ada')
    expect(mail?.subject).toBe('Your week')
    expect(mail?.link).toBe(`${coop}/today`)
    await run(7)
    expect(await mailsTo(site, 'weekly@example.org')).toHaveLength(2)
    const token = unsubscribeToken(await mailSecret(site.db), 'weekly@example.org')
    await visitor(site)
      .post(`/mail/unsubscribe/${token}`)
      .type('form')
      .send({ 'List-Unsubscribe': 'One-Click' })
      .expect(200)
    await run(14)
    expect(await mailsTo(site, 'weekly@example.org')).toHaveLength(2)
    expect((await own.get(`${coop}/today/digest`)).text).toContain('You stopped all reminders')
    await own.post(`${coop}/today/digest`).type('form').send({ digest: 'weekly' }).expect(303)
    await run(14)
    expect(await mailsTo(site, 'weekly@example.org')).toHaveLength(3)
    await own.post(`${coop}/today/digest`).type('form').send({ digest: 'never' }).expect(303)
    await run(21)
    expect(await mailsTo(site, 'weekly@example.org')).toHaveLength(3)
    expect(await mailsTo(site, 'never@example.org')).toEqual([])
  })
})

describe('home', () => {
  it('is the journey until the society is registered, and the page of today from then on', async () => {
    const organiser = visitor(site)
    const coop = await startCoop(organiser)
    expect((await organiser.get(coop)).text).toContain('Nine stages')
    const project = coop.split('/').at(-1) ?? ''
    const registration = { name: 'Harbour Limited', number: '9123', on: '2026-11-20' }
    await write(site, project, (store) => store.putRegistration(project, registration))
    expect((await organiser.get(coop).redirects(1)).text).toContain('Waiting for you')
    expect((await organiser.get(`${coop}/journey`)).text).toContain('Nine stages')
  })
})
