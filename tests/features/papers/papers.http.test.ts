import JSZip from 'jszip'
import { readPdf } from '../../support/read-pdf'
import { theLibrary } from '../../support/library'
import { addFounder, siteForTests, startCoop, visitor } from '../../support/site'

const site = siteForTests()

describe('papers', () => {
  it('lists every document, each to read and to download', async () => {
    const page = await visitor(site).get('/projects/beacon/papers').expect(200)
    for (const template of theLibrary().templates) {
      expect(page.text).toContain(`/projects/beacon/papers/${template.id}"`)
      expect(page.text).toContain(`/projects/beacon/papers/${template.id}/file.pdf`)
      expect(page.text).toContain(`/projects/beacon/papers/${template.id}/file.docx`)
    }
  })

  it('makes an unfinished draft too, with each gap marked in the text and listed at the front', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    const page = await agent.get(`${coop}/papers/rules`).expect(200)
    expect(page.text).toMatch(/Still to decide: \d+/)
    expect(page.text).toContain('[not decided yet: notice of general meetings]')
    expect(page.text).toContain(`${coop}/interview/question/meetings.noticeDays`)
    for (const { id } of theLibrary().templates) {
      const pdf = await agent.get(`${coop}/papers/${id}/file.pdf`).buffer(true).expect(200)
      expect((pdf.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-')
      expect(pdf.headers['cache-control']).toBe('no-store')
    }
  })

  it('never lets an answer become markup', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent, '<script>alert(1)</script> {{ x }} **bold**')
    await addFounder(agent, coop, '"><img src=x onerror=alert(1)>')
    for (const path of [
      '',
      '/people',
      '/papers',
      '/papers/rules',
      '/papers/register-of-members',
      '/register',
      '/missing',
      '/interview',
    ]) {
      const page = await agent.get(coop + path).expect(200)
      expect(page.text).not.toMatch(/<script>alert|<img src=x/)
      expect(page.text).toContain('&lt;script&gt;')
    }
  })

  it('knows no other documents, formats or names', async () => {
    for (const path of [
      'papers/nothing',
      'papers/nothing/file.pdf',
      'papers/rules/file.exe',
      'papers/..%2f..%2fetc/file.pdf',
      'papers/__proto__',
    ]) {
      await visitor(site).get(`/projects/beacon/${path}`).expect(404)
    }
  })

  it('is as at a day that is asked for', async () => {
    const page = await visitor(site)
      .get('/projects/beacon/papers/register-of-members?as-at=2026-10-01')
      .expect(200)
    expect(page.text).toContain('As at 1 October 2026')
    expect(page.text).toContain('No one was on the register of members on this date.')
  })
})

