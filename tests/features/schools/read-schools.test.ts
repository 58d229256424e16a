import fc from 'fast-check'
import { readCsv } from '../../../src/lib/table'
import { toCsv } from '../../../src/lib/table'
import { planImport } from '../../../src/features/schools/plan-import'
import { readSchools, type ListRow, type SchoolList } from '../../../src/features/schools/read-schools'
import { schoolTables } from '../../../src/features/schools/tables'
import { schoolPhases, schoolTypes, type School } from '../../../src/engine/project/school'
import { aSchool } from '../../support/people'

function read(text: string, nation: School['nation'] = 'england'): SchoolList {
  const table = readCsv(text, 5001)
  if (!table.ok) throw new Error(table.message)
  const list = readSchools(table.rows, nation)
  if ('message' in list) throw new Error(list.message)
  return list
}

/** One row of a list with these columns. */
function row(cells: Record<string, string>, nation?: School['nation']): ListRow {
  const quoted = (words: string[]): string => words.map((word) => `"${word}"`).join(',')
  const [only] = read(`${quoted(Object.keys(cells))}\n${quoted(Object.values(cells))}`, nation).rows
  if (!only) throw new Error('no row')
  return only
}

const usual = { URN: '990001', EstablishmentName: 'Harbour Primary School' }

