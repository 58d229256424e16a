"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.pollStore = pollStore;
const poll_1 = require("./poll");
const columns = ['id', 'kind', 'title', 'series', 'number', 'small', 'openedAt', 'closedAt', 'joined'];
function pollStore(db) {
    const withCounts = async (rows) => {
        const counts = (await db('pollCounts')
            .whereIn('poll', rows.map((row) => row.id))
            .orderBy('value')
            .select('poll', 'count'));
        return rows.map((row) => ({
            ...row,
            small: Boolean(row.small),
            counts: counts.filter((one) => one.poll === row.id).map((one) => Number(one.count)),
        }));
    };
    /** Written anew in the order of the alphabet, so that their order tells nothing of who answered when. */
    const putMarks = async (poll, people) => {
        const rows = [...new Set(people)].sort().map((person) => ({ poll, person }));
        await db('pollMarks').where({ poll }).delete();
        await db.batchInsert('pollMarks', rows, 50);
    };
    return {
        /** Oldest first. */
        polls: (project) => db('polls')
            .where({ project })
            .orderBy(['openedAt', 'number'])
            .select(columns)
            .then((rows) => withCounts(rows)),
        async poll(project, id) {
            return (await withCounts((await db('polls').where({ project, id }).select(columns))))[0];
        },
        /** Keeps a poll from others until this transaction ends; undefined where it is not there. */
        async holdPoll(project, id) {
            const rows = (await db('polls').where({ project, id }).forUpdate().select('closedAt'));
            return rows[0];
        },
        async addPoll(project, poll) {
            await db('polls').insert({ project, ...poll });
            const counts = poll_1.pollValues[poll.kind].map((_, index) => ({ poll: poll.id, value: index + 1, count: 0 }));
            await db.batchInsert('pollCounts', counts, 50);
        },
        /** Everyone who has answered, in the order of the alphabet; nobody once it is closed. */
        whoAnswered: (poll) => db('pollMarks').where({ poll }).orderBy('person').pluck('person'),
        async hasAnswered(poll, person) {
            return (await db('pollMarks').where({ poll, person }).select('person')).length > 0;
        },
        /** Adds one to a value, and the mark of the person among the others. */
        async addAnswer(poll, person, value) {
            const marks = (await db('pollMarks').where({ poll }).pluck('person'));
            await putMarks(poll, [...marks, person]);
            await db('pollCounts').where({ poll, value }).increment('count', 1);
        },
        /** Gives the marks of a person in the polls of a project to what they are called now. */
        async renameMarks(project, from, to) {
            const own = db('polls').where({ project }).select('id');
            const polls = (await db('pollMarks')
                .where({ person: from })
                .whereIn('poll', own)
                .pluck('poll'));
            for (const poll of polls) {
                const marks = (await db('pollMarks').where({ poll }).pluck('person'));
                await putMarks(poll, marks.map((one) => (one === from ? to : one)));
            }
        },
        async closePoll(poll, closedAt, joined) {
            await db('polls').where({ id: poll }).update({ closedAt, joined });
            // Once it is closed nobody can answer twice, so nobody needs to know who did.
            await db('pollMarks').where({ poll }).delete();
        },
    };
}
