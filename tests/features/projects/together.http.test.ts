/** Two people at once: neither loses a word. Twenty at once: nothing acknowledged is lost. */
import { projectStore } from '../../../src/features/projects'
import { seated } from '../../support/seats'
import { addFounder, siteForTests, startCoop, visitor } from '../../support/site'

const site = siteForTests()

type Agent = ReturnType<typeof visitor>
const form = (agent: Agent, path: string, body: object) => agent.post(path).type('form').send(body)
const seenOn = async (agent: Agent, path: string): Promise<string> =>
  /name="seen" value="([^"]+)"/.exec((await agent.get(path).expect(200)).text)?.[1] ?? ''
/** Every hidden field of a page, as its form would send them. */
const hidden = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  )

const trade = '/interview/question/objects.trade'
const question = '/interview/question/meetings.noticeDays'

describe('two people at one question', () => {
  it('both keep their words: the second sees both and chooses', async () => {
    const one = visitor(site)
    const coop = await startCoop(one)
    const two = await seated(site, coop, { name: 'Ben Okoro' })
    const [seenByOne, seenByTwo] = [await seenOn(one, coop + question), await seenOn(two, coop + question)]
    await form(two, coop + question, { answer: '21', seen: seenByTwo }).expect(303)
    const conflict = await form(one, coop + question, { answer: '28', seen: seenByOne }).expect(409)
    expect(conflict.text).toContain('Ben Okoro saved a change on 23 November 2026 at 12:00')
    expect(conflict.text).toMatch(/21 clear days[\s\S]*28 clear days/)
    const answer = async () =>
      (await projectStore(site.db).load(coop.split('/').at(-1) ?? '')).answers['meetings.noticeDays']
    expect(await answer()).toBe(21)
    const again = await form(one, coop + question, { ...hidden(conflict.text), again: 'yes' }).expect(200)
    expect(again.text).toContain('value="28"')
    await form(one, coop + question, hidden(conflict.text)).expect(303)
    expect(await answer()).toBe(28)
    expect((await two.get(coop + question)).text).toContain(
      'Last changed by Organiser, 23 November 2026 at 12:00.',
    )
  })

  it('are not troubled where both say the same', async () => {
    const one = visitor(site)
    const coop = await startCoop(one)
    const two = await seated(site, coop, { name: 'Ben' })
    const [a, b] = [await seenOn(one, coop + question), await seenOn(two, coop + question)]
    await form(two, coop + question, { answer: '21', seen: b }).expect(303)
    await form(one, coop + question, { answer: '21', seen: a }).expect(303)
  })

  it('are told the same for a founder’s details, a service and our own wording', async () => {
    const one = visitor(site)
    const coop = await startCoop(one)
    const founder = await addFounder(one, coop, 'Ada Example')
    const two = await seated(site, coop, { role: 'secretary', name: 'Ben' })
    const service = {
      title: 'Clerking',
      category: 'GOV',
      deliveredBy: founder,
      lead: founder,
      unit: 'meeting',
      pricing: 'price',
      price: '285',
      vat: 'to-confirm',
      status: 'draft',
    }
    await form(one, `${coop}/services/new`, service).expect(303)
    const cases = [
      [
        `${coop}/people/${founder}/edit/about`,
        { legalName: 'Ada Example', phone: '01632 960111' },
        { legalName: 'Ada Example', phone: '01632 960222' },
      ],
      [
        `${coop}/services/clerking/price`,
        { unit: 'meeting', price: '300' },
        { unit: 'meeting', price: '310' },
      ],
      [
        `${coop}/papers/rules/wording/meeting-quorum`,
        { choice: 'own', words: 'Ten members.' },
        { choice: 'own', words: 'Twelve members.' },
      ],
    ] as const
    for (const [path, theirs, mine] of cases) {
      const [a, b] = [await seenOn(one, path), await seenOn(two, path)]
      await form(two, path, { ...theirs, seen: b }).expect(303)
      const conflict = await form(one, path, { ...mine, seen: a }).expect(409)
      expect(conflict.text).toContain('Someone else changed this meanwhile')
      await form(one, path, hidden(conflict.text)).expect(303)
    }
  })
})

describe('twenty browsers at once', () => {
  it('lose no acknowledged answer: the last state is what was acknowledged', async () => {
    const first = visitor(site)
    const coop = await startCoop(first)
    const project = coop.split('/').at(-1) ?? ''
    const browsers: Agent[] = [first]
    for (let n = 2; n <= 20; n++) browsers.push(await seated(site, coop, { name: `Founder ${n}` }))
    const saved: string[] = []
    let conflicts = 0
    await Promise.all(
      browsers.map(async (agent, n) => {
        await addFounder(first, coop, `Person ${n}`)
        for (let round = 0; round < 5; round++) {
          const value = `Work number ${n}.${round}`
          const seen = await seenOn(agent, coop + trade)
          const { status } = await form(agent, coop + trade, { answer: value, seen })
          if (status === 409) conflicts++
          else {
            expect(status).toBe(303)
            saved.push(value)
          }
          await form(agent, `${coop}/comments/question:meetings.noticeDays`, {
            words: `Comment ${n}.${round}`,
          }).expect(303)
        }
      }),
    )
    const state = await projectStore(site.db).load(project)
    expect(state.founders).toHaveLength(20)
    const comments = (await site.db('comments').where({ project }).pluck('words')) as string[]
    expect(new Set(comments).size).toBe(100)
    const trail = await projectStore(site.db).trail(project)
    const answered = trail.filter((trace) => trace.what === 'answered').length
    process.stdout.write(
      `20 browsers: ${saved.length} answers saved, ${conflicts} shown both, 100 comments, 20 founders\n`,
    )
    expect(saved.length + conflicts).toBe(100)
    // Each acknowledged answer is in the trail, and one of them stands.
    expect(answered).toBe(saved.length)
    expect(saved).toContain((state.answers['objects.trade'] as string[]).join())
    expect(trail.map((trace) => trace.place)).toEqual(trail.map((_, index) => index + 1))
  })
})
