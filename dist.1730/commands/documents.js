"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
/**
 * Makes documents without a browser: `npm run -s documents -- <project or workshop> --out DIR`.
 * Exit 0: done, with one JSON object on stdout. Exit 2: the input cannot be used; stderr says where, what is
 * wrong and what to do; nothing is written.
 */
const node_fs_1 = require("node:fs");
const node_path_1 = __importDefault(require("node:path"));
const node_util_1 = require("node:util");
const fault_1 = require("../engine/clauses/fault");
const library_1 = require("../engine/library/library");
const files_1 = require("../engine/paper/files");
const pdf_1 = require("../engine/paper/pdf");
const dates_1 = require("../lib/dates");
const paper_source_1 = require("./paper-source");
async function main(argv) {
    const { values, positionals } = readArguments(argv);
    const library = (0, library_1.readLibrary)();
    if (values.list) {
        for (const template of [...library.templates, ...library.workshopTemplates])
            process.stdout.write(`${template.id}\t${template.description}\n`);
        return;
    }
    const [source] = positionals;
    if (source === undefined || positionals.length > 1) {
        throw new paper_source_1.BadInput(`Name one project or workshop: a file of one, or ${paper_source_1.seedNames.join(' or ')}. For example: npm run -s documents -- beacon --out out`);
    }
    if (values.out === undefined)
        throw new paper_source_1.BadInput('--out is missing. Name the folder to write to, such as --out out.');
    const asAt = values['as-at'] ?? (0, dates_1.londonDate)(new Date());
    if (!(0, dates_1.isIsoDate)(asAt))
        throw new paper_source_1.BadInput(`--as-at must be a real date such as 2026-11-23, not ${asAt}.`);
    const language = chosenLanguage(values.language);
    const kinds = chosenFormats(values.format);
    const { templates, treeOf } = (0, paper_source_1.readSource)(source, library, { asAt, language });
    const chosen = values.only === undefined ? templates : named(templates, splitList(values.only));
    const trees = chosen.map(treeOf);
    const papers = await makeAll(trees, kinds);
    const without = values.only === undefined ? [] : withoutFile(trees, kinds);
    const documents = writeAll(values.out, papers);
    const problems = trees
        .flatMap((tree) => tree.gaps.map((gap) => ({ id: tree.id, message: `Not decided yet: ${gap.label}` })))
        .concat(without);
    process.stdout.write(`${JSON.stringify({ documents, problems })}\n`);
}
function readArguments(argv) {
    try {
        return (0, node_util_1.parseArgs)({
            args: argv,
            allowPositionals: true,
            options: {
                out: { type: 'string' },
                only: { type: 'string' },
                format: { type: 'string' },
                'as-at': { type: 'string' },
                language: { type: 'string' },
                list: { type: 'boolean' },
            },
        });
    }
    catch (error) {
        const words = error instanceof Error ? (error.message.split('. To specify')[0] ?? '') : '';
        throw new paper_source_1.BadInput(`${words}. Use: <project or workshop> --out DIR [--only id,id] [--format pdf,docx,xlsx,html,text] [--as-at YYYY-MM-DD] [--language en|cy], or --list.`);
    }
}
function named(templates, ids) {
    const known = templates.map((template) => template.id);
    return ids.map((id) => {
        const template = templates.find((one) => one.id === id);
        if (!template)
            throw new paper_source_1.BadInput(`--only names ${id}, which is no document. There is: ${known.join(', ')}.`);
        return template;
    });
}
function chosenLanguage(language) {
    if (language === undefined || language === 'en')
        return 'en-GB';
    if (language === 'cy')
        return 'cy';
    throw new paper_source_1.BadInput(`--language must be en or cy, not ${language}.`);
}
function chosenFormats(format) {
    return splitList(format ?? 'pdf,docx').map((kind) => {
        const file = files_1.paperFiles.find(({ name }) => name === kind);
        if (!file)
            throw new paper_source_1.BadInput(`--format names ${kind}. There is: ${files_1.paperFiles.map(({ name }) => name).join(', ')}.`);
        return file;
    });
}
function splitList(text) {
    const list = text
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '');
    if (list.length === 0)
        throw new paper_source_1.BadInput('A list in the options is empty. Name at least one.');
    return [...new Set(list)];
}
/** Everything is made in memory before the first file is written, so that nothing is left half done. */
async function makeAll(trees, kinds) {
    const papers = [];
    for (const tree of trees) {
        for (const { name, make } of kinds.filter((kind) => (0, files_1.filesOf)(tree).includes(kind))) {
            const bytes = await make(tree);
            papers.push({ id: tree.id, format: name, bytes, pages: name === 'pdf' ? (0, pdf_1.pageCount)(bytes) : null });
        }
    }
    return papers;
}
/** What was asked for by name and cannot be made: a workbook of a paper that has none, or not yet. */
function withoutFile(trees, kinds) {
    return trees.flatMap((tree) => kinds
        .filter((kind) => !(0, files_1.filesOf)(tree).includes(kind))
        .map(({ name }) => ({
        id: tree.id,
        message: `There is no ${name} of this paper, or its figures are not known yet.`,
    })));
}
function writeAll(folder, papers) {
    try {
        (0, node_fs_1.mkdirSync)(folder, { recursive: true });
    }
    catch {
        throw new paper_source_1.BadInput(`--out ${folder} cannot be made or is not a folder. Name another.`);
    }
    return papers.map(({ id, format, bytes, pages }) => {
        const file = node_path_1.default.join(folder, `${id}.${format}`);
        (0, node_fs_1.writeFileSync)(file, bytes);
        return { id, format, file, pages, bytes: bytes.length };
    });
}
main(process.argv.slice(2)).catch((error) => {
    const told = error instanceof paper_source_1.BadInput || error instanceof fault_1.DocumentsFaulty;
    process.stderr.write(`${told ? error.message : error.stack}\n`);
    process.exitCode = told ? 2 : 1;
});
