/** The tests of sections 83 and 84 in words, and the resolutions that could be the vote. */
import type { Finding, Verdict } from '../../engine/project/audit'
import type { Library } from '../../engine/library/library'
import { isWithin } from '../../engine/project/audit-vote'
import type { Project } from '../../engine/project/project'
import type { YearView } from '../../engine/project/year-view'
import { longDate } from '../../lib/dates'

const testWords: Readonly<Record<Finding['test'], { asks: string; no: string; open: string }>> = {
  before: {
    asks: 'Figures of the year before',
    no: '',
    open: 'Write down the figures of the year before first: the Act looks at those.',
  },
  assets: {
    asks: 'Assets in the year before',
    no: 'Assets in the year before were over the limit of the Act. Appoint a qualified auditor.',
    open: '',
  },
  turnover: {
    asks: 'Turnover in the year before',
    no: 'Turnover in the year before was over the limit of the Act. Appoint a qualified auditor.',
    open: '',
  },
  deposits: {
    asks: 'No deposit held, now or before',
    no: 'The register shows a deposit. A society that holds one, or held one, cannot use this vote. Appoint a qualified auditor.',
    open: '',
  },
  group: {
    asks: 'Not a subsidiary, and without one',
    no: 'A subsidiary, or a society that has one, cannot use this vote. Appoint a qualified auditor.',
    open: 'Say first if the society is a subsidiary or has one.',
  },
  payments: {
    asks: 'Receipts and payments in the year before',
    no: 'Receipts and payments in the year before were over the limit of the Act for lay auditors.',
    open: 'Write down receipts and payments of the year before first.',
  },
  members: {
    asks: 'Number of members',
    no: 'There were too many members for lay auditors.',
    open: '',
  },
}

const verdictTags: Readonly<Record<Verdict, { text: string; classes?: string }>> = {
  yes: { text: 'Met' },
  no: { text: 'Not met', classes: 'govuk-tag--red' },
  ask: { text: 'Ask', classes: 'govuk-tag--yellow' },
  open: { text: 'Not known yet', classes: 'govuk-tag--grey' },
}

/** Why a way is refused. */
export function findingWords(test: Finding['test'], lay: boolean): string {
  const { no, open } = testWords[test]
  if (lay && test === 'assets')
    return 'Assets in the year before were over the limit of the Act for lay auditors.'
  return no || open
}

/** The tests of the vote as lines of a page, each with its limit where it has one. */
export function findingLines(view: YearView, library: Library) {
  const limit: Partial<Record<Finding['test'], string>> = {
    assets: 'audit-assets',
    turnover: 'audit-turnover',
  }
  return view.vote.map(({ test, verdict }) => {
    const figure = library.reference.figures.figures.find(({ id }) => id === limit[test])
    const first = test === 'before' && verdict === 'ask'
    return {
      asks:
        testWords[test].asks + (figure ? `: ${figure.words} or less (as at ${longDate(figure.asAt)})` : ''),
      tag: verdictTags[verdict],
      more: first
        ? 'A first year has no year before it, and the Act does not say what counts then. Ask the FCA or an accountant early.'
        : verdict === 'open'
          ? testWords[test].open
          : '',
    }
  })
}

/** Every resolution of the vote in a meeting within the year, as choices. */
export function auditResolutions(
  { meetings = [] }: Project,
  { year }: YearView,
): { value: string; text: string }[] {
  return meetings
    .filter((meeting) => isWithin(meeting, year))
    .flatMap((meeting) =>
      meeting.resolutions
        .filter(({ kind }) => kind === 'audit')
        .map(({ id, title }) => ({
          value: `${meeting.id}/${id}`,
          text: `${longDate(meeting.on)}: ${title}`,
        })),
    )
}
