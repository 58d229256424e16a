/** Hostile input to the whole app: what `npm test` does briefly, 100,000 times. */
import os from 'node:os'
import type { FuzzResult } from './fuzz'
import { sendShare, sharesOf, together } from './fuzz-process'
import { askedToEnd, line } from './measure'

const tellEach = 5000

/** @param seed what is sent follows from it, so that a run can be made again */
export async function benchFuzz(count = 100_000, seed = Date.now() % 1e6): Promise<boolean> {
  const started = performance.now()
  const until = askedToEnd()
  const shares = sharesOf({ seed, inputs: count }, os.availableParallelism())
  const sofar = new Map<number, FuzzResult>()
  let told = 0
  const results = await Promise.all(
    shares.map((share, index) =>
      sendShare(
        share,
        (one) => {
          for (const fault of one.faults.slice(sofar.get(index)?.faults.length ?? 0))
            process.stdout.write(`${fault.trim().slice(0, 2000)}\n`)
          sofar.set(index, one)
          const all = together([...sofar.values()])
          if (all.inputs < told + tellEach) return
          told = all.inputs - (all.inputs % tellEach)
          process.stdout.write(`       ${countsOf(all, started)}\n`)
        },
        until,
      ),
    ),
  )
  const all = together(results)
  const { slowest, faults } = all
  line(
    `hostile input, seed ${seed}`,
    `${countsOf(all, started)}; slowest ${slowest.took.toFixed(0)} ms (${slowest.where})`,
    'no fault',
    faults.length === 0,
  )
  return faults.length === 0
}

function countsOf(result: FuzzResult, started: number): string {
  const { forms, coops, inputs, files, uploads, papers, statuses, faults } = result
  const told = Object.entries(statuses)
    .map(([status, n]) => `${n} x ${status}`)
    .join(', ')
  const each = ((performance.now() - started) / inputs).toFixed(1)
  return `${inputs} inputs to ${forms.size} forms of ${coops} co-ops, of them ${uploads} with files and ${files} project files; ${papers} pages and papers looked at after; ${told}; ${faults.length} faults; ${each} ms an input`
}
