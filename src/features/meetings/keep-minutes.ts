/** The verbs of minutes: corrections with a trace, approval, and a copy of the signed paper. */
import type { Db } from '../../db/open'
import type { Library } from '../../engine/library/library'
import type { Meeting } from '../../engine/project/meeting'
import { isCommittee } from '../../engine/project/meeting-rules'
import { longDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { keptFile } from '../../web/kept-file'
import type { Doing } from '../projects'
import { changeMeeting, type Scene } from './change-meeting'
import { meetingStore } from './store'

type On = { db: Db; library: Library }

/**
 * Adds a correction to minutes. What they said before stays. Once they were approved, only a later meeting can agree
 * to one, so the correction names it.
 */
export function correctMinutes(
  on: On,
  doing: Doing,
  id: string,
  correction: { by: string; words: string; reason: string; meeting?: string },
): Promise<Meeting> {
  return changeMeeting(on, doing, id, (scene) => {
    const { meeting, today } = scene
    if (!meeting.approved) mustBeDraft(scene)
    else if (!laterMeetings(scene).some((one) => one.id === correction.meeting)) {
      throw new Expected(
        'conflict',
        `These minutes were approved on ${longDate(meeting.approved.on)}`,
        'A later meeting can agree to correct them. Close that meeting first, then choose it here.',
      )
    }
    const { meeting: agreed, ...said } = correction
    const by = meeting.approved && agreed !== undefined ? { meeting: agreed } : {}
    const corrections = [...meeting.corrections, { on: today, ...said, ...by }]
    return { meeting: { ...meeting, corrections }, what: 'corrected minutes' }
  })
}

/** Approves the minutes as they stand, with their corrections. */
export function approveMinutes(on: On, doing: Doing, id: string, by: string): Promise<Meeting> {
  return changeMeeting(on, doing, id, (scene) => {
    if (scene.meeting.approved) return undefined
    mustBeDraft(scene)
    return { meeting: { ...scene.meeting, approved: { on: scene.today, by } }, what: 'approved minutes' }
  })
}

/** The meetings of the same body that were held later, and that may have agreed to correct these minutes. */
export function laterMeetings({ project, meeting }: Pick<Scene, 'project' | 'meeting'>): Meeting[] {
  return (project.meetings ?? []).filter(
    (one) =>
      one.state === 'closed' &&
      one.id !== meeting.id &&
      one.on >= meeting.on &&
      isCommittee(one.kind) === isCommittee(meeting.kind),
  )
}

function mustBeDraft({ meeting }: Scene): void {
  if (meeting.state !== 'closed')
    throw new Expected(
      'conflict',
      'The meeting is not closed yet',
      'Close it first. Then its minutes are a draft.',
    )
  if (meeting.approved) {
    throw new Expected(
      'conflict',
      `These minutes were approved on ${longDate(meeting.approved.on)}`,
      'A later meeting can decide to correct them, in its own minutes.',
    )
  }
}

/** Keeps a copy of the signed minutes. */
export async function keepCopy(on: On, doing: Doing, id: string, content: Buffer): Promise<void> {
  const { ending, type } = keptFile(content)
  await changeMeeting(on, doing, id, async ({ meeting }, { db }) => {
    if (meeting.state !== 'closed')
      throw new Expected(
        'conflict',
        'The meeting is not closed yet',
        'Close it first, then sign its minutes.',
      )
    const name = `minutes-${meeting.id}-signed.${ending}`
    const at = doing.now.toISOString()
    await meetingStore(db).addCopy({ project: doing.project, meeting: id }, { name, type, at, content })
    return { meeting, what: 'kept signed minutes' }
  })
}
