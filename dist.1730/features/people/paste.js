"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.readPaste = readPaste;
/**
 * Founders pasted from a spreadsheet: rows with tabs, with or without headings. Everything is read and
 * checked before anything is saved, and each row says what is wrong with it.
 */
const joi_1 = __importDefault(require("joi"));
const schema_1 = require("../../engine/project/schema");
const who_problems_1 = require("../../engine/project/who-problems");
const headings = [
    { column: 'legalName', title: 'Full name', names: /^(full |legal )?names?$/ },
    { column: 'knownAs', title: 'Known as', names: /^(known as|preferred name|first name)$/ },
    { column: 'email', title: 'E-mail', names: /^e-?mail( address)?$/ },
    { column: 'phone', title: 'Phone', names: /^(tele)?phone( number)?$|^mobile$|^tel$/ },
    { column: 'line1', title: 'Address line 1', names: /^address( line)?( ?1)?$|^street$/ },
    { column: 'line2', title: 'Address line 2', names: /^address( line)? ?2$/ },
    { column: 'line3', title: 'Address line 3', names: /^address( line)? ?3$/ },
    { column: 'town', title: 'Town', names: /^(town|city|town or city)$/ },
    { column: 'postcode', title: 'Postcode', names: /^post ?code$/ },
    { column: 'profession', title: 'Job', names: /^(job|job title|profession|role|work)$/ },
    { column: 'fte', title: 'Share of full time', names: /^(fte|share of full time)$/ },
    { column: 'hcpc', title: 'HCPC', names: /^hcpc( number| registration)?( number)?$/ },
];
const withoutHeadings = ['legalName', 'email', 'phone'];
const mostRows = 500;
const rowSchema = joi_1.default.object({
    legalName: schema_1.founder.legalName,
    knownAs: schema_1.founder.knownAs,
    email: schema_1.founder.email,
    phone: schema_1.founder.phone,
    address: schema_1.founder.address,
    profession: schema_1.founder.profession,
    fte: schema_1.founder.fte,
    hcpc: schema_1.founder.hcpc,
    offices: schema_1.founder.offices,
    inOffers: schema_1.founder.inOffers,
});
/** Reads what was pasted. `present` are the founders already there, so that nobody comes in twice. */
function readPaste(text, present) {
    const lines = text
        .replace(/^\ufeff/, '')
        .split(/\r\n|\r|\n/)
        .map((line) => line.split('\t'));
    const filled = lines
        .map((cells, index) => ({ cells, row: index + 1 }))
        .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    const [first, ...others] = filled;
    if (!first)
        return { rows: [], errors: ['Paste at least one row from your spreadsheet.'] };
    if (filled.length > mostRows)
        return { rows: [], errors: [`Paste at most ${mostRows} rows at a time.`] };
    const named = first.cells.map(columnOf);
    const hasHeadings = named.includes('legalName');
    const unknown = hasHeadings ? first.cells.filter((cell, index) => cell.trim() !== '' && !named[index]) : [];
    if (unknown.length > 0) {
        return {
            rows: [],
            errors: [
                `We do not know the heading “${unknown.join('”, “')}”. Use: ${headings.map((one) => one.title).join(', ')}.`,
            ],
        };
    }
    const columns = hasHeadings ? named : withoutHeadings;
    const rows = (hasHeadings ? others : filled).map((line) => readRow(line, columns));
    if (rows.length === 0)
        return {
            rows: [],
            errors: ['There is a row of headings and no row below it. Paste the rows with the names too.'],
        };
    noteTwins(rows, present);
    return { rows, errors: [] };
}
function columnOf(cell) {
    const plain = cell.trim().toLowerCase();
    return headings.find((heading) => heading.names.test(plain))?.column;
}
function readRow(line, columns) {
    const typed = {};
    const errors = [];
    line.cells.forEach((cell, index) => {
        const value = unquoted(cell);
        const column = columns[index];
        if (value === '')
            return;
        if (column === undefined)
            errors.push(`“${value}” stands in a column without a heading. Add a heading, or take it out.`);
        else
            typed[column] = value;
    });
    const { line1, line2, line3, town, postcode: code, fte, ...plain } = typed;
    const address = dropEmpty({ line1, line2, line3, town, postcode: code });
    const record = {
        ...plain,
        ...(Object.keys(address).length > 0 && { address }),
        ...(fte !== undefined && { fte: Number(fte) }),
    };
    const { value, error } = rowSchema.validate(record, { abortEarly: false });
    errors.push(...new Set(error?.details.map((detail) => detail.message)));
    const cells = headings.flatMap(({ column, title }) => typed[column] === undefined ? [] : { heading: title, value: typed[column] });
    return errors.length > 0
        ? { row: line.row, cells, errors }
        : { row: line.row, cells, errors, founder: value };
}
/** Excel puts a cell that holds a quotation mark or a line break in quotation marks. */
function unquoted(cell) {
    const text = cell.trim();
    return /^".*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"').trim() : text;
}
function dropEmpty(address) {
    return Object.fromEntries(Object.entries(address).filter(([, value]) => value !== undefined));
}
function noteTwins(rows, present) {
    const before = present.map((founder) => ({ founder }));
    for (const row of rows) {
        const { founder } = row;
        if (!founder)
            continue;
        const twin = before.find((other) => (0, who_problems_1.samePerson)(other.founder, founder));
        if (twin) {
            const where = twin.row === undefined ? 'is among your founders already' : `is also in row ${twin.row}`;
            row.errors.push(`${founder.legalName} ${where}. Take this row out.`);
            delete row.founder;
        }
        else
            before.push({ founder, row: row.row });
    }
}
