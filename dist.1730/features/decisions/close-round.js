"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.closeRound = closeRound;
const decision_1 = require("../../engine/project/decision");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const projects_1 = require("../projects");
const consent_1 = require("./consent");
const open_round_1 = require("./open-round");
const store_1 = require("./store");
const take_position_1 = require("./take-position");
/**
 * Closes a round: counts it, writes it in the log, and keeps the answer where it passed. Who said what is kept only
 * where the group agreed to names; else it is dropped here, with the rest in one transaction.
 * @throws Expected where someone else closed it a moment before
 */
function closeRound(db, doing, closing) {
    const { project, now } = doing;
    return (0, projects_1.changeProject)(db, doing, async (store, trx) => {
        const rounds = (0, store_1.decisionStore)(trx);
        const proposal = await (0, open_round_1.undecided)(trx, project, closing.proposal);
        const round = (await rounds.rounds(proposal.id)).find((one) => one.number === closing.round);
        if (!round || round.closedAt !== null) {
            throw new expected_1.Expected('conflict', 'This round is closed already', 'Someone closed it a moment before you. Go back to the proposal to see the result.');
        }
        const roll = await (0, take_position_1.rollToday)(trx, project, now);
        const taken = await rounds.positions(proposal.id, round.number);
        const answers = await (0, projects_1.projectStore)(trx).answers(project);
        const names = await namesIn(trx, project, { round, roll, taken });
        const { outcome, result } = ended({ proposal, round, roll, taken, answers, names });
        await rounds.endRound(proposal.id, round.number, { at: now.toISOString(), outcome, result });
        await rounds.dropPositions(proposal.id, round.number);
        await keep(store, doing, { proposal, round, outcome, result });
        if (outcome === 'passed')
            await rounds.putState(proposal.id, 'passed');
        const what = round.kind === 'vote' ? 'closed a vote' : `closed round ${round.number}`;
        return { deed: { what, about: `proposal:${proposal.id}` }, result: outcome };
    });
}
/** Those on the roll who did not answer count as not here; those no longer on it do not count. */
function ended(on) {
    const { proposal, round, roll, answers, names } = on;
    const ids = new Set(roll.map((person) => person.id));
    const taken = on.taken.filter((one) => ids.has(one.person));
    const said = [
        ...taken.map((one) => one.position),
        ...Array.from({ length: roll.length - taken.length }, () => 'away'),
    ];
    const quorum = (0, consent_1.quorumOf)(roll.length, answers);
    // In the order of the alphabet, so that their order tells nothing about whose they are.
    const wordsOf = (position) => taken
        .filter((one) => one.position === position && one.words !== '')
        .map((one) => one.words)
        .sort();
    const common = {
        founders: roll.length,
        quorum,
        concerns: [...wordsOf('concerns'), ...wordsOf('aside')],
        reasons: wordsOf('block'),
        entered: taken.filter((one) => one.enteredBy !== null).length,
        ...(names && { names }),
    };
    if (round.kind === 'vote') {
        const votes = (0, consent_1.votesOf)(said);
        const outcome = (0, consent_1.voteOutcome)(votes, quorum, proposal.fallback ?? 'two-thirds');
        return { outcome, result: { ...common, votes } };
    }
    const counts = (0, consent_1.counted)(said);
    return { outcome: (0, consent_1.consentOutcome)(counts, quorum), result: { ...common, counts } };
}
async function namesIn(trx, project, { round, roll, taken }) {
    if (!round.names)
        return undefined;
    const seats = await (0, projects_1.seatNames)(trx, project);
    const said = new Map(taken.map((one) => [one.person, one]));
    return roll.map(({ id, name }) => {
        const one = said.get(id);
        const by = one?.enteredBy;
        return {
            name,
            position: one?.position ?? 'away',
            ...(typeof by === 'string' && { enteredBy: seats.get(by) ?? 'Someone who has left' }),
        };
    });
}
/** The log, and the answer that the group agreed. A round without a quorum decided nothing and is not in the log. */
async function keep(store, { project, now }, on) {
    const { proposal, round, outcome, result } = on;
    if (outcome === 'no-quorum')
        return;
    const { counts, votes, concerns, reasons, names } = result;
    const decision = {
        proposal: proposal.title,
        ...(proposal.question !== null && { about: proposal.question }),
        option: round.option,
        round: round.number,
        how: round.kind,
        outcome,
        ...(counts && { counts }),
        ...(votes && { votes }),
        ...(concerns.length > 0 && { concerns }),
        ...(reasons.length > 0 && { reasons }),
        on: (0, dates_1.londonDate)(now),
        ...(names && { names }),
    };
    await store.addDecision(project, decision, now.toISOString());
    if (outcome !== 'passed' || proposal.question === null || round.answer === undefined)
        return;
    const decided = { by: (0, decision_1.decidedBy)(decision), on: decision.on };
    await store.putAnswer(project, proposal.question, round.answer, { now: now.toISOString(), decided });
}
