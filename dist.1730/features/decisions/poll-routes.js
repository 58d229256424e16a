"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.pollRoutes = pollRoutes;
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const forms_2 = require("./forms");
const hold_poll_1 = require("./hold-poll");
const poll_1 = require("./poll");
const poll_pages_1 = require("./poll-pages");
const poll_store_1 = require("./poll-store");
const roll_1 = require("./roll");
/** Anonymous polls: the temperature check and the hidden pay poll. */
function pollRoutes(router, deps) {
    newRoutes(router, deps);
    const { db, now } = deps;
    router.get(paths_1.paths.poll, async (req, res) => {
        await showPoll(deps, res, req.params.poll, { typed: {}, fieldErrors: {} });
    });
    router.get(paths_1.paths.pollAnswer, (req, res) => {
        res.redirect(303, (0, paths_1.href)(paths_1.paths.poll, { project: (0, access_1.projectOf)(res).id, poll: req.params.poll }));
    });
    router.post(paths_1.paths.pollAnswer, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const { poll } = req.params;
        const form = (0, forms_1.readForm)(forms_2.pollAnswerForm, req.body);
        if (!form.ok) {
            await showPoll(deps, res, poll, { typed: form.typed, fieldErrors: form.errors });
            return;
        }
        await (0, hold_poll_1.answerPoll)(db, (0, access_1.doingOf)(res, now), { poll, value: form.value.value });
        res.redirect(303, (0, paths_1.href)(paths_1.paths.poll, { project: id, poll }));
    });
    router.post(paths_1.paths.pollClose, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        await (0, hold_poll_1.closePoll)(db, (0, access_1.doingOf)(res, now), req.params.poll);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.poll, { project: id, poll: req.params.poll }));
    });
    router.post(paths_1.paths.pollAgain, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const poll = await (0, hold_poll_1.openPollAgain)(db, (0, access_1.doingOf)(res, now), req.params.poll);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.poll, { project: id, poll }));
    });
}
function newRoutes(router, { db, now }) {
    const page = (project) => ({
        title: 'Ask without names',
        backLink: (0, paths_1.href)(paths_1.paths.decisions, { project }),
        kinds: poll_1.pollKinds.map((value) => ({ value, text: poll_1.pollAsks[value] })),
    });
    router.get(paths_1.paths.newPoll, (_req, res) => {
        (0, render_1.render)(res, 'decisions/new-poll', { ...page((0, access_1.projectOf)(res).id), typed: {}, fieldErrors: {} });
    });
    router.post(paths_1.paths.newPoll, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const form = (0, forms_1.readForm)(forms_2.pollForm, (0, forms_1.plainFields)(req.body));
        if (!form.ok) {
            const again = { typed: form.typed, fieldErrors: form.errors, errors: (0, forms_1.summary)(form.errors) };
            (0, render_1.render)(res, 'decisions/new-poll', { ...page(id), ...again });
            return;
        }
        const { kind, small } = form.value;
        const poll = await (0, hold_poll_1.openPoll)(db, (0, access_1.doingOf)(res, now), { kind, small: small === 'yes' });
        res.redirect(303, (0, paths_1.href)(paths_1.paths.poll, { project: id, poll }));
    });
}
async function showPoll({ db }, res, pollId, form) {
    const { id, seat } = (0, access_1.projectOf)(res);
    const store = (0, poll_store_1.pollStore)(db);
    const poll = await store.poll(id, pollId);
    if (!poll)
        throw (0, hold_poll_1.noPoll)();
    const rounds = (await store.polls(id)).filter((one) => one.series === poll.series);
    const before = rounds.find((one) => one.number === poll.number - 1);
    const answered = seat !== undefined &&
        (await store.hasAnswered(poll.id, (0, roll_1.voterOf)({ id: seat.id, founder: seat.founder ?? null })));
    const at = { project: id, poll: poll.id };
    (0, render_1.render)(res, 'decisions/poll', {
        title: poll.title,
        tab: poll.kind === 'temperature' ? 'Temperature check' : 'Pay poll',
        section: poll.number > 1 ? `Round ${poll.number}` : 'Without names',
        backLink: (0, paths_1.href)(paths_1.paths.decisions, { project: id }),
        poll,
        isOpen: poll.closedAt === null,
        isLast: rounds.at(-1)?.id === poll.id,
        result: (0, poll_pages_1.pollResult)(poll, before),
        joined: await (0, hold_poll_1.joinedIn)(db, id),
        answered,
        mayAnswer: (0, access_1.may)(res, 'decide') && !answered && poll.closedAt === null,
        choices: poll_1.pollValues[poll.kind].map((text, index) => ({ value: String(index + 1), text })),
        ...form,
        errors: (0, forms_1.summary)(form.fieldErrors),
        hrefs: {
            self: (0, paths_1.href)(paths_1.paths.poll, at),
            answer: (0, paths_1.href)(paths_1.paths.pollAnswer, at),
            close: (0, paths_1.href)(paths_1.paths.pollClose, at),
            again: (0, paths_1.href)(paths_1.paths.pollAgain, at),
        },
    });
}
