"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.decisionsWaiting = void 0;
/** Rounds and polls that a person has not answered. Only they are told: who has answered a poll is nobody else's affair. */
const ledger_1 = require("../../engine/project/ledger");
const facts_1 = require("../../engine/project/facts");
const paths_1 = require("../../web/paths");
const who_may_1 = require("../../web/who-may");
const poll_store_1 = require("./poll-store");
const roll_1 = require("./roll");
const store_1 = require("./store");
const decisionsWaiting = async (on) => [
    ...(await openRounds(on)),
    ...(await openPolls(on)),
];
exports.decisionsWaiting = decisionsWaiting;
async function openRounds({ deps: { db }, id, project, seats, today }) {
    const store = (0, store_1.decisionStore)(db);
    const proposals = (await store.proposals(id)).filter(({ state }) => state === 'open');
    if (proposals.length === 0)
        return [];
    const rounds = await store.allRounds(id);
    const counted = new Set((0, roll_1.rollOf)((0, facts_1.presentFounders)(project, (0, ledger_1.registerAt)(project.ledger, today)), seats).map((one) => one.id));
    const waiting = [];
    for (const proposal of proposals) {
        const round = rounds.findLast((one) => one.proposal === proposal.id);
        if (!round || round.closedAt !== null)
            continue;
        const taken = new Set((await store.positions(proposal.id, round.number)).map((one) => one.person));
        const open = seats.filter((seat) => {
            const person = (0, roll_1.personOf)(seat);
            return person !== undefined && counted.has(person) && !taken.has(person);
        });
        waiting.push({
            key: `round:${proposal.id}:${round.number}`,
            words: `${round.kind === 'vote' ? 'Vote' : 'Say what you think'}: ${proposal.title}`,
            link: (0, paths_1.href)(paths_1.paths.proposal, { project: id, proposal: proposal.id }),
            for: { seats: open.map((seat) => seat.id) },
        });
    }
    return waiting;
}
async function openPolls({ deps: { db }, id, seats }) {
    const store = (0, poll_store_1.pollStore)(db);
    const waiting = [];
    for (const poll of (await store.polls(id)).filter(({ closedAt }) => closedAt === null)) {
        const answered = new Set(await store.whoAnswered(poll.id));
        const open = seats.filter((seat) => (0, who_may_1.mayDo)(seat.role, 'decide') && !answered.has((0, roll_1.voterOf)(seat)));
        waiting.push({
            key: `poll:${poll.id}`,
            words: `Answer without your name: ${poll.title}`,
            private: true,
            link: (0, paths_1.href)(paths_1.paths.poll, { project: id, poll: poll.id }),
            for: { seats: open.map((seat) => seat.id) },
        });
    }
    return waiting;
}
