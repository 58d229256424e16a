"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.membershipRoutes = membershipRoutes;
exports.dueMemberships = dueMemberships;
const express_1 = require("express");
const settlement_1 = require("../../engine/project/settlement");
const dates_1 = require("../../lib/dates");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const application_routes_1 = require("./application-routes");
const end_due_1 = require("./end-due");
const expulsion_routes_1 = require("./expulsion-routes");
const forms_2 = require("./forms");
const keep_form_1 = require("./keep-form");
const leaving_routes_1 = require("./leaving-routes");
const load_book_1 = require("./load-book");
const pages_1 = require("./pages");
const public_routes_1 = require("./public-routes");
const store_1 = require("./store");
/** Joining and leaving: the form to apply, applications, time worked first, notices, votes to end a membership. */
function membershipRoutes(deps) {
    const router = (0, express_1.Router)();
    (0, public_routes_1.publicRoutes)(router, deps);
    listRoutes(router, deps);
    settingsRoutes(router, deps);
    (0, application_routes_1.applicationRoutes)(router, deps);
    (0, leaving_routes_1.leavingRoutes)(router, deps);
    (0, expulsion_routes_1.expulsionRoutes)(router, deps);
    return router;
}
/** Before any page of a project: memberships whose last day has come end, whoever comes first. */
function dueMemberships({ db, library, now }) {
    const router = (0, express_1.Router)();
    router.use(paths_1.paths.project, async (req, _res, next) => {
        await (0, end_due_1.endDueIn)({ db, library }, req.params.project, now());
        next();
    });
    return router;
}
function listRoutes(router, deps) {
    router.get(paths_1.paths.membership, async (_req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const form = await (0, store_1.applicationFormStore)(deps.db).ofProject(id);
        (0, render_1.render)(res, 'membership/list', {
            title: 'Members joining and leaving',
            backLink: (0, paths_1.href)(paths_1.paths.register, { project: id }),
            ...(0, pages_1.membershipPage)(await (0, load_book_1.bookOf)(deps, id), (0, access_1.may)(res, 'register')),
            formLink: form?.open && (0, access_1.may)(res, 'register')
                ? deps.config.baseUrl + (0, paths_1.href)(paths_1.paths.publicApplication, { token: form.token })
                : undefined,
        });
    });
    router.get(paths_1.paths.settlement, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const { project, today, rules } = await (0, load_book_1.bookOf)(deps, id);
        const { founder } = req.params;
        const name = (0, load_book_1.personIn)(project, founder);
        const ended = (0, settlement_1.endingOf)(project, founder, today);
        // For a member it shows what would be settled if they left today.
        const ending = ended ?? { founder, on: today };
        (0, render_1.render)(res, 'membership/settlement', {
            title: 'What is to be settled',
            section: name,
            backLink: (0, access_1.may)(res, 'read')
                ? (0, paths_1.href)(paths_1.paths.membership, { project: id })
                : (0, paths_1.href)(paths_1.paths.ownMembership, { project: id }),
            ended: ended && (0, dates_1.longDate)(ended.on),
            matters: (0, settlement_1.settlementOf)(ended ? project : asIfLeft(project, founder, today), ending, {
                ...rules,
                day: today,
            }),
            founder,
        });
    });
}
/** The project as it would be if a membership ended on a day. */
function asIfLeft(project, founder, on) {
    return { ...project, ledger: [...project.ledger, { on, kind: 'ceased', founder, reason: 'other' }] };
}
function settingsRoutes(router, { db, now }) {
    const show = (res, typed, errors = {}) => {
        (0, render_1.render)(res, 'membership/settings', {
            title: 'A form to apply',
            backLink: (0, paths_1.href)(paths_1.paths.membership, { project: (0, access_1.projectOf)(res).id }),
            typed,
            fieldErrors: errors,
            errors: (0, forms_1.summary)(errors),
        });
    };
    router.get(paths_1.paths.applicationForm, async (_req, res) => {
        const form = await (0, store_1.applicationFormStore)(db).ofProject((0, access_1.projectOf)(res).id);
        show(res, { open: form ? (form.open ? 'yes' : 'no') : '' });
    });
    router.post(paths_1.paths.applicationForm, async (req, res) => {
        const form = (0, forms_1.readForm)(forms_2.settingsForm, req.body);
        if (!form.ok) {
            show(res, form.typed, form.errors);
            return;
        }
        const { open, newLink } = form.value;
        await (0, keep_form_1.keepForm)(db, (0, access_1.doingOf)(res, now), { open: open === 'yes', newLink: newLink === 'yes' });
        res.redirect(303, (0, paths_1.href)(paths_1.paths.membership, { project: (0, access_1.projectOf)(res).id }));
    });
}
