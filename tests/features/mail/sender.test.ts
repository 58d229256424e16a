/** Sending mail to a real SMTP server that refuses, delays, breaks off and dies. */
import { createServer, type AddressInfo } from 'node:net'
import { readConfig } from '../../../src/config'
import { mailTroubles, postMail, startSender, type NewMail, type Sender } from '../../../src/features/mail'
import type { OutboxRow } from '../../../src/features/mail/store'
import { troubleWords } from '../../../src/features/mail/troubles'
import { verdictOf, waitAfter } from '../../../src/features/mail/verdict'
import {
  openMailServer,
  readMail,
  refuse,
  until,
  type MailServer,
  type Script,
  type Taken,
} from '../../../src/commands/bench/mail-server'
import { valuesFor } from '../../support/mail-values'
import { openSite, visitor, type Site } from '../../support/site'
import { newLog } from '../../../src/web/log'

const minutes = 60_000
const hours = 60 * minutes

let site: Site
let ahead = 0
const open: { senders: Sender[]; servers: MailServer[] } = { senders: [], servers: [] }
const now = (): Date => new Date(Date.parse('2026-11-23T12:00:00Z') + ahead)

beforeAll(async () => {
  site = await openSite()
})
afterEach(async () => {
  await Promise.all(open.senders.splice(0).map((sender) => sender.stop()))
  await Promise.all(open.servers.splice(0).map((server) => server.kill()))
  await site.db('outbox').delete()
  ahead = 0
  expect(site.logged.splice(0)).toEqual([])
})
afterAll(() => site.close())

async function serve(script?: Script): Promise<MailServer> {
  const server = await openMailServer(script)
  open.servers.push(server)
  return server
}

function send(url: string, settings: NodeJS.ProcessEnv = {}, log = site.deps.log): Sender {
  const config = readConfig({ BASE_URL: 'http://localhost:3000', SMTP_URL: url, ...settings })
  const sender = startSender({ ...site.deps, config, now, log })
  open.senders.push(sender)
  return sender
}

function post(key: string, change: Partial<NewMail> = {}): Promise<void> {
  const values = valuesFor(change.template ?? 'erased', () => `[${key}]`)
  return postMail(site.db, {
    key,
    to: `${key}@example.org`,
    template: 'erased',
    values,
    now: now(),
    ...change,
  })
}

async function rows(): Promise<OutboxRow[]> {
  return (await site.db('outbox').select().orderBy('id')) as OutboxRow[]
}
const states = async (): Promise<string[]> => (await rows()).map((row) => row.state)
const allSent = async (): Promise<boolean> => (await states()).every((state) => state === 'sent')

