/** Measuring: ours and a peer's in turn, in one run, so that a busy machine slows both. */
import { setTimeout } from 'node:timers/promises'

export interface Figure {
  name: string
  /** Medians in milliseconds. */
  ours: number
  peer: number
  /** What the ratio must keep to. */
  bar: { most: number } | { least: number }
}

/**
 * Runs both in turn, `rounds` times after two to warm up; gives the medians.
 * @param least at least this many rounds
 */
export async function compare(
  name: string,
  ours: () => Promise<unknown>,
  peer: () => Promise<unknown>,
  how: { rounds: number; bar: Figure['bar'] },
): Promise<Figure> {
  for (let round = 0; round < Math.min(2, how.rounds); round++) {
    await ours()
    await peer()
  }
  const times = { ours: [] as number[], peer: [] as number[] }
  for (let round = 0; round < how.rounds; round++) {
    times.ours.push(await timed(ours))
    times.peer.push(await timed(peer))
  }
  return { name, ours: median(times.ours), peer: median(times.peer), bar: how.bar }
}

/** Milliseconds of one run, after a breath in which whatever ran before can finish its work. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  await setTimeout(30)
  const start = performance.now()
  await work()
  return performance.now() - start
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** Prints a figure; returns whether it keeps to its bar. */
export function tell({ name, ours, peer, bar }: Figure): boolean {
  const most = 'most' in bar
  const ratio = most ? ours / peer : peer / ours
  const kept = most ? ratio <= bar.most : ratio >= bar.least
  const asked = most ? `at most ${bar.most} x` : `at least ${bar.least} x faster`
  line(name, `ours ${ours.toFixed(1)} ms, peer ${peer.toFixed(1)} ms, ratio ${ratio.toFixed(2)}`, asked, kept)
  return kept
}

export function line(name: string, measured: string, asked: string, kept: boolean): void {
  process.stdout.write(`${kept ? 'ok    ' : 'MISSED'} ${name.padEnd(46)} ${measured} (${asked})\n`)
}

/** A long run that is asked to end (Ctrl-C) tells what it has found so far. */
export function askedToEnd(): AbortSignal {
  const ended = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ended.abort())
  return ended.signal
}
