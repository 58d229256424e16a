"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.toCsv = toCsv;
exports.ukDate = ukDate;
exports.readCsv = readCsv;
exports.tooMany = tooMany;
exports.listText = listText;
exports.rowsOfText = rowsOfText;
exports.filled = filled;
exports.decoded = decoded;
/**
 * Tables that people's other programs can open and can give us: CSV here, workbooks in `workbook.ts`. A table is a
 * header and rows; what stands in a cell says what it is, so that a date is a date and a name never a formula.
 */
const sync_1 = require("csv-parse/sync");
const sync_2 = require("csv-stringify/sync");
/**
 * A table as CSV that Excel opens by a double click: UTF-8 with a byte order mark, dates as dd/mm/yyyy, money as
 * 1234.50. Words that a spreadsheet would run as a formula get an apostrophe before them.
 */
function toCsv({ columns, rows }) {
    return (0, sync_2.stringify)([columns.map((column) => column.heading), ...rows.map((row) => row.map(csvCell))], {
        bom: true,
        record_delimiter: '\r\n',
        escape_formulas: true,
        cast: { number: (value) => value.toFixed(2), bigint: String },
    });
}
/** Amounts go as numbers and whole numbers as bigints, so that a minus before them is not taken for a formula. */
function csvCell(cell) {
    if (cell === null)
        return '';
    if (typeof cell === 'number')
        return BigInt(cell);
    if (typeof cell === 'object')
        return 'pence' in cell ? cell.pence / 100 : ukDate(cell.date);
    return cell;
}
/** "2027-09-01" as "01/09/2027". */
function ukDate(date) {
    return date.split('-').reverse().join('/');
}
/**
 * Reads CSV or a paste: whichever of tab, semicolon and comma its first line uses.
 * @param most the most rows, headings included, that are read
 */
function readCsv(text, most) {
    try {
        const records = (0, sync_1.parse)(text, {
            bom: true,
            delimiter: delimiterOf(text),
            info: true,
            relax_column_count: true,
            // A stray quotation mark is part of the words: O"Neil, or 6" nails.
            relax_quotes: true,
            skip_empty_lines: true,
            to: most + 1,
        });
        if (records.length > most)
            return tooMany(most);
        const rows = records.map(({ record }, index) => ({ row: index + 1, cells: record.map(unescaped) }));
        return { ok: true, rows: rows.filter(filled) };
    }
    catch {
        return {
            ok: false,
            message: 'We could not read the rows: a quotation mark is not closed. Save the list again as CSV or Excel.',
        };
    }
}
function tooMany(most) {
    return {
        ok: false,
        message: `That is more than ${(most - 1).toLocaleString('en-GB')} rows. Split the list and send it in parts.`,
    };
}
/** The list as text that a form carries from the preview to the confirmation: nothing is kept in between. */
function listText(rows) {
    return JSON.stringify(rows.map(({ row, cells }) => [row, ...cells]));
}
/** The list of that text; undefined where it is not one. */
function rowsOfText(text, most) {
    try {
        const rows = JSON.parse(text);
        if (!Array.isArray(rows) || rows.length > most)
            return undefined;
        return rows.map((one) => {
            const [row, ...cells] = Array.isArray(one) ? one : [];
            return { row: Number(row), cells: cells.map((cell) => (typeof cell === 'string' ? cell : '')) };
        });
    }
    catch {
        return undefined;
    }
}
function filled({ cells }) {
    return cells.some((cell) => cell !== '');
}
/** The apostrophe that `toCsv` puts before what looks like a formula goes again, so that a table reads back. */
function unescaped(cell) {
    const text = cell.trim();
    return /^'[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? text.slice(1) : text;
}
function delimiterOf(text) {
    const first = (/^[^\r\n]*/.exec(text.replace(/^[\ufeff\s]+/, ''))?.[0] ?? '').replace(/"[^"]*"/g, '');
    const counts = ['\t', ';', ','].map((mark) => ({ mark, count: first.split(mark).length }));
    return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}
/** The text of a file: UTF-8, UTF-16 with its mark (Excel's "Unicode text"), or else Windows-1252. */
function decoded(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return new TextDecoder('utf-16le').decode(bytes);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return Buffer.from(bytes)
            .toString('latin1')
            .replace(/[\x80-\x9f]/g, (mark) => windows1252[mark.charCodeAt(0) - 0x80] ?? mark);
    }
}
/** Where Windows-1252 differs from Latin-1. Not every build of Node has its decoder, and ’ stands in names. */
const windows1252 = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'];
