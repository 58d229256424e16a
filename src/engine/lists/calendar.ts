/**
 * The compliance calendar: what the Act, the tax office and the group's own rules ask for, with dates worked out
 * from the founding meeting and the year end. The printed calendar has the first two years, or a later one; reminders
 * and the calendar file go on.
 */
import { addDays, addMonths, longDate, months, type IsoDate } from '../../lib/dates'
import { pathOf } from '../interview/journey'
import { plannedRegistration } from '../project/facts'
import { isRegistered } from '../project/in-force'
import { financialYears, returnDue, type FinancialYear } from '../project/financial-years'
import type { YearStepId } from '../project/year-steps'
import { noticeBy, promisesOf, type Promises } from '../project/promises'
import type { ListSource, ListSpec, Row } from './row'

export interface CalendarEntry {
  /** Stays the same for the same duty, so that a calendar program knows an entry again. */
  id: string
  on: IsoDate
  what: string
  /** More words: why, and what to check. */
  detail: string
  who: string
  source: string
  /** The step of the yearly round that settles it. */
  step?: { year: number; id: YearStepId }
}

export const calendarLists: Readonly<Record<string, ListSpec>> = {
  'year.dates': {
    keys: ['date', 'what', 'detail', 'who', 'source'],
    rows: (source) =>
      calendarEntries(source).map((entry): Row => ({
        date: longDate(entry.on),
        what: entry.what,
        detail: entry.detail,
        who: entry.who,
        source: entry.source,
      })),
  },
}

/**
 * The printed calendar: every dated duty of the first two years while they last, in order. For a day after them it is
 * the year that holds that day, with what is left to do of the one before.
 */
export function calendarEntries(source: ListSource): CalendarEntry[] {
  const years = yearsOf(source)
  const running = years.findLast(({ begins }) => begins <= source.asAt)
  if (running === undefined || running.number <= 2) return firstTwoYears(source, years)
  const before = rounds(source, years.slice(running.number - 2, running.number - 1))
  return inOrder([...before.filter(({ on }) => on >= running.begins), ...rounds(source, [running])])
}

/** The calendar as it goes on: the first two years, and after them each year up to the one that is running. */
export function runningCalendar(source: ListSource): CalendarEntry[] {
  const years = yearsOf(source)
  return inOrder([...firstTwoYears(source, years), ...rounds(source, years.slice(2))])
}

function firstTwoYears(source: ListSource, years: readonly FinancialYear[]): CalendarEntry[] {
  const rules = promisesOf(source.library.questions, source.project.answers)
  return inOrder([
    ...beforeRegistration(source),
    ...firstMonths(source, rules),
    ...workDuties(source),
    ...(years.length === 0 ? [] : yearEndNotice(source)),
    ...rounds(source, years.slice(0, 2)),
  ])
}

/** The years to the one that holds the day, and at least two; none while no year end is chosen. */
function yearsOf(source: ListSource): FinancialYear[] {
  const registered = plannedRegistration(source)
  return financialYears(source.project, registered, { through: source.asAt, least: 2 })
}

function rounds(source: ListSource, years: readonly FinancialYear[]): CalendarEntry[] {
  const rules = promisesOf(source.library.questions, source.project.answers)
  return years.flatMap(({ ends, number }) => yearRound(source, rules, ends, number))
}

function inOrder(entries: CalendarEntry[]): CalendarEntry[] {
  return entries.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1))
}

/** The steps to the application, once the day of the founding meeting is known. Its own day is only a plan. */
function beforeRegistration({ project, asAt }: ListSource): CalendarEntry[] {
  const met = project.answers['founding.date']
  if (typeof met !== 'string') return []
  const steps: CalendarEntry[] = [
    {
      id: 'founding-meeting',
      on: met,
      what: 'Founding meeting',
      detail: 'Agree the rules, the officers, and who signs the application.',
      who: 'All founders',
      source: 'Plan',
    },
    {
      id: 'application',
      on: addDays(met, 7),
      what: 'Send the application to the FCA',
      detail:
        'The secretary and three members sign it. Nine in ten complete applications take up to 15 working days. Your own draft of the rules takes longer.',
      who: 'Secretary',
      source: 'Plan; CCBSA 2014 s.3',
    },
  ]
  return isRegistered(project, asAt) ? steps.slice(0, 1) : steps
}

