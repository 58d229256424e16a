"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.clauseOfKey = clauseOfKey;
exports.wordingFault = wordingFault;
exports.wordsToChange = wordsToChange;
/** What a group may write in place of a clause, and what is wrong where it may not. */
const library_1 = require("../library/library");
const facts_1 = require("../project/facts");
const assemble_1 = require("./assemble");
const markdown_1 = require("./markdown");
const template_1 = require("./template");
/** The clause that a key such as `rules/meeting-quorum` names. */
function clauseOfKey(library, key) {
    const [document = '', id, more] = key.split('/');
    const template = (0, library_1.templateById)(library, document);
    const clause = template && (0, template_1.clausesOf)(template).find((one) => one.id === id);
    return clause && template && more === undefined ? { template, clause } : undefined;
}
/**
 * What is wrong with the words, as a sentence that says what to do; undefined where nothing is. An empty text
 * leaves the clause out, and is never wrong here: a draft that loses a matter of the law says so on its front.
 */
function wordingFault(library, key, words) {
    const found = clauseOfKey(library, key);
    if (!found)
        return 'There is no clause of this name. Take it out, or check its spelling.';
    const names = new Set(found.template.sections.flatMap((section) => [
        section.id,
        ...section.clauses.flatMap((clause) => [
            clause.id,
            ...(0, template_1.itemsOf)(clause.nodes).flatMap((item) => item.anchor ?? []),
        ]),
    ]));
    for (const part of words.split('\n').flatMap(markdown_1.parseLine)) {
        if (part.kind === 'reference' && !names.has(part.to))
            return `{@${part.to}} points at no clause of this document. Take it out, or check its spelling.`;
        if (part.kind === 'value' && !isValue(library, part.id))
            return `{{ ${part.id} }} is no question. Take it out, or check its spelling.`;
        if (part.kind === 'each' || part.kind === 'rules')
            return 'Only {{ an.answer }} and {@a-clause} can be used in your own wording.';
        if (part.kind === 'text' && /\{\{|\}\}|\{@|\{#/.test(part.text))
            return `“${part.text.trim()}” holds a mark that is not closed. Write it as {{ an.answer }} or {@a-clause}.`;
    }
    return undefined;
}
function isValue(library, id) {
    return (0, library_1.questionById)(library, id) !== undefined || id in facts_1.facts || (0, assemble_1.figureOf)(library, id) !== undefined;
}
/** The words of a clause as a group starts to change them: each item a line, with its marks. */
function wordsToChange(clause) {
    const items = (0, template_1.itemsOf)(clause.nodes);
    const nodes = items.length > 0 ? items.flatMap((item) => item.nodes) : clause.nodes;
    return nodes
        .flatMap((node) => (node.type === 'paragraph' ? [node.parts.map(partText).join('').trim()] : []))
        .join('\n');
}
function partText(part) {
    if (part.kind === 'text')
        return part.text;
    if (part.kind === 'reference')
        return `{@${part.to}}`;
    return part.kind === 'rules' ? `{{rules: ${part.topic}}}` : `{{ ${part.id} }}`;
}
