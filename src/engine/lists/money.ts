/** The lists and drawings of the business plan and the cash flow. Only totals: nobody's own pay is in them. */
import { longDate } from '../../lib/dates'
import type { Sketch } from '../drawing/drawing'
import { exactPounds, pounds } from '../../lib/money'
import { capacityByTerm, overWords } from '../money/capacity'
import { cashFlow } from '../money/cash-flow'
import { cashChart, termsChart, yearsChart } from '../money/charts'
import { figureValues, figuresOf, figureWords } from '../money/figures'
import { monthName } from '../money/plan'
import { dayParts, dayPrice, soldDays } from '../money/price'
import { directPence, readMoney, type MoneyReading } from '../money/reading'
import { dayWords, percentWords, type Span } from '../money/results'
import { scenarioResults } from '../money/scenarios'
import { serviceMargins } from '../money/service-margins'
import { threeYears } from '../money/three-years'
import {
  dayWarnings,
  marginWarnings,
  payWarningsOfAll,
  priceWarnings,
  useWarnings,
  wagesOf,
} from '../money/warnings'
import { sourceKinds, type Overhead } from '../money/settings'
import type { SchoolPhase } from '../project/school'
import type { ListSource, ListSpec, Row } from './row'

/** A list of the plan; empty while the plan has no price. */
function ofPlan(
  keys: readonly string[],
  rows: (reading: MoneyReading, source: ListSource) => Row[],
): ListSpec {
  return { keys, rows: (source) => whenPriced(source, (reading) => rows(reading, source)) ?? [] }
}

function whenPriced<T>(source: ListSource, make: (reading: MoneyReading) => T): T | undefined {
  const reading = readMoney(source)
  return reading.priced ? make(reading) : undefined
}

const cashKeys = ['month', 'opening', 'invoiced', 'received', 'staff', 'other', 'closing', 'owed']

export const moneyLists: Readonly<Record<string, ListSpec>> = {
  'money.cash.1': cashOfYear(0),
  'money.cash.2': cashOfYear(1),
  'money.cash.3': cashOfYear(2),
  'money.years': ofPlan(['what', 'one', 'two', 'three'], yearRows),
  'money.scenarios': ofPlan(['name', 'breakEven', 'needed', 'one', 'two', 'lowest'], ({ plan }) =>
    scenarioResults(plan).map((result) => ({
      name: result.name,
      breakEven: exactPounds(result.breakEven),
      needed: pounds(result.needed),
      one: exactPounds(result.results[0] ?? 0),
      two: exactPounds(result.results[1] ?? 0),
      lowest: `${exactPounds(result.lowest)}, ${result.lowestMonth}`,
    })),
  ),
  'money.terms': ofPlan(['name', 'days', 'ordered', 'over'], (reading) => {
    const terms = termCapacity(reading)
    return terms.map(({ name, days, ordered }, index) => ({
      name,
      days: String(days),
      ordered: ordered === undefined ? '' : String(ordered),
      over: overWords(terms, index) ?? '',
    }))
  }),
  'money.services': ofPlan(['title', 'way', 'price', 'day', 'margin', 'warning'], (reading, source) =>
    marginsOf(reading, source).map((one) => ({
      title: one.title,
      way: one.way,
      price: pounds(one.pence),
      day: exactPounds(one.dayPence),
      margin: percentWords(one.margin),
      warning: marginWarnings(one)
        .map(({ words }) => words)
        .join(' '),
    })),
  ),
  'money.warnings': ofPlan(['level', 'words'], (reading, source) =>
    planWarnings(reading, source).map(({ level, words }) => ({
      level: level === 'red' ? 'Stop' : 'Take care',
      words,
    })),
  ),
  'money.schools': { keys: ['kind', 'count'], rows: schoolRows },
  'money.costs': { keys: ['what', 'amount', 'when'], rows: costRows },
  'money.sources': {
    keys: ['what', 'kind', 'amount'],
    rows: ({ project }) =>
      (project.money?.start?.sources ?? []).map(({ what, kind, pence }) => ({
        what,
        kind: kindWords[kind],
        amount: pounds(pence),
      })),
  },
  'money.startCosts': {
    keys: ['what', 'amount'],
    rows: ({ project }) =>
      (project.money?.start?.costs ?? []).map(({ what, pence }) => ({ what, amount: pounds(pence) })),
  },
  'money.figures': {
    keys: ['means', 'value', 'asAt', 'source'],
    rows: (source) =>
      figuresOf(source.library, source.project.money ?? {})
        .filter(({ id, own }) => own || !id.includes('.'))
        .map((figure) => ({
          means: figure.means,
          value: figureWords(figure),
          asAt: figure.own ? 'Our own figure' : longDate(figure.asAt),
          source: figure.own
            ? `In place of ${figureWords({ ...figure, value: figure.usual })}`
            : figure.source,
        })),
  },
}

export const kindWords: Readonly<Record<(typeof sourceKinds)[number], string>> = {
  shares: 'Members’ shares',
  loans: 'Loans from members',
  'own-money': 'Members’ own money, such as redundancy pay',
  'community-shares': 'Community shares',
  lender: 'Loan from a lender or loan fund',
  grant: 'Grant',
  other: 'Other',
}

/** The drawings of the plan. @param width in points, where it is not that of paper */
export const moneyDrawings = {
  'money.cash-12': (source: ListSource, width?: number) => cashDrawing(source, 12, width),
  'money.cash-24': (source: ListSource, width?: number) => cashDrawing(source, 24, width),
  'money.cash-36': (source: ListSource, width?: number) => cashDrawing(source, 36, width),
  'money.years': (source: ListSource, width?: number) =>
    whenPriced(source, ({ plan }) => yearsChart(plan, width)),
  'money.terms': (source: ListSource, width?: number) =>
    whenPriced(source, (reading) => termsChart(termCapacity(reading), width)),
} as const

