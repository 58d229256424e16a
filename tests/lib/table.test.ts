/** Tables out and in: what a spreadsheet shows, and what ours reads of a spreadsheet. */
import fc from 'fast-check'
import { readCsv, toCsv, type Table } from '../../src/lib/table'
import { readTable, toWorkbook } from '../../src/lib/workbook'
import { zipOf } from '../support/zip'

const columns = [
  { heading: 'Name', width: 20 },
  { heading: 'Date', width: 12 },
  { heading: 'Shares', width: 8 },
  { heading: 'Paid', width: 10 },
]
const table: Table = {
  name: 'Members',
  columns,
  rows: [
    ['Siân Ŵyn', { date: '2027-09-01' }, 3, { pence: 123_450 }],
    ['=HYPERLINK("http://x.example")', { date: '2027-12-31' }, -2, { pence: -50 }],
    ['@sum', null, 0, { pence: 0 }],
  ],
}

describe('CSV', () => {
  it('has a byte order mark, dates as dd/mm/yyyy, and no words that run as a formula', () => {
    expect(toCsv(table)).toBe(
      '\ufeffName,Date,Shares,Paid\r\n' +
        'Siân Ŵyn,01/09/2027,3,1234.50\r\n' +
        '"\'=HYPERLINK(""http://x.example"")",31/12/2027,-2,-0.50\r\n' +
        "'@sum,,0,0.00\r\n",
    )
  })

  it('reads back the words that were written, whatever they are', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((text) => text.trim())
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (names) => {
        const wanted = names.filter(
          (name) => name !== '' && !name.startsWith("'") && !name.startsWith('\ufeff'),
        )
        const read = readCsv(
          toCsv({ columns: [columns[0]!, columns[1]!], rows: wanted.map((name) => [name, 'x']) }),
          100,
        )
        expect(read.ok && read.rows.slice(1).map(({ cells }) => cells[0])).toEqual(wanted)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['commas', 'Name,Town\nAda,"York, North"', 'York, North'],
    ['semicolons', 'Name;Town\r\nAda;York, North', 'York, North'],
    ['tabs', 'Name\tTown\rAda\tYork, North', 'York, North'],
  ])('finds out by itself that the columns are kept apart by %s', (_name, text, town) => {
    expect(readCsv(text, 10)).toMatchObject({
      ok: true,
      rows: [{ row: 1 }, { row: 2, cells: ['Ada', town] }],
    })
  })

  it('reads UTF-8 with and without a mark, UTF-16 and Windows-1252', async () => {
    const text = 'Name,Town\nZoë Müller,Łódź'
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
    ])
      expect(await readTable(bytes, 10)).toMatchObject({
        ok: true,
        rows: [{}, { cells: ['Zoë Müller', 'Łódź'] }],
      })
    const old = Buffer.from('Name\nZo\u00eb \u0080', 'latin1')
    expect(await readTable(old, 10)).toMatchObject({ ok: true, rows: [{}, { cells: ['Zoë €'] }] })
  })

  it('says so where there are more rows than it takes, or a quotation mark is not closed', () => {
    expect(readCsv('a\n1\n2\n3', 3)).toMatchObject({
      ok: false,
      message: expect.stringContaining('more than 2 rows') as string,
    })
    expect(readCsv('a,b\n"x,1', 3)).toMatchObject({
      ok: false,
      message: expect.stringContaining('quotation mark') as string,
    })
  })
})

describe('a workbook', () => {
  it('keeps dates as dates, numbers as numbers, and a formula as the words that it is', async () => {
    const bytes = await toWorkbook([table, { ...table, name: 'Again' }])
    expect(await readTable(bytes, 10)).toEqual({
      ok: true,
      rows: [
        { row: 1, cells: ['Name', 'Date', 'Shares', 'Paid'] },
        { row: 2, cells: ['Siân Ŵyn', '2027-09-01', '3', '1234.5'] },
        { row: 3, cells: ['=HYPERLINK("http://x.example")', '2027-12-31', '-2', '-0.5'] },
        { row: 4, cells: ['@sum', '', '0', '0'] },
      ],
    })
  })

  it.each([
    ['an old or locked one', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'old Excel file'],
    ['one cut short', Buffer.from('PK\x03\x04 and no more'), 'Save it again'],
    ['a picture', Buffer.from([0x89, 0x50, 0, 0]), 'not a list'],
  ])('refuses %s in words', async (_name, bytes, words) => {
    expect(await readTable(bytes, 10)).toMatchObject({
      ok: false,
      message: expect.stringContaining(words) as string,
    })
  })

  it('refuses one that swells when it is unpacked, and one with a cell in the last corner', async () => {
    const sheet = (xml: string) => zipOf({ 'xl/worksheets/sheet1.xml': xml })
    expect(await readTable(await sheet('<c/>'.repeat(12_000_000)), 10)).toMatchObject({
      ok: false,
      message: expect.stringContaining('too large') as string,
    })
    for (const cell of ['r="XFD1"', "r='A1048576'", 'r="A&#49;048576"', 'r = "aaaa1"'])
      expect(await readTable(await sheet(`<row><c r="A1"/><c ${cell}/></row>`), 10)).toMatchObject({
        ok: false,
        message: expect.stringContaining('Copy the list to a new workbook') as string,
      })
  })
})
