"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.DocumentsFaulty = void 0;
exports.faultLine = faultLine;
/** "rules-society/votes/10-vote.md:4 ref-broken: ..." */
function faultLine(fault) {
    return `documents/${fault.file}:${fault.line} ${fault.rule}: ${fault.message}`;
}
/** Thrown when `documents/` cannot be used; lists every fault found. */
class DocumentsFaulty extends Error {
    faults;
    constructor(faults) {
        super(`documents/ has ${faults.length} fault(s):\n${faults.map(faultLine).join('\n')}`);
        this.name = 'DocumentsFaulty';
        this.faults = faults;
    }
}
exports.DocumentsFaulty = DocumentsFaulty;
