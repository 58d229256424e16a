/** Whether an address is known here tells who is planning to leave: neither the words nor the wait may say it. */
import { newSeat } from '../../support/seats'
import { siteForTests, startCoop, visitor } from '../../support/site'

const site = siteForTests()
const tries = 200

it('answers known and unknown addresses with the same words and after the same time, over 200 tries each', async () => {
  const coop = await startCoop(visitor(site))
  for (let n = 0; n < tries; n++) await newSeat(site, coop, { email: `known-${n}@example.org` })
  const times = { known: [] as number[], unknown: [] as number[] }
  const [answers, pages] = [new Set<string>(), new Set<string>()]
  for (let n = 0; n < tries; n++) {
    // One after the other, first the one and then the other: whatever slows the machine slows both.
    for (const kind of n % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
      const agent = visitor(site)
      // In time of the processor: what else runs on the machine lengthens a wait, and says nothing of ours.
      const started = process.cpuUsage()
      const { status, headers, text } = await agent
        .post('/account/sign-in')
        .set('X-Forwarded-For', `10.${kind === 'known' ? 1 : 2}.${n >> 8}.${n & 255}`)
        .type('form')
        .send({ email: `${kind}-${n}@example.org` })
      const { user, system } = process.cpuUsage(started)
      times[kind].push(user + system)
      answers.add(JSON.stringify([status, headers['location'], text]))
      if (n < 5) pages.add((await agent.get('/account/sign-in/code')).text)
    }
  }
  expect([answers.size, pages.size]).toEqual([1, 1])
  const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[all.length / 2] ?? 0
  const ratio = median(times.known) / median(times.unknown)
  process.stdout.write(
    `${tries} tries each: a known address takes ${ratio.toFixed(2)} of an unknown one's time\n`,
  )
  expect(ratio).toBeGreaterThan(0.75)
  expect(ratio).toBeLessThan(1.33)
})
