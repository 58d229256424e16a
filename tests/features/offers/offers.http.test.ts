/** An offer from its first draft to a yes, over the wire: the group on one side, a school without an account on the other. */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { PNG } from 'pngjs'
import { answerOffer, openLink } from '../../../src/features/offers/answer-offer'
import { openProject } from '../../../src/features/projects'
import { demoProject } from '../../support/demo'
import { seated, type Agent } from '../../support/seats'
import { siteForTests, visitor } from '../../support/site'

jest.setTimeout(120_000)

const site = siteForTests()
const now = new Date('2026-11-23T12:00:00Z')
const school = 'office@moor.example.org'
const terms = {
  kind: 'school',
  name: 'Moor Primary School',
  urn: '990011',
  contact: 'Pat Hill',
  email: school,
  'many-ep-session': '6',
  starts: '1 September 2027',
  years: '1',
  law: 'england-wales',
  lead: 'amina-rahman',
  invoices: 'thirds',
  validUntil: '28 5 2027',
}

/** A whole co-op of its own, registered or not, and its organiser. */
async function coop(registered = true): Promise<{ base: string; group: Agent }> {
  const { offers: _, ...rest } = demoProject('beacon')
  const registration = {
    name: 'Beacon Educational Psychology Co-operative Limited',
    number: '9123',
    on: '2026-11-02',
  }
  const { id } = await openProject(site.db, { ...rest, ...(registered && { registration }) }, now)
  const base = `/projects/${id}`
  return { base, group: await seated(site, base, { role: 'organiser', name: 'Jo Tate' }) }
}

async function draft(group: Agent, base: string, change: object = {}): Promise<string> {
  const { headers } = await group
    .post(`${base}/offers/new`)
    .type('form')
    .send({ ...terms, ...change })
    .expect(303)
  return String(headers['location'])
}

/** The last mail to an address, with the path of the first link in it. */
async function lastMail(
  to: string,
): Promise<{ subject: string; text: string; link: string; files: Buffer[] }> {
  const [row] = (await site.db('outbox').where({ to }).orderBy('id', 'desc').limit(1).select()) as {
    subject: string
    text: string
    attachments: string | null
  }[]
  const words = row?.text ?? ''
  const files = JSON.parse(row?.attachments ?? '[]') as { content: string }[]
  return {
    subject: row?.subject ?? '',
    text: words,
    link: /http:\/\/localhost:3000(\S+)/.exec(words)?.[1] ?? '',
    files: files.map(({ content }) => Buffer.from(content, 'base64')),
  }
}

/** Sends the draft of an offer, and gives the link that the school gets. */
async function send(group: Agent, offer: string): Promise<string> {
  await group.post(`${offer}/sending`).type('form').send({}).expect(303)
  return (await lastMail(school)).link
}

const seenOn = async (link: string): Promise<string> =>
  /name="seen" value="([0-9a-f]{64})"/.exec(
    (await visitor(site).get(`${link}/answer/accept`).expect(200)).text,
  )?.[1] ?? ''

const yes = { name: 'Pat Hill', role: 'Business manager', order: 'PO 1234', on: '23 11 2026', may: 'yes' }

async function accept(link: string, change: { seen?: string; may?: string } = {}): Promise<number> {
  const { status } = await visitor(site)
    .post(`${link}/answer/accept`)
    .type('form')
    .send({ ...yes, ...change, seen: change.seen ?? (await seenOn(link)) })
  return status
}

const text = async (agent: Agent, address: string): Promise<string> =>
  (await agent.get(address).expect(200)).text

beforeEach(() => site.db('outbox').delete())

