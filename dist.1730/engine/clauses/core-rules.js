"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.changesCore = changesCore;
const library_1 = require("../library/library");
const rule_map_1 = require("./rule-map");
/** Sections of the rules of which every clause is core, and the clause on votes. */
const coreSections = ['objects', 'admission', 'surplus', 'rule-changes', 'dissolution'];
const coreClauses = ['one-member-one-vote'];
/** Whether one of these changes is of a core rule. */
function changesCore(changes, library) {
    const sections = (0, library_1.templateById)(library, rule_map_1.rulesDocument)?.sections ?? [];
    const core = new Set([
        ...coreClauses,
        ...sections
            .filter(({ id }) => coreSections.includes(id))
            .flatMap(({ clauses }) => clauses.map(({ id }) => id)),
    ]);
    return changes.some(({ id }) => core.has(id));
}
