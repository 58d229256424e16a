import { performance } from 'node:perf_hooks'
import type { Response } from 'supertest'
import { daily } from '../../../src/commands/daily'
import { projectStore } from '../../../src/features/projects'
import { readCsv } from '../../../src/lib/table'
import { readTable, toWorkbook } from '../../../src/lib/workbook'
import { seated } from '../../support/seats'
import { siteForTests, startCoop, visitor } from '../../support/site'

const site = siteForTests()
let agent: ReturnType<typeof visitor>
let coop: string
beforeEach(async () => {
  agent = visitor(site)
  coop = await startCoop(agent)
})

const post = (path: string, body: object) => agent.post(`${coop}${path}`).type('form').send(body)
const schools = () => projectStore(site.db).schools(coop.split('/').at(-1) ?? '')
const harbour = {
  name: 'Harbour Primary School',
  nation: 'england',
  urn: '990001',
  phase: 'primary',
  email: 'office@harbour.example.org',
}
const bo = { name: 'Bo Example', role: 'Business manager', email: 'bo@harbour.example.org' }

describe('the list of schools', () => {
  it('takes a school by hand, changes it and removes it', async () => {
    const { headers } = await post('/schools/new', {
      ...harbour,
      roll: '1,050',
      approvalLimitPence: '£5,000',
      poRequired: 'yes',
      town: 'Northmere',
      laestab: '990/2001',
    }).expect(303)
    expect(headers['location']).toBe(`${coop}/schools/harbour-primary-school`)
    expect(await schools()).toEqual([
      {
        id: 'harbour-primary-school',
        ...harbour,
        laestab: '9902001',
        roll: 1050,
        approvalLimitPence: 500_000,
        poRequired: true,
        address: { town: 'Northmere' },
        contacts: [],
      },
    ])
    const page = await agent.get(`${coop}/schools/harbour-primary-school`).expect(200)
    for (const words of ['990/2001', '£5,000', 'Office address only', 'not of a person'])
      expect(page.text).toContain(words)
    await post('/schools/harbour-primary-school/edit', { name: 'Harbour Academy', nation: 'england' }).expect(
      303,
    )
    expect(await schools()).toEqual([
      { id: 'harbour-primary-school', name: 'Harbour Academy', nation: 'england', contacts: [] },
    ])
    await post('/schools/harbour-primary-school/removal', {}).expect(303)
    expect(await schools()).toEqual([])
  })

  it('gives a school and a person called New pages of their own', async () => {
    const { headers } = await post('/schools/new', { name: 'New', nation: 'england' }).expect(303)
    expect(headers['location']).toBe(`${coop}/schools/new-2`)
    await post('/schools/new-2/people/new', { name: 'New', agreed: 'no' }).expect(303)
    await agent.get(`${coop}/schools/new-2/people/new-2`).expect(200)
  })

  it('says what to do about a number, and keeps what was typed', async () => {
    const page = await post('/schools/new', { ...harbour, urn: '12', roll: 'many' }).expect(422)
    expect(page.text).toContain('URN must be six digits')
    expect(page.text).toContain('Pupils must be a whole number')
    expect(page.text).toContain('value="Harbour Primary School"')
    const wales = await post('/schools/new', { ...harbour, nation: 'wales' }).expect(422)
    expect(wales.text).toContain('Only a school in England has a URN')
    await post('/schools/new', harbour).expect(303)
    await post('/schools/new', { ...harbour, name: 'Twin' }).expect(409)
    expect(await schools()).toHaveLength(1)
  })

  it('shows a change that someone else made in between', async () => {
    await post('/schools/new', harbour).expect(303)
    const form = await agent.get(`${coop}/schools/harbour-primary-school/edit`)
    const seen = /name="seen" value="([^"]+)"/.exec(form.text)?.[1]
    await post('/schools/harbour-primary-school/edit', { ...harbour, roll: '10', seen }).expect(303)
    const conflict = await post('/schools/harbour-primary-school/edit', {
      ...harbour,
      roll: '20',
      seen,
    }).expect(409)
    expect(conflict.text).toContain('Pupils')
    expect((await schools())[0]?.roll).toBe(10)
  })

  it('is searched by words, phase and whether they may be written to', async () => {
    await post('/schools/new', harbour)
    await post('/schools/new', { name: 'Ysgol Dŵr', nation: 'wales', phase: 'secondary', town: 'Aber' })
    const names = async (query: string): Promise<string[]> => {
      const { text } = await agent.get(`${coop}/schools?${query}`).expect(200)
      return [...text.matchAll(/schools\/[\w-]+">([^<]+)<\/a><\/h3>/g)].map(([, name]) => String(name))
    }
    expect(await names('words=dwr%20aber')).toEqual(['Ysgol Dŵr'])
    expect(await names('words=990001')).toEqual(['Harbour Primary School'])
    expect(await names('phase=primary')).toEqual(['Harbour Primary School'])
    expect(await names('standing=none')).toEqual(['Ysgol Dŵr'])
    expect(await names('phase=%27%22%3Bdrop')).toEqual(['Harbour Primary School', 'Ysgol Dŵr'])
    expect(await names('words=%25')).toHaveLength(2)
  })

  it('goes out as CSV and Excel, with the people only for those who may see them', async () => {
    await post('/schools/new', { ...harbour, notes: 'Ring after three' })
    await post('/schools/harbour-primary-school/people/new', { ...bo, agreed: 'no' }).expect(303)
    const csv = await agent.get(`${coop}/schools/schools.csv`).expect(200)
    expect(csv.text).toContain('Harbour Primary School')
    expect(csv.text).toContain('Ring after three')
    const member = await seated(site, coop, { role: 'member' })
    for (const path of ['schools.csv', 'harbour-primary-school']) {
      const { text } = await member.get(`${coop}/schools/${path}`).expect(200)
      expect(text).toContain('Harbour Primary School')
      expect(text).not.toMatch(/Bo Example|Ring after three/)
    }
  })
})

