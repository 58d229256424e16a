"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.statementOf = statementOf;
exports.moneyWords = moneyWords;
const money_1 = require("../../lib/money");
const names_1 = require("../../lib/names");
const ledger_1 = require("./ledger");
/** The lines of a person's statement up to the end of a day, oldest first. */
function statementOf(ledger, founder, asAt) {
    const at = { shares: 0, paidPence: 0, propertyPence: 0 };
    return (0, ledger_1.entriesAt)(ledger, asAt).flatMap((entry) => {
        const moved = entry.founder === founder ? (0, ledger_1.moneyOf)(entry) : undefined;
        if (!moved || (entry.kind !== 'shares' && entry.kind !== 'paid' && entry.kind !== 'property'))
            return [];
        if (entry.kind === 'shares')
            at.shares += moved.by;
        else if (entry.kind === 'paid')
            at.paidPence += moved.by;
        else
            at.propertyPence += moved.by;
        return [{ on: entry.on, entry, ...at }];
    });
}
/** An entry of shares or money in a few words. */
function moneyWords(entry) {
    switch (entry.kind) {
        case 'shares':
            if (entry.cancelled)
                return 'First share cancelled';
            return entry.change > 0
                ? `${(0, names_1.counted)(entry.change, 'share')} issued`
                : `${(0, names_1.counted)(-entry.change, 'share')} taken back`;
        case 'paid':
            if (entry.kept)
                return `${(0, money_1.pounds)(-entry.pence)} paid on it now belongs to the co-op`;
            return entry.pence > 0
                ? `${(0, money_1.pounds)(entry.pence)} paid on shares`
                : `${(0, money_1.pounds)(-entry.pence)} paid back on shares`;
        case 'property':
            return propertyWords(entry);
    }
}
function propertyWords({ what, pence, description }) {
    if (what === 'loan')
        return pence > 0 ? `Loan ${(0, money_1.pounds)(pence)}` : `${(0, money_1.pounds)(-pence)} of a loan repaid`;
    if (what === 'deposit')
        return pence > 0 ? `Deposit ${(0, money_1.pounds)(pence)}` : `${(0, money_1.pounds)(-pence)} of a deposit repaid`;
    return `${description ?? 'Other property'} ${(0, money_1.pounds)(pence)}`;
}
