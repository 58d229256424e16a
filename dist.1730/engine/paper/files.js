"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.paperFiles = void 0;
exports.filesOf = filesOf;
const docx_1 = require("./docx");
const html_1 = require("./html");
const pdf_1 = require("./pdf");
const text_1 = require("./text");
const xlsx_1 = require("./xlsx");
exports.paperFiles = [
    { name: 'pdf', format: 'pdf', label: 'PDF', type: 'application/pdf', make: pdf_1.toPdf },
    {
        name: 'docx',
        format: 'docx',
        label: 'Word',
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        make: docx_1.toDocx,
    },
    {
        name: 'xlsx',
        format: 'xlsx',
        label: 'Excel',
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        make: xlsx_1.toXlsx,
        private: true,
    },
    {
        name: 'html',
        format: 'html',
        label: 'Web page',
        type: 'text/html; charset=utf-8',
        make: (tree) => Promise.resolve(Buffer.from((0, html_1.toHtml)(tree))),
    },
    {
        name: 'text',
        format: 'txt',
        label: 'Plain text',
        type: 'text/plain; charset=utf-8',
        make: (tree) => Promise.resolve(Buffer.from((0, text_1.toText)(tree))),
    },
];
/** The files that this paper can be made as: a workbook only where it has one. */
function filesOf(tree) {
    return exports.paperFiles.filter(({ name }) => name !== 'xlsx' || tree.workbook !== undefined);
}
