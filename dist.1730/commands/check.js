"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
/**
 * Checks `documents/`: prints the matrix of statutory matter by clause and the number of paths proved. With
 * `--audit`, verifies the audit trail of the database instead.
 */
const node_fs_1 = require("node:fs");
const node_path_1 = __importDefault(require("node:path"));
const check_1 = require("../engine/clauses/check");
const template_1 = require("../engine/clauses/template");
const fault_1 = require("../engine/clauses/fault");
const check_guidance_1 = require("../engine/guidance/check-guidance");
const library_1 = require("../engine/library/library");
const dates_1 = require("../lib/dates");
const paths_1 = require("../web/paths");
const check_audit_1 = require("./check-audit");
const demos_1 = require("./demos");
const names_1 = require("../lib/names");
async function main() {
    if (process.argv.includes('--audit')) {
        process.exitCode = await (0, check_audit_1.checkAudit)(process.env);
        return;
    }
    const library = (0, library_1.readLibrary)();
    if (process.argv.includes('--release')) {
        writeReleased(library);
        return;
    }
    const today = (0, dates_1.londonDate)(new Date());
    const addresses = [...paths_1.publicAddresses, ...demos_1.demoNames.map((project) => (0, paths_1.href)(paths_1.paths.project, { project }))];
    const { warnings, matrices, paths: walked, ...checked } = (0, check_1.checkLibrary)(library, today);
    const faults = [...checked.faults, ...(0, check_1.located)((0, check_guidance_1.guidanceFaults)(library, today, addresses), library)];
    for (const matrix of matrices)
        process.stdout.write(`${table(matrix)}\n`);
    const templates = [...library.templates, ...library.workshopTemplates];
    const clauses = templates.flatMap((template) => template.sections.flatMap((section) => section.clauses));
    process.stdout.write(`${templates.length} documents, ${clauses.length} clauses, ${library.questions.length} questions, ${library.guidance.length} reading pages, ${library.choosers.length} choosers.\n`);
    process.stdout.write(`${walked.toLocaleString('en-GB')} paths walked: every path, not a sample.\n`);
    for (const warning of warnings)
        process.stdout.write(`Warning: ${(0, fault_1.faultLine)(warning)}\n`);
    if (faults.length === 0) {
        process.stdout.write('No faults.\n');
        return;
    }
    process.stderr.write(`${faults.map(fault_1.faultLine).join('\n')}\n${faults.length} to mend.\n`);
    process.exitCode = 1;
}
/** Writes down the ids of today's clauses: from now on none may vanish without saying where it went. */
function writeReleased(library) {
    const lines = [...library.templates, ...library.workshopTemplates].map((template) => {
        const ids = (0, template_1.clausesOf)(template).map((clause) => clause.id);
        return `${template.id}: [${ids.join(', ')}]\n`;
    });
    (0, node_fs_1.writeFileSync)(node_path_1.default.join(library_1.documentsFolder, 'released.yml'), lines.join(''));
    process.stdout.write(`documents/released.yml: the clauses of ${lines.length} documents.\n`);
}
function table({ document, statute, rows }) {
    const lines = rows.map(({ matter, needs, clauses, paths }) => {
        const number = String(matter.number).padStart(2);
        return `  ${number}  ${String(paths).padStart(3)} paths   ${matter.heading}: ${(0, names_1.lowerFirst)(needs)}: ${clauses.join(', ')}`;
    });
    return `${document}: matters of ${statute}, each met on every path\n${lines.join('\n')}\n`;
}
main().catch((error) => {
    process.stderr.write(`${error instanceof fault_1.DocumentsFaulty ? error.message : error.stack}\n`);
    process.exitCode = 1;
});
