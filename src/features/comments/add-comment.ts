import type { Db } from '../../db/open'
import { newId } from '../account'
import { changeProject, type Doing } from '../projects'
import { commentStore } from './store'

/** Adds a comment about a part of a project. */
export function addComment(db: Db, doing: Doing, comment: { about: string; words: string }): Promise<void> {
  const { project, seat, now } = doing
  return changeProject(db, doing, async (_store, trx) => {
    const row = { id: newId(), project, seat: String(seat), at: now.toISOString(), ...comment }
    await commentStore(trx).add(row)
    return { deed: { what: 'commented', about: comment.about }, result: undefined }
  })
}

/** Marks a comment as settled. It stays to be read. */
export function settleComment(db: Db, doing: Doing, comment: { id: string; about: string }): Promise<void> {
  return changeProject(db, doing, async (_store, trx) => {
    await commentStore(trx).settle(doing.project, comment.id, doing.now.toISOString())
    return { deed: { what: 'settled a comment', about: comment.about }, result: undefined }
  })
}

/** Takes away the words of a person who leaves. */
export function eraseComments(trx: Db, project: string, seat: string): Promise<void> {
  return commentStore(trx).erase(project, seat)
}