describe('an offer to a school', () => {
  it('goes out with its PDF, is asked about, accepted once, and keeps its bytes for both sides', async () => {
    const { base, group } = await coop()
    const offer = await draft(group, base)
    expect(await text(group, offer)).toMatch(/£1,770/)
    const link = await send(group, offer)
    const read = visitor(site)
    expect(await text(read, link)).toMatch(/Accept/)
    await read
      .post(`${link}/question`)
      .type('form')
      .send({ name: 'Pat Hill', words: 'Can you start early?' })
      .expect(303)
    expect((await lastMail('beacon.orders@example.org')).text).toMatch(/Can you start early\?/)
    await group.post(`${offer}/reply`).type('form').send({ words: 'Yes, from the first day.' }).expect(303)
    expect((await lastMail(school)).text).toMatch(/Yes, from the first day/)

    const sent = (await read.get(`${link}/copy.pdf`).responseType('blob').expect(200)).body as Buffer
    expect(await accept(link)).toBe(303)
    const kept = (await read.get(`${link}/copy.pdf`).responseType('blob').expect(200)).body as Buffer
    const ours = (await group.get(`${offer}/versions/1/copy.pdf`).responseType('blob').expect(200))
      .body as Buffer
    const hash = createHash('sha256').update(sent).digest('hex')
    expect(kept.equals(sent) && ours.equals(sent)).toBe(true)
    // What went out names the person at the school: a member sees the offer, and not that.
    const member = await seated(site, base, { role: 'member' })
    expect(await text(member, offer)).not.toMatch(/Pat Hill|copy\.pdf/)
    await member.get(`${offer}/versions/1/copy.pdf`).expect(403)
    await member.get(`${offer}/changes`).expect(403)
    for (const page of [await text(read, link), await text(group, offer)]) {
      expect(page).toContain(hash)
      expect(page).toMatch(/PO 1234/)
    }
    for (const to of [school, 'beacon.orders@example.org']) {
      const mail = await lastMail(to)
      expect(mail.files[0]?.equals(sent)).toBe(true)
      expect(mail.text).toContain(hash)
    }
    expect(await text(group, `${base}/offers/orders`)).toMatch(/Moor Primary School/)
    const csv = await text(group, `${offer}/invoices.csv`)
    expect(csv).toMatch(/01\/09\/2027.*PO 1234.*708\.00/)
    expect(csv).toMatch(/All,1770\.00/)
    expect(await text(group, `${offer}/dates.ics`)).toMatch(/BEGIN:VEVENT/)
  })

  it('is read with a GET that changes nothing, so that a mail scanner does no harm', async () => {
    const { base, group } = await coop()
    const link = await send(group, await draft(group, base))
    const state = async () => [
      await site.db('offers').select(),
      await site.db('offerLinks').select(),
      await site.db('audit').count(),
    ]
    const before = await state()
    for (const path of ['', '/copy.pdf', '/copy.docx', '/answer/accept', '/answer/decline', '/colours.css']) {
      const { headers } = await visitor(site)
        .get(link + path)
        .expect(200)
      expect([headers['referrer-policy'], headers['cache-control']]).toEqual(['same-origin', 'no-store'])
    }
    expect(await state()).toEqual(before)
    expect(await accept(link)).toBe(303)
  })

  it('goes to a school twenty times in an hour at most, as no one may be flooded from here', async () => {
    const { base, group } = await coop()
    const [offer, other] = [await draft(group, base), await draft(group, base)]
    await send(group, offer)
    for (let again = 1; again < 20; again++) await group.post(`${offer}/link`).expect(303)
    const mails = await site.db('outbox').count({ n: '*' }).first()
    for (const path of ['link', 'sending']) await group.post(`${offer}/${path}`).expect(429)
    await group.post(`${offer}/reply`).type('form').send({ words: 'Once more.' }).expect(429)
    expect(await site.db('outbox').count({ n: '*' }).first()).toEqual(mails)
    await send(group, other)
  })

  it('shows nothing to a wrong, altered, stopped or expired link', async () => {
    const { base, group } = await coop()
    const offer = await draft(group, base)
    const link = await send(group, offer)
    for (const wrong of [`${link}x`, link.slice(0, -1), '/offers/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'])
      await visitor(site).get(wrong).expect(404)
    await group.post(`${offer}/link`).expect(303)
    await visitor(site).get(link).expect(404)
    const again = (await lastMail(school)).link
    await visitor(site).get(again).expect(200)
    await group.post(`${offer}/link/end`).expect(303)
    await visitor(site).get(again).expect(404)
    const stored = JSON.stringify(await site.db('offerLinks').select())
    expect(stored).not.toContain(link.split('/').at(-1))
  })

  it('can be declined with a reason, and offered anew as the next version', async () => {
    const { base, group } = await coop()
    const offer = await draft(group, base)
    const link = await send(group, offer)
    const no = {
      name: 'Pat Hill',
      role: 'Head',
      on: '23/11/2026',
      reason: 'Too dear.',
      seen: await seenOn(link),
    }
    await visitor(site).post(`${link}/answer/decline`).type('form').send(no).expect(303)
    expect(await text(group, offer)).toMatch(/Too dear/)
    await group
      .post(`${offer}/draft`)
      .type('form')
      .send({ ...terms, 'many-ep-session': '4' })
      .expect(303)
    const next = await send(group, offer)
    expect(await text(visitor(site), next)).toMatch(/£1,180/)
    expect(await text(group, `${offer}/changes`)).toMatch(/Reworded/)
    expect(await text(visitor(site), link)).toMatch(/no, thank you/)
    expect(await accept(next)).toBe(303)
  })
})

