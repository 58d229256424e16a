/** The SQL of meetings as part of a project. A meeting is read and written whole. */
import type { Db } from '../../db/open'
import type { Meeting } from '../../engine/project/meeting'

export function meetingQueries(db: Db) {
  return {
    /** Every meeting, in the order of their days. */
    async meetings(project: string): Promise<Meeting[]> {
      const rows = (await db('meetings')
        .where({ project })
        .orderBy([{ column: 'on' }, { column: 'id' }])
        .select('meeting')) as { meeting: string }[]
      return rows.map((row) => JSON.parse(row.meeting) as Meeting)
    },

    /** One meeting, held still until the end of the transaction where the database can. */
    async meeting(project: string, id: string): Promise<Meeting | undefined> {
      const rows = (await db('meetings').where({ project, id }).forUpdate().select('meeting')) as {
        meeting: string
      }[]
      return rows[0] && (JSON.parse(rows[0].meeting) as Meeting)
    },

    async addMeeting(project: string, meeting: Meeting, now: string): Promise<void> {
      const { id, on } = meeting
      await db('meetings').insert({ project, id, on, meeting: JSON.stringify(meeting), createdAt: now })
    },

    async putMeeting(project: string, meeting: Meeting): Promise<void> {
      const { id, on } = meeting
      await db('meetings')
        .where({ project, id })
        .update({ on, meeting: JSON.stringify(meeting) })
    },

    async removeMeeting(project: string, id: string): Promise<void> {
      await db('meetings').where({ project, id }).delete()
    },
  }
}
