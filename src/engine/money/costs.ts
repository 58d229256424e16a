/** What people and the co-op cost in a year. National Insurance and pension are to the penny for each person. */
import { share, type Pence } from '../../lib/money'
import { whole, type Person, type Plan } from './plan'

export interface PersonCosts {
  pay: Pence
  /** 15% above the threshold, which is not less for part-time staff. */
  ni: Pence
  pension: Pence
  /** Pay, National Insurance and pension. */
  employment: Pence
}

export interface StaffCosts {
  gross: Pence
  ni: Pence
  pension: Pence
  /** Of all people together. */
  employment: Pence
  /** Apprenticeship levy: none while all pay is under £3 million. */
  levy: Pence
  /** Employment Allowance, where it is on; never more than the National Insurance. */
  allowance: Pence
  /** What the co-op pays out: employment and levy, less the allowance. */
  paid: Pence
}

export interface YearCosts extends StaffCosts {
  direct: Pence
  overheads: Pence
  /** Direct costs and overheads. */
  other: Pence
  total: Pence
}

/**
 * What one person costs in a year.
 * @param awards how many pay awards they have had since the start
 */
export function personCosts(plan: Plan, person: Person, awards = 0): PersonCosts {
  const { rates, pension: chosen } = plan
  const pay = grown(share(person.salary, person.fte, 100), plan.growth.pay, awards)
  const ni = share(Math.max(0, pay - rates.niThreshold), rates.ni, whole)
  const counted = Math.max(0, Math.min(pay, rates.pensionUpper) - rates.pensionLower)
  const pension =
    chosen.scheme === 'lgps' ? share(pay, chosen.lgps, whole) : share(counted, rates.pension, whole)
  return { pay, ni, pension, employment: pay + ni + pension }
}

/** What all people cost in a year at the pay after this many awards. */
export function staffCosts(plan: Plan, awards = 0): StaffCosts {
  const each = plan.people.map((person) => personCosts(plan, person, awards))
  const [gross, ni, pension] = [total(each, 'pay'), total(each, 'ni'), total(each, 'pension')]
  const levy = Math.max(0, share(gross, plan.rates.levy, whole) - plan.rates.levyAllowance)
  const allowance = plan.employmentAllowance ? Math.min(ni, plan.rates.employmentAllowance) : 0
  const employment = gross + ni + pension
  return { gross, ni, pension, employment, levy, allowance, paid: employment + levy - allowance }
}

/** Everything that the first year costs, at the pay of the start. */
export function yearCosts(plan: Plan): YearCosts {
  const staff = staffCosts(plan)
  const direct = plan.people.reduce((sum, person) => sum + person.direct, 0)
  const overheads = plan.overheads.reduce((sum, { pence }) => sum + pence, 0)
  const other = direct + overheads
  return { ...staff, direct, overheads, other, total: staff.paid + other }
}

/** An amount after this many rises of `by`, rounded to the penny at each. */
export function grown(pence: Pence, by: number, times: number): Pence {
  return times === 0 ? pence : grown(share(pence, whole + by, whole), by, times - 1)
}

function total(each: readonly PersonCosts[], key: 'pay' | 'ni' | 'pension'): Pence {
  return each.reduce((sum, one) => sum + one[key], 0)
}
