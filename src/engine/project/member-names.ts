/** What people are called, by the id of a founder. */
import type { Membership, Register } from './ledger'
import { founderById, type Project } from './project'

type WithFounders = Pick<Project, 'founders'>

/** The name on official documents; for nobody who is listed, `otherwise`. */
export function legalNameOf(project: WithFounders, founder: string, otherwise = founder): string {
  return founderById(project, founder)?.legalName ?? otherwise
}

/** The membership of this founder, or of a former member the last one. */
export function spellOf({ memberOf, former }: Register, founder: string): Membership | undefined {
  return memberOf.get(founder) ?? former.findLast((one) => one.founder === founder)
}

/** The name as the register has it, of a former member as when they left; of anyone else their legal name. */
export function registeredName(project: WithFounders, register: Register, founder: string): string {
  return spellOf(register, founder)?.name ?? legalNameOf(project, founder)
}
