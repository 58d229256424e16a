"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.commentsAbout = commentsAbout;
exports.commentsOf = commentsOf;
exports.openComments = openComments;
const dates_1 = require("../../lib/dates");
const projects_1 = require("../projects");
const store_1 = require("./store");
/** The comments about one part of a project, oldest first, for the page of that part. */
async function commentsAbout(db, project, about) {
    const rows = await (0, store_1.commentStore)(db).about(project, about);
    if (rows.length === 0)
        return [];
    const names = await (0, projects_1.seatNames)(db, project);
    return rows.map(({ id, seat, words, at, settledAt }) => ({
        id,
        who: names.get(seat) ?? 'Someone who has left',
        when: (0, dates_1.longInstant)(new Date(at)),
        words,
        settled: settledAt !== null,
    }));
}
/** Every comment of one person, for what is held about them. */
function commentsOf(db, project, seat) {
    return (0, store_1.commentStore)(db).of(project, seat);
}
/** How many comments are open, by what they are about. */
function openComments(db, project) {
    return (0, store_1.commentStore)(db).open(project);
}
