"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.meetingStore = meetingStore;
function meetingStore(db) {
    return {
        copies: (project, meeting) => db('signedCopies')
            .where({ project, meeting })
            .orderBy('number')
            .select('number', 'name', 'type', 'at'),
        async copy(project, meeting, number) {
            const rows = (await db('signedCopies').where({ project, meeting, number }));
            return rows[0];
        },
        async addCopy(of, copy) {
            const [row] = (await db('signedCopies').where(of).max({ last: 'number' }));
            await db('signedCopies').insert({ ...of, number: (row?.last ?? 0) + 1, ...copy });
        },
    };
}
