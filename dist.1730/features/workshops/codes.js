"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.codeLength = exports.codeLetters = void 0;
exports.newJoinCode = newJoinCode;
exports.tidyCode = tidyCode;
exports.spokenCode = spokenCode;
/** The code that opens a workshop: six characters that can be read off a wall and said aloud. */
const node_crypto_1 = require("node:crypto");
/** Thirty characters, without I, L, O, U, 0 and 1, which are read as each other. */
exports.codeLetters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
exports.codeLength = 6;
/** A code from the system's randomness: one of 729 million. */
function newJoinCode() {
    return Array.from({ length: exports.codeLength }, () => exports.codeLetters[(0, node_crypto_1.randomInt)(exports.codeLetters.length)]).join('');
}
/** What a person typed, as a code is kept: capitals, without spaces, hyphens or dots. */
function tidyCode(typed) {
    return typed.toUpperCase().replace(/[\s.\-–]/g, '');
}
/** "K7M2QX" as "K7M 2QX", as it is easier to read and to say. */
function spokenCode(code) {
    return `${code.slice(0, 3)} ${code.slice(3)}`;
}
