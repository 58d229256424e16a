import type { Db } from '../../db/open'
import { longInstant } from '../../lib/dates'
import { seatNames } from '../projects'
import { commentStore } from './store'

export interface Comment {
  id: string
  who: string
  when: string
  words: string
  settled: boolean
}

/** The comments about one part of a project, oldest first, for the page of that part. */
export async function commentsAbout(db: Db, project: string, about: string): Promise<Comment[]> {
  const rows = await commentStore(db).about(project, about)
  if (rows.length === 0) return []
  const names = await seatNames(db, project)
  return rows.map(({ id, seat, words, at, settledAt }) => ({
    id,
    who: names.get(seat) ?? 'Someone who has left',
    when: longInstant(new Date(at)),
    words,
    settled: settledAt !== null,
  }))
}

/** Every comment of one person, for what is held about them. */
export function commentsOf(db: Db, project: string, seat: string) {
  return commentStore(db).of(project, seat)
}

/** How many comments are open, by what they are about. */
export function openComments(db: Db, project: string): Promise<Map<string, number>> {
  return commentStore(db).open(project)
}
