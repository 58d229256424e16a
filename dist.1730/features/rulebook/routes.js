"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.rulebookRoutes = rulebookRoutes;
const express_1 = require("express");
const multer_1 = __importDefault(require("multer"));
const docx_changes_1 = require("../../engine/paper/docx-changes");
const pdf_1 = require("../../engine/paper/pdf");
const in_force_1 = require("../../engine/project/in-force");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const names_1 = require("../../lib/names");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const kept_file_1 = require("../../web/kept-file");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const papers_1 = require("../papers");
const projects_1 = require("../projects");
const draft_1 = require("./draft");
const forms_2 = require("./forms");
const pages_1 = require("./pages");
const send_rules_1 = require("./send-rules");
const store_1 = require("./store");
/** Registration, and every set of rules from the first draft that was sent to the one in force. */
function rulebookRoutes(deps) {
    const router = (0, express_1.Router)();
    const { db, library, now } = deps;
    const upload = (0, multer_1.default)({ limits: { fileSize: kept_file_1.mostBytes, files: 1, fields: 5, parts: 8 } }).single('file');
    const show = async (res, form) => {
        const { id } = (0, access_1.projectOf)(res);
        const project = await (0, projects_1.projectStore)(db).load(id);
        const kept = await (0, store_1.ruleBookStore)(db).files(id);
        (0, render_1.render)(res, 'rulebook/page', {
            title: 'Registration and rules',
            backLink: (0, paths_1.href)(paths_1.paths.project, { project: id }),
            ...(0, pages_1.rulebookPage)({ id, today: (0, dates_1.londonDate)(now()), library }, project, kept),
            typed: form.typed,
            fieldErrors: form.errors,
            errors: (0, forms_1.summary)(form.errors),
        });
    };
    const back = (res) => res.redirect(303, (0, paths_1.href)(paths_1.paths.rulebook, { project: (0, access_1.projectOf)(res).id }));
    router.get(paths_1.paths.rulebook, (_req, res) => show(res, { typed: {}, errors: {} }));
    router.post(paths_1.paths.rulesSent, upload, async (req, res) => {
        const form = (0, forms_1.readForm)(forms_2.sentForm, req.body);
        if (!form.ok)
            return show(res, { ...form, errors: placed(form.errors) });
        const { on, decidedOn, minutes } = form.value;
        const elsewhere = decidedOn !== undefined && minutes !== undefined && { on: decidedOn, where: minutes };
        await (0, send_rules_1.sendRules)({ db, library }, (0, access_1.doingOf)(res, now), {
            on,
            ...(elsewhere && { elsewhere }),
            ...sentFile(req.file),
        });
        return back(res);
    });
    router.post(paths_1.paths.rulesReturned, async (_req, res) => {
        await (0, send_rules_1.takeRulesBack)({ db, library }, (0, access_1.doingOf)(res, now));
        back(res);
    });
    router.post(paths_1.paths.registration, upload, async (req, res) => {
        const project = await (0, projects_1.projectStore)(db).load((0, access_1.projectOf)(res).id);
        const form = (0, forms_1.readForm)((0, forms_2.registeredForm)((0, in_force_1.waitingBook)(project)?.number === 1), req.body);
        if (!form.ok)
            return show(res, form);
        const { on, name, number } = form.value;
        await (0, send_rules_1.recordRegistration)({ db, library }, (0, access_1.doingOf)(res, now), {
            on,
            ...(name !== undefined && number !== undefined && { identity: { name, number } }),
            ...sentFile(req.file),
        });
        return back(res);
    });
    fileRoutes(router, deps);
    return router;
}
/** Joi names no field where one of two is missing. */
function placed({ '': both, ...rest }) {
    return both === undefined ? rest : { ...rest, decidedOn: both };
}
/** A file that came with the form: a browser sends an empty one where none was chosen. */
function sentFile(file) {
    return file === undefined || file.buffer.length === 0 ? {} : { file: (0, kept_file_1.keptFile)(file.buffer) };
}
/** What a draft would change in the rules in force, and the files that went and came. */
function fileRoutes(router, { db, library, now }) {
    const both = async (res) => {
        const project = await (0, projects_1.projectStore)(db).load((0, access_1.projectOf)(res).id);
        const today = (0, dates_1.londonDate)(now());
        return {
            before: (0, draft_1.rulesInForce)(project, today, library),
            after: (0, draft_1.draftRules)(project, today, library).tree,
        };
    };
    router.get(paths_1.paths.ruleChange, async (_req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const { before, after } = await both(res);
        (0, render_1.render)(res, 'papers/changes', {
            title: 'What would the draft change?',
            tab: 'What would change',
            section: after.title,
            backLink: (0, paths_1.href)(paths_1.paths.rulebook, { project: id }),
            until: 'the rules in force',
            ...(0, papers_1.changesPage)(before, after),
            fileHref: (0, paths_1.href)(paths_1.paths.ruleDraftFile, { project: id, format: 'docx' }),
        });
    });
    router.get(paths_1.paths.ruleDraftFile, async (req, res) => {
        const { name } = (0, access_1.projectOf)(res);
        const { before, after } = await both(res);
        const { format } = req.params;
        if (format === 'signed.pdf') {
            const project = await (0, projects_1.projectStore)(db).load((0, access_1.projectOf)(res).id);
            const copy = await (0, draft_1.copyToSign)(project, (0, dates_1.londonDate)(now()), library);
            res
                .attachment(`${(0, names_1.slug)(name)}-rules-to-sign.pdf`)
                .type('pdf')
                .send(copy);
            return;
        }
        if (format !== 'pdf' && format !== 'docx')
            throw noFile();
        const bytes = format === 'pdf'
            ? await (0, pdf_1.toPdf)(after)
            : await (0, docx_changes_1.toTrackedDocx)(after, (0, papers_1.changesPage)(before, after).all, 'Changes to the rules in force');
        res
            .attachment(`${(0, names_1.slug)(name)}-rules-draft.${format}`)
            .type(format)
            .send(bytes);
    });
    router.get(paths_1.paths.ruleBookFile, async (req, res) => {
        const { id, name } = (0, access_1.projectOf)(res);
        const { number, what } = req.params;
        const file = await (0, store_1.ruleBookStore)(db).file(id, Number(number) || 0, what);
        if (!file)
            throw noFile();
        // Always a file to keep, never a page: what is in it may have come from outside.
        res.attachment(`${(0, names_1.slug)(name)}-rules-${number}-${what}.${file.ending}`).type(file.type);
        res.setHeader('X-Content-Type-Options', 'nosniff');
        res.send(file.content);
    });
}
function noFile() {
    return new expected_1.Expected('missing', 'We cannot find this file', 'Go back to the page of registration and rules.');
}
