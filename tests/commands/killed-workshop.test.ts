/** The laptop in the hall dies in the middle of the day: timer, steps and every saved answer are as they were. */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../src/commands/bench/browser'
import { dataFolder } from '../support/folder'
import { startServer, type Running } from '../support/server'

const root = path.join(__dirname, '..', '..')
const folder = dataFolder('hall')
let running: Running | undefined
let browser: Browser | undefined
afterAll(async () => {
  await browser?.close()
  running?.child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

it('goes on where it was, and phones find it again by themselves', async () => {
  spawnSync(process.execPath, ['src/commands/build.cjs'], { cwd: root })
  running = await startServer({ DATA_DIR: folder })
  const { address } = running
  const cookies = { facilitator: '' }
  const send = async (path_: string, fields: Record<string, string>): Promise<Response> => {
    const answer = await fetch(address + path_, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: cookies.facilitator },
      body: new URLSearchParams(fields),
    })
    const cookie = /groundrules=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0]
    cookies.facilitator = cookie ?? cookies.facilitator
    return answer
  }
  const form = { title: 'Co-op day', on: '23/11/2026', agenda: 'two-hours', tables: '2' }
  const at = String((await send('/workshops/new', form)).headers.get('location'))
  const board = async (): Promise<string> =>
    (await fetch(address + at, { headers: { cookie: cookies.facilitator } })).text()
  const code = (/gr-code">([^<]+)</.exec(await board())?.[1] ?? '').replace(' ', '')

  browser = await launchBrowser()
  const page = await (await browser.newContext({ viewport: { width: 320, height: 800 } })).newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(`${address}/workshops/join/${code}`)
  await page.getByLabel('A nickname').fill('Wren')
  await page.getByLabel('Table 1').check()
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Join' }).click()])
  const table = page.url()
  const watching = await page.context().newPage()
  watching.setDefaultTimeout(20_000)
  await watching.goto(table)

  await send(`${at}/steps/services`, { state: 'open', timer: 'yes' })
  const ends = /data-ends="([^"]+)"/.exec(await board())?.[1]
  expect(ends).toBeDefined()
  await page.goto(`${table}/steps/services`)
  await page.getByLabel('One idea').fill('Clerking package')
  await page.getByRole('button', { name: 'Save this idea' }).click()
  await page.getByText(/^Saved at/).waitFor()

  await running.kill()
  await page.getByLabel('One idea').fill('Written while the laptop was dead')
  await page.getByRole('button', { name: 'Save this idea' }).click()
  await page.getByText(/^No connection/).waitFor()
  running = await startServer({ DATA_DIR: folder, PORT: new URL(address).port })

  await page.getByText(/^Saved at/).waitFor()
  await page.reload()
  for (const idea of ['Clerking package', 'Written while the laptop was dead'])
    expect(await page.getByLabel(idea, { exact: true }).count()).toBe(1)
  expect(/data-ends="([^"]+)"/.exec(await board())?.[1]).toBe(ends)
  // The other page was not touched: it hears of the next step on a stream that it opened anew.
  await send(`${at}/steps/actions`, { state: 'open' })
  await watching.getByRole('link', { name: 'Our next three actions' }).waitFor()
}, 90_000)
