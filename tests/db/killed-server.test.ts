/** A server killed without warning, many times, while people write. `npm run -s bench -- crash` does it 200 times. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { crash, crashWords } from '../../src/commands/bench/crash'
import { freshPlace, type FreshPlace } from '../support/database'

const root = path.join(__dirname, '..', '..')
let place: FreshPlace
beforeAll(async () => {
  spawnSync(process.execPath, ['src/commands/build.cjs'], { cwd: root })
  place = await freshPlace()
})
afterAll(() => place.remove())

it('loses nothing that it acknowledged, does no step by halves, and sends each mail once', async () => {
  const result = await crash({ place, webs: 1, kills: 5 })
  process.stdout.write(`killed ${result.kills} times: ${crashWords(result)}\n`)
  expect(result.faults).toEqual([])
  expect(result.acknowledged).toBeGreaterThan(20)
  expect(result.mails).toBeGreaterThan(2)
}, 180_000)
