import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { lifetimes } from '../../../src/features/account/keys'
import { projectStore } from '../../../src/features/projects'
import { idleMonths, warningDays } from '../../../src/features/projects/idle'
import fc from 'fast-check'
import { sessionDays } from '../../../src/web/session-store'
import { searchGuide } from '../../../src/features/guide/search'
import { siteForTests, startCoop, visitor, write } from '../../support/site'

const site = siteForTests()
const root = path.join(__dirname, '..', '..', '..')

describe('what registering costs', () => {
  it('says that a draft from here is a free draft, what each route costs, from when, and where to check', async () => {
    const page = await visitor(site).get('/guide/registration-cost').expect(200)
    for (const words of [
      '£950',
      '£40',
      '£120',
      '£350',
      'free draft',
      '1 April 2024',
      'FEES Appendix 1',
      'Check the fee with the FCA',
      'model-rules route',
    ]) {
      expect(page.text).toContain(words)
    }
  })
})

describe('changes to model rules', () => {
  it('are counted, with the fee that they lead to, and neither text is kept', async () => {
    const page = await visitor(site)
      .post('/guide/model-rules')
      .field('model', '1. The name is ____ Limited.\n2. A member may resign on notice to the secretary.')
      .field(
        'ours',
        '1. The name is Harbour Limited.\n2. A member may resign on a word <b>to</b> the secretary.',
      )
      .expect(200)
    expect(page.text).toContain('1 rule changed')
    expect(page.text).toContain('£120')
    expect(page.text).toContain('&lt;b&gt;')
  })

  it('cannot be counted in a text without numbers, and the page says so', async () => {
    const agent = visitor(site)
    const page = await agent
      .post('/guide/model-rules')
      .field('model', 'no numbers')
      .field('ours', '')
      .expect(422)
    expect(page.text).toContain('with the number at the start of each rule')
    expect(page.text).toContain('Paste your own rules')
    await agent.post('/guide/model-rules').field('model', 'x'.repeat(600_000)).expect(413)
  })
})

