"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.castVote = castVote;
exports.mayVote = mayVote;
const expected_1 = require("../../lib/expected");
const ballot_box_1 = require("./ballot-box");
const change_election_1 = require("./change-election");
/**
 * Casts one secret vote; the first one fixes the roll. Nothing about it goes into the trail.
 * @param vote `read` gives the marks of the paper for the candidates of the scene, or throws with words
 * @returns the random number of the paper, for the voter alone
 */
function castVote(on, doing, id, vote) {
    return (0, change_election_1.changeElection)(on, doing, id, async (scene, { store, db }) => {
        (0, change_election_1.mustBe)(scene, 'voting', 'You cannot vote now');
        if (!mayVote(scene, vote.voter)) {
            throw new expected_1.Expected('conflict', 'You do not have a vote in this election', 'Members have a vote who were in the register when voting opened, and are in it still. Ask the secretary if that is wrong.');
        }
        const { election, roll } = scene;
        const marks = vote.read(scene);
        if (!election.roll)
            await store.putElection(doing.project, { ...election, roll });
        const box = (0, ballot_box_1.ballotBox)(db, on.ballotKey);
        return { result: await box.cast((0, change_election_1.electionBallot)(doing.project, id), vote.voter, marks) };
    });
}
/** On the roll, and a member still. */
function mayVote({ roll, register }, founder) {
    return roll.includes(founder) && register.memberOf.has(founder);
}
