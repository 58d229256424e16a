/** A long run of hostile input shared out over processes, each with a server and a database of its own. */
import { fork } from 'node:child_process'
import { openBenchSite } from './bench-site'
import { fuzz, inputsEach, type FuzzResult } from './fuzz'
import { askedToEnd } from './measure'

export interface Share {
  seed: number
  /** The number of its first input, and how many it sends. */
  first: number
  inputs: number
}

/** As many equal shares as there are processes, each of whole co-ops. */
export function sharesOf(run: Omit<Share, 'first'>, processes: number): Share[] {
  const coops = Math.ceil(run.inputs / inputsEach)
  const each = Math.ceil(coops / processes) * inputsEach
  const shares: Share[] = []
  for (let first = 0; first < run.inputs; first += each)
    shares.push({ ...run, first, inputs: Math.min(each, run.inputs - first) })
  return shares
}

/**
 * Sends a share in a process of its own.
 * @param tell hears how far it is
 * @param until ends it early
 * @throws Error where the process ended without a word
 */
export function sendShare(
  share: Share,
  tell: (sofar: FuzzResult) => void,
  until: AbortSignal,
): Promise<FuzzResult> {
  const child = fork(__filename, [JSON.stringify(share)], { serialization: 'advanced' })
  until.addEventListener('abort', () => child.kill('SIGINT'))
  return new Promise((resolve, reject) => {
    let last: FuzzResult | undefined
    child.on('message', (sofar: FuzzResult) => tell((last = sofar)))
    child.on('exit', (code) =>
      code === 0 && last
        ? resolve(last)
        : reject(new Error(`input from ${share.first} on: the process ended with ${code}`)),
    )
  })
}

/** What several shares found, together. */
export function together(results: readonly FuzzResult[]): FuzzResult {
  const sum = (of: (one: FuzzResult) => number): number => results.reduce((total, one) => total + of(one), 0)
  const statuses: Record<string, number> = {}
  for (const one of results)
    for (const [status, n] of Object.entries(one.statuses)) statuses[status] = (statuses[status] ?? 0) + n
  const slowest = results.map((one) => one.slowest).reduce((a, b) => (b.took > a.took ? b : a))
  return {
    forms: new Set(results.flatMap(({ forms }) => [...forms])),
    coops: sum(({ coops }) => coops),
    inputs: sum(({ inputs }) => inputs),
    files: sum(({ files }) => files),
    uploads: sum(({ uploads }) => uploads),
    papers: sum(({ papers }) => papers),
    ...{ statuses, slowest },
    faults: results.flatMap(({ faults }) => faults),
  }
}

async function main(share: Share): Promise<void> {
  const site = await openBenchSite()
  const tell = (sofar: FuzzResult, told = (): void => undefined): void => void process.send?.(sofar, told)
  const result = await fuzz({
    ...share,
    address: site.address,
    until: askedToEnd(),
    tell: (sofar) => tell(sofar),
  })
  await site.close()
  tell({ ...result, faults: [...result.faults, ...site.logged] }, () => process.disconnect())
}

const [share] = process.argv.slice(2)
if (require.main === module && share !== undefined) void main(JSON.parse(share) as Share)
