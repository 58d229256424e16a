/** A resolution that was suggested outside a meeting, on the agenda of one: pure, as its own page changes both at once. */
import type { Meeting, Resolution } from '../../engine/project/meeting'
import type { Matter } from '../../engine/project/resolution'
import { mayBeByConsent } from '../../engine/project/resolution-kinds'
import { Expected } from '../../lib/expected'

/** Puts a suggested resolution on the agenda of a planned meeting. Gives the meeting and the id that it has there. */
export function withMotion(
  meeting: Meeting,
  matter: Matter,
  as: Pick<Resolution, 'how' | 'confirms'> & { motion: string },
): { changed: Meeting; resolution: string } {
  if (as.how === 'consent' && !mayBeByConsent(matter.kind)) {
    throw new Expected(
      'conflict',
      'This needs a count of votes',
      'Choose a show of hands or a secret ballot, so that the numbers can be shown.',
    )
  }
  const id = nextId(meeting)
  const resolution: Resolution = { id, ...matter, ...as, state: 'draft' }
  return {
    changed: {
      ...meeting,
      agenda: [...meeting.agenda, { title: agendaTitle(matter) }],
      resolutions: [...meeting.resolutions, resolution],
    },
    resolution: id,
  }
}

/** The meeting with other words for a resolution that is not put yet. Nobody has had these words so far. */
export function amendedAt(
  meeting: Meeting,
  resolution: string,
  words: Pick<Matter, 'title' | 'text'>,
): Meeting {
  const now = draftOf(meeting, resolution)
  const { worded: _worded, ...rest } = now
  const title = agendaTitle(now)
  return {
    ...meeting,
    agenda: meeting.agenda.map((item) =>
      item.title === title ? { ...item, title: agendaTitle(words) } : item,
    ),
    resolutions: meeting.resolutions.map((one) => (one === now ? { ...rest, ...words } : one)),
  }
}

/** The meeting without a resolution that is not put yet, and that was withdrawn. */
export function withoutDraft(meeting: Meeting, resolution: string): Meeting {
  const now = draftOf(meeting, resolution)
  return {
    ...meeting,
    agenda: meeting.agenda.filter(({ title }) => title !== agendaTitle(now)),
    resolutions: meeting.resolutions.filter((one) => one !== now),
  }
}

function agendaTitle({ title }: Pick<Matter, 'title'>): string {
  return `Resolution: ${title}`.slice(0, 160)
}

/** An id that no resolution of this meeting has or had. */
export function nextId({ resolutions }: Pick<Meeting, 'resolutions'>): string {
  const last = Math.max(0, ...resolutions.map(({ id }) => Number(id.slice(1)) || 0))
  return `r${last + 1}`
}

function draftOf(meeting: Meeting, id: string): Resolution {
  const found = meeting.resolutions.find((one) => one.id === id)
  if (found?.state === 'draft') return found
  throw new Expected(
    'conflict',
    'This was put to the vote already',
    'Its words stay as they were. Suggest another resolution to decide something else.',
  )
}
