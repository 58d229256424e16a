"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.bookQueries = bookQueries;
const society_books_1 = require("../../engine/project/society-books");
function bookQueries(db) {
    return {
        /** The books that are not empty; undefined where all are. */
        async books(project) {
            const rows = (await db('societyBooks')
                .where({ project })
                .orderBy(['book', 'position'])
                .select('book', 'entry'));
            if (rows.length === 0)
                return undefined;
            const kept = society_books_1.bookNames.flatMap((name) => {
                const records = rows
                    .filter(({ book }) => book === name)
                    .map(({ entry }) => JSON.parse(entry));
                return records.length === 0 ? [] : [[name, records]];
            });
            return Object.fromEntries(kept);
        },
        /** Keeps a record, in place of the one with its id where there is one. */
        async putRecord(project, book, record, now) {
            const { id } = record;
            const row = { entry: JSON.stringify(record), changedAt: now };
            const changed = await db('societyBooks').where({ project, book, id }).update(row);
            if (changed > 0)
                return;
            const [last] = (await db('societyBooks').where({ project, book }).max({ last: 'position' }));
            await db('societyBooks').insert({ project, book, id, position: (last?.last ?? 0) + 1, ...row });
        },
        /** Adds whole books to a project that has none. */
        async addBooks(project, books, now) {
            const rows = society_books_1.bookNames.flatMap((book) => (0, society_books_1.bookOf)({ books }, book).map((record, index) => ({
                project,
                book,
                id: record.id,
                position: index + 1,
                entry: JSON.stringify(record),
                changedAt: now,
            })));
            if (rows.length > 0)
                await db.batchInsert('societyBooks', rows, 50);
        },
    };
}
