/** What the yearly round puts before a general meeting: the annual meeting itself, the vote of s.84, and the surplus. */
import type { Db } from '../../db/open'
import type { Deps } from '../../deps'
import type { FinancialYear } from '../../engine/project/financial-years'
import type { SurplusPlan, YearFigures, YearRecord } from '../../engine/project/year'
import { isWithin } from '../../engine/project/audit-vote'
import { restOf } from '../../engine/project/surplus'
import type { Meeting } from '../../engine/project/meeting'
import { transact } from '../../db/transact'
import type { Project } from '../../engine/project/project'
import { longDate } from '../../lib/dates'
import { pounds } from '../../lib/money'
import { addResolution, planMeeting, type Plan } from '../meetings'
import { projectStore, type Doing } from '../projects'
import { keepYear } from './keep-year'

type On = Pick<Deps, 'db' | 'library'>

/** Plans the annual general meeting of a year, and notes that it is the one. */
export function planAgm(on: On, doing: Doing, year: FinancialYear, plan: Plan): Promise<string> {
  return transact(on.db, async (db) => {
    const meeting = await planMeeting({ ...on, db }, doing, { ...plan, kind: 'general' })
    await chooseAgm(db, doing, year, meeting)
    return meeting
  })
}

/** Notes which meeting is the annual general meeting of a year. */
export function chooseAgm(db: Db, doing: Doing, year: FinancialYear, meeting: string): Promise<void> {
  const what = 'chose the annual general meeting of a year'
  return keepYear(db, doing, { number: year.number, what }, (record) => ({ ...record, agm: meeting }))
}

/** Puts the vote to go without an audit to a general meeting that is planned. */
export function putAuditVote(on: On, doing: Doing, year: FinancialYear, meeting: string): Promise<void> {
  const resolution = {
    kind: 'audit' as const,
    title: `No audit for the year to ${longDate(year.ends)}`,
    text: `That under section 84 of the Co-operative and Community Benefit Societies Act 2014 no auditor is appointed for the year of account that begins on ${longDate(year.begins)} and ends on ${longDate(year.ends)}.`,
  }
  const what = 'put the audit vote to a meeting'
  return putAndKeep(on, doing, { meeting, resolution, number: year.number, what }, (record, vote) => ({
    ...record,
    ...(record.audit && { audit: { ...record.audit, vote } }),
  }))
}

/** Puts the use of the surplus to the annual meeting. */
export function putSurplus(
  on: On,
  doing: Doing,
  year: FinancialYear,
  at: { meeting: string; figures: YearFigures; plan: SurplusPlan },
): Promise<void> {
  const { figures, plan } = at
  const rest = restOf(figures.surplus, plan)
  const parts = [
    `${pounds(plan.reserve)} to the general reserve`,
    `${pounds(plan.community)} to education and training in co-operation, to other co-operatives, or to the community`,
    ...(plan.bonus > 0
      ? [`${pounds(plan.bonus)} as a bonus to Members for their work, shared as the paper shows`]
      : []),
    ...(rest > 0 ? [`and what is left, ${pounds(rest)}, to the reserve`] : []),
  ]
  const resolution = {
    kind: 'ordinary' as const,
    title: `Use of the surplus of the year to ${longDate(year.ends)}`,
    text: `That the surplus of ${pounds(figures.surplus)} of the year to ${longDate(year.ends)} is used in the order of the rules: ${parts.join('; ')}.`,
  }
  const what = 'put the use of the surplus to a meeting'
  const { meeting } = at
  return putAndKeep(on, doing, { meeting, resolution, number: year.number, what }, (record, vote) => ({
    ...record,
    ...(record.surplus && { surplus: { ...record.surplus, vote } }),
  }))
}

/** Writes a resolution for a meeting and notes in the year which it is, both or neither. */
function putAndKeep(
  on: On,
  doing: Doing,
  put: {
    meeting: string
    resolution: { kind: 'audit' | 'ordinary'; title: string; text: string }
    number: number
    what: string
  },
  change: (record: YearRecord, vote: { meeting: string; resolution: string }) => YearRecord,
): Promise<void> {
  const { meeting, resolution, number, what } = put
  return transact(on.db, async (db) => {
    const known = await projectStore(db).meeting(doing.project, meeting)
    // Sent twice, it is put once.
    const there = known?.resolutions.find(({ text, state }) => text === resolution.text && state === 'draft')
    const draft = { ...resolution, how: 'hands' as const, founders: [] }
    const added = there ? known : await addResolution({ ...on, db }, doing, meeting, draft)
    const vote = { meeting, resolution: (there ?? added?.resolutions.at(-1))?.id ?? '' }
    await keepYear(db, doing, { number, what }, (record) => change(record, vote))
  })
}

/** General meetings that are still to come, to which something can be put. */
export function meetingsAhead(meetings: readonly Meeting[]): Meeting[] {
  return meetings.filter(({ kind, state }) => state === 'planned' && kind === 'general')
}

/** Those of them that can still vote about the audit of a year: the vote is for the year that is current. */
export function auditMeetings({ meetings = [] }: Pick<Project, 'meetings'>, year: FinancialYear): Meeting[] {
  return meetingsAhead(meetings).filter((meeting) => isWithin(meeting, year))
}

/** Meetings as choices. */
export function meetingChoices(meetings: readonly Meeting[]): { value: string; text: string }[] {
  return meetings.map(({ id, title, on }) => ({
    value: id,
    text: `${title}, ${longDate(on)}`,
  }))
}
