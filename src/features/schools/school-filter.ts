/** Looking for schools in the list: by words, phase, authority and whether they may be written to. */
import { schoolPhases, type School } from '../../engine/project/school'
import { contactStanding, contactStandings } from './words'

export interface SchoolFilter {
  /** Words of the name, town, authority or postcode, or a number. All must be there. */
  words: string
  phase: string
  authority: string
  standing: string
}

/** Reads the filter of an address; what is not known is left out. */
export function readFilter(query: Readonly<Record<string, unknown>>): SchoolFilter {
  const text = (name: string): string => {
    const value = query[name]
    return typeof value === 'string' ? value.slice(0, 120).trim() : ''
  }
  const one = (name: string, values: readonly string[]): string =>
    values.find((value) => value === text(name)) ?? ''
  return {
    words: text('words'),
    phase: one('phase', schoolPhases),
    authority: text('authority'),
    standing: one('standing', contactStandings),
  }
}

/** The schools that fit, in the order of the alphabet. */
export function filterSchools(schools: readonly School[], filter: SchoolFilter): School[] {
  const wanted = plain(filter.words).split(' ')
  return schools
    .filter(
      (school) =>
        (filter.phase === '' || school.phase === filter.phase) &&
        (filter.authority === '' || school.authority === filter.authority) &&
        (filter.standing === '' || contactStanding(school) === filter.standing) &&
        wanted.every((word) => searched(school).includes(word)),
    )
    .toSorted((a, b) => order.compare(a.name, b.name))
}

/** The school of this name or number; undefined where there is none, or more than one of the name. */
export function findSchool(schools: readonly School[], named: string): School | undefined {
  const words = plain(named)
  const digits = named.replace(/[\s/-]/g, '')
  const numbered = schools.find(({ urn, laestab, number }) => [urn, laestab, number].includes(digits))
  const same = schools.filter(({ name }) => plain(name) === words)
  return numbered ?? (same.length === 1 ? same[0] : undefined)
}

/** The authorities that stand in the list, in the order of the alphabet. */
export function authoritiesOf(schools: readonly School[]): string[] {
  const names = new Set(schools.flatMap(({ authority }) => authority ?? []))
  return [...names].toSorted((a, b) => order.compare(a, b))
}

const order = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true })

function searched({ name, authority, address, urn, laestab, ukprn, number }: School): string {
  return plain([name, authority, address?.town, address?.postcode, urn, laestab, ukprn, number].join(' '))
}

/** "St. Brânwen’s" as "st branwens": without marks, accents and capitals. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
}
