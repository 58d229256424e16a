"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mailSecret = mailSecret;
exports.hashedAddress = hashedAddress;
exports.unsubscribeToken = unsubscribeToken;
exports.readToken = readToken;
exports.remindersStopped = remindersStopped;
exports.letReminders = letReminders;
/**
 * Stopping reminders. An address is kept as a keyed hash: enough to leave it out, not enough to read it. The link
 * in a mail carries that hash and a signature, so nothing has to be kept for each mail, and nobody can make one up.
 */
const node_crypto_1 = require("node:crypto");
const store_1 = require("./store");
/** The key for hashes and links: made once for each database. */
function mailSecret(db) {
    return (0, store_1.mailStore)(db).secret();
}
/** The address as it is kept. Capitals make no difference. */
function hashedAddress(secret, address) {
    return keyed(secret, 'address', address.toLowerCase());
}
/** The part of a link that stops reminders to this address. It does not expire. */
function unsubscribeToken(secret, address) {
    const hash = hashedAddress(secret, address);
    return `${hash}.${keyed(secret, 'unsubscribe', hash)}`;
}
/** The hashed address that a link stands for, or nothing where we did not make the link. */
function readToken(secret, token) {
    const [hash = '', signature = ''] = token.split('.');
    const right = Buffer.from(keyed(secret, 'unsubscribe', hash));
    const given = Buffer.from(signature);
    return given.length === right.length && (0, node_crypto_1.timingSafeEqual)(given, right) ? hash : undefined;
}
/** Whether an address gets no reminders, as its owner asked. */
async function remindersStopped(db, address) {
    return (0, store_1.mailStore)(db).isUnsubscribed(hashedAddress(await mailSecret(db), address));
}
/** Lets reminders go to an address again, as its owner asks. */
async function letReminders(db, address) {
    await (0, store_1.mailStore)(db).subscribe(hashedAddress(await mailSecret(db), address));
}
function keyed(secret, purpose, text) {
    return (0, node_crypto_1.createHmac)('sha256', secret).update(`${purpose}:${text}`).digest('base64url');
}
