/** A register from a spreadsheet in a real browser, at phone width and at a desk. */
import { readFileSync } from 'node:fs'
import { browserForTests, follow, inspect, submit } from '../support/browser'

jest.setTimeout(180_000)

const here = browserForTests()

const list = [
  'Name,Address,Date entered,Shares held,Amount paid,Office,Took office,Phone',
  'Siân Ŵyn,"1 Harbour Row, Northmere, ZZ1 1AB",1/9/2026,1,1,Secretary,1/9/2026,01632 960001',
  'Bartholomew Featherstonehaugh-Cholmondeley,"Flat 2, The Old Schoolhouse, Long Harbour Row, Northmere, ZZ1 1AB",1/9/2026,5,5,,,',
  'Gus Example,Somewhere,31/2/2026,x,,,,',
  ...Array.from(
    { length: 60 },
    (_, n) => `Person ${n + 1},"${n + 1} Row, Northmere, ZZ1 1AB",2/9/2026,1,1,,,`,
  ),
].join('\r\n')

describe.each([320, 1280])('at %i pixels', (width) => {
  it('a list is chosen, looked at, added, and goes out as Excel', async () => {
    const page = await here.open(width)
    await page.goto(`${here.address}/projects/new`)
    await page.getByLabel('What is your co-op called?').fill('Harbour Schools Co-operative')
    await submit(page, 'Continue')
    const coop = page.url()
    await page.goto(`${coop}/register`)
    await follow(page.getByRole('link', { name: 'Bring in a register from a spreadsheet' }))
    await submit(page, 'Check the list')
    await inspect(page, `${width}-import-error`)
    await page
      .getByLabel('Excel or CSV file')
      .setInputFiles({ name: 'members.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
    await submit(page, 'Check the list')
    await inspect(page, `${width}-import-preview`)
    const [mend] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the rows to mend' }).click(),
    ])
    expect(readFileSync(await mend.path(), 'utf8')).toContain('What to mend')
    await submit(page, 'Add these 62 rows to the register')
    expect(page.url()).toBe(`${coop}/register`)
    await page.locator('summary').first().click()
    await inspect(page, `${width}-register`)
    const [book] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /^Excel\W+Register of members/ }).click(),
    ])
    expect(book.suggestedFilename()).toBe('harbour-schools-co-operative-register-of-members-2026-11-23.xlsx')
    await page.goto(`${coop}/register?page=2&entries=2`)
    await inspect(page, `${width}-register-2`)
    await page.context().close()
  })
})
