import type { Response } from 'supertest'
import { readCsv } from '../../../src/lib/table'
import { readTable, toWorkbook } from '../../../src/lib/workbook'
import { openSite, startCoop, visitor, type Site } from '../../support/site'

let site: Site
let agent: ReturnType<typeof visitor>
let coop: string
beforeAll(async () => {
  site = await openSite()
  agent = visitor(site)
})
beforeEach(async () => {
  coop = await startCoop(agent)
})
afterAll(async () => {
  expect(site.logged).toEqual([])
  await site.close()
})

const heads =
  'No;Name;Address line 1;Town;Postcode;Date entered;Shares held;Amount paid;Office;Took office;Date ceased'
const good = [
  '1;Siân Ŵyn;1 Row;Northmere;ZZ1 1AB;1/9/2026;1;1.00;Secretary;1/9/2026;',
  '2;Łukasz Nowak;2 Row;Northmere;ZZ1 1AB;1/9/2026;5;5;;;',
  ';Eve Example;3 Row;Northmere;ZZ1 1AB;2/9/2026;1;1;;;1/10/2026',
]
const bad = ['2;Fay Example;4 Row;Northmere;ZZ1 1AB;1/9/2026;;;;;', ';Gus Example;5 Row;;;31/2/2026;x;;;;']
const csv = [heads, ...good, ...bad].join('\r\n')

const check = (content: string | Buffer, name = 'members.csv') =>
  agent.post(`${coop}/register/import`).attach('file', Buffer.from(content), name)

const hidden = (page: Response, name: string): string =>
  (new RegExp(`name="${name}" value="([^"]*)"`).exec(page.text)?.[1] ?? '')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const send = (page: Response, what: 'add' | 'mend') =>
  agent
    .post(`${coop}/register/import/rows`)
    .field({ list: hidden(page, 'list'), good: hidden(page, 'good'), what })

const entries = async (): Promise<number> =>
  (await site.db('ledger').where({ project: coop.split('/').at(-1) })).length

