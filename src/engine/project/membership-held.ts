/** What joining and leaving hold about one person, and what is left of it once that person is erased. */
import type { IsoDate } from '../../lib/dates'
import { erasedApplication } from './application'
import type { Application, Leaving, WorkSpell } from './membership'
import type { Project } from './project'

export interface MembershipRecords {
  applications: Application[]
  work: WorkSpell[]
  leavings: Leaving[]
}

/** The records about a person. */
export function membershipAbout(
  { applications = [], work = [], leavings = [] }: Pick<Project, 'applications' | 'work' | 'leavings'>,
  founder: string | null,
): MembershipRecords {
  const own = <T extends { founder?: string }>(records: readonly T[]): T[] =>
    founder === null ? [] : records.filter((one) => one.founder === founder)
  return { applications: own(applications), work: own(work), leavings: own(leavings) }
}

/** A record of an end of membership without what was said about the person. */
function erasedLeaving(one: Leaving): Leaving {
  if (one.kind !== 'expulsion') return one
  const { answer: _answer, companion: _companion, ...rest } = one
  return { ...rest, grounds: 'Erased' }
}

/** What is left of the records about a person: that and when they applied and left, and nothing in their own words. */
export function membershipErased(records: MembershipRecords, on: IsoDate): MembershipRecords {
  return {
    applications: records.applications.map((one) => erasedApplication(one, on)),
    work: [],
    leavings: records.leavings.map(erasedLeaving),
  }
}
