"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keepIssue = keepIssue;
exports.contentHash = contentHash;
const node_crypto_1 = require("node:crypto");
const transact_1 = require("../../db/transact");
const read_project_1 = require("../../engine/project/read-project");
const projects_1 = require("../projects");
const store_1 = require("./store");
/**
 * Keeps an issue of a paper, unless the last one says the same: the same words on another day are no new issue.
 * Returns its number.
 */
function keepIssue(db, paper) {
    const { id, project, tree } = paper;
    const hash = contentHash(tree);
    return (0, transact_1.transact)(db, async (trx) => {
        // Two who download at once follow one another, so that no number is given twice.
        await (0, projects_1.projectStore)(trx).hold(id);
        const store = (0, store_1.issueStore)(trx);
        const [last] = await store.issues(id, tree.id);
        if (last?.hash === hash)
            return last.number;
        const number = (last?.number ?? 0) + 1;
        await store.addIssue(id, {
            document: tree.id,
            number,
            asAt: tree.asAt,
            madeAt: paper.now.toISOString(),
            templateVersion: tree.templateVersion,
            hash,
            snapshot: (0, read_project_1.projectText)(project),
            tree,
        });
        return number;
    });
}
/** SHA-256 of what a paper says, without the day on which it was made. */
function contentHash(tree) {
    return (0, node_crypto_1.createHash)('sha256')
        .update(JSON.stringify({ ...tree, asAt: '' }))
        .digest('hex');
}
