"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.commentStore = commentStore;
function commentStore(db) {
    return {
        about: (project, about) => db('comments')
            .where({ project, about })
            .orderBy('at')
            .select('id', 'seat', 'words', 'at', 'settledAt'),
        /** What a proposal is called, as a thing to comment on. */
        async proposalTitle(project, id) {
            return (await db('proposals').where({ project, id }).pluck('title'))[0];
        },
        async add(comment) {
            await db('comments').insert(comment);
        },
        async settle(project, id, at) {
            await db('comments').where({ project, id }).whereNull('settledAt').update({ settledAt: at });
        },
        of: (project, seat) => db('comments')
            .where({ project, seat })
            .orderBy('at')
            .select('about', 'words', 'at'),
        /** Takes the words away, and leaves that there was a comment. */
        async erase(project, seat) {
            await db('comments').where({ project, seat }).update({ words: 'Erased by the person who wrote it.' });
        },
        /** How many comments are open, by what they are about. */
        async open(project) {
            const rows = (await db('comments')
                .where({ project })
                .whereNull('settledAt')
                .groupBy('about')
                .select('about')
                .count({ n: '*' }));
            return new Map(rows.map((row) => [row.about, Number(row.n)]));
        },
    };
}
