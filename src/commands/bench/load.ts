/** A load generator in a process of its own: asks for one address again and again, over lines that stay open. */
import { Agent, request } from 'node:http'
import { fork } from 'node:child_process'

export interface Load {
  url: string
  cookie: string
  /** How many requests are under way at a time. */
  lines: number
  milliseconds: number
}

export interface Carried {
  /** Answers a second. */
  perSecond: number
  seconds: number
  /** Answers that were not 200. */
  failed: number
  /** Milliseconds that 95 of 100 answers took at the most. */
  p95: number
}

/** Puts a server under load. */
export function underLoad(load: Load): Promise<Carried> {
  return new Promise((resolve, reject) => {
    const child = fork(__filename, [JSON.stringify(load)])
    child.once('message', (carried) => resolve(carried as Carried))
    child.once('error', reject)
  })
}

async function ask({ url, cookie, lines, milliseconds }: Load): Promise<Carried> {
  const agent = new Agent({ keepAlive: true, maxSockets: lines })
  const times: number[] = []
  let failed = 0
  const start = performance.now()
  const one = (): Promise<void> =>
    new Promise((resolve) => {
      const from = performance.now()
      const req = request(url, { agent, headers: { cookie } }, (res) => {
        res.resume().once('end', () => {
          if (res.statusCode === 200) times.push(performance.now() - from)
          else failed++
          resolve()
        })
      })
      req.once('error', () => {
        failed++
        resolve()
      })
      req.end()
    })
  const line = async (): Promise<void> => {
    while (performance.now() - start < milliseconds) await one()
  }
  await Promise.all(Array.from({ length: lines }, line))
  const seconds = (performance.now() - start) / 1000
  agent.destroy()
  const sorted = times.toSorted((a, b) => a - b)
  return {
    perSecond: times.length / seconds,
    seconds,
    failed,
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? Infinity,
  }
}

if (require.main === module)
  void ask(JSON.parse(process.argv[2] ?? '') as Load).then((carried) =>
    process.send?.(carried, () => process.disconnect()),
  )
