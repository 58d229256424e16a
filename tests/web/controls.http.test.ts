/** What every answer carries for the browser's safety, and what is refused before any page is reached. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import request from 'supertest'
import { load, YAML11_SCHEMA } from 'js-yaml'
import { readConfig } from '../../src/config'
import { openSite, startCoop, visitor, type Site } from '../support/site'

const root = path.join(__dirname, '..', '..')

describe('a site on TLS', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite({ BASE_URL: 'https://groundrules.example.org', TRUST_PROXY: '1' })
  })
  afterAll(() => site.close())

  it('says so with pictures, styles and what machines ask for too, which may be kept where nobody is named', async () => {
    for (const address of ['/assets/favicon.svg', '/assets/nowhere.css', '/health', '/ready']) {
      const { headers } = await request(site.app).get(address)
      expect([address, headers]).toEqual([
        address,
        expect.objectContaining({
          'strict-transport-security': expect.stringContaining('includeSubDomains') as string,
          'x-content-type-options': 'nosniff',
          'content-security-policy': expect.stringContaining("frame-ancestors 'none'") as string,
          'cache-control': address.endsWith('.svg') ? 'public, max-age=3600' : 'no-store',
        }),
      ])
    }
  })

  it('says to every browser: TLS only, our own scripts only, no frames, no copies, no address to others', async () => {
    for (const address of [
      '/',
      '/account',
      '/projects/new',
      '/projects/beacon',
      '/nowhere',
      '/%00',
      '/%E0%A4%A',
    ]) {
      const { headers, text } = await request(site.app).get(address)
      expect(headers['strict-transport-security']).toMatch(/max-age=31536000/)
      const policy = String(headers['content-security-policy'])
      expect(policy).toMatch(/default-src 'none'.*base-uri 'none'.*object-src 'none'.*frame-ancestors 'none'/)
      expect(policy).not.toContain('unsafe')
      const inline = [...text.matchAll(/<script(?![^>]* src=)[^>]*>(.*?)<\/script>/gs)].map(
        ([, code = '']) => code,
      )
      expect(inline).toHaveLength(2)
      for (const code of inline)
        expect(policy).toContain(`'sha256-${createHash('sha256').update(code).digest('base64')}'`)
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cache-control': 'no-store',
      })
      expect(headers['x-powered-by']).toBeUndefined()
      expect(text).not.toMatch(/node_modules|at \w+ \(/)
    }
  })

  it('keeps its cookie to itself: __Host-, Secure, HttpOnly, SameSite', async () => {
    const answer = await request(site.app)
      .post('/projects/new')
      .set('X-Forwarded-Proto', 'https')
      .type('form')
      .send({ name: 'Secure Co-operative' })
      .expect(303)
    const cookies = [answer.headers['set-cookie'] ?? []].flat()
    expect(cookies.map((cookie) => cookie.replace(/=.*/, '')).toSorted()).toEqual([
      '__Host-groundrules',
      '__Host-groundrules-once',
    ])
    const guarded = (cookie: string): void => {
      expect(cookie).toMatch(/Path=\/;.*HttpOnly; Secure; SameSite=Lax/)
      expect(cookie).not.toContain('Domain')
    }
    for (const cookie of cookies) guarded(cookie)
    // The link is shown once, and its cookie is taken away as one of TLS.
    const shown = await request(site.app)
      .get(String(answer.headers['location']))
      .set('X-Forwarded-Proto', 'https')
      .set('Cookie', cookies.map((cookie) => cookie.split(';')[0]).join('; '))
      .expect(200)
    expect(shown.text).toMatch(/value="https:\/\/groundrules\.example\.org\/open\/[\w-]+"/)
    const [taken = ''] = [shown.headers['set-cookie'] ?? []].flat()
    expect(taken).toMatch(/^__Host-groundrules-once=;/)
    guarded(taken)
    const told = await request(site.app).get('/guide/cookies').expect(200)
    for (const name of ['__Host-groundrules', '__Host-groundrules-once'])
      expect(told.text).toContain(`>${name}<`)
  })
})