function firstMonths(source: ListSource, rules: Promises): CalendarEntry[] {
  const registered = plannedRegistration(source)
  const meeting = addMonths(registered, 3)
  return [
    isRegistered(source.project, source.asAt)
      ? {
          id: 'registration',
          on: registered,
          what: 'Registration',
          detail: 'Later dates follow from this one.',
          who: 'Secretary',
          source: 'CCBSA 2014 s.3',
        }
      : {
          id: 'registration',
          on: registered,
          what: 'Registration, if all goes to plan',
          detail: 'Later dates follow from this one. Sign no contract for the society before it.',
          who: 'Secretary',
          source: 'Plan; CCBSA 2014 s.57',
        },
    {
      id: 'first-meeting-notice',
      on: noticeBy(meeting, rules.noticeDays),
      what: 'Last day to give notice of the first general meeting',
      detail: noticeWords(rules),
      who: 'Secretary',
      source: 'Your rules',
    },
    {
      id: 'first-meeting',
      on: meeting,
      what: 'Last day for the first general meeting after registration',
      detail: 'It confirms or elects the committee. It can also decide about the audit of the first year.',
      who: 'Secretary',
      source: 'Your rules',
    },
    {
      id: 'first-agm',
      on: addMonths(registered, rules.firstAgmMonths),
      what: 'Last day for the first annual general meeting, counted from registration',
      detail: 'Your rules also count from the year end. Keep to the earlier of the two days.',
      who: 'Secretary',
      source: 'Your rules',
      step: { year: 1, id: 'agm' },
    },
    {
      id: 'non-member-work',
      on: addMonths(registered, 12),
      what: 'The limit on work by people who are not members begins',
      detail: 'Start to count hours. Offer membership to each worker who qualifies.',
      who: 'Committee',
      source: 'Your rules',
    },
  ]
}

/** Tax and pension: these count from the first trading and the first employee, which may be later. */
function workDuties(source: ListSource): CalendarEntry[] {
  const registered = plannedRegistration(source)
  const basis = pathOf(source.library.questions, source.project.answers)('members.basis')
  const tax: CalendarEntry = {
    id: 'hmrc',
    on: addMonths(registered, 3),
    what: 'Last day to tell HMRC, if trading began at registration',
    detail:
      'A society must tell HMRC itself within 3 months of coming into charge to corporation tax. Check with HMRC.',
    who: 'Treasurer',
    source: 'Finance Act 2004 s.55',
  }
  if (basis === 'self-employed') return [tax]
  return [
    tax,
    {
      id: 'pension-declaration',
      on: addMonths(registered, 5),
      what: 'Last day to declare on pensions, if the first employee began at registration',
      detail:
        'Pension duties begin on the first employee’s first day. The declaration follows within 5 months. Check the day with The Pensions Regulator.',
      who: 'Treasurer',
      source: 'The Pensions Regulator',
    },
  ]
}

/** Without notice the year ends with the month of registration (s.77(4)), so another year end has to be told. */
function yearEndNotice(source: ListSource): CalendarEntry[] {
  const registered = plannedRegistration(source)
  const month = months[Number(registered.slice(5, 7)) - 1] ?? ''
  if (month.toLowerCase() === source.project.answers['year.end']) return []
  return [
    {
      id: 'year-end-notice',
      on: addMonths(registered, 1),
      what: 'Make sure that the FCA knows your year end',
      detail: `Without notice from you the year ends with the month of registration, ${month}. The day for this is our suggestion: check with the FCA.`,
      who: 'Secretary',
      source: 'CCBSA 2014 s.77(5)',
    },
  ]
}