describe('an offer that must not be accepted', () => {
  it('is refused once it was withdrawn, replaced, ran out, or is not the one that was read', async () => {
    const { base, group } = await coop()
    const offer = await draft(group, base)
    const link = await send(group, offer)
    expect(await accept(link, { seen: 'a'.repeat(64) })).toBe(409)
    const seen = await seenOn(link)
    await group.post(`${offer}/withdrawal`).expect(303)
    expect(await accept(link, { seen })).toBe(409)
    expect(await text(visitor(site), link)).toMatch(/was withdrawn/)
    expect((await lastMail(school)).subject).toBe('An offer was withdrawn')
    expect(await accept(link, { seen })).toBe(409)
  })

  it('can be accepted on its last day, and not on the day after', async () => {
    const { base, group } = await coop()
    const link = await send(group, await draft(group, base, { validUntil: '23 11 2026' }))
    const seen = await seenOn(link)
    const opened = await openLink(site.db, link.split('/').at(-1) ?? '', now)
    const answer = { how: 'accepted', on: '2026-11-23', name: 'Pat Hill', role: 'Head', seen } as const
    const tomorrow = new Date('2026-11-24T00:00:01Z')
    expect(await answerOffer(site.deps, tomorrow, opened, answer)).toBe('closed')
    expect(await answerOffer(site.deps, new Date('2026-11-23T23:59:59Z'), opened, answer)).toBe('done')
    expect(await answerOffer(site.deps, tomorrow, opened, answer)).toBe('same')
  })

  it('is refused where its copy was changed after it was sent', async () => {
    const { base, group } = await coop()
    const link = await send(group, await draft(group, base))
    const seen = await seenOn(link)
    const project = base.split('/').at(-1)
    await site
      .db('offerCopies')
      .where({ project })
      .update({ pdf: Buffer.from('%PDF-1.7 other') })
    expect(await accept(link, { seen })).toBe(409)
  })

  it('has exactly one end when many accept and withdraw and revise it at the same instant', async () => {
    const { base, group } = await coop()
    for (let round = 0; round < 2; round++) {
      await site.db('outbox').delete()
      const offer = await draft(group, base)
      const link = await send(group, offer)
      await group
        .post(`${offer}/draft`)
        .type('form')
        .send({ ...terms, 'many-ep-session': '5' })
        .expect(303)
      const seen = await seenOn(link)
      const all = await Promise.all([
        ...Array.from({ length: 8 }, () => accept(link, { seen })),
        ...Array.from({ length: 4 }, () => group.post(`${offer}/withdrawal`).then(({ status }) => status)),
        group
          .post(`${offer}/sending`)
          .type('form')
          .send({})
          .then(({ status }) => status),
      ])
      const [row] = (await site
        .db('offers')
        .where({ project: base.split('/').at(-1), id: offer.split('/').at(-1) })
        .select('offer')) as { offer: string }[]
      const { versions } = JSON.parse(row?.offer ?? '{}') as { versions: { end?: { how: string } }[] }
      const accepted = versions.filter(({ end }) => end?.how === 'accepted')
      const mails = (await site.db('outbox').where({ template: 'offer-answer-copy' })) as unknown[]
      expect(accepted.length).toBeLessThanOrEqual(1)
      expect(mails).toHaveLength(accepted.length)
      // Those who pressed twice see the one acceptance; after any other end, nobody was told that they accepted.
      const told = all.slice(0, 8)
      if (accepted.length === 1) expect(new Set(told)).toEqual(new Set([303]))
      else expect(new Set(told).has(303)).toBe(false)
      if (accepted.length === 1) expect(versions).toHaveLength(1)
    }
  })

  it('binds nobody while the society is not registered, on paper, in the mail and on the page', async () => {
    const { base, group } = await coop(false)
    const offer = await draft(group, base)
    expect(await text(group, `${offer}/sending`)).toMatch(/binds the person who made it/)
    const link = await send(group, offer)
    expect((await lastMail(school)).text).toMatch(/cannot be accepted yet.*binds nobody/s)
    const page = await text(visitor(site), link)
    expect(page).toMatch(/not registered yet/)
    expect(page).not.toMatch(/>\s*Accept\s*</)
    expect(await accept(link, { may: '' })).toBe(303)
    expect(await text(group, offer)).toMatch(/Yes in principle/)
    expect(await text(group, offer)).toMatch(/binds nobody/)
  })
})

