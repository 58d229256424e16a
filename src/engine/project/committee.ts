/**
 * The committee on a day as the rules make it: who is on it and how they came, which places are empty, who retires at
 * the next annual general meeting, and what the rules say is wrong. Sources: the clauses on the committee and on
 * officers; CCBSA 2014 ss.3, 16 and 82 for the secretary, s.149 for who is an officer.
 */
import { addMonths, type IsoDate } from '../../lib/dates'
import { registerAt, type OfficeTerm } from './ledger'
import type { LedgerEntry } from './ledger-entry'
import { statutoryOffices, type Office } from './office'
import { isCalledAnnual, type Meeting } from './meeting'
import type { Project } from './project'
import { fewestOnCommittee, type Promises } from './promises'

/** A person of the committee, with every office they hold in it. */
export interface Seat {
  founder: string
  offices: Office[]
  /** When they came on the committee, without a break since. */
  since: IsoDate
  how?: OfficeTerm['how']
}

export interface Committee {
  seats: Seat[]
  /** Of the places that members fill, how many are empty; 0 where every member is on the committee. */
  emptyPlaces: number
  /** Single offices of the committee that nobody holds. */
  emptyOffices: Office[]
  /** Of the people whom the committee may bring in, how many more it may. */
  mayCoopt: number
}

type Known = Pick<Promises, 'elected'>

/** The committee at the end of a day. Where every member is on it, its officers are shown with all the others. */
export function committeeAt(ledger: readonly LedgerEntry[], day: IsoDate, { elected }: Known): Committee {
  const { officers, members } = registerAt(ledger, day)
  const terms = officers.filter(({ office }) => statutoryOffices.includes(office))
  const seats = new Map<string, Seat>()
  for (const { founder, office, took, how } of terms) {
    const seat = seats.get(founder) ?? { founder, offices: [], since: took }
    seats.set(founder, {
      ...seat,
      offices: [...seat.offices, office],
      since: took < seat.since ? took : seat.since,
      ...(how !== undefined && { how }),
    })
  }
  if (!elected)
    for (const { founder, entered } of members)
      if (!seats.has(founder)) seats.set(founder, { founder, offices: [], since: entered })
  const held = new Set(terms.map(({ office }) => office))
  const coopted = [...seats.values()].filter(({ how }) => how === 'co-opted').length
  return {
    seats: [...seats.values()],
    emptyPlaces: elected ? Math.max(0, elected.size - (seats.size - coopted)) : 0,
    emptyOffices: (['chair', 'secretary', 'treasurer'] as const).filter((office) => !held.has(office)),
    mayCoopt: elected ? mayCoopt(seats.size, coopted, elected.coopted) : 0,
  }
}

/** Those brought in stay within the number of the rules, and under one third of the whole committee. */
function mayCoopt(people: number, coopted: number, most: number): number {
  let more = 0
  while (coopted + more + 1 <= most && (coopted + more + 1) * 3 < people + more + 1) more++
  return more
}

/** What is wrong with a committee by the rules or the Act, in words with what to do. */
export function committeeWarnings(
  { seats, emptyOffices, emptyPlaces }: Committee,
  { elected }: Known,
  rule: string | undefined,
): string[] {
  const source = rule === undefined ? '' : ` (${rule})`
  const few =
    seats.length < fewestOnCommittee
      ? [
          `There are ${seats.length} people on the committee, and there must always be at least ${fewestOnCommittee}${source}. ${elected ? 'Those who remain may only fill vacancies or call a general meeting.' : 'Those who remain may only admit members or call a general meeting.'}`,
        ]
      : []
  const coopted = seats.filter(({ how }) => how === 'co-opted').length
  const many =
    elected && (coopted > elected.coopted || (coopted > 0 && coopted * 3 >= seats.length))
      ? [
          `${coopted} of ${seats.length} people on the committee were brought in for their skills. Your rules allow ${elected.coopted}, and always fewer than a third${source}.`,
        ]
      : []
  const empty =
    emptyPlaces > 0
      ? [
          `${emptyPlaces} of the ${elected?.size ?? 0} elected places ${emptyPlaces === 1 ? 'is' : 'are'} empty. The committee may fill a vacancy until the next general meeting, or members elect someone.`,
        ]
      : []
  const noSecretary = emptyOffices.includes('secretary')
    ? [
        'There is no secretary. The Act needs one to sign (sections 3, 16 and 82). The committee appoints one.',
      ]
    : []
  return [...few, ...many, ...noSecretary, ...empty]
}

