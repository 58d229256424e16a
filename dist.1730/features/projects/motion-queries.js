"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.motionQueries = motionQueries;
const rows_1 = require("../../db/rows");
const rows_2 = require("./rows");
function motionQueries(db) {
    return {
        /** Every motion, in the order suggested. */
        motions: (project) => db('motions')
            .where({ project })
            .orderBy('place')
            .pluck('motion')
            .then((rows) => rows.map((row) => JSON.parse(row))),
        async addMotion(project, motion) {
            const place = await (0, rows_2.next)(db, 'motions', project, 'place');
            await db('motions').insert({ project, place, id: motion.id, motion: JSON.stringify(motion) });
        },
        async putMotion(project, motion) {
            await db('motions')
                .where({ project, id: motion.id })
                .update({ motion: JSON.stringify(motion) });
        },
        /** Notes that something takes effect by itself on a day. */
        async addDueDay(project, on) {
            await db('dueDays').insert({ project, on }).onConflict(['project', 'on']).ignore();
        },
        /** Whether such a day has come. */
        async isDue(project, today) {
            const sql = 'SELECT "on" FROM "dueDays" WHERE "project" = ? AND "on" <= ? LIMIT 1';
            return (await (0, rows_1.rowsOf)(db, sql, [project, today])).length > 0;
        },
        /** Every project in which such a day has come. */
        dueProjects: (today) => db('dueDays').where('on', '<=', today).distinct('project').orderBy('project').pluck('project'),
        async clearDueDays(project, today) {
            await db('dueDays').where({ project }).where('on', '<=', today).delete();
        },
    };
}
