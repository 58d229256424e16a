/** What meetings hold about one person, and how a name is taken out of who was told. */
import type { Attendance, Meeting } from '../../engine/project/meeting'
import { officeNames } from '../../engine/project/office'
import { longDate } from '../../lib/dates'

export interface PartInMeeting {
  meeting: string
  on: string
  /** A line for each thing that is held. */
  held: string[]
}

/** Each meeting that holds something about a person, with what it holds. */
export function partIn(
  meetings: readonly Meeting[],
  who: { founder: string | null; names: readonly string[] },
): PartInMeeting[] {
  return meetings.flatMap((one) => {
    const told = one.notices.flatMap(({ on, to }) =>
      to.some(({ name }) => who.names.includes(name)) ? `Told of it on ${longDate(on)}` : [],
    )
    const held = [...told, ...(who.founder === null ? [] : heldOf(one, who.founder))]
    return held.length === 0 ? [] : [{ meeting: one.title, on: one.on, held }]
  })
}

function heldOf(one: Meeting, founder: string): string[] {
  return [
    ...(one.shortNotice?.agreed.includes(founder) ? ['Agreed to less notice'] : []),
    ...(one.chair === founder ? ['Chaired it'] : []),
    ...(one.noteTaker === founder ? ['Took notes'] : []),
    ...one.attendance.filter((was) => was.founder === founder).flatMap(wasThere),
    ...one.interests
      .filter((interest) => interest.founder === founder)
      .map(({ what, did }) => `Declared an interest: ${what}. ${did}`),
    ...one.resolutions
      .filter(({ founders }) => founders.includes(founder))
      .map(({ title }) => `Named in a resolution: ${title}`),
    ...one.elections
      .filter(({ candidates }) => candidates.includes(founder))
      .map(
        ({ office, elected }) =>
          `Stood for ${officeNames[office]}${elected.includes(founder) ? ', and was elected' : ''}`,
      ),
    ...one.actions
      .filter((action) => action.founder === founder)
      .map(({ what, by }) => `Took on: ${what}${by === undefined ? '' : `, by ${longDate(by)}`}`),
  ]
}

function wasThere({ spans, apologies }: Attendance): string[] {
  return [
    ...(apologies ? ['Sent apologies'] : []),
    ...spans.map(({ from, to }) => `Was there from ${from}${to === undefined ? '' : ` to ${to}`}`),
  ]
}

/** The meeting with another name in the place of these among those who were told; undefined where they are not. */
export function toldWithout(
  meeting: Meeting,
  names: readonly string[],
  instead: string,
): Meeting | undefined {
  const notices = meeting.notices.map((notice) => ({
    ...notice,
    to: notice.to.map((one) => (names.includes(one.name) ? { ...one, name: instead } : one)),
  }))
  const changed = meeting.notices.some(({ to }) => to.some(({ name }) => names.includes(name)))
  return changed ? { ...meeting, notices } : undefined
}
