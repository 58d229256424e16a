import { assemble } from '../../../src/engine/clauses/assemble'
import { breakLines } from '../../../src/engine/paper/lines'
import { pageCount, toPdf } from '../../../src/engine/paper/pdf'
import type { Block, DocumentTree } from '../../../src/engine/tree'
import { theLibrary } from '../../support/library'
import { aFounder, anAddress, aProject } from '../../support/people'
import { readPdf } from '../../support/read-pdf'

const words = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] })
const aTree = (blocks: Block[], change: Partial<DocumentTree> = {}): DocumentTree => ({
  id: 'rules',
  title: 'Rules of Smith & <Daughters> Limited',
  society: 'Smith & <Daughters> Limited',
  language: 'en-GB',
  subtitle: 'Draft rules',
  mark: 'DRAFT, NOT REGISTERED',
  asAt: '2026-11-23',
  templateVersion: '1.0.0',
  orientation: 'portrait',
  contents: false,
  gaps: [],
  blocks,
  clauses: [],
  ...change,
})
const long = 'The Secretary gives notice to each Member. '.repeat(12)

describe('a paper', () => {
  it('prints every name exactly', async () => {
    const names = [
      'Siân Ŵyn',
      'Łukasz',
      'Nguyễn Thị Hà',
      'Ọlá Adébáyọ̀',
      "O'Neill-Şahin",
      'Smith & <Daughters>',
      '*bold* {{x}} {@y} <%= 1 %>',
    ]
    const { text } = readPdf(await toPdf(aTree(names.map(words))))
    for (const name of names) expect(text).toContain(name.normalize('NFC'))
    expect(text).not.toContain('\ufffd')
  })

  it('is tagged: headings, nested lists, tables with headed columns, links with words', async () => {
    const item = (label: string, blocks: Block[], id?: string) => ({
      label,
      number: label,
      blocks,
      ...(id !== undefined && { id }),
    })
    const { tags, objects } = readPdf(
      await toPdf(
        aTree([
          { type: 'heading', level: 1, id: 'a', number: '1', runs: [{ text: 'First' }] },
          {
            type: 'list',
            kind: 'clauses',
            items: [
              item(
                '1.1',
                [words(long), { type: 'list', kind: 'letters', items: [item('(a)', [words('inner')])] }],
                'one',
              ),
            ],
          },
          { type: 'paragraph', runs: [{ text: 'See ' }, { text: 'rule 1.1', to: 'one' }, { text: '.' }] },
          {
            type: 'table',
            caption: 'Members',
            columns: [
              { heading: 'Name', width: 1, align: 'left' },
              { heading: 'Paid', width: 1, align: 'right' },
            ],
            rowHeader: 0,
            empty: '',
            rows: [[[{ text: 'Ada' }], []]],
          },
        ]),
      ),
    )
    expect(Object.fromEntries(tags)).toMatchObject({
      Document: 1,
      H1: 1,
      H2: 1,
      L: 2,
      LI: 2,
      Lbl: 2,
      LBody: 2,
      Table: 1,
      THead: 1,
      TBody: 1,
      TR: 2,
      TH: 3,
      TD: 1,
      Link: 1,
    })
    const heads = [...objects.values()].map(({ head }) => head).join('\n')
    expect(heads).toMatch(/\/MarkInfo/)
    expect(heads).toMatch(/\/Lang \(en-GB\)/)
    expect(heads).toMatch(/\/DisplayDocTitle true/)
    expect(heads).toMatch(/\/Contents \(rule 1\.1\)/)
    expect(heads).toMatch(/\/ListNumbering \/(Decimal|LowerAlpha)/)
    expect(heads).toMatch(/\/Scope \/Column/)
    const xml =
      [...objects.values()].find(({ head }) => head.includes('/Metadata') && head.includes('/XML'))?.stream ??
      ''
    expect(xml).toContain('Rules of Smith &amp; &lt;Daughters&gt; Limited')
    expect(xml).toContain('pdfuaid')
  })

  it('paints nothing outside what is tagged or marked as furniture', async () => {
    const { objects } = readPdf(
      await toPdf(
        aTree([
          words(long),
          { type: 'signatures', people: [{ role: 'Secretary', name: 'Ada' }] },
          { type: 'blanks', rows: [{ label: 'School', lines: 2 }] },
        ]),
      ),
    )
    for (const { stream } of objects.values()) {
      if (!stream.includes(' Tf')) continue
      let depth = 0
      for (const line of stream.split('\n')) {
        if (/ BDC$| BMC$/.test(line)) depth++
        else if (line === 'EMC') depth--
        else if (/ TJ$|^f$|^S$| re$/.test(line)) expect(depth).toBeGreaterThan(0)
      }
      expect(depth).toBe(0)
    }
  })

  it('repeats the heading row of a table on each page, and tells every page its number', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [
      [{ text: `Member ${index + 1}` }],
      [{ text: '£1' }],
    ])
    const pdf = await toPdf(
      aTree([
        {
          type: 'table',
          caption: 'Members',
          columns: [
            { heading: 'Full name', width: 3, align: 'left' },
            { heading: 'Paid', width: 1, align: 'right' },
          ],
          empty: '',
          rows,
        },
      ]),
    )
    const { text } = readPdf(pdf)
    const pages = pageCount(pdf)
    expect(pages).toBeGreaterThan(2)
    expect(text.match(/Full name/g)?.length).toBeGreaterThanOrEqual(pages)
    for (let page = 1; page <= pages; page++) expect(text).toContain(`Page ${page} of ${pages}`)
    for (let row = 1; row <= 120; row++) expect(text).toContain(`Member ${row}`)
  })

  it('cuts a word that is wider than the page rather than losing its end', () => {
    const lines = breakLines([{ text: 'W'.repeat(300) }], 10.5, 470)
    const pieces = lines.flatMap((line) => line.segments.map((segment) => segment.text))
    expect(pieces.join('')).toBe('W'.repeat(300))
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(470)
  })

  it('has the same bytes each time', async () => {
    const tree = aTree([words(long)])
    expect((await toPdf(tree)).equals(await toPdf(tree))).toBe(true)
  })
})

describe('the register for inspection', () => {
  it('holds no word and no figure of shares, payments, loans or property, whatever the project', async () => {
    const library = theLibrary()
    const template = library.templates.find((one) => one.id === 'register-for-inspection')
    if (!template) throw new Error('there is no register for inspection')
    const base = { on: '2026-01-01', founder: 'ada' }
    const project = aProject({
      founders: [aFounder('ada', { offices: ['secretary'] }), aFounder('ben'), aFounder('cai')],
      ledger: [
        { ...base, kind: 'entered', number: 1, name: 'Ada Example', address: anAddress },
        { ...base, kind: 'shares', change: 7777 },
        { ...base, kind: 'paid', pence: 777_700 },
        { ...base, kind: 'property', what: 'loan', pence: 88_888_800 },
        { ...base, kind: 'property', what: 'other', pence: 99_999_900, description: 'A typewriter' },
        { ...base, kind: 'office-taken', office: 'secretary' },
      ],
    })
    const { text } = readPdf(await toPdf(assemble(template, project, '2026-11-23', library)))
    expect(text).toContain('Ada Example')
    expect(text).not.toMatch(
      /share|payment|paid|loan|property|deposit|money|£|7777|7,777|888,888|999,999|typewriter/i,
    )
  })
})