/** Equal times in office, of which a lot chooses. */
export interface Draw {
  among: string[]
  count: number
}

export interface Retirement {
  /** Whose time ends at this meeting, the longest in office first. */
  retire: string[]
  /** Who was to fill a vacancy until this meeting, or was brought in until it. */
  filled: string[]
  /** Where more are equal than must go, and they do not agree. */
  draw?: Draw
}

/**
 * Who retires from an elected committee at an annual general meeting: those whose term is as many years old as the rules
 * say. Annual meetings are not a year apart to the day, so of a person elected at one, meetings count as years. At the first annual meeting half retire (of an odd number the smaller half),
 * those first who have been there longest; a lot chooses among equals.
 * @param earlier the days of the annual general meetings before this one
 * @param drawn those on whom a lot fell, or who agreed to go
 */
export function retirementAt(
  ledger: readonly LedgerEntry[],
  meeting: { on: IsoDate; earlier: readonly IsoDate[] },
  termYears: number,
  drawn: readonly string[] = [],
): Retirement {
  const { officers, formerOfficers } = registerAt(ledger, meeting.on)
  const wasThere = ({ office, took }: OfficeTerm): boolean => office === 'director' && took < meeting.on
  const there = officers.filter(wasThere)
  // Who has left at this meeting counts among those who were on the committee, so that nobody goes in their place.
  const gone = formerOfficers.filter((term) => wasThere(term) && term.left === meeting.on)
  const hasGone = (founder: string): boolean => gone.some((term) => term.founder === founder)
  const stay = (founders: readonly string[]): string[] => founders.filter((one) => !hasGone(one))
  const before = [...there, ...gone]
  const filled = there.filter(({ how }) => how === 'filled').map(({ founder }) => founder)
  const elected = before
    .filter(({ how }) => how === undefined)
    .toSorted((a, b) => (a.took < b.took ? -1 : a.took > b.took ? 1 : 0))
  const yearsServed = (took: IsoDate): number => meeting.earlier.filter((day) => day > took).length + 1
  const isOver = ({ took }: OfficeTerm): boolean =>
    addMonths(took, 12 * termYears) <= meeting.on ||
    (meeting.earlier.includes(took) && yearsServed(took) >= termYears)
  const over = elected.filter(isOver).map(({ founder }) => founder)
  if (meeting.earlier.length > 0) return { retire: stay(over), filled }
  const half = Math.floor(elected.length / 2)
  const more = Math.max(0, half - over.length)
  const rest = elected.filter(({ founder }) => !over.includes(founder))
  const last = rest[more - 1]?.took
  if (last === undefined) return { retire: stay(over), filled }
  const sure = rest.filter(({ took }) => took < last).map(({ founder }) => founder)
  const equal = rest.filter(({ took }) => took === last).map(({ founder }) => founder)
  const open = stay(equal)
  const places = more - sure.length - (equal.length - open.length)
  if (places <= 0) return { retire: stay([...over, ...sure]), filled }
  if (open.length === places) return { retire: stay([...over, ...sure, ...open]), filled }
  const chosen = open.filter((one) => drawn.includes(one))
  if (chosen.length === places) return { retire: stay([...over, ...sure, ...chosen]), filled }
  return { retire: stay([...over, ...sure]), filled, draw: { among: open, count: places } }
}

/** The annual general meetings that were planned or held: general meetings whose name, or whose year, says so. */
export function annualMeetings({
  meetings = [],
  years = [],
}: Pick<Project, 'meetings' | 'years'>): Meeting[] {
  const ofYears = new Set(years.flatMap(({ agm }) => agm ?? []))
  return meetings.filter((one) => (one.kind === 'general' && ofYears.has(one.id)) || isCalledAnnual(one))
}
