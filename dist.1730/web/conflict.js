"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.showConflict = showConflict;
const forms_1 = require("./forms");
const render_1 = require("./render");
/**
 * Shows what stands there now beside what this person wrote, with the choice to keep the one, use the other, or
 * write it anew. Answers with status 409.
 * @param now the value that stands there, as its page fingerprints it
 */
function showConflict(res, on) {
    const { rows, typed, changed, keepHref } = on;
    const carried = Object.entries(typed)
        .filter(([name]) => name !== 'seen' && name !== 'again')
        .flatMap(([name, value]) => [value].flat().map((one) => ({ name, value: String(one) })));
    res.status(409);
    (0, render_1.render)(res, 'web/conflict', {
        title: 'Someone else changed this meanwhile',
        rows: rows.filter((row) => row.there !== row.yours),
        carried: [...carried, { name: 'seen', value: (0, forms_1.fingerprint)(on.now) }],
        changed,
        keepHref,
    });
}
