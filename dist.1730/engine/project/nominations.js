"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.nominationsAt = nominationsAt;
const ledger_1 = require("./ledger");
/**
 * Every nomination received by the end of the day `asAt`, those that ended too. A new one takes the place of the
 * one before. The end of a membership ends none: what the person had may still be owed to them.
 */
function nominationsAt(ledger, asAt) {
    const book = [];
    const inForce = new Map();
    for (const entry of (0, ledger_1.entriesAt)(ledger, asAt)) {
        if (entry.kind !== 'nominated' && entry.kind !== 'nomination-revoked')
            continue;
        const before = inForce.get(entry.founder);
        const why = entry.kind === 'nominated' ? 'replaced' : entry.cause;
        if (before)
            before.ended = { on: entry.on, why };
        inForce.delete(entry.founder);
        if (entry.kind === 'nominated')
            inForce.set(entry.founder, add(book, entry));
    }
    return book;
}
function add(book, entry) {
    const { kind: _, on, ...rest } = entry;
    const nomination = { ...rest, number: book.length + 1, received: on };
    book.push(nomination);
    return nomination;
}