describe('a person at a school', () => {
  const contacts = async () => (await schools())[0]?.contacts ?? []
  beforeEach(async () => {
    await post('/schools/new', harbour).expect(303)
  })

  it('is written to only after they agreed, with the day, the way and the words', async () => {
    const at = '/schools/harbour-primary-school/people'
    await post(`${at}/new`, { ...bo, agreed: 'yes', on: '30/11/2026', how: 'phone' }).expect(422)
    await post(`${at}/new`, { ...bo, agreed: 'yes' }).expect(422)
    await post(`${at}/new`, { ...bo, agreed: 'no' }).expect(303)
    const before = await agent.get(`${coop}/schools/harbour-primary-school`)
    expect(before.text).toContain('Has not agreed to be written to')
    await post(`${at}/bo-example`, { ...bo, agreed: 'yes', on: '20 11 2026', how: 'phone' }).expect(303)
    expect((await contacts())[0]?.consent).toEqual({ on: '2026-11-20', how: 'phone', text: 'school-2026-11' })
    const after = await agent.get(`${coop}/schools/harbour-primary-school`)
    expect(after.text).toContain('Agreed on the phone on 20 November 2026')
    // The page still sends the day and the way that it showed.
    await post(`${at}/bo-example`, { ...bo, agreed: 'no', on: '20 11 2026', how: 'phone' }).expect(303)
    expect((await contacts())[0]?.consent).toBeUndefined()
  })

  it('stays unwritten to once they took it back, until they agree on a later day', async () => {
    const at = '/schools/harbour-primary-school/people'
    await post(`${at}/new`, { ...bo, agreed: 'yes', on: '20/11/2026', how: 'phone' }).expect(303)
    await post(`${at}/bo-example/withdrawal`, {}).expect(303)
    expect(await contacts()).toEqual([
      {
        id: 'bo-example',
        name: bo.name,
        email: bo.email,
        consent: { on: '2026-11-20', how: 'phone', text: 'school-2026-11', withdrawnOn: '2026-11-23' },
      },
    ])
    await post(`${at}/bo-example`, { ...bo, agreed: 'no' }).expect(303)
    expect((await contacts())[0]?.consent?.withdrawnOn).toBe('2026-11-23')
    const twin = { ...bo, name: 'Other', email: 'BO@harbour.example.org' }
    await post(`${at}/new`, { ...twin, agreed: 'yes', on: '23/11/2026', how: 'email' }).expect(409)
    expect(await contacts()).toHaveLength(1)
  })

  it('is erased with all that is known of them, and leaves no name in the trail', async () => {
    await post('/schools/harbour-primary-school/people/new', { ...bo, agreed: 'no' }).expect(303)
    await post('/schools/harbour-primary-school/people/bo-example/erasure', {}).expect(303)
    expect(await contacts()).toEqual([])
    const project = coop.split('/').at(-1)
    for (const table of ['schools', 'audit'])
      expect(JSON.stringify(await site.db(table).where({ project }))).not.toMatch(/Bo Example|bo@harbour/)
  })

  it('is taken out when their agreement has run out, and not before', async () => {
    const at = '/schools/harbour-primary-school/people/new'
    await post(at, { ...bo, name: 'Old', agreed: 'yes', on: '22/11/2024', how: 'paper' }).expect(303)
    await post(at, { ...bo, name: 'New', agreed: 'yes', on: '23/11/2024', how: 'paper' }).expect(303)
    await daily(site.deps)
    await daily(site.deps)
    expect((await contacts()).map(({ name }) => name)).toEqual(['New'])
  })

  it('is left alone with everyone else where the school says so', async () => {
    await post('/schools/harbour-primary-school/stop', { stop: 'yes' }).expect(303)
    const page = await agent.get(`${coop}/schools/harbour-primary-school`)
    expect(page.text).toContain('the school asked us not to write')
    await post('/schools/harbour-primary-school/stop', { stop: 'no' }).expect(303)
    expect((await schools())[0]?.stoppedOn).toBeUndefined()
  })
})

