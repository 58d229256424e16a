"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.carriedChanges = carriedChanges;
exports.changedTogether = changedTogether;
/** The changes of the rules that members carried, and that the registrar has not had yet: what a group may send. */
const dates_1 = require("../../lib/dates");
const resolution_kinds_1 = require("./resolution-kinds");
/**
 * Every change of the rules that a meeting carried by a day, since the last rules were sent, the first one first. A
 * change of the rules is always decided at a meeting: the clause on changing rules says so.
 */
function carriedChanges({ meetings = [], ruleBooks = [] }, day) {
    const since = ruleBooks.at(-1)?.submitted ?? '';
    return meetings
        .filter(({ on }) => on >= since && on <= day)
        .flatMap(({ on, title, resolutions }) => resolutions
        .filter(({ kind, state }) => (0, resolution_kinds_1.changesRules)(kind) && state === 'carried')
        .map((one) => ({
        on,
        where: `${title}, ${(0, dates_1.longDate)(on)}: ${one.title}`,
        ...(one.changes && { changes: one.changes }),
    })));
}
/** All these changes as one, where each says what it changes; undefined where only the words of one are known. */
function changedTogether(carried) {
    let together = {};
    for (const { changes } of carried) {
        if (!changes)
            return undefined;
        const again = new Set(Object.keys(changes.wording ?? {}));
        const dropped = [...(together.dropped ?? []).filter((key) => !again.has(key)), ...(changes.dropped ?? [])];
        together = {
            answers: { ...together.answers, ...changes.answers },
            wording: { ...together.wording, ...changes.wording },
            dropped,
        };
    }
    return together;
}
