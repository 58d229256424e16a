import type { Db } from '../../db/open'
import { meetingNames, type Meeting } from '../../engine/project/meeting'
import { isPending } from '../../engine/project/motion-rules'
import { changeProject, type Doing } from '../projects'
import { carryOut } from './carry-out'

/**
 * Carries out a resolution of a meeting whose day has come, once.
 * @param trouble why it cannot be carried out, where that is known already; then only this is kept
 */
export function settleResolution(
  db: Db,
  doing: Doing,
  at: { meeting: string; resolution: string },
  trouble?: string,
): Promise<void> {
  return changeProject(db, doing, async (store) => {
    const meeting = await store.meeting(doing.project, at.meeting)
    const one = meeting?.resolutions.find(({ id }) => id === at.resolution)
    if (!meeting || !one || !isPending(one)) return { deed: undefined, result: undefined }
    const by = { on: meeting.on, by: meetingNames[meeting.kind] }
    const carried = trouble === undefined ? await carryOut(store, doing, one, by) : { trouble }
    const changed: Meeting = {
      ...meeting,
      resolutions: meeting.resolutions.map((other) => (other === one ? { ...one, ...carried } : other)),
    }
    await store.putMeeting(doing.project, changed)
    const what = trouble === undefined ? 'carried out a resolution' : 'could not carry out a resolution'
    return { deed: { what, about: `meeting:${meeting.id}` }, result: undefined }
  })
}
