"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.workshopAccess = exports.workshopPermissions = exports.workshopRoles = void 0;
exports.mayInWorkshop = mayInWorkshop;
exports.workshopPermissionFor = workshopPermissionFor;
/**
 * Who may do what in a workshop: the one table. Finding is permission, as in a co-op: whoever has no place in a
 * workshop does not find it. Addresses are refused unless they are here; the tests walk every one as everyone.
 */
const paths_1 = require("../../web/paths");
const who_may_1 = require("../../web/who-may");
/** `visitor` is anyone who looks at the demonstration. */
exports.workshopRoles = ['facilitator', 'helper', 'table', 'visitor'];
exports.workshopPermissions = {
    watch: {
        means: 'See the steps, the live cards, the projector and the results',
        roles: ['facilitator', 'helper', 'visitor'],
    },
    run: {
        means: 'Open and hold steps, run the timer and the screen, send a message, type in for a table',
        roles: ['facilitator', 'helper'],
    },
    own: {
        means: 'Change the agenda, end the workshop, take the archive of packs, delete it',
        roles: ['facilitator'],
    },
    work: { means: 'Fill in the steps of their own table, and take home what it made', roles: ['table'] },
};
/** Every address inside a workshop. First match counts, as in the routes. */
exports.workshopAccess = [
    { path: paths_1.paths.workshop, get: 'watch' },
    { path: paths_1.paths.workshopLive, get: 'watch' },
    { path: paths_1.paths.workshopCode, get: 'watch' },
    { path: paths_1.paths.workshopAgenda, get: 'own', post: 'own' },
    { path: paths_1.paths.workshopStep, get: 'watch', post: 'run' },
    { path: paths_1.paths.workshopTimer, post: 'run' },
    { path: paths_1.paths.workshopMessage, post: 'run' },
    { path: paths_1.paths.workshopScreen, post: 'run' },
    { path: paths_1.paths.projector, get: 'watch' },
    { path: paths_1.paths.workshopTables, post: 'run' },
    { path: paths_1.paths.workshopTable, get: 'run', post: 'run' },
    { path: paths_1.paths.paperTable, get: 'run', post: 'run' },
    { path: paths_1.paths.paperPart, get: 'run', post: 'run' },
    { path: paths_1.paths.tableSlip, post: 'own' },
    { path: paths_1.paths.tableProject, post: 'own' },
    { path: paths_1.paths.workshopPrint, get: 'watch' },
    { path: paths_1.paths.workshopPaper, get: 'watch' },
    { path: paths_1.paths.workshopResults, get: 'watch' },
    { path: paths_1.paths.workshopPacks, get: 'own' },
    { path: paths_1.paths.workshopEnd, get: 'own', post: 'own' },
    { path: paths_1.paths.workshopRemoval, get: 'own', post: 'own' },
    { path: paths_1.paths.ownTable, get: 'work', post: 'work' },
    { path: paths_1.paths.ownTableLive, get: 'work' },
    { path: paths_1.paths.ownTableStep, get: 'work', post: 'work' },
    { path: paths_1.paths.takeHome, get: 'work', post: 'work' },
];
function mayInWorkshop(role, permission) {
    return exports.workshopPermissions[permission].roles.includes(role);
}
/** What an address asks for; undefined where the table does not know it, or not with this method. */
function workshopPermissionFor(method, address) {
    const access = exports.workshopAccess.find(({ path }) => (0, who_may_1.matched)(path, address));
    if (method === 'GET' || method === 'HEAD')
        return access?.get;
    return method === 'POST' ? access?.post : undefined;
}