describe('statements', () => {
  it.each(['privacy', 'accessibility', 'cookies', 'terms'])(
    'has a %s page, linked from every page',
    async (name) => {
      await visitor(site).get(`/guide/${name}`).expect(200)
      expect((await visitor(site).get('/')).text).toContain(`/guide/${name}`)
    },
  )

  it('names on the cookies page exactly the cookies that are set', async () => {
    const agent = visitor(site)
    const started = await agent.post('/projects/new').type('form').send({ name: 'A' }).expect(303)
    const cookies = [started.headers['set-cookie']].flat().map((cookie) => String(cookie).split('=')[0])
    const page = (await agent.get('/guide/cookies')).text
    const named = [...page.matchAll(/>(groundrules[\w-]*)</g)].map((match) => match[1])
    expect(new Set(cookies)).toEqual(new Set(named))
    expect(String(started.headers['set-cookie'])).toMatch(/HttpOnly/)
    expect(String(started.headers['set-cookie'])).toMatch(/SameSite=Lax/)
    await startCoop(agent)
  })

  it('tells of every cookie that the code can set, and of all else that is kept in a browser', () => {
    const sources = (folder: string): string[] =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(ts|js)$/.test(name))
        .map((name) => path.join(folder, name))
    // Benchmarks speak to the app as browsers do: they read cookies and set none.
    const app = sources('src').filter((file) => !file.startsWith(path.join('src', 'commands', 'bench')))
    const setting = app.filter((file) =>
      /\.cookie\(|set-cookie|expressSession\(/i.test(readFileSync(path.join(root, file), 'utf8')),
    )
    expect(setting.toSorted()).toEqual(['src/web/once.ts', 'src/web/session.ts'])
    const storing = sources('views').filter((file) =>
      /document\.cookie|localStorage|sessionStorage|indexedDB/.test(
        readFileSync(path.join(root, file), 'utf8'),
      ),
    )
    // As the cookies page says: what is typed in a workshop waits on the phone until it was sent.
    expect(storing).toEqual(['views/assets/workshop.js'])
  })

  it('gives in the privacy and cookie statements the times that the code keeps to', async () => {
    const agent = visitor(site)
    const started = await agent.post('/projects/new').type('form').send({ name: 'A' }).expect(303)
    const cookies = [started.headers['set-cookie']].flat().map(String)
    const days = (cookie: string): number =>
      Math.round((Date.parse(/Expires=([^;]+)/.exec(cookie)?.[1] ?? '') - Date.now()) / 86_400_000)
    expect(cookies.map((cookie) => [cookie.split('=')[0], days(cookie)])).toEqual(
      expect.arrayContaining([
        ['groundrules', sessionDays.longest],
        ['groundrules-once', 0],
      ]),
    )
    expect(cookies.join()).toContain('Max-Age=300')
    const privacy = (await agent.get('/guide/privacy')).text
    expect(privacy).toContain(`nobody opens it for ${idleMonths} months`)
    expect(privacy).toContain(`for ${warningDays} more days`)
    expect(privacy).toContain(
      `${sessionDays.idle} days after its last visit and ${sessionDays.longest} days at most`,
    )
    const told = (await agent.get('/guide/cookies')).text
    expect(told).toContain(`${sessionDays.idle} days without a visit, ${sessionDays.longest} days at most`)
    expect(privacy).toContain('Sign-in links last 15 minutes, invitations 14 days')
    expect([lifetimes['sign-in'], lifetimes.invitation]).toEqual([15 * 60_000, 14 * 86_400_000])
  })

  it('shows a plain page with a way on for what is not there', async () => {
    for (const path of [
      '/nothing',
      '/guide/nothing',
      '/guide/__proto__',
      '/guide/constructor',
      '/projects/nothing',
    ]) {
      const page = await visitor(site).get(path).expect(404)
      expect(page.text).toContain('Go to the start page')
    }
  })
})

describe('the front doors', () => {
  it('are on the home page, with the demonstrations one click away', async () => {
    const { text } = await visitor(site).get('/').expect(200)
    for (const link of ['/for-staff', '/for-schools', '/projects/beacon', '/projects/new'])
      expect(text).toContain(`href="${link}"`)
  })

  it.each(['/for-staff', '/for-schools', '/guide', '/guide/glossary', '/guide/principles-and-values'])(
    '%s leads nowhere that is not there, sets no cookie, and so do the pages it leads to',
    async (door) => {
      const agent = visitor(site)
      const { text, headers } = await agent.get(door).expect(200)
      expect(headers['set-cookie']).toBeUndefined()
      const links = [...text.matchAll(/href="(\/[^"#]+)/g)].map((match) => match[1] ?? '')
      for (const link of new Set(links.filter((one) => !one.startsWith('/assets') && one !== '/mail'))) {
        const answer = await agent.get(link.replaceAll('&amp;', '&'))
        expect([link, answer.status, answer.headers['set-cookie']]).toEqual([link, 200, undefined])
      }
    },
  )
})

describe('a reading page', () => {
  it('shows figures with their dates, explains words where they first stand, and says when it was true', async () => {
    const { text } = await visitor(site).get('/guide/redundancy-pay').expect(200)
    for (const words of [
      '£751 (as at 6 April 2026)',
      'Figures on this page',
      'As at 23 November 2026',
      'We look at this page again by 6 April 2027',
      'not legal advice',
      'Ask your union',
    ])
      expect(text).toContain(words)
    expect(text.match(/What “redundancy” means/g)).toHaveLength(1)
    expect(text).not.toContain('{{')
  })

  it('keeps the page when a reader asks for Welsh, and marks what is not in Welsh', async () => {
    const { text } = await visitor(site).get('/guide/tupe?lang=cy').expect(200)
    expect(text).toContain('<html lang="cy"')
    expect(text).toContain('[Saesneg yn unig]')
    expect(text).toContain('<article class="gr-document" lang="en-GB">')
    expect(text).toMatch(/href="\/guide\/tupe"[^>]*>English</)
    expect((await visitor(site).get('/guide/tupe')).text).toMatch(
      /href="\/guide\/tupe\?lang=cy"[^>]*>Cymraeg</,
    )
  })
})

describe('the search', () => {
  const search = (typed: string) => visitor(site).get('/guide/search').query({ q: typed })

  it.each([
    ['pensions', '/guide/pensions'],
    ['TUPE', '/guide/tupe'],
    ['pensiwn pension fund', '/guide/pensions'],
    ['multi-stakeholder', '/guide/glossary#multi-stakeholder-co-op'],
    ['what to ask my employer', '/guide/what-to-ask-your-employer'],
  ])('for “%s” finds %s', async (typed, address) => {
    expect((await search(typed).expect(200)).text).toContain(`href="${address}"`)
  })

  it('puts a page that is about a word before one that names it', async () => {
    const { text } = await search('pension').expect(200)
    const results = [...text.matchAll(/gr-links__link" href="([^"]+)"/g)].map((match) => match[1])
    expect(results[0]).toBe('/guide/pensions')
    expect(results.length).toBeGreaterThan(3)
    expect(text).toContain('<mark class="gr-hit">')
  })

  it.each([
    '" OR 1=1 --',
    "';DROP TABLE guidanceSearch",
    'title:*',
    'NEAR(a b',
    '***',
    '"',
    'a AND NOT',
    '{title}: x',
    '<script>alert(1)</script>',
    'ŵ'.repeat(500),
    '-'.repeat(50),
    'a\u0002b\u0003',
  ])('takes %j as words and nothing else', async (typed) => {
    const { text } = await search(typed).expect(200)
    expect(text).not.toContain('<script>alert')
    expect((await search('pension').expect(200)).text).toContain('/guide/pensions')
  })

  it('takes whatever anyone types', async () => {
    const typed = fc.string({ unit: 'binary', maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(typed, async (words) => {
        expect(Array.isArray(await searchGuide(site.db, site.deps.library, words))).toBe(true)
      }),
      {
        numRuns: 150,
        examples: [['\u0301'], ['a\u0301:*'], ['²½٣'], ['\ud800'], ['\u0000a'], ["a'b\\c"], ['the of and']],
      },
    )
  })

  it('helps on where nothing is found', async () => {
    const { text } = await search('zzzz').expect(200)
    for (const words of ['Nothing here has “zzzz”', '/for-staff', '/guide/where-to-get-help'])
      expect(text).toContain(words)
  })

  it('says what to type where nothing was', async () => {
    expect((await search('').expect(200)).text).toContain('Type a word')
    await visitor(site).get('/guide/search?q=a&q=b').expect(200)
  })
})

describe('a chooser', () => {
  const path = '/choose/which-model-for-our-school'
  const all = {
    nation: 'england',
    type: 'academy',
    aim: 'say',
    size: 'low',
    others: 'no',
    change: 'some',
    ending: 'no',
    asked: 'yes',
    interest: 'no',
  }

  it('asks one question a page, keeps answers in the address, and sets no cookie', async () => {
    const agent = visitor(site)
    const first = await agent.get(path).expect(200)
    expect(first.text).toContain('Where is your school?')
    const second = await agent.get(path).query({ nation: 'wales', step: 'nation' }).expect(200)
    expect(second.text).toContain('What kind of school is it?')
    expect(second.text).toContain('name="nation" value="wales"')
    expect(second.headers['set-cookie']).toBeUndefined()
    const missed = await agent.get(path).query({ nation: 'wales', step: 'type' }).expect(422)
    expect(missed.text).toContain('Choose the answer that is closest.')
    await agent.get(path).query({ nation: '<b>', type: '__proto__', step: 'zzz' }).expect(200)
    await agent.get('/choose/constructor').expect(404)
  })

  it('ends in one page, with a way to change each answer, as PDF and Word too', async () => {
    const agent = visitor(site)
    const { text } = await agent.get(path).query(all).expect(200)
    for (const words of [
      'Join a co-op as a member',
      'Related parties',
      'Second choice',
      'Three next steps',
      'Five questions for governors',
      '&amp;edit=size',
    ])
      expect(text).toContain(words)
    expect((await agent.get(path).query({ ...all, edit: 'size' })).text).toContain('value="low" checked')
    const pdf = await agent.get(`${path}/file.pdf`).query(all).expect(200)
    expect(pdf.headers['content-type']).toBe('application/pdf')
    const docx = await agent.get(`${path}/file.docx`).query(all).buffer().expect(200)
    expect(docx.headers['content-disposition']).toContain('which-model-for-our-school.docx')
    await agent.get(`${path}/file.pdf`).query({ nation: 'wales' }).expect(404)
    await agent.get(`${path}/file.exe`).query(all).expect(404)
  })

  const form = '/choose/which-legal-form'
  const answers = {
    nation: 'britain',
    trial: 'no',
    gain: 'workers',
    owners: 'no',
    work: 'employed',
    grants: 'no',
    people: 'three',
    time: 'days',
    capital: 'token',
  }

  it('starts a co-op with what it led to, and the decision note says so with the reasons', async () => {
    const agent = visitor(site)
    await agent.post(`${form}/carry`).type('form').send(answers).expect(422)
    const started = await agent
      .post(`${form}/carry`)
      .type('form')
      .send({ ...answers, name: 'Harbour' })
      .expect(303)
    const note = await agent.get(`${String(started.headers['location'])}/papers/legal-form-note`).expect(200)
    expect(note.text).toContain('A company limited by guarantee')
    expect(note.text).toContain('Companies House takes days')
    expect(note.text).toContain('How soon must it exist? In a few days.')
  })

  it('is put into a co-op of this browser, and into nobody else’s', async () => {
    const agent = visitor(site)
    const coop = await startCoop(agent)
    const project = coop.split('/').at(-1)
    const result = await agent.get(form).query(answers).expect(200)
    expect(result.text).toContain(`value="${project}"`)
    await agent
      .post(`${form}/carry`)
      .type('form')
      .send({ ...answers, project })
      .expect(303)
    expect((await agent.get(`${coop}/papers/legal-form-note`)).text).toContain('Companies House takes days')
    const before = await site.db('projects').count({ n: '*' })
    const decided = {
      proposal: 'Form',
      about: 'legal.form',
      option: 'A society',
      how: 'consent',
      outcome: 'passed',
      on: '2026-11-20',
    } as const
    await write(site, project ?? '', (store) =>
      store.addDecision(project ?? '', decided, '2026-11-20T12:00:00Z'),
    )
    const held = await agent
      .post(`${form}/carry`)
      .type('form')
      .send({ ...answers, time: 'weeks', project })
      .expect(422)
    expect(held.text).toContain('Your group decided its legal form in a round')
    expect((await projectStore(site.db).answers(project ?? ''))['legal.form']).toBe('company')
    await visitor(site)
      .post(`${form}/carry`)
      .type('form')
      .send({ ...answers, project })
      .expect(422)
    await visitor(site)
      .post(`${form}/carry`)
      .type('form')
      .send({ ...answers, project: 'beacon' })
      .expect(422)
    await visitor(site).post(`${form}/carry`).type('form').send({ name: 'X' }).expect(404)
    expect(await site.db('projects').count({ n: '*' })).toEqual(before)
  })
})

describe('the timeline', () => {
  it('gives the dates as a page and as a calendar file, from the address alone', async () => {
    const agent = visitor(site)
    const typed = {
      nation: 'england',
      starts: '1 March 2027',
      people: '120',
      noticeOn: '20/4/2027',
      noticeWeeks: '8',
    }
    const { text, headers } = await agent.get('/for-staff/timeline').query(typed).expect(200)
    expect(headers['set-cookie']).toBeUndefined()
    for (const words of ['15 April 2027', '15 June 2027', 'Ask your union', 'timeline.ics?'])
      expect(text).toContain(words)
    const file = await agent.get('/for-staff/timeline.ics').query(typed).expect(200)
    expect(file.text).toContain('DTSTART;VALUE=DATE:20270415')
    expect(file.text.match(/BEGIN:VEVENT/g)).toHaveLength(8)
    await agent.get('/for-staff/timeline.ics').query({ nation: 'england' }).expect(404)
  })

  it('says what is missing, and keeps what was typed', async () => {
    const { text } = await visitor(site)
      .get('/for-staff/timeline')
      .query({ starts: '31 2 2027', people: '"><b>', noticeWeeks: '0' })
      .expect(422)
    for (const words of [
      'Choose the nation',
      'must be a real date',
      'whole number, such as 24',
      'whole number, such as 12',
      '&#34;&gt;&lt;b&gt;',
    ])
      expect(text).toContain(words)
  })
})

describe('quotes side by side', () => {
  it('are compared on the page and kept nowhere', async () => {
    const { text, headers } = await visitor(site)
      .post('/for-schools/compare-quotes')
      .type('form')
      .send({
        seller1: 'Beacon <b>',
        unit1: '£295',
        units1: '10',
        hours1: '3',
        seller2: 'Firm',
        unit2: '600.50',
        units2: '6',
        hours2: '6.5',
        vat2: '720.60',
        years: '3',
      })
      .expect(200)
    expect(headers['set-cookie']).toBeUndefined()
    for (const words of [
      '£2,950',
      '£3,603',
      '£4,323.60',
      '£98.33',
      '£92.38',
      'Beacon &lt;b&gt;',
      '£10,000 to £40,000',
      'one offer more',
    ])
      expect(text).toContain(words)
  })

  it('says which field is wrong', async () => {
    const send = (fields: Record<string, string>) =>
      visitor(site).post('/for-schools/compare-quotes').type('form').send(fields).expect(422)
    expect((await send({})).text).toContain('Enter the price of one unit in offer 1.')
    const { text } = await send({ unit1: 'ten', units1: '0', unit2: '5' })
    for (const words of ['amount in pounds', 'whole number, such as 10']) expect(text).toContain(words)
    expect((await send({ unit1: '5', units1: '2', unit2: '5' })).text).toContain(
      'Enter how many units offer 2 is for.',
    )
  })
})