function cashDrawing(source: ListSource, span: Span, width?: number): Sketch | undefined {
  const reading = readMoney(source)
  return reading.dated ? cashChart(reading.plan, span, width) : undefined
}

function cashOfYear(year: number): ListSpec {
  return {
    keys: cashKeys,
    rows: (source) => {
      const reading = readMoney(source)
      if (!reading.dated) return []
      return cashFlow(reading.plan)
        .slice(year * 12, year * 12 + 12)
        .map((month) => ({
          month: `${monthName(month.month)} ${month.year}`,
          opening: exactPounds(month.opening),
          invoiced: exactPounds(month.agreements + month.used),
          received: exactPounds(month.received),
          staff: exactPounds(month.staff),
          other: exactPounds(month.monthly + month.dated),
          closing: exactPounds(month.closing),
          owed: exactPounds(month.owed),
        }))
    },
  }
}

/** One row a line of the plan, one column a year. */
function yearRows({ plan }: MoneyReading): Row[] {
  const years = threeYears(plan)
  const row = (what: string, of: (year: (typeof years)[number]) => string): Row => {
    const [one = '', two = '', three = ''] = years.map(of)
    return { what, one, two, three }
  }
  const anyLevy = years.some(({ levyLessAllowance }) => levyLessAllowance !== 0)
  return [
    row('Price of a day', ({ list }) => pounds(list)),
    row('Days sold', ({ days }) => dayWords(days)),
    row('Income', ({ income }) => exactPounds(income)),
    row('Pay', ({ gross }) => exactPounds(gross)),
    row('Employer National Insurance', ({ ni }) => exactPounds(ni)),
    row('Employer pension', ({ pension }) => exactPounds(pension)),
    ...(anyLevy
      ? [row('Apprenticeship levy less Employment Allowance', (year) => exactPounds(year.levyLessAllowance))]
      : []),
    row('Other costs', ({ other }) => exactPounds(other)),
    row('All costs', ({ total }) => exactPounds(total)),
    row('Left over', ({ result }) => exactPounds(result)),
    row('Days to sell to cover costs', ({ breakEvenDays }) => breakEvenDays.toLocaleString('en-GB')),
    row('Cash at the end, once all have paid', ({ cash }) => exactPounds(cash)),
  ]
}

/** Days by term, with what schools have ordered. */
export function termCapacity({ plan, terms }: MoneyReading) {
  return capacityByTerm(soldDays(plan) / dayParts, terms)
}

/** Every way to buy a service, beside what a day costs. */
export function marginsOf({ plan }: MoneyReading, { project }: ListSource) {
  const price = dayPrice(plan)
  if (!price) return []
  return serviceMargins(project.services, { breakEven: price.breakEven, hours: plan.hoursPerDay })
}

/** Every warning about the plan as a whole; who is paid little is not named. */
export function planWarnings(reading: MoneyReading, source: ListSource) {
  const { plan } = reading
  const figure = figureValues(source.library, reading.settings)
  return [
    ...priceWarnings(plan),
    ...marginsOf(reading, source).flatMap((one) =>
      marginWarnings(one).map(({ level, words }) => ({
        level,
        words: `${one.title}${one.way === '' ? '' : `, ${one.way}`}. ${words}`,
      })),
    ),
    ...payWarningsOfAll(plan.people, wagesOf(figure)),
    ...useWarnings(plan),
    ...dayWarnings(plan, figure('pupil-days')),
  ]
}

/** What the co-op spends in a year, line by line; pay is one line. */
function costRows(source: ListSource): Row[] {
  const { settings, plan } = readMoney(source)
  const figure = figureValues(source.library, settings)
  const bearers = (each: string): number =>
    plan.people.filter(({ sells }) => each === 'everyone' || (each === 'sellers') === sells).length
  return [
    ...(settings.direct ?? []).map((cost) => {
      const pence = directPence(cost, figure)
      const people = bearers(cost.each)
      return {
        what: cost.what,
        amount: pounds(pence * people),
        when: `${pounds(pence)} for each of ${people}, spread over the year`,
      }
    }),
    ...(settings.overheads ?? []).map(({ what, pence, paid }) => ({
      what,
      amount: pounds(pence),
      when: paidWords(paid),
    })),
  ]
}

/** How many schools of each kind the group has listed. */
function schoolRows({ project }: ListSource): Row[] {
  const counts = new Map<string, number>()
  for (const { type, phase } of project.schools ?? []) {
    const kind = type === 'council' ? 'Councils' : ((phase && phaseWords[phase]) ?? 'Other schools')
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return [...counts].map(([kind, count]) => ({ kind, count: count.toLocaleString('en-GB') }))
}

const phaseWords: Readonly<Record<SchoolPhase, string>> = {
  nursery: 'Nursery schools',
  primary: 'Primary schools',
  middle: 'Middle schools',
  secondary: 'Secondary schools',
  'all-through': 'All-through schools',
  'post-16': 'Colleges and sixth forms',
}

/** When an overhead is paid, in words. */
export function paidWords(paid: Overhead['paid']): string {
  if (paid === 'monthly') return 'Spread over the year'
  if (paid === 'at-start') return 'In the first month of each year'
  return `In ${paid.charAt(0).toUpperCase()}${paid.slice(1)}`
}