describe('a change', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  const cases = ['same-origin', 'none', 'same-site', 'cross-site', undefined].flatMap((fetchSite) =>
    ['http://127.0.0.1', 'http://localhost:3000', 'http://evil.example', 'null', undefined].map((origin) => ({
      fetchSite,
      origin,
    })),
  )
  it.each(cases)(
    'from Sec-Fetch-Site $fetchSite and Origin $origin passes only if it is from here',
    async (one) => {
      const { fetchSite, origin } = one
      const call = request(site.app).post('/account/sign-out').set('Host', '127.0.0.1')
      if (fetchSite !== undefined) void call.set('Sec-Fetch-Site', fetchSite)
      if (origin !== undefined) void call.set('Origin', origin)
      const isOurs =
        fetchSite === undefined
          ? origin === undefined || ['http://127.0.0.1', 'http://localhost:3000'].includes(origin)
          : fetchSite === 'same-origin' || fetchSite === 'none'
      expect((await call).status).toBe(isOurs ? 303 : 403)
    },
  )

  it('is refused where it is too large, has too many fields or cannot be read, and the next one is served', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    const bodies: [string, string, number][] = [
      ['application/x-www-form-urlencoded', `legalName=${'a'.repeat(1_000_000)}`, 413],
      ['application/x-www-form-urlencoded', 'a=1&'.repeat(20_000), 413],
      ['application/x-www-form-urlencoded; charset=utf-7', 'legalName=a', 404],
      ['multipart/form-data; boundary=x', '--x\r\nbroken', 422],
    ]
    for (const [type, body, status] of bodies) {
      const start = performance.now()
      const answer = await agent.post(`${coop}/people/new`).set('Content-Type', type).send(body)
      expect([body.slice(0, 12), answer.status]).toEqual([body.slice(0, 12), status])
      expect(performance.now() - start).toBeLessThan(5000)
    }
    await agent.get(`${coop}/people`).expect(200)
  })

  it('that holds a file is answered with words where its bytes are no form, or break off', async () => {
    const bodies = [
      '--x\r\n\0: bad\r\n\r\n--x--',
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nbroken',
      '--x\r\nContent-Disposition: form-data; name=""\r\n\r\na\r\n--x--',
      `--x\r\nContent-Disposition: form-data; name="a\0"\r\n${'b: c\r\n'.repeat(9000)}`,
    ]
    for (const type of [
      'multipart/form-data; boundary=x',
      'multipart/form-data',
      'multipart/mixed; boundary=x',
    ])
      for (const body of bodies) {
        const answer = await visitor(site).post('/projects/open').set('Content-Type', type).send(body)
        expect([type, body.slice(0, 20), answer.status < 500]).toEqual([type, body.slice(0, 20), true])
      }
  })
})

describe('settings', () => {
  it('of proxies are how many, or their addresses', () => {
    const read = (TRUST_PROXY: string) => readConfig({ TRUST_PROXY }).trustProxy
    expect([read('1'), read('loopback, 10.0.0.0/8'), read('')]).toEqual([
      1,
      'loopback, 10.0.0.0/8',
      'loopback',
    ])
    for (const bad of ['everyone', 'true', '10.0.0.0/8,', '*'])
      expect(() => read(bad)).toThrow('TRUST_PROXY must be')
  })
})

describe('what is said of all this', () => {
  it('names only files that are there', () => {
    const text = readFileSync(path.join(root, 'SECURITY.md'), 'utf8')
    const named = [...text.matchAll(/`((?:src|tests)\/[\w./-]+)`/g)].map(([, file]) => String(file))
    expect(named.length).toBeGreaterThan(30)
    for (const file of named) expect([file, existsSync(path.join(root, file))]).toEqual([file, true])
  })

  it('has a compose file that can be read, and whose settings are ours', () => {
    interface Service {
      environment?: Record<string, string>
      image?: string
      build?: string
    }
    const file = load(readFileSync(path.join(root, 'compose.yaml'), 'utf8'), { schema: YAML11_SCHEMA }) as {
      services: Record<string, Service>
      configs: { proxy: { content: string } }
    }
    // Every web process stands behind the proxy, which asks each how it is and leaves out one that is down.
    const { content } = file.configs.proxy
    for (const name of Object.keys(file.services).filter((one) => one.startsWith('web-')))
      expect(content).toContain(`${name}:3000`)
    for (const setting of ['lb_try_duration 5s', 'fail_duration 10s', 'health_uri /health'])
      expect(content).toContain(setting)
    expect(Object.keys(file.services)).toEqual(['web-1', 'web-2', 'database', 'mail', 'proxy'])
    for (const service of Object.values(file.services)) expect(service.image ?? service.build).toBeTruthy()
    const env = Object.fromEntries(
      Object.entries(file.services['web-1']?.environment ?? {}).map(([name, value]) => [
        name,
        value.replace(/\$\{\w+:-([^}]*)\}/g, '$1'),
      ]),
    )
    expect(readConfig(env)).toMatchObject({
      trustProxy: 1,
      metricsPort: 9100,
      baseUrl: 'http://localhost:8080',
    })
  })
})