describe('what stops an offer', () => {
  it('says what to put right before it goes out, and sends nothing', async () => {
    const { base, group } = await coop()
    const offer = await draft(group, base, { email: '', validUntil: '20 11 2026' })
    const page = await text(group, `${offer}/sending`)
    expect(page).toMatch(/Give the e-mail address/)
    expect(page).toMatch(/is over/)
    expect(page).not.toMatch(/Send it/)
    await group.post(`${offer}/sending`).type('form').send({}).expect(409)
    expect(await site.db('outbox').select()).toEqual([])
  })

  it('warns the group, and never the school, where the discount takes a price below what the work costs', async () => {
    const { base, group } = await coop()
    const fair = await draft(group, base, { discountPercent: '2' })
    expect(await text(group, fair)).not.toContain('below what it costs you')
    const cheap = await draft(group, base, { discountPercent: '30' })
    for (const page of [cheap, `${cheap}/sending`])
      expect(await text(group, page)).toMatch(/is below what it costs you\. It brings in £[\d,.]+ for a day/)
    const link = await send(group, cheap)
    expect(await text(visitor(site), link)).not.toContain('costs you')
  })

  it('keeps what was typed where a field does not fit', async () => {
    const { base, group } = await coop()
    const { text: page } = await group
      .post(`${base}/offers/new`)
      .type('form')
      .send({ ...terms, name: '', 'many-ep-session': 'six', years: '7', discountPercent: '0.3' })
      .expect(422)
    expect(page).toMatch(/must be a whole number, such as 6/)
    expect(page).toMatch(/Choose 1, 2 or 3 years/)
    expect(page).toMatch(/in steps of a half/)
    expect(page).toMatch(/value="six"/)
  })

  it('is deleted as a draft, and offered again from last year’s', async () => {
    const { base, group } = await coop()
    const first = await draft(group, base)
    await group.post(`${first}/removal`).expect(303)
    await group.get(first).expect(404)
    const offer = await draft(group, base, { starts: '1 4 2027' })
    const link = await send(group, offer)
    expect(await accept(link)).toBe(303)
    expect(await text(group, `${base}/offers/orders?within=36`)).toMatch(/Offer again/)
    const { headers } = await group.post(`${offer}/again`).expect(303)
    expect(await text(group, String(headers['location']))).toMatch(/1 April 2028/)
    // Pressed twice, it is the same new offer.
    expect((await group.post(`${offer}/again`).expect(303)).headers['location']).toBe(headers['location'])
    await group.post(`${offer}/draft`).type('form').send(terms).expect(409)
  })
})

describe('the look of offers', () => {
  /** A PNG with words that no one sees, in a chunk of text after its head. */
  const withHiddenWords = (file: Buffer, words: string): Buffer => {
    const chunk = Buffer.from(`tEXtComment\0${words}`, 'latin1')
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(chunk.length - 4)
    sum.writeUInt32BE(crc32(chunk))
    return Buffer.concat([file.subarray(0, 33), length, chunk, sum, file.subarray(33)])
  }
  const png = (width: number, height = width): Buffer => PNG.sync.write(new PNG({ width, height }))

  it('takes a colour that can be read on white, and says the nearest one where it cannot', async () => {
    const { base, group } = await coop()
    const { text: page } = await group.post(`${base}/offers/look`).field('colour', '#ffcc00').expect(422)
    expect(page).toMatch(/too light.*nearest that people can read is #[0-9a-f]{6}/s)
    await group.post(`${base}/offers/look`).field('colour', '#7A1F5C').expect(303)
    const link = await send(group, await draft(group, base))
    expect((await visitor(site).get(`${link}/colours.css`).expect(200)).text).toContain('#7a1f5c')
  })

  it('takes a PNG, makes it anew and smaller, and refuses drawings, damaged files and bombs', async () => {
    const { base, group } = await coop()
    const file = withHiddenWords(png(600, 20), '<script>alert(1)</script>')
    await group.post(`${base}/offers/look`).attach('logo', file, 'logo.png').expect(303)
    const { body, headers } = await group.get(`${base}/offers/look/logo.png`).responseType('blob').expect(200)
    const kept = body as Buffer
    expect(headers['content-type']).toBe('image/png')
    expect(PNG.sync.read(kept).width).toBe(480)
    expect(kept.includes('script')).toBe(false)
    const bomb = png(16)
    bomb.writeUInt32BE(60_000, 16)
    bomb.writeUInt32BE(60_000, 20)
    const wrong: [Buffer, RegExp][] = [
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), /not a PNG or a JPEG/],
      [png(40).subarray(0, 60), /could not read this picture/],
      [bomb, /more than 4 million pixels/],
      [Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(200)]), /could not read this picture/],
      [Buffer.alloc(2 * 1024 * 1024, 1), /smaller than 1 MB/],
    ]
    for (const [content, message] of wrong) {
      const { text: page } = await group
        .post(`${base}/offers/look`)
        .attach('logo', content, 'logo.png')
        .expect(422)
      expect(page).toMatch(message)
    }
  })
})
