"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.digests = void 0;
exports.asideQueries = asideQueries;
exports.digests = ['weekly', 'never'];
function asideQueries(db) {
    return {
        /** Newest first. */
        async asides(project) {
            const rows = (await db('asides')
                .where({ project })
                .orderBy([{ column: 'at', order: 'desc' }, { column: 'key' }])
                .select('seat', 'key', 'reason', 'done', 'at'));
            return rows.map((row) => ({ ...row, done: Boolean(row.done) }));
        },
        async putAside(project, aside) {
            await db('asides')
                .insert({ project, ...aside })
                .onConflict(['project', 'seat', 'key'])
                .merge();
        },
        /** False where it was not put aside. */
        async takeUp(project, of) {
            return ((await db('asides')
                .where({ project, ...of })
                .delete()) > 0);
        },
        /** Takes away what a person put aside, with their words. */
        async dropAsides(project, seat) {
            await db('asides').where({ project, seat }).delete();
        },
        async digestOf(seat) {
            const rows = (await db('seats').where({ id: seat }).pluck('digest'));
            return rows[0] === 'weekly' ? 'weekly' : 'never';
        },
        async putDigest(seat, digest) {
            await db('seats')
                .where({ id: seat })
                .update({ digest: digest === 'weekly' ? digest : null });
        },
        /** The seats of a project to which a digest goes. */
        weeklySeats: (project) => db('seats').where({ project, digest: 'weekly' }).whereNull('endedAt').whereNotNull('email').pluck('id'),
    };
}
