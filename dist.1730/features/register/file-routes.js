"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.fileRoutes = fileRoutes;
exports.dayAsked = dayAsked;
exports.fileLinks = fileLinks;
exports.registerLinks = registerLinks;
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const names_1 = require("../../lib/names");
const access_1 = require("../../web/access");
const paths_1 = require("../../web/paths");
const table_files_1 = require("../../web/table-files");
const who_may_1 = require("../../web/who-may");
const projects_1 = require("../projects");
const tables_1 = require("./tables");
/** The registers as Excel and CSV, as at any day. */
function fileRoutes(router, { db, now, library }) {
    router.get(paths_1.paths.registerFile, async (req, res) => {
        const { id, name } = (0, access_1.projectOf)(res);
        const which = tables_1.registerFiles.find((one) => one === req.params.which);
        if (!which)
            throw new expected_1.Expected('missing', 'We cannot find this register', 'Go back to the register.');
        (0, access_1.needsOf)(res)(readers[which]);
        const asAt = dayAsked(req.query['as-at'], (0, dates_1.londonDate)(now()));
        const tables = (0, tables_1.registerTables)(which, await (0, projects_1.projectStore)(db).load(id), asAt, library);
        await (0, table_files_1.sendTables)(res, {
            name: `${(0, names_1.slug)(name)}-${fileNames[which]}-${asAt}`,
            format: req.params.format,
            tables,
        });
    });
}
/** What a person must be allowed to do to have each register. */
const readers = {
    members: 'private',
    inspection: 'inspect',
    officers: 'inspect',
    nominations: 'private',
    charges: 'inspect',
    interests: 'inspect',
    gifts: 'inspect',
    inspections: 'private',
};
const fileNames = {
    members: 'register-of-members',
    inspection: 'register-for-inspection',
    officers: 'register-of-officers',
    nominations: 'nominations',
    charges: 'record-of-charges',
    interests: 'register-of-interests',
    gifts: 'gifts',
    inspections: 'log-of-inspections',
};
/** The day of an address, as a browser or a person writes it, where it is one; otherwise today. */
function dayAsked(asked, today) {
    return (typeof asked === 'string' ? (0, dates_1.readDay)(asked) : undefined) ?? today;
}
/** Excel and CSV of a register. */
function fileLinks(project, which, asAt) {
    return table_files_1.tableFormats.map(({ format, label }) => ({
        text: label,
        href: `${(0, paths_1.href)(paths_1.paths.registerFile, { project, which, format })}?as-at=${asAt}`,
    }));
}
const registers = [
    {
        which: 'members',
        document: 'register-of-members',
        text: 'Register of members',
        note: 'for the secretary only',
    },
    {
        which: 'inspection',
        document: 'register-for-inspection',
        text: 'Register for inspection',
        note: 'to show to members',
    },
    {
        which: 'officers',
        document: 'register-of-officers',
        text: 'Register of officers',
        note: 'to show to members',
    },
];
/** Every register that this role may have, with its PDF, Excel and CSV as at a day. */
function registerLinks(project, asAt, role) {
    return registers
        .filter(({ which }) => (0, who_may_1.mayDo)(role, readers[which]))
        .map(({ which, document, text, note }) => ({
        text,
        note,
        links: [
            { text: 'PDF', href: `${(0, paths_1.href)(paths_1.paths.paperFile, { project, document, format: 'pdf' })}?as-at=${asAt}` },
            ...fileLinks(project, which, asAt),
        ],
    }));
}
