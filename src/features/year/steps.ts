/** The steps of a year in words: what each is, what to do next, and which page does it. */
import type { StepState, YearStep, YearStepId } from '../../engine/project/year-steps'
import { longDate } from '../../lib/dates'
import { href, paths } from '../../web/paths'

interface StepWords {
  title: string
  next: string
  source: string
  /** Who may do it, where that is not only the keepers of the register. */
  who?: 'answer'
  /** The form of the year on which it is done; another page, where `link` says so. */
  part?: string
  link?: (at: { project: string }) => string
}

export const stepWords: Readonly<Record<YearStepId, StepWords>> = {
  audit: {
    title: 'Who looks at the accounts',
    next: 'Appoint an auditor, or put the yearly vote to go without an audit to a general meeting.',
    source: 'CCBSA 2014 ss.83 and 84',
    part: 'audit',
  },
  'year-end': {
    title: 'The year ends',
    next: 'Close the books on this day, and start the accounts.',
    source: 'CCBSA 2014 s.77',
    part: 'end',
  },
  figures: {
    title: 'Figures of the year',
    next: 'Write down the main figures, once your accounts are made.',
    source: 'CCBSA 2014 ss.79, 80 and 89',
    part: 'figures',
  },
  report: {
    title: 'Auditor for a report',
    next: 'There may be no audit, and still a report. The committee appoints a qualified auditor for it.',
    source: 'CCBSA 2014 s.85',
    part: 'audit',
  },
  accounts: {
    title: 'Accounts approved by the committee',
    next: 'The committee looks at the accounts and approves them.',
    source: 'Your rules; CCBSA 2014 s.80',
    part: 'accounts',
  },
  signed: {
    title: 'Accounts signed',
    next: 'The secretary and two members of the committee sign.',
    source: 'CCBSA 2014 s.82',
    part: 'accounts',
  },
  shown: {
    title: 'Balance sheet displayed',
    next: 'Hang the latest balance sheet up at the registered office. It stays there until the next one.',
    source: 'CCBSA 2014 s.81',
    part: 'accounts',
  },
  notice: {
    title: 'Notice of the annual meeting',
    next: 'Plan the meeting, and send the notice with the accounts.',
    source: 'Your rules',
    part: 'agm',
  },
  principles: {
    title: 'Principles check',
    next: 'Look at yourselves against the seven principles. The annual meeting hears how it went.',
    source: 'Your rules; ICA Statement',
    who: 'answer',
    link: ({ project }) => href(paths.principlesCheck, { project }),
  },
  agm: {
    title: 'Annual general meeting',
    next: 'Members see the accounts, decide on the surplus, and elect.',
    source: 'Your rules',
    part: 'agm',
  },
  presented: {
    title: 'Accounts before the members',
    next: 'The annual meeting sees the signed accounts, and any report on them.',
    source: 'Your rules; CCBSA 2014 s.82',
    part: 'agm',
  },
  surplus: {
    title: 'Use of the surplus',
    next: 'The committee proposes, in the order of your rules. The annual meeting decides.',
    source: 'Your rules',
    part: 'surplus',
  },
  return: {
    title: 'Annual return (AR30)',
    next: 'Send it with the accounts in the Mutuals Society Portal. To be late is an offence.',
    source: 'CCBSA 2014 s.89',
    part: 'return',
  },
}

const stateTags: Readonly<Record<Exclude<StepState, 'done'>, { text: string; classes?: string }>> = {
  late: { text: 'Late', classes: 'govuk-tag--red' },
  now: { text: 'To do', classes: 'govuk-tag--blue' },
  later: { text: 'Later', classes: 'govuk-tag--grey' },
  none: { text: 'Not needed', classes: 'govuk-tag--grey' },
}

/** Where a step is done. */
export function stepLink(project: string, year: number, id: YearStepId): string {
  const { part, link } = stepWords[id]
  if (part === 'surplus') return href(paths.yearSurplus, { project, year })
  return part === undefined
    ? (link?.({ project }) ?? '')
    : href(paths.yearPart, { project, year, duty: part })
}

/** A step as a line of the page. */
export function stepLine(project: string, year: number, step: YearStep) {
  const { title, next, source } = stepWords[step.id]
  return {
    title,
    href: stepLink(project, year, step.id),
    tag: step.state === 'done' ? undefined : stateTags[step.state],
    late: step.state === 'late',
    when:
      step.done !== undefined
        ? `Done on ${longDate(step.done)}`
        : step.state === 'none'
          ? ''
          : step.due === undefined
            ? ''
            : `${step.state === 'late' ? 'It was due by' : 'By'} ${longDate(step.due)}`,
    next: step.state === 'done' || step.state === 'none' ? '' : next,
    source,
  }
}
