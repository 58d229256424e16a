/** A page offers a person only what will work: no link leads to a page that is refused or not there, and no form either. */
import { mayDo, permissionFor, seatRoles, type Role } from '../../src/web/who-may'
import { seated } from '../support/seats'
import { siteForTests, visitor } from '../support/site'

jest.setTimeout(180_000)

const site = siteForTests()

describe.each([...seatRoles, 'visitor'] as Role[])('every link and form that a %s sees', (role) => {
  it('works', async () => {
    const organiser = visitor(site)
    const copied = await organiser.post('/projects/tidewell/copy').expect(303)
    const copy = String(copied.headers['location'])
    const coop = role === 'visitor' ? '/projects/tidewell' : copy
    const agent =
      role === 'visitor' ? visitor(site) : await seated(site, copy, { role, founder: 'sharon-dobbs' })
    const seen = new Set<string>([coop])
    const waiting = [coop]
    const dead: string[] = []
    for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
      // Who has left has one page of their own, to which the others lead.
      const answer = await agent.get(from).redirects(role === 'former' ? 1 : 0)
      if (answer.status !== 200) {
        dead.push(`${answer.status} ${from}`)
        continue
      }
      if (!String(answer.headers['content-type']).startsWith('text/html')) continue
      dead.push(...deadForms(answer.text, from, role))
      for (const [, link = ''] of answer.text.matchAll(/<a [^>]*href="([^"]+)"/g)) {
        const [path = ''] = link.replaceAll('&amp;', '&').split('#')
        // One of each kind is enough: not every clause, question, entry or file of a long list.
        const kind =
          path
            .replace(coop, '')
            .replace(
              /(wording|comments|question|section|papers|entries|corrections|people|services|items)\/[^?]+/,
              '$1/one',
            )
            .split('?')[0] ?? ''
        const known = kind.includes('/one') ? kind : path
        if (
          !path.startsWith(coop) ||
          /\.(pdf|docx|html|txt|zip|xlsx|csv|ics|json)/.test(path) ||
          seen.has(known)
        )
          continue
        seen.add(known)
        waiting.push(path)
      }
    }
    expect(dead).toEqual([])
    expect(seen.size).toBeGreaterThan(role === 'former' ? 1 : 15)
  })
})

/** The forms of a page that this person cannot send: they have no button, or what they ask for is refused. */
function deadForms(html: string, page: string, role: Role): string[] {
  const forms = [...html.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)]
  return forms.flatMap(([, attributes = '', inside = '']) => {
    const [to = ''] = (/action="([^"]+)"/.exec(attributes)?.[1] ?? page).replaceAll('&amp;', '&').split('?')
    if (!/<button(?![^>]*type="button")/.test(inside)) return [`no button: ${to} on ${page}`]
    const asked = /method="post"/.test(attributes) ? permissionFor('POST', to) : undefined
    const isOwn = asked?.own === true && asked.params['founder'] === 'sharon-dobbs'
    return asked === undefined || isOwn || mayDo(role, asked.permission) ? [] : [`refused: ${to} on ${page}`]
  })
}
