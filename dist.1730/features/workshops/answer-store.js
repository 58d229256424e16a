"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.answerKeeper = answerKeeper;
exports.answerStore = answerStore;
exports.placeOf = placeOf;
/** The SQL of what tables made, of polls without names, and of those who want mail afterwards. */
const announce_1 = require("../../db/announce");
const transact_1 = require("../../db/transact");
const together_1 = require("../../db/together");
const topics_1 = require("./topics");
/** Whom an answer concerns: the other phones of the table, and those who watch all tables. */
function topicsOf({ workshop, tableId }) {
    return [topics_1.topics.table(tableId), topics_1.topics.tables(workshop)];
}
/**
 * Keeps answers: those that come in at the same time in one statement and one commit. An answer whose key is known
 * is not kept again; what was saved before comes back.
 */
function answerKeeper(db) {
    const keep = (trx, answers) => trx('workshopAnswers')
        .insert(answers)
        .onConflict(['tableId', 'key'])
        .ignore()
        .returning(['id', 'tableId', 'key', 'savedAt']);
    return (0, together_1.together)(async (answers) => {
        const kept = (await (0, transact_1.transact)(db, async (trx) => {
            for (const topic of new Set(answers.flatMap(topicsOf)))
                await (0, announce_1.announce)(trx, topic);
            return keep(trx, answers);
        }));
        const byKey = new Map(kept.map((row) => [`${row.tableId} ${row.key}`, row]));
        const again = answers.filter(({ tableId, key }) => !byKey.has(`${tableId} ${key}`));
        if (again.length > 0) {
            const rows = (await db('workshopAnswers')
                .whereIn('key', again.map(({ key }) => key))
                .whereIn('tableId', again.map(({ tableId }) => tableId))
                .select('id', 'tableId', 'key', 'savedAt'));
            for (const row of rows)
                byKey.set(`${row.tableId} ${row.key}`, row);
        }
        return answers.map(({ tableId, key }) => {
            const row = byKey.get(`${tableId} ${key}`);
            return { id: Number(row?.id), savedAt: String(row?.savedAt) };
        });
    });
}
function answerStore(db) {
    return { ...workQueries(db), ...pollQueries(db), ...followUpQueries(db) };
}
/** The newest row of each part of these answers. */
function newest(db, of) {
    return db('workshopAnswers').where(of).groupBy('tableId', 'exercise', 'part').max({ id: 'id' });
}
function workQueries(db) {
    return {
        async addAnswer(answer) {
            await db('workshopAnswers').insert(answer);
        },
        /** What stands, by table, in the order in which each part was last saved. */
        async work(workshop) {
            const rows = (await db('workshopAnswers')
                .whereIn('id', newest(db, { workshop }))
                .whereNotNull('value')
                .orderBy('id')
                .select('tableId', 'exercise', 'part', 'value'));
            const byTable = new Map();
            for (const row of rows)
                byTable.set(row.tableId, [...(byTable.get(row.tableId) ?? []), row]);
            return byTable;
        },
        async workOfTable(tableId) {
            return (await db('workshopAnswers')
                .whereIn('id', newest(db, { tableId }))
                .whereNotNull('value')
                .orderBy('id')
                .select('exercise', 'part', 'value', 'savedAt'));
        },
        /** How many parts each table has filled in of each exercise: enough for the live cards, without what they say. */
        async counts(workshop) {
            const rows = (await db('workshopAnswers')
                .whereIn('id', newest(db, { workshop }))
                .whereNotNull('value')
                .groupBy('tableId', 'exercise')
                .select('tableId', 'exercise')
                .count({ parts: '*' })
                .max({ lastAt: 'savedAt' }));
            return rows.map((row) => ({ ...row, parts: Number(row.parts) }));
        },
        /** The number of the newest answer in a workshop, or at one table. */
        async lastAnswer(of) {
            const [row] = (await db('workshopAnswers').where(of).max({ last: 'id' }));
            return Number(row?.last ?? 0);
        },
    };
}
/**
 * The number of the last change for those who watch a workshop, or for one table: changes of the facilitator, and
 * the newest answer.
 */
async function placeOf(db, { id, place }, table) {
    const of = table === undefined ? { workshop: id } : { tableId: table };
    return `${place}.${await answerStore(db).lastAnswer(of)}`;
}
function pollQueries(db) {
    return {
        /** Marks a seat as having answered. False where it had. */
        async mark(workshop, poll, seat) {
            const rows = (await db('workshopMarks')
                .insert({ workshop, poll, seat })
                .onConflict(['workshop', 'poll', 'seat'])
                .ignore()
                .returning('seat'));
            return rows.length === 1;
        },
        /** How many at a table have answered a poll. */
        async marked(workshop, poll, table) {
            const [row] = (await db('workshopMarks')
                .where({ workshop, poll })
                .whereLike('seat', `${table} %`)
                .count({ n: '*' }));
            return Number(row?.n ?? 0);
        },
        async count(of) {
            await db('workshopCounts')
                .insert(of)
                .onConflict(['workshop', 'poll', 'question', 'value'])
                .merge({ count: db.raw('?? + ?', ['workshopCounts.count', of.count]) });
        },
        /** How many chose each of 1 to 5, by poll and question. */
        async tallies(workshop) {
            const rows = (await db('workshopCounts')
                .where({ workshop })
                .select('poll', 'question', 'value', 'count'));
            const tallies = new Map();
            for (const { poll, question, value, count } of rows) {
                const key = `${poll} ${question}`;
                const counts = tallies.get(key) ?? [0, 0, 0, 0, 0];
                counts[value - 1] = Number(count);
                tallies.set(key, counts);
            }
            return tallies;
        },
        async addWords(id, workshop, words) {
            await db('workshopWords').insert({ id, workshop, words });
        },
        /** In the order of the alphabet, so that their order tells nothing about whose they are. */
        async words(workshop) {
            return (await db('workshopWords').where({ workshop }).pluck('words')).sort();
        },
    };
}
function followUpQueries(db) {
    return {
        async addFollowUp(row) {
            await db('workshopFollowUps').insert(row).onConflict(['tableId', 'email']).ignore();
        },
        async followUps(of) {
            const rows = (await db('workshopFollowUps').where(of).orderBy('id'));
            return rows.map((row) => ({ ...row, posted: JSON.parse(row.posted) }));
        },
        async notePosted(id, posted) {
            await db('workshopFollowUps')
                .where({ id })
                .update({ posted: JSON.stringify(posted) });
        },
    };
}
