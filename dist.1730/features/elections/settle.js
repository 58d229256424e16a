"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.settleElection = settleElection;
exports.drawElectionLot = drawElectionLot;
exports.settleElections = settleElections;
const ballot_election_rules_1 = require("../../engine/project/ballot-election-rules");
const eligible_1 = require("../../engine/project/eligible");
const ledger_1 = require("../../engine/project/ledger");
const expected_1 = require("../../lib/expected");
const projects_1 = require("../projects");
const ballot_box_1 = require("./ballot-box");
const change_election_1 = require("./change-election");
/** Brings an election up to the moment. Doing it again changes nothing. */
function settleElection(on, doing, id) {
    return (0, change_election_1.changeElection)(on, doing, id, async (scene, { store, db }) => {
        const { election, phase, project, roll } = scene;
        if (phase === 'voting' && !election.roll)
            await store.putElection(doing.project, { ...election, roll });
        if (phase === 'unopposed') {
            const register = (0, ballot_election_rules_1.settlingRegister)(project.ledger, election, 'unopposed');
            const result = (0, ballot_election_rules_1.unopposedResult)(election, register);
            return {
                change: settled({ ...election, result }, 'recorded that nobody had to vote'),
                result: undefined,
            };
        }
        if (phase !== 'closed')
            return { result: undefined };
        const change = await counted({ db, ballotKey: on.ballotKey }, doing, scene, []);
        return { change, result: undefined };
    });
}
/** Ends a tie by lot: who was drawn is written down beside the votes, and the count goes on. */
function drawElectionLot(on, doing, id, drawn) {
    return (0, change_election_1.changeElection)(on, doing, id, async (scene, { db }) => {
        const { result } = scene.election;
        if (!result?.tie)
            throw new expected_1.Expected('conflict', 'There is no tie here', 'Go back to the election.');
        const { among, places } = result.tie;
        const names = [...new Set(drawn)].filter((one) => among.includes(one));
        if (names.length !== places) {
            throw new expected_1.Expected('conflict', `Choose ${places} of those with the same votes`, 'Draw as many names as the page asks for.');
        }
        const lots = [...result.lots, { among, drawn: names, on: scene.today }];
        const change = await counted({ db, ballotKey: on.ballotKey }, doing, scene, lots);
        return { change, result: undefined };
    });
}
/** Counts what is in the box. The box goes when nothing waits for a lot any more. */
async function counted(on, doing, scene, lots) {
    const { election, project, candidates } = scene;
    const box = (0, ballot_box_1.ballotBox)(on.db, on.ballotKey);
    const of = (0, change_election_1.electionBallot)(doing.project, election.id);
    const { papers } = await box.read(of);
    const ids = candidates.map((one) => one.id);
    const choices = papers.map(({ receipt, marks }) => ({ receipt, choices: (0, ballot_election_rules_1.choicesOf)(marks, ids) }));
    const register = (0, ballot_election_rules_1.settlingRegister)(project.ledger, election, 'ballot');
    const result = (0, ballot_election_rules_1.countPapers)(election, choices.map((one) => one.choices), register, lots);
    if (result.tie)
        return { election: { ...election, roll: scene.roll, result }, what: 'counted an election, with a tie' };
    await box.discard(of);
    const shown = election.papersPublished ? { ...result, published: choices } : result;
    return settled({ ...election, roll: scene.roll, result: shown }, 'counted an election');
}
/** Whoever is elected and a member on the day takes the office on it. */
function settled(election, what) {
    const { office, takesOffice: on, result } = election;
    return {
        election,
        what,
        entries: (ledger) => {
            const { memberOf } = (0, ledger_1.registerAt)(ledger, on);
            const elected = (result?.elected ?? []).filter((one) => memberOf.has(one));
            return (0, eligible_1.officeEntries)(ledger, { office, elected, on });
        },
    };
}
/** Settles every election of every co-op whose time has come. Returns how many changed. */
async function settleElections(on) {
    const open = await (0, projects_1.projectStore)(on.db).openElections();
    let changed = 0;
    for (const { project, id } of open) {
        try {
            await settleElection(on, { project, seat: null, now: on.now() }, id);
            changed++;
        }
        catch (error) {
            // One that cannot be counted must not keep the others waiting.
            on.log.error({ err: error, project, election: id }, 'an election could not be settled');
        }
    }
    return changed;
}
