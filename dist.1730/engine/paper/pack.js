"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.toPack = toPack;
exports.contentsSheet = contentsSheet;
/** The founding pack: everything that is ready, as PDF and Word, in one archive with a sheet of what is missing. */
const jszip_1 = __importDefault(require("jszip"));
const docx_1 = require("./docx");
const pdf_1 = require("./pdf");
/** @param more further files for the archive, by name */
async function toPack(trees, more = {}) {
    const [first] = trees;
    if (!first)
        throw new Error('A pack needs at least one document.');
    const zip = new jszip_1.default();
    const date = new Date(`${first.asAt}T12:00:00Z`);
    const add = (name, bytes) => {
        zip.file(name, bytes, { date, createFolders: false });
    };
    add('00-contents.pdf', await (0, pdf_1.toPdf)(contentsSheet(trees, first)));
    const ready = trees.filter((tree) => tree.gaps.length === 0);
    for (const [index, tree] of ready.entries()) {
        const name = `${String(index + 1).padStart(2, '0')}-${tree.id}`;
        add(`${name}.pdf`, await (0, pdf_1.toPdf)(tree));
        add(`${name}.docx`, await (0, docx_1.toDocx)(tree));
    }
    for (const [name, text] of Object.entries(more))
        add(name, text);
    return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}
/** One page: what is in the pack, and what each missing paper still waits for. */
function contentsSheet(trees, first) {
    const ready = trees.filter((tree) => tree.gaps.length === 0);
    const missing = trees.filter((tree) => tree.gaps.length > 0);
    const words = (text) => [{ text }];
    const missingBlocks = missing.length === 0
        ? [{ type: 'paragraph', runs: words('Nothing is missing.') }]
        : [
            {
                type: 'table',
                caption: 'Papers that wait for something',
                columns: [
                    { heading: 'Paper', width: 40, align: 'left' },
                    { heading: 'Still to decide', width: 60, align: 'left' },
                ],
                rowHeader: 0,
                rows: missing.map((tree) => [
                    words(tree.title),
                    words(`${tree.gaps.map((gap) => gap.label).join('; ')}.`),
                ]),
                empty: '',
            },
        ];
    return {
        ...first,
        id: 'contents',
        title: 'Founding pack',
        subtitle: 'What is in this pack, and what is missing',
        mark: 'DRAFT, NOT REGISTERED',
        templateVersion: '1.0.0',
        orientation: 'portrait',
        contents: false,
        gaps: [],
        clauses: [],
        blocks: [
            {
                type: 'panel',
                heading: 'What this paper is',
                blocks: [
                    {
                        type: 'paragraph',
                        runs: words('A list of the papers in this pack. Each is there twice: as a PDF to print and as a Word file to change. They are drafts and not legal advice.'),
                    },
                ],
            },
            { type: 'heading', level: 1, id: 'ready', runs: words('In this pack') },
            {
                type: 'table',
                caption: `${ready.length} papers that are ready to read`,
                columns: [
                    { heading: 'No.', width: 8, align: 'right' },
                    { heading: 'Paper', width: 42, align: 'left' },
                    { heading: 'What it is', width: 50, align: 'left' },
                ],
                rowHeader: 1,
                rows: ready.map((tree, index) => [words(String(index + 1)), words(tree.title), words(tree.subtitle)]),
                empty: 'No paper is ready yet.',
            },
            { type: 'heading', level: 1, id: 'missing', runs: words('What is missing') },
            ...missingBlocks,
        ],
    };
}
