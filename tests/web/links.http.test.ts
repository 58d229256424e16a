/** A page offers a person only what will work: no link leads to a page that is refused or not there. */
import { seatRoles, type Role } from '../../src/web/who-may'
import { seated } from '../support/seats'
import { siteForTests, visitor } from '../support/site'

jest.setTimeout(180_000)

const site = siteForTests()

describe.each([...seatRoles, 'visitor'] as Role[])('every link that a %s sees', (role) => {
  it('opens a page', async () => {
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
