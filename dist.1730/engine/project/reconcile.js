"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reconcile = reconcile;
const capital_rules_1 = require("./capital-rules");
const ledger_1 = require("./ledger");
const loans_1 = require("./loans");
const society_books_1 = require("./society-books");
/** Counts shares and money from members in every way that there is, at the end of a day. */
function reconcile(project, questions, day) {
    const holdings = [...(0, ledger_1.holdingsAt)(project.ledger, day).values()];
    const entries = (0, ledger_1.entriesAt)(project.ledger, day);
    const early = earlyOf(entries);
    const records = {
        shares: recordedShares(project, entries, day),
        loanPence: recordedLoans(project, entries, day),
    };
    const counts = moneyFields.map((what) => {
        const recorded = records[what];
        return {
            what,
            holdings: holdings.reduce((total, holding) => total + holding[what], 0),
            entries: added(entries, (entry) => movedBy(entry, what)),
            early: early.get(what) ?? 0,
            ...(recorded !== undefined && { records: recorded }),
        };
    });
    const agree = counts.every((one) => one.holdings + one.early === one.entries && (one.records === undefined || one.records === one.entries));
    return { counts, agree, balanceSheet: balanceSheet(project, questions, day) };
}
const moneyFields = ['shares', 'paidPence', 'loanPence', 'depositPence', 'otherPence'];
function movedBy(entry, what) {
    const moved = (0, ledger_1.moneyOf)(entry);
    return moved?.field === what ? moved.by : 0;
}
/** What entries are dated before the membership, or before the shares or money, that they rest on. */
function earlyOf(entries) {
    const early = new Map();
    const entered = new Set();
    const running = new Map();
    for (const entry of entries) {
        if (entry.kind === 'entered')
            entered.add(entry.founder);
        const moved = (0, ledger_1.moneyOf)(entry);
        if (!moved)
            continue;
        const key = `${entry.founder} ${moved.field}`;
        const after = (running.get(key) ?? 0) + moved.by;
        if (entered.has(entry.founder) && after >= 0)
            running.set(key, after);
        else
            early.set(moved.field, (early.get(moved.field) ?? 0) + moved.by);
    }
    return early;
}
function added(entries, of) {
    return entries.reduce((total, entry) => total + of(entry), 0);
}
/** Shares by the records: allotted less withdrawn, and the entries that no record stands behind. */
function recordedShares(project, entries, day) {
    const allotted = (0, society_books_1.bookOf)(project, 'applications').filter(({ decided }) => decided?.outcome === 'allotted' && decided.on <= day);
    const paid = (0, society_books_1.bookOf)(project, 'withdrawals').filter((one) => one.paid !== undefined && one.paid.on <= day);
    const others = added(entries, (entry) => entry.kind === 'shares' && entry.record === undefined ? entry.change : 0);
    const count = (records) => records.reduce((total, { shares }) => total + shares, 0);
    return others + count(allotted) - count(paid);
}
/** Loans by the records: what is owed on each, and the entries that no record stands behind. */
function recordedLoans(project, entries, day) {
    const others = added(entries, (entry) => entry.kind === 'property' && entry.what === 'loan' && entry.record === undefined ? entry.pence : 0);
    return (0, society_books_1.bookOf)(project, 'loans').reduce((total, loan) => total + (0, loans_1.owedOn)(project.ledger, loan, day), others);
}
function balanceSheet(project, questions, day) {
    const { shareNominal } = (0, capital_rules_1.capitalRulesOn)(project, questions, day);
    const { memberOf } = (0, ledger_1.registerAt)(project.ledger, day);
    const sheet = { shareCapital: 0, unpaid: 0, owedToLeavers: 0, memberLoans: 0, deposits: 0, other: 0 };
    for (const [founder, holding] of (0, ledger_1.holdingsAt)(project.ledger, day)) {
        sheet.deposits += holding.depositPence;
        sheet.other += holding.otherPence;
        if (memberOf.has(founder)) {
            // Shares that were paid for at another price than today's stand at what was paid.
            const called = Math.max(holding.shares * shareNominal, holding.paidPence);
            sheet.shareCapital += called;
            sheet.unpaid += called - holding.paidPence;
            sheet.memberLoans += holding.loanPence;
        }
        else
            sheet.owedToLeavers += holding.paidPence;
    }
    const cancelled = -added((0, ledger_1.entriesAt)(project.ledger, day), (entry) => entry.kind === 'paid' && entry.kept === true ? entry.pence : 0);
    return { ...sheet, otherLoans: (0, loans_1.allOwed)(project.ledger, day) - sheet.memberLoans, cancelled };
}
