"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.changeRoutes = changeRoutes;
const expected_1 = require("../../lib/expected");
const access_1 = require("../../web/access");
const conflict_1 = require("../../web/conflict");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const projects_1 = require("../projects");
const forms_2 = require("./forms");
const keep_money_1 = require("./keep-money");
const line_forms_1 = require("./line-forms");
const part_forms_1 = require("./part-forms");
const names_1 = require("../../lib/names");
/** Changing one part of the plan: a small form each. */
function changeRoutes(router, { db, library, now }) {
    const { suggestions } = library.reference.moneyStart;
    /** The settings with our suggestions where the group has said nothing. */
    const settingsOf = async (res) => ({
        ...suggestions,
        ...(await (0, projects_1.projectStore)(db).money((0, access_1.projectOf)(res).id)),
    });
    const show = (res, any, page) => {
        const { form } = any;
        const fieldErrors = page.errors ?? {};
        (0, render_1.render)(res, any.kind === 'part' ? 'money/change' : 'money/lines', {
            title: form.title,
            section: 'Money',
            backLink: (0, paths_1.href)(paths_1.paths.money, { project: (0, access_1.projectOf)(res).id }),
            intro: form.intro,
            fields: form.fields,
            ...(any.kind === 'lines' && { lines: linesOf(any.form, page.settings, page.typed), one: any.form.one }),
            typed: { ...page.typed, seen: page.seen },
            fieldErrors,
            errors: (0, forms_1.summary)(fieldErrors),
        });
    };
    router.get(paths_1.paths.moneyPart, async (req, res) => {
        const any = formOf(req.params.part);
        const settings = await settingsOf(res);
        needsStart(any, settings);
        const typed = any.kind === 'part' ? any.form.typed(settings) : (0, line_forms_1.typedLines)(any.form, settings);
        show(res, any, { settings, typed, seen: (0, forms_1.fingerprint)(settings[any.form.part]) });
    });
    router.post(paths_1.paths.moneyPart, async (req, res) => {
        const any = formOf(req.params.part);
        const settings = await settingsOf(res);
        needsStart(any, settings);
        const typed = (0, forms_1.plainFields)(req.body);
        const seen = typeof typed['seen'] === 'string' ? typed['seen'] : undefined;
        const read = any.kind === 'part' ? (0, forms_2.readPart)(any.form, typed, settings) : (0, line_forms_1.readLines)(any.form, typed, settings);
        if (!read.ok || typed['again'] === 'yes') {
            const errors = read.ok ? {} : read.errors;
            show(res, any, { settings, typed, seen: seen ?? '', errors });
            return;
        }
        const { part, title } = any.form;
        const { id } = (0, access_1.projectOf)(res);
        const kept = await (0, keep_money_1.keepMoney)(db, (0, access_1.doingOf)(res, now), {
            what: `changed the money plan: ${(0, names_1.lowerFirst)(title)}`,
            about: part,
            seen,
            part: (said) => ({ ...suggestions, ...said })[part],
            to: (said) => ({ ...said, [part]: read.value }),
        });
        if (kept) {
            res.redirect(303, (0, paths_1.href)(paths_1.paths.money, { project: id }));
            return;
        }
        const there = any.kind === 'part' ? any.form.typed(settings) : (0, line_forms_1.typedLines)(any.form, settings);
        const [changed] = await (0, projects_1.history)(db, id, { about: `money:${part}`, limit: 1 });
        (0, conflict_1.showConflict)(res, {
            rows: conflictRows(any, there, typed),
            typed,
            now: settings[part],
            changed,
            keepHref: (0, paths_1.href)(paths_1.paths.money, { project: id }),
        });
    });
}
function formOf(id) {
    const part = part_forms_1.partForms.find((form) => form.id === id);
    if (part)
        return { kind: 'part', form: part };
    const lines = line_forms_1.lineForms.find((form) => form.id === id);
    if (lines)
        return { kind: 'lines', form: lines };
    throw new expected_1.Expected('missing', 'We cannot find this part of the plan', 'Go back to the page of money.');
}
/** Money to start with belongs to a first month, so that comes first. */
function needsStart({ form }, { start }) {
    if (form.part !== 'start' || form.id === 'start' || start)
        return;
    throw new expected_1.Expected('conflict', 'Say first when you start', 'Choose the first month on the page of money. Then come back here.');
}
function linesOf(form, settings, typed) {
    const count = (0, line_forms_1.lineCount)(form, settings, typed);
    return Array.from({ length: count }, (_, index) => ({
        number: index + 1,
        fields: form.fields.map((field) => ({ ...field, name: (0, line_forms_1.inLine)(field.name, index + 1) })),
    }));
}
function conflictRows({ kind, form }, there, yours) {
    const words = (typed, name) => String(typed[name] ?? '');
    const fields = kind === 'part'
        ? form.fields
        : Array.from({ length: 40 }, (_, index) => form.fields.map((field) => ({
            ...field,
            name: (0, line_forms_1.inLine)(field.name, index + 1),
            label: `${field.label}, line ${index + 1}`,
        }))).flat();
    return fields
        .map(({ name, label }) => ({ label, there: words(there, name), yours: words(yours, name) }))
        .filter((row) => row.there !== '' || row.yours !== '');
}
