/** The SQL of signed copies of minutes. */
import type { Db } from '../../db/open'

export interface SignedCopy {
  number: number
  name: string
  type: string
  at: string
}

export function meetingStore(db: Db) {
  return {
    copies: (project: string, meeting: string): Promise<SignedCopy[]> =>
      db('signedCopies')
        .where({ project, meeting })
        .orderBy('number')
        .select('number', 'name', 'type', 'at') as unknown as Promise<SignedCopy[]>,

    async copy(
      project: string,
      meeting: string,
      number: number,
    ): Promise<(SignedCopy & { content: Buffer }) | undefined> {
      const rows = (await db('signedCopies').where({ project, meeting, number })) as (SignedCopy & {
        content: Buffer
      })[]
      return rows[0]
    },

    async addCopy(
      of: { project: string; meeting: string },
      copy: Omit<SignedCopy, 'number'> & { content: Buffer },
    ): Promise<void> {
      const [row] = (await db('signedCopies').where(of).max({ last: 'number' })) as { last: number | null }[]
      await db('signedCopies').insert({ ...of, number: (row?.last ?? 0) + 1, ...copy })
    },
  }
}
