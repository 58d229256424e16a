/** What the register of officers says that can hardly be so; often a day on which someone left was not entered. */
import type { OfficeTerm, Register } from '../../engine/project/ledger'
import { singleOffices, type Office } from '../../engine/project/office'

export interface OfficeDoubt {
  office: Office
  /** By founder id, in the order in which they took it. */
  holders: string[]
  why: 'held by several' | 'membership ended'
}

/** Each office that one person should hold and several do, and each that a former member still holds. */
export function officeDoubts({ officers, memberOf, left }: Register): OfficeDoubt[] {
  const several = singleOffices.flatMap((office): OfficeDoubt[] => {
    const holders = officers.filter((term) => term.office === office).map((term) => term.founder)
    return holders.length > 1 ? [{ office, holders, why: 'held by several' }] : []
  })
  const gone = ({ founder }: OfficeTerm): boolean => left.has(founder) && !memberOf.has(founder)
  const ended = officers
    .filter(gone)
    .map(({ founder, office }): OfficeDoubt => ({ office, holders: [founder], why: 'membership ended' }))
  return [...several, ...ended]
}
