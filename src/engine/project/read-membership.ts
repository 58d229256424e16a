/** Reads what a project file says of joining and leaving. */
import type { Application, Leaving, WorkSpell } from './membership'
import { application, leaving, workSpell } from './membership-schema'
import type { Problem } from './problem'
import { records } from './read-parts'

export interface TypedMembership {
  applications?: unknown[]
  work?: unknown[]
  leavings?: unknown[]
}

export function readMembership(typed: TypedMembership): {
  value: { applications: Application[]; work: WorkSpell[]; leavings: Leaving[] }
  problems: Problem[]
} {
  const applications = records<Application>(typed.applications ?? [], application, '$.applications')
  const work = records<WorkSpell>(typed.work ?? [], workSpell, '$.work')
  const leavings = records<Leaving>(typed.leavings ?? [], leaving, '$.leavings')
  return {
    value: { applications: applications.value, work: work.value, leavings: leavings.value },
    problems: [applications, work, leavings].flatMap((part) => part.problems),
  }
}
