"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.paperRoutes = paperRoutes;
const express_1 = require("express");
const assemble_1 = require("../../engine/clauses/assemble");
const calendar_1 = require("../../engine/lists/calendar");
const calendar_file_1 = require("../../engine/paper/calendar-file");
const files_1 = require("../../engine/paper/files");
const html_1 = require("../../engine/paper/html");
const pack_1 = require("../../engine/paper/pack");
const why_1 = require("../../engine/paper/why");
const read_project_1 = require("../../engine/project/read-project");
const words_1 = require("../../engine/words");
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
const access_1 = require("../../web/access");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const comments_1 = require("../comments");
const projects_1 = require("../projects");
const issue_routes_1 = require("./issue-routes");
const keep_issue_1 = require("./keep-issue");
const find_paper_1 = require("./find-paper");
const pages_1 = require("./pages");
const wording_routes_1 = require("./wording-routes");
/** Every paper: the shelves, each as a web page, each as files. What is downloaded is kept as an issue. */
function paperRoutes(deps) {
    const router = (0, express_1.Router)();
    bundleRoutes(router, deps);
    singleRoutes(router, deps);
    (0, issue_routes_1.issueRoutes)(router, deps);
    (0, wording_routes_1.wordingRoutes)(router, deps);
    return router;
}
/** The shelves, and what holds more than one paper. */
function bundleRoutes(router, { db, library, now }) {
    const store = (0, projects_1.projectStore)(db);
    router.get(paths_1.paths.papers, async (_req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const project = await store.load(id);
        (0, render_1.render)(res, 'papers/list', {
            title: 'Papers',
            backLink: (0, paths_1.href)(paths_1.paths.project, { project: id }),
            shelves: (0, pages_1.shelvesOfPapers)({
                id,
                project,
                asAt: (0, dates_1.londonDate)(now()),
                library,
                mayRead: (one) => (0, access_1.may)(res, one),
            }),
            missingHref: (0, paths_1.href)(paths_1.paths.missing, { project: id }),
            packHref: (0, paths_1.href)(paths_1.paths.foundingPack, { project: id }),
            calendarHref: (0, paths_1.href)(paths_1.paths.calendarFile, { project: id }),
        });
    });
    router.get(paths_1.paths.foundingPack, async (_req, res) => {
        const { id, name } = (0, access_1.projectOf)(res);
        const project = await store.load(id);
        const asAt = (0, dates_1.londonDate)(now());
        const trees = library.templates.map((template) => (0, assemble_1.assemble)(template, project, asAt, library));
        const source = (0, assemble_1.listSource)(project, asAt, library);
        const bytes = await (0, pack_1.toPack)(trees, {
            'compliance-calendar.ics': (0, calendar_file_1.toCalendarFile)((0, calendar_1.calendarEntries)(source), trees[0]?.society ?? name, asAt),
            'project.json': (0, read_project_1.projectText)(project),
        });
        res
            .attachment(`${(0, names_1.slug)(name)}-founding-pack.zip`)
            .type('application/zip')
            .send(bytes);
    });
    router.get(paths_1.paths.calendarFile, async (_req, res) => {
        const { id, name } = (0, access_1.projectOf)(res);
        const source = (0, assemble_1.listSource)(await store.load(id), (0, dates_1.londonDate)(now()), library);
        const text = (0, calendar_file_1.toCalendarFile)((0, calendar_1.runningCalendar)(source), name, source.asAt);
        res
            .attachment(`${(0, names_1.slug)(name)}-dates.ics`)
            .type('text/calendar; charset=utf-8')
            .send(text);
    });
}
function singleRoutes(router, deps) {
    const { db, library, now } = deps;
    router.get(paths_1.paths.paper, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const { tree } = await (0, find_paper_1.findPaper)(deps, (0, access_1.projectOf)(res).id, req, (0, access_1.needsOf)(res));
        const open = await (0, comments_1.openComments)(db, id);
        const notes = (0, why_1.whyNotes)(tree, {
            question: (question) => (0, paths_1.href)(paths_1.paths.question, { project: id, question }),
            ...((0, access_1.may)(res, 'answer') && {
                wording: (clause) => (0, paths_1.href)(paths_1.paths.wording, { project: id, document: tree.id, clause }),
            }),
            comments: (clause) => {
                const about = `clause:${tree.id}/${clause}`;
                return { href: (0, paths_1.href)(paths_1.paths.comments, { project: id, about }), open: open.get(about) ?? 0 };
            },
        });
        (0, render_1.render)(res, 'papers/paper', {
            title: tree.title,
            tab: 'A paper',
            section: tree.subtitle,
            backLink: (0, paths_1.href)(paths_1.paths.papers, { project: id }),
            mark: tree.mark,
            asAt: (0, words_1.frameOf)(tree.language).asAt(tree.asAt),
            version: tree.templateVersion,
            contents: tree.contents ? (0, html_1.headings)(tree) : [],
            gaps: tree.gaps.map((gap) => ({ label: gap.label, href: (0, projects_1.gapLink)(id, gap.id, library) })),
            documentHtml: (0, html_1.toHtmlFragment)({ ...tree, blocks: withoutGapPanel(tree) }, notes),
            files: (0, pages_1.fileLinks)(id, tree, (permission) => (0, access_1.may)(res, permission)),
            issuesHref: (0, paths_1.href)(paths_1.paths.issues, { project: id, document: tree.id }),
        });
    });
    router.get(paths_1.paths.paperFile, async (req, res) => {
        const { tree, project } = await (0, find_paper_1.findPaper)(deps, (0, access_1.projectOf)(res).id, req, (0, access_1.needsOf)(res));
        const file = (0, files_1.filesOf)(tree).find(({ format }) => format === req.params.format);
        if (!file)
            throw (0, find_paper_1.noPaper)();
        if (file.private)
            (0, access_1.needsOf)(res)('private');
        const { id, name } = (0, access_1.projectOf)(res);
        const bytes = await file.make(tree);
        await (0, keep_issue_1.keepIssue)(db, { id, project, tree, now: now() });
        res
            .attachment(`${(0, names_1.slug)(name)}-${tree.id}.${file.format}`)
            .type(file.type)
            .send(bytes);
    });
}
/** The page lists the gaps itself, each with a link to what settles it. */
function withoutGapPanel(tree) {
    return tree.blocks.filter((block) => block.type !== 'panel' || block.role !== 'gaps');
}
