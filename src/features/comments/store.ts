/** The SQL of comments on questions, clauses and proposals. */
import type { Db } from '../../db/open'

export interface CommentRow {
  id: string
  seat: string
  words: string
  at: string
  settledAt: string | null
}

export function commentStore(db: Db) {
  return {
    about: (project: string, about: string): Promise<CommentRow[]> =>
      db('comments')
        .where({ project, about })
        .orderBy('at')
        .select('id', 'seat', 'words', 'at', 'settledAt') as unknown as Promise<CommentRow[]>,

    /** What a proposal is called, as a thing to comment on. */
    async proposalTitle(project: string, id: string): Promise<string | undefined> {
      return ((await db('proposals').where({ project, id }).pluck('title')) as string[])[0]
    },

    async add(comment: {
      id: string
      project: string
      about: string
      seat: string
      words: string
      at: string
    }) {
      await db('comments').insert(comment)
    },

    async settle(project: string, id: string, at: string): Promise<void> {
      await db('comments').where({ project, id }).whereNull('settledAt').update({ settledAt: at })
    },

    of: (project: string, seat: string): Promise<{ about: string; words: string; at: string }[]> =>
      db('comments')
        .where({ project, seat })
        .orderBy('at')
        .select('about', 'words', 'at') as unknown as Promise<{ about: string; words: string; at: string }[]>,

    /** Takes the words away, and leaves that there was a comment. */
    async erase(project: string, seat: string): Promise<void> {
      await db('comments').where({ project, seat }).update({ words: 'Erased by the person who wrote it.' })
    },

    /** How many comments are open, by what they are about. */
    async open(project: string): Promise<Map<string, number>> {
      const rows = (await db('comments')
        .where({ project })
        .whereNull('settledAt')
        .groupBy('about')
        .select('about')
        .count({ n: '*' })) as unknown as { about: string; n: number }[]
      return new Map(rows.map((row) => [row.about, Number(row.n)]))
    },
  }
}
