"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.wordingRoutes = wordingRoutes;
const own_wording_1 = require("../../engine/clauses/own-wording");
const read_parts_1 = require("../../engine/project/read-parts");
const access_1 = require("../../web/access");
const conflict_1 = require("../../web/conflict");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const projects_1 = require("../projects");
const keep_wording_1 = require("./keep-wording");
const find_paper_1 = require("./find-paper");
/** "Use our own wording": one clause in the group's own words, left out, or back as the template has it. */
function wordingRoutes(router, { db, library, now }) {
    router.get(paths_1.paths.wording, async (req, res) => {
        const place = placeOf(req);
        const own = (await (0, projects_1.projectStore)(db).wording((0, access_1.projectOf)(res).id))[place.key];
        show(res, place, {
            typed: {
                choice: choiceOf(own),
                words: own === undefined || own === '' ? (0, own_wording_1.wordsToChange)(place.clause) : own,
            },
            fieldErrors: {},
            seen: (0, forms_1.fingerprint)(own),
        });
    });
    router.post(paths_1.paths.wording, async (req, res) => {
        const place = placeOf(req);
        const typed = (0, forms_1.plainFields)(req.body);
        const reading = read(place.key, typed);
        const seen = typeof typed['seen'] === 'string' ? typed['seen'] : undefined;
        if (!reading.ok || typed['again'] === 'yes') {
            show(res, place, { typed, fieldErrors: reading.ok ? {} : reading.errors, seen: seen ?? '' });
            return;
        }
        const project = (0, access_1.projectOf)(res).id;
        const words = reading.words;
        if (!(await (0, keep_wording_1.keepWording)(db, (0, access_1.doingOf)(res, now), { key: place.key, words, seen }))) {
            const there = (await (0, projects_1.projectStore)(db).wording(project))[place.key];
            const [changed] = await (0, projects_1.history)(db, project, { about: `clause:${place.key}`, limit: 1 });
            (0, conflict_1.showConflict)(res, {
                rows: [{ label: 'Wording', there: wordingWords(there), yours: wordingWords(words) }],
                typed,
                now: there,
                changed,
                keepHref: req.originalUrl,
            });
            return;
        }
        res.redirect(303, `${(0, paths_1.href)(paths_1.paths.paper, { project, document: place.template.id })}#${place.clause.id}`);
    });
    function placeOf(req) {
        const key = `${req.params.document}/${req.params.clause}`;
        const found = (0, own_wording_1.clauseOfKey)(library, key);
        if (!found)
            throw (0, find_paper_1.noPaper)();
        return { key, ...found };
    }
    function read(key, typed) {
        if (typed['choice'] === 'template')
            return { ok: true, words: undefined };
        if (typed['choice'] === 'none')
            return { ok: true, words: '' };
        if (typed['choice'] !== 'own')
            return { ok: false, errors: { choice: 'Choose whose words stand in this place.' } };
        const { value, error } = read_parts_1.wordingSchema.validate(typed['words']);
        if (error || !value) {
            const message = error?.message ?? 'Enter your own wording, or choose to leave the clause out.';
            return { ok: false, errors: { words: message } };
        }
        const fault = (0, own_wording_1.wordingFault)(library, key, value);
        return fault === undefined
            ? { ok: true, words: value }
            : { ok: false, errors: { words: fault } };
    }
    function show(res, { template, clause }, form) {
        const project = (0, access_1.projectOf)(res).id;
        const statute = library.statutes.find((one) => one.id === template.law);
        const matters = (statute?.matters ?? []).filter((matter) => [matter.id, ...matter.parts.map((part) => part.id)].some((id) => clause.satisfies.includes(id)));
        const section = template.sections.find((one) => one.clauses.includes(clause));
        (0, render_1.render)(res, 'papers/wording', {
            title: 'Use our own wording',
            section: clause.title ?? section?.title ?? '',
            backLink: (0, paths_1.href)(paths_1.paths.paper, { project, document: template.id }),
            why: clause.why ?? '',
            original: (0, own_wording_1.wordsToChange)(clause).split('\n'),
            matters: matters.map((matter) => `${matter.heading} (${matter.source})`),
            ...form,
            errors: (0, forms_1.summary)(form.fieldErrors),
        });
    }
}
function wordingWords(own) {
    if (own === undefined)
        return 'As the template has it';
    return own === '' ? 'Left out' : own;
}
function choiceOf(own) {
    if (own === undefined)
        return 'template';
    return own === '' ? 'none' : 'own';
}
