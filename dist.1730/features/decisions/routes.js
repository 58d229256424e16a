"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.decisionRoutes = decisionRoutes;
const express_1 = require("express");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const projects_1 = require("../projects");
const choose_settings_1 = require("./choose-settings");
const consent_1 = require("./consent");
const forms_2 = require("./forms");
const pages_1 = require("./pages");
const poll_pages_1 = require("./poll-pages");
const poll_routes_1 = require("./poll-routes");
const proposal_routes_1 = require("./proposal-routes");
const store_1 = require("./store");
/** Decisions: the cards, the proposals with their rounds, the polls, and the log of what was decided. */
function decisionRoutes(deps) {
    const router = (0, express_1.Router)();
    listRoutes(router, deps);
    settingRoutes(router, deps);
    (0, poll_routes_1.pollRoutes)(router, deps);
    (0, proposal_routes_1.proposalRoutes)(router, deps);
    return router;
}
function listRoutes(router, { db, library }) {
    router.get(paths_1.paths.decisions, async (_req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const store = (0, store_1.decisionStore)(db);
        const rounds = await store.allRounds(id);
        const lines = (await store.proposals(id)).map((proposal) => (0, pages_1.proposalLine)(id, proposal, rounds));
        const settings = await store.settings(id);
        (0, render_1.render)(res, 'decisions/list', {
            title: 'Decisions',
            open: lines.filter((line) => line.isOpen),
            settled: lines.filter((line) => !line.isOpen),
            log: (0, pages_1.logLines)(await (0, projects_1.projectStore)(db).decisions(id)),
            polls: await (0, poll_pages_1.pollLines)(db, id),
            settings: {
                names: settings.names ? 'Names are written down' : 'Counts and words only, no names',
                fallback: settings.fallback === null ? 'Not chosen yet' : pages_1.fallbackWords[settings.fallback],
            },
        });
    });
    router.get(paths_1.paths.decisionCards, async (_req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const answers = await (0, projects_1.projectStore)(db).answers(id);
        const cards = (await (0, store_1.decisionStore)(db).proposals(id)).flatMap(({ card }) => card ?? []);
        (0, render_1.render)(res, 'decisions/cards', {
            title: 'Cards to decide with',
            backLink: (0, paths_1.href)(paths_1.paths.decisions, { project: id }),
            cards: (0, pages_1.cardLines)(library, { project: id, answers, cards }),
        });
    });
}
function settingRoutes(router, { db, now }) {
    const page = (project) => ({
        title: 'How you hold rounds',
        backLink: (0, paths_1.href)(paths_1.paths.decisions, { project }),
        fallbacks: consent_1.fallbacks.map((value) => ({ value, text: pages_1.fallbackWords[value] })),
    });
    router.get(paths_1.paths.decisionSettings, async (_req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const { names, fallback } = await (0, store_1.decisionStore)(db).settings(id);
        const typed = { names: names ? 'yes' : 'no', fallback: fallback ?? '' };
        (0, render_1.render)(res, 'decisions/settings', { ...page(id), typed, fieldErrors: {} });
    });
    router.post(paths_1.paths.decisionSettings, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const form = (0, forms_1.readForm)(forms_2.settingsForm, req.body);
        if (!form.ok) {
            const again = { typed: form.typed, fieldErrors: form.errors, errors: (0, forms_1.summary)(form.errors) };
            (0, render_1.render)(res, 'decisions/settings', { ...page(id), ...again });
            return;
        }
        const { names, fallback } = form.value;
        await (0, choose_settings_1.chooseSettings)(db, (0, access_1.doingOf)(res, now), { names: names === 'yes', fallback });
        res.redirect(303, (0, paths_1.href)(paths_1.paths.decisions, { project: id }));
    });
}
