/** The words of mail: what is in them, and what can never get into them. */
import { readConfig } from '../../../src/config'
import { postMail } from '../../../src/features/mail'
import { framed } from '../../../src/features/mail/frame'
import type { OutboxRow } from '../../../src/features/mail/store'
import { templateOf, type MailTemplate } from '../../../src/features/mail/templates'
import { writeMessage } from '../../../src/features/mail/write-message'
import { mailTemplates, valuesFor } from '../../support/mail-values'
import { openSite, type Site } from '../../support/site'

const now = new Date('2026-11-23T12:00:00Z')

function whole(name: MailTemplate, values = valuesFor(name)): { text: string; html: string } {
  const message = writeMessage(name, values)
  const reminder = templateOf(name).reminder ?? false
  const row = { ...message, reminder, to: 'a@example.org' } as OutboxRow
  return framed(row, { baseUrl: 'http://localhost:3000' }, 'secret')
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** The words of a page, without its head and what is hidden, each space the same. */
function wordsOf(html: string): string {
  return html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<div style="display:none[^>]*>.*?<\/div>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The words of a plain text, without what stands for a list and a line. */
function wordsOfText(text: string): string {
  return text.replace(/^-- $/m, '').replace(/^- /gm, '').replace(/\s+/g, ' ').trim()
}

describe.each(mailTemplates)('the mail %s', (name) => {
  it('says the same in text and in HTML', () => {
    const { text, html } = whole(name)
    expect(wordsOf(html)).toBe(wordsOfText(text))
  })

  it('uses every value it asks for', () => {
    const { text } = whole(name)
    for (const value of Object.values(valuesFor(name)).flat()) expect(text).toContain(String(value))
  })

  it('names nothing private in its subject and its preview', () => {
    const { subject, preview } = templateOf(name)
    for (const words of [subject, preview])
      expect(words).not.toMatch(
        /co-?op|union|job|redundan|council|employ|school|work|staff|member|found|strike/i,
      )
    expect(preview.length).toBeGreaterThanOrEqual(80)
    const { text, html } = whole(name)
    expect(text.startsWith(`${preview}\n\n`)).toBe(true)
    expect(wordsOf(html).startsWith(preview)).toBe(true)
    // What is hidden right after the preview leaves no room for more words beside the subject.
    expect(html).toMatch(/<div [^>]*>\n<p>[^<]*<\/p><div style="display:none[^>]*>(&#847;&zwnj;&nbsp;){120}</)
  })

  it('has no layout faults: no empty item, no mark that is left over', () => {
    const { text, html } = whole(name)
    expect(text).not.toMatch(/\n{3}|undefined|<%|\[object|\\/)
    expect(html).not.toMatch(/<li><\/li>|<p><\/p>|undefined|\[object|\\/)
    for (const list of Object.values(valuesFor(name)).filter(Array.isArray))
      for (const line of list) expect(html).toContain(`<li>${line}</li>`)
  })

  it('takes marks in values for the signs they are', () => {
    for (const marks of nasty) {
      const { text, html } = whole(
        name,
        valuesFor(name, () => marks),
      )
      const plain = whole(
        name,
        valuesFor(name, () => 'word'),
      )
      expect(tagsOf(html)).toEqual(tagsOf(plain.html))
      expect(wordsOf(html)).toBe(wordsOfText(text))
    }
  })
})

const nasty = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[click](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '<https://evil.example>',
  'https://evil.example/ is here',
  '**bold** _it_ `code` ~~no~~',
  '# heading',
  '1. first',
  '1) first',
  '+ item',
  '* item',
  '---',
  '===',
  '> quote',
  '    four',
  '&lt;b&gt; &amp; &#60;',
  '\\<b> \\\\ \\',
  '[a]: https://evil.example',
  '| a | b |',
  '"><a href=x>',
  '<!-- a -->',
  '<%= 1 %> ${1} {{1}}',
  'Siân Ŵyn & Co <i>',
]

function tagsOf(html: string): string[] {
  return html.match(/<[^>]*>/g) ?? []
}

describe('values', () => {
  it('must be there, and a link must be a whole web address', () => {
    expect(() => writeMessage('closed', { coop: 'A' })).toThrow('closed: by')
    for (const link of ['javascript:alert(1)', '/path', '', 'data:text/html,x'])
      expect(() => writeMessage('resume-link', { coop: 'A', link })).toThrow('whole web address')
  })

  it('cannot end a link early', () => {
    const link = 'https://example.org/a b<c>"d\'\n?x=<script>&copy=1'.replace('\n', '')
    const { html, text } = writeMessage('resume-link', { coop: 'A', link })
    expect(html).toContain('<a href="https://example.org/a%20b%3Cc%3E%22d')
    expect(html.match(/<a /g)).toHaveLength(1)
    expect(text).toContain('&copy=1')
  })

  it('lose marks that turn the direction of writing', () => {
    expect(writeMessage('erased', { what: 'a\u202eb\u2066c' }).text).toContain('deleted: abc')
  })
})

describe('posting mail', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())
  afterEach(() => site.db('outbox').delete())

  const post = (change: Partial<Parameters<typeof postMail>[1]> = {}): Promise<void> =>
    postMail(site.db, {
      key: 'k',
      to: 'ada@example.org',
      template: 'erased',
      values: valuesFor('erased'),
      now,
      ...change,
    })

  it('keeps one mail where the same key comes twice', async () => {
    await post()
    await post({ values: { what: 'something else' } })
    const rows = (await site.db('outbox').select()) as OutboxRow[]
    expect(rows.map((row) => row.text?.includes('the what'))).toEqual([true])
  })

  it('leaves nothing where the transaction rolled back', async () => {
    const failed = site.db.transaction(async (trx) => {
      await postMail(trx, {
        key: 'r',
        to: 'a@example.org',
        template: 'erased',
        values: valuesFor('erased'),
        now,
      })
      expect(await trx('outbox').select()).toHaveLength(1)
      throw new Error('something else failed')
    })
    await expect(failed).rejects.toThrow('something else failed')
    expect(await site.db('outbox').select()).toEqual([])
  })

  it('lets no co-op flood an address, and holds back nothing of others, nor of the next hour', async () => {
    const count = async (to: string): Promise<number> =>
      ((await site.db('outbox').where({ to }).select('id')) as unknown[]).length
    for (let n = 0; n < 310; n++) await post({ key: `flood ${n}`, project: 'ours', to: 'Eve@example.org' })
    expect(await count('Eve@example.org')).toBe(300)
    await post({ key: 'capitals', project: 'ours', to: 'eve@example.org' })
    expect(await count('eve@example.org')).toBe(0)
    await post({ key: 'another person', project: 'ours', to: 'bob@example.org' })
    await post({ key: 'another co-op', project: 'theirs', to: 'eve@example.org' })
    const later = new Date(now.getTime() + 61 * 60_000)
    await post({ key: 'later', project: 'ours', to: 'eve@example.org', now: later })
    expect([await count('bob@example.org'), await count('eve@example.org')]).toEqual([1, 2])
  })

  it('refuses what is not one address, in words', async () => {
    for (const to of [
      '',
      'ada',
      'ada@',
      '@example.org',
      'a@b.org, c@d.org',
      'a@b.org;c@d.org',
      'A <a@b.org>',
    ])
      await expect(post({ to })).rejects.toMatchObject({ name: 'Expected', kind: 'conflict' })
    await expect(post({ to: `${'a'.repeat(250)}@b.org` })).rejects.toMatchObject({ name: 'Expected' })
    expect(await site.db('outbox').select()).toEqual([])
  })

  it('refuses a content type that could start a header', async () => {
    const content = Buffer.from('x')
    await expect(
      post({ attachments: [{ filename: 'a.ics', contentType: 'text/calendar\r\nBcc: x@y.org', content }] }),
    ).rejects.toThrow('content type')
  })
})

describe('the settings of mail', () => {
  it('take a sender with or without a name, and have one by themselves', () => {
    const from = (env: NodeJS.ProcessEnv) => readConfig(env).mailFrom
    expect(from({ BASE_URL: 'https://rules.example.org' })).toEqual({
      name: 'Groundrules',
      address: 'no-reply@rules.example.org',
    })
    expect(from({ MAIL_FROM: 'Our group <mail@example.org>' })).toEqual({
      name: 'Our group',
      address: 'mail@example.org',
    })
    expect(from({ MAIL_FROM: 'mail@example.org' }).address).toBe('mail@example.org')
  })

  it('say what is wrong', () => {
    expect(() => readConfig({ SMTP_URL: 'mail.example.org' })).toThrow('SMTP_URL must be a mail server')
    expect(() => readConfig({ MAIL_FROM: 'nobody' })).toThrow('MAIL_FROM must be a sender')
    expect(() => readConfig({ MAIL_FROM: 'A\r\nBcc: <x@y.org>' })).toThrow('MAIL_FROM must be a sender')
    expect(() => readConfig({ MAIL_PAGE: 'perhaps' })).toThrow('MAIL_PAGE must be on or off')
  })

  it('show mail on a page only where people use this machine alone', () => {
    expect(readConfig({}).mailPage).toBe(true)
    expect(readConfig({ BASE_URL: 'https://rules.example.org' }).mailPage).toBe(false)
    expect(readConfig({ MAIL_PAGE: 'off' }).mailPage).toBe(false)
  })
})