describe('bringing in a register', () => {
  it('shows every row first, with what is wrong in words, and writes nothing', async () => {
    const page = await check(csv).expect(200)
    for (const words of [
      '2 rows need mending',
      'Member number 2 is someone else’s',
      'Date entered must be a real date with the day first',
      'Shares held must be a whole number',
      'Ready to add: 2 members, 1 former member',
      'Siân Ŵyn',
      'Secretary since 1 September 2026',
      'Add these 3 rows to the register',
    ])
      expect(page.text).toContain(words)
    expect(await entries()).toBe(0)
  })

  it('gives the rows to mend as a list with the reason in a column', async () => {
    const response = await send(await check(csv), 'mend').expect(200)
    expect(response.headers['content-disposition']).toContain('rows-to-mend.csv')
    const read = readCsv(response.text, 10)
    expect(read.ok && read.rows.map(({ cells }) => [cells[1], cells.at(-1)])).toEqual([
      ['Name', 'What to mend'],
      ['Fay Example', expect.stringContaining('someone else’s') as string],
      ['Gus Example', expect.stringContaining('real date') as string],
    ])
    expect(await entries()).toBe(0)
  })

  it('adds the good rows when that is confirmed, and the register shows them', async () => {
    await send(await check(csv), 'add').expect(303)
    const page = await agent.get(`${coop}/register`).expect(200)
    for (const words of [
      'Member</strong> number 1, entered 1 September 2026, 1 share. Secretary since 1 September 2026',
      'number 2, entered 1 September 2026, 5 shares',
      'Former member',
      '£5 paid on shares',
    ])
      expect(page.text).toContain(words)
    expect(page.text).not.toContain('Fay Example')
  })

  it('adds nothing at all when the register has changed since', async () => {
    const page = await check(csv)
    await send(await check([heads, good[1]].join('\n')), 'add').expect(303)
    const before = await entries()
    const refused = await send(page, 'add').expect(409)
    expect(refused.text).toContain('has changed since you checked')
    expect(await entries()).toBe(before)
  })

  it('reads a workbook, its own template and a paste', async () => {
    const template = await agent.get(`${coop}/register/import/template.xlsx`).responseType('blob').expect(200)
    expect((await check(template.body as Buffer, 'x.xlsx')).text).toContain('Ready to add: 1 member')
    const sheet = await toWorkbook([
      {
        name: 'People',
        columns: ['Name', 'Address', 'Date joined'].map((heading) => ({ heading, width: 20 })),
        rows: [['Ada Example', '1 Row, Northmere, ZZ1 1AB', { date: '2026-09-01' }]],
      },
    ])
    expect((await check(sheet, 'people.xlsx')).text).toContain('Entered 1 September 2026')
    const paste = 'Name\tAddress\tJoined\nAda Example\t1 Row, Northmere, ZZ1 1AB\t1/9/2026'
    const page = await agent.post(`${coop}/register/import`).field('rows', paste).expect(200)
    await send(page, 'add').expect(303)
    expect((await agent.get(`${coop}/register`)).text).toContain('number 1, entered 1 September 2026')
  })

  it('says what to do about a list that it cannot read', async () => {
    expect((await check('', 'empty.csv').expect(422)).text).toContain('Choose a file, or paste the rows')
    expect((await check('Town\nNorthmere').expect(422)).text).toContain('no column of names')
    expect((await check(Buffer.alloc(5_300_000, 'a')).expect(413)).text).toContain('more than we can take')
    const many = `Name\n${'Ada\n'.repeat(20_002)}`
    expect((await check(many).expect(422)).text).toContain('more than 20,000 rows')
    await agent
      .post(`${coop}/register/import/rows`)
      .field({ list: '{"a":1}', good: '1', what: 'add' })
      .expect(409)
  })

  it('keeps words that look like markup or formulas as words', async () => {
    const page = await check(
      'Name,Address,Joined\n"=cmd|x <b>""O\'Neil""</b>","1 Row, Northmere, ZZ1 1AB",1/9/2026',
    )
    expect(page.text).toContain('=cmd|x &lt;b&gt;&#34;O&#39;Neil')
    await send(page, 'add').expect(303)
    const out = await agent.get(`${coop}/register/file/members.csv`).expect(200)
    expect(out.text).toContain('"\'=cmd|x <b>""O\'Neil""</b>"')
  })
})

describe('the registers as files', () => {
  it('go out as at any day, and the one for inspection holds no money and nobody’s nominee', async () => {
    await send(await check(csv), 'add').expect(303)
    const file = (which: string, asAt: string) => agent.get(`${coop}/register/file/${which}?as-at=${asAt}`)
    const members = await file('members.csv', '2026-09-01').expect(200)
    expect(members.headers['content-disposition']).toContain('register-of-members-2026-09-01.csv')
    expect(members.text.split('\r\n')[1]).toBe(
      '1,Siân Ŵyn,1 Row,,,Northmere,ZZ1 1AB,,,01/09/2026,,1,1.00,,,,,Secretary,01/09/2026',
    )
    expect(members.text).not.toContain('Eve Example')
    for (const asAt of ['2026-09-15', '2026-11-23']) {
      const open = await file('inspection.csv', asAt).expect(200)
      expect(open.text).toContain('Eve Example')
      expect(open.text).not.toMatch(/share|paid|loan|deposit|property|nomin/i)
      const book = await readTable(
        (await file('inspection.xlsx', asAt).responseType('blob').expect(200)).body as Buffer,
        100,
      )
      expect(JSON.stringify(book)).not.toMatch(/share|paid|loan|deposit|property|nomin/i)
    }
    expect((await file('officers.csv', '2026-09-01')).text).toContain(
      'Siân Ŵyn,"1 Row, Northmere, ZZ1 1AB",,,Secretary,01/09/2026,',
    )
    await file('members.pdf', '2026-09-01').expect(404)
    await file('payroll.csv', '2026-09-01').expect(404)
  })
})
