import type { Deps } from '../../deps'

/**
 * Does the work of the day in each of these projects, one after the other. A fault in one is told in the log, with these
 * words, and keeps no other waiting.
 * @returns the sum of what each gave
 */
export async function inEach(
  log: Deps['log'],
  projects: Iterable<string>,
  words: string,
  work: (project: string) => Promise<number>,
): Promise<number> {
  let sum = 0
  for (const project of projects)
    sum += await work(project).catch((error: unknown) => {
      log.error({ err: error, project }, words)
      return 0
    })
  return sum
}
