/** Everything about the years of a co-op on a day, put together once: for pages, papers, the calendar and reminders. */
import { addMonths, type IsoDate } from '../../lib/dates'
import type { Library } from '../library/library'
import {
  everHeldDeposit,
  layFindings,
  needsReport,
  voteFindings,
  type AuditFacts,
  type AuditLimits,
  type Finding,
  type Verdict,
} from './audit'
import { plannedRegistration } from './facts'
import { inForce } from './in-force'
import type { Project } from './project'
import { promisesOf, type Promises } from './promises'
import { registerAt } from './ledger'
import { financialYears, recordOf, type FinancialYear } from './financial-years'
import type { YearRecord } from './year'
import { yearDates, yearSteps, type YearDates, type YearStep, type YearStepId } from './year-steps'

/** A year with what is known of it. */
export interface YearView {
  year: FinancialYear
  record: YearRecord | undefined
  /** The promises of the rules in force on its last day, or today where that is still to come. */
  rules: Promises
  dates: YearDates
  audit: AuditFacts
  vote: Finding[]
  lay: Finding[]
  report: Verdict
  steps: YearStep[]
}

/** The limits of the Act on audits, as the dated figures have them. @throws Error where one is not there */
export function auditLimits(library: Library): AuditLimits {
  const amount = (id: string): number => {
    const found = library.reference.figures.figures.find((one) => one.id === id)?.amount
    if (found === undefined) throw new Error(`documents/reference/figures.yml has no amount for ${id}.`)
    return found
  }
  return {
    assets: amount('audit-assets'),
    turnover: amount('audit-turnover'),
    report: amount('audit-report'),
    lay: amount('lay-audit'),
    layMembers: amount('lay-members'),
  }
}

/** Each year from the first to the one that holds this day; none before a year end is chosen. */
export function yearViews(project: Project, today: IsoDate, library: Library): YearView[] {
  const registered = plannedRegistration({ project, asAt: today })
  const years = financialYears(project, registered, { through: today, least: 1 })
  const limits = auditLimits(library)
  const views: YearView[] = []
  for (const year of years) {
    const day = year.ends < today ? year.ends : today
    const rules = promisesOf(library.questions, inForce(project, day).answers)
    const dates = yearDates(year, rules, registered)
    const record = recordOf(project, year.number)
    const audit = auditFacts(project, year, record)
    const report = needsReport(audit, limits)
    const steps = yearSteps({
      year,
      dates,
      record,
      meetings: project.meetings ?? [],
      checks: project.principlesChecks ?? [],
      report,
      noticeDays: rules.noticeDays,
      checksFrom: views.at(-1)?.dates.agm ?? addMonths(registered, -1),
      today,
    })
    const found = { vote: voteFindings(audit, limits), lay: layFindings(audit, limits) }
    views.push({ year, record, rules, dates, audit, report, steps, ...found })
  }
  return views
}

function auditFacts(project: Project, year: FinancialYear, record: YearRecord | undefined): AuditFacts {
  return {
    before: year.number === 1 ? 'first' : recordOf(project, year.number - 1)?.figures,
    members: registerAt(project.ledger, year.begins).members.length,
    deposits: everHeldDeposit(project.ledger, year.ends),
    group: record?.audit?.group,
  }
}

/** Whether a step of a year needs nothing more: it is done, or not needed. */
export function isSettled(
  views: readonly YearView[],
  step: { year: number; id: YearStepId } | undefined,
): boolean {
  const found = views.find(({ year }) => year.number === step?.year)?.steps.find(({ id }) => id === step?.id)
  return found?.state === 'done' || found?.state === 'none'
}

/** The last year that was over by the end of the day before; undefined during the first. */
export function endedYear(views: readonly YearView[], today: IsoDate): YearView | undefined {
  return views.findLast(({ year }) => year.ends < today)
}
