"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ruleQuestions = ruleQuestions;
/** The questions that the rules answer: those that decide which clauses are there, and those that clauses print. */
const library_1 = require("../library/library");
const rule_map_1 = require("./rule-map");
const template_1 = require("./template");
/** Their ids, sorted. */
function ruleQuestions(library) {
    const template = (0, library_1.templateById)(library, rule_map_1.rulesDocument);
    if (!template)
        return [];
    const ids = (0, template_1.clausesOf)(template).flatMap((clause) => {
        const { when, prints } = (0, template_1.readsOf)(clause);
        return [...when, ...prints];
    });
    return [...new Set(ids)].filter((id) => (0, library_1.questionById)(library, id)).sort();
}
