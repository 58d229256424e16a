"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.callFaults = callFaults;
exports.callElection = callElection;
exports.stopElection = stopElection;
const ballot_election_rules_1 = require("../../engine/project/ballot-election-rules");
const in_force_1 = require("../../engine/project/in-force");
const office_1 = require("../../engine/project/office");
const promises_1 = require("../../engine/project/promises");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const projects_1 = require("../projects");
const ballot_box_1 = require("./ballot-box");
const change_election_1 = require("./change-election");
/** What is wrong with a call, by field; nothing where it can be made. */
function callFaults(on, whole, call, at) {
    const today = (0, dates_1.londonDate)(at);
    const project = (0, in_force_1.inForce)(whole, today);
    const { elected } = (0, promises_1.promisesOf)(on.library.questions, project.answers);
    const opens = `${call.opensOn}T${call.opensAt}`;
    const closes = `${call.closesOn}T${call.closesAt}`;
    const meeting = whole.meetings?.find((one) => one.id === call.meeting);
    const errors = {};
    if (call.nominationsClose < today)
        errors['nominationsClose'] = 'Last day for nominations must be today or later.';
    if (call.opensOn <= call.nominationsClose)
        errors['opensOn'] = 'Voting opens after the last day for nominations, so that everyone knows who stands.';
    if (closes <= opens)
        errors['closesOn'] = 'Voting closes after it opens.';
    if (call.takesOffice !== undefined && call.takesOffice < call.closesOn)
        errors['takesOffice'] =
            'Nobody can take an office before the votes are counted. Choose the day of closing, or later.';
    if (call.meeting !== undefined && !meeting)
        errors['meeting'] = 'Choose a meeting from the list.';
    if (meeting && meeting.on < call.closesOn)
        errors['meeting'] = 'This meeting is before voting closes. Choose a later one, or close earlier.';
    const places = Number(call.places);
    if (places > 1 && office_1.singleOffices.includes(call.office))
        errors['places'] = 'One person at a time holds this office. Enter 1.';
    if (call.office === 'director' && !elected)
        errors['office'] = 'In your rules every member is on the committee, so nobody is elected to it.';
    if (call.office === 'director' && elected && places > elected.size)
        errors['places'] =
            `Your rules give the committee ${elected.size} elected places. Enter ${elected.size} or fewer.`;
    if (call.office === 'director' && elected && call.way !== elected.votes)
        errors['way'] =
            elected.votes === 'most-votes'
                ? 'Your rules say that each member votes for as many candidates as there are places. Choose the most votes, or change the rules first.'
                : 'Your rules say that members put the candidates in order. Choose the transferable vote, or change the rules first.';
    return errors;
}
/** Calls an election. Its days were checked by `callFaults`. Gives its id. */
function callElection(on, doing, call) {
    return (0, projects_1.changeProject)(on.db, doing, async (store) => {
        const project = await store.load(doing.project);
        const [fault] = Object.values(callFaults(on, project, call, doing.now));
        if (fault !== undefined)
            throw new expected_1.Expected('conflict', fault.replace(/\.$/, ''), 'Nothing was changed.');
        const meeting = project.meetings?.find((one) => one.id === call.meeting);
        const election = {
            id: `e${(project.elections?.length ?? 0) + 1}`,
            office: call.office,
            places: Number(call.places),
            called: (0, dates_1.londonDate)(doing.now),
            nominationsClose: call.nominationsClose,
            opens: `${call.opensOn}T${call.opensAt}`,
            closes: `${call.closesOn}T${call.closesAt}`,
            takesOffice: call.takesOffice ?? meeting?.on ?? call.closesOn,
            ...(meeting && { meeting: meeting.id }),
            way: call.way,
            papersPublished: call.papersPublished === 'yes',
            nominations: [],
        };
        await store.putElection(doing.project, election);
        return { deed: { what: 'called an election', about: `election:${election.id}` }, result: election.id };
    });
}
/** Stops an election in which nobody has voted, with the reason. */
function stopElection(on, doing, id, reason) {
    return (0, change_election_1.changeElection)(on, doing, id, async ({ election, phase, today }, { db }) => {
        if (phase === 'stopped')
            return { result: undefined };
        const votes = await (0, ballot_box_1.marksOf)(db).votes((0, change_election_1.electionBallot)(doing.project, id));
        if (election.result || votes > 0 || (0, ballot_election_rules_1.momentOf)(doing.now) >= election.closes) {
            throw new expected_1.Expected('conflict', 'This election cannot be stopped any more', 'People have voted. Let it be counted; whoever is elected may still say no.');
        }
        return {
            change: { election: { ...election, stopped: { on: today, reason } }, what: 'stopped an election' },
            result: undefined,
        };
    });
}
