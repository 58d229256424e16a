/** What goes to people by e-mail: a notice with its place in the calendar, a changed notice, a proposal. */
import { gunzipSync } from 'node:zlib'
import { mailsTo, seated } from '../../support/seats'
import { addFounder, siteForTests, startCoop, visitor } from '../../support/site'

const site = siteForTests()
type Agent = ReturnType<typeof visitor>
const form = (agent: Agent, path: string, body: object) => agent.post(path).type('form').send(body)

async function group(): Promise<{ organiser: Agent; coop: string; ids: string[] }> {
  const organiser = visitor(site)
  const coop = await startCoop(organiser, 'Telling Name Co-operative')
  const ids = []
  for (const name of ['Ada Example', 'Ben Example', 'Cai Example']) {
    const founder = await addFounder(organiser, coop, name)
    ids.push(founder)
    const email = `${founder}.${coop.slice(-6)}@example.org`
    await seated(site, coop, { name, founder, email })
  }
  return { organiser, coop, ids }
}

/** The calendar file of the newest mail to an address. */
async function calendarOf(to: string): Promise<string> {
  const [row] = (await site.db('outbox').where({ to }).orderBy('id', 'desc').select('attachments')) as {
    attachments: string
  }[]
  const [file] = JSON.parse(String(row?.attachments)) as {
    filename: string
    contentType: string
    content: string
  }[]
  const bytes = Buffer.from(String(file?.content), 'base64')
  return (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString()
}

it('a notice goes to each founder once, with a file for the diary; a change goes with the next number', async () => {
  const { organiser, coop, ids } = await group()
  const to = `person.${coop.slice(-6)}@example.org`
  const plan = {
    kind: 'founding',
    title: 'Founding meeting',
    on: '2026-12-20',
    time: '6.30 pm',
    place: 'The library',
  }
  const meeting = String(
    (await form(organiser, `${coop}/meetings/new`, plan).expect(303)).headers['location'],
  )
  await form(organiser, `${meeting}/notice`, { how: 'mail' }).expect(303)
  await form(organiser, `${meeting}/notice`, { how: 'mail' })
  for (const id of ids) {
    const mails = await mailsTo(site, `${id}.${coop.slice(-6)}@example.org`)
    expect(mails.map(({ subject }) => subject)).toEqual(['Date for your diary'])
    expect(mails[0]?.text).toContain('20 December 2026')
    expect(mails[0]?.text).toContain('The library')
  }
  const first = await calendarOf(to)
  expect(first).toContain('SEQUENCE:0')
  expect(first).toContain('DTSTART:20261220T183000Z')
  await form(organiser, `${meeting}/plan`, { ...plan, place: 'The town hall' }).expect(303)
  await form(organiser, `${meeting}/notice`, { how: 'mail' }).expect(303)
  expect((await mailsTo(site, to)).map(({ subject }) => subject)).toContain(
    'A date in your diary has changed',
  )
  const second = await calendarOf(to)
  expect(second).toContain('SEQUENCE:1')
  expect(/UID:.+/.exec(second)?.[0]).toBe(/UID:.+/.exec(first)?.[0])
})

it('a proposal asks each founder with an address, and not the one who made it twice', async () => {
  const { organiser, coop, ids } = await group()
  await form(organiser, `${coop}/decisions/new`, { title: 'Where we meet', words: 'In the hall.' }).expect(
    303,
  )
  for (const id of ids) {
    const mails = await mailsTo(site, `${id}.${coop.slice(-6)}@example.org`)
    expect(mails.map(({ subject }) => subject)).toEqual(['A question for you'])
    expect(mails[0]?.link).toContain('/decisions/')
  }
})
