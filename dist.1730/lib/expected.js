"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Expected = void 0;
/**
 * An error with words that a person may read. Everything else that is thrown is a bug: it is logged whole
 * and shown as a plain page.
 */
class Expected extends Error {
    kind;
    next;
    /** @param next what the person can do about it, as a sentence */
    constructor(kind, message, next = '') {
        super(message);
        this.name = 'Expected';
        this.kind = kind;
        this.next = next;
    }
}
exports.Expected = Expected;
