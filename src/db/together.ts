/**
 * Work for the database that comes in at the same time is done together: one query, one commit, one flush of the
 * disk for all of it. Whoever asks waits for the commit as before, so what is acknowledged is kept. A quiet site
 * sees no difference; a hall of phones that answer at once does.
 */
import { isUnreachable } from './faults'

/**
 * Gathers calls while earlier ones are under way, and hands them to `work` as one list.
 * @param work gives one result for each of what it was asked, in order
 * @param most how many are handed over at once
 * @returns a function that does one
 */
export function together<Asked, Given>(
  work: (asked: readonly Asked[]) => Promise<readonly Given[]>,
  most = 50,
): (asked: Asked) => Promise<Given> {
  let waiting: { asked: Asked; give: (given: Given) => void; fail: (error: unknown) => void }[] = []
  let busy = false

  const next = async (): Promise<void> => {
    while (waiting.length > 0) {
      const now = waiting.slice(0, most)
      waiting = waiting.slice(most)
      try {
        const given = await work(now.map((one) => one.asked))
        for (const [index, one] of now.entries()) one.give(given[index] as Given)
      } catch (error) {
        if (isUnreachable(error)) {
          // It is away for everyone: to ask again for each would let them wait as long again, one lot after another.
          for (const one of [...now, ...waiting.splice(0)]) one.fail(error)
        } else if (now.length === 1) now[0]?.fail(error)
        // One that cannot be done must not take the others with it.
        else
          await Promise.all(
            now.map((one) => work([one.asked]).then(([given]) => one.give(given as Given), one.fail)),
          )
      }
    }
    busy = false
  }

  return (asked) =>
    new Promise((give, fail) => {
      waiting.push({ asked, give, fail })
      if (busy) return
      busy = true
      setImmediate(() => void next())
    })
}