describe('bringing in schools', () => {
  const hidden = (page: Response, name: string): string =>
    (new RegExp(`name="${name}" value="([^"]*)"`).exec(page.text)?.[1] ?? '')
      .replaceAll('&#34;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
  const check = (content: string | Buffer, name = 'schools.csv') =>
    agent.post(`${coop}/schools/import`).attach('file', Buffer.from(content), name)
  const send = (page: Response, what: string) =>
    agent
      .post(`${coop}/schools/import/rows`)
      .field({ list: hidden(page, 'list'), good: hidden(page, 'good'), what })

  const heads = [
    'URN',
    'LA (code)',
    'LA (name)',
    'EstablishmentNumber',
    'EstablishmentName',
    'TypeOfEstablishment (name)',
    'EstablishmentStatus (name)',
    'PhaseOfEstablishment (name)',
    'Street',
    'Town',
    'Postcode',
    'NumberOfPupils',
    'HeadLastName',
  ]
  const faults: ((cells: string[]) => void)[] = [
    (cells) => (cells[0] = ''),
    (cells) => (cells[0] = '12345'),
    (cells) => (cells[0] = '700001'),
    (cells) => (cells[4] = ''),
    (cells) => (cells[6] = 'Closed'),
    (cells) => (cells[10] = 'NOWHERE'),
    (cells) => (cells[11] = 'lots'),
  ]
  /** A thousand schools as the public register gives them, of which each 27th has something wrong. */
  const thousand = Array.from({ length: 1000 }, (_, index) => {
    const cells = [
      `${700_001 + index}`,
      '990',
      'Northmere',
      `${1000 + index}`,
      `School ${index + 1}, Northmere`,
      'Academy converter',
      'Open',
      'Primary',
      `${index + 1} High Street`,
      'Northmere',
      'ZZ1 1AA',
      `${100 + (index % 400)}`,
      'Hook',
    ]
    if (index % 27 === 1) faults[((index - 1) / 27) % faults.length]?.(cells)
    return cells
  })

  it.each(['csv', 'xlsx'] as const)(
    'takes 963 of 1,000 from %s once confirmed, and gives 37 back with the reason',
    async (format) => {
      const table = {
        name: 'GIAS',
        columns: heads.map((heading) => ({ heading, width: 20 })),
        rows: thousand,
      }
      const file =
        format === 'xlsx'
          ? await toWorkbook([table])
          : [heads, ...thousand].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n')
      const start = performance.now()
      const page = await check(file, `schools.${format}`).expect(200)
      expect(page.text).toContain('37 rows need mending')
      expect(await schools()).toEqual([])
      await send(page, 'add').expect(303)
      const seconds = (performance.now() - start) / 1000
      process.stdout.write(
        `1,000 schools from ${format}: read, shown and 963 kept in ${seconds.toFixed(2)} s\n`,
      )
      expect(await schools()).toHaveLength(963)

      coop = await startCoop(agent)
      const again = await check(file, `schools.${format}`)
      const csv = await send(again, 'mend-csv').expect(200)
      const mended = readCsv(csv.text, 100)
      if (!mended.ok) throw new Error(mended.message)
      expect(mended.rows).toHaveLength(38)
      expect(mended.rows[0]?.cells).toEqual([...heads, 'What to mend'])
      for (const { cells } of mended.rows.slice(1)) expect(cells.at(-1)).toMatch(/\.$/)
      expect(mended.rows[1]?.cells).toEqual([
        ...(thousand[1] ?? []),
        expect.stringContaining('URN is missing') as string,
      ])
      const book = await send(again, 'mend-xlsx').buffer(true).parse(asBytes).expect(200)
      const sheet = await readTable(book.body as Buffer, 100)
      expect(sheet).toEqual(mended)
    },
  )

  it('takes a paste from Excel, and refuses what came in meanwhile', async () => {
    const rows = 'School\tTown\nHarbour\tNorthmere\nMoor\tNorthmere'
    const page = await agent.post(`${coop}/schools/import`).field({ rows }).expect(200)
    expect(page.text).toContain('Ready to add: 2 schools')
    await post('/schools/new', { name: 'Harbour', nation: 'england' }).expect(303)
    await send(page, 'add').expect(409)
    expect(await schools()).toHaveLength(1)
  })

  it('says what to do about a file that it cannot read, and about one without names', async () => {
    expect((await check('', 'empty.csv').expect(422)).text).toContain('Choose a file, or paste the rows')
    expect((await check('Colour\nred').expect(422)).text).toContain('no column with the names')
    expect((await check(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'old.xls').expect(422)).text).toContain(
      'old Excel file',
    )
    await check(Buffer.alloc(5_300_000, 'a'), 'huge.csv').expect(413)
  })

  it('takes a register with more columns than we know', async () => {
    const wide = [...heads, ...Array.from({ length: 140 }, (_, index) => `Extra ${index}`)]
    const table = {
      name: 'GIAS',
      columns: wide.map((heading) => ({ heading, width: 9 })),
      rows: thousand.slice(2, 4),
    }
    const page = await check(await toWorkbook([table]), 'wide.xlsx').expect(200)
    expect(page.text).toContain('Ready to add: 2 schools')
  })
})

function asBytes(response: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = []
  const stream = response as NodeJS.ReadableStream
  stream.on('data', (part: Buffer) => parts.push(part))
  stream.on('end', () => done(null, Buffer.concat(parts)))
}
