"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ruleBookStore = ruleBookStore;
exports.fileOfRules = fileOfRules;
function ruleBookStore(db) {
    return {
        /** Which files there are, without what is in them. */
        files: (project) => db('ruleBookFiles').where({ project }).orderBy(['number', 'what']).select('number', 'what'),
        file: (project, number, what) => db('ruleBookFiles').where({ project, number, what }).first('type', 'ending', 'content'),
        async addFile(project, of, file) {
            await db('ruleBookFiles').insert({ project, ...of, ...file });
        },
    };
}
/** A rule book exactly as it was sent to the registrar. */
function fileOfRules(db, project, number) {
    return ruleBookStore(db).file(project, number, 'sent');
}
