/** What a group should look at twice, each said beside the number that causes it. Red loses money or breaks law. */
import { pounds } from '../../lib/money'
import { dayWords, percentWords } from './results'
import { whole, type Person, type Plan, type Points } from './plan'
import { dayPrice, margin } from './price'
import type { ServiceMargin } from './service-margins'

export interface MoneyWarning {
  level: 'red' | 'amber'
  words: string
}

/** The most of the days that people are there which can well be sold. */
const mostSold: Points = 7500
/** Beyond this share of days, covering the costs leaves no room. */
const mostUse: Points = 9000

/** About the price of a day. */
export function priceWarnings(plan: Plan): MoneyWarning[] {
  const price = dayPrice(plan)
  if (!price) return []
  return price.list < price.breakEven
    ? [
        {
          level: 'red',
          words: `Your price of ${pounds(price.list)} is below what a day costs you, ${pounds(price.breakEven)}. The margin is ${percentWords(margin(price.list, price.breakEven))} of the price.`,
        },
      ]
    : []
}

/** About how many days are to be sold before costs are covered. */
export function useWarnings(plan: Plan): MoneyWarning[] {
  const price = dayPrice(plan)
  if (!price || price.breakEvenUse <= mostUse) return []
  const words = `You must sell ${percentWords(price.breakEvenUse)} of your days to cover your costs. Above 90% there is little room for a slow start or illness.`
  return [{ level: 'amber', words }]
}

/**
 * About the days of one full-time person.
 * @param pupilDays days in a year on which schools have pupils
 */
export function dayWarnings({ days }: Plan, pupilDays: number): MoneyWarning[] {
  const warnings: MoneyWarning[] = []
  const sold = dayWords(days.sold * 100)
  if (days.sold * whole > days.available * mostSold)
    warnings.push({
      level: 'amber',
      words: `You plan to sell ${sold} of ${dayWords(days.available * 100)} working days. Above 75% there is little time to prepare, learn and find work.`,
    })
  if (days.sold > pupilDays * 100)
    warnings.push({
      level: 'amber',
      words: `You plan ${sold} days for schools in a year of full-time work. Schools have pupils on ${pupilDays} days.`,
    })
  return warnings
}

/** About one way to buy a service. */
export function marginWarnings({ dayPence, margin: share }: ServiceMargin): MoneyWarning[] {
  if (share >= 0) return []
  const words = `Below what it costs you: it brings in ${pounds(dayPence)} a day, a margin of ${percentWords(share)}.`
  return [{ level: 'red', words }]
}

/** The hourly wages that pay is compared with, in pounds, and what makes a year of hours. */
export interface Wages {
  national: number
  real: number
  weeks: number
  hours: number
}

export function wagesOf(figure: (id: string) => number): Wages {
  return {
    national: figure('national-living-wage'),
    real: figure('real-living-wage'),
    weeks: figure('weeks'),
    hours: figure('week-hours'),
  }
}

/** Full-time pay of a person by the hour, in pounds. */
export function hourly({ salary }: Pick<Person, 'salary'>, { weeks, hours }: Wages): number {
  return salary / 100 / (weeks * hours)
}

/** About what one person is paid. */
export function payWarnings(person: Pick<Person, 'salary'>, wages: Wages): MoneyWarning[] {
  const pay = hourly(person, wages)
  const said = `£${pay.toFixed(2)} an hour`
  if (pay < wages.national)
    return [
      { level: 'red', words: `${said} is below the National Living Wage of £${wages.national.toFixed(2)}.` },
    ]
  return pay < wages.real
    ? [{ level: 'amber', words: `${said} is below the real Living Wage of £${wages.real.toFixed(2)}.` }]
    : []
}

/** The same for everyone together, without saying who: for pages that all may read. */
export function payWarningsOfAll(people: readonly Person[], wages: Wages): MoneyWarning[] {
  const count = (level: MoneyWarning['level']): number =>
    people.filter((one) => payWarnings(one, wages).some((warning) => warning.level === level)).length
  const [red, amber] = [count('red'), count('amber')]
  const who = (number: number): string => (number === 1 ? '1 person is' : `${number} people are`)
  return [
    ...(red > 0
      ? [
          {
            level: 'red',
            words: `${who(red)} paid below the National Living Wage of £${wages.national.toFixed(2)} an hour.`,
          } as const,
        ]
      : []),
    ...(amber > 0
      ? [
          {
            level: 'amber',
            words: `${who(amber)} paid below the real Living Wage of £${wages.real.toFixed(2)} an hour.`,
          } as const,
        ]
      : []),
  ]
}
