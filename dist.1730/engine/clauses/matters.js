"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.partsOfMatters = partsOfMatters;
exports.leftOutMatters = leftOutMatters;
const template_1 = require("./template");
/** Every part of a matter, with its needs; a matter without parts is one part. */
function partsOfMatters(statute) {
    return statute.matters.flatMap(({ id, needs, source, parts }) => parts.length > 0 ? parts.map((part) => ({ ...part, source })) : [{ id, needs, source }]);
}
/**
 * A gap for each matter that no chosen clause meets. The template as written meets all on every path (the check
 * of `documents/` proves it), so only a group that left a clause out is ever told.
 */
function leftOutMatters(template, chosen, library) {
    const statute = library.statutes.find((one) => one.id === template.law);
    if (!statute)
        return [];
    const met = new Set(chosen.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.satisfies)));
    const claimed = new Set((0, template_1.clausesOf)(template).flatMap((clause) => clause.satisfies));
    return partsOfMatters(statute)
        .filter(({ id }) => claimed.has(id) && !met.has(id))
        .map(({ id, needs, source }) => ({
        id: `matter:${id}`,
        label: `${needs}: the law asks for it (${source}), and the clause was left out`,
    }));
}
