/** Where the members voted to go without an audit: the resolution of section 84 that was carried for a year. */
import type { Meeting, Resolution } from './meeting'
import type { FinancialYear } from './financial-years'

/**
 * The resolution that was carried in a meeting within the year: the one that was written down, or one of its kind. The
 * Act asks for the vote each year (CCBSA 2014 s.84). A vote after the year is not taken for it, which is the careful
 * reading: an adviser can say more.
 */
export function heldResolution(
  meetings: readonly Meeting[],
  year: FinancialYear,
  vote: { meeting: string; resolution: string } | undefined,
): { on: string; meeting: Meeting; resolution: Resolution } | undefined {
  for (const meeting of meetings) {
    if (!isWithin(meeting, year)) continue
    const resolution = meeting.resolutions.find(
      ({ id, kind, state }) =>
        kind === 'audit' &&
        state === 'carried' &&
        (!vote || (vote.meeting === meeting.id && vote.resolution === id)),
    )
    if (resolution) return { on: meeting.on, meeting, resolution }
  }
  return undefined
}

/** Whether a meeting is within a year of account. */
export function isWithin({ on }: Pick<Meeting, 'on'>, year: Pick<FinancialYear, 'begins' | 'ends'>): boolean {
  return on >= year.begins && on <= year.ends
}
