"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.importRoutes = importRoutes;
const multer_1 = __importDefault(require("multer"));
const expected_1 = require("../../lib/expected");
const table_1 = require("../../lib/table");
const workbook_1 = require("../../lib/workbook");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const table_files_1 = require("../../web/table-files");
const projects_1 = require("../projects");
const import_pages_1 = require("./import-pages");
const import_schools_1 = require("./import-schools");
const keep_school_1 = require("./keep-school");
const read_schools_1 = require("./read-schools");
const tables_1 = require("./tables");
const words_1 = require("./words");
/** Headings and the schools. */
const mostRows = keep_school_1.mostSchools + 1;
/** The public register has more than a hundred columns. */
const mostColumns = 250;
const megabyte = 1024 * 1024;
/** What the page of the preview carries to the confirmation, in bytes. */
const mostText = 12 * megabyte;
/** Schools from a file or a paste: look at every row, and only then add them. Rows to mend come back as a file. */
function importRoutes(router, { db, now }) {
    const upload = (0, multer_1.default)({
        limits: { fileSize: 5 * megabyte, fieldSize: mostText, files: 1, fields: 6, parts: 8 },
    });
    const nationOf = async (project) => (0, words_1.usualNation)(await (0, projects_1.projectStore)(db).answers(project));
    router.get(paths_1.paths.importSchools, (_req, res) => {
        showForm(res, '');
    });
    router.get(paths_1.paths.schoolsTemplate, async (req, res) => {
        await (0, table_files_1.sendTables)(res, { name: 'schools-template', format: req.params.format, tables: [(0, tables_1.templateTable)()] });
    });
    router.post(paths_1.paths.importSchools, upload.single('file'), async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const pasted = (0, forms_1.plainFields)(req.body)['rows'];
        const typed = typeof pasted === 'string' ? pasted : '';
        const table = await tableSent(req, typed);
        const list = table.ok ? (0, read_schools_1.readSchools)(table.rows, await nationOf(id)) : table;
        if ('message' in list || !table.ok) {
            showForm(res, typed, 'message' in list ? list.message : '');
            return;
        }
        const text = (0, table_1.listText)(table.rows);
        if (Buffer.byteLength(text) > mostText) {
            showForm(res, '', 'That list holds more words than we can take. Take out the columns that are not needed.');
            return;
        }
        (0, render_1.render)(res, 'schools/import-preview', {
            title: 'Check the schools',
            backLink: (0, paths_1.href)(paths_1.paths.importSchools, { project: id }),
            action: (0, paths_1.href)(paths_1.paths.importSchoolRows, { project: id }),
            list: text,
            ...(0, import_pages_1.importPreview)(list, await (0, import_schools_1.proposeImport)(db, id, list.rows)),
        });
    });
    router.post(paths_1.paths.importSchoolRows, upload.none(), async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const fields = (0, forms_1.plainFields)(req.body);
        const list = listSent(fields['list'], await nationOf(id));
        const what = String(fields['what']);
        if (what.startsWith('mend-')) {
            const rows = await (0, import_schools_1.proposeImport)(db, id, list.rows);
            const tables = [(0, import_pages_1.rowsToMend)(list.headings, rows)];
            await (0, table_files_1.sendTables)(res, { name: 'schools-to-mend', format: what.slice('mend-'.length), tables });
            return;
        }
        await (0, import_schools_1.importSchools)(db, (0, access_1.doingOf)(res, now), { rows: list.rows, good: Number(fields['good']) });
        res.redirect(303, (0, paths_1.href)(paths_1.paths.schools, { project: id }));
    });
}
function showForm(res, text, message) {
    const project = (0, access_1.projectOf)(res).id;
    const fieldErrors = message === undefined ? {} : { file: message };
    (0, render_1.render)(res, 'schools/import', {
        title: 'Bring in schools',
        backLink: (0, paths_1.href)(paths_1.paths.schools, { project }),
        template: (0, paths_1.href)(paths_1.paths.schoolsTemplate, { project, format: 'xlsx' }),
        text,
        most: keep_school_1.mostSchools.toLocaleString('en-GB'),
        fieldErrors,
        errors: (0, forms_1.summary)(fieldErrors),
    });
}
async function tableSent(req, text) {
    if (req.file && req.file.size > 0)
        return (0, workbook_1.readTable)(req.file.buffer, mostRows, mostColumns);
    if (text.trim() !== '')
        return (0, table_1.readCsv)(text, mostRows);
    return { ok: false, message: 'Choose a file, or paste the rows.' };
}
/** The list as the page of the preview sent it back. */
function listSent(text, nation) {
    const rows = typeof text === 'string' ? (0, table_1.rowsOfText)(text, mostRows) : undefined;
    const list = rows && (0, read_schools_1.readSchools)(rows, nation);
    if (!list || 'message' in list)
        throw new expected_1.Expected('conflict', 'We could not read the list again', 'Go back and choose the file again.');
    return list;
}
