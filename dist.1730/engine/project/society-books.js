"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.bookNames = exports.inspectedWords = exports.inspected = exports.giftWords = exports.giftEnds = exports.deciders = void 0;
exports.bookOf = bookOf;
exports.booksAbout = booksAbout;
exports.recordsAt = recordsAt;
/** Who decided: the committee or a general meeting, as the rules name it. */
exports.deciders = ['committee', 'meeting'];
exports.giftEnds = ['kept', 'shared', 'sent-back', 'given'];
exports.giftWords = {
    kept: 'Kept',
    shared: 'Shared with all',
    'sent-back': 'Sent back',
    given: 'We gave it',
};
exports.inspected = ['register', 'own', 'rules', 'interests', 'other'];
exports.inspectedWords = {
    register: 'The register for inspection',
    own: 'Their own account',
    rules: 'A copy of the rules',
    interests: 'The register of interests',
    other: 'Something else',
};
exports.bookNames = [
    'applications',
    'withdrawals',
    'suspensions',
    'baseRates',
    'loans',
    'shareInterest',
    'charges',
    'interests',
    'gifts',
    'inspections',
];
/** The records of a book, in the order in which they were made. */
function bookOf({ books }, name) {
    return (books?.[name] ?? []);
}
/** The records about one person; only the books that hold any. */
function booksAbout(books, founder) {
    const about = exports.bookNames.flatMap((name) => {
        const records = bookOf({ books }, name).filter((one) => 'founder' in one && one.founder === founder);
        return records.length === 0 ? [] : [[name, records]];
    });
    return Object.fromEntries(about);
}
/** Days of a record that may lie after its own: as at a day before them they are not there. */
const laterDays = ['sent', 'acknowledged', 'released', 'ended', 'shown'];
/** The records of a book that bear a day, as they stood at the end of another. */
function recordsAt(project, name, asAt) {
    return bookOf(project, name)
        .filter(({ on }) => on <= asAt)
        .map((record) => {
        const known = Object.entries(record).filter(([key, value]) => !(laterDays.includes(key) && typeof value === 'string' && value > asAt));
        return Object.fromEntries(known);
    });
}
