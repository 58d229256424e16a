"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.issueRoutes = issueRoutes;
const docx_changes_1 = require("../../engine/paper/docx-changes");
const files_1 = require("../../engine/paper/files");
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
const access_1 = require("../../web/access");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const pages_1 = require("./pages");
const find_paper_1 = require("./find-paper");
const store_1 = require("./store");
/** Every issue of a paper, and what changed from one to another or to the draft of today. */
function issueRoutes(router, deps) {
    const store = (0, store_1.issueStore)(deps.db);
    router.get(paths_1.paths.issues, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const { tree } = await (0, find_paper_1.findPaper)(deps, id, req, (0, access_1.needsOf)(res));
        const issues = await store.issues(id, tree.id);
        (0, render_1.render)(res, 'papers/issues', {
            title: 'Earlier issues',
            tab: 'Earlier issues',
            section: tree.title,
            backLink: (0, paths_1.href)(paths_1.paths.paper, { project: id, document: tree.id }),
            issues: (0, pages_1.issueRows)(id, tree.id, issues, (0, pages_1.filesFor)(tree, (permission) => (0, access_1.may)(res, permission))),
            changesHref: (0, paths_1.href)(paths_1.paths.changes, { project: id, document: tree.id }),
        });
    });
    router.get(paths_1.paths.issueFile, async (req, res) => {
        const { id, name } = (0, access_1.projectOf)(res);
        (0, find_paper_1.templateFor)(deps.library, req.params.document, (0, access_1.needsOf)(res));
        const issue = await findIssue(deps, id, req.params.document, req.params.number);
        if (issue && req.params.format === 'json') {
            (0, access_1.needsOf)(res)('private');
            const text = await store.snapshot(id, req.params.document, issue.number);
            res
                .attachment(`${(0, names_1.slug)(name)}-at-issue-${issue.number}.json`)
                .type('application/json')
                .send(text);
            return;
        }
        const file = issue && (0, files_1.filesOf)(issue.tree).find(({ format }) => format === req.params.format);
        if (!file)
            throw (0, find_paper_1.noPaper)();
        if (file.private)
            (0, access_1.needsOf)(res)('private');
        const bytes = await file.make(issue.tree);
        res
            .attachment(`${(0, names_1.slug)(name)}-${issue.tree.id}-issue-${issue.number}.${file.format}`)
            .type(file.type)
            .send(bytes);
    });
    router.get(paths_1.paths.changes, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const { before, after, since, until } = await twoDrafts(deps, req, res);
        const page = (0, pages_1.changesPage)(before.tree, after);
        (0, render_1.render)(res, 'papers/changes', {
            title: since,
            tab: 'What changed',
            section: after.title,
            backLink: (0, paths_1.href)(paths_1.paths.issues, { project: id, document: after.id }),
            until,
            ...page,
            fileHref: `${(0, paths_1.href)(paths_1.paths.changesFile, { project: id, document: after.id })}?${query(req)}`,
        });
    });
    router.get(paths_1.paths.changesFile, async (req, res) => {
        const { name } = (0, access_1.projectOf)(res);
        const { before, after, since } = await twoDrafts(deps, req, res);
        const bytes = await (0, docx_changes_1.toTrackedDocx)(after, (0, pages_1.changesPage)(before.tree, after).all, since);
        res
            .attachment(`${(0, names_1.slug)(name)}-${after.id}-changes-since-issue-${before.number}.docx`)
            .type('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
            .send(bytes);
    });
}
/** The issue named by `since`, and the one named by `until`, or the draft of today. */
async function twoDrafts(deps, req, res) {
    const { id } = (0, access_1.projectOf)(res);
    const { document } = req.params;
    (0, find_paper_1.templateFor)(deps.library, document, (0, access_1.needsOf)(res));
    const before = await findIssue(deps, id, document, req.query['since']);
    if (!before)
        throw (0, find_paper_1.noPaper)();
    const made = (0, dates_1.longDate)((0, dates_1.londonDate)(new Date(before.madeAt)));
    const since = `What changed since issue ${before.number} of ${made}?`;
    if (req.query['until'] === undefined || req.query['until'] === '') {
        const { tree } = await (0, find_paper_1.findPaper)(deps, id, req, (0, access_1.needsOf)(res));
        return { before, after: tree, since, until: 'the draft of today' };
    }
    const later = await findIssue(deps, id, document, req.query['until']);
    if (!later)
        throw (0, find_paper_1.noPaper)();
    return { before, after: later.tree, since, until: `issue ${later.number}` };
}
function findIssue(deps, id, document, number) {
    return typeof number === 'string' && /^[1-9]\d{0,6}$/.test(number)
        ? (0, store_1.issueStore)(deps.db).issue(id, document, Number(number))
        : Promise.resolve(undefined);
}
function query(req) {
    const words = new URLSearchParams();
    for (const key of ['since', 'until']) {
        const value = req.query[key];
        if (typeof value === 'string')
            words.set(key, value);
    }
    return words.toString();
}
