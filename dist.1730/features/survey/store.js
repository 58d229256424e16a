"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.surveyStore = surveyStore;
function surveyStore(db) {
    const survey = (where) => db('surveys')
        .where(where)
        .first('project', 'token', 'shownAs', 'closesOn', 'open')
        .then((row) => row && { ...row, open: Boolean(row.open) });
    return {
        ofProject: (project) => survey({ project }),
        byToken: (token) => survey({ token }),
        async put(row) {
            await db('surveys').insert(row).onConflict('project').merge();
        },
    };
}
