"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.schoolTables = schoolTables;
exports.templateTable = templateTable;
const columns_1 = require("./columns");
const words_1 = require("./words");
const columns = Object.values(columns_1.ourHeadings).map((heading) => ({
    heading,
    width: /Name$|Notes/.test(heading) ? 36 : 18,
}));
function cellsOf(school) {
    const { address, approvalLimitPence, laestab, phase, type, financialYear, poRequired } = school;
    const cells = {
        urn: school.urn,
        laestab: laestab && (0, words_1.laestabWords)(laestab),
        ukprn: school.ukprn,
        number: school.number,
        nation: words_1.nationWords[school.nation],
        name: school.name,
        type: type && words_1.typeWords[type],
        phase: phase && words_1.phaseWords[phase],
        authority: school.authority,
        line1: address?.line1,
        line2: address?.line2,
        line3: address?.line3,
        town: address?.town,
        postcode: address?.postcode,
        roll: school.roll,
        email: school.email,
        phone: school.phone,
        financialYear: financialYear && words_1.yearWords[financialYear],
        poRequired: poRequired === undefined ? undefined : poRequired ? 'Yes' : 'No',
        approvalLimit: approvalLimitPence === undefined ? undefined : { pence: approvalLimitPence },
        notes: school.notes,
    };
    return Object.keys(columns_1.ourHeadings).map((key) => cells[key] ?? null);
}
/**
 * The list, and in a workbook a second sheet with the people and what they agreed to.
 * @param people whether the reader may see them, and the notes
 */
function schoolTables(schools, { people }) {
    const list = {
        name: 'Schools',
        columns: [...columns, { heading: 'May we write?', width: 24 }],
        rows: schools.map((school) => [...cellsOf(school), words_1.standingWords[(0, words_1.contactStanding)(school)]]),
    };
    return people ? [list, contactTable(schools)] : [list];
}
function contactTable(schools) {
    const headings = ['School', 'Name', 'Role', 'E-mail', 'Phone', 'Agreed on', 'How', 'Words', 'Taken back on'];
    return {
        name: 'People',
        columns: headings.map((heading) => ({ heading, width: 22 })),
        rows: schools.flatMap((school) => school.contacts.map(({ name, role, email, phone, consent }) => [
            school.name,
            name,
            role ?? null,
            email ?? null,
            phone ?? null,
            consent ? { date: consent.on } : null,
            consent?.how ?? null,
            consent?.text ?? null,
            consent?.withdrawnOn === undefined ? null : { date: consent.withdrawnOn },
        ])),
    };
}
function templateTable() {
    return { name: 'Schools', columns, rows: [] };
}
