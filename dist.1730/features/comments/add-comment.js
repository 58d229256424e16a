"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.addComment = addComment;
exports.settleComment = settleComment;
exports.eraseComments = eraseComments;
const account_1 = require("../account");
const projects_1 = require("../projects");
const store_1 = require("./store");
/** Adds a comment about a part of a project. */
function addComment(db, doing, comment) {
    const { project, seat, now } = doing;
    return (0, projects_1.changeProject)(db, doing, async (_store, trx) => {
        const row = { id: (0, account_1.newId)(), project, seat: String(seat), at: now.toISOString(), ...comment };
        await (0, store_1.commentStore)(trx).add(row);
        return { deed: { what: 'commented', about: comment.about }, result: undefined };
    });
}
/** Marks a comment as settled. It stays to be read. */
function settleComment(db, doing, comment) {
    return (0, projects_1.changeProject)(db, doing, async (_store, trx) => {
        await (0, store_1.commentStore)(trx).settle(doing.project, comment.id, doing.now.toISOString());
        return { deed: { what: 'settled a comment', about: comment.about }, result: undefined };
    });
}
/** Takes away the words of a person who leaves. */
function eraseComments(trx, project, seat) {
    return (0, store_1.commentStore)(trx).erase(project, seat);
}
