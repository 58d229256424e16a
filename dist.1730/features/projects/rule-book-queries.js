"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ruleBookQueries = ruleBookQueries;
function ruleBookQueries(db) {
    return {
        async registration(project) {
            const [row] = (await db('projects').where({ id: project }).select('registration'));
            return row?.registration ? JSON.parse(row.registration) : undefined;
        },
        async putRegistration(project, registration) {
            await db('projects')
                .where({ id: project })
                .update({ registration: JSON.stringify(registration) });
        },
        /** Every rule book, the first one first. */
        ruleBooks: (project) => db('ruleBooks')
            .where({ project })
            .orderBy('number')
            .pluck('book')
            .then((rows) => rows.map((row) => JSON.parse(row))),
        async putRuleBook(project, book) {
            const row = { project, number: book.number, book: JSON.stringify(book) };
            await db('ruleBooks').insert(row).onConflict(['project', 'number']).merge();
        },
        /** Takes away rules that were sent in and came back. */
        async removeRuleBook(project, number) {
            await db('ruleBookFiles').where({ project, number }).delete();
            await db('ruleBooks').where({ project, number }).delete();
        },
    };
}
