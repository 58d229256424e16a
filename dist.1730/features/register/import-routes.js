"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.importRoutes = importRoutes;
const multer_1 = __importDefault(require("multer"));
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const names_1 = require("../../lib/names");
const table_1 = require("../../lib/table");
const workbook_1 = require("../../lib/workbook");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const table_files_1 = require("../../web/table-files");
const import_pages_1 = require("./import-pages");
const import_register_1 = require("./import-register");
const read_register_1 = require("./read-register");
const tables_1 = require("./tables");
/** Headings and 20,000 people. */
const mostRows = 20_001;
const megabyte = 1024 * 1024;
/** What the page of the preview carries to the confirmation, in bytes. */
const mostText = 12 * megabyte;
/** A register that was kept elsewhere: choose a file or paste, look at every row, and only then add them. */
function importRoutes(router, { db, now }) {
    const upload = (0, multer_1.default)({
        limits: { fileSize: 5 * megabyte, fieldSize: mostText, files: 1, fields: 6, parts: 8 },
    });
    router.get(paths_1.paths.importRegister, (_req, res) => {
        showForm(res, '');
    });
    router.get(paths_1.paths.importTemplate, async (req, res) => {
        await (0, table_files_1.sendTables)(res, { name: 'register-template', format: req.params.format, tables: [(0, tables_1.templateTable)()] });
    });
    router.post(paths_1.paths.importRegister, upload.single('file'), async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const pasted = (0, forms_1.plainFields)(req.body)['rows'];
        const typed = typeof pasted === 'string' ? pasted : '';
        const table = await tableSent(req, typed);
        if (!table.ok) {
            showForm(res, typed, table.message);
            return;
        }
        const list = (0, read_register_1.readList)(table.rows, (0, dates_1.londonDate)(now()));
        if ('message' in list) {
            showForm(res, typed, list.message);
            return;
        }
        const text = (0, table_1.listText)(table.rows);
        if (Buffer.byteLength(text) > mostText) {
            showForm(res, '', 'That list holds more words than we can take. Take out the columns that are not needed.');
            return;
        }
        const plan = await (0, import_register_1.proposeImport)(db, id, list.rows);
        (0, render_1.render)(res, 'register/import-preview', {
            title: 'Check the list',
            backLink: (0, paths_1.href)(paths_1.paths.importRegister, { project: id }),
            action: (0, paths_1.href)(paths_1.paths.importRows, { project: id }),
            list: text,
            ...(0, import_pages_1.importPreview)(list, plan),
        });
    });
    router.post(paths_1.paths.importRows, upload.none(), async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const fields = (0, forms_1.plainFields)(req.body);
        const list = listSent(fields['list'], (0, dates_1.londonDate)(now()));
        if (fields['what'] === 'mend') {
            const { rows } = await (0, import_register_1.proposeImport)(db, id, list.rows);
            await (0, table_files_1.sendTables)(res, {
                name: 'rows-to-mend',
                format: 'csv',
                tables: [(0, import_pages_1.rowsToMend)(list.headings, rows)],
            });
            return;
        }
        await (0, import_register_1.importRegister)(db, (0, access_1.doingOf)(res, now), { rows: list.rows, good: Number(fields['good']) });
        res.redirect(303, (0, paths_1.href)(paths_1.paths.register, { project: id }));
    });
}
function showForm(res, text, message) {
    const project = (0, access_1.projectOf)(res).id;
    const fieldErrors = message === undefined ? {} : { file: message };
    (0, render_1.render)(res, 'register/import', {
        title: 'Bring in a register',
        backLink: (0, paths_1.href)(paths_1.paths.register, { project }),
        template: (0, paths_1.href)(paths_1.paths.importTemplate, { project, format: 'xlsx' }),
        text,
        most: (0, names_1.counted)(mostRows - 1, 'row'),
        fieldErrors,
        errors: (0, forms_1.summary)(fieldErrors),
    });
}
async function tableSent(req, text) {
    if (req.file && req.file.size > 0)
        return (0, workbook_1.readTable)(req.file.buffer, mostRows);
    if (text.trim() !== '')
        return (0, table_1.readCsv)(text, mostRows);
    return { ok: false, message: 'Choose a file, or paste the rows.' };
}
/** The list as the page of the preview sent it back. */
function listSent(text, today) {
    const rows = typeof text === 'string' ? (0, table_1.rowsOfText)(text, mostRows) : undefined;
    const list = rows && (0, read_register_1.readList)(rows, today);
    if (!list || 'message' in list)
        throw new expected_1.Expected('conflict', 'We could not read the list again', 'Go back and choose the file again.');
    return list;
}