/** Which step of the yearly round settles each duty. */
const stepOf = {
  'audit-vote': 'audit',
  'year-end': 'year-end',
  auditor: 'report',
  accounts: 'signed',
  'agm-notice': 'notice',
  agm: 'agm',
  return: 'return',
} as const satisfies Readonly<Record<string, YearStepId>>
type DutyId = keyof typeof stepOf

function yearRound(source: ListSource, rules: Promises, end: IsoDate, year: number): CalendarEntry[] {
  const agm = addMonths(end, rules.agmMonths)
  const notice = noticeBy(agm, rules.noticeDays)
  const entry = (
    id: DutyId,
    on: IsoDate,
    words: Omit<CalendarEntry, 'id' | 'on' | 'step'>,
  ): CalendarEntry => ({
    id: `${id}-${year}`,
    on,
    ...words,
    step: { year, id: stepOf[id] },
  })
  return [
    entry('audit-vote', end, {
      what: 'Auditor appointed for this year, or a vote to go without an audit',
      detail: `${auditWords(source, year)} Give notice by ${longDate(noticeBy(end, rules.noticeDays))}.`,
      who: 'Secretary calls the general meeting',
      source: 'CCBSA 2014 ss.83 and 84',
    }),
    entry('year-end', end, {
      what: 'Financial year ends',
      detail: 'Close the books. Start the accounts.',
      who: 'Treasurer',
      source: 'CCBSA 2014 s.77',
    }),
    entry('auditor', addDays(end, 28), {
      what: 'Last day to appoint an auditor for a report, where one is needed',
      detail: `Only if there is no audit this year and turnover in the year before was over ${figureWords(source, 'audit-report')}.`,
      who: 'Committee',
      source: 'CCBSA 2014 s.85',
    }),
    entry('accounts', notice, {
      what: 'Accounts ready and signed',
      detail: 'They go out with the notice of the annual meeting. Show the balance sheet at the office.',
      who: 'Secretary and two committee members sign',
      source: 'CCBSA 2014 ss.79 to 82',
    }),
    entry('agm-notice', notice, {
      what: 'Last day to give notice of the annual general meeting',
      detail: noticeWords(rules),
      who: 'Secretary',
      source: 'Your rules',
    }),
    entry('agm', agm, {
      what: 'Last day for the annual general meeting',
      detail: 'Members see the accounts, decide on the surplus and hold elections that are due.',
      who: 'Secretary',
      source: 'Your rules',
    }),
    entry('return', returnDue(end), {
      what: 'Last day for the annual return (AR30) and accounts',
      detail: 'Send them to the FCA in the Mutuals Society Portal. To be late is an offence.',
      who: 'Secretary',
      source: 'CCBSA 2014 s.89',
    }),
  ]
}

function noticeWords({ noticeDays }: Promises): string {
  return `Your rules ask for ${noticeDays} clear days. This is the last day on which it may count as given, if you meet on the last day allowed. Send e-mails a day sooner, and post two days sooner or more.`
}

/** s.84 looks at the year before, and a first year has none. */
function auditWords(source: ListSource, year: number): string {
  if (year === 1)
    return 'There is no year before this one, so ask the FCA or an accountant early if the vote can be used.'
  const [assets, turnover] = [figureWords(source, 'audit-assets'), figureWords(source, 'audit-turnover')]
  return `The vote needs assets of at most ${assets} and turnover of at most ${turnover} in the year before. Less than 20% of votes and less than 10% of all members may be against.`
}

/** The amount alone: the calendar has no room for its date, which the paper prints beside it. */
function figureWords(source: ListSource, id: string): string {
  return (
    source.library.reference.figures.figures.find((figure) => figure.id === id)?.words ?? 'the sum in the Act'
  )
}
