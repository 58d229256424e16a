"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.wordsOf = wordsOf;
/** The words of a key; a list or nothing is no words. */
function wordsOf(row, key) {
    const value = row?.[key];
    return typeof value === 'string' ? value : '';
}
