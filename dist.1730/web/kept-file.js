"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mostBytes = void 0;
exports.keptFile = keptFile;
/** Files that people send us to keep: signed minutes, an acknowledgment, the rules as they were sent. */
const expected_1 = require("../lib/expected");
/** The most bytes that one may have. */
exports.mostBytes = 5 * 1024 * 1024;
/** What may be kept, by its first bytes: what it is called does not count. */
const types = [
    { type: 'application/pdf', ending: 'pdf', starts: Buffer.from('%PDF-') },
    { type: 'image/png', ending: 'png', starts: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
    { type: 'image/jpeg', ending: 'jpg', starts: Buffer.from([0xff, 0xd8, 0xff]) },
];
/**
 * A file with its type, told by its content.
 * @throws Expected where it is none that we keep
 */
function keptFile(content) {
    const found = types.find(({ starts }) => content.subarray(0, starts.length).equals(starts));
    if (!found) {
        throw new expected_1.Expected('conflict', 'We cannot keep this file', 'Choose a PDF, or a picture as PNG or JPEG, of up to 5 MB.');
    }
    return { type: found.type, ending: found.ending, content };
}
