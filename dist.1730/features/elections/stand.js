"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.nominate = nominate;
exports.answerNomination = answerNomination;
exports.withdraw = withdraw;
const eligible_1 = require("../../engine/project/eligible");
const project_1 = require("../../engine/project/project");
const expected_1 = require("../../lib/expected");
const change_election_1 = require("./change-election");
/** Names a member as a candidate; only members name. It does not make them one: they are asked. */
function nominate(on, doing, id, who) {
    return (0, change_election_1.changeElection)(on, doing, id, (scene) => {
        const { election, today, register } = scene;
        (0, change_election_1.mustBe)(scene, 'nominations', 'Nominations are closed');
        if (!register.memberOf.has(who.by))
            throw new expected_1.Expected('conflict', 'Only members can name candidates', 'Ask a member to do it.');
        mayStand(scene, who.founder);
        if (election.nominations.some((one) => one.founder === who.founder))
            throw new expected_1.Expected('conflict', 'This person has been named already', 'Choose someone else.');
        const nominations = [...election.nominations, { ...who, on: today }];
        return {
            change: { election: { ...election, nominations }, what: 'named a candidate' },
            result: undefined,
        };
    });
}
/**
 * Keeps what a named person says. Who says yes has said, too, that they are old enough and that nothing bars them.
 */
function answerNomination(on, doing, id, said) {
    return (0, change_election_1.changeElection)(on, doing, id, (scene) => {
        (0, change_election_1.mustBe)(scene, 'nominations', 'Nominations are closed');
        const { election, today } = scene;
        namedIn(election, said.founder);
        if (said.answer === 'accepted')
            mayStand(scene, said.founder);
        const { answer, statement } = said;
        const change = withNomination(election, said.founder, (one) => {
            const { founder, by, on: day } = one;
            return { founder, by, on: day, answer, answered: today, ...(statement !== undefined && { statement }) };
        });
        return { change: { ...change, what: 'answered a nomination' }, result: undefined };
    });
}
/** A candidate withdraws, until voting opens. */
function withdraw(on, doing, id, founder) {
    return (0, change_election_1.changeElection)(on, doing, id, (scene) => {
        const { election, phase, today } = scene;
        const found = namedIn(election, founder);
        if (found.withdrew !== undefined)
            return { result: undefined };
        if (phase !== 'nominations' && phase !== 'waiting') {
            throw new expected_1.Expected('conflict', 'Voting has opened, so the list of candidates stays as it is', 'If you are elected, you can still say no: stand down on the page of the committee.');
        }
        const change = withNomination(election, founder, (one) => ({ ...one, withdrew: today }));
        return { change: { ...change, what: 'withdrew a candidate' }, result: undefined };
    });
}
function mayStand({ project, promises, election }, id) {
    const founder = (0, project_1.founderById)(project, id);
    if (!founder)
        throw new expected_1.Expected('missing', 'We cannot find this person', 'Go back to the election.');
    const day = election.takesOffice;
    const fault = (0, eligible_1.standingFault)({ ledger: project.ledger, promises, day }, founder, election.office);
    if (fault !== undefined)
        throw new expected_1.Expected('conflict', fault.replace(/\.$/, ''), 'Choose someone else.');
}
function namedIn(election, founder) {
    const found = election.nominations.find((one) => one.founder === founder);
    if (found)
        return found;
    throw new expected_1.Expected('conflict', 'This person has not been named', 'Name them first.');
}
function withNomination(election, founder, to) {
    const nominations = election.nominations.map((one) => (one.founder === founder ? to(one) : one));
    return { election: { ...election, nominations } };
}