describe('issues of a paper', () => {
  async function draft(): Promise<{ agent: ReturnType<typeof visitor>; coop: string }> {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    await answer(agent, coop, 'meetings.noticeDays', '14')
    await agent.get(`${coop}/papers/rules/file.pdf`).buffer(true).expect(200)
    return { agent, coop }
  }
  const answer = (agent: ReturnType<typeof visitor>, coop: string, question: string, value: string) =>
    agent.post(`${coop}/interview/question/${question}`).type('form').send({ answer: value }).expect(303)

  it('are kept when they say something new, and made again byte for byte', async () => {
    const { agent, coop } = await draft()
    const first = await agent.get(`${coop}/papers/rules/issues/1/file.pdf`).buffer(true).expect(200)
    await agent.get(`${coop}/papers/rules/file.docx`).buffer(true).expect(200)
    expect((await agent.get(`${coop}/papers/rules/issues`)).text).not.toContain('Issue 2')
    await answer(agent, coop, 'meetings.noticeDays', '21')
    await agent.get(`${coop}/papers/rules/file.pdf`).buffer(true).expect(200)
    expect((await agent.get(`${coop}/papers/rules/issues`)).text).toContain('Issue 2')
    const again = await agent.get(`${coop}/papers/rules/issues/1/file.pdf`).buffer(true).expect(200)
    expect((again.body as Buffer).equals(first.body as Buffer)).toBe(true)
    const snapshot = await agent.get(`${coop}/papers/rules/issues/1/file.json`).expect(200)
    const { answers } = JSON.parse(snapshot.text) as { answers: Record<string, unknown> }
    expect(answers['meetings.noticeDays']).toBe(14)
  })

  it('are compared clause by clause, with the draft of today or with each other', async () => {
    const { agent, coop } = await draft()
    expect((await agent.get(`${coop}/papers/rules/changes?since=1`)).text).toContain('Nothing has changed')
    await answer(agent, coop, 'meetings.noticeDays', '21')
    await answer(agent, coop, 'borrowing.allowed', 'no')
    const page = await agent.get(`${coop}/papers/rules/changes?since=1`).expect(200)
    expect(page.text).toMatch(/Reworded: \d+\.\d+/)
    expect(page.text).toMatch(/<ins>.*21.*<\/ins>/)
    expect(page.text).toContain('may not borrow money')
    await agent.get(`${coop}/papers/rules/file.docx`).buffer(true).expect(200)
    await agent.get(`${coop}/papers/rules/changes?since=1&until=2`).expect(200)
    const word = await agent
      .get(`${coop}/papers/rules/changes.docx?since=1`)
      .buffer(true)
      .parse(bytesOf)
      .expect(200)
    const xml = await wordXml(word.body as Buffer)
    expect(xml).toMatch(/<w:ins [^>]*>.*?21/)
    expect(xml).toMatch(/<w:del [^>]*>.*?14/)
  })

  it('are found only in their own co-op', async () => {
    const { coop } = await draft()
    for (const path of ['issues', 'issues/1/file.pdf', 'changes?since=1', 'changes.docx?since=1'])
      await visitor(site).get(`${coop}/papers/rules/${path}`).expect(404)
    for (const path of [
      'issues/9/file.pdf',
      'issues/0/file.pdf',
      'issues/x/file.pdf',
      'changes',
      'changes?since=9',
    ])
      await visitor(site).get(`/projects/beacon/papers/rules/${path}`).expect(404)
  })
})

describe('why a clause is there', () => {
  it('names the answer that brought it in, who decided it and when, and the matter of the Act that it meets', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    await agent
      .post(`${coop}/interview/question/committee.mode`)
      .type('form')
      .send({ answer: 'elected', by: 'Ada, Ben and Cai' })
      .expect(303)
    const page = await agent.get(`${coop}/papers/rules`).expect(200)
    const note = page.text.slice(page.text.indexOf('id="committee-elected"'))
    expect(note).toContain('Why is this here?')
    expect(note).toMatch(
      /Who is on the committee<\/a>: An elected committee \(Ada, Ben and Cai, 23 November 2026\)/,
    )
    expect(note).toContain('CCBSA 2014 s.14 matter 6')
  })
})

