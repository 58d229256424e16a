/** What the commands about the database share: one path to read, and words for what went wrong. */
import { DatabaseRefusal, faultWords, storageFault } from '../db/faults'

/** The one path that a command is given. */
export function onePath(args: readonly string[], usage: string): string {
  const [file] = args
  if (args.length !== 1 || file === undefined || file === '')
    throw new DatabaseRefusal(`Say which file: ${usage}`)
  return file
}

/** Says what went wrong and what to do; exit code 2 where the person can mend it, 1 where we must. */
export function tellFault(error: unknown): void {
  const fault = storageFault(error)
  if (error instanceof DatabaseRefusal) process.stderr.write(`${error.message}\n`)
  else if (fault) process.stderr.write(`${faultWords[fault]} (${(error as Error).message})\n`)
  else process.stderr.write(`${(error as Error).stack}\n`)
  process.exitCode = error instanceof DatabaseRefusal || fault ? 2 : 1
}
