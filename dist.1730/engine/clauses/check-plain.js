"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.plainWarnings = plainWarnings;
const readability_1 = require("./readability");
const template_1 = require("./template");
/** The most that a paper for everyone may ask of its readers, in years. Rules and agreements may be more formal. */
const oldest = 11;
const longest = 30;
/** Warnings of one document: as a whole for its reading age, by line for long sentences. */
function plainWarnings(template) {
    const clauses = (0, template_1.clausesOf)(template);
    const formal = template.numbering !== 'none';
    const age = (0, readability_1.readingAge)(clauses.map((clause) => clauseText(clause)).join('\n'));
    const faults = [];
    if (!formal && age > oldest) {
        faults.push({
            rule: 'reading-age',
            file: `${template.folder}/document.yml`,
            line: 1,
            message: `reads at age ${age.toFixed(1)}; shorten its sentences and words, to ${oldest} or below.`,
        });
    }
    return [...faults, ...(formal ? [] : clauses.flatMap((clause) => longSentences(clause)))];
}
function longSentences(clause) {
    return sentences(clause.nodes).flatMap(({ text, line }) => {
        const count = (0, readability_1.wordCount)(text);
        if (count <= longest)
            return [];
        const message = `a sentence of ${count} words: "${text.slice(0, 60)}…". Cut it in two.`;
        return [{ rule: 'sentence-length', file: clause.file, line, message }];
    });
}
function sentences(nodes) {
    return nodes.flatMap((node) => {
        if (node.type === 'place')
            return [];
        if (node.type === 'list')
            return node.items.flatMap((item) => sentences(item.nodes));
        const text = node.parts.map((part) => partWords(part)).join('');
        return (0, readability_1.sentencesOf)(text).map((sentence) => ({ text: sentence, line: node.line }));
    });
}
function clauseText(clause) {
    return sentences(clause.nodes)
        .map((sentence) => sentence.text)
        .join('\n');
}
/** A value that is filled in counts as one plain word: what the group writes is not the template's fault. */
function partWords(part) {
    if (part.kind === 'text')
        return part.text;
    return part.kind === 'reference' || part.kind === 'rules' ? 'rule two' : 'this';
}
