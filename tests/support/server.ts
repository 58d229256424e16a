/** The built server as a process of its own, on any database, and the few requests that tests of faults make. */
import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'

const root = path.join(__dirname, '..', '..')

/** A co-op and the cookie of the person who started it. */
export interface Coop {
  id: string
  path: string
  cookie: string
}

export interface Running {
  child: ChildProcess
  address: string
  startCoop: (name: string) => Promise<Coop>
  get: (coop: Coop, more?: string) => Promise<Response>
  post: (coop: Coop, more: string, fields: Record<string, string>) => Promise<Response>
  addFounder: (coop: Coop, legalName: string) => Promise<Response>
  /** Kills it without warning, and waits until it is gone. */
  kill: () => Promise<void>
  /** Asks it to stop, and waits until it has. Gives its exit code. */
  stop: () => Promise<number | null>
  /** Everything that it wrote. */
  output: () => string
}

/**
 * Starts `dist/server.js` on a free port; build it before.
 * @param limits `fileLimit`: the most kB that it may write into one file
 */
export async function startServer(
  env: Record<string, string>,
  limits: { fileLimit?: number } = {},
): Promise<Running> {
  const limit = limits.fileLimit === undefined ? '' : `ulimit -f ${limits.fileLimit}; `
  const child = spawn('bash', ['-c', `${limit}exec ${process.execPath} dist/server.js`], {
    cwd: root,
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'error', ...env },
  })
  let output = ''
  const gone = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
  const address = await new Promise<string>((resolve, reject) => {
    const read = (data: Buffer): void => {
      output += data.toString()
      const found = /ready at (http:\S+)/.exec(output)?.[1]
      if (found !== undefined) resolve(found)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('exit', () => reject(new Error(`the server did not start: ${output}`)))
  })
  return { child, address, ...requests(address), ...ending(child, gone), output: () => output }
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

function ending(child: ChildProcess, gone: Promise<number | null>) {
  return {
    kill: async (): Promise<void> => {
      child.kill('SIGKILL')
      await gone
    },
    stop: (): Promise<number | null> => {
      child.kill('SIGTERM')
      return gone
    },
  }
}
