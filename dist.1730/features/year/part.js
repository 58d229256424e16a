"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readPart = readPart;
const fields_1 = require("./fields");
/** Reads a form whole: each field, and then how they fit together. */
function readPart(part, body, on) {
    const read = (0, fields_1.readFields)(part.fields(on), body, on.today);
    if (Object.keys(read.errors).length > 0)
        return { ok: false, typed: body, errors: read.errors };
    const result = part.read(read.values, on);
    return 'errors' in result
        ? { ok: false, typed: body, errors: result.errors }
        : { ok: true, change: result.change };
}
