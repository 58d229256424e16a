"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.paperOf = paperOf;
exports.castBallot = castBallot;
const expected_1 = require("../../lib/expected");
const elections_1 = require("../elections");
const change_meeting_1 = require("./change-meeting");
const elect_1 = require("./elect");
const decide_1 = require("./decide");
/** The ballot paper of a resolution or election that is open to a secret vote; undefined where it is not. */
function paperOf({ meeting, project }, id) {
    if (id.startsWith('r')) {
        const { state, how, title, text } = (0, decide_1.resolutionOf)(meeting, id);
        if (state !== 'put' || how !== 'ballot')
            return undefined;
        const choices = [
            { value: 'for', text: 'For' },
            { value: 'against', text: 'Against' },
            { value: 'abstain', text: 'I do not vote on this' },
        ];
        return { about: id, title, text, choices, most: 1 };
    }
    const election = (0, elect_1.electionOf)(meeting, id);
    if (election.state !== 'put' || election.how !== 'ballot')
        return undefined;
    const choices = election.candidates.map((value) => ({
        value,
        text: project.founders.find((one) => one.id === value)?.legalName ?? value,
    }));
    return { about: (0, elect_1.roundOf)(election), title: 'Election', text: '', choices, most: election.places };
}
/**
 * Casts one secret vote. That a person voted and what was chosen go to two places that nothing joins, and nothing
 * about it goes into the trail.
 */
async function castBallot(on, doing, at, vote) {
    await (0, change_meeting_1.changeMeeting)(on, doing, at.meeting, async (scene, { db }) => {
        (0, change_meeting_1.mustBeOpen)(scene);
        const paper = paperOf(scene, at.about);
        if (!paper)
            throw new expected_1.Expected('conflict', 'This vote is closed', 'Go back to the meeting and read the result.');
        if (!scene.here.some((one) => one.id === vote.voter)) {
            throw new expected_1.Expected('conflict', 'You are not marked as here', 'Press “I am here” on the page of the meeting, then vote.');
        }
        const choices = [...new Set(vote.choices)];
        const known = choices.every((one) => paper.choices.some(({ value }) => value === one));
        if (!known || choices.length === 0 || choices.length > paper.most) {
            throw new expected_1.Expected('conflict', paper.most === 1 ? 'Choose one answer' : `Choose up to ${paper.most} names`, 'Go back and choose again. Your vote has not been counted.');
        }
        const of = { project: doing.project, meeting: at.meeting, about: paper.about };
        const marks = (0, elections_1.chosen)(choices, paper.choices.map(({ value }) => value));
        await (0, elections_1.ballotBox)(db, on.ballotKey).cast((0, elections_1.meetingBallot)(of), vote.voter, marks);
        return undefined;
    });
}
