"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.meetingQueries = meetingQueries;
function meetingQueries(db) {
    return {
        /** Every meeting, in the order of their days. */
        async meetings(project) {
            const rows = (await db('meetings')
                .where({ project })
                .orderBy([{ column: 'on' }, { column: 'id' }])
                .select('meeting'));
            return rows.map((row) => JSON.parse(row.meeting));
        },
        /** One meeting, held still until the end of the transaction where the database can. */
        async meeting(project, id) {
            const rows = (await db('meetings').where({ project, id }).forUpdate().select('meeting'));
            return rows[0] && JSON.parse(rows[0].meeting);
        },
        async addMeeting(project, meeting, now) {
            const { id, on } = meeting;
            await db('meetings').insert({ project, id, on, meeting: JSON.stringify(meeting), createdAt: now });
        },
        async putMeeting(project, meeting) {
            const { id, on } = meeting;
            await db('meetings')
                .where({ project, id })
                .update({ on, meeting: JSON.stringify(meeting) });
        },
        async removeMeeting(project, id) {
            await db('meetings').where({ project, id }).delete();
        },
    };
}
