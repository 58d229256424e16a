"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.readSchools = readSchools;
/**
 * Reads a list of schools: each row becomes a school, or says what to do about it. Nothing is kept. People who are
 * named in a list, such as the head, are not read: nobody is written to by name who has not agreed.
 */
const joi_1 = __importDefault(require("joi"));
const school_schema_1 = require("../../engine/project/school-schema");
const money_1 = require("../../lib/money");
const columns_1 = require("./columns");
/** @param nation of a school that does not say so itself */
function readSchools(rows, nation) {
    const [first, ...others] = rows;
    if (!first)
        return { message: 'The list is empty. Choose a file with one row of headings and a row for each school.' };
    const headings = first.cells.map((cell) => cell.trim());
    const columns = headings.map(columns_1.columnOf);
    if (!columns.includes('name')) {
        return {
            message: 'We found no column with the names of the schools. Its heading must be EstablishmentName, School or Name.',
        };
    }
    if (others.length === 0)
        return { message: 'There is a row of headings and no row below it. Add the schools.' };
    const unknown = new Set();
    const read = others.map((row) => readRow(row, { columns, nation, unknown }));
    const unread = headings.filter((heading, index) => heading !== '' && columns[index] === undefined);
    return { headings, rows: read, unread, unknown: [...unknown].sort() };
}
function readRow({ row, cells }, on) {
    const said = {};
    for (const [index, cell] of cells.entries()) {
        const column = on.columns[index];
        // Where two columns have the same meaning, the first that says something counts.
        if (column !== undefined && cell.trim() !== '')
            said[column] ??= cell.trim();
    }
    const errors = [];
    if (said.status !== undefined && (0, columns_1.isClosed)(said.status))
        errors.push('The register says that this school is closed. Take the row out.');
    const record = recordOf(said, on, errors);
    if (record['nation'] === 'england' &&
        on.columns.includes('urn') &&
        said.urn === undefined &&
        record['type'] !== 'council')
        errors.push('The URN is missing. Look it up in the public register, or write Council as the type of a council.');
    const { value, error } = schema.validate(record, { abortEarly: false });
    errors.push(...new Set(error?.details.map((detail) => detail.message)));
    const fault = error ? undefined : (0, school_schema_1.numberFault)({ id: '', ...value });
    if (fault)
        errors.push(fault.message);
    return errors.length > 0 ? { row, cells, errors } : { row, cells, errors, school: value };
}
const schema = joi_1.default.object(Object.fromEntries(Object.entries(school_schema_1.school).filter(([name]) => name !== 'id')));
/** The cells as fields of a school; what cannot be one is said in `errors`. */
function recordOf(said, on, errors) {
    const meant = (meaning) => {
        if (meaning && 'unknown' in meaning)
            on.unknown.add(meaning.unknown);
        return meaning && 'known' in meaning ? meaning.known : undefined;
    };
    const isWelsh = /^welsh establishment$/i.test(said.type ?? '');
    const nation = meant((0, columns_1.readNation)(said.nation ?? '')) ?? (isWelsh ? 'wales' : on.nation);
    const local = said.laestab ?? laestabOf(said);
    const numbers = nation === 'england'
        ? { urn: whole(said.urn), laestab: local, number: said.number }
        : { urn: isWelsh ? undefined : whole(said.urn), number: said.number ?? local };
    const address = filled({
        line1: said.line1,
        line2: said.line2,
        line3: said.line3,
        town: said.town,
        postcode: said.postcode,
    });
    return filled({
        name: said.name,
        nation,
        ...numbers,
        ukprn: whole(said.ukprn),
        phase: meant((0, columns_1.readPhase)(said.phase ?? '')),
        type: isWelsh ? 'maintained' : meant((0, columns_1.readType)(said.type ?? '')),
        roll: number(said.roll, 'Pupils must be a whole number, such as 210.', errors),
        authority: said.authority,
        address: Object.keys(address).length === 0 ? undefined : address,
        email: said.email,
        phone: said.phone,
        financialYear: meant((0, columns_1.readYear)(said.financialYear ?? '')),
        poRequired: yesNo(said.poRequired, errors),
        approvalLimitPence: limit(said.approvalLimit, errors),
        contacts: [],
        notes: said.notes,
    });
}
/** LA code and number in it, as the register gives them: "860" and "37" are 860/0037. */
function laestabOf({ laCode, establishmentNumber }) {
    if (laCode === undefined || establishmentNumber === undefined)
        return undefined;
    return `${(whole(laCode) ?? '').padStart(3, '0')}${(whole(establishmentNumber) ?? '').padStart(4, '0')}`;
}
/** A spreadsheet may give 990001 as "990001.0". */
function whole(cell) {
    return cell?.replace(/\.0+$/, '');
}
function number(cell, message, errors) {
    if (cell === undefined || /^(not applicable|n\/?a|-)$/i.test(cell))
        return undefined;
    const bare = (whole(cell) ?? '').replace(/(?<=\d),(?=\d{3}\b)/g, '');
    if (/^\d{1,6}$/.test(bare))
        return Number(bare);
    errors.push(message);
    return undefined;
}
function yesNo(cell, errors) {
    if (cell === undefined)
        return undefined;
    if (/^(y|yes|true|required)$/i.test(cell))
        return true;
    if (/^(n|no|false|not required)$/i.test(cell))
        return false;
    errors.push('Purchase order must be yes or no.');
    return undefined;
}
function limit(cell, errors) {
    if (cell === undefined)
        return undefined;
    const pence = (0, money_1.readPounds)(cell);
    if (pence === undefined)
        errors.push('Approval limit must be an amount in pounds, such as 5000.');
    return pence;
}
function filled(record) {
    return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
