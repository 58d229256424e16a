/** A meeting that was held without us: written down afterwards from its minutes, and marked so. */
import type { Meeting, MeetingKind } from '../../engine/project/meeting'
import { longDate, type IsoDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { changeProject, type Doing } from '../projects'
import { sceneOf, type On } from './change-meeting'
import { addPlanned, whereOf, type Plan } from './plan-meeting'

/** What the minutes say of the meeting itself. */
export interface PastMeeting extends Plan {
  kind: MeetingKind
  /** The day on which its notice was given, where the minutes say so. */
  noticed?: IsoDate
  came: string[]
  chair: string
  noteTaker: string
}

/**
 * Writes down a past meeting, with who came. It stays open until what it decided is entered; then it is closed, and
 * its minutes are approved as those of any other. Returns its id.
 * @param by who enters it, as its minutes will say
 */
export function enterPast(on: On, doing: Doing, past: PastMeeting, by: string): Promise<string> {
  return changeProject(on.db, doing, async (store) => {
    const { noticed, came, chair, noteTaker, ...plan } = past
    const whole = await store.load(doing.project)
    const known = new Set(whole.founders.map(({ id }) => id))
    const stranger = [...came, chair, noteTaker].find((id) => !known.has(id))
    if (stranger !== undefined)
      throw new Expected('missing', 'We cannot find this person', 'Go back and choose again.')
    const planned = await addPlanned(store, on.library, doing, plan)
    const { today, voters, quorum } = sceneOf(whole, planned, on.library, doing.now)
    if (past.on > today)
      throw new Expected('conflict', 'That day has not come yet', 'Plan the meeting instead.')
    if (noticed !== undefined && noticed > past.on)
      throw new Expected(
        'conflict',
        'The notice cannot be later than the meeting',
        `The meeting was on ${longDate(past.on)}. Check both days.`,
      )
    const meeting: Meeting = {
      ...planned,
      state: 'open',
      opened: past.time,
      entitled: voters.length,
      quorum,
      chair,
      noteTaker,
      attendance: came.map((founder) => ({ founder, spans: [{ from: past.time }] })),
      notices:
        noticed === undefined
          ? []
          : [{ on: noticed, day: past.on, time: past.time, where: whereOf(past), to: [] }],
      entered: { on: today, by },
    }
    await store.putMeeting(doing.project, meeting)
    return { deed: { what: 'entered a past meeting', about: `meeting:${meeting.id}` }, result: meeting.id }
  })
}
