/**
 * The compliance calendar: what the Act, the tax office and the group's own rules ask for, with dates worked out
 * from the founding meeting and the year end. One list feeds the printed calendar and the calendar file.
 */
import { addDays, addMonths, longDate, type IsoDate } from '../../lib/dates'
import { firstYearEnd, plannedRegistration } from '../project/facts'
import { noticeBy, promisesOf } from '../project/promises'
import type { ListSource, ListSpec, Row } from './row'

export interface CalendarEntry {
  id: string
  on: IsoDate
  what: string
  /** More words: why, and what to check. */
  detail: string
  who: string
  source: string
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

/** Every dated duty of the first two years, in order. */
export function calendarEntries(source: ListSource): CalendarEntry[] {
  const first = firstYearEnd(source)
  const entries = [
    ...firstMonths(source),
    ...(first === undefined
      ? []
      : [...yearRound(source, first, 1), ...yearRound(source, addMonths(first, 12), 2)]),
  ]
  return entries.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1))
}

function firstMonths(source: ListSource): CalendarEntry[] {
  const registered = plannedRegistration(source)
  return [
    {
      id: 'registration',
      on: registered,
      what: 'Registration, if all goes to plan',
      detail: 'The dates below follow from this one. Sign no contract for the society before it.',
      who: 'Secretary',
      source: 'Plan; CCBSA 2014 s.57',
    },
    {
      id: 'first-meeting',
      on: addMonths(registered, 3),
      what: 'Last day for the first general meeting after registration',
      detail: 'It confirms or elects the committee, as your rules say.',
      who: 'Secretary',
      source: 'Your rules',
    },
    {
      id: 'hmrc',
      on: addMonths(registered, 3),
      what: 'Last day to tell HMRC, if trading began at registration',
      detail:
        'A society must tell HMRC itself, within 3 months of coming into charge to corporation tax. Check with HMRC.',
      who: 'Treasurer',
      source: 'Finance Act 2004 s.55',
    },
    {
      id: 'first-agm',
      on: addMonths(registered, promisesOf(source.library.questions, source.project.answers).firstAgmMonths),
      what: 'Last day for the first annual general meeting',
      detail: 'The end of the time that your rules allow.',
      who: 'Secretary',
      source: 'Your rules',
    },
  ]
}

function yearRound(source: ListSource, end: IsoDate, year: 1 | 2): CalendarEntry[] {
  const { agmMonths, noticeDays } = promisesOf(source.library.questions, source.project.answers)
  const agm = addMonths(end, agmMonths)
  const audit =
    year === 1
      ? 'Ask the FCA or an accountant early whether the vote can be used in your first year.'
      : 'Less than 20% of votes against, and less than 10% of all members against.'
  const entry = (id: string, on: IsoDate, words: Omit<CalendarEntry, 'id' | 'on'>): CalendarEntry => ({
    id: `${id}-${year}`,
    on,
    ...words,
  })
  return [
    entry('audit-vote', end, {
      what: 'Vote on the audit, if you want to go without one for this year',
      detail: `A general meeting decides, each year anew. ${audit}`,
      who: 'Secretary',
      source: 'CCBSA 2014 s.84',
    }),
    entry('year-end', end, {
      what: 'Financial year ends',
      detail: 'Close the books. Start the accounts.',
      who: 'Treasurer',
      source: 'CCBSA 2014 s.77',
    }),
    entry('auditor', addDays(end, 28), {
      what: 'Last day to appoint an auditor for a report, where one is needed',
      detail: 'Only if the audit was voted away and turnover in the year before was over £90,000.',
      who: 'Committee',
      source: 'CCBSA 2014 s.85',
    }),
    entry('agm-notice', noticeBy(agm, noticeDays), {
      what: 'Last day to send notice of the annual general meeting',
      detail: `Your rules ask for ${noticeDays} clear days. This is the last day if you meet on the last day allowed.`,
      who: 'Secretary',
      source: 'Your rules',
    }),
    entry('agm', agm, {
      what: 'Last day for the annual general meeting',
      detail: 'Members see the accounts and decide on the surplus.',
      who: 'Secretary',
      source: 'Your rules',
    }),
    entry('return', addMonths(end, 7), {
      what: 'Last day for the annual return (AR30) and accounts',
      detail: 'Send them to the FCA in the Mutuals Society Portal. To be late is an offence.',
      who: 'Secretary and two committee members sign',
      source: 'CCBSA 2014 s.89',
    }),
  ]
}
