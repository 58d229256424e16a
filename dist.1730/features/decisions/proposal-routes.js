"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.proposalRoutes = proposalRoutes;
const answers_1 = require("../../engine/interview/answers");
const expected_1 = require("../../lib/expected");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const account_1 = require("../account");
const comments_1 = require("../comments");
const interview_1 = require("../interview");
const projects_1 = require("../projects");
const close_round_1 = require("./close-round");
const forms_2 = require("./forms");
const open_round_1 = require("./open-round");
const pages_1 = require("./pages");
const roll_1 = require("./roll");
const store_1 = require("./store");
const take_position_1 = require("./take-position");
/** Proposals: opening one, answering, closing, asking again, voting and withdrawing. */
function proposalRoutes(router, deps) {
    newRoutes(router, deps);
    pageRoutes(router, deps);
    positionForRoutes(router, deps);
    endRoutes(router, deps);
    nextRoutes(router, deps);
}
/** A proposed answer is read with the question's own form; anything else is the group's own sentence. */
function readProposal(typed, question, card) {
    if (!question) {
        const form = (0, forms_1.readForm)(forms_2.ownForm, { ...typed, title: card?.heading ?? typed['title'] });
        if (!form.ok)
            return form;
        const { title, words } = form.value;
        const proposed = { title, words, option: words, answer: undefined, question: undefined, card: card?.id };
        return { ok: true, proposed };
    }
    const reading = (0, interview_1.readAnswer)(question, typed);
    const more = (0, forms_1.readForm)(forms_2.moreForm, typed);
    if (!reading.ok || !more.ok)
        return { ok: false, errors: { ...(reading.ok ? {} : reading.errors), ...(more.ok ? {} : more.errors) } };
    const answer = reading.value;
    if (answer === undefined)
        return { ok: false, errors: { answer: 'Enter the answer that you propose.' } };
    const option = (0, answers_1.answerLabel)(question, answer);
    const words = more.value.words ?? '';
    return { ok: true, proposed: { title: question.heading, words, option, answer, question, card: card?.id } };
}
function newRoutes(router, { db, library, now, config }) {
    const about = (fields) => ({
        question: library.questions.find((one) => one.id === fields['question']),
        card: library.cards.find((one) => one.id === fields['card']),
    });
    const page = (project, on) => ({
        title: on.question?.heading ?? on.card?.heading ?? 'What do you propose?',
        section: 'New proposal',
        backLink: (0, paths_1.href)(on.card ? paths_1.paths.decisionCards : paths_1.paths.decisions, { project }),
        ...on,
        isNew: true,
    });
    router.get(paths_1.paths.newProposal, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const on = about(req.query);
        const answers = await (0, projects_1.projectStore)(db).answers(id);
        const typed = on.question ? (0, interview_1.typedAnswer)(on.question, answers[on.question.id]) : {};
        (0, render_1.render)(res, 'decisions/new', { ...page(id, on), typed, fieldErrors: {} });
    });
    router.post(paths_1.paths.newProposal, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const typed = (0, forms_1.plainFields)(req.body);
        const on = about(typed);
        const reading = readProposal(typed, on.question, on.card);
        if (!reading.ok) {
            const again = { typed, fieldErrors: reading.errors, errors: (0, forms_1.summary)(reading.errors) };
            (0, render_1.render)(res, 'decisions/new', { ...page(id, on), ...again });
            return;
        }
        const deps = { db, baseUrl: config.baseUrl };
        const proposal = await (0, open_round_1.openProposal)(deps, (0, access_1.doingOf)(res, now), reading.proposed);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.proposal, { project: id, proposal }));
    });
}
async function find({ db }, project, id) {
    const proposal = await (0, store_1.decisionStore)(db).proposal(project, id);
    if (!proposal)
        throw (0, open_round_1.noProposal)();
    return { proposal, rounds: await (0, store_1.decisionStore)(db).rounds(id) };
}
function pageRoutes(router, deps) {
    const { db, now } = deps;
    router.get(paths_1.paths.proposal, async (req, res) => {
        await showProposal(deps, res, req.params.proposal, { fieldErrors: {} });
    });
    // A form that came back with a mistake leaves this address in the browser; loading it again goes to the proposal.
    router.get(paths_1.paths.position, (req, res) => {
        res.redirect(303, (0, paths_1.href)(paths_1.paths.proposal, { project: (0, access_1.projectOf)(res).id, proposal: req.params.proposal }));
    });
    router.post(paths_1.paths.position, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const reading = readPosition(req.params.proposal, (0, forms_1.plainFields)(req.body));
        if (!reading.ok) {
            await showProposal(deps, res, req.params.proposal, {
                typed: reading.typed,
                fieldErrors: reading.errors,
            });
            return;
        }
        await (0, take_position_1.takePosition)(db, (0, access_1.doingOf)(res, now), reading.taken);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.proposal, { project: id, proposal: req.params.proposal }));
    });
}
function readPosition(proposal, typed) {
    const form = typed['kind'] === 'vote' ? (0, forms_1.readForm)(forms_2.ballotForm, typed) : (0, forms_1.readForm)(forms_2.positionForm, typed);
    if (!form.ok)
        return form;
    const errors = (0, forms_2.missingWords)(form.value);
    if (Object.keys(errors).length > 0)
        return { ok: false, typed, errors };
    const { round, position, words = '' } = form.value;
    return { ok: true, taken: { proposal, round, position, words } };
}
async function showProposal(deps, res, proposalId, form) {
    const { db, now } = deps;
    const { id, seat } = (0, access_1.projectOf)(res);
    const { proposal, rounds } = await find(deps, id, proposalId);
    const last = rounds.at(-1);
    const current = last?.closedAt === null ? last : undefined;
    const roll = await (0, take_position_1.rollToday)(db, id, now());
    const taken = current ? await (0, store_1.decisionStore)(db).positions(proposal.id, current.number) : [];
    const row = seat && (await (0, account_1.accountStore)(db).seat(id, seat.id));
    const person = row && (0, roll_1.personOf)(row);
    const own = taken.find((one) => one.person === person);
    const answers = await (0, projects_1.projectStore)(db).answers(id);
    const at = { project: id, proposal: proposal.id };
    (0, render_1.render)(res, 'decisions/proposal', {
        title: proposal.title,
        section: 'Decisions',
        backLink: (0, paths_1.href)(paths_1.paths.decisions, { project: id }),
        proposal,
        last,
        about: `proposal:${proposal.id}`,
        comments: await (0, comments_1.commentsAbout)(db, id, `proposal:${proposal.id}`),
        round: current && (0, pages_1.openRound)({ project: id, proposal, round: current, roll, taken, answers }),
        closed: rounds
            .filter((one) => one.closedAt !== null)
            .map(pages_1.closedRound)
            .toReversed(),
        next: (0, pages_1.nextSteps)(proposal, rounds),
        counts: roll.some((one) => one.id === person),
        own,
        choices: current ? (0, pages_1.choicesOf)(current.kind, true) : [],
        typed: form.typed ?? { position: own?.position ?? '', words: own?.words ?? '' },
        fieldErrors: form.fieldErrors,
        errors: (0, forms_1.summary)(form.fieldErrors),
        mayEnter: (0, access_1.may)(res, 'access'),
        hrefs: {
            self: (0, paths_1.href)(paths_1.paths.proposal, at),
            position: (0, paths_1.href)(paths_1.paths.position, at),
            close: (0, paths_1.href)(paths_1.paths.roundClose, at),
            next: (0, paths_1.href)(paths_1.paths.nextRound, at),
            vote: (0, paths_1.href)(paths_1.paths.vote, at),
            withdrawal: (0, paths_1.href)(paths_1.paths.withdrawal, at),
            question: proposal.question && (0, paths_1.href)(paths_1.paths.question, { project: id, question: proposal.question }),
        },
    });
}
/** The organiser answers for someone in the room who has no phone, or marks them as not here. */
function positionForRoutes(router, deps) {
    const { db, now } = deps;
    const show = async (res, on, form) => {
        const { id } = (0, access_1.projectOf)(res);
        const { proposal, rounds } = await find(deps, id, on.proposal);
        const person = (await (0, take_position_1.rollToday)(db, id, now())).find((one) => one.id === on.person);
        const round = rounds.at(-1);
        if (!person)
            throw (0, take_position_1.noPerson)();
        if (!round || round.closedAt !== null)
            throw new expected_1.Expected('conflict', 'No round is open', 'Go back to the proposal to see how it stands.');
        (0, render_1.render)(res, 'decisions/position', {
            title: `What does ${person.name} say?`,
            tab: 'Answer for someone in the room',
            section: proposal.title,
            backLink: (0, paths_1.href)(paths_1.paths.proposal, { project: id, proposal: proposal.id }),
            option: round.option,
            round,
            choices: (0, pages_1.choicesOf)(round.kind, false),
            ...form,
            errors: (0, forms_1.summary)(form.fieldErrors),
        });
    };
    router.get(paths_1.paths.positionFor, async (req, res) => {
        await show(res, req.params, { typed: {}, fieldErrors: {} });
    });
    router.post(paths_1.paths.positionFor, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const { proposal, person } = req.params;
        const reading = readPosition(proposal, (0, forms_1.plainFields)(req.body));
        if (!reading.ok) {
            await show(res, req.params, { typed: reading.typed, fieldErrors: reading.errors });
            return;
        }
        await (0, take_position_1.enterPosition)(db, (0, access_1.doingOf)(res, now), person, reading.taken);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.proposal, { project: id, proposal }));
    });
}
function endRoutes(router, { db, now }) {
    router.post(paths_1.paths.roundClose, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const { proposal } = req.params;
        const round = Number((0, forms_1.plainFields)(req.body)['round']);
        await (0, close_round_1.closeRound)(db, (0, access_1.doingOf)(res, now), { proposal, round });
        res.redirect(303, (0, paths_1.href)(paths_1.paths.proposal, { project: id, proposal }));
    });
    router.post(paths_1.paths.withdrawal, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const { proposal } = req.params;
        await (0, open_round_1.withdrawProposal)(db, (0, access_1.doingOf)(res, now), proposal);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.proposal, { project: id, proposal }));
    });
}
function nextRoutes(router, deps) {
    const { db, library, now, config } = deps;
    const telling = { db, baseUrl: config.baseUrl };
    const page = (project, proposal, rounds) => ({
        title: proposal.title,
        section: `Round ${rounds.length + 1}`,
        backLink: (0, paths_1.href)(paths_1.paths.proposal, { project, proposal: proposal.id }),
        question: library.questions.find((one) => one.id === proposal.question),
        card: undefined,
        isNew: false,
    });
    router.get(paths_1.paths.nextRound, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const { proposal, rounds } = await find(deps, id, req.params.proposal);
        const on = page(id, proposal, rounds);
        const last = rounds.at(-1);
        const answer = on.question ? (0, interview_1.typedAnswer)(on.question, last?.answer) : {};
        const typed = { ...answer, title: proposal.title, words: last?.words ?? '' };
        (0, render_1.render)(res, 'decisions/new', { ...on, typed, fieldErrors: {} });
    });
    router.post(paths_1.paths.nextRound, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const { proposal, rounds } = await find(deps, id, req.params.proposal);
        const on = page(id, proposal, rounds);
        const typed = { ...(0, forms_1.plainFields)(req.body), title: proposal.title };
        const reading = readProposal(typed, on.question, undefined);
        if (!reading.ok) {
            const again = { typed, fieldErrors: reading.errors, errors: (0, forms_1.summary)(reading.errors) };
            (0, render_1.render)(res, 'decisions/new', { ...on, ...again });
            return;
        }
        const { words, answer, option } = reading.proposed;
        const next = { proposal: proposal.id, asked: { words, answer, option } };
        await (0, open_round_1.openNextRound)(telling, (0, access_1.doingOf)(res, now), next);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.proposal, { project: id, proposal: proposal.id }));
    });
    router.post(paths_1.paths.vote, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        await (0, open_round_1.openVote)(telling, (0, access_1.doingOf)(res, now), req.params.proposal);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.proposal, { project: id, proposal: req.params.proposal }));
    });
}
