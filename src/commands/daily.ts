/** What is done once a day: reminders, and forgetting what is over. Safe to run twice, or late. */
import { nightlyBackup } from '../db/backup'
import type { Deps } from '../deps'
import { accountStore } from '../features/account'
import { settleElections } from '../features/elections'
import { endDueMemberships, sweepApplications } from '../features/membership'
import { remind, sweepIdle } from '../features/projects'
import { settleAll } from '../features/resolutions'
import { sweepContacts } from '../features/schools'
import { sweepEnquiries } from '../features/showcase'
import { sweepAnswers } from '../features/survey'
import { postDigests } from '../features/today'
import { londonClock, londonDate, type IsoDate } from '../lib/dates'
import { sweepWorkshops } from '../features/workshops'
import { sweepLimits } from '../web/limits'
import { sweepSessions } from '../web/session-store'

const hour = 60 * 60 * 1000

/** Each part is done whatever became of those before it: what must be erased is, also where a reminder cannot be sent. */
export async function daily(deps: Deps): Promise<void> {
  const { db, now, config, log, library } = deps
  const { consentMonths, applicationDays } = library.reference.consents
  const consents = { now: now(), monthsKept: consentMonths }
  const parts: Readonly<Record<string, () => Promise<unknown>>> = {
    backUp: () => backUp(deps),
    elections: () => settleElections(deps),
    settled: () => settleAll(deps, now()),
    ended: () => endDueMemberships(deps, now()),
    reminders: () => remind(deps),
    digests: () => postDigests(deps),
    idle: () => sweepIdle({ db, now: now(), baseUrl: config.baseUrl }),
    contacts: () => sweepContacts(db, consents),
    answers: () => sweepAnswers(db, consents),
    workshops: () => sweepWorkshops(deps),
    enquiries: () => sweepEnquiries(db, now()),
    applications: () => sweepApplications(db, { now: now(), days: applicationDays }),
    keys: () => accountStore(db).sweepKeys(now().toISOString()),
    limits: () => sweepLimits(db, now()),
    sessions: () => sweepSessions(db, now()),
  }
  const done: Record<string, unknown> = {}
  for (const [part, work] of Object.entries(parts))
    done[part] = await work().catch((error: unknown) =>
      log.error({ err: error, part }, 'a part of the daily work was not done'),
    )
  log.info(done, 'daily work done')
}

/** A copy each night, where the database is a file; a failure is told and stops nothing else. */
async function backUp({ db, now, config, log }: Deps): Promise<void> {
  if (config.databaseUrl !== undefined) return
  try {
    const file = await nightlyBackup(db, config.dataDir, londonDate(now()))
    if (file !== undefined) log.info({ file }, 'backed up')
  } catch (error) {
    log.error({ err: error }, 'the nightly backup failed: look whether the disk is full')
  }
}

/** When nobody waits for a page, and before people read their mail. */
const quiet = '05:00'

/**
 * Whether the daily work is to be done now: once a day, in a quiet hour, or later where the machine was asleep.
 * @param last the day on which it was done last
 */
export function isDue(last: IsoDate, now: Date): boolean {
  return londonDate(now) !== last && londonClock(now) >= quiet
}

/** Does the daily work soon after the start, and then each day. Returns how to stop. */
export function startDaily(deps: Deps): () => void {
  let last: IsoDate | undefined
  const work = (): void => {
    last = londonDate(deps.now())
    void daily(deps).catch((error: unknown) => deps.log.error({ err: error }, 'daily work failed'))
  }
  const soon = setTimeout(work, 60_000).unref()
  const each = setInterval(() => {
    if (last !== undefined && isDue(last, deps.now())) work()
  }, hour / 4).unref()
  return () => {
    clearTimeout(soon)
    clearInterval(each)
  }
}
