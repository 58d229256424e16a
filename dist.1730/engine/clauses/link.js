"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.findTargets = findTargets;
exports.firstAnchor = firstAnchor;
/** Where every reference points: the number and anchor of each thing that can be named. */
const number_1 = require("./number");
/** Every id and anchor of the chosen clauses, with what a reference to it prints. */
function findTargets(chosen, numbering, frame, linesOf) {
    const targets = new Map();
    const unit = { rules: frame.rule, articles: frame.article, clauses: frame.clause, none: '' }[numbering];
    for (const { section, clauses, number } of chosen) {
        const words = number === undefined ? `“${section.title}”` : `${unit} ${number}`;
        targets.set(section.id, { anchor: section.id, words, ...(number !== undefined && { number }) });
        let position = 0;
        for (const clause of clauses) {
            if (number === undefined) {
                targets.set(clause.id, { anchor: section.id, words });
                continue;
            }
            const first = (0, number_1.itemNumber)(number, 0, position).number;
            const anchor = firstAnchor(clause.id, clause.nodes);
            for (const name of [clause.id, ...(clause.anchors ?? [])])
                targets.set(name, { anchor, words: `${unit} ${first}`, number: first });
            position += addItems(targets, clause.nodes, { outer: number, depth: 0, start: position, unit, linesOf });
        }
    }
    return targets;
}
/** The anchor of a clause: its own id, unless its first item has been given another. */
function firstAnchor(clauseId, nodes) {
    const list = nodes.find((node) => node.type === 'list');
    return (list?.type === 'list' ? list.items[0]?.anchor : undefined) ?? clauseId;
}
/** Adds the anchors in these nodes; returns how many items of the outermost list they print. */
function addItems(targets, nodes, walk) {
    let position = walk.start;
    for (const node of nodes) {
        if (node.type !== 'list' || !node.ordered)
            continue;
        for (const item of node.items) {
            const { number } = (0, number_1.itemNumber)(walk.outer, walk.depth, position);
            if (item.anchor !== undefined)
                targets.set(item.anchor, { anchor: item.anchor, words: `${walk.unit} ${number}`, number });
            addItems(targets, item.nodes, { ...walk, outer: number, depth: walk.depth + 1, start: 0 });
            position += (0, number_1.repeats)(item, walk.linesOf);
        }
    }
    return position - walk.start;
}
