"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.packsOf = packsOf;
/** The archive for the facilitator: the papers of every table that agreed, one folder each. */
const jszip_1 = __importDefault(require("jszip"));
const assemble_1 = require("../../engine/clauses/assemble");
const library_1 = require("../../engine/library/library");
const docx_1 = require("../../engine/paper/docx");
const pdf_1 = require("../../engine/paper/pdf");
const read_project_1 = require("../../engine/project/read-project");
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
const workbook_1 = require("../../lib/workbook");
const load_results_1 = require("./load-results");
const landing_1 = require("./landing");
const result_pages_1 = require("./result-pages");
const take_home_1 = require("./take-home");
/** The papers that a table's first day fills: what it decided, its draft rules, its offer and what it still has to settle. */
const papers = ['options-sheet', 'rules', 'service-offer', 'statement-of-intent', 'decision-papers'];
/** A ZIP of the packs; undefined where no table agreed. */
async function packsOf(deps, workshop) {
    const { db, library, now } = deps;
    const { tables } = await (0, load_results_1.loadResults)(db, workshop);
    const agreed = tables.filter(({ table }) => table.inPack);
    if (agreed.length === 0)
        return undefined;
    const asAt = (0, dates_1.londonDate)(now());
    const landing = (0, take_home_1.landingOf)(deps, workshop);
    const zip = new jszip_1.default();
    for (const { table, work } of agreed) {
        const project = (0, landing_1.projectOf)(table, work, landing);
        const folder = `${String(table.number).padStart(2, '0')}-${(0, names_1.slug)(table.name)}`;
        for (const id of papers) {
            const template = (0, library_1.templateById)(library, id);
            if (!template)
                continue;
            const tree = (0, assemble_1.assemble)(template, project, asAt, library);
            zip.file(`${folder}/${id}.pdf`, await (0, pdf_1.toPdf)(tree));
            zip.file(`${folder}/${id}.docx`, await (0, docx_1.toDocx)(tree));
        }
        zip.file(`${folder}/what-we-made.xlsx`, await (0, workbook_1.toWorkbook)((0, result_pages_1.workSheets)(table, work, library)));
        zip.file(`${folder}/project.json`, (0, read_project_1.projectText)(project));
    }
    return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}
