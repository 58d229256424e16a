"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.newToken = newToken;
exports.newCode = newCode;
exports.newId = newId;
exports.hashed = hashed;
/** Secrets in links and codes: made from the system's randomness, kept only as hashes. */
const node_crypto_1 = require("node:crypto");
/** A token for a link: 192 bits, safe in an address. */
function newToken() {
    return (0, node_crypto_1.randomBytes)(24).toString('base64url');
}
/** Six digits, for typing on another device. */
function newCode() {
    return String((0, node_crypto_1.randomInt)(1_000_000)).padStart(6, '0');
}
/** An id that cannot be guessed: 120 bits, in letters that can be read aloud. */
function newId() {
    const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
    return [...(0, node_crypto_1.randomBytes)(24)].map((byte) => alphabet[byte % 32]).join('');
}
function hashed(secret) {
    return (0, node_crypto_1.createHash)('sha256').update(secret).digest('base64url');
}
