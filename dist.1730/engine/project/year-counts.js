"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.yearCounts = yearCounts;
exports.registerAtEnd = registerAtEnd;
/** What the ledger tells of a year: members, shares and loans at its start and its end, and who was in office. */
const dates_1 = require("../../lib/dates");
const ledger_1 = require("./ledger");
const office_1 = require("./office");
/**
 * The counts of a year, as they are known on a day: a mistake in the year that was put right later counts as it is
 * right. In the first year nothing was there at the start.
 */
function yearCounts(ledger, { number, begins, ends }, asAt) {
    const known = (0, ledger_1.entriesAt)(ledger, asAt > ends ? asAt : ends);
    const register = (0, ledger_1.registerAt)(known, ends);
    const before = (0, dates_1.addDays)(begins, -1);
    const spells = [...register.members, ...register.former];
    const wasThere = ({ entered, ceased }) => number > 1 && entered < begins && (ceased === undefined || ceased >= begins);
    const startCount = spells.filter(wasThere).length;
    const joined = spells.filter((one) => number === 1 || one.entered >= begins).length;
    const left = register.former.filter(({ ceased = '' }) => number === 1 || ceased >= begins).length;
    return {
        members: { start: startCount, joined, left, end: register.members.length },
        start: number === 1 ? nothing : capitalAt(known, before),
        end: capitalAt(known, ends),
        officers: officersIn(register, begins),
    };
}
/** The register at the end of a year, as it is known on a day. */
function registerAtEnd(ledger, { ends }, asAt) {
    return (0, ledger_1.registerAt)((0, ledger_1.entriesAt)(ledger, asAt > ends ? asAt : ends), ends);
}
function officersIn(register, begins) {
    return [...register.officers, ...register.formerOfficers]
        .filter(({ office, left }) => office_1.statutoryOffices.includes(office) && (left === undefined || left >= begins))
        .toSorted((a, b) => (a.took < b.took ? -1 : a.took > b.took ? 1 : 0));
}
const nothing = { shares: 0, paid: 0, loans: 0, deposits: 0, other: 0 };
function capitalAt(ledger, day) {
    const sum = { ...nothing };
    for (const held of (0, ledger_1.holdingsAt)(ledger, day).values()) {
        sum.shares += held.shares;
        sum.paid += held.paidPence;
        sum.loans += held.loanPence;
        sum.deposits += held.depositPence;
        sum.other += held.otherPence;
    }
    return sum;
}
