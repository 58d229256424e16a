/** Opens what a co-op can open to the world, so that every form can be reached. */
import { newBrowser, type Browser, type Coop } from './fuzz-browser'

/** Opens what a co-op can open to the world, and gives the addresses from which everything can be reached. */
export async function prepared({ browser, coop }: Coop, leads: boolean): Promise<string[]> {
  const links: string[] = []
  const find = (text: string): void => {
    for (const [, link = ''] of text.matchAll(/http:\/\/localhost:\d+(\/[\w/-]+)/g)) links.push(link)
  }
  const press = async (path: string, fields: Record<string, string>): Promise<string> => {
    const { headers, bytes } = await browser.send(path, fields)
    const next = headers.location ?? ''
    find(bytes.toString())
    if (next.startsWith('/')) links.push(next)
    return next
  }
  const [today, soon] = [day(0), day(20)]
  await takeOwnPlace(browser, coop)
  await press(`${coop}/people/seats/join-link`, {})
  await press(`${coop}/survey/settings`, { open: 'yes', shownAs: 'Friends of schools', closesOn: soon })
  await press('/account/sign-in', { email: 'ada@example.org' })
  await press(`${coop}/people/seats/new`, { founder: 'other', name: 'Dee', role: 'founder' })
  await press(`${coop}/decisions/new`, { title: 'Where we meet', words: 'We meet in the library.' })
  await press(`${coop}/decisions/polls/new`, { kind: 'temperature', question: 'How are we doing?' })
  const meeting = { kind: 'general', title: 'General', on: today, time: '6 pm', place: 'Library' }
  await press(`${coop}/meetings/new`, meeting)
  const terms = {
    kind: 'school',
    name: 'Moor Primary School',
    contact: 'Pat Hill',
    email: 'office@moor.example',
  }
  const order = {
    'many-ep-session': '6',
    starts: day(60),
    years: '1',
    lead: 'amina-rahman',
    invoices: 'thirds',
  }
  const offer = await press(`${coop}/offers/new`, {
    ...{ ...terms, ...order },
    ...{ law: 'england-wales', validUntil: day(40) },
  })
  await press(`${offer}/sending`, {})
  links.push(await joinWorkshop(browser, leads))
  // Links that went by mail can be read on this machine, by whoever does not come through a proxy.
  find(await (await fetch(`${browser.address}/mail`)).text())
  return [
    coop,
    ...links,
    '/',
    '/account',
    '/account/sign-in',
    '/account/sign-in/code',
    '/workshops',
    '/guide',
  ]
}

/** Makes the organiser one of the founders, so that they may vote and sign too. */
async function takeOwnPlace(browser: Browser, coop: string): Promise<void> {
  const list = (await browser.page(`${coop}/people/seats`)) ?? ''
  const own = /\/people\/seats\/([a-z0-9]{20,})"/.exec(list)?.[1] ?? ''
  const page = (await browser.page(`${coop}/people/seats/${own}`)) ?? ''
  const founder = /name="founder"[\s\S]*?value="([^"]+)"/.exec(page)?.[1] ?? ''
  await browser.send(`${coop}/people/seats/${own}`, { role: 'organiser', founder })
}

/** A workshop that this browser leads, or that it joins at a table. */
async function joinWorkshop(browser: Browser, leads: boolean): Promise<string> {
  const leader = leads ? browser : newBrowser(browser.address)
  const form = { title: 'Day', on: day(0), agenda: 'two-hours', tables: '2' }
  const at = (await leader.send('/workshops/new', form)).headers.location ?? ''
  for (const step of ['skills', 'services', 'price', 'actions'])
    await leader.send(`${at}/steps/${step}`, { state: 'open' })
  if (leads) return at
  const code = /gr-code">([^<]+)</.exec((await leader.page(at)) ?? '')?.[1]?.replace(' ', '') ?? ''
  const joining = `/workshops/join/${code}`
  const table = /name="table"[^>]*value="(\w+)"/.exec((await browser.page(joining)) ?? '')?.[1] ?? ''
  await browser.send(joining, { nickname: 'Sparrow', table })
  return `${at}/table`
}

function day(ahead: number): string {
  const on = new Date(Date.now() + ahead * 86_400_000)
  return `${on.getUTCDate()}/${on.getUTCMonth() + 1}/${on.getUTCFullYear()}`
}
