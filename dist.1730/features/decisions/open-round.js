"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openProposal = openProposal;
exports.openNextRound = openNextRound;
exports.openVote = openVote;
exports.withdrawProposal = withdrawProposal;
exports.undecided = undecided;
exports.noProposal = noProposal;
const expected_1 = require("../../lib/expected");
const paths_1 = require("../../web/paths");
const account_1 = require("../account");
const mail_1 = require("../mail");
const projects_1 = require("../projects");
const consent_1 = require("./consent");
const roll_1 = require("./roll");
const store_1 = require("./store");
/** Puts a proposal to everyone, opens its first round, and reminds each seat that has an e-mail address. */
function openProposal(deps, doing, proposed) {
    return (0, projects_1.changeProject)(deps.db, doing, async (_store, trx) => {
        const store = (0, store_1.decisionStore)(trx);
        const { names, fallback } = await store.settings(doing.project);
        const { title, question, card, ...asked } = proposed;
        const proposal = {
            id: (0, account_1.newId)(),
            title,
            question: question?.id ?? null,
            card: card ?? null,
            state: 'open',
            fallback,
            openedAt: doing.now.toISOString(),
        };
        await store.addProposal(doing.project, proposal);
        await open(trx, deps.baseUrl, doing, { proposal, asked, number: 1, kind: 'consent', names });
        return { deed: { what: 'opened round 1', about: `proposal:${proposal.id}` }, result: proposal.id };
    });
}
/** Opens the next round with the words changed. Says so where another is open, or the proposal is settled. */
function openNextRound(deps, doing, next) {
    return (0, projects_1.changeProject)(deps.db, doing, async (_store, trx) => {
        const { proposal, rounds } = await between(trx, doing.project, next.proposal);
        const { names } = await (0, store_1.decisionStore)(trx).settings(doing.project);
        const number = rounds.length + 1;
        await open(trx, deps.baseUrl, doing, { proposal, asked: next.asked, number, kind: 'consent', names });
        return { deed: { what: `opened round ${number}`, about: `proposal:${proposal.id}` }, result: undefined };
    });
}
/** Opens the vote that the group chose before, on the words of the last round. Only after two rounds have failed. */
function openVote(deps, doing, id) {
    return (0, projects_1.changeProject)(deps.db, doing, async (_store, trx) => {
        const { proposal, rounds } = await between(trx, doing.project, id);
        const last = rounds.at(-1);
        const outcomes = rounds.map((round) => round.outcome);
        if (!last || !(0, consent_1.mayVote)(outcomes, proposal.fallback)) {
            throw new expected_1.Expected('conflict', 'This proposal cannot go to a vote', 'A vote may follow two rounds that did not pass, where the group chose a way to vote before the first.');
        }
        const { words, answer, option } = last;
        const { names } = await (0, store_1.decisionStore)(trx).settings(doing.project);
        const number = rounds.length + 1;
        const asked = { words, answer, option };
        await open(trx, deps.baseUrl, doing, { proposal, asked, number, kind: 'vote', names });
        return { deed: { what: 'opened a vote', about: `proposal:${proposal.id}` }, result: undefined };
    });
}
/** Takes a proposal back. What was said in an open round is dropped, and nothing is counted. */
function withdrawProposal(db, doing, id) {
    return (0, projects_1.changeProject)(db, doing, async (_store, trx) => {
        const store = (0, store_1.decisionStore)(trx);
        const proposal = await undecided(trx, doing.project, id);
        const last = (await store.rounds(id)).at(-1);
        if (last?.closedAt === null) {
            await store.dropPositions(id, last.number);
            await store.endRound(id, last.number, { at: doing.now.toISOString(), outcome: null, result: null });
        }
        await store.putState(id, 'withdrawn');
        return { deed: { what: 'withdrew a proposal', about: `proposal:${proposal.id}` }, result: undefined };
    });
}
/** A proposal that is not settled, held until the transaction ends. */
async function undecided(trx, project, id) {
    const proposal = await (0, store_1.decisionStore)(trx).holdProposal(project, id);
    if (!proposal)
        throw noProposal();
    if (proposal.state !== 'open') {
        throw new expected_1.Expected('conflict', proposal.state === 'passed' ? 'This proposal has passed' : 'This proposal was withdrawn', 'Someone was a moment before you. Go back to Decisions to see how it stands.');
    }
    return proposal;
}
function noProposal() {
    return new expected_1.Expected('missing', 'We cannot find this proposal', 'Go back to Decisions to see those there are.');
}
async function between(trx, project, id) {
    const proposal = await undecided(trx, project, id);
    const rounds = await (0, store_1.decisionStore)(trx).rounds(id);
    if (rounds.at(-1)?.closedAt === null) {
        throw new expected_1.Expected('conflict', 'A round of this proposal is open', 'Someone was a moment before you. Go to the proposal to answer in that round.');
    }
    return { proposal, rounds };
}
async function open(trx, baseUrl, doing, round) {
    const { project, now } = doing;
    const { proposal, asked, number, kind, names } = round;
    await (0, store_1.decisionStore)(trx).addRound(proposal.id, {
        ...asked,
        number,
        kind,
        names,
        openedAt: now.toISOString(),
    });
    const head = await (0, projects_1.projectStore)(trx).head(project);
    const link = baseUrl + (0, paths_1.href)(paths_1.paths.proposal, { project, proposal: proposal.id });
    for (const seat of await (0, account_1.accountStore)(trx).seats(project)) {
        if (seat.email === null || (0, roll_1.personOf)(seat) === undefined)
            continue;
        await (0, mail_1.postMail)(trx, {
            key: `proposal ${proposal.id} ${number} ${seat.id}`,
            to: seat.email,
            template: 'proposal',
            values: { coop: head?.name ?? '', proposal: proposal.title, link },
            project,
            now,
            reminder: true,
        });
    }
}
