/** Lists as people keep them: generous about headings and dates, exact about what cannot be. */
import { planImport } from '../../../src/features/register/plan-import'
import { readList, type ListReading } from '../../../src/features/register/read-register'
import type { LedgerEntry } from '../../../src/engine/project/ledger-entry'
import { readCsv } from '../../../src/lib/table'
import { aFounder, anAddress } from '../../support/people'

const today = '2026-11-23'

function list(text: string): ListReading {
  const table = readCsv(text, 100)
  if (!table.ok) throw new Error(table.message)
  const read = readList(table.rows, today)
  if ('message' in read) throw new Error(read.message)
  return read
}

const refusal = (text: string): string => {
  const table = readCsv(text, 100)
  const read = table.ok ? readList(table.rows, today) : table
  return 'message' in read ? read.message : ''
}

describe('headings', () => {
  it.each([
    'Name,Address line 1,Town,Postcode,Date entered',
    'FULL NAME,Street,City,Post Code,Date joined',
    "Member's name,Address 1,Town/City,PostCode,Joined",
    'Members,Line 1,Town or city,Post-code,Member since',
  ])('are known as “%s”', (heads) => {
    const [row] = list(`${heads.replace('Members,', 'Name,')}\nAda,1 Row,Northmere,zz11ab,1/9/2026`).rows
    expect(row).toMatchObject({
      errors: [],
      person: { name: 'Ada', entered: '2026-09-01', address: { postcode: 'ZZ1 1AB', town: 'Northmere' } },
    })
  })

  it('may hold the name in two columns and the address in one', () => {
    const [row] = list(
      'First name,Surname,Address,Entered\nAda,Example,"Flat 2, The Mill, 1 Row, Ward End, Northmere ,ZZ1 1AB",2026-09-01',
    ).rows
    expect(row?.person).toMatchObject({
      name: 'Ada Example',
      address: {
        line1: 'Flat 2',
        line2: 'The Mill',
        line3: '1 Row, Ward End',
        town: 'Northmere',
        postcode: 'ZZ1 1AB',
      },
    })
  })

  it('that we do not know are named and their columns left out', () => {
    const read = list('Name,Office,Took office,Phone\nAda,Chair,1/9/2026,01632 960001')
    expect(read.unread).toEqual(['Phone'])
    expect(JSON.stringify(read.rows[0]?.person)).not.toContain('01632')
  })

  it('must name the people, once, with rows below', () => {
    expect(refusal('Postcode,Town\nx,y')).toContain('no column of names')
    expect(refusal('Name,Full name\nx,y')).toContain('Two columns say the same thing')
    expect(refusal('Name,Town')).toContain('no row below')
  })
})

const row = (cells: Record<string, string>): string => {
  const all = { Name: 'Ada', Address: '1 Row, Northmere, ZZ1 1AB', 'Date entered': '1/9/2026', ...cells }
  return `${Object.keys(all).join('\t')}\n${Object.values(all).join('\t')}`
}

