"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.traceHash = traceHash;
exports.auditFault = auditFault;
/**
 * The audit trail: who did what to which part of a project, and when. It names parts and seats, never what
 * was written, so that it can be kept when a person's details are erased. Each entry holds the hash of the one
 * before it, so that a change to any of them shows.
 */
const node_crypto_1 = require("node:crypto");
/** SHA-256 over everything in the entry but its own hash. */
function traceHash(project, trace) {
    const { place, at, seat, what, about, before } = trace;
    return (0, node_crypto_1.createHash)('sha256')
        .update(JSON.stringify([project, place, at, seat, what, about, before]))
        .digest('hex');
}
/**
 * The first fault in a project's trail, in words, or undefined.
 * @param head the hash that the project itself holds of its last entry: shows where the end was cut off
 */
function auditFault(project, trail, head) {
    let before = '';
    for (const [index, trace] of trail.entries()) {
        const place = index + 1;
        if (trace.place !== place)
            return `entry ${place} is missing`;
        if (trace.before !== before)
            return `entry ${place} does not follow entry ${place - 1}`;
        if (trace.hash !== traceHash(project, trace))
            return `entry ${place} was changed after it was written`;
        before = trace.hash;
    }
    return before === head ? undefined : `entries after ${trail.length} are missing`;
}
