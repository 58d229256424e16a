/**
 * The code under which a public buyer would look for a service (CPV), and whether the contract could be reserved for a
 * public service mutual. A suggestion from a dated table: the buyer chooses the code.
 */
import type { Service } from './service'

export interface CpvCode {
  code: string
  title: string
  /** Whether schedule 1 to the Procurement Regulations 2024 marks it as a reservable light-touch service. */
  reservable: boolean
  /** The services for which we suggest it. */
  fits?: { category: string; functions?: string[] }[]
}

/** The code to suggest for a service; undefined where the table has none that plainly fits. */
export function suggestedCode(
  { category, function: strand }: Pick<Service, 'category' | 'function'>,
  codes: readonly CpvCode[],
): CpvCode | undefined {
  return codes.find(({ fits = [] }) =>
    fits.some(
      (fit) =>
        fit.category === category && (fit.functions === undefined || fit.functions.includes(strand ?? '')),
    ),
  )
}

/**
 * Whether a contract under this code could be reserved, and why. Source: Procurement Act 2023 s.33: only reservable
 * light-touch services, only at or above the threshold, never a right of the mutual.
 */
export function reservedWords({ code, reservable }: CpvCode): string {
  return reservable
    ? `A contract under ${code} could be reserved for a public service mutual, because schedule 1 to the Procurement Regulations 2024 lists it as a reservable light-touch service. That is only above the threshold, and it is the buyer’s choice and never your right. Both sides should check section 33 of the Procurement Act 2023 with an adviser.`
    : `A contract under ${code} could not be reserved for a public service mutual: schedule 1 to the Procurement Regulations 2024 does not list it as reservable.`
}
