/** What the fields of a school are called on pages and in files. */
import type { Answers } from '../../engine/project/project'
import {
  addressees,
  type School,
  type SchoolNation,
  type SchoolPhase,
  type SchoolType,
} from '../../engine/project/school'

export const nationWords: Readonly<Record<SchoolNation, string>> = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
}

export const phaseWords: Readonly<Record<SchoolPhase, string>> = {
  nursery: 'Nursery',
  primary: 'Primary',
  middle: 'Middle',
  secondary: 'Secondary',
  'all-through': 'All-through',
  'post-16': 'Post-16',
}

export const typeWords: Readonly<Record<SchoolType, string>> = {
  maintained: 'Maintained school',
  academy: 'Academy or trust',
  free: 'Free school',
  special: 'Special school',
  pru: 'Pupil referral unit',
  independent: 'Independent school',
  college: 'College',
  nursery: 'Nursery school',
  council: 'Council',
}

/** When its money year runs. Source: users.md A1: maintained schools from April, academies from September. */
export const yearWords = { april: 'April to March', september: 'September to August' } as const

/** Whether and to whom the group may write. */
export const contactStandings = ['person', 'office', 'none', 'stopped'] as const
export type ContactStanding = (typeof contactStandings)[number]

export const standingWords: Readonly<Record<ContactStanding, string>> = {
  person: 'A person agreed',
  office: 'Office address only',
  none: 'Nobody to write to yet',
  stopped: 'Asked us not to write',
}

export function contactStanding(school: School): ContactStanding {
  if (school.stoppedOn !== undefined) return 'stopped'
  const all = addressees(school)
  if (all.some(({ contact }) => contact !== undefined)) return 'person'
  return all.length > 0 ? 'office' : 'none'
}

/** "9902001" as "990/2001", as schools write it. */
export function laestabWords(laestab: string): string {
  return `${laestab.slice(0, 3)}/${laestab.slice(3)}`
}

/** The nation of the co-op's office, which most of its schools share. */
export function usualNation(answers: Answers): SchoolNation {
  const nation = answers['office.nation']
  return nation === 'wales' || nation === 'scotland' ? nation : 'england'
}
