"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.toWorkbook = toWorkbook;
exports.readTable = readTable;
/** Workbooks (.xlsx): written with real dates and numbers, and read with care, since anyone may send one. */
const node_zlib_1 = require("node:zlib");
const jszip_1 = __importDefault(require("jszip"));
const node_1 = __importDefault(require("read-excel-file/node"));
const node_2 = __importDefault(require("write-excel-file/node"));
const table_1 = require("./table");
const bold = { fontWeight: 'bold', wrap: true, alignVertical: 'top', backgroundColor: '#e8efee' };
/** A workbook with one sheet a table: a bold header that stays in sight, widths, and cells of their own type. */
function toWorkbook(tables) {
    const sheets = tables.map(({ name, columns, rows }) => ({
        sheet: name,
        data: [
            columns.map(({ heading }) => ({ value: heading, type: String, ...bold })),
            ...rows.map((row) => row.map(sheetCell)),
        ],
        columns: columns.map(({ width }) => ({ width })),
        stickyRowsCount: 1,
        orientation: 'landscape',
    }));
    return (0, node_2.default)(sheets, { fontFamily: 'Arial', fontSize: 10 }).toBuffer();
}
function sheetCell(cell) {
    if (cell === null || cell === '')
        return null;
    if (typeof cell === 'string')
        return { value: cell, type: String, wrap: true, alignVertical: 'top' };
    if (typeof cell === 'number')
        return { value: cell, type: Number, format: '0', alignVertical: 'top' };
    if ('pence' in cell)
        return { value: cell.pence / 100, type: Number, format: '#,##0.00', alignVertical: 'top' };
    const date = new Date(`${cell.date}T00:00:00Z`);
    return { value: date, type: Date, format: 'dd/mm/yyyy', alignVertical: 'top' };
}
/** The most columns that are read, where the caller does not say: public registers have many more. */
const usualColumns = 60;
/** What a workbook may hold once unpacked: 20,000 rows with long addresses are under half of it. */
const mostUnpacked = 40 * 1024 * 1024;
/**
 * Reads a file that a person chose: a workbook, CSV or text. Of a workbook the first sheet is read.
 * @param most the most rows, headings included
 * @param mostColumns the most columns of a workbook
 */
async function readTable(file, most, mostColumns = usualColumns) {
    if (file[0] === 0xd0 && file[1] === 0xcf) {
        return {
            ok: false,
            message: 'This is an old Excel file or has a password. Save it as .xlsx or CSV without one.',
        };
    }
    if (file[0] !== 0x50 || file[1] !== 0x4b) {
        const text = (0, table_1.decoded)(file);
        if (text.includes('\0'))
            return { ok: false, message: 'This is not a list that we can read. Save it as Excel (.xlsx) or CSV.' };
        return (0, table_1.readCsv)(text, most);
    }
    return readWorkbook(Buffer.from(file), { most, mostColumns });
}
async function readWorkbook(file, reach) {
    const { most } = reach;
    try {
        const parts = checkedParts(file, reach);
        if (typeof parts === 'string')
            return { ok: false, message: parts };
        const data = (await (0, node_1.default)(await packed(parts)))[0]?.data ?? [];
        const rows = data.map((cells, index) => ({ row: index + 1, cells: cells.map(cellText) })).filter(table_1.filled);
        return rows.length > most ? (0, table_1.tooMany)(most) : { ok: true, rows };
    }
    catch (error) {
        const large = error.code === 'ERR_BUFFER_TOO_LARGE';
        return {
            ok: false,
            message: large ? tooLarge : 'We could not read this workbook. Save it again in Excel, or as CSV.',
        };
    }
}
/** A cell as words; a day as 2027-09-01, so that it can be read in one way only. */
function cellText(value) {
    if (value === null || value === undefined)
        return '';
    if (value instanceof Date)
        return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
    return String(value).trim();
}
/**
 * The parts of a workbook, once it is known how large they are unpacked and how far their cells reach; or why they
 * are not taken. One cell in the last corner of a sheet makes a reader build every row and column before it.
 * @throws where the file is not a ZIP, or with ERR_BUFFER_TOO_LARGE
 */
function checkedParts(file, reach) {
    const { most, mostColumns } = reach;
    const parts = new Map();
    let left = mostUnpacked;
    for (const entry of zipEntries(file)) {
        if (!/\.(xml|rels)$/.test(entry.name))
            continue;
        const part = entry.packed
            ? (0, node_zlib_1.inflateRawSync)(entry.bytes, { maxOutputLength: Math.max(1, left) })
            : entry.bytes;
        left -= part.length;
        if (left <= 0)
            return tooLarge;
        if (entry.name.includes('worksheets/') && !reachesNoFurther(part, reach)) {
            return `Cells of this workbook stand below row ${most.toLocaleString('en-GB')} or beyond ${mostColumns} columns. Copy the list to a new workbook.`;
        }
        parts.set(entry.name, part);
    }
    return parts;
}
/** The parts in a ZIP of our own: the reader goes by other headers than the directory that we checked. */
function packed(parts) {
    const zip = new jszip_1.default();
    for (const [name, part] of parts)
        zip.file(name, part);
    return zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
}
const tooLarge = 'This workbook is too large once it is unpacked. Copy the list alone to a new workbook.';
function reachesNoFurther(sheet, { most, mostColumns }) {
    const text = sheet.toString('latin1');
    // A place may be hidden in character references, which no program writes there.
    if (/<(?:\w+:)?(?:c|row|dimension)\b[^>]*&/.test(text))
        return false;
    // In the dimension and in each cell: r="AB12" or ref="A1:AB12".
    for (const [, letters = '', digits = ''] of text.matchAll(/["':]([A-Z]{1,4})(\d{1,9})["']/gi)) {
        const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
        if (column > mostColumns || Number(digits) > most + 1)
            return false;
    }
    return true;
}
/** The files in a ZIP by its directory at the end (APPNOTE 4.3.12 and 4.3.16); no encryption, no ZIP64. */
function* zipEntries(file) {
    const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    if (end < 0)
        throw new Error('no directory');
    let at = file.readUInt32LE(end + 16);
    for (let count = file.readUInt16LE(end + 10); count > 0; count--) {
        if (file.readUInt32LE(at) !== 0x02014b50)
            throw new Error('no entry');
        const method = file.readUInt16LE(at + 10);
        const size = file.readUInt32LE(at + 20);
        const nameLength = file.readUInt16LE(at + 28);
        const name = file.toString('utf8', at + 46, at + 46 + nameLength);
        const start = file.readUInt32LE(at + 42);
        const data = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
        yield { name, packed: method === 8, bytes: file.subarray(data, data + size) };
        at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    }
}