describe('a list of schools', () => {
  it('is read by the headings of the public register, in any case, with columns that we do not know', () => {
    const list = read(
      [
        'urn,LA (code),LA (NAME),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),PhaseOfEstablishment (name),Street,Town,Postcode,NumberOfPupils,UKPRN,TelephoneNum,HeadLastName,Easting',
        '990001,990,Northmere,37,Harbour Primary School,Community school,"Open, but proposed to close",Primary,1 Quay,Northmere,zz11aa,"1,050",10099001,01632960001,Hook,4',
      ].join('\r\n'),
    )
    expect(list.rows[0]?.errors).toEqual([])
    expect(list.rows[0]?.school).toEqual({
      urn: '990001',
      laestab: '9900037',
      ukprn: '10099001',
      authority: 'Northmere',
      name: 'Harbour Primary School',
      nation: 'england',
      type: 'maintained',
      phase: 'primary',
      address: { line1: '1 Quay', town: 'Northmere', postcode: 'ZZ1 1AA' },
      roll: 1050,
      phone: '01632 960 001',
      contacts: [],
    })
    expect(list.unread).toEqual(['HeadLastName', 'Easting'])
  })

  it.each([
    [{ ...usual, URN: '' }, /URN is missing/],
    [{ ...usual, URN: '99001' }, /URN must be six digits/],
    [{ ...usual, URN: 'ABC' }, /URN must be six digits/],
    [{ ...usual, EstablishmentName: '' }, /Enter name of the school/],
    [{ ...usual, Postcode: '12345' }, /full UK postcode/],
    [{ ...usual, NumberOfPupils: 'many' }, /Pupils must be a whole number/],
    [{ ...usual, NumberOfPupils: '-5' }, /Pupils must be a whole number/],
    [{ ...usual, UKPRN: '20000000' }, /UKPRN must be eight digits/],
    [{ ...usual, 'EstablishmentStatus (name)': 'Closed' }, /closed/],
    [{ ...usual, 'Office e-mail': 'office' }, /name@example.org/],
    [{ ...usual, Notes: 'AB 12 34 56 C' }, /National Insurance/],
  ])('says what to mend in %j', (cells, message) => {
    const { school, errors } = row(cells)
    expect(school).toBeUndefined()
    expect(errors.join(' ')).toMatch(message)
  })

  it.each([
    ['Academy special converter', 'special'],
    ['Academy converter', 'academy'],
    ['Free schools', 'free'],
    ['Free schools alternative provision', 'pru'],
    ['Pupil referral unit', 'pru'],
    ['Other independent special school', 'independent'],
    ['Local authority nursery school', 'nursery'],
    ['Further education', 'college'],
    ['Voluntary aided school', 'maintained'],
    ['Multi-academy trust', 'academy'],
    ['Council', 'council'],
  ])('takes %s as %s', (type, ours) => {
    expect(row({ ...usual, Type: type }).school?.type).toBe(ours)
  })

  it('leaves a type that it does not know empty, and says so', () => {
    const list = read('Name,Type,Phase\nHarbour,Lighthouse,Not applicable')
    expect(list.rows[0]?.school).toEqual({ name: 'Harbour', nation: 'england', contacts: [] })
    expect(list.unknown).toEqual(['Lighthouse'])
  })

  it('knows the numbers of the other nations', () => {
    expect(row({ Name: 'Ysgol Dŵr', 'School number': '6612345' }, 'wales').school).toMatchObject({
      nation: 'wales',
      number: '6612345',
    })
    expect(row({ Name: 'Glen', 'SEED code': '5201234', Nation: 'Scotland' }).school?.number).toBe('5201234')
    expect(
      row({ Name: 'Glen', 'DE reference': '101-0035', Country: 'Northern Ireland' }).school?.number,
    ).toBe('1010035')
    const gias = { ...usual, 'LA (code)': '661', EstablishmentNumber: '2345', Type: 'Welsh establishment' }
    expect(row(gias).school).toMatchObject({ nation: 'wales', number: '6612345' })
  })

  it('asks for no URN where the list has no such column, or the buyer is a council', () => {
    expect(row({ School: 'Harbour' }).errors).toEqual([])
    expect(row({ URN: '', School: 'Northmere', Type: 'Council' }).errors).toEqual([])
  })

  it('says which heading it needs', () => {
    const table = readCsv('URN,Town\n990001,Northmere', 10)
    expect(table.ok && readSchools(table.rows, 'england')).toEqual({
      message: expect.stringContaining('EstablishmentName') as string,
    })
  })

  it('reads back what our own export says, whatever the schools are', () => {
    const digits = (length: number) =>
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })
    const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 3 })
    const school = fc.record({
      name: fc.constantFrom('=Harbour', 'St Brânwen’s, "Top"', 'Ysgol Dŵr', "O’Neil's", '-'),
      urn: digits(6),
      laestab: maybe(digits(7)),
      phase: maybe(fc.constantFrom(...schoolPhases)),
      type: maybe(fc.constantFrom(...schoolTypes)),
      roll: maybe(fc.integer({ min: 0, max: 50_000 })),
      poRequired: maybe(fc.boolean()),
      financialYear: maybe(fc.constantFrom('april' as const, 'september' as const)),
      approvalLimitPence: maybe(fc.integer({ min: 0, max: 100_000_000 })),
      notes: maybe(fc.constantFrom('Ring after 3', '+44 first', 'Two\nlines')),
    })
    fc.assert(
      fc.property(school, (drawn) => {
        const filled = Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined))
        const [table] = schoolTables([aSchool('one', filled)], { people: false })
        const [back] = table ? read(toCsv(table)).rows : []
        const { id: _id, ...expected } = aSchool('one', filled)
        expect(back?.errors).toEqual([])
        expect(back?.school).toEqual(expected)
      }),
      { numRuns: 200 },
    )
  })
})

describe('schools that stand twice', () => {
  const errors = (text: string, present: School[] = []): string[][] =>
    planImport(read(text).rows, present).map((one) => one.errors)

  it('are refused by URN, in the file and against the list; the first in the file stays', () => {
    const text = 'URN,Name\n990001,Harbour\n990002,Moor\n990001,Harbour again'
    expect(errors(text, [aSchool('moor', { urn: '990002' })])).toEqual([
      [],
      ['Moor School is in your list already. Change it there, or take this row out.'],
      ['This school is also in row 2. Take this row out.'],
    ])
  })

  it('are refused by name and place where one of the two has no URN, and not where both have one', () => {
    const place = { postcode: 'ZZ1 1AA' }
    const named = 'Name,Postcode\nMoor  school,ZZ1 1AA\nMoor school,ZZ1 1AB'
    expect(
      errors(named, [aSchool('moor', { urn: '990002', address: place })]).map((one) => one.length),
    ).toEqual([1, 0])
    const numbered = 'URN,Name,Postcode\n990001,Moor School,ZZ1 1AA'
    expect(errors(numbered, [aSchool('moor', { urn: '990002', address: place })])).toEqual([[]])
  })
})