describe('sending mail', () => {
  it('sends the words once, then keeps the key and the time and nothing that was said', async () => {
    const server = await serve()
    const content = Buffer.from('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n')
    const file = { filename: 'Cyfarfod Tŷ.ics', contentType: 'text/calendar; charset=utf-8', content }
    await post('ada', { template: 'meeting-notice', attachments: [file] })
    const sender = send(server.url, { MAIL_FROM: 'Our group <mail@groundrules.example.org>' })
    await until(allSent)
    await post('ada', { template: 'meeting-notice' })
    sender.wake()
    const [taken] = server.taken
    const mail = await readMail(taken!)
    expect(server.taken).toHaveLength(1)
    expect(taken?.recipients).toEqual(['ada@example.org'])
    expect(mail.from?.value).toEqual([{ name: 'Our group', address: 'mail@groundrules.example.org' }])
    expect(mail.subject).toBe('Date for your diary')
    expect(mail.text).toContain('Where: [ada]')
    expect(String(mail.html)).toContain('<li>[ada]</li>')
    expect(mail.messageId).toMatch(/^<[0-9a-f]{32}@groundrules\.example\.org>$/)
    expect(mail.attachments[0]?.filename).toBe('Cyfarfod Tŷ.ics')
    expect(mail.attachments[0]?.contentType).toBe('text/calendar')
    expect(mail.attachments[0]?.content.equals(content)).toBe(true)
    expect(mail.headers.has('x-mailer')).toBe(false)
    const [row] = await rows()
    expect(row).toMatchObject({ key: 'ada', state: 'sent', text: null, html: null, attachments: null })
    expect(row?.endedAt).toBe('2026-11-23T12:00:00.000Z')
  })

  it.each([
    ['to the recipient', (again: () => boolean): Script => ({ onRecipient: () => busy(again) })],
    ['to the message', (again: () => boolean): Script => ({ onTaken: () => busy(again) })],
  ])('tries again later where the server says “not now” %s, with the same Message-ID', async (_, script) => {
    let asked = 0
    const server = await serve(script(() => ++asked === 1))
    await post('ada')
    const sender = send(server.url)
    await until(async () => (await rows())[0]?.tries === 1)
    const [row] = await rows()
    expect(row).toMatchObject({ state: 'waiting', lastCode: 451 })
    expect(Date.parse(String(row?.dueAt)) - now().getTime()).toBeGreaterThanOrEqual(1 * minutes)
    sender.wake()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(asked).toBe(1)
    ahead += 2 * minutes
    sender.wake()
    await until(allSent)
    expect(server.taken.map((taken) => taken.messageId)).toEqual([`<${row?.messageId}@localhost>`])
  })

  it('tries again where the line breaks in the middle of the message', async () => {
    let broken = 0
    const server: MailServer = await serve({
      options: {
        onData: (stream, session, done) => {
          if (++broken > 1) {
            stream.on('end', () => {
              server.taken.push({
                recipients: session.envelope.rcptTo.map((to) => to.address),
                raw: Buffer.alloc(0),
                messageId: '',
              })
              done()
            })
            stream.resume()
          } else server.drop()
        },
      },
    })
    await post('ada')
    const sender = send(server.url)
    await until(async () => (await rows())[0]?.tries === 1)
    ahead += 2 * minutes
    sender.wake()
    await until(allSent)
    expect(server.taken).toHaveLength(1)
  })

  it('says in words what a server refused for good, and does not try again', async () => {
    const server = await serve({ onRecipient: () => refuse(550, '5.1.1 No such user') })
    await post('ada', { project: 'ours' })
    await post('bob', { project: 'theirs' })
    const sender = send(server.url)
    await until(async () => (await states()).every((state) => state === 'refused'))
    ahead += 48 * hours
    sender.wake()
    expect(await mailTroubles(site.db, 'ours')).toEqual([
      {
        key: 'ada',
        to: 'ada@example.org',
        template: 'erased',
        words: 'The mail server for example.org does not know this address. Check it with the person.',
        at: '2026-11-23T12:00:00.000Z',
      },
    ])
    expect((await rows()).map((row) => [row.tries, row.text])).toEqual([
      [0, null],
      [0, null],
    ])
  })

  it('gives up after three days, and says so', async () => {
    const server = await serve({ onRecipient: () => refuse(451, '4.7.1 Greylisted') })
    await post('ada', { project: 'ours' })
    const sender = send(server.url)
    await until(async () => {
      ahead += 1 * hours
      sender.wake()
      return (await states())[0] === 'given-up'
    })
    expect(ahead).toBeGreaterThanOrEqual(72 * hours)
    const [row] = await rows()
    expect(row?.tries).toBeGreaterThanOrEqual(5)
    expect(row?.text).toBeNull()
    const [trouble] = await mailTroubles(site.db, 'ours')
    expect(trouble?.words).toContain('did not take this for three days')
    expect(server.taken).toEqual([])
  })

  it('does not blame the mail where our own password is wrong', async () => {
    const server = await serve({
      options: { authOptional: false, onAuth: (_auth, _session, done) => done(refuse(535, '5.7.8 Wrong')) },
    })
    for (const key of ['ada', 'bob', 'cai']) await post(key)
    send(server.url.replace('//', '//name:wrong@'))
    await until(async () => server.connections() > 0 && (await states()).every((one) => one === 'waiting'))
    expect((await rows()).map((row) => row.tries)).toEqual([0, 0, 0])
  })

  it('tells the log what a server said that takes nobody’s mail, and not whom the mail was for', async () => {
    const said: string[] = []
    const log = newLog('info', { write: (line: string) => void said.push(line) })
    const server = await serve({
      onRecipient: (address) => refuse(530, `5.7.1 <${address}>: log in before you write to ${address}`),
    })
    await post('ada')
    send(server.url, {}, log)
    await until(() => said.some((line) => line.includes('cannot be reached')))
    expect(said.join('')).toContain('530 5.7.1 <…>: log in before you write to …')
    expect(said.join('')).not.toMatch(/ada|example\.org/)
  })

  it('knocks once at a time while nobody answers, and costs no mail a try', async () => {
    let knocks = 0
    const shut = createServer((socket) => {
      knocks++
      socket.destroy()
    })
    await new Promise<void>((resolve) => shut.listen(0, '127.0.0.1', resolve))
    const { port } = shut.address() as AddressInfo
    for (let n = 0; n < 50; n++) await post(`person-${n}`)
    const sender = send(`smtp://127.0.0.1:${port}`)
    await until(async () => knocks > 0 && (await states()).every((one) => one === 'waiting'))
    await new Promise((resolve) => setTimeout(resolve, 100))
    const first = knocks
    // Four lines, each twice, and the knock that tells.
    expect(first).toBeLessThanOrEqual(9)
    for (let wait = 1; wait <= 5; wait++) {
      ahead += 2 * hours
      sender.wake()
      await until(() => knocks === first + wait)
      await new Promise((resolve) => setTimeout(resolve, 30))
      sender.wake()
    }
    expect(knocks).toBe(first + 5)
    expect((await rows()).every((row) => row.tries === 0 && row.state === 'waiting')).toBe(true)
    await new Promise((resolve) => shut.close(resolve))
    const server = await serve({ port })
    ahead += 2 * hours
    sender.wake()
    await until(allSent)
    expect(server.taken).toHaveLength(50)
  })

  it('finishes the mail on its way when it stops, and puts the others back', async () => {
    let underWay = 0
    const server = await serve({
      onTaken: () => {
        underWay++
        return new Promise((resolve) => setTimeout(resolve, 150, undefined))
      },
    })
    for (let n = 0; n < 30; n++) await post(`person-${n}`)
    const sender = send(server.url)
    await until(() => underWay > 2)
    await sender.stop()
    const after = await states()
    const sent = after.filter((state) => state === 'sent').length
    expect(sent).toBe(server.taken.length)
    expect(sent).toBeLessThan(20)
    expect(after.filter((state) => state === 'waiting')).toHaveLength(30 - sent)
  })

  it('never sends old mail that had no server to go to', async () => {
    await post('ada', { template: 'sign-in' })
    ahead += 73 * hours
    const server = await serve()
    await post('bob')
    send(server.url)
    await until(async () => (await states()).includes('sent'))
    expect(await states()).toEqual(['given-up', 'sent'])
    expect(server.taken.map((taken) => taken.recipients)).toEqual([['bob@example.org']])
  })

  it('clears words and addresses after 30 days, with a mail server and without', async () => {
    await post('ada', { project: 'ours' })
    ahead += 31 * 24 * hours
    const sender = startSender({ ...site.deps, now })
    open.senders.push(sender)
    await until(async () => (await rows())[0]?.text === null)
    expect((await rows())[0]).toMatchObject({ key: 'ada', to: '', state: 'given-up' })
    expect(await mailTroubles(site.db, 'ours')).toEqual([])
  })
})

