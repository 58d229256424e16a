/** What a paper can say of the group's money, as sentences and amounts. Nothing here is about one person's pay. */
import { longDate } from '../../lib/dates'
import { exactPounds, pounds, type Pence } from '../../lib/money'
import { counted, listed } from '../../lib/names'
import type { Fact } from '../project/fact'
import { yearCosts } from './costs'
import { firstDay, monthWords } from './plan'
import { dayPrice, type DayPrice } from './price'
import { readMoney, type MoneyReading } from './reading'
import { cashWords, dayWords, laterWords, percentWords, priceWords, reserveTarget } from './results'
import { threeYears, type YearOfPlan } from './three-years'

type Source = Parameters<Fact['text']>[0]

function fact(label: string, text: (reading: MoneyReading, source: Source) => string | undefined): Fact {
  return { label, mend: 'money', text: (source) => text(readMoney(source), source) }
}

/** Needs somebody's pay and days to sell. */
const priced = (label: string, text: (price: DayPrice, reading: MoneyReading) => string): Fact =>
  fact(label, (reading) => {
    const price = reading.priced ? dayPrice(reading.plan) : undefined
    return price && text(price, reading)
  })

/** Needs the first month as well. */
const dated = (label: string, text: (reading: MoneyReading, source: Source) => string | undefined): Fact =>
  fact(label, (reading, source) => (reading.dated ? text(reading, source) : undefined))

const firstYear = (label: string, amount: (year: YearOfPlan) => Pence): Fact =>
  priced(label, (_price, { plan }) => {
    const [first] = threeYears(plan)
    return first ? exactPounds(amount(first)) : ''
  })

/** Each is printed as `{{ money.name }}`. */
export const moneyFacts: Readonly<Record<string, Fact>> = {
  'money.cashWords': dated('pay, costs and the month you start', ({ plan }) => cashWords(plan).join(' ')),
  'money.laterWords': dated('pay, costs and the month you start', ({ plan }) => laterWords(plan).join(' ')),
  'money.priceWords': priced('pay and the days you sell', (_price, { plan }) => priceWords(plan).join(' ')),
  'money.listPrice': priced('pay and the days you sell', ({ list }) => pounds(list)),
  'money.breakEven': priced('pay and the days you sell', ({ breakEven }) => exactPounds(breakEven)),
  'money.breakEvenDays': priced(
    'pay and the days you sell',
    ({ breakEvenDays, breakEvenUse }) =>
      `${counted(breakEvenDays, 'day')}, ${percentWords(breakEvenUse)} of all`,
  ),
  'money.days': priced('pay and the days you sell', ({ days }) => dayWords(days)),
  'money.surplus': fact('surplus', ({ plan }) => percentWords(plan.surplus)),
  'money.sold': fact('share of days sold', ({ plan }) => listed(plan.sold.map(percentWords))),
  'money.income': firstYear('pay and the days you sell', ({ income }) => income),
  'money.costs': firstYear('pay and the days you sell', ({ total }) => total),
  'money.result': firstYear('pay and the days you sell', ({ result }) => result),
  'money.staff': priced('pay and the days you sell', (_price, { plan }) => exactPounds(yearCosts(plan).paid)),
  'money.fullTime': priced(
    'pay and the days you sell',
    (_price, { plan }) =>
      `${counted(plan.people.length, 'person', 'people')}, ${(plan.people.reduce((sum, { fte }) => sum + fte, 0) / 100).toLocaleString('en-GB')} full-time`,
  ),
  'money.opening': dated('where the money to start comes from', ({ plan, settings }) =>
    settings.start && settings.start.sources.length > 0 ? pounds(plan.opening) : undefined,
  ),
  'money.start': dated('the month you start in', ({ plan }) => longDate(firstDay(plan))),
  'money.firstMonth': dated('the month you start in', ({ plan }) => monthWords(plan, 0)),
  'money.pension': fact('pension', ({ plan, settings }) =>
    plan.pension.scheme === 'lgps'
      ? `Local Government Pension Scheme, the employer at ${settings.pension.lgpsPercent}%`
      : `A workplace pension, the employer at ${percentWords(plan.rates.pension)}`,
  ),
  'money.reserve': priced('pay and the days you sell', (_price, { plan }) =>
    pounds(Math.round(reserveTarget(yearCosts(plan).total, 3) / 100) * 100),
  ),
}
