/** Words for the page of the committee on a day. */
import {
  annualMeetings,
  committeeAt,
  committeeWarnings,
  retirementAt,
  type Seat,
} from '../../engine/project/committee'
import { registerAt } from '../../engine/project/ledger'
import type { Meeting } from '../../engine/project/meeting'
import { isCommittee } from '../../engine/project/meeting-rules'
import { legalNameOf } from '../../engine/project/member-names'
import { officeNames, statutoryOffices } from '../../engine/project/office'
import type { Project } from '../../engine/project/project'
import type { Promises } from '../../engine/project/promises'
import { longDate, type IsoDate } from '../../lib/dates'
import { counted, listed } from '../../lib/names'
import { href, paths } from '../../web/paths'

const ways = {
  'co-opted': 'brought in for their skills',
  filled: 'fills a vacancy until the next general meeting',
}

/** @param day may be past, today or to come; what is written by now counts */
export function committeePage(
  id: string,
  project: Project,
  on: { day: IsoDate; promises: Promises; rule: (topic: string) => string | undefined },
) {
  const { day, promises, rule } = on
  const committee = committeeAt(project.ledger, day, promises)
  const nameOf = (founder: string): string => legalNameOf(project, founder, 'No longer listed')
  const { officers, formerOfficers } = registerAt(project.ledger, day)
  const leads = officers.filter(({ office }) => !statutoryOffices.includes(office))
  return {
    seats: committee.seats.map((seat) => ({
      founder: seat.founder,
      name: nameOf(seat.founder),
      words: seatWords(seat),
    })),
    leads: leads.map(
      ({ founder, office, took }) => `${officeNames[office]}: ${nameOf(founder)}, since ${longDate(took)}`,
    ),
    emptyOffices: listed(committee.emptyOffices.map((office) => officeNames[office].toLowerCase())),
    emptyPlaces: committee.emptyPlaces,
    mayCoopt: committee.mayCoopt,
    warnings: committeeWarnings(committee, promises, rule('committee-appointment')),
    elected: promises.elected,
    rules: rulesWords(promises, rule),
    retirement: retirementPage(project, promises, day, nameOf),
    former: formerOfficers
      .toReversed()
      .slice(0, 50)
      .map(
        ({ founder, office, took, left }) =>
          `${nameOf(founder)}, ${officeNames[office].toLowerCase()}, ${longDate(took)} to ${longDate(left ?? day)}`,
      ),
    book: minuteBook(id, project),
  }
}

function seatWords({ offices, since, how }: Seat): string {
  const names = offices.filter((office) => office !== 'director').map((office) => officeNames[office])
  const what = names.length > 0 ? listed(names) : 'Member of the committee'
  return `${what}, since ${longDate(since)}${how === undefined ? '' : `; ${ways[how]}`}`
}

function rulesWords(
  { elected, committeeMinimumAge, removalNoticeDays }: Promises,
  rule: (topic: string) => string | undefined,
): string[] {
  const of = (topic: string): string => (rule(topic) === undefined ? '' : ` (${rule(topic)})`)
  const who = elected
    ? `Members elect ${counted(elected.size, 'person', 'people')}. A term is ${counted(elected.termYears, 'year')}, and nobody serves more than ${counted(elected.maxYears, 'year')} in a row${of('committee-appointment')}.`
    : `Every member who is ${committeeMinimumAge} or over is on the committee${of('committee-appointment')}.`
  return [
    who,
    `A general meeting can remove someone from the committee by more than half of the votes cast, after ${counted(removalNoticeDays, 'clear day')} of notice to that person${of('removal')}.`,
    `The committee appoints the secretary, the chair and the treasurer${of('officers-appointment')}.`,
  ]
}

/** Who retires at the next annual meeting that is planned, or at the last one held. */
function retirementPage(
  project: Project,
  { elected }: Promises,
  day: IsoDate,
  nameOf: (id: string) => string,
) {
  if (!elected) return undefined
  const annual = annualMeetings(project)
  const meeting = annual.find((one) => one.on >= day) ?? annual.at(-1)
  if (!meeting) return undefined
  const earlier = annual.filter((one) => one.on < meeting.on && one.state !== 'planned').map((one) => one.on)
  const { retire, filled, draw } = retirementAt(
    project.ledger,
    { on: meeting.on, earlier },
    elected.termYears,
  )
  return {
    meeting: { id: meeting.id, title: meeting.title, on: longDate(meeting.on) },
    first: earlier.length === 0,
    retire: retire.map(nameOf),
    filled: filled.map(nameOf),
    draw: draw && { count: draw.count, among: draw.among.map((value) => ({ value, text: nameOf(value) })) },
    none: retire.length + filled.length === 0 && !draw,
  }
}

/** The committee's own meetings and resolutions, apart from those of general meetings, numbered in the order of days. */
function minuteBook(project: string, { meetings = [] }: Project) {
  const own = meetings.filter(({ kind, state }) => isCommittee(kind) && state !== 'planned')
  return own
    .map((meeting, index) => ({
      number: index + 1,
      title: meeting.title,
      on: longDate(meeting.on),
      minutes: href(paths.minutes, { project, meeting: meeting.id }),
      resolutions: decided(meeting).map(
        (one, place) =>
          `C${index + 1}.${place + 1} ${one.title}: ${one.state === 'carried' ? 'carried' : 'not carried'}`,
      ),
    }))
    .toReversed()
}

function decided({ resolutions }: Meeting) {
  return resolutions.filter(({ state }) => state === 'carried' || state === 'lost')
}
