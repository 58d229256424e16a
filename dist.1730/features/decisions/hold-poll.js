"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openPoll = openPoll;
exports.openPollAgain = openPollAgain;
exports.answerPoll = answerPoll;
exports.closePoll = closePoll;
exports.joinedIn = joinedIn;
exports.noPoll = noPoll;
const expected_1 = require("../../lib/expected");
const who_may_1 = require("../../web/who-may");
const account_1 = require("../account");
const projects_1 = require("../projects");
const poll_1 = require("./poll");
const poll_store_1 = require("./poll-store");
const roll_1 = require("./roll");
/** Opens a poll. */
function openPoll(db, doing, poll) {
    return (0, projects_1.changeProject)(db, doing, async (_store, trx) => {
        const id = (0, account_1.newId)();
        const openedAt = doing.now.toISOString();
        const start = { ...poll, id, title: poll_1.pollAsks[poll.kind], series: id, number: 1, openedAt };
        await (0, poll_store_1.pollStore)(trx).addPoll(doing.project, start);
        return { deed: { what: 'opened a poll', about: `poll:${id}` }, result: id };
    });
}
/** Holds the same poll once more, to see what changed. */
function openPollAgain(db, doing, id) {
    return (0, projects_1.changeProject)(db, doing, async (_store, trx) => {
        const store = (0, poll_store_1.pollStore)(trx);
        await store.holdPoll(doing.project, id);
        const poll = await store.poll(doing.project, id);
        if (!poll)
            throw noPoll();
        const rounds = (await store.polls(doing.project)).filter((one) => one.series === poll.series);
        if (rounds.some((one) => one.closedAt === null)) {
            throw new expected_1.Expected('conflict', 'This poll is open already', 'Go back to Decisions to answer it.');
        }
        const next = (0, account_1.newId)();
        const { kind, title, series, small } = poll;
        const openedAt = doing.now.toISOString();
        const start = { id: next, kind, title, series, small, number: rounds.length + 1, openedAt };
        await store.addPoll(doing.project, start);
        return { deed: { what: 'opened a poll', about: `poll:${next}` }, result: next };
    });
}
/**
 * Counts one answer of a person, who may have come in by two links. The audit trail says nothing of it: an entry with a time and a place in the order, beside
 * a count that grew, would tell who chose what. So would the time at which the project was last changed.
 */
function answerPoll(db, doing, answer) {
    const { project } = doing;
    return (0, projects_1.changeProject)(db, doing, async (_store, trx) => {
        const store = (0, poll_store_1.pollStore)(trx);
        const held = await store.holdPoll(project, answer.poll);
        const seat = await (0, account_1.accountStore)(trx).seat(project, String(doing.seat));
        const poll = held && (await store.poll(project, answer.poll));
        if (!poll || !seat)
            throw noPoll();
        if (held.closedAt !== null) {
            throw new expected_1.Expected('conflict', 'This poll closed before your answer came', 'Your answer was not counted. Go back to Decisions. The poll can be held again.');
        }
        if (await store.hasAnswered(poll.id, (0, roll_1.voterOf)(seat))) {
            throw new expected_1.Expected('conflict', 'You have answered this poll already', 'Each person answers once. Nobody can see or change an answer, as it is not kept with a name.');
        }
        if (!hasValue(poll, answer.value))
            throw noPoll();
        await store.addAnswer(poll.id, (0, roll_1.voterOf)(seat), answer.value);
        await closeIfComplete(trx, doing, poll.id);
        return { deed: undefined, result: undefined };
    });
}
/**
 * Closes a poll that everyone has answered, where that shows the answers: there is nothing left to wait for. The
 * trail names nobody, as the last to answer did not choose to close it.
 */
async function closeIfComplete(trx, doing, id) {
    const { project, now } = doing;
    const poll = await (0, poll_store_1.pollStore)(trx).poll(project, id);
    const joined = await joinedIn(trx, project);
    const closedAt = now.toISOString();
    if (!poll || (0, poll_1.answersIn)(poll) < joined || !(0, poll_1.mayShow)({ ...poll, closedAt, joined }))
        return;
    await (0, poll_store_1.pollStore)(trx).closePoll(id, closedAt, joined);
    await (0, projects_1.projectStore)(trx).trace({ ...doing, seat: null }, { what: 'closed a poll', about: `poll:${id}` });
}
function hasValue(poll, value) {
    return Number.isInteger(value) && value >= 1 && value <= poll_1.pollValues[poll.kind].length;
}
/** Closes a poll. Who took part is forgotten with it. */
function closePoll(db, doing, id) {
    return (0, projects_1.changeProject)(db, doing, async (_store, trx) => {
        const store = (0, poll_store_1.pollStore)(trx);
        const held = await store.holdPoll(doing.project, id);
        if (!held)
            throw noPoll();
        if (held.closedAt !== null)
            throw new expected_1.Expected('conflict', 'This poll is closed already', 'Go back to the poll to see it.');
        await store.closePoll(id, doing.now.toISOString(), await joinedIn(trx, doing.project));
        return { deed: { what: 'closed a poll', about: `poll:${id}` }, result: undefined };
    });
}
/** How many people may take part in a poll. */
async function joinedIn(db, project) {
    const seats = (await (0, account_1.accountStore)(db).seats(project)).filter((seat) => (0, who_may_1.mayDo)(seat.role, 'decide'));
    return new Set(seats.map(roll_1.voterOf)).size;
}
function noPoll() {
    return new expected_1.Expected('missing', 'We cannot find this poll', 'Go back to Decisions to see those there are.');
}
