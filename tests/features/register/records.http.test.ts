/** Charges, interests, gifts and inspections: entered, completed, shown as at a day, and given out as files. */
import { readCsv } from '../../../src/lib/table'
import { projectStore } from '../../../src/features/projects'
import { aRegisteredProject, opened } from '../../support/registered'
import { seated, type Agent } from '../../support/seats'
import { siteForTests, visitor } from '../../support/site'

const site = siteForTests()
let secretary: Agent
let coop: string
const post = (path: string, body: object, status = 303) =>
  secretary.post(`${coop}/register/books${path}`).type('form').send(body).expect(status)
const page = async (path: string): Promise<string> =>
  (await secretary.get(`${coop}/register/books${path}`).expect(200)).text.replace(/\s+/g, ' ')
const rows = async (which: string, asAt = '2026-11-23'): Promise<string[][]> => {
  const { text } = await secretary.get(`${coop}/register/file/${which}.csv?as-at=${asAt}`).expect(200)
  const read = readCsv(text, 50)
  return read.ok ? read.rows.slice(1).map(({ cells }) => cells) : []
}
const paper = async (id: string): Promise<string> =>
  (await secretary.get(`${coop}/papers/${id}/file.txt?as-at=2026-11-23`).expect(200)).text.replace(
    /\s+/g,
    ' ',
  )

beforeAll(async () => {
  secretary = visitor(site) as Agent
  coop = await opened(
    secretary,
    aRegisteredProject({
      'office.nation': 'england',
      'borrowing.security': true,
      'records.inspectionDays': 10,
    }),
  )
})

describe('the record of charges', () => {
  const charge = { on: '2 11 2026', what: 'The van, AB12 CDE', lender: 'Moor Bank', pence: '8,000' }

  it('says by when the FCA must have it, and keeps each day that follows', async () => {
    await post('/charges/new', charge)
    expect(await page('/charges')).toContain('Send it to the FCA by 23 November 2026')
    expect((await secretary.get(`${coop}/today`)).text).toContain('Send the charge to the FCA: The van')
    const [record] = (await projectStore(site.db).books(coop.split('/').at(-1) ?? ''))?.charges ?? []
    const at = `/charges/${record?.id}`
    expect(await page(at)).toContain('value="2 11 2026"')
    const early = await post(at, { ...charge, sent: '1 11 2026' }, 409)
    expect(early.text).toContain('cannot be before it was made')
    expect(early.text).toContain('The van, AB12 CDE')
    await post(at, { ...charge, sent: '10 11 2026', acknowledged: '17 11 2026' })
    expect(await page('/charges')).toContain('Acknowledged by the FCA 17 November 2026')
    expect(await page('/charges?as-at=2026-11-12')).toContain('Sent to the FCA 10 November 2026')
    expect(await page('/charges?as-at=2026-11-01')).toContain('Nothing was entered by this day')
    expect(await rows('charges', '2026-11-12')).toEqual([
      ['02/11/2026', 'The van, AB12 CDE', 'Moor Bank', '8000.00', '', '23/11/2026', '10/11/2026', '', ''],
    ])
    expect(await paper('charges-record')).toContain('The van, AB12 CDE')
    expect((await post('/charges/new', { ...charge, pence: '' }, 422)).text).toContain('Enter sum secured')
  })
})

describe('the register of interests, and gifts', () => {
  it('shows what officers declared to any member, on the page, in files and on paper', async () => {
    await post('/interests/new', {
      founder: 'ben',
      on: '5 11 2026',
      what: 'Governor of Moor School',
      since: '1 9 2024',
      handled: 'Leaves the room.',
    })
    await post('/interests/new', { founder: 'cai', on: '6 11 2026' })
    await post('/gifts/new', {
      founder: 'cai',
      on: '7 11 2026',
      other: 'Moor School',
      what: 'Flowers',
      pence: '15',
      end: 'shared',
    })
    const member = await seated(site, coop, { role: 'member', founder: 'ada' })
    const text = (await member.get(`${coop}/register/books/interests`).expect(200)).text
    expect(text).toContain('Governor of Moor School')
    expect(text).toContain('Nothing to declare')
    expect(text).not.toContain('Complete or correct')
    await member.get(`${coop}/register/books/interests/new`).expect(403)
    expect(await rows('gifts')).toEqual([
      ['07/11/2026', 'Cai Example', 'Moor School', 'Flowers', '15.00', 'Shared with all'],
    ])
    const printed = await paper('register-of-interests')
    for (const words of ['Governor of Moor School', 'Leaves the room.', 'Flowers, about £15'])
      expect(printed).toContain(words)
  })
})

describe('a record about someone who has left', () => {
  it('can still be completed, and stays about them', async () => {
    await post('/interests/new', { founder: 'cai', on: '6 11 2026', what: 'Runs a print shop' })
    const books = async () => projectStore(site.db).books(coop.split('/').at(-1) ?? '')
    const one = (await books())?.interests?.findLast(({ what }) => what === 'Runs a print shop')
    const entry = { on: '20 11 2026', reason: 'resigned' }
    await secretary.post(`${coop}/register/entries/ceased/cai`).type('form').send(entry).expect(303)
    expect(await page('/interests/new')).not.toContain('value="cai"')
    expect(await page(`/interests/${one?.id}`)).toContain('value="cai" selected')
    await post(`/interests/${one?.id}`, {
      ...{ founder: 'cai', on: '6 11 2026', what: 'Runs a print shop', ended: '20 11 2026' },
    })
    expect((await books())?.interests?.find(({ id }) => id === one?.id)).toMatchObject({
      founder: 'cai',
      ended: '2026-11-20',
    })
  })
})

describe('the log of inspections', () => {
  it('counts the days of the rules, and is for those who keep the register', async () => {
    const asked = { on: '16 11 2026', what: 'register' }
    expect((await post('/inspections/new', asked, 409)).text).toContain('Choose a member, or enter the name')
    await post('/inspections/new', { ...asked, name: 'Zed Creditor' })
    expect(await page('/inspections')).toContain('Show it by 26 November 2026')
    const fee = { on: '17 11 2026', founder: 'ben', what: 'rules', shown: '17 11 2026', copy: 'yes' }
    expect((await post('/inspections/new', { ...fee, pence: '5.01' }, 409)).text).toContain('£5 (section 18')
    await post('/inspections/new', fee)
    expect((await rows('inspections')).map((cells) => cells.slice(1, 7))).toEqual([
      ['Zed Creditor', 'No', 'The register for inspection', '26/11/2026', '', 'No'],
      ['Ben Example', 'Yes', 'A copy of the rules', '27/11/2026', '17/11/2026', 'Yes'],
    ])
    expect(await paper('inspection-log')).toContain('Zed Creditor')
    const ben = await seated(site, coop, { role: 'member', founder: 'ben' })
    await ben.get(`${coop}/register/books/inspections`).expect(403)
    await ben.get(`${coop}/register/file/inspections.csv`).expect(403)
    expect((await ben.get(`${coop}/people/me/data`).expect(200)).text).toContain('17 November 2026')
    const bytes = await secretary
      .get(`${coop}/register/file/inspections.xlsx`)
      .responseType('blob')
      .expect(200)
    expect((bytes.body as Buffer).subarray(0, 2).toString()).toBe('PK')
  })
})
