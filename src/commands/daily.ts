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
import { londonDate } from '../lib/dates'
import { sweepWorkshops } from '../features/workshops'
import { sweepLimits } from '../web/limits'
import { sweepSessions } from '../web/session-store'

const day = 24 * 60 * 60 * 1000

export async function daily(deps: Deps): Promise<void> {
  const { db, now, config, log, library } = deps
  await backUp(deps)
  const elections = await settleElections(deps)
  const settled = await settleAll(deps, now())
  const ended = await endDueMemberships(deps, now())
  const reminders = await remind(deps)
  const digests = await postDigests(deps)
  const { warned, deleted } = await sweepIdle({ db, now: now(), baseUrl: config.baseUrl })
  const { consentMonths, applicationDays } = library.reference.consents
  const consents = { now: now(), monthsKept: consentMonths }
  const contacts = (await sweepContacts(db, consents)) + (await sweepAnswers(db, consents))
  const workshops = await sweepWorkshops(deps)
  const enquiries = await sweepEnquiries(db, now())
  const applications = await sweepApplications(db, { now: now(), days: applicationDays })
  await accountStore(db).sweepKeys(now().toISOString())
  await sweepLimits(db, now())
  await sweepSessions(db, now())
  const done = { elections, settled, ended, reminders, digests }
  const erased = { warned, deleted, contacts, enquiries, applications, workshops }
  log.info({ ...done, ...erased }, 'daily work done')
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
