"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.takePosition = takePosition;
exports.enterPosition = enterPosition;
exports.rollToday = rollToday;
exports.noPerson = noPerson;
const ledger_1 = require("../../engine/project/ledger");
const facts_1 = require("../../engine/project/facts");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const account_1 = require("../account");
const projects_1 = require("../projects");
const open_round_1 = require("./open-round");
const roll_1 = require("./roll");
const store_1 = require("./store");
/** A person's own position, or its change while the round is open. */
function takePosition(db, doing, taken) {
    return (0, projects_1.changeProject)(db, doing, async (_store, trx) => {
        const seat = await (0, account_1.accountStore)(trx).seat(doing.project, String(doing.seat));
        const person = seat && (0, roll_1.personOf)(seat);
        if (person === undefined || !(await onRoll(trx, doing, person))) {
            throw new expected_1.Expected('forbidden', 'Founders take part in this round', 'You can read it and comment on it. Ask the organiser if you are one of the founders.');
        }
        await put(trx, doing, taken, { person, enteredBy: null });
        return { deed: { what: 'answered in a round', about: `proposal:${taken.proposal}` }, result: undefined };
    });
}
/**
 * What someone in the room says, entered by the organiser; or that they are not here. It never takes the place of
 * what the person said on a phone of their own, which may have come while the organiser was typing.
 */
function enterPosition(db, doing, person, taken) {
    return (0, projects_1.changeProject)(db, doing, async (_store, trx) => {
        if (!(await onRoll(trx, doing, person)))
            throw noPerson();
        await put(trx, doing, taken, { person, enteredBy: doing.seat });
        const what = taken.position === 'away' ? 'marked someone as not here' : 'answered for someone in the room';
        return { deed: { what, about: `proposal:${taken.proposal}` }, result: undefined };
    });
}
/** Everyone who counts today. */
async function rollToday(db, project, now) {
    const store = (0, projects_1.projectStore)(db);
    const whole = await store.load(project);
    const present = (0, facts_1.presentFounders)(whole, (0, ledger_1.registerAt)(whole.ledger, (0, dates_1.londonDate)(now)));
    return (0, roll_1.rollOf)(present, await (0, account_1.accountStore)(db).seats(project));
}
function noPerson() {
    return new expected_1.Expected('missing', 'We cannot find this person among the founders', 'Go back to the proposal to see who takes part.');
}
async function onRoll(trx, { project, now }, person) {
    return (await rollToday(trx, project, now)).some((one) => one.id === person);
}
async function put(trx, doing, { proposal: id, round: number, position, words }, by) {
    const store = (0, store_1.decisionStore)(trx);
    if (!(await store.holdProposal(doing.project, id)))
        throw (0, open_round_1.noProposal)();
    const round = (await store.rounds(id)).find((one) => one.number === number);
    if (!round || round.closedAt !== null) {
        throw new expected_1.Expected('conflict', 'This round closed before your answer came', 'Your answer was not counted. Go back to the proposal to see how it stands. You can comment, or ask for another round.');
    }
    const said = (await store.positions(id, number)).find((one) => one.person === by.person);
    if (by.enteredBy !== null && said && said.enteredBy === null) {
        throw new expected_1.Expected('conflict', 'They have answered on a phone of their own', 'Their own answer counts. They can change it there until the round closes.');
    }
    const isVote = ['yes', 'no', 'abstain'].includes(position);
    if (position !== 'away' && isVote !== (round.kind === 'vote')) {
        throw new expected_1.Expected('conflict', 'This round asks something else', 'Go back to the proposal and answer there.');
    }
    await store.putPosition(id, number, { position, words, ...by });
}
