/** The built server as a process of its own, which can be killed. */
import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'

const root = path.join(__dirname, '..', '..', '..')

export interface WebProcess {
  child: ChildProcess
  address: string
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
export async function startWebProcess(
  env: Record<string, string>,
  limits: { fileLimit?: number } = {},
): Promise<WebProcess> {
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
  const ended = (signal: 'SIGKILL' | 'SIGTERM') => () => {
    child.kill(signal)
    return gone
  }
  return {
    child,
    address,
    kill: async () => void (await ended('SIGKILL')()),
    stop: ended('SIGTERM'),
    output: () => output,
  }
}