describe('a row', () => {
  it.each([
    ['27/03/2026', '2026-03-27'],
    ['7.3.2026', '2026-03-07'],
    ['27-Mar-2026', '2026-03-27'],
    ['2nd March 2026', '2026-03-02'],
    ['2026-03-27 00:00:00', '2026-03-27'],
    ['46108', '2026-03-27'],
  ])('may say the date as %s', (typed, date) => {
    expect(list(row({ 'Date entered': typed })).rows[0]?.person?.entered).toBe(date)
  })

  it.each([
    [{ 'Date entered': '03/27/2026' }, 'with the day first'],
    [{ 'Date entered': '1/9/26' }, 'with the day first'],
    [{ 'Date entered': '1/9/2030' }, 'today or before'],
    [{ 'Date entered': '' }, 'Enter the date this person was entered'],
    [{ Address: '' }, 'needs a postal address'],
    [{ Address: '1 Row, Northmere' }, 'postcode'],
    [{ Name: '' }, 'Enter name'],
    [{ Shares: '1.5' }, 'whole number'],
    [{ Paid: 'lots' }, 'amount in pounds'],
    [{ No: '0' }, 'from 1 to 1,000,000'],
    [{ Office: 'Wizard', 'Took office': '1/9/2026' }, 'Office must be one of: Chair'],
    [{ Office: 'Chair' }, 'Enter the date they took office'],
    [{ 'Took office': '1/9/2026' }, 'no office'],
    [{ Office: 'Chair; Treasurer; DPO', 'Took office': '1/9/2026; 2/9/2026' }, 'one for each'],
    [{ 'Date ceased': '1/8/2026' }, 'on or after the date entered'],
    [{ Reason: 'resigned' }, 'no date ceased'],
    [{ 'Date ceased': '1/10/2026', Reason: 'moon' }, 'Reason must be one of'],
    [{ 'Date entered': '', Office: 'Chair', 'Took office': '1/9/2026', Shares: '3' }, 'no date entered'],
  ])('that says %j is refused in words', (cells, words) => {
    const [read] = list(row(cells)).rows
    expect(read?.person).toBeUndefined()
    expect(read?.errors.join(' ')).toContain(words)
    expect(read?.errors.join(' ')).not.toMatch(/"|undefined|NaN/)
  })

  it('may give several offices, with one date for all or one for each', () => {
    const offices = (office: string, took: string) =>
      list(row({ Office: office, 'Took office': took })).rows[0]?.person?.offices
    expect(offices('Chairperson and Treasurer', '1/9/2026')).toEqual([
      { office: 'chair', took: '2026-09-01' },
      { office: 'treasurer', took: '2026-09-01' },
    ])
    expect(offices('Company Secretary; Committee Member', '1/9/2026; 2/9/2026')).toEqual([
      { office: 'secretary', took: '2026-09-01' },
      { office: 'director', took: '2026-09-02' },
    ])
  })
})

const present: LedgerEntry[] = [
  { on: '2026-01-01', kind: 'entered', founder: 'ada', number: 4, name: 'Ada Example', address: anAddress },
  { on: '2026-01-01', kind: 'entered', founder: 'ben', number: 5, name: 'Ben Example', address: anAddress },
  { on: '2026-02-01', kind: 'ceased', founder: 'ben', reason: 'resigned' },
]
const founders = [aFounder('ada'), aFounder('ben'), { ...aFounder('cai'), address: undefined as never }]
delete (founders[2] as { address?: unknown }).address

function plan(rows: string) {
  const head = 'No\tName\tAddress\tEntered\tCeased\tOffice\tTook office\n'
  return planImport(list(head + rows).rows, { founders, ledger: present })
}
const at = '1 Harbour Row, Northmere, ZZ1 1AB'

describe('a list and the register that is there', () => {
  it('gives the next free numbers, keeps those of the list, and knows people who are here', () => {
    const made = plan(
      `\tDee\t${at}\t1/3/2026\n9\tEve\t${at}\t1/3/2026\n\tCai Example\t${at}\t2/3/2026\n\tBen Example\t${at}\t1/4/2026`,
    )
    expect(made.rows.flatMap((one) => one.errors)).toEqual([])
    expect(
      made.entries.map((entry) => entry.kind === 'entered' && [entry.founder, entry.number, entry.on]),
    ).toEqual([
      ['dee', 10, '2026-03-01'],
      ['eve', 9, '2026-03-01'],
      ['cai', 11, '2026-03-02'],
      ['ben', 5, '2026-04-01'],
    ])
    expect(made.newFounders.map((one) => one.id)).toEqual(['dee', 'eve'])
    expect(made.changedFounders.map((one) => [one.id, one.address?.postcode])).toEqual([['cai', 'ZZ1 1AB']])
  })

  it.each([
    [`\tAda Example\t${at}\t1/3/2026`, 'is on the register already'],
    [`4\tDee\t${at}\t1/3/2026`, 'someone else’s'],
    [`7\tBen Example\t${at}\t1/3/2026`, 'member number is 5'],
    [`\tBen Example\t${at}\t1/1/2026`, 'was a member until 1 February 2026'],
    [`7\tDee\t${at}\t1/3/2026\n7\tEve\t${at}\t1/3/2026`, 'someone else’s'],
    [`\tDee\t${at}\t1/3/2026\n\tdee\t${at}\t1/4/2026`, 'also in row 2'],
    [
      `\tDee\t${at}\t1/3/2026\t\tChair\t1/3/2026\n\tDee\t${at}\t\t\tChair\t2/3/2026`,
      'holds that office already',
    ],
  ])('refuses %j', (rows, words) => {
    const made = plan(rows)
    expect(made.rows.flatMap((one) => one.errors).join(' ')).toContain(words)
    expect(made.rows.filter((one) => one.errors.length > 0)).toHaveLength(1)
  })

  it('takes two spells of one person, in whatever order they stand', () => {
    const made = plan(`8\tDee\t${at}\t1/6/2026\n8\tDee\t${at}\t1/3/2026\t1/5/2026\tChair\t1/4/2026`)
    expect(made.rows.flatMap((one) => one.errors)).toEqual([])
    expect(made.entries.map((entry) => [entry.on, entry.kind])).toEqual([
      ['2026-03-01', 'entered'],
      ['2026-04-01', 'office-taken'],
      ['2026-05-01', 'office-left'],
      ['2026-05-01', 'ceased'],
      ['2026-06-01', 'entered'],
    ])
  })
})
