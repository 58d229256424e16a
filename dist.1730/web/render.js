"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.viewsFolder = void 0;
exports.useViews = useViews;
exports.render = render;
exports.sendHtml = sendHtml;
/** Views by name. What every page needs is added here, so that a feature gives only what is its own. */
const node_fs_1 = require("node:fs");
const node_path_1 = __importDefault(require("node:path"));
const ejs_1 = __importDefault(require("ejs"));
const paths_1 = require("./paths");
const who_may_1 = require("./who-may");
exports.viewsFolder = node_path_1.default.join(__dirname, '..', '..', 'views');
function useViews(app) {
    app.set('views', exports.viewsFolder);
    app.set('view engine', 'ejs');
    app.enable('view cache');
    app.set('x-powered-by', false);
    app.engine('ejs', (file, locals, done) => {
        ejs_1.default.renderFile(file, locals, { cache: true, views: [exports.viewsFolder], rmWhitespace: true }, done);
    });
}
/** Renders `views/<view>.ejs`; the status is 422 where the page shows errors of a form. */
function render(res, view, page) {
    const frame = res.locals['project'];
    const errors = page.errors ?? [];
    if (errors.length > 0 && res.statusCode === 200)
        res.status(422);
    const data = {
        section: undefined,
        backLink: undefined,
        ...page,
        errors,
        nav: frame ? navigation(frame, res.req.path) : [],
        doors: doors.map((link) => ({ ...link, current: res.req.path === link.href })),
        description: 'Free help to form a worker co-operative that supports schools, and to buy from one.',
        projectName: frame?.name,
        projectId: frame?.id,
        demo: frame?.demo ?? false,
        seat: frame?.seat,
        may: (permission) => frame !== undefined && (0, who_may_1.mayDo)(frame.role, permission),
        tab: page.tab ?? (page.section === undefined ? page.title : `${page.title} - ${page.section}`),
        copyHref: frame ? (0, paths_1.href)(paths_1.paths.projectCopy, { project: frame.id }) : undefined,
        hideName: false,
        paths: paths_1.paths,
        href: paths_1.href,
        component,
        ...fieldHelpers(page['typed'], page['fieldErrors']),
    };
    res.render(view, data, (error, html = '') => {
        if (error) {
            res.req.next?.(error);
            return;
        }
        const page = Buffer.from(html);
        const keep = res.locals['keepPage'];
        if (res.statusCode === 200)
            keep?.(page);
        sendHtml(res, page);
    });
}
/** Sends a page in one piece with its headers. */
function sendHtml(res, page) {
    res.setHeader('Content-Type', 'text/html; charset=utf-8');
    res.setHeader('Content-Length', page.length);
    res.end(page);
}
const components = new Map();
/**
 * Renders `views/components/<name>.ejs` with its own options and nothing of the page around it: with EJS's own
 * include, a page's `href` or `hint` would slip into every part that it uses.
 */
function component(name, options) {
    let template = components.get(name);
    if (!template) {
        const filename = node_path_1.default.join(exports.viewsFolder, 'components', `${name}.ejs`);
        template = ejs_1.default.compile((0, node_fs_1.readFileSync)(filename, 'utf8'), { filename, rmWhitespace: true });
        components.set(name, template);
    }
    return template({ ...options, component });
}
/** What a form's view asks for each of its fields: what was typed, and what is wrong with it. */
function fieldHelpers(typed, errors) {
    const values = (typed ?? {});
    const messages = (errors ?? {});
    return {
        typedIn: (field) => {
            const value = values[field];
            return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
        },
        typedList: (field) => [values[field] ?? []].flat().map(String),
        errorOf: (field) => (messages[field] === undefined ? undefined : { text: messages[field] }),
    };
}
/** What stands at the top of every page that belongs to no co-op. */
const doors = [
    { text: 'For staff', href: paths_1.paths.forStaff },
    { text: 'For schools', href: paths_1.paths.forSchools },
    { text: 'Guide', href: paths_1.paths.guide },
    { text: 'Search', href: paths_1.paths.search },
];
function navigation(frame, at) {
    const project = frame.id;
    const journey = {
        text: 'Journey',
        href: (0, paths_1.href)(frame.registered ? paths_1.paths.journey : paths_1.paths.project, { project }),
    };
    const today = { text: 'Today', href: (0, paths_1.href)(paths_1.paths.today, { project }) };
    const year = { text: 'Year', href: (0, paths_1.href)(paths_1.paths.year, { project }) };
    const former = [
        { text: 'Membership', href: (0, paths_1.href)(paths_1.paths.ownMembership, { project }) },
        { text: 'Your place', href: (0, paths_1.href)(paths_1.paths.ownSeat, { project }) },
    ];
    const all = [
        ...(frame.registered ? [today, year] : [journey, today]),
        { text: 'People', href: (0, paths_1.href)(paths_1.paths.people, { project }) },
        { text: 'Services', href: (0, paths_1.href)(paths_1.paths.services, { project }) },
        { text: 'Money', href: (0, paths_1.href)(paths_1.paths.money, { project }) },
        { text: 'Schools', href: (0, paths_1.href)(paths_1.paths.schools, { project }) },
        { text: 'Offers', href: (0, paths_1.href)(paths_1.paths.offers, { project }) },
        { text: 'Questions', href: (0, paths_1.href)(paths_1.paths.interview, { project }) },
        { text: 'Decisions', href: (0, paths_1.href)(paths_1.paths.decisions, { project }) },
        { text: 'Meetings', href: (0, paths_1.href)(paths_1.paths.meetings, { project }) },
        { text: 'Register', href: (0, paths_1.href)(paths_1.paths.register, { project }) },
        { text: 'Papers', href: (0, paths_1.href)(paths_1.paths.papers, { project }) },
        ...(frame.registered ? [journey] : []),
    ];
    const links = frame.role === 'former' ? former : all;
    return links.map((link, index) => ({
        ...link,
        current: index === 0 && !frame.registered ? at === link.href : at.startsWith(link.href),
    }));
}
