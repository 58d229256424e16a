"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.principlesRoutes = principlesRoutes;
const express_1 = require("express");
const dates_1 = require("../../lib/dates");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const projects_1 = require("../projects");
const forms_2 = require("./forms");
const keep_check_1 = require("./keep-check");
const pages_1 = require("./pages");
/** The yearly check against the co-operative principles. */
function principlesRoutes(deps) {
    const router = (0, express_1.Router)();
    const { db, now } = deps;
    router.get(paths_1.paths.principlesCheck, async (req, res) => {
        await show(deps, res, { saved: req.query['saved'] === 'yes' });
    });
    router.post(paths_1.paths.principlesCheck, async (req, res) => {
        const typed = (0, forms_1.plainFields)(req.body);
        const form = (0, forms_1.readForm)(forms_2.checkForm, typed);
        const { marks, errors } = form.ok ? (0, forms_2.marksIn)(form.value) : { marks: [], errors: form.errors };
        if (Object.keys(errors).length > 0) {
            await show(deps, res, { typed, fieldErrors: errors });
            return;
        }
        const doing = (0, access_1.doingOf)(res, now);
        const seen = typeof typed['seen'] === 'string' ? typed['seen'] : undefined;
        const kept = await (0, keep_check_1.keepCheck)(db, doing, { on: (0, dates_1.londonDate)(doing.now), marks }, seen);
        if (!kept) {
            const message = 'Someone else saved today’s check while you wrote. Yours is below. Save again to put it in place of theirs.';
            await show(deps, res, { typed, fieldErrors: { [(0, forms_2.markField)('open-membership')]: message } });
            return;
        }
        res.redirect(303, `${(0, paths_1.href)(paths_1.paths.principlesCheck, { project: doing.project })}?saved=yes`);
    });
    return router;
}
async function show({ db, library, now }, res, on) {
    const { id } = (0, access_1.projectOf)(res);
    const today = (0, dates_1.londonDate)(now());
    const checks = await (0, projects_1.projectStore)(db).principlesChecks(id);
    const current = checks.find((check) => check.on === today);
    const { fieldErrors = {} } = on;
    (0, render_1.render)(res, 'principles/check', {
        title: 'Are we still a co-op at heart?',
        backLink: (0, paths_1.href)(paths_1.paths.project, { project: id }),
        ...(0, pages_1.checkPage)(library.principles, checks, today),
        typed: on.typed ?? (0, pages_1.typedCheck)(current),
        seen: (0, forms_1.fingerprint)(current),
        saved: on.saved ?? false,
        fieldErrors,
        errors: (0, forms_1.summary)(fieldErrors),
    });
}
