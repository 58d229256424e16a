/** The verbs of minutes: corrections with a trace, approval, and a copy of the signed paper. */
import type { Db } from '../../db/open'
import type { Library } from '../../engine/library/library'
import type { Meeting } from '../../engine/project/meeting'
import { longDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import type { Doing } from '../projects'
import { changeMeeting, type Scene } from './change-meeting'
import { meetingStore } from './store'

type On = { db: Db; library: Library }

/** Adds a correction to draft minutes. What they said before stays. */
export function correctMinutes(
  on: On,
  doing: Doing,
  id: string,
  correction: { by: string; words: string; reason: string },
): Promise<Meeting> {
  return changeMeeting(on, doing, id, (scene) => {
    mustBeDraft(scene)
    const { meeting, today } = scene
    const corrections = [...meeting.corrections, { on: today, ...correction }]
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

/** What a signed copy may be, by its first bytes: what it is called does not count. */
const types = [
  { type: 'application/pdf', ending: 'pdf', starts: Buffer.from('%PDF-') },
  { type: 'image/png', ending: 'png', starts: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { type: 'image/jpeg', ending: 'jpg', starts: Buffer.from([0xff, 0xd8, 0xff]) },
] as const

/** The type of a file by its content; undefined where it is none that we keep. */
function typeOf(content: Buffer): { type: string; ending: string } | undefined {
  return types.find(({ starts }) => content.subarray(0, starts.length).equals(starts))
}

/** Keeps a copy of the signed minutes. */
export async function keepCopy(on: On, doing: Doing, id: string, content: Buffer): Promise<void> {
  const found = typeOf(content)
  if (!found) {
    throw new Expected(
      'conflict',
      'We cannot keep this file',
      'Choose a PDF, or a picture as PNG or JPEG, of up to 5 MB.',
    )
  }
  await changeMeeting(on, doing, id, async ({ meeting }, { db }) => {
    if (meeting.state !== 'closed')
      throw new Expected(
        'conflict',
        'The meeting is not closed yet',
        'Close it first, then sign its minutes.',
      )
    const name = `minutes-${meeting.id}-signed.${found.ending}`
    const at = doing.now.toISOString()
    await meetingStore(db).addCopy(
      { project: doing.project, meeting: id },
      { name, type: found.type, at, content },
    )
    return { meeting, what: 'kept signed minutes' }
  })
}
