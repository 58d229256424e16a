"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.electionRoutes = electionRoutes;
const express_1 = require("express");
const office_1 = require("../../engine/project/office");
const ballot_election_rules_1 = require("../../engine/project/ballot-election-rules");
const in_force_1 = require("../../engine/project/in-force");
const promises_1 = require("../../engine/project/promises");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const projects_1 = require("../projects");
const ballot_box_1 = require("./ballot-box");
const call_election_1 = require("./call-election");
const change_election_1 = require("./change-election");
const forms_2 = require("./forms");
const load_election_1 = require("./load-election");
const pages_1 = require("./pages");
const settle_1 = require("./settle");
const stand_1 = require("./stand");
const vote_1 = require("./vote");
const vote_routes_1 = require("./vote-routes");
/** Elections held over days: called, stood for, voted on in secret, counted and published. */
function electionRoutes(deps) {
    const router = (0, express_1.Router)();
    callRoutes(router, deps);
    pageRoutes(router, deps);
    standRoutes(router, deps);
    countRoutes(router, deps);
    (0, vote_routes_1.voteRoutes)(router, deps);
    return router;
}
function callRoutes(router, deps) {
    const { db, library, ballotKey, now } = deps;
    router.get(paths_1.paths.elections, async (_req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const project = await (0, projects_1.projectStore)(db).load(id);
        (0, render_1.render)(res, 'elections/list', {
            title: 'Elections',
            backLink: (0, paths_1.href)(paths_1.paths.meetings, { project: id }),
            elections: (0, pages_1.electionList)(id, project, (0, ballot_election_rules_1.momentOf)(now())),
        });
    });
    const show = async (res, page) => {
        const { id } = (0, access_1.projectOf)(res);
        const project = await (0, projects_1.projectStore)(db).load(id);
        const today = (0, dates_1.londonDate)(now());
        const { elected } = (0, promises_1.promisesOf)(library.questions, (0, in_force_1.inForce)(project, today).answers);
        const coming = (project.meetings ?? []).filter((one) => one.state !== 'closed' && one.kind !== 'committee');
        (0, render_1.render)(res, 'elections/call', {
            title: 'Call an election',
            backLink: (0, paths_1.href)(paths_1.paths.elections, { project: id }),
            elected,
            offices: Object.entries(office_1.officeNames).map(([value, text]) => ({ value, text })),
            meetings: [
                { value: '', text: 'No meeting' },
                ...coming.map((one) => ({ value: one.id, text: `${one.title}, ${(0, dates_1.longDate)(one.on)}` })),
            ],
            ...page,
        });
    };
    router.get(paths_1.paths.callElection, async (_req, res) => {
        const today = (0, dates_1.londonDate)(now());
        const typed = {
            places: '1',
            nominationsClose: (0, dates_1.addDays)(today, 7),
            opensOn: (0, dates_1.addDays)(today, 8),
            opensAt: '09:00',
            closesOn: (0, dates_1.addDays)(today, 15),
            closesAt: '18:00',
        };
        await show(res, { typed, fieldErrors: {} });
    });
    router.post(paths_1.paths.callElection, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const form = (0, forms_1.readForm)(forms_2.callForm, req.body);
        const fieldErrors = form.ok
            ? (0, call_election_1.callFaults)({ library }, await (0, projects_1.projectStore)(db).load(id), form.value, now())
            : form.errors;
        if (!form.ok || Object.keys(fieldErrors).length > 0) {
            await show(res, { typed: (0, forms_1.plainFields)(req.body), fieldErrors, errors: (0, forms_1.summary)(fieldErrors) });
            return;
        }
        const election = await (0, call_election_1.callElection)({ db, library, ballotKey }, (0, access_1.doingOf)(res, now), form.value);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.memberElection, { project: id, election }));
    });
}
function pageRoutes(router, deps) {
    const { db, ballotKey } = deps;
    router.get(paths_1.paths.memberElection, async (req, res) => {
        const { id, seat } = (0, access_1.projectOf)(res);
        const scene = await (0, load_election_1.loadElection)(deps, id, req.params.election);
        const { election, phase, register, candidates, nameOf, project } = scene;
        const of = (0, change_election_1.electionBallot)(id, election.id);
        const box = (0, ballot_box_1.ballotBox)(db, ballotKey);
        const own = seat?.founder;
        const mine = election.nominations.find((one) => one.founder === own);
        const meeting = project.meetings?.find((one) => one.id === election.meeting);
        const named = new Set(election.nominations.map((one) => one.founder));
        (0, render_1.render)(res, 'elections/election', {
            title: (0, pages_1.electionTitle)(election),
            section: 'Election',
            backLink: (0, paths_1.href)(paths_1.paths.elections, { project: id }),
            at: { project: id, election: election.id },
            election,
            phase,
            tag: (0, pages_1.phaseTag)(phase),
            words: (0, pages_1.phaseWords)(scene),
            facts: factsOf(scene, meeting?.title),
            notes: (0, pages_1.ruleNotes)(election.office, scene.rule),
            candidates: candidates.map((one) => ({
                name: one.legalName,
                statement: election.nominations.find(({ founder }) => founder === one.id)?.statement,
            })),
            named: election.nominations.map((one) => ({
                founder: one.founder,
                name: nameOf(one.founder),
                words: answerWords(one, nameOf),
                open: one.answer === undefined,
                canWithdraw: one.answer === 'accepted' && one.withdrew === undefined,
            })),
            choosable: register.members
                .filter((one) => !named.has(one.founder))
                .map((one) => ({ value: one.founder, text: nameOf(one.founder) })),
            isMember: own !== undefined && register.memberOf.has(own),
            own,
            mine,
            minimumAge: scene.promises.committeeMinimumAge,
            votes: await box.votes(of),
            lost: await box.isLost(of),
            onRoll: scene.roll.length,
            canVote: own !== undefined && (0, vote_1.mayVote)(scene, own),
            voted: own !== undefined && (await box.hasVoted(of, own)),
            result: (0, pages_1.resultPage)(scene),
            typed: {},
            fieldErrors: {},
        });
    });
}
function factsOf({ election, roll }, meeting) {
    const { way, papersPublished, opens, closes, nominationsClose, takesOffice } = election;
    const row = (key, text) => ({ key: { text: key }, value: { text } });
    return [
        row('Nominations until', `the end of ${(0, dates_1.longDate)(nominationsClose)}`),
        row('Voting opens', (0, pages_1.momentWords)(opens)),
        row('Voting closes', (0, pages_1.momentWords)(closes)),
        row('Take office', (0, dates_1.longDate)(takesOffice)),
        ...(meeting === undefined ? [] : [row('Result told at', meeting)]),
        row('Counted by', way === 'transferable' ? 'the single transferable vote' : 'the most votes'),
        row('Papers', papersPublished ? 'published to members without names' : 'destroyed after the count'),
        row('Who votes', `${roll.length} members, as the register is on the day voting opens. One vote each.`),
    ];
}
function answerWords(one, nameOf) {
    const by = one.by === one.founder ? '' : ` Named by ${nameOf(one.by)}.`;
    if (one.withdrew !== undefined)
        return `Withdrew on ${(0, dates_1.longDate)(one.withdrew)}.${by}`;
    if (one.answer === 'accepted')
        return `Stands.${by}`;
    return one.answer === 'declined' ? `Said no.${by}` : `Has not answered yet.${by}`;
}
function standRoutes(router, deps) {
    const { db, library, ballotKey, now } = deps;
    const on = { db, library, ballotKey };
    const back = (res, election) => res.redirect(303, (0, paths_1.href)(paths_1.paths.memberElection, { project: (0, access_1.projectOf)(res).id, election }));
    router.post(paths_1.paths.electionNominations, async (req, res) => {
        const form = (0, forms_1.readForm)(forms_2.nominationForm, req.body);
        if (!form.ok)
            throw new expected_1.Expected('conflict', 'Choose who you name', 'Go back and choose a person.');
        const by = (0, access_1.projectOf)(res).seat?.founder ?? '';
        await (0, stand_1.nominate)(on, (0, access_1.doingOf)(res, now), req.params.election, { founder: form.value.founder, by });
        back(res, req.params.election);
    });
    router.post(paths_1.paths.electionAnswer, async (req, res) => {
        const form = (0, forms_1.readForm)(forms_2.answerForm, req.body);
        if (!form.ok)
            throw new expected_1.Expected('conflict', 'Choose yes or no', 'Go back and choose. Your words must be 1,500 letters or fewer.');
        const { answer, oldEnough, notBarred } = form.value;
        if (answer === 'accepted' && (oldEnough === undefined || notBarred === undefined)) {
            throw new expected_1.Expected('conflict', 'To stand, a person must be old enough, and nothing may bar them by law', 'Go back and tick both lines if they are true. If one is not, say no.');
        }
        await (0, stand_1.answerNomination)(on, (0, access_1.doingOf)(res, now), req.params.election, {
            ...form.value,
            founder: req.params.founder,
        });
        back(res, req.params.election);
    });
    router.post(paths_1.paths.electionWithdrawal, async (req, res) => {
        await (0, stand_1.withdraw)(on, (0, access_1.doingOf)(res, now), req.params.election, req.params.founder);
        back(res, req.params.election);
    });
    router.post(paths_1.paths.electionStop, async (req, res) => {
        const form = (0, forms_1.readForm)(forms_2.stopForm, req.body);
        if (!form.ok)
            throw new expected_1.Expected('conflict', 'Say why it is stopped', 'Go back and enter the reason.');
        await (0, call_election_1.stopElection)(on, (0, access_1.doingOf)(res, now), req.params.election, form.value.reason);
        back(res, req.params.election);
    });
}
function countRoutes(router, deps) {
    const { db, library, ballotKey, now } = deps;
    const on = { db, library, ballotKey };
    const back = (res, election) => res.redirect(303, (0, paths_1.href)(paths_1.paths.memberElection, { project: (0, access_1.projectOf)(res).id, election }));
    router.post(paths_1.paths.electionCount, async (req, res) => {
        await (0, settle_1.settleElection)(on, (0, access_1.doingOf)(res, now), req.params.election);
        back(res, req.params.election);
    });
    router.post(paths_1.paths.electionDraw, async (req, res) => {
        const drawn = (0, forms_1.manyOf)((0, forms_1.plainFields)(req.body)['drawn']);
        await (0, settle_1.drawElectionLot)(on, (0, access_1.doingOf)(res, now), req.params.election, drawn);
        back(res, req.params.election);
    });
}
