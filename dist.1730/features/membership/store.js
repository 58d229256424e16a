"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.applicationFormStore = applicationFormStore;
function applicationFormStore(db) {
    const form = (where) => db('applicationForms')
        .where(where)
        .first('project', 'token', 'open')
        .then((row) => row && { ...row, open: Boolean(row.open) });
    return {
        ofProject: (project) => form({ project }),
        byToken: (token) => form({ token }),
        async put(row) {
            await db('applicationForms').insert(row).onConflict('project').merge();
        },
    };
}
