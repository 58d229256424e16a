/** What is done once a day: reminders, and forgetting what is over. Safe to run twice, or late. */
import type { Deps } from '../deps'
import { accountStore } from '../features/account'
import { remind, sweepIdle } from '../features/projects'
import { sweepContacts } from '../features/schools'
import { sweepLimits } from '../web/limits'
import { sweepSessions } from '../web/session-store'

const day = 24 * 60 * 60 * 1000

export async function daily(deps: Deps): Promise<void> {
  const { db, now, config, log, library } = deps
  const reminders = await remind(deps)
  const { warned, deleted } = await sweepIdle({ db, now: now(), baseUrl: config.baseUrl })
  const { consentMonths } = library.reference.consents
  const contacts = await sweepContacts(db, { now: now(), monthsKept: consentMonths })
  await accountStore(db).sweepKeys(now().toISOString())
  await sweepLimits(db, now())
  await sweepSessions(db, now())
  log.info({ reminders, warned, deleted, contacts }, 'daily work done')
}

/** Does the daily work soon after the start, and then each day. Returns how to stop. */
export function startDaily(deps: Deps): () => void {
  const work = (): void =>
    void daily(deps).catch((error: unknown) => deps.log.error({ err: error }, 'daily work failed'))
  const soon = setTimeout(work, 60_000).unref()
  const each = setInterval(work, day).unref()
  return () => {
    clearTimeout(soon)
    clearInterval(each)
  }
}
