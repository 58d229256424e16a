"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ownProject = ownProject;
exports.onlyAsAllowed = onlyAsAllowed;
exports.may = may;
exports.needsOf = needsOf;
exports.projectOf = projectOf;
exports.doingOf = doingOf;
const expected_1 = require("../lib/expected");
const session_1 = require("./session");
const paths_1 = require("./paths");
const who_may_1 = require("./who-may");
/** Loads the project in the address for this browser, or says that it is not there. */
function ownProject(find) {
    return async (req, res, next) => {
        const project = await find(req.params.project, (0, session_1.openedBy)(req));
        if (!project) {
            throw new expected_1.Expected('missing', 'We cannot find this co-op in this browser', 'Open it with your own link, or go to “Your co-ops” at the top and sign in with your e-mail address.');
        }
        res.locals['project'] = project;
        next();
    };
}
/** Refuses what the seat's role may not do, and every address that the table does not know. */
function onlyAsAllowed() {
    return (req, res, next) => {
        const { role, seat, demo } = projectOf(res);
        const asked = (0, who_may_1.permissionFor)(req.method, req.baseUrl + req.path);
        if (!asked)
            throw new expected_1.Expected('missing', 'We cannot find this page', 'Check the address, or go to the start page.');
        // Who has left has one page: their own membership.
        if (role === 'former' && asked.permission === 'read' && req.method === 'GET' && req.path === '/') {
            res.redirect(303, (0, paths_1.href)(paths_1.paths.ownMembership, { project: req.params.project }));
            return;
        }
        res.locals['mayKeep'] = asked.kept;
        const own = asked.own && seat?.founder !== undefined && seat.founder === asked.params['founder'];
        if (own || (0, who_may_1.mayDo)(role, asked.permission)) {
            next();
            return;
        }
        throw demo
            ? new expected_1.Expected('forbidden', 'This is a demonstration co-op', 'Make your own copy of it to change anything. The button is at the top of each of its pages.')
            : refusal(res, asked.permission);
    };
}
/** The page for a person whose role may not do this. */
function refusal(res, permission) {
    const { role } = projectOf(res);
    const name = role === 'visitor' ? 'visitor' : who_may_1.roleWords[role].name.toLowerCase();
    const who = (0, who_may_1.mayDo)('secretary', permission) ? 'the organiser or the secretary' : 'the organiser';
    return new expected_1.Expected('forbidden', `This is not open to your role here: ${name}`, `Ask ${who} to do it, or to change your role.`);
}
/** Whether this person may do something here: pages use it to show only what will work. */
function may(res, permission) {
    return (0, who_may_1.mayDo)(projectOf(res).role, permission);
}
/** Refuses what this person may not do, where more than the address decides it. */
function needsOf(res) {
    return (permission) => {
        if (!may(res, permission))
            throw refusal(res, permission);
    };
}
/** The project that the guard above has loaded, with this person's seat in it. */
function projectOf(res) {
    return res.locals['project'];
}
/** Who changes what and when, for a verb. */
function doingOf(res, now) {
    const { id, seat } = projectOf(res);
    return { project: id, seat: seat?.id ?? null, now: now() };
}
