"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ownWorkshop = ownWorkshop;
exports.frameOf = frameOf;
exports.tableOf = tableOf;
exports.mayHere = mayHere;
const expected_1 = require("../../lib/expected");
const session_1 = require("../../web/session");
const change_workshop_1 = require("./change-workshop");
const keep_demo_1 = require("./keep-demo");
const store_1 = require("./store");
const who_may_1 = require("./who-may");
/** Loads the workshop in the address for this browser, or says that it is not there; then asks the table of who may. */
function ownWorkshop({ db }) {
    const find = (0, store_1.frameFinder)(db);
    return async (req, res, next) => {
        const { workshop } = req.params;
        const { workshops } = (0, session_1.openedBy)(req);
        const found = workshops.length > 0 ? await find({ workshop, seats: workshops }) : undefined;
        const frame = found ?? (workshop === keep_demo_1.demoWorkshop ? await visit() : undefined);
        if (!frame)
            throw (0, change_workshop_1.noWorkshop)();
        const asked = (0, who_may_1.workshopPermissionFor)(req.method, req.baseUrl + req.path);
        if (!asked)
            throw new expected_1.Expected('missing', 'We cannot find this page', 'Check the address, or go back to the workshop.');
        if (!(0, who_may_1.mayInWorkshop)(frame.role, asked))
            throw refused(frame);
        res.locals['workshop'] = frame;
        next();
    };
    async function visit() {
        const workshop = await (0, store_1.workshopStore)(db).workshop(keep_demo_1.demoWorkshop);
        return workshop?.demo
            ? { workshop, role: 'visitor', seat: '', nickname: '', table: undefined }
            : undefined;
    }
}
function refused({ role, workshop }) {
    if (workshop.demo)
        return new expected_1.Expected('forbidden', 'This is a demonstration', 'Start a workshop of your own to change anything.');
    return role === 'table'
        ? new expected_1.Expected('forbidden', 'This is for the people who run the workshop', 'Go back to your table.')
        : new expected_1.Expected('forbidden', 'This is not open to your role here', 'Ask the facilitator to do it.');
}
/** The workshop that the guard above has loaded, with this browser's place in it. */
function frameOf(res) {
    return res.locals['workshop'];
}
/** The table of a phone. */
function tableOf(res) {
    const { table } = frameOf(res);
    if (!table)
        throw (0, change_workshop_1.noWorkshop)();
    return table;
}
function mayHere(res, permission) {
    return (0, who_may_1.mayInWorkshop)(frameOf(res).role, permission);
}
