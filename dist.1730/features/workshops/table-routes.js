"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.tableRoutes = tableRoutes;
const dates_1 = require("../../lib/dates");
const forms_1 = require("../../web/forms");
const live_1 = require("../../web/live");
const once_1 = require("../../web/once");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const session_1 = require("../../web/session");
const account_1 = require("../account");
const answer_store_1 = require("./answer-store");
const change_workshop_1 = require("./change-workshop");
const exercise_routes_1 = require("./exercise-routes");
const follow_up_1 = require("./follow-up");
const forms_2 = require("./forms");
const frame_routes_1 = require("./frame-routes");
const pages_1 = require("./pages");
const store_1 = require("./store");
const table_pages_1 = require("./table-pages");
const take_home_1 = require("./take-home");
const topics_1 = require("./topics");
/** The pages of a table: its steps, what it fills in, and taking it home. */
function tableRoutes(router, deps) {
    (0, exercise_routes_1.exerciseRoutes)(router, deps);
    ownRoutes(router, deps);
    homeRoutes(router, deps);
}
function ownRoutes(router, deps) {
    const { db, library, now } = deps;
    const page = async (res) => {
        const { workshop, nickname } = (0, frame_routes_1.frameOf)(res);
        const table = (0, frame_routes_1.tableOf)(res);
        await seen(deps, table);
        const steps = (0, table_pages_1.ownSteps)(workshop, table, library);
        const { message } = workshop.run;
        return {
            title: table.name,
            tab: 'Your table',
            section: workshop.title,
            nickname,
            table,
            steps: steps.map((step) => ({
                ...step,
                href: (0, paths_1.href)(paths_1.paths.ownTableStep, { workshop: workshop.id, step: step.id }),
            })),
            nothingOpen: steps.every(({ state }) => state !== 'open'),
            timer: (0, pages_1.timerView)(workshop.run, now()),
            message: message && { ...message, at: (0, pages_1.at)(message.at) },
            ended: workshop.endedAt !== null,
            goesOn: (0, dates_1.longDate)(workshop.goesOn),
            helpAt: table.helpAt === null ? undefined : (0, pages_1.at)(table.helpAt),
            hrefs: {
                self: (0, paths_1.href)(paths_1.paths.ownTable, { workshop: workshop.id }),
                live: `${(0, paths_1.href)(paths_1.paths.ownTableLive, { workshop: workshop.id })}?seen=${await (0, answer_store_1.placeOf)(db, workshop, table.id)}`,
                home: (0, paths_1.href)(paths_1.paths.takeHome, { workshop: workshop.id }),
            },
            privacy: library.workshops.forms.privacy,
        };
    };
    router.get(paths_1.paths.ownTable, async (_req, res) => {
        const { people } = (0, frame_routes_1.tableOf)(res);
        (0, render_1.render)(res, 'workshops/own-table', { ...(await page(res)), typed: { people }, fieldErrors: {} });
    });
    /** How many sit there; and the hand up for help. */
    router.post(paths_1.paths.ownTable, async (req, res) => {
        const { workshop } = (0, frame_routes_1.frameOf)(res);
        const { id } = (0, frame_routes_1.tableOf)(res);
        const { help } = (0, forms_1.plainFields)(req.body);
        if (help === 'up' || help === 'down') {
            await (0, change_workshop_1.changeTable)(db, workshop.id, id, () => ({ helpAt: help === 'up' ? now().toISOString() : null }));
            res.redirect(303, (0, paths_1.href)(paths_1.paths.ownTable, { workshop: workshop.id }));
            return;
        }
        const form = (0, forms_1.readForm)(forms_2.peopleForm, req.body);
        if (!form.ok) {
            const again = { typed: form.typed, fieldErrors: form.errors, errors: (0, forms_1.summary)(form.errors) };
            (0, render_1.render)(res, 'workshops/own-table', { ...(await page(res)), ...again });
            return;
        }
        await (0, change_workshop_1.changeTable)(db, workshop.id, id, () => ({ people: form.value.people }));
        res.redirect(303, (0, paths_1.href)(paths_1.paths.ownTable, { workshop: workshop.id }));
    });
    router.get(paths_1.paths.ownTableLive, async (req, res) => {
        const { id } = (0, frame_routes_1.frameOf)(res).workshop;
        const table = (0, frame_routes_1.tableOf)(res).id;
        const place = async () => {
            const workshop = await (0, store_1.workshopStore)(db).workshop(id);
            return (0, answer_store_1.placeOf)(db, { id, place: workshop?.place ?? 0 }, table);
        };
        const stream = { db, topics: [topics_1.topics.workshop(id), topics_1.topics.table(table)], place, gather: 50 };
        await (0, live_1.streamChanges)(stream, req, res);
    });
}
const minute = 60_000;
/** Notes that a table is there, at most once a minute, so that looking costs no write. */
async function seen({ db, now }, { id, seenAt }) {
    if (seenAt !== null && now().getTime() - Date.parse(seenAt) < minute)
        return;
    await (0, store_1.workshopStore)(db).changeTable(id, { seenAt: now().toISOString() });
}
function homeRoutes(router, deps) {
    const { db, config } = deps;
    const page = (res) => {
        const { workshop } = (0, frame_routes_1.frameOf)(res);
        const table = (0, frame_routes_1.tableOf)(res);
        return {
            title: 'Take our co-op home',
            tab: 'Take home',
            backLink: (0, paths_1.href)(paths_1.paths.ownTable, { workshop: workshop.id }),
            table,
            again: table.takenAt === null ? undefined : (0, pages_1.day)(table.takenAt),
            goesOn: (0, dates_1.longDate)(workshop.goesOn),
        };
    };
    router.get(paths_1.paths.takeHome, (_req, res) => {
        const { name, number, nicknames, inPack } = (0, frame_routes_1.tableOf)(res);
        const typed = {
            name: name === `Table ${number}` ? '' : name,
            nicknames: nicknames ? 'yes' : '',
            inPack: inPack ? 'yes' : '',
        };
        (0, render_1.render)(res, 'workshops/home', { ...page(res), typed, fieldErrors: {} });
    });
    router.post(paths_1.paths.takeHome, async (req, res) => {
        const form = (0, forms_1.readForm)(forms_2.homeForm, req.body);
        if (!form.ok) {
            const again = { typed: form.typed, fieldErrors: form.errors, errors: (0, forms_1.summary)(form.errors) };
            (0, render_1.render)(res, 'workshops/home', { ...page(res), ...again });
            return;
        }
        const { workshop } = (0, frame_routes_1.frameOf)(res);
        const table = (0, frame_routes_1.tableOf)(res);
        const { name, nicknames, inPack, adviser, email } = form.value;
        if (email !== undefined)
            await (0, answer_store_1.answerStore)(db).addFollowUp({
                id: (0, account_1.newId)(),
                workshop: workshop.id,
                tableId: table.id,
                email: email.toLowerCase(),
            });
        const started = await (0, take_home_1.takeHome)(deps, { workshop: workshop.id, table: table.id }, { name, nicknames: nicknames === 'yes', inPack: inPack === 'yes', adviser: adviser === 'yes' });
        // Whoever asks after the end need not wait for the next day.
        await (0, follow_up_1.postFollowUps)(deps, workshop.id);
        await (0, session_1.takeSeat)(req, started.seat);
        (0, once_1.showOnce)(res, started.token, config.baseUrl);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.project, { project: started.id }));
    });
}
