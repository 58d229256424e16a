"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.meetingBallot = meetingBallot;
exports.ballotBox = ballotBox;
exports.marksOf = marksOf;
exports.tally = tally;
exports.chosen = chosen;
const expected_1 = require("../../lib/expected");
const seal_1 = require("./seal");
/** The ballot of a resolution, or of an election and its round, in a meeting. */
function meetingBallot(of) {
    return { project: of.project, ballot: `meeting/${of.meeting}/${of.about}` };
}
/**
 * @param db inside of `changeProject`, so that votes of one project follow one another
 * @param key of the installation, which is not in the database
 */
function ballotBox(db, key) {
    return {
        ...marksOf(db),
        /**
         * Casts one vote.
         * @param marks a number for each choice, in the order of the choices: always as many in one ballot
         * @returns the number of the paper, which nobody else knows
         * @throws Expected where this person has voted already
         */
        async cast(of, voter, marks) {
            const voted = await marksOf(db).voters(of);
            if (voted.includes(voter))
                throw new expected_1.Expected('conflict', 'You have voted already', 'Each person has one vote, and it is counted.');
            await db('ballotVoters').where(of).delete();
            // The key of this table refuses a second vote too, whatever this code does.
            const rows = [...voted, voter].toSorted().map((one) => ({ ...of, voter: one }));
            for (let at = 0; at < rows.length; at += 100)
                await db('ballotVoters').insert(rows.slice(at, at + 100));
            const papers = await papersOf(db, key, of);
            const receipt = (0, seal_1.newReceipt)(papers);
            const sealed = (0, seal_1.sealBox)(key, nameOf(of), [...papers, { receipt, marks: [...marks] }]);
            await db('ballotBoxes')
                .insert({ ...of, sealed })
                .onConflict(['project', 'ballot'])
                .merge();
            return receipt;
        },
        /** Whether there are papers that this key does not open: then the vote can only be held again. */
        async isLost(of) {
            const sealed = await sealedOf(db, of);
            return sealed !== undefined && (0, seal_1.openBox)(key, nameOf(of), sealed) === undefined;
        },
        /** Throws away who voted and what was chosen, unopened. */
        async discard(of) {
            await db('ballotBoxes').where(of).delete();
            await db('ballotVoters').where(of).delete();
        },
        /** What is in the box, which stays as it is: its papers in the order of their numbers. */
        async read(of) {
            const voters = await marksOf(db).voters(of);
            const papers = await papersOf(db, key, of);
            if (papers.length !== voters.length)
                throw new expected_1.Expected('conflict', `The box holds ${papers.length} papers, and ${voters.length} people are marked as having voted`, 'Someone has changed the data by hand. Hold this vote again, and tell whoever runs this server.');
            return { papers, voters };
        },
        /** Opens the box once. Afterwards nothing of the vote is kept here. */
        async open(of) {
            const found = await this.read(of);
            await this.discard(of);
            return found;
        },
    };
}
/** Who has voted: that needs no key. */
function marksOf(db) {
    return {
        /** Everyone who has voted, in the order of their ids. */
        voters: (of) => db('ballotVoters').where(of).orderBy('voter').pluck('voter'),
        async hasVoted(of, voter) {
            const rows = (await db('ballotVoters')
                .where({ ...of, voter })
                .select('voter'));
            return rows.length > 0;
        },
        async votes(of) {
            const [row] = (await db('ballotVoters').where(of).count({ n: '*' }));
            return Number(row?.n ?? 0);
        },
    };
}
async function papersOf(db, key, of) {
    const sealed = await sealedOf(db, of);
    if (sealed === undefined)
        return [];
    const papers = (0, seal_1.openBox)(key, nameOf(of), sealed);
    if (papers)
        return papers;
    throw new expected_1.Expected('conflict', 'This ballot box cannot be opened', 'The key of this server is another one than when the vote began. Whoever runs the server can put the old key back. Otherwise, hold the vote again.');
}
async function sealedOf(db, of) {
    const [row] = (await db('ballotBoxes').where(of).select('sealed'));
    return row?.sealed;
}
function nameOf({ project, ballot }) {
    return `${project}/${ballot}`;
}
/** How many papers chose each choice. */
function tally(papers, choices) {
    return new Map(choices.map((choice, index) => [choice, papers.filter(({ marks }) => (marks[index] ?? 0) > 0).length]));
}
/** The marks of a paper on which these choices are chosen. */
function chosen(choices, of) {
    return of.map((one) => (choices.includes(one) ? 1 : 0));
}
