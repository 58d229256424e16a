"use strict";
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.readList = readList;
/**
 * A list of members from another program, row by row: what each row says, or what is wrong with it in words. What a
 * row says is checked against the register by `planImport`.
 */
const joi_1 = __importDefault(require("joi"));
const field = __importStar(require("../../engine/project/fields"));
const money_1 = require("../../lib/money");
const import_columns_1 = require("./import-columns");
/** Reads the rows of a list, the first of which are its headings; or says why it cannot be read. */
function readList(table, today) {
    const [head, ...rows] = table;
    if (!head)
        return { message: 'There are no rows in this list. Choose a file with the names, or paste the rows.' };
    const columns = head.cells.map(import_columns_1.columnOf);
    if (!columns.includes('name') && !(columns.includes('firstName') && columns.includes('lastName'))) {
        return {
            message: 'We found no column of names. Put headings in the first row, such as Name, Address, Postcode and Date entered.',
        };
    }
    const twice = head.cells.find((_, index) => columns[index] && columns.indexOf(columns[index]) !== index);
    if (twice !== undefined)
        return {
            message: `Two columns say the same thing: “${twice}” is the second. Take one out, or change its heading.`,
        };
    if (rows.length === 0)
        return { message: 'There is a row of headings and no row below it. Add the rows of people.' };
    return {
        headings: head.cells,
        unread: head.cells.filter((cell, index) => cell !== '' && !columns[index]),
        rows: rows.map((row) => readRow(row, columns, today)),
    };
}
function readRow({ row, cells }, columns, today) {
    const said = {};
    columns.forEach((column, index) => {
        const cell = cells[index] ?? '';
        if (column !== undefined && cell !== '')
            said[column] = cell;
    });
    const errors = [];
    const person = personOf(said, today, (message) => void errors.push(message));
    return { row, cells, errors: [...new Set(errors)], ...(errors.length === 0 && person && { person }) };
}
const textSchema = joi_1.default.object({
    name: field.line('Name', 120).required(),
    address: field.address(),
    electronic: field.email('Electronic address'),
    purposes: field.line('Purposes', 160),
    otherWhat: field.line('Other property is', 160),
});
function personOf(said, today, complain) {
    const texts = textsOf(said, complain);
    const entered = day(said.entered, 'Date entered', today, complain);
    const ceased = day(said.ceased, 'Date ceased', today, complain);
    const reason = said.reason === undefined ? undefined : (0, import_columns_1.readReason)(said.reason);
    if (said.reason !== undefined && reason === undefined)
        complain('Reason must be one of: resigned, ended work, died, expelled, other.');
    const person = {
        ...numberOf(said.number, complain),
        shares: whole(said.shares, 'Shares held', complain),
        paidPence: money(said.paid, 'Amount paid', complain),
        loanPence: money(said.loan, 'Loan', complain),
        depositPence: money(said.deposit, 'Deposit', complain),
        otherPence: money(said.other, 'Other property', complain),
        offices: officesOf(said, today, complain),
        ...(entered !== undefined && { entered }),
        ...(ceased !== undefined && { ceased }),
        ...(reason !== undefined && { reason }),
    };
    if (said.entered === undefined && said.office === undefined)
        complain('Enter the date this person was entered on the register, or the office that they took.');
    if (said.entered === undefined)
        noMemberThings(said, complain);
    if (said.entered !== undefined && !texts?.address)
        needAddress(said, complain);
    if (entered !== undefined && ceased !== undefined && ceased < entered)
        complain('Date ceased must be on or after the date entered.');
    if (reason !== undefined && said.ceased === undefined)
        complain('There is a reason and no date ceased. Add the date.');
    if (!texts)
        return undefined;
    const { electronic, purposes, ...words } = texts;
    if (electronic === undefined)
        return { ...person, ...words };
    return {
        ...person,
        ...words,
        electronic: { address: electronic, purposes: purposes ?? 'notices and documents' },
    };
}
/** The words of a row, tidied as the register's own forms do. */
function textsOf(said, complain) {
    const { address: whole = '', line1, line2, line3, town, postcode, firstName, lastName } = said;
    const name = said.name ?? [firstName, lastName].filter((part) => part !== undefined).join(' ');
    const parts = { ...(0, import_columns_1.addressOf)(whole), ...dropEmpty({ line1, line2, line3, town, postcode }) };
    const { electronic, purposes, otherWhat } = said;
    const typed = dropEmpty({ name: name === '' ? undefined : name, electronic, purposes, otherWhat });
    const record = { ...typed, ...(Object.keys(parts).length > 0 && { address: parts }) };
    const { value, error } = textSchema.validate(record, { abortEarly: false });
    for (const detail of error?.details ?? [])
        complain(detail.message);
    return error ? undefined : value;
}
function needAddress(said, complain) {
    if ([said.address, said.line1, said.town, said.postcode].every((part) => part === undefined))
        complain('The register needs a postal address. Add the street, the town and the postcode.');
}
function noMemberThings(said, complain) {
    const things = [said.shares, said.paid, said.loan, said.deposit, said.other, said.ceased, said.number];
    if (said.office !== undefined && things.some((thing) => thing !== undefined && thing !== '0'))
        complain('This row has a number, money or an end of membership, and no date entered. Add the date.');
}
function day(text, label, today, complain) {
    if (text === undefined)
        return undefined;
    const read = (0, import_columns_1.readCellDay)(text);
    if (read === undefined)
        complain(`${label} must be a real date with the day first, such as 27/03/2026.`);
    else if (read > today)
        complain(`${label} must be today or before.`);
    else
        return read;
    return undefined;
}
function numberOf(text, complain) {
    if (text === undefined)
        return {};
    const number = Number(text);
    if (/^\d{1,7}(\.0+)?$/.test(text) && number >= 1 && number <= 1_000_000)
        return { number };
    complain('Member number must be a whole number from 1 to 1,000,000. Leave it empty and we give the next one.');
    return {};
}
function whole(text, label, complain) {
    if (text === undefined)
        return 0;
    const bare = text.replaceAll(',', '');
    if (/^\d{1,6}(\.0+)?$/.test(bare))
        return Number(bare);
    complain(`${label} must be a whole number, such as 1.`);
    return 0;
}
function money(text, label, complain) {
    if (text === undefined)
        return 0;
    const pence = (0, money_1.readPounds)(text);
    if (pence !== undefined && pence <= 1e9)
        return pence;
    complain(`${label} must be an amount in pounds, such as 250 or 1,234.50.`);
    return 0;
}
function officesOf(said, today, complain) {
    if (said.office === undefined) {
        if (said.took !== undefined)
            complain('There is a date an office was taken and no office. Add the office.');
        return [];
    }
    const offices = (0, import_columns_1.readOffices)(said.office);
    const known = offices.filter((office) => office !== undefined);
    const days = (0, import_columns_1.readDays)(said.took ?? '');
    if (known.length < offices.length || known.length === 0)
        complain(`Office must be one of: ${import_columns_1.officeList}.`);
    else if (new Set(known).size < known.length)
        complain('The same office stands there twice. Take one out.');
    else if (said.took === undefined)
        complain('Enter the date they took office.');
    else if (days.some((one) => one === undefined))
        complain('Took office must be a real date with the day first, such as 27/03/2026.');
    else if (days.some((one) => one !== undefined && one > today))
        complain('Took office must be today or before.');
    else if (days.length !== 1 && days.length !== known.length)
        complain('Give one date for all the offices, or one for each, with semicolons between them.');
    else
        return known.map((office, index) => ({ office, took: String(days[index] ?? days[0]) }));
    return [];
}
function dropEmpty(parts) {
    return Object.fromEntries(Object.entries(parts).filter((part) => part[1] !== undefined));
}
