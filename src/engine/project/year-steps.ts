/**
 * Where in the year a co-op is: each step of the yearly round with the day it is due and the day it was done. Days are
 * read from what was recorded where it happened: meetings, resolutions, the principles check.
 */
import { addDays, addMonths, type IsoDate } from '../../lib/dates'
import type { Verdict } from './audit'
import { heldResolution } from './audit-vote'
import { isCalledAnnual, type Meeting } from './meeting'
import { noticeGiven } from './meeting-rules'
import type { PrinciplesCheck } from './principles'
import { noticeBy, type Promises } from './promises'
import { returnDue, type FinancialYear } from './financial-years'
import type { YearRecord } from './year'

export const yearStepIds = [
  'audit',
  'year-end',
  'figures',
  'report',
  'accounts',
  'signed',
  'shown',
  'notice',
  'principles',
  'agm',
  'presented',
  'surplus',
  'return',
] as const
export type YearStepId = (typeof yearStepIds)[number]

/** `now` from the day on which it can be done; `later` before that; `none` where it is not needed. */
export type StepState = 'done' | 'late' | 'now' | 'later' | 'none'

export interface YearStep {
  id: YearStepId
  state: StepState
  due?: IsoDate
  done?: IsoDate
}

export interface YearDates {
  /** The vote of s.84 or the auditor: within the year. */
  audit: IsoDate
  /** 28 days after the year end, where an auditor's report is needed: s.85. */
  report: IsoDate
  /** The annual general meeting; in the first year the earlier of two limits. */
  agm: IsoDate
  /** Notice of it, and the accounts that go with the notice. */
  notice: IsoDate
  return: IsoDate
}

/** The days by which the Act and the rules want each thing of a year. */
export function yearDates(
  { number, ends }: FinancialYear,
  rules: Pick<Promises, 'agmMonths' | 'firstAgmMonths' | 'noticeDays'>,
  registered: IsoDate,
): YearDates {
  const byEnd = addMonths(ends, rules.agmMonths)
  const byStart = addMonths(registered, rules.firstAgmMonths)
  const agm = number === 1 && byStart < byEnd ? byStart : byEnd
  return {
    audit: ends,
    report: addDays(ends, 28),
    agm,
    notice: noticeBy(agm, rules.noticeDays),
    return: returnDue(ends),
  }
}

export interface StepsOn {
  year: FinancialYear
  dates: YearDates
  record: YearRecord | undefined
  meetings: readonly Meeting[]
  checks: readonly PrinciplesCheck[]
  /** Whether a report of s.85 is needed if there is no audit. */
  report: Verdict
  noticeDays: number
  /** The last day for the annual meeting of the year before, from which a principles check is for this year. */
  checksFrom: IsoDate
  today: IsoDate
}

/** Later than every day that there is. */
const never = '9999-12-31'

interface Plan {
  id: YearStepId
  from: IsoDate
  due?: IsoDate
  done?: IsoDate | undefined
  none?: boolean
}

/** Every step of a year, in the order in which they come. */
export function yearSteps(on: StepsOn): YearStep[] {
  return plans(on).map(({ id, from, due, done, none }) => ({
    id,
    state:
      done !== undefined && done <= on.today
        ? 'done'
        : none
          ? 'none'
          : due !== undefined && due < on.today
            ? 'late'
            : from <= on.today
              ? 'now'
              : 'later',
    ...(due !== undefined && { due }),
    ...(done !== undefined && done <= on.today && { done }),
  }))
}

function plans(on: StepsOn): Plan[] {
  const { year, dates, record, today } = on
  const after = addDays(year.ends, 1)
  const agm = agmOf(on)
  const held = agm && agm.state !== 'planned' ? agm.on : undefined
  const notice = agm && agm.state === 'planned' ? noticeBy(agm.on, on.noticeDays) : dates.notice
  const { audit, accounts, figures, surplus } = record ?? {}
  // A report is thought of only where the audit was left out.
  const isUnaudited = audit?.way === 'none'
  const noReport = audit !== undefined && (!isUnaudited || on.report === 'no')
  return [
    { id: 'audit', from: year.begins, due: dates.audit, done: auditDone(on) },
    { id: 'year-end', from: year.ends, due: year.ends, done: today > year.ends ? year.ends : undefined },
    { id: 'figures', from: after, due: dates.notice, done: figures?.on },
    {
      id: 'report',
      from: isUnaudited ? after : never,
      ...(isUnaudited && { due: dates.report }),
      done: audit?.reporter,
      none: noReport,
    },
    { id: 'accounts', from: after, due: dates.notice, done: accounts?.approved },
    { id: 'signed', from: after, due: dates.notice, done: accounts?.signedOn },
    { id: 'shown', from: accounts?.signedOn ?? after, done: record?.shown },
    { id: 'notice', from: after, due: notice, done: agm && (noticeGiven(agm) ?? held) },
    { id: 'principles', from: after, due: dates.agm, done: checkFor(on) },
    { id: 'agm', from: after, due: dates.agm, done: held },
    { id: 'presented', from: after, due: dates.agm, done: signedBy(accounts, held) },
    {
      id: 'surplus',
      from: after,
      due: dates.agm,
      done: surplus?.vote && carriedOn(on.meetings, surplus.vote),
      none: hasNone(figures),
    },
    { id: 'return', from: after, due: dates.return, done: record?.filed },
  ]
}

/** Whether a year left nothing to use. */
function hasNone(figures: YearRecord['figures']): boolean {
  return figures !== undefined && figures.surplus <= 0
}

/** The day of the annual meeting, where the accounts were signed by then. */
function signedBy(accounts: YearRecord['accounts'], held: IsoDate | undefined): IsoDate | undefined {
  const signed = accounts?.signedOn
  return signed !== undefined && held !== undefined && signed <= held ? held : undefined
}

/** The annual general meeting of a year: the one that was written down, or the first one after it that is called so. */
export function agmOf({
  year,
  record,
  meetings,
}: Pick<StepsOn, 'year' | 'record' | 'meetings'>): Meeting | undefined {
  if (record?.agm !== undefined) return meetings.find(({ id }) => id === record.agm)
  return meetings.find(
    (one) => one.on > year.ends && one.on <= addMonths(year.ends, 12) && isCalledAnnual(one),
  )
}

/** The day on which it was settled who looks at the accounts of a year. */
function auditDone({ year, record, meetings }: StepsOn): IsoDate | undefined {
  const audit = record?.audit
  if (audit && audit.way !== 'none') return audit.appointed
  return heldResolution(meetings, year, audit?.vote)?.on
}

/** The day of the last principles check that belongs to a year. */
function checkFor({ checks, checksFrom, dates }: StepsOn): IsoDate | undefined {
  return checks.findLast(({ on }) => on > checksFrom && on <= dates.agm)?.on
}

/** The day on which a resolution was carried. */
export function carriedOn(
  meetings: readonly Meeting[],
  at: { meeting: string; resolution: string },
): IsoDate | undefined {
  const meeting = meetings.find(({ id }) => id === at.meeting)
  const resolution = meeting?.resolutions.find(({ id }) => id === at.resolution)
  return resolution?.state === 'carried' ? meeting?.on : undefined
}
