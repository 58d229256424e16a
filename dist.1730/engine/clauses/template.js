"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readsOf = void 0;
exports.partsOf = partsOf;
exports.itemsOf = itemsOf;
exports.clausesOf = clausesOf;
/** A document's template after parsing: what the files in `documents/<folder>/` say, as data. */
const kept_1 = require("../../lib/kept");
const conditions_1 = require("../interview/conditions");
/** Every part in the nodes, in reading order. */
function partsOf(nodes) {
    return nodes.flatMap((node) => {
        if (node.type === 'list')
            return node.items.flatMap((item) => partsOf(item.nodes));
        return node.type === 'place' ? [] : node.parts;
    });
}
/**
 * What decides whether a clause is there (`when`), and what it prints (`prints`): ids of answers and facts, in reading
 * order. Kept, as every paper of every group asks.
 */
exports.readsOf = (0, kept_1.keptFor)((clause) => ({
    when: [...new Set((0, conditions_1.comparisons)(clause.when).map(({ answer }) => answer))],
    prints: partsOf(clause.nodes).flatMap((part) => part.kind === 'value' || part.kind === 'each' ? part.id : []),
}));
/** Every list item in the nodes, outer before inner. */
function itemsOf(nodes) {
    return nodes.flatMap((node) => node.type === 'list' ? node.items.flatMap((item) => [item, ...itemsOf(item.nodes)]) : []);
}
/** Every clause of the document, in order. */
function clausesOf(template) {
    return template.sections.flatMap((section) => section.clauses);
}
