"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.registerFiles = void 0;
exports.registerTables = registerTables;
exports.templateTable = templateTable;
const address_1 = require("../../engine/project/address");
const nominations_1 = require("../../engine/lists/nominations");
const ledger_1 = require("../../engine/project/ledger");
const nominations_2 = require("../../engine/project/nominations");
const office_1 = require("../../engine/project/office");
const project_1 = require("../../engine/project/project");
const dates_1 = require("../../lib/dates");
const table_1 = require("../../lib/table");
const society_books_1 = require("../../engine/project/society-books");
const record_books_1 = require("./record-books");
const import_columns_1 = require("./import-columns");
exports.registerFiles = ['members', 'inspection', 'officers', 'nominations', ...record_books_1.recordBooks];
const specs = {
    members: {
        title: 'Register of members',
        forWhom: 'For the Secretary only. Members who ask to see the register are shown the register for inspection.',
        table: membersTable,
    },
    inspection: {
        title: 'Register for inspection',
        forWhom: 'For members, and people with an interest in the funds, who ask to see the register (section 103 of the Act).',
        table: inspectionTable,
        more: { name: 'Officers', table: officersInspected },
    },
    officers: {
        title: 'Register of officers',
        forWhom: 'Part of the register that members may inspect (sections 30 and 103 of the Act).',
        table: officersTable,
    },
    nominations: {
        title: 'Nominations',
        forWhom: 'For the Secretary only. A member may see their own line, and nobody else’s.',
        table: nominationsTable,
    },
    charges: book('charges', 'For members, and for lenders who ask. Good practice: the Act does not ask for it.'),
    interests: book('interests', 'For members: the rules let any member read it.'),
    gifts: book('gifts', 'For members, with the register of interests.'),
    inspections: book('inspections', 'For the Secretary only.'),
};
function book(which, forWhom) {
    const { title, columns, cells } = record_books_1.bookSpecs[which];
    return {
        title,
        forWhom,
        table: (project, asAt, library) => ({
            columns,
            rows: (0, society_books_1.recordsAt)(project, which, asAt).map((record) => cells(record, { project, library, today: asAt })),
        }),
    };
}
/** A register at a date, then what belongs with it, then a sheet that says what it is. */
function registerTables(which, project, asAt, library) {
    const { title, forWhom, table, more } = specs[which];
    const about = {
        name: 'About this list',
        columns: [
            { heading: 'About', width: 22 },
            { heading: title, width: 70 },
        ],
        rows: [
            ['Co-operative', project.name],
            ['As at', { date: asAt }],
            ['Who may see it', forWhom],
            ['Law', 'Co-operative and Community Benefit Societies Act 2014, section 30; nominations, section 37'],
        ],
    };
    return [
        { name: title, ...table(project, asAt, library) },
        ...(more ? [{ name: more.name, ...more.table(project, asAt, library) }] : []),
        about,
    ];
}
const column = (heading, width) => ({ heading, width });
const { number, name, line1, line2, line3, town, postcode, electronic, purposes, entered, ceased } = import_columns_1.ourHeadings;
const { shares, paid, loan, deposit, other, otherWhat, office, took } = import_columns_1.ourHeadings;
const seenColumns = [
    column(number, 9),
    column(name, 26),
    column(line1, 26),
    column(line2, 20),
    column(line3, 20),
    column(town, 18),
    column(postcode, 11),
    column(electronic, 30),
    column(purposes, 24),
    column(entered, 12),
    column(ceased, 12),
];
function seenCells(member) {
    return [
        member.number,
        member.name,
        ...addressCells(member.address),
        member.electronic?.address ?? null,
        member.electronic?.purposes ?? null,
        { date: member.entered },
        member.ceased === undefined ? null : { date: member.ceased },
    ];
}
function addressCells(address) {
    return [address.line1, address.line2 ?? null, address.line3 ?? null, address.town, address.postcode];
}
function inspectionTable(project, asAt) {
    const register = (0, ledger_1.registerAt)(project.ledger, asAt);
    return { columns: seenColumns, rows: [...register.members, ...register.former].map(seenCells) };
}
/** Members, then who has ceased: everything that importing it needs to make the same register again. */
function membersTable(project, asAt) {
    const register = (0, ledger_1.registerAt)(project.ledger, asAt);
    const holdings = (0, ledger_1.holdingsAt)(project.ledger, asAt);
    const offices = officesHeld(register);
    const noMoney = [null, null, null, null, null, null, null, null];
    return {
        columns: [
            ...seenColumns,
            column(shares, 8),
            column(paid, 11),
            column(loan, 11),
            column(deposit, 11),
            column(other, 11),
            column(otherWhat, 24),
            column(office, 22),
            column(took, 14),
        ],
        rows: [
            ...register.members.map((member) => [
                ...seenCells(member),
                ...moneyCells(holdings.get(member.founder)),
                ...(offices.get(member.founder) ?? [null, null]),
            ]),
            ...register.former.map((member) => [...seenCells(member), ...noMoney]),
        ],
    };
}
function moneyCells(holding) {
    if (!holding)
        return [0, { pence: 0 }, null, null, null, null];
    const amount = (pence) => (pence === 0 ? null : { pence });
    return [
        holding.shares,
        { pence: holding.paidPence },
        amount(holding.loanPence),
        amount(holding.depositPence),
        amount(holding.otherPence),
        holding.otherPence === 0 ? null : holding.otherDescriptions.join(', ') || null,
    ];
}
/** Each person's offices and the days they took them, in two cells. */
function officesHeld(register) {
    const held = new Map();
    for (const term of register.officers) {
        const one = held.get(term.founder) ?? { names: [], days: [] };
        one.names.push(office_1.officeNames[term.office]);
        one.days.push(term.took);
        held.set(term.founder, one);
    }
    return new Map([...held].map(([founder, { names, days }]) => {
        const [first] = days;
        const when = days.length === 1 && first !== undefined ? { date: first } : days.map(table_1.ukDate).join('; ');
        return [founder, [names.join('; '), when]];
    }));
}
function officersTable(project, asAt) {
    const register = (0, ledger_1.registerAt)(project.ledger, asAt);
    const { columns, rows } = officerRows(project, register, [...register.officers, ...register.formerOfficers]);
    return { columns, rows };
}
/** Those in office: the day that an officer left is not among what s.30(3) has inspected. */
function officersInspected(project, asAt) {
    const register = (0, ledger_1.registerAt)(project.ledger, asAt);
    const { columns, rows } = officerRows(project, register, register.officers);
    return { columns: columns.slice(0, -1), rows: rows.map((row) => row.slice(0, -1)) };
}
function officerRows(project, register, all) {
    const terms = all.filter((term) => office_1.statutoryOffices.includes(term.office));
    return {
        columns: [
            column(name, 26),
            column('Postal address', 44),
            column(electronic, 30),
            column(purposes, 24),
            column(office, 20),
            column(took, 12),
            column('Left office', 12),
        ],
        rows: terms.map((term) => {
            const member = register.memberOf.get(term.founder);
            const founder = (0, project_1.founderById)(project, term.founder);
            const address = member?.address ?? founder?.address;
            return [
                member?.name ?? founder?.legalName ?? '',
                address ? (0, address_1.addressLine)(address) : null,
                member?.electronic?.address ?? null,
                member?.electronic?.purposes ?? null,
                office_1.officeNames[term.office],
                { date: term.took },
                term.left === undefined ? null : { date: term.left },
            ];
        }),
    };
}
function nominationsTable(project, asAt) {
    const register = (0, ledger_1.registerAt)(project.ledger, asAt);
    const names = new Map(project.founders.map((founder) => [founder.id, founder.legalName]));
    return {
        columns: [
            column('No.', 6),
            column('Member', 26),
            column('Signed on', 12),
            column('Received on', 12),
            column('Person named', 26),
            column('Their address', 40),
            column('Officer or employee', 12),
            column('How related', 18),
            column('Ended', 36),
        ],
        rows: (0, nominations_2.nominationsAt)(project.ledger, asAt).map((one) => [
            one.number,
            register.memberOf.get(one.founder)?.name ?? names.get(one.founder) ?? one.founder,
            { date: one.signed ?? one.received },
            { date: one.received },
            one.nominee,
            one.address ?? null,
            one.worksHere ? 'Yes' : 'No',
            one.relation === undefined ? null : nominations_1.relationWords[one.relation],
            one.ended ? `${(0, dates_1.longDate)(one.ended.on)}: ${nominations_1.endedWords[one.ended.why]}` : null,
        ]),
    };
}
/** An empty list to fill in, with one made-up row that shows how. */
function templateTable() {
    const widths = Object.fromEntries(seenColumns.map((one) => [one.heading, one.width]));
    return {
        name: 'Members',
        columns: Object.values(import_columns_1.ourHeadings).map((heading) => column(heading, widths[heading] ?? 14)),
        rows: [
            [
                1,
                'Ada Example (take this row out)',
                '1 Harbour Row',
                null,
                null,
                'Northmere',
                'ZZ1 1AB',
                'ada@example.org',
                'notices and documents',
                { date: '2026-09-01' },
                1,
                { pence: 100 },
                null,
                null,
                null,
                null,
                'Secretary',
                { date: '2026-09-01' },
                null,
                null,
            ],
        ],
    };
}