describe('our own wording', () => {
  const key = 'papers/rules/wording/no-seal'

  it('stands in place of a clause, is shown as ours, and goes back to the template when asked', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    const words = 'There is no seal. See {@signing}.\nNobody may make one. <b>1. **x**</b>'
    await agent.post(`${coop}/${key}`).type('form').send({ choice: 'own', words }).expect(303)
    const page = await agent.get(`${coop}/papers/rules`).expect(200)
    expect(page.text).toContain('There is no seal. See <a')
    expect(page.text).toContain('&lt;b&gt;1. **x**&lt;/b&gt;')
    expect(page.text).toContain('Our own wording.')
    expect(page.text).toMatch(/In our own words<\/h2>.*?19\.\d+/s)
    const file = await agent.get(`${coop}/file`).expect(200)
    expect((JSON.parse(file.text) as { wording: object }).wording).toEqual({ 'rules/no-seal': words })
    await agent.post(`${coop}/${key}`).type('form').send({ choice: 'template' }).expect(303)
    expect((await agent.get(`${coop}/papers/rules`)).text).not.toContain('There is no seal. See')
  })

  it('may leave a clause out, and a matter of the law that is lost with it is flagged', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    await agent.get(`${coop}/papers/rules/file.pdf`).buffer(true).expect(200)
    await agent.post(`${coop}/${key}`).type('form').send({ choice: 'own', words: 'No seal.' }).expect(303)
    expect((await agent.get(`${coop}/papers/rules/changes?since=1`)).text).toMatch(
      /Reworded, in our own words: 19\.\d+/,
    )
    await agent.post(`${coop}/${key}`).type('form').send({ choice: 'none' }).expect(303)
    const page = await agent.get(`${coop}/papers/rules`).expect(200)
    expect(page.text).toMatch(
      /If there is to be a seal[^<]*the law asks for it \(CCBSA 2014 s\.14 matter 13\)/,
    )
    expect((await agent.get(`${coop}/missing`)).text).toContain('the law asks for it')
  })

  it('refuses marks that name nothing, and says how to write them', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    for (const words of [
      'See {@nowhere}.',
      'It is {{ no.question }}.',
      'It is {{ open',
      '{{each: objects.trade}}',
    ]) {
      const page = await agent.post(`${coop}/${key}`).type('form').send({ choice: 'own', words }).expect(422)
      expect(page.text).toContain('There is a problem')
    }
    await agent.post(`${coop}/${key}`).type('form').send({}).expect(422)
    await agent.get(`${coop}/papers/rules/wording/nothing`).expect(404)
    await visitor(site).post('/projects/beacon/papers/rules/wording/no-seal').send('choice=none').expect(403)
  })
})

describe('the founding pack', () => {
  it('holds every paper that is ready in both formats, the dates, and a sheet of what is missing', async () => {
    const pack = await visitor(site)
      .get('/projects/beacon/papers/founding-pack.zip')
      .buffer(true)
      .parse(bytesOf)
      .expect(200)
    const zip = await JSZip.loadAsync(pack.body as Buffer)
    const names = Object.keys(zip.files)
    expect(names).toContain('00-contents.pdf')
    for (const { id } of theLibrary().templates) {
      expect(names.some((name) => name.endsWith(`-${id}.pdf`))).toBe(true)
      expect(names.some((name) => name.endsWith(`-${id}.docx`))).toBe(true)
    }
    const dates = await zip.file('compliance-calendar.ics')?.async('string')
    expect(dates).toContain('BEGIN:VCALENDAR')
    expect(dates).toContain('DTSTART;VALUE=DATE:')
  })

  it('has dates that a calendar program does not take for those of another co-op', async () => {
    const uidsOf = async (coop: string): Promise<string[]> => {
      const { text } = await visitor(site).get(`/projects/${coop}/papers/compliance-calendar.ics`).expect(200)
      return text.match(/^UID:.*$/gm) ?? []
    }
    const ours = await uidsOf('beacon')
    const theirs = await uidsOf('tidewell')
    expect(ours.length).toBeGreaterThan(10)
    expect(new Set(ours).size).toBe(ours.length)
    expect(theirs.filter((uid) => ours.includes(uid))).toEqual([])
  })

  it('says what each paper waits for, where one is not ready', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    const pack = await agent.get(`${coop}/papers/founding-pack.zip`).buffer(true).parse(bytesOf).expect(200)
    const zip = await JSZip.loadAsync(pack.body as Buffer)
    const { text } = readPdf((await zip.file('00-contents.pdf')?.async('nodebuffer')) ?? Buffer.alloc(0))
    expect(text).toContain('Papers that wait for something')
    expect(text).toContain('notice of general meetings')
  })
})

async function wordXml(bytes: Buffer): Promise<string> {
  const zip = await JSZip.loadAsync(bytes)
  return (await zip.file('word/document.xml')?.async('string')) ?? ''
}

/** The body as it came, for types that supertest would read as text. */
const bytesOf = ((response: NodeJS.ReadableStream, done: (error: Error | null, body: Buffer) => void) => {
  const chunks: Buffer[] = []
  response.on('data', (chunk: Buffer) => chunks.push(chunk))
  response.on('end', () => done(null, Buffer.concat(chunks)))
}) as unknown as (text: string) => unknown
