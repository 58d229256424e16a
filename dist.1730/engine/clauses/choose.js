"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.conditionValues = conditionValues;
exports.wordingKey = wordingKey;
exports.isChosen = isChosen;
exports.inOwnWords = inOwnWords;
exports.inWelsh = inWelsh;
/** Which clauses a project's draft has: by its answers, and by the wording that the group made its own. */
const conditions_1 = require("../interview/conditions");
const journey_1 = require("../interview/journey");
const facts_1 = require("../project/facts");
const markdown_1 = require("./markdown");
const template_1 = require("./template");
/** The value of each closed-set answer and fact, as conditions see it. */
function conditionValues(source, library) {
    const path = (0, journey_1.pathOf)(library.questions, source.project.answers);
    return (id) => {
        const fact = facts_1.enumeratedFacts[id];
        return fact ? (fact(source) ? 'yes' : 'no') : path(id);
    };
}
/** The key under which a project keeps its own wording of a clause. */
function wordingKey(template, clause) {
    return `${template.id}/${clause.id}`;
}
/** Whether the clause is in the draft: its condition holds, and the group has not left it out. */
function isChosen(template, project, valueOf) {
    return (clause) => (0, conditions_1.holds)(clause.when, valueOf) && project.wording?.[wordingKey(template, clause)] !== '';
}
/**
 * The clause with the group's own wording in place of the template's, where it has one. Each line is one item.
 * Marks for answers and references work in it; nothing else in it is read as markup. Everything that pointed into
 * the clause points at its first item.
 */
function inOwnWords(template, clause, project) {
    const words = project.wording?.[wordingKey(template, clause)];
    if (words === undefined || words === '')
        return clause;
    const items = words
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((line) => ({ nodes: [{ type: 'paragraph', parts: (0, markdown_1.parseLine)(line), line: 1 }], line: 1 }));
    const places = clause.nodes.filter((node) => node.type === 'place');
    const nodes = template.numbering === 'none'
        ? [...items.flatMap((item) => item.nodes), ...places]
        : [{ type: 'list', ordered: true, items, line: 1 }, ...places];
    return { ...clause, nodes, own: true, anchors: (0, template_1.itemsOf)(clause.nodes).flatMap((item) => item.anchor ?? []) };
}
/** The clause in Welsh where it has Welsh words; otherwise in English, which the paper then marks. */
function inWelsh(clause) {
    if (clause.own)
        return clause;
    return clause.welsh ? { ...clause, nodes: clause.welsh } : { ...clause, onlyEnglish: true };
}
