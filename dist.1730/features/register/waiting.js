"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.booksWaiting = void 0;
/** What the books beside the registers ask of the secretary: charges for the FCA, and people who asked to see a register. */
const society_books_1 = require("../../engine/project/society-books");
const paths_1 = require("../../web/paths");
const record_books_1 = require("./record-books");
const booksWaiting = (on) => [
    ...waitingIn(on, 'charges', { law: 'CCBSA 2014 s.59' }),
    ...waitingIn(on, 'inspections', {}),
];
exports.booksWaiting = booksWaiting;
function waitingIn({ id, project, deps, today }, book, more) {
    const { line } = record_books_1.bookSpecs[book];
    return (0, society_books_1.recordsAt)(project, book, today).flatMap((record) => {
        const { title, due } = line(record, { project, library: deps.library, today });
        if (!due)
            return [];
        const words = book === 'charges' ? `Send the charge to the FCA: ${title}` : `Show ${title} what they asked for`;
        const link = (0, paths_1.href)(paths_1.paths.bookRecord, { project: id, book, record: record.id });
        return [
            { key: `${book}:${record.id}`, words, link, by: due.on, for: { may: 'register' }, ...more },
        ];
    });
}
