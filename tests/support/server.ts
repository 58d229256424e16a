/** The built server as a process of its own, on any database, and the few requests that tests of faults make. */
import { startWebProcess, type WebProcess } from '../../src/commands/bench/web-process'

/** A co-op and the cookie of the person who started it. */
export interface Coop {
  id: string
  path: string
  cookie: string
}

export interface Running extends WebProcess {
  startCoop: (name: string) => Promise<Coop>
  get: (coop: Coop, more?: string) => Promise<Response>
  post: (coop: Coop, more: string, fields: Record<string, string>) => Promise<Response>
  addFounder: (coop: Coop, legalName: string) => Promise<Response>
}

/** Starts the server; see `startWebProcess`. */
export async function startServer(...how: Parameters<typeof startWebProcess>): Promise<Running> {
  const web = await startWebProcess(...how)
  return { ...web, ...requests(web.address) }
}

function requests(address: string) {
  const send = (url: string, fields: Record<string, string>, cookie = ''): Promise<Response> =>
    fetch(url, { method: 'POST', redirect: 'manual', headers: { cookie }, body: new URLSearchParams(fields) })
  const post: Running['post'] = (coop, more, fields) => send(address + coop.path + more, fields, coop.cookie)
  return {
    post,
    startCoop: async (name: string): Promise<Coop> => {
      const answer = await send(`${address}/projects/new`, { name })
      const at = answer.headers.get('location') ?? ''
      const cookie = /(?:^|, )(groundrules=[^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? ''
      if (answer.status !== 303) throw new Error(`no co-op was started: ${answer.status}`)
      return { id: at.split('/').at(-1) ?? '', path: at, cookie }
    },
    get: (coop: Coop, more = ''): Promise<Response> =>
      fetch(address + coop.path + more, { headers: { cookie: coop.cookie }, redirect: 'manual' }),
    addFounder: (coop: Coop, legalName: string): Promise<Response> =>
      post(coop, '/people/new', { legalName, standing: 'agreed' }),
  }
}
