import { addFounder, siteForTests, startCoop, visitor } from '../../support/site'

const site = siteForTests()

describe('adding founders', () => {
  it('keeps every name exactly, or says kindly why it cannot', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    const names = [
      'Siân Ŵyn',
      'Łukasz',
      'Nguyễn Thị Hà',
      'Ọlá Adébáyọ̀',
      "O'Neill-Şahin",
      'Smith & <Daughters>',
      '*bold* {{x}} {@y} <%= 1 %>',
    ]
    for (const name of names) await addFounder(agent, coop, name)
    const file = (await agent.get(`${coop}/file`)).text
    expect(
      (JSON.parse(file) as { founders: { legalName: string }[] }).founders.map((one) => one.legalName),
    ).toEqual(names.map((name) => name.normalize('NFC')))
    const refused = await agent
      .post(`${coop}/people/new`)
      .type('form')
      .send({ legalName: 'ਗੁਰਪ੍ਰੀਤ', standing: 'agreed' })
      .expect(422)
    expect(refused.text).toContain('which our documents cannot print')
    expect(refused.text).toContain('value="ਗੁਰਪ੍ਰੀਤ"')
  })

  it('refuses the same person twice', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    await addFounder(agent, coop, 'Ada Example')
    const page = await agent
      .post(`${coop}/people/new`)
      .type('form')
      .send({ legalName: 'ada  example', standing: 'agreed' })
      .expect(409)
    expect(page.text).toContain('among your founders already')
  })

  it('writes the first line of the founders’ book', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    await addFounder(agent, coop, 'Ada Example')
    expect((await agent.get(`${coop}/register`)).text).toContain('Ada Example: Agreed to join')
  })

  it('keeps an address, work and checks, each from its own page', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    const id = await addFounder(agent, coop, 'Ada Example')
    const edit = `${coop}/people/${id}/edit`
    await agent
      .post(`${edit}/address`)
      .type('form')
      .send({ line1: '1 Harbour Row', town: 'Northmere', postcode: 'zz11ab' })
      .expect(303)
    await agent
      .post(`${edit}/work`)
      .type('form')
      .send({ profession: 'Clerk', fte: '0.6', skills: 'Minutes, Advice', inOffers: 'yes' })
      .expect(303)
    await agent
      .post(`${edit}/checks`)
      .type('form')
      .send({ over18: 'yes', scheme: 'DBS', level: 'enhanced', seenOn: '27 3 2026' })
      .expect(303)
    const page = await agent.get(`${coop}/people/${id}`).expect(200)
    for (const words of [
      '1 Harbour Row, Northmere, ZZ1 1AB',
      'Clerk',
      '0.6',
      'Minutes and Advice',
      'seen 27 March 2026',
    ])
      expect(page.text).toContain(words)
    const wrong = await agent.post(`${edit}/checks`).type('form').send({ scheme: 'DBS' }).expect(422)
    expect(wrong.text).toContain('give the scheme, the level and the date')
  })

  it('takes private details away when a person withdraws, and keeps the name in the book', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    const id = await addFounder(agent, coop, 'Ada Example')
    await agent
      .post(`${coop}/people/${id}/edit/about`)
      .type('form')
      .send({ legalName: 'Ada Example', email: 'ada@example.org' })
      .expect(303)
    await agent.post(`${coop}/people/${id}/removal`).expect(303)
    const file = (await agent.get(`${coop}/file`)).text
    expect(file).not.toContain('ada@example.org')
    expect(file).toContain('withdrew')
  })
})

describe('pasting founders', () => {
  const rows =
    'Full name\tE-mail\tTown\tAddress line 1\tPostcode\nAda Example\tada@example.org\tNorthmere\t1 Row\tZZ1 1AB\nBen Example\tben@example.org\tNorthmere\t2 Row\tZZ1 1AB'

  it('shows every row before anything is saved, and saves all on confirming', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    const preview = await agent.post(`${coop}/people/paste`).type('form').send({ rows }).expect(200)
    expect(preview.text).toContain('Add 2 founders?')
    expect((await agent.get(`${coop}/people`)).text).not.toContain('Ada Example')
    await agent.post(`${coop}/people/paste`).type('form').send({ rows, confirm: 'yes' }).expect(303)
    expect((await agent.get(`${coop}/people`)).text).toContain('Ada Example')
  })

  it('names what is wrong in each row, and saves none of them', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    const bad = `${rows}\nCai Example\tnot-an-address\t\t\t\nAda Example\t\t\t\t`
    const page = await agent
      .post(`${coop}/people/paste`)
      .type('form')
      .send({ rows: bad, confirm: 'yes' })
      .expect(422)
    expect(page.text).toContain('Row 4')
    expect(page.text).toContain('name@example.org')
    expect(page.text).toContain('Ada Example is also in row 2')
    expect((await agent.get(`${coop}/people`)).text).not.toContain('Ben Example')
  })

  it.each([
    ['', 'Paste at least one row'],
    ['Name\tShoe size\nAda\t5', 'We do not know the heading'],
  ])('says what to do with %j', async (text, words) => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    expect(
      (await agent.post(`${coop}/people/paste`).type('form').send({ rows: text }).expect(422)).text,
    ).toContain(words)
  })
})

describe('who does what', () => {
  it('gives each office to the founder chosen', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    const ada = await addFounder(agent, coop, 'Ada Example')
    const ben = await addFounder(agent, coop, 'Ben Example')
    await agent
      .post(`${coop}/people/offices`)
      .type('form')
      .send({ secretary: ada, chair: ben, director: [ada, ben] })
      .expect(303)
    expect((await agent.get(`${coop}/people`)).text).toContain('Secretary and Committee member')
    await agent.post(`${coop}/people/offices`).type('form').send({ secretary: 'nobody' }).expect(422)
  })
})
