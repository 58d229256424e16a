"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sceneOf = sceneOf;
exports.electionBallot = electionBallot;
exports.changeElection = changeElection;
exports.electionIn = electionIn;
exports.mustBe = mustBe;
const rule_map_1 = require("../../engine/clauses/rule-map");
const ballot_election_rules_1 = require("../../engine/project/ballot-election-rules");
const in_force_1 = require("../../engine/project/in-force");
const ledger_1 = require("../../engine/project/ledger");
const project_1 = require("../../engine/project/project");
const promises_1 = require("../../engine/project/promises");
const words_1 = require("../../engine/words");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const projects_1 = require("../projects");
const register_1 = require("../register");
/** Looks at an election as it stands at a moment. */
function sceneOf(whole, election, library, at) {
    const today = (0, dates_1.londonDate)(at);
    const project = (0, in_force_1.inForce)(whole, today);
    const register = (0, ledger_1.registerAt)(project.ledger, today);
    const now = (0, ballot_election_rules_1.momentOf)(at);
    const map = (0, rule_map_1.ruleMap)(project, today, library);
    return {
        project,
        election,
        phase: (0, ballot_election_rules_1.phaseOf)(election, now),
        today,
        now,
        register,
        promises: (0, promises_1.promisesOf)(library.questions, project.answers),
        candidates: (0, ballot_election_rules_1.candidatesOf)(election).flatMap((id) => (0, project_1.founderById)(project, id) ?? []),
        roll: (0, ballot_election_rules_1.rollOf)(election, project.ledger, today),
        nameOf: (id) => (0, project_1.founderById)(project, id)?.legalName ?? 'Someone who is no longer listed',
        rule: (topic) => (0, rule_map_1.ruleWords)(map, topic, (0, words_1.frameOf)('en-GB')),
    };
}
function electionBallot(project, election) {
    return { project, ballot: `election/${election}` };
}
/** Changes an election: itself, what it writes in the ledger and the trace, in one transaction or not at all. */
function changeElection(on, doing, id, work) {
    return (0, projects_1.changeProject)(on.db, doing, async (store, db) => {
        const project = await store.load(doing.project);
        const election = electionIn(project, id);
        const { change, result } = await work(sceneOf(project, election, on.library, doing.now), { store, db });
        if (!change)
            return { deed: undefined, result };
        await store.putElection(doing.project, change.election);
        if (change.entries)
            await (0, register_1.writeEntries)(store, doing, change.entries);
        return { deed: { what: change.what, about: `election:${id}` }, result };
    });
}
function electionIn(project, id) {
    const found = project.elections?.find((one) => one.id === id);
    if (!found)
        throw new expected_1.Expected('missing', 'We cannot find this election', 'Go back to the list of elections.');
    return found;
}
/** Refuses what can be done in one phase only. */
function mustBe(scene, phase, words) {
    if (scene.phase === phase)
        return;
    throw new expected_1.Expected('conflict', words, 'Go back to the election and read where it stands.');
}
