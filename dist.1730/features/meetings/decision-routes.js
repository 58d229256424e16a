"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.decisionRoutes = decisionRoutes;
const office_1 = require("../../engine/project/office");
const meeting_rules_1 = require("../../engine/project/meeting-rules");
const project_1 = require("../../engine/project/project");
const expected_1 = require("../../lib/expected");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const elections_1 = require("../elections");
const cast_ballot_1 = require("./cast-ballot");
const decide_1 = require("./decide");
const elect_1 = require("./elect");
const forms_2 = require("./forms");
const load_scene_1 = require("./load-scene");
const pages_1 = require("./pages");
const put_faults_1 = require("./put-faults");
/** Resolutions, elections and ballot papers. */
function decisionRoutes(router, deps) {
    newResolutionRoutes(router, deps);
    resolutionRoutes(router, deps);
    electionRoutes(router, deps);
    resultRoutes(router, deps);
    ballotRoutes(router, deps);
}
const meetingOf = (res, meeting) => ({ project: (0, access_1.projectOf)(res).id, meeting });
function newResolutionRoutes(router, deps) {
    const { db, library, now } = deps;
    const show = (res, scene, page) => (0, render_1.render)(res, 'meetings/resolution-form', {
        title: 'Write a resolution',
        section: scene.meeting.title,
        backLink: (0, paths_1.href)(paths_1.paths.meeting, meetingOf(res, scene.meeting.id)),
        ...(0, pages_1.resolutionChoices)(scene),
        ready: [],
        told: scene.meeting.notices.length > 0,
        ...page,
    });
    router.get(paths_1.paths.newResolution, async (req, res) => {
        const scene = await (0, load_scene_1.loadScene)(deps, (0, access_1.projectOf)(res).id, req.params.meeting);
        const ready = scene.meeting.kind === 'founding' ? (0, pages_1.readyResolutions)(scene.project, scene.today, library) : [];
        const chosen = ready.find(({ letter }) => letter === req.query['use']);
        const typed = chosen
            ? { title: chosen.title, text: chosen.text, kind: chosen.letter === 'D' ? 'admission' : 'ordinary' }
            : {};
        show(res, scene, { ready, typed, fieldErrors: {} });
    });
    router.post(paths_1.paths.newResolution, async (req, res) => {
        const { meeting } = req.params;
        const form = (0, forms_1.readForm)(forms_2.resolutionForm, req.body);
        if (!form.ok) {
            const scene = await (0, load_scene_1.loadScene)(deps, (0, access_1.projectOf)(res).id, meeting);
            show(res, scene, { typed: form.typed, fieldErrors: form.errors, errors: (0, forms_1.summary)(form.errors) });
            return;
        }
        const changed = await (0, decide_1.addResolution)({ db, library }, (0, access_1.doingOf)(res, now), meeting, form.value);
        const resolution = changed.resolutions.at(-1)?.id ?? '';
        res.redirect(303, (0, paths_1.href)(paths_1.paths.resolution, { ...meetingOf(res, meeting), resolution }));
    });
}
function resolutionRoutes(router, deps) {
    const { db, library, ballotKey, now } = deps;
    const on = { db, library, ballotKey };
    const show = async (res, at, page) => {
        const scene = await (0, load_scene_1.loadScene)(deps, (0, access_1.projectOf)(res).id, at.meeting);
        const resolution = (0, decide_1.resolutionOf)(scene.meeting, at.resolution);
        const of = { ...meetingOf(res, at.meeting), about: resolution.id };
        (0, render_1.render)(res, 'meetings/resolution', {
            title: resolution.title,
            section: scene.meeting.title,
            backLink: (0, paths_1.href)(paths_1.paths.meeting, meetingOf(res, at.meeting)),
            at: { ...meetingOf(res, at.meeting), resolution: at.resolution },
            resolution,
            faults: (0, put_faults_1.putFaults)(scene, resolution),
            isOpen: scene.meeting.state === 'open',
            entered: scene.meeting.entered !== undefined,
            present: scene.here.length,
            voted: await (0, elections_1.marksOf)(db).votes((0, elections_1.meetingBallot)(of)),
            lost: await (0, elections_1.ballotBox)(db, ballotKey).isLost((0, elections_1.meetingBallot)(of)),
            names: resolution.founders.map((id) => (0, project_1.founderById)(scene.project, id)?.legalName ?? id),
            ...(0, pages_1.resolutionChoices)(scene),
            typed: resolution,
            fieldErrors: {},
            ...page,
        });
    };
    router.get(paths_1.paths.resolution, async (req, res) => {
        await show(res, req.params, {});
    });
    router.post(paths_1.paths.resolution, async (req, res) => {
        const form = (0, forms_1.readForm)(forms_2.resolutionForm, req.body);
        if (!form.ok) {
            await show(res, req.params, {
                typed: form.typed,
                fieldErrors: form.errors,
                errors: (0, forms_1.summary)(form.errors),
            });
            return;
        }
        await (0, decide_1.changeResolution)(on, (0, access_1.doingOf)(res, now), req.params, form.value);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.resolution, { ...meetingOf(res, req.params.meeting), ...req.params }));
    });
    router.post(paths_1.paths.resolutionPut, async (req, res) => {
        await (0, decide_1.putResolution)(on, (0, access_1.doingOf)(res, now), req.params, insteadOf(req.body));
        res.redirect(303, (0, paths_1.href)(paths_1.paths.resolution, { ...meetingOf(res, req.params.meeting), ...req.params }));
    });
    router.post(paths_1.paths.resolutionResult, async (req, res) => {
        const fields = (0, forms_1.plainFields)(req.body);
        const counts = (0, forms_2.readCounts)(fields);
        if ('fault' in counts)
            throw new expected_1.Expected('conflict', counts.fault.replace(/\.$/, ''), 'Go back and count again.');
        await (0, decide_1.closeResolution)(on, (0, access_1.doingOf)(res, now), req.params, {
            counts,
            registered: fields['registered'] === 'yes',
        });
        res.redirect(303, `${(0, paths_1.href)(paths_1.paths.meeting, meetingOf(res, req.params.meeting))}#decisions`);
    });
}
/** Whether a show of hands was asked for in place of what was chosen. */
function insteadOf(body) {
    return (0, forms_1.plainFields)(body)['how'] === 'hands' ? 'hands' : undefined;
}
function electionRoutes(router, deps) {
    const { db, library, now } = deps;
    const show = (res, scene, page) => (0, render_1.render)(res, 'meetings/election-form', {
        title: 'Hold an election',
        section: scene.meeting.title,
        backLink: (0, paths_1.href)(paths_1.paths.meeting, meetingOf(res, scene.meeting.id)),
        offices: Object.entries(office_1.officeNames).map(([value, text]) => ({ value, text })),
        founders: scene.project.founders.map((one) => {
            const [warning] = (0, elect_1.officerWarnings)(one, scene.promises.committeeMinimumAge);
            return {
                value: one.id,
                text: one.legalName,
                ...(warning !== undefined && { hint: { text: warning } }),
            };
        }),
        appoints: scene.rule('officers-appointment'),
        ...page,
    });
    router.get(paths_1.paths.newElection, async (req, res) => {
        const scene = await (0, load_scene_1.loadScene)(deps, (0, access_1.projectOf)(res).id, req.params.meeting);
        show(res, scene, { typed: { places: '1' }, fieldErrors: {} });
    });
    router.post(paths_1.paths.newElection, async (req, res) => {
        const { meeting } = req.params;
        const form = (0, forms_1.readForm)(forms_2.electionForm, req.body);
        if (!form.ok) {
            const scene = await (0, load_scene_1.loadScene)(deps, (0, access_1.projectOf)(res).id, meeting);
            show(res, scene, { typed: form.typed, fieldErrors: form.errors, errors: (0, forms_1.summary)(form.errors) });
            return;
        }
        const { places, ...draft } = form.value;
        const changed = await (0, elect_1.addElection)({ db, library }, (0, access_1.doingOf)(res, now), meeting, {
            ...draft,
            places: Number(places),
        });
        const election = changed.elections.at(-1)?.id ?? '';
        res.redirect(303, (0, paths_1.href)(paths_1.paths.election, { ...meetingOf(res, meeting), election }));
    });
    router.get(paths_1.paths.election, async (req, res) => {
        const scene = await (0, load_scene_1.loadScene)(deps, (0, access_1.projectOf)(res).id, req.params.meeting);
        const election = (0, elect_1.electionOf)(scene.meeting, req.params.election);
        const at = meetingOf(res, req.params.meeting);
        const name = (id) => (0, project_1.founderById)(scene.project, id)?.legalName ?? id;
        const { elected, tied } = (0, meeting_rules_1.outcomeOf)(election.rounds.at(-1) ?? [], election.places);
        const about = `${election.id}.${election.rounds.length + 1}`;
        (0, render_1.render)(res, 'meetings/election', {
            title: office_1.officeNames[election.office],
            section: scene.meeting.title,
            backLink: (0, paths_1.href)(paths_1.paths.meeting, at),
            at: { ...at, election: election.id },
            election,
            isOpen: scene.meeting.state === 'open',
            present: scene.here.length,
            candidates: election.candidates.map((id) => ({ value: id, text: name(id) })),
            warnings: scene.project.founders
                .filter((one) => election.candidates.includes(one.id))
                .flatMap((one) => (0, elect_1.officerWarnings)(one, scene.promises.committeeMinimumAge)),
            last: election.rounds.at(-1)?.map((one) => ({ name: name(one.founder), votes: one.votes })) ?? [],
            elected: election.elected.map(name),
            tied: tied.map((id) => ({ value: id, text: name(id) })),
            left: election.places - elected.length,
            voted: await (0, elections_1.marksOf)(db).votes((0, elections_1.meetingBallot)({ ...at, about })),
            lost: await (0, elections_1.ballotBox)(db, deps.ballotKey).isLost((0, elections_1.meetingBallot)({ ...at, about })),
            typed: {},
            fieldErrors: {},
        });
    });
}
function resultRoutes(router, { db, library, ballotKey, now }) {
    const on = { db, library, ballotKey };
    const back = (res, params) => res.redirect(303, (0, paths_1.href)(paths_1.paths.election, { ...meetingOf(res, params.meeting), ...params }));
    router.post(paths_1.paths.electionPut, async (req, res) => {
        await (0, elect_1.putElection)(on, (0, access_1.doingOf)(res, now), req.params, insteadOf(req.body));
        back(res, req.params);
    });
    router.post(paths_1.paths.electionResult, async (req, res) => {
        const votes = new Map();
        for (const [field, value] of Object.entries((0, forms_1.plainFields)(req.body))) {
            const typed = String(value).trim();
            if (!field.startsWith('votes-') || typed === '')
                continue;
            if (!/^\d{1,5}$/.test(typed))
                throw new expected_1.Expected('conflict', 'Votes must be whole numbers, such as 7', 'Go back and count again.');
            votes.set(field.slice('votes-'.length), Number(typed));
        }
        await (0, elect_1.closeElection)(on, (0, access_1.doingOf)(res, now), req.params, votes);
        back(res, req.params);
    });
    router.post(paths_1.paths.electionLot, async (req, res) => {
        await (0, elect_1.drawLot)(on, (0, access_1.doingOf)(res, now), req.params, (0, forms_1.manyOf)((0, forms_1.plainFields)(req.body)['drawn']));
        back(res, req.params);
    });
}
function ballotRoutes(router, deps) {
    const { db, library, ballotKey, now } = deps;
    router.get(paths_1.paths.ballot, async (req, res) => {
        const { meeting, about } = req.params;
        const scene = await (0, load_scene_1.loadScene)(deps, (0, access_1.projectOf)(res).id, meeting);
        const paper = (0, cast_ballot_1.paperOf)(scene, about);
        const at = meetingOf(res, meeting);
        const founder = (0, access_1.projectOf)(res).seat?.founder;
        const voted = paper !== undefined &&
            founder !== undefined &&
            (await (0, elections_1.marksOf)(db).hasVoted((0, elections_1.meetingBallot)({ ...at, about: paper.about }), founder));
        (0, render_1.render)(res, 'meetings/ballot', {
            title: 'Secret ballot',
            section: scene.meeting.title,
            backLink: (0, paths_1.href)(paths_1.paths.meeting, at),
            paper,
            voted,
            here: scene.here.some((one) => one.id === founder),
            known: founder !== undefined,
            typed: {},
            fieldErrors: {},
        });
    });
    router.post(paths_1.paths.ballot, async (req, res) => {
        const { meeting, about } = req.params;
        const voter = (0, access_1.projectOf)(res).seat?.founder ?? '';
        const choices = (0, forms_1.manyOf)((0, forms_1.plainFields)(req.body)['choice']);
        await (0, cast_ballot_1.castBallot)({ db, library, ballotKey }, (0, access_1.doingOf)(res, now), { meeting, about }, { voter, choices });
        res.redirect(303, (0, paths_1.href)(paths_1.paths.ballot, { ...meetingOf(res, meeting), about }));
    });
}