function headOf(taken: Taken | undefined): string {
  return `${taken?.raw.toString('latin1').split('\r\n\r\n')[0] ?? ''}\r\n`
}

function busy(again: () => boolean): Error | undefined {
  return again() ? refuse(451, '4.3.0 Busy') : undefined
}

describe('reminders', () => {
  it('carry a link and one click to stop them; then no reminder goes, and sign-in links do', async () => {
    const server = await serve()
    await post('ada', { template: 'nudge' })
    const sender = send(server.url)
    await until(allSent)
    const mail = await readMail(server.taken[0]!)
    const head = headOf(server.taken[0])
    const link = /^List-Unsubscribe: <([^>]*)>/m.exec(head.replace(/\r\n[ \t]/g, ' '))?.[1] ?? ''
    expect(link).toMatch(/^http:\/\/localhost:3000\/mail\/unsubscribe\//)
    expect(head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
    expect(mail.text).toContain(link)
    expect(String(mail.html)).toContain(`href="${link}"`)

    const path = new URL(link).pathname
    const page = await visitor(site).get(path).expect(200)
    expect(page.text).toContain('Stop reminders')
    expect(page.text).not.toContain('ada@example.org')
    await post('before', { template: 'proposal', to: 'ada@example.org' })
    await site.db('outbox').where({ key: 'before' }).update({ dueAt: '2026-11-23T13:00:00.000Z' })
    await visitor(site).post(path).type('form').send({ 'List-Unsubscribe': 'One-Click' }).expect(200)

    await post('after', { template: 'calendar-reminder', to: 'Ada@Example.org' })
    expect((await rows()).map((row) => row.key)).toEqual(['ada', 'before'])
    await post('sign-in', { template: 'sign-in', to: 'ada@example.org' })
    await post('notice', { template: 'meeting-notice', to: 'ada@example.org' })
    await post('other', { template: 'nudge', to: 'bob@example.org' })
    ahead += 2 * hours
    sender.wake()
    await until(allSent)
    expect((await rows()).map((row) => row.key)).toEqual(['ada', 'sign-in', 'notice', 'other'])

    await visitor(site).post(path).type('form').send({ wanted: 'yes' }).expect(303)
    await post('again', { template: 'nudge', to: 'ada@example.org' })
    expect((await rows()).at(-1)?.key).toBe('again')
    for (const taken of server.taken)
      if ((await readMail(taken)).subject === 'Your sign-in link')
        expect(headOf(taken)).not.toMatch(/^List-Unsubscribe/m)
  })
})

describe('two senders on one database', () => {
  it('never send the same mail', async () => {
    const server = await serve()
    for (let n = 0; n < 200; n++) await post(`person-${n}`)
    for (let n = 0; n < 3; n++) send(server.url)
    await until(allSent)
    expect(server.taken).toHaveLength(200)
    expect(new Set(server.taken.map((taken) => taken.messageId)).size).toBe(200)
  })
})

describe('header injection', () => {
  it('gives one recipient and one subject, whatever 500 payloads are put into names, addresses and values', async () => {
    const server = await serve()
    const counts = { payloads: 0, refused: 0, sent: 0 }
    for (const [n, payload] of payloads().entries()) {
      counts.payloads++
      const places: Partial<NewMail>[] = [
        { to: payload },
        { to: `ada${payload}@example.org` },
        { to: `ada@example.org${payload}` },
        { template: 'invitation', values: { ...valuesFor('invitation'), coop: payload, inviter: payload } },
        { attachments: [{ filename: payload, contentType: 'text/calendar', content: Buffer.from('x') }] },
      ]
      await post(`injected-${n}`, places[(n + Math.floor(n / 25)) % places.length]).catch((error: Error) => {
        expect(error.name).toBe('Expected')
        counts.refused++
      })
    }
    expect(counts.payloads).toBe(500)
    send(server.url, { MAIL_FROM: 'A, B: "c" \\ <mail@example.org>'.replaceAll('"', '') })
    await until(allSent)
    const subjects = ['What you asked us to delete', 'You have been asked to join']
    for (const taken of server.taken) {
      counts.sent++
      const mail = await readMail(taken)
      const head = headOf(taken)
      expect(taken.recipients).toHaveLength(1)
      expect([mail.to].flat()[0]?.value).toHaveLength(1)
      expect([mail.to].flat()[0]?.value[0]?.address).toBe(taken.recipients[0])
      expect(subjects).toContain(mail.subject)
      expect(mail.from?.value.map((one) => one.address)).toEqual(['mail@example.org'])
      for (const name of ['Subject', 'To', 'From', 'Message-ID', 'Date', 'Content-Type', 'MIME-Version'])
        expect([name, head.match(new RegExp(`^${name}:`, 'gim'))?.length]).toEqual([name, 1])
      expect(head).not.toMatch(/^(bcc|cc|x-injected|reply-to|sender):/im)
    }
    expect(counts.sent + counts.refused).toBe(500)
    process.stdout.write(`${JSON.stringify(counts)}: one recipient and one subject each\n`)
  })
})

/** 20 ways to break a line or a field, each with 25 things to smuggle in. */
function payloads(): string[] {
  const breaks = [
    '\r\n',
    '\n',
    '\r',
    '\n\n',
    '\r\n ',
    '\0',
    '\t',
    '\v',
    '\f',
    '\u0085',
    '\u2028',
    '\u2029',
    '%0d%0a',
    '\\r\\n',
  ]
  const fields = [', ', '; ', '> ', '" <', ' <x@evil.example> ', '=?utf-8?q?=0D=0A?=']
  const smuggled = [
    'Bcc: x@evil.example', 'Cc: x@evil.example', 'To: x@evil.example', 'Subject: Win', 'X-Injected: 1',
    'From: x@evil.example', 'Reply-To: x@evil.example', 'Sender: x@evil.example', 'Date: now', 'Message-ID: <1@evil>',
    'Content-Type: text/html', 'MIME-Version: 9', 'RCPT TO:<x@evil.example>', 'DATA', '.', '.\r\nQUIT',
    'x@evil.example', '<x@evil.example>', 'BODY=8BITMIME', 'SIZE=1', '<script>', '--boundary', 'é@evil.example',
    '(comment)', '“quoted”',
  ] // prettier-ignore
  return [...breaks, ...fields].flatMap((one) => smuggled.map((other) => one + other))
}

describe('what a server says', () => {
  it.each([
    [550, '550 5.1.1 User unknown', 'does not know this address'],
    [550, '550 No such mailbox', 'does not know this address'],
    [552, '552 5.2.2 Over quota', 'mailbox is full'],
    [554, '554 5.7.1 Spam', 'did not want this message'],
    [550, '550 5.7.26 Not signed', 'did not want this message'],
    [552, '552 5.3.4 Too big', 'mailbox is full'],
    [555, '555 Syntax', 'refused this message'],
  ])('%i “%s” is told as “%s”', (lastCode, lastReply, words) => {
    const said = troubleWords({ to: 'ada@example.org', state: 'refused', lastCode, lastReply })
    expect(said).toContain(words)
    expect(said).toMatch(/^The mail server for example\.org /)
  })

  it.each([
    [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451 }, 'later'],
    [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, 'refused'],
    [{ code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, 'refused'],
    [{ code: 'ECONNECTION', command: 'DATA' }, 'broke'],
    [{ code: 'ETIMEDOUT', command: 'DATA' }, 'broke'],
    [{ code: 'ESOCKET', command: 'CONN' }, 'broke'],
    [{ code: 'EPROTOCOL', command: 'CONN', responseCode: 554 }, 'broke'],
    [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 421 }, 'broke'],
    [{ code: 'EENVELOPE', command: 'API' }, 'refused'],
    [{ code: 'EDNS', command: 'CONN' }, 'down'],
    [{ code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, 'down'],
    [{ code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 530 }, 'down'],
  ] as const)('%j is %s', (error, verdict) => {
    expect(verdictOf({ message: '', ...error })).toBe(verdict)
  })

  it('is followed by waits that grow, each a fifth longer at most', () => {
    const wait = (chance: number): number[] =>
      [1, 2, 3, 4, 5, 6, 7, 8].map((n) => waitAfter(n, chance) / minutes)
    expect(wait(0)).toEqual([1, 5, 30, 120, 360, 720, 1440, 1440])
    expect(wait(1)).toEqual([1.2, 6, 36, 144, 432, 864, 1728, 1728])
  })
})
