"use strict";
/** What a database's error means for people: there is no room, the file is damaged, or nobody answers. */
Object.defineProperty(exports, "__esModule", { value: true });
exports.faultWords = exports.DatabaseRefusal = void 0;
exports.storageFault = storageFault;
/** Words for whoever runs the server: what is the matter and what to do. Nothing was changed. */
class DatabaseRefusal extends Error {
}
exports.DatabaseRefusal = DatabaseRefusal;
/** For whoever runs the server. */
exports.faultWords = {
    full: 'The disk is full or cannot be written to. Make room, then try again. Nothing was changed.',
    damaged: 'The database is damaged. Restore a backup: npm run -s restore -- FILE',
    away: 'The database does not answer, or a server that is busy holds it. Try again in a minute, or stop the server first. Nothing was changed.',
};
const codes = [
    [/^SQLITE_(FULL|IOERR|READONLY|CANTOPEN)/, 'full'],
    [/^SQLITE_(CORRUPT|NOTADB)/, 'damaged'],
    [/^SQLITE_(BUSY|LOCKED)/, 'away'],
    // PostgreSQL: out of room or memory; shutting down, starting up, read only or cut off; damaged pages.
    [/^53/, 'full'],
    [/^(57P0|08|25006)/, 'away'],
    [/^XX00[12]/, 'damaged'],
    [/^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)/, 'away'],
];
/** What a fault of the database itself means; undefined for every other error. */
function storageFault(error) {
    if (typeof error !== 'object' || error === null)
        return undefined;
    const { code = '', name, message = '' } = error;
    const known = codes.find(([pattern]) => pattern.test(String(code)));
    if (known)
        return known[1];
    const isAway = name === 'KnexTimeoutError' || /^Connection terminated|^Client has encountered/.test(message);
    return isAway ? 'away' : undefined;
}
