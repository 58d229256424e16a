"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.giveUpAfter = void 0;
exports.verdictOf = verdictOf;
exports.replyOf = replyOf;
exports.waitAfter = waitAfter;
/** A name, a certificate or a password that is wrong: the same for each mail, and for our operator to mend. */
const ours = new Set(['EAUTH', 'EDNS', 'ETLS', 'ENOAUTH', 'EOAUTH2', 'EREQUIRETLS', 'ECONFIG']);
const beforeMail = new Set(['EHLO', 'HELO', 'LHLO', 'STARTTLS']);
const line = new Set(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EPROTOCOL', 'EABORT', 'ABORT_ERR']);
function verdictOf({ code = '', command = '', responseCode }) {
    if (ours.has(code) || beforeMail.has(command))
        return 'down';
    // RFC 4954: the server wants a name and a password, or stronger ones, before it takes any mail.
    if (responseCode !== undefined && [530, 534, 535, 538].includes(responseCode))
        return 'down';
    // RFC 5321: with 421 the server says that it hangs up.
    if (command === 'CONN' || line.has(code) || responseCode === 421)
        return 'broke';
    if (responseCode !== undefined)
        return responseCode >= 500 ? 'refused' : 'later';
    // Without a code of the server, the message itself could not be offered: too large, or an address it cannot take.
    return code === 'EENVELOPE' || code === 'EMESSAGE' ? 'refused' : 'later';
}
/** What the server said, in one line of at most 300 characters. */
function replyOf(error) {
    const words = (error.response ?? error.message).replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').slice(0, 300);
    return { code: error.responseCode ?? null, words };
}
const minute = 60_000;
const waits = [1, 5, 30, 120, 360, 720, 1440].map((minutes) => minutes * minute);
/** A mail that was not taken for so long is given up, in milliseconds. */
exports.giveUpAfter = 3 * 24 * 60 * minute;
/**
 * How long to wait after so many tries, in milliseconds: 1, 5 and 30 minutes, 2, 6, 12 and 24 hours, and up to a
 * fifth longer, so that mail which failed together does not come back together.
 * @param chance from 0 to 1
 */
function waitAfter(tries, chance) {
    const wait = waits[Math.min(Math.max(tries, 1), waits.length) - 1] ?? minute;
    return Math.round(wait * (1 + chance / 5));
}
