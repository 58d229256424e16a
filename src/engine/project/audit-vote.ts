/** Where the members voted to go without an audit: the resolution of section 84 that was carried for a year. */
import type { Meeting, Resolution } from './meeting'
import type { FinancialYear } from './financial-years'

/**
 * The resolution that was carried: the one that was written down for the year, or one of its kind in a meeting within
 * the year. The Act asks for the vote each year.
 */
export function heldResolution(
  meetings: readonly Meeting[],
  year: FinancialYear,
  vote: { meeting: string; resolution: string } | undefined,
): { on: string; meeting: Meeting; resolution: Resolution } | undefined {
  for (const meeting of meetings) {
    const within = meeting.on >= year.begins && meeting.on <= year.ends
    const resolution = meeting.resolutions.find(
      ({ id, kind, state }) =>
        kind === 'audit' &&
        state === 'carried' &&
        (vote ? vote.meeting === meeting.id && vote.resolution === id : within),
    )
    if (resolution) return { on: meeting.on, meeting, resolution }
  }
  return undefined
}
