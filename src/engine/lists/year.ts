/**
 * What papers show of the last year that was over on their day: the sheet for the annual return, and the proposal for
 * the surplus. While no year is over the lists are empty, and the papers say so.
 */
import { longDate } from '../../lib/dates'
import { keptFor } from '../../lib/kept'
import { exactPounds, pounds } from '../../lib/money'
import { legalNameOf } from '../project/member-names'
import { bonusShares, restOf, surplusBounds } from '../project/surplus'
import { officeNames } from '../project/office'
import type { Verdict } from '../project/audit'
import type { Project } from '../project/project'
import type { SurplusRule } from '../project/promises'
import type { YearFigures } from '../project/year'
import { registerAtEnd, yearCounts, type Capital } from '../project/year-counts'
import { heldResolution } from '../project/audit-vote'
import { endedYear, yearViews, type YearView } from '../project/year-view'
import type { ListSource, ListSpec, Row } from './row'

/** The year that a paper is about. */
export const yearOfPaper = keptFor((source: ListSource): YearView | undefined =>
  endedYear(yearViews(source.project, source.asAt, source.library), source.asAt),
)

const ofYear = (keys: readonly string[], rows: (view: YearView, source: ListSource) => Row[]): ListSpec => ({
  keys,
  rows: (source) => {
    const view = yearOfPaper(source)
    return view ? rows(view, source) : []
  },
})

const pair = ['label', 'value'] as const
const withRule = ['what', 'rule', 'amount'] as const

export const yearLists: Readonly<Record<string, ListSpec>> = {
  'return.year': ofYear(pair, yearRows),
  'return.members': ofYear(pair, memberRows),
  'return.capital': ofYear(['what', 'start', 'end'], capitalRows),
  'return.officers': ofYear(['name', 'office', 'took', 'left'], officerRows),
  'return.figures': ofYear(pair, ({ record }) => (record?.figures ? figureRows(record.figures) : [])),
  'return.audit': ofYear(pair, auditRows),
  'surplus.year': ofYear(pair, surplusYearRows),
  'surplus.use': ofYear(withRule, useRows),
  'surplus.bonus': ofYear(['name', 'work', 'bonus'], bonusRows),
  'surplus.rate': ofYear(pair, rateRows),
}

function yearRows({ year, dates, record }: YearView): Row[] {
  return [
    { label: 'First day', value: longDate(year.begins) },
    { label: 'Last day', value: longDate(year.ends) },
    { label: 'Return and accounts due by', value: longDate(dates.return) },
    { label: 'Sent on', value: record?.filed === undefined ? 'Not sent yet' : longDate(record.filed) },
  ]
}

function memberRows({ year }: YearView, { project, asAt }: ListSource): Row[] {
  const { members } = yearCounts(project.ledger, year, asAt)
  return [
    { label: 'Members at the start of the year', value: String(members.start) },
    { label: 'Joined in the year', value: String(members.joined) },
    { label: 'Left in the year', value: String(members.left) },
    { label: 'Members at the end of the year', value: String(members.end) },
  ]
}

const capitalWords: readonly [keyof Capital, string][] = [
  ['shares', 'Shares held (number)'],
  ['paid', 'Paid up on shares'],
  ['loans', 'Loans from members'],
  ['deposits', 'Deposits from members'],
  ['other', 'Other property of members'],
]

function capitalRows({ year }: YearView, { project, asAt }: ListSource): Row[] {
  const { start, end } = yearCounts(project.ledger, year, asAt)
  const words = (key: keyof Capital, at: Capital): string =>
    key === 'shares' ? at.shares.toLocaleString('en-GB') : exactPounds(at[key])
  return capitalWords.map(([key, what]) => ({ what, start: words(key, start), end: words(key, end) }))
}

function officerRows({ year }: YearView, { project, asAt }: ListSource): Row[] {
  return yearCounts(project.ledger, year, asAt).officers.map(({ founder, office, took, left }) => ({
    name: legalNameOf(project, founder),
    office: officeNames[office],
    took: longDate(took),
    left: left === undefined ? '' : longDate(left),
  }))
}

function figureRows({ turnover, assets, surplus, wages, reserve, payments }: YearFigures): Row[] {
  return [
    { label: 'Turnover', value: exactPounds(turnover) },
    { label: 'Assets at the end of the year', value: exactPounds(assets) },
    { label: surplus < 0 ? 'Loss' : 'Surplus', value: exactPounds(Math.abs(surplus)) },
    { label: 'Wages of the year', value: exactPounds(wages) },
    { label: 'General reserve before this surplus', value: exactPounds(reserve) },
    ...(payments === undefined
      ? []
      : [{ label: 'Receipts and payments together', value: exactPounds(payments) }]),
  ]
}

const wayWords = {
  auditor: 'A qualified auditor (section 83)',
  lay: 'Two or more lay auditors (section 83(4))',
  none: 'No audit, by the members’ vote (section 84)',
} as const

function auditRows(view: YearView, { project }: ListSource): Row[] {
  const { accounts } = view.record ?? {}
  const names = (accounts?.signed ?? []).map((id) => legalNameOf(project, id))
  const signed = accounts?.signedOn
  return [
    ...wayRows(view, project),
    {
      label: 'Accounts approved by the committee',
      value: accounts ? longDate(accounts.approved) : 'Not yet',
    },
    {
      label: 'Accounts signed',
      value: signed === undefined ? 'Not yet' : `${longDate(signed)}, by ${names.join(', ')}`,
    },
  ]
}

