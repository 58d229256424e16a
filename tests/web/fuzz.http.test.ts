/** Hostile input to every form that a person can reach, and to the project file. `npm run -s bench -- fuzz` sends 100,000. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fuzz } from '../../src/commands/bench/fuzz'
import { siteForTests } from '../support/site'

const site = siteForTests()
let server: Server
beforeAll(async () => {
  server = createServer(site.app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

it('is answered with words, never with a fault, with markup or with what belongs to others', async () => {
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const run = {
    address,
    inputs: 300,
    seed: 20261126,
  }
  const { forms, inputs, files, uploads, papers, statuses, faults } = await fuzz(run)
  process.stdout.write(
    `${inputs} hostile inputs to ${forms.size} forms, ${uploads} with files, ${files} project files, ${papers} pages and papers after: ${JSON.stringify(statuses)}\n`,
  )
  expect(faults).toEqual([])
  expect(forms.size).toBeGreaterThan(150)
  // What was sent did not shut the co-ops before they were looked at.
  expect(papers).toBeGreaterThan(40)
  expect(Object.keys(statuses)).toEqual(expect.arrayContaining(['303', '422']))
}, 240_000)
