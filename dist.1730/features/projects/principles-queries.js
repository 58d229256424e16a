"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.principlesQueries = principlesQueries;
function principlesQueries(db) {
    return {
        /** Every check, oldest first. */
        principlesChecks: (project) => db('principlesChecks')
            .where({ project })
            .orderBy('on')
            .pluck('entry')
            .then((rows) => rows.map((row) => JSON.parse(row))),
        /** Keeps the check of a day, in place of one that was taken on the same day. */
        async putPrinciplesCheck(project, check, now) {
            const entry = JSON.stringify(check);
            await db('principlesChecks')
                .insert({ project, on: check.on, entry, recordedAt: now })
                .onConflict(['project', 'on'])
                .merge({ entry, recordedAt: now });
        },
    };
}
