"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.issueStore = issueStore;
/** The SQL of issues: every paper that was downloaded, as it was then. */
const node_zlib_1 = require("node:zlib");
const head = ['number', 'asAt', 'madeAt', 'templateVersion', 'hash'];
function issueStore(db) {
    return {
        /** The issues of a document, newest first. */
        issues: (project, document) => db('issues')
            .where({ project, document })
            .orderBy('number', 'desc')
            .select(...head),
        async issue(project, document, number) {
            const [row] = (await db('issues')
                .where({ project, document, number })
                .select(...head, 'tree'));
            return row && { ...row, tree: JSON.parse((0, node_zlib_1.gunzipSync)(row.tree).toString('utf8')) };
        },
        /** The project file from which an issue was made. */
        async snapshot(project, document, number) {
            const [row] = (await db('issues').where({ project, document, number }).select('snapshot'));
            return row && (0, node_zlib_1.gunzipSync)(row.snapshot).toString('utf8');
        },
        async addIssue(project, issue) {
            const { snapshot, tree, ...columns } = issue;
            await db('issues').insert({
                project,
                ...columns,
                snapshot: (0, node_zlib_1.gzipSync)(snapshot),
                tree: (0, node_zlib_1.gzipSync)(JSON.stringify(tree)),
            });
        },
    };
}
