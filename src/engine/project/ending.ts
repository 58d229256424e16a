/**
 * What ends with a membership, as the rules say: the seat on the committee that membership brought, and the first
 * share. Shares beyond the first and loans stay until they are settled.
 */
import { longDate, type IsoDate } from '../../lib/dates'
import { pathOf } from '../interview/journey'
import type { Question } from '../interview/question'
import { capitalRulesOn } from './capital-rules'
import { inForce } from './in-force'
import { endingEntries } from './leaving'
import { entriesAt, holdingsAt, registerAt } from './ledger'
import type { PlainEntry } from './ledger-entry'
import type { Project } from './project'
import { cancelFirst } from './shares'

/**
 * An entry with what follows from it by the rules: the end of a membership ends offices and cancels the first share; a
 * seat that is entered late ends when the membership did. Before there is a society, the entry alone.
 */
export function withWhatEnds(
  project: Project,
  questions: readonly Question[],
  entry: PlainEntry,
): PlainEntry[] {
  const { founder, on } = entry
  const rules = capitalRulesOn(project, questions, on)
  if (!rules.society) return [entry]
  if (isSeat(entry) && !bringsIn(project, questions, on)) {
    const ceased = nextOf(project, founder, on, ({ kind }) => kind === 'ceased')
    return [entry, ...(ceased ? [leftSeat(founder, ceased.on)] : [])]
  }
  if (entry.kind !== 'ceased') return [entry]
  const ended = endingEntries(project.ledger, founder, on, entry.reason)
  return ended.length === 0
    ? [entry]
    : [...ended, ...cancelFirst(holdingsAt(project.ledger, on).get(founder), rules, { founder, on })]
}

function leftSeat(founder: string, on: IsoDate): PlainEntry {
  return { on, founder, kind: 'office-left', office: 'director' }
}

/**
 * Why a person may not be on the committee from a day, or cease to be a member on it while they took a seat later;
 * undefined where they may. The rules make the committee of members, and may let an elected one bring in some people
 * who are none. Source: the clauses of `documents/rules-society/committee`.
 */
export function seatFault(
  project: Project,
  questions: readonly Question[],
  entry: PlainEntry,
): string | undefined {
  const { founder, on } = entry
  if (entry.kind !== 'ceased' && !isSeat(entry)) return undefined
  if (!capitalRulesOn(project, questions, on).society || bringsIn(project, questions, on)) return undefined
  if (entry.kind === 'ceased') {
    const later = seatAfter(project, founder, on)
    return (
      later &&
      `This person is entered on the committee from ${longDate(later)}, after that day. Check the day, or correct that entry first.`
    )
  }
  return registerAt(project.ledger, on).memberOf.has(founder)
    ? undefined
    : 'Your rules make the committee of members. This person is not a member on that day: enter them on the register first, or check the day.'
}

/** The seat of someone who is no member is one that the committee gave, where the rules let it: the entry says so. */
export function asBroughtIn<E extends PlainEntry>(
  project: Project,
  questions: readonly Question[],
  entry: E,
): E {
  if (!isSeat(entry) || ('how' in entry && entry.how !== undefined)) return entry
  const { members, memberOf } = registerAt(project.ledger, entry.on)
  const isOut = members.length > 0 && !memberOf.has(entry.founder)
  return isOut && bringsIn(project, questions, entry.on) ? { ...entry, how: 'co-opted' } : entry
}

function isSeat(entry: PlainEntry): boolean {
  return entry.kind === 'office-taken' && entry.office === 'director'
}

/** Whether the rules let the committee bring in people who are not members. */
function bringsIn(project: Project, questions: readonly Question[], on: IsoDate): boolean {
  const { answers } = inForce(project, on)
  return pathOf(questions, answers)('committee.mode') === 'elected' && answers['committee.coopted'] !== 0
}

/** The day after another on which a person took a seat without being entered as a member in between. */
function seatAfter(project: Project, founder: string, on: IsoDate): IsoDate | undefined {
  const next = nextOf(project, founder, on, (entry) => entry.kind === 'entered' || isSeat(entry))
  return next && isSeat(next) ? next.on : undefined
}

function nextOf(
  { ledger }: Project,
  founder: string,
  after: IsoDate,
  is: (entry: PlainEntry) => boolean,
): PlainEntry | undefined {
  return entriesAt(ledger, '9999-12-31').find(
    (entry) => entry.on > after && entry.founder === founder && is(entry),
  )
}
