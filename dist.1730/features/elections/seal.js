"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sealBox = sealBox;
exports.openBox = openBox;
exports.newReceipt = newReceipt;
/**
 * A ballot box as one sealed piece: papers go in and come out together. Each paper takes the same room whatever is on
 * it, they lie in the order of their numbers, which are random, and sealing again changes every byte. So two copies of
 * a box, from before and after someone voted, do not show what was put in.
 */
const node_crypto_1 = require("node:crypto");
const saltBytes = 16;
const nonceBytes = 12;
const tagBytes = 16;
const receiptBytes = 5;
/** Letters and digits that are not taken for one another when read aloud. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/**
 * Seals papers with AES-256-GCM, under a key that is made for this sealing alone.
 * @param name of the ballot: a box cannot be passed off as another one's
 * @param papers all with as many marks, each from 0 to 255
 */
function sealBox(key, name, papers) {
    const salt = (0, node_crypto_1.randomBytes)(saltBytes);
    const nonce = (0, node_crypto_1.randomBytes)(nonceBytes);
    const cipher = (0, node_crypto_1.createCipheriv)('aes-256-gcm', keyOf(key, salt), nonce).setAAD(Buffer.from(name));
    const records = papers.map(({ receipt, marks }) => Buffer.concat([fromReceipt(receipt), Buffer.from(marks)]));
    const width = Buffer.from([papers[0]?.marks.length ?? 0]);
    const plain = Buffer.concat([width, ...records.toSorted((one, other) => one.compare(other))]);
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([salt, nonce, cipher.getAuthTag(), sealed]).toString('base64');
}
/** The papers of a box in the order of their numbers; undefined where this key does not open it. */
function openBox(key, name, box) {
    const bytes = Buffer.from(box, 'base64');
    const salt = bytes.subarray(0, saltBytes);
    const nonce = bytes.subarray(saltBytes, saltBytes + nonceBytes);
    const tag = bytes.subarray(saltBytes + nonceBytes, saltBytes + nonceBytes + tagBytes);
    const cipher = (0, node_crypto_1.createDecipheriv)('aes-256-gcm', keyOf(key, salt), nonce, { authTagLength: tagBytes });
    try {
        cipher.setAAD(Buffer.from(name)).setAuthTag(tag);
        const sealed = bytes.subarray(saltBytes + nonceBytes + tagBytes);
        return papersIn(Buffer.concat([cipher.update(sealed), cipher.final()]));
    }
    catch {
        return undefined;
    }
}
function papersIn(plain) {
    const size = receiptBytes + (plain[0] ?? 0);
    return Array.from({ length: (plain.length - 1) / size }, (_, index) => {
        const record = plain.subarray(1 + index * size, 1 + (index + 1) * size);
        return { receipt: asReceipt(record.subarray(0, receiptBytes)), marks: [...record.subarray(receiptBytes)] };
    });
}
/** A number for a new paper that no other paper of the box has. */
function newReceipt(papers) {
    const receipt = asReceipt((0, node_crypto_1.randomBytes)(receiptBytes));
    return papers.some((one) => one.receipt === receipt) ? newReceipt(papers) : receipt;
}
function keyOf(key, salt) {
    return Buffer.from((0, node_crypto_1.hkdfSync)('sha256', key, salt, 'ballot box', 32));
}
function asReceipt(bytes) {
    const bits = BigInt(`0x${bytes.toString('hex')}`);
    return Array.from({ length: 8 }, (_, place) => alphabet[Number((bits >> BigInt(35 - place * 5)) & 31n)]).join('');
}
function fromReceipt(receipt) {
    const bits = [...receipt].reduce((sum, letter) => (sum << 5n) | BigInt(alphabet.indexOf(letter)), 0n);
    return Buffer.from(bits.toString(16).padStart(receiptBytes * 2, '0'), 'hex');
}
