"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.draftRules = draftRules;
exports.rulesInForce = rulesInForce;
exports.draftChanges = draftChanges;
exports.rulesDiffer = rulesDiffer;
exports.fileToSend = fileToSend;
/** The rules as the group would have them next, beside those in force. */
const assemble_1 = require("../../engine/clauses/assemble");
const compare_1 = require("../../engine/clauses/compare");
const rule_map_1 = require("../../engine/clauses/rule-map");
const library_1 = require("../../engine/library/library");
const pdf_1 = require("../../engine/paper/pdf");
const in_force_1 = require("../../engine/project/in-force");
/** The draft, with its words as one text by which two drafts are told apart. */
function draftRules(project, asAt, library) {
    const tree = rulesOf((0, in_force_1.asDrafted)(project), asAt, library);
    return { tree, text: JSON.stringify(tree.clauses.map(({ id, lines }) => [id, lines])) };
}
/** The rules in force on a day. */
function rulesInForce(project, asAt, library) {
    return rulesOf(project, asAt, library);
}
/** What the draft changes in the rules in force, clause by clause. */
function draftChanges(project, asAt, library) {
    return (0, compare_1.compareDrafts)(rulesInForce(project, asAt, library).clauses, draftRules(project, asAt, library).tree.clauses);
}
function rulesDiffer(project, asAt, library) {
    return (0, compare_1.tellingChanges)(draftChanges(project, asAt, library)).length > 0;
}
/** The PDF that goes to the registrar: the rules alone, without a draft's mark and without our box at its front. */
async function fileToSend(project, asAt, library) {
    const { tree } = draftRules(project, asAt, library);
    const blocks = tree.blocks.filter((block) => block.type !== 'panel');
    return {
        type: 'application/pdf',
        ending: 'pdf',
        content: await (0, pdf_1.toPdf)({ ...tree, subtitle: 'Rules of a co-operative society', mark: '', blocks }),
    };
}
function rulesOf(project, asAt, library) {
    const template = (0, library_1.templateById)(library, rule_map_1.rulesDocument);
    if (!template)
        throw new Error('There is no template of the rules.');
    return (0, assemble_1.assemble)(template, project, asAt, library);
}