function wayRows({ year, record, report }: YearView, { meetings = [] }: Project): Row[] {
  const { audit } = record ?? {}
  const vote = heldResolution(meetings, year, audit?.vote)
  const way = audit?.way ?? (vote ? 'none' : undefined)
  const first = {
    label: 'Who looks at the accounts',
    value: way === undefined ? 'Not settled yet' : wayWords[way],
  }
  if (way !== 'none')
    return audit?.appointed === undefined
      ? [first]
      : [first, { label: 'Auditors appointed on', value: longDate(audit.appointed) }]
  const { counts } = vote?.resolution ?? {}
  const voted = counts ? `, ${counts.for} for and ${counts.against} against` : ''
  return [
    first,
    { label: 'The vote', value: vote ? `Carried on ${longDate(vote.on)}${voted}` : 'Not carried yet' },
    { label: 'Report by a qualified auditor (section 85)', value: reportWords(report, audit?.reporter) },
  ]
}

function reportWords(report: Verdict, reporter: string | undefined): string {
  switch (report) {
    case 'yes':
      return reporter === undefined ? 'Needed' : `Needed: appointed on ${longDate(reporter)}`
    case 'no':
      return 'Not needed: turnover in the year before was not over the limit'
    case 'ask':
      return 'Ask an accountant: there was no year before'
    case 'open':
      return 'Not known: write down the figures of the year before'
  }
}

function surplusYearRows({ year, record, rules }: YearView): Row[] {
  const figures = record?.figures
  if (!figures) return []
  const { target, isFull } = surplusBounds(figures, rules.surplus)
  return [
    { label: 'Year', value: `${longDate(year.begins)} to ${longDate(year.ends)}` },
    { label: figures.surplus < 0 ? 'Loss' : 'Surplus', value: exactPounds(Math.abs(figures.surplus)) },
    { label: 'General reserve before it', value: exactPounds(figures.reserve) },
    { label: 'A full reserve, by your rules', value: exactPounds(target) },
    { label: 'Is the reserve full?', value: isFull ? 'Yes' : 'Not yet' },
  ]
}

function useRows({ record, rules }: YearView): Row[] {
  const { figures, surplus: plan } = record ?? {}
  if (!figures || !plan) return []
  const bounds = surplusBounds(figures, rules.surplus)
  const rest = restOf(figures.surplus, plan)
  return [
    {
      what: 'First, the general reserve',
      rule: `At least ${bounds.reservePercent}%: ${exactPounds(bounds.reserveLeast)}`,
      amount: exactPounds(plan.reserve),
    },
    {
      what: 'Second, learning, other co-operatives or the community',
      rule: `At least ${rules.surplus.communityPercent}%: ${exactPounds(bounds.communityLeast)}`,
      amount: exactPounds(plan.community),
    },
    ...(rules.surplus.bonus === 'none'
      ? []
      : [
          {
            what: 'Third, bonus to members for their work',
            rule: `At most ${exactPounds(bounds.bonusMost)}`,
            amount: exactPounds(plan.bonus),
          },
        ]),
    { what: 'What is left, added to the reserve', rule: 'The rest', amount: exactPounds(rest) },
    { what: 'The whole surplus', rule: '', amount: exactPounds(figures.surplus) },
  ]
}

/** Each member's bonus, and the work that it follows. It is pay, so only keepers have the paper that prints it. */
function bonusRows(view: YearView, { project, asAt }: ListSource): Row[] {
  const plan = view.record?.surplus
  const basis = view.rules.surplus.bonus
  if (!plan || plan.bonus === 0) return []
  const { members } = registerAtEnd(project.ledger, view.year, asAt)
  const names = new Map(members.map(({ founder, name }) => [founder, name]))
  return bonusShares(plan, [...names.keys()], basis).map(({ founder, pence }) => ({
    name: names.get(founder) ?? founder,
    work: workWords(basis, plan.work.find((one) => one.founder === founder)?.amount ?? 0),
    bonus: exactPounds(pence),
  }))
}

function workWords(basis: SurplusRule['bonus'], amount: number): string {
  if (basis === 'equal') return 'An equal part'
  return basis === 'hours' ? `${(amount / 100).toLocaleString('en-GB')} hours` : exactPounds(amount)
}

/** How much bonus there is for what it follows, to a hundredth of a penny. */
function rateRows({ record, rules }: YearView): Row[] {
  const plan = record?.surplus
  if (!plan || plan.bonus === 0) return []
  const total = plan.work.reduce((sum, { amount }) => sum + amount, 0)
  const basis = rules.surplus.bonus
  if (basis === 'equal') return [{ label: 'How it is shared', value: 'In equal parts' }]
  if (total === 0) return []
  const hours = (total / 100).toLocaleString('en-GB')
  return basis === 'hours'
    ? [
        { label: 'How it is shared', value: 'By the hours that each member worked in the year' },
        { label: 'Hours of all members', value: hours },
        { label: 'Bonus for an hour', value: `about ${((plan.bonus * 100) / total).toFixed(2)} pence` },
      ]
    : [
        { label: 'How it is shared', value: 'By the pay that each member earned in the year' },
        { label: 'Pay of all members', value: pounds(total) },
        {
          label: 'Bonus for each pound of pay',
          value: `about ${((plan.bonus * 100) / total).toFixed(2)} pence`,
        },
      ]
}
