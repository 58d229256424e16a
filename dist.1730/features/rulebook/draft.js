"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.draftRules = draftRules;
exports.textOf = textOf;
exports.rulesInForce = rulesInForce;
exports.rulesWith = rulesWith;
exports.draftChanges = draftChanges;
exports.rulesDiffer = rulesDiffer;
exports.fileToSend = fileToSend;
exports.copyToSign = copyToSign;
/** The rules as the group would have them next, beside those in force. */
const assemble_1 = require("../../engine/clauses/assemble");
const compare_1 = require("../../engine/clauses/compare");
const rule_map_1 = require("../../engine/clauses/rule-map");
const library_1 = require("../../engine/library/library");
const pdf_1 = require("../../engine/paper/pdf");
const in_force_1 = require("../../engine/project/in-force");
/** The draft, with its words as one text. */
function draftRules(project, asAt, library) {
    const tree = rulesOf((0, in_force_1.asDrafted)(project), asAt, library);
    return { tree, text: textOf(tree) };
}
/** The words of a draft as one text by which two drafts are told apart. */
function textOf({ clauses }) {
    return JSON.stringify(clauses.map(({ id, lines }) => [id, lines]));
}
/** The rules in force on a day. */
function rulesInForce(project, asAt, library) {
    return rulesOf(project, asAt, library);
}
/** The rules in force on a day with these changes: what a resolution to change them would make of them. */
function rulesWith(project, { answers, wording, dropped = [] }, asAt, library) {
    const now = (0, in_force_1.inForce)(project, asAt);
    const changed = {
        ...now,
        answers: { ...now.answers, ...answers },
        wording: Object.fromEntries(Object.entries({ ...now.wording, ...wording }).filter(([key]) => !dropped.includes(key))),
    };
    return rulesOf((0, in_force_1.asDrafted)(changed), asAt, library);
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
/** The changed rules as they are sent, with the page that the secretary and three members sign (CCBSA 2014 s.16). */
async function copyToSign(project, asAt, library) {
    const template = (0, library_1.templateById)(library, 'rule-change-signatures');
    if (!template)
        throw new Error('There is no page for the signatures.');
    const page = (0, assemble_1.assemble)(template, project, asAt, library);
    const { tree } = draftRules(project, asAt, library);
    const plain = (blocks) => blocks.filter(({ type }) => type !== 'panel');
    return (0, pdf_1.toPdf)({
        ...tree,
        subtitle: 'Changed rules of a co-operative society',
        mark: '',
        blocks: [...plain(tree.blocks), { type: 'page-break' }, ...plain(page.blocks)],
    });
}
function rulesOf(project, asAt, library) {
    const template = (0, library_1.templateById)(library, rule_map_1.rulesDocument);
    if (!template)
        throw new Error('There is no template of the rules.');
    return (0, assemble_1.assemble)(template, project, asAt, library);
}
