"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.addElection = addElection;
exports.electionOf = electionOf;
exports.roundOf = roundOf;
exports.putElection = putElection;
exports.closeElection = closeElection;
exports.drawLot = drawLot;
exports.officerWarnings = officerWarnings;
const eligible_1 = require("../../engine/project/eligible");
const meeting_rules_1 = require("../../engine/project/meeting-rules");
const office_1 = require("../../engine/project/office");
const expected_1 = require("../../lib/expected");
const elections_1 = require("../elections");
const change_meeting_1 = require("./change-meeting");
/** Names the candidates for an office. With no more of them than places, nobody needs to vote. */
function addElection(on, doing, id, draft) {
    return (0, change_meeting_1.changeMeeting)(on, doing, id, (scene) => {
        const { meeting } = scene;
        if (meeting.state === 'closed')
            (0, change_meeting_1.mustBeOpen)(scene);
        draft.candidates.forEach((one) => (0, change_meeting_1.founderOf)(scene, one));
        const places = office_1.singleOffices.includes(draft.office) ? 1 : draft.places;
        if (draft.how === 'unopposed' && draft.candidates.length > places) {
            throw new expected_1.Expected('conflict', 'There are more candidates than places', 'Choose a show of hands or a secret ballot.');
        }
        const election = {
            id: `e${meeting.elections.length + 1}`,
            ...draft,
            places,
            state: 'draft',
            rounds: [],
            elected: [],
        };
        return { meeting: { ...meeting, elections: [...meeting.elections, election] }, what: 'named candidates' };
    });
}
function electionOf(meeting, id) {
    const found = meeting.elections.find((one) => one.id === id);
    if (!found)
        throw new expected_1.Expected('missing', 'We cannot find this election', 'Go back to the meeting.');
    return found;
}
/** The name under which votes of the present round are kept. */
function roundOf({ id, rounds }) {
    return `${id}.${rounds.length + 1}`;
}
/**
 * Starts the vote, or starts it again after a tie.
 * @param instead by show of hands, where a ballot was started and nobody has voted
 */
function putElection(on, doing, at, instead) {
    return (0, change_meeting_1.changeMeeting)(on, doing, at.meeting, async (scene, { db }) => {
        (0, change_meeting_1.mustBeOpen)(scene);
        const now = electionOf(scene.meeting, at.election);
        if (now.state === 'put') {
            if (instead === undefined || now.how !== 'ballot')
                return undefined;
            await (0, change_meeting_1.mustBeUnvoted)({ db, ballotKey: on.ballotKey }, { project: doing.project, meeting: at.meeting, about: roundOf(now) });
            return withElection(scene.meeting, { ...now, how: instead }, 'changed an election to a show of hands');
        }
        if (now.state === 'decided')
            throw decided();
        const { here, quorum } = scene;
        if (here.length < quorum) {
            throw new expected_1.Expected('conflict', `There is no quorum: ${here.length} here, and you need ${quorum}`, 'Wait for more people, or put the meeting off.');
        }
        return withElection(scene.meeting, { ...now, state: 'put', present: here.length }, 'started an election');
    });
}
/**
 * Counts an election once. Whoever is elected takes the office on the day of the meeting, in the same change.
 * @param votes by candidate, for a show of hands
 */
function closeElection(on, doing, at, votes) {
    return (0, change_meeting_1.changeMeeting)(on, doing, at.meeting, async (scene, { db }) => {
        const now = electionOf(scene.meeting, at.election);
        if (now.state === 'decided')
            return undefined;
        (0, change_meeting_1.mustBeOpen)(scene);
        if (now.state !== 'put')
            throw new expected_1.Expected('conflict', 'This election has not been started', 'Start it first, then count.');
        if (now.how === 'unopposed')
            return decide(scene, now, { elected: now.candidates });
        const found = now.how === 'ballot' ? await ballotVotes({ db, key: on.ballotKey }, doing, scene.meeting, now) : votes;
        const round = now.candidates.map((founder) => ({ founder, votes: found.get(founder) ?? 0 }));
        // Someone may leave after the hands went up and before the count is written down.
        const hands = Math.max(scene.here.length, now.present ?? 0);
        const present = now.how === 'ballot' ? (0, meeting_rules_1.cameTo)(scene.meeting).length : hands;
        const fault = (0, meeting_rules_1.roundFault)(round, { places: now.places, present });
        if (fault !== undefined)
            throw new expected_1.Expected('conflict', fault.replace(/\.$/, ''), 'Nothing was recorded.');
        const rounds = [...now.rounds, round];
        const { elected, tied } = (0, meeting_rules_1.outcomeOf)(round, now.places);
        if (tied.length > 0)
            return withElection(scene.meeting, { ...now, rounds, state: 'tied' }, 'recorded a tie');
        return decide(scene, { ...now, rounds }, { elected });
    });
}
async function ballotVotes(on, doing, meeting, election) {
    const of = (0, elections_1.meetingBallot)({ project: doing.project, meeting: meeting.id, about: roundOf(election) });
    const { papers } = await (0, elections_1.ballotBox)(on.db, on.key).open(of);
    return (0, elections_1.tally)(papers, election.candidates);
}
/** Ends a tie by lot: who was drawn is written down beside the votes. */
function drawLot(on, doing, at, drawn) {
    return (0, change_meeting_1.changeMeeting)(on, doing, at.meeting, (scene) => {
        const now = electionOf(scene.meeting, at.election);
        if (now.state === 'decided')
            return undefined;
        (0, change_meeting_1.mustBeOpen)(scene);
        if (now.state !== 'tied')
            throw new expected_1.Expected('conflict', 'There is no tie here', 'Count the votes first.');
        const { elected, tied } = (0, meeting_rules_1.outcomeOf)(now.rounds.at(-1) ?? [], now.places);
        const left = now.places - elected.length;
        const names = [...new Set(drawn)].filter((one) => tied.includes(one));
        if (names.length !== left) {
            throw new expected_1.Expected('conflict', `Choose ${left} of those with the same votes`, 'Draw as many names as there are places left.');
        }
        return decide(scene, now, { elected: [...elected, ...names], byLot: names });
    });
}
function decide(scene, election, result) {
    const done = { ...election, ...result, state: 'decided' };
    return {
        ...withElection(scene.meeting, done, 'recorded an election'),
        entries: (ledger) => (0, eligible_1.officeEntries)(ledger, { ...done, on: scene.meeting.on }),
    };
}
function withElection(meeting, election, what) {
    const elections = meeting.elections.map((one) => (one.id === election.id ? election : one));
    return { meeting: { ...meeting, elections }, what };
}
function decided() {
    return new expected_1.Expected('conflict', 'This election was decided already', 'What was recorded stands. Start another election to choose again.');
}
/**
 * What we do not know of a candidate that an officer needs. CCBSA 2014 s.31(3): nobody under 16; the draft rules say
 * how old. Nobody who is disqualified (CDDA 1986). It warns and does not refuse: the person can say so at the meeting.
 */
function officerWarnings(founder, minimumAge) {
    const age = founder.over18 === true
        ? []
        : [`${founder.legalName} has not ticked that they are 18 or over (your rules ask for ${minimumAge}).`];
    const barred = founder.notDisqualified === true
        ? []
        : [`${founder.legalName} has not ticked that nothing bars them by law from such an office.`];
    return [...age, ...barred];
}
