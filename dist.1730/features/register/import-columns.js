"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.officeList = exports.ourHeadings = void 0;
exports.columnOf = columnOf;
exports.readCellDay = readCellDay;
exports.readOffices = readOffices;
exports.readDays = readDays;
exports.readReason = readReason;
exports.addressOf = addressOf;
/** The columns of a list of members, as other people's spreadsheets head them, and what stands in their cells. */
const office_1 = require("../../engine/project/office");
const dates_1 = require("../../lib/dates");
/** Headings in small letters with nothing but letters, digits and single spaces. */
const headings = [
    ['number', /^((member(ship)?|register|reg) )?(no|number|num|id)$|^member$|^membership$/],
    ['name', /^((full|legal|member s?|members|officer) ?)?names?( in full)?$|^name of (member|officer)$/],
    ['firstName', /^(first|given|fore) ?names?$/],
    ['lastName', /^(last|family|sur) ?name$/],
    ['address', /^((full|home|postal|service) )?address( in full)?$/],
    ['line1', /^(address )?(line )?1$|^address1$|^street( address)?$|^address line one$/],
    ['line2', /^(address )?(line )?2$|^address2$|^address line two$/],
    ['line3', /^(address )?(line )?3$|^address3$|^(district|county|address line three)$/],
    ['town', /^(post )?(town|city)( or city| city)?$/],
    ['postcode', /^post ?code$|^zip( code)?$/],
    ['electronic', /^(electronic address|e ?mail (address )?for notices|electronic address for notices)$/],
    ['purposes', /^(purposes?|what for|electronic address purposes?|purposes notified)$/],
    [
        'entered',
        /^(date )?(entered|joined|admitted)( on)?( the)?( register)?$|^(entry|joining|start|membership) date$|^date of (entry|joining|admission)$|^date entered on the register$|^member since$/,
    ],
    ['shares', /^(no |number )?(of )?shares( held)?$|^shareholding$/],
    ['paid', /^(amount )?paid( on shares| up)?$|^amount$|^share (capital|money)( paid)?$/],
    ['loan', /^loans?$/],
    ['deposit', /^deposits?$/],
    ['other', /^other property$/],
    ['otherWhat', /^(other property is|what other property)$/],
    ['office', /^offices?( held)?$|^(role|position)( held)?$/],
    [
        'took',
        /^(date )?took( up)? office( on)?$|^(office|appointed|appointment)( on| date| since| from)?$|^date (of appointment|appointed)$/,
    ],
    [
        'ceased',
        /^(date )?(ceased|left|ended|ceased to be a member|membership ended)( on)?( to be a member)?$|^(leaving|end|cessation) date$|^date of (leaving|cessation)$/,
    ],
    ['reason', /^(reason|why)( for leaving| it ended| ceased| left)?$/],
];
/** The column that a heading names; undefined where we do not know it. */
function columnOf(heading) {
    const plain = heading
        .toLowerCase()
        .replace(/[^\p{L}\d]+/gu, ' ')
        .trim();
    return headings.find(([, names]) => names.test(plain))?.[0];
}
/** The headings that the template and our own lists use. */
exports.ourHeadings = {
    number: 'Member number',
    name: 'Name',
    line1: 'Address line 1',
    line2: 'Address line 2',
    line3: 'Address line 3',
    town: 'Town',
    postcode: 'Postcode',
    electronic: 'Electronic address for notices',
    purposes: 'Purposes',
    entered: 'Date entered',
    shares: 'Shares held',
    paid: 'Amount paid',
    loan: 'Loan',
    deposit: 'Deposit',
    other: 'Other property',
    otherWhat: 'Other property is',
    office: 'Office',
    took: 'Took office',
    ceased: 'Date ceased',
    reason: 'Reason',
};
/** A day as a person or Excel writes it. */
function readCellDay(text) {
    return (0, dates_1.readDay)(text) ?? (0, dates_1.excelDay)(text);
}
const officeWords = [
    ['chair', /^(co |joint )?chair(person|man|woman)?$/],
    ['secretary', /^(society |company )?secretary$/],
    ['treasurer', /^treasurer$/],
    [
        'director',
        /^(director|(committee|board|management committee) member|member of the (board|committee)|committee|officer)$/,
    ],
    ['safeguarding', /^safeguarding( lead| officer)?$|^dsl$/],
    ['data', /^data( protection)?( lead| officer)?$|^dpo$/],
];
/** The offices in a cell, such as "Chair; Treasurer"; undefined in place of a word that is none. */
function readOffices(text) {
    return parts(text).map((word) => {
        const plain = word
            .toLowerCase()
            .replace(/[^a-z]+/g, ' ')
            .trim();
        return officeWords.find(([, names]) => names.test(plain))?.[0];
    });
}
/** A cell that holds several things: between semicolons, commas, slashes, "and" or lines. */
function parts(text) {
    return text
        .split(/[;,\n/&]|\band\b/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
}
/** The days in a cell, between semicolons or lines. */
function readDays(text) {
    return text
        .split(/[;\n]/)
        .filter((part) => part.trim() !== '')
        .map((part) => readCellDay(part.trim()));
}
exports.officeList = Object.values(office_1.officeNames).join(', ');
const reasonWords = [
    ['resigned', /resign|withdrew|chose to leave|^left$/],
    ['died', /^died|death|deceased|^dead/],
    ['expelled', /expel|expulsion/],
    ['ended-work', /work|job|employ|redundan|retire/],
    ['other', /^other|^another/],
];
/** Why a membership ended; undefined where the words do not say one of the reasons. */
function readReason(text) {
    return reasonWords.find(([, words]) => words.test(text.trim().toLowerCase()))?.[0];
}
/**
 * The parts of an address in one cell: "1 Harbour Row, Northmere, ZZ1 1AB". The postcode is last, the town before
 * it, and what is more than three lines goes on the third.
 */
function addressOf(text) {
    const code = /\b([A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}|GIR\s*0AA)\s*\.?$/i.exec(text.trim());
    const before = code ? text.trim().slice(0, code.index) : text;
    const lines = before
        .split(/[\n,;]+/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const town = lines.length > 1 ? lines.pop() : undefined;
    const [line1, line2, ...rest] = lines;
    return {
        ...(line1 !== undefined && { line1 }),
        ...(line2 !== undefined && { line2 }),
        ...(rest.length > 0 && { line3: rest.join(', ') }),
        ...(town !== undefined && { town }),
        ...(code && { postcode: code[1] ?? '' }),
    };
}
