/** The page of the outbox, for the person at this machine alone; and links that are not ours. */
import type { AddressInfo } from 'node:net'
import http from 'node:http'
import os from 'node:os'
import { postMail } from '../../../src/features/mail'
import { mailTemplates, valuesFor } from '../../support/mail-values'
import { openSite, visitor, type Site } from '../../support/site'

let site: Site
afterEach(async () => {
  expect(site.logged).toEqual([])
  await site.close()
})

async function withMail(settings?: Record<string, string>): Promise<void> {
  site = await openSite(settings)
  const now = site.deps.now()
  for (const template of mailTemplates) {
    const values = valuesFor(template, (key) => `<b>${key}</b>`)
    await postMail(site.db, { key: template, to: 'ada@example.org', template, values, now })
  }
}

describe('the outbox', () => {
  it('shows each mail with links to press, newest first', async () => {
    await withMail()
    const page = await visitor(site).get('/mail').expect(200)
    const headings = [...page.text.matchAll(/<h2 [^>]*id="subject-[^>]*>([^<]*)<\/h2>/g)].map(
      (match) => match[1],
    )
    expect(headings).toHaveLength(mailTemplates.length)
    expect(headings[0]).toBe('What you asked us to delete')
    expect(headings.at(-1)).toBe('Your link to come back')
    expect(page.text).toContain(
      '<a class="govuk-link" href="http://localhost:3000/somewhere?a=1&amp;b=two_three*four">',
    )
    expect(page.text).toContain('To ada@example.org. 23 November 2026 at 12:00. Not sent.')
    expect(page.text).not.toContain('<b>')
    expect(page.text.match(/<h1/g)).toHaveLength(1)
  })

  it('is not there for a request from elsewhere, or under another name', async () => {
    await withMail()
    await visitor(site).get('/mail').set('X-Forwarded-For', '203.0.113.9').expect(404)
    await visitor(site).get('/mail').set('Host', 'evil.example').expect(404)
    await visitor(site).get('/mail').set('Host', 'localhost:3000').expect(200)
    expect(await statusFromOutside(site, '/')).toBe(200)
    expect(await statusFromOutside(site, '/mail')).toBe(404)
  })

  it.each([
    [{ SMTP_URL: 'smtp://127.0.0.1:9' }],
    [{ BASE_URL: 'https://rules.example.org' }],
    [{ MAIL_PAGE: 'off' }],
  ])('is not there with %j', async (settings) => {
    await withMail(settings)
    await visitor(site).get('/mail').expect(404)
  })

  it('says so where there is no mail', async () => {
    site = await openSite()
    expect((await visitor(site).get('/mail').expect(200)).text).toContain('There is no mail.')
  })
})

describe('a link that stops reminders', () => {
  it('that we did not make does nothing', async () => {
    site = await openSite()
    for (const token of ['x', 'x.y', '.', 'a'.repeat(43) + '.' + 'b'.repeat(43), '%00', '__proto__']) {
      await visitor(site).get(`/mail/unsubscribe/${token}`).expect(404)
      await visitor(site).post(`/mail/unsubscribe/${token}`).expect(404)
    }
    expect(await site.db('unsubscribed').select()).toEqual([])
  })

  it('changes nothing when it is only opened, as mail scanners do; and keeps no address', async () => {
    await withMail()
    const page = await visitor(site).get('/mail').expect(200)
    const path = /\/mail\/unsubscribe\/[\w.-]+/.exec(page.text)?.[0] ?? ''
    for (let n = 0; n < 3; n++) expect((await visitor(site).get(path)).text).toContain('Stop reminders?')
    expect(await site.db('unsubscribed').select()).toEqual([])
    await visitor(site).post(path).expect(303).expect('Location', path)
    expect((await visitor(site).get(path)).text).toContain('Reminders are stopped')
    const [kept] = (await site.db('unsubscribed').select()) as { address: string }[]
    expect(kept?.address).not.toContain('ada')
    await visitor(site).post(path).set('Sec-Fetch-Site', 'cross-site').expect(403)
  })
})

/** What a request gets that comes in by another address of this machine; as from outside, no proxy between. */
async function statusFromOutside({ app }: Site, path: string): Promise<number | undefined> {
  const address = Object.values(os.networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal)?.address
  // A machine with no network at all has nowhere to ask from.
  if (address === undefined) return path === '/' ? 200 : 404
  const server = app.listen(0, address)
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const status = await new Promise<number | undefined>((resolve, reject) => {
    http
      .get({ host: address, port, path, headers: { host: 'localhost:3000' } }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
      .on('error', reject)
  })
  await new Promise((resolve) => server.close(resolve))
  return status
}
