"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.workshopFaults = workshopFaults;
exports.sideFaults = sideFaults;
/** The words of workshops: every name they use is there, answers fit their questions, and all can be read and printed. */
const library_1 = require("../library/library");
const fonts_1 = require("../paper/fonts");
const decisions_1 = require("../workshop/decisions");
const conditions_1 = require("../interview/conditions");
const template_1 = require("./template");
const readability_1 = require("./readability");
/** The longest sentence: these words are said aloud, or read on a phone. */
const longest = 30;
const oldest = 11;
function workshopFaults(library) {
    return [...agendaFaults(library), ...decisionFaults(library), ...wordFaults(library)];
}
/**
 * A paper of a project says nothing of a workshop, and a paper of a workshop nothing of a project: there is none when
 * it is made.
 */
function sideFaults(template, library) {
    const isWorkshop = library.workshopTemplates.includes(template);
    const file = `${template.folder}/document.yml`;
    const described = [
        ...template.sections.flatMap(({ each }) => each ?? []),
        ...Object.values(template.tables).flatMap(({ of }) => of ?? []),
        ...Object.values(template.drawings).map(({ of }) => of),
        ...Object.values(template.cards).map(({ of }) => of),
    ].map((id) => ({ id, file, line: 1, near: id }));
    const heads = [
        ...[...template.title, ...template.subtitle, ...template.notice],
        ...Object.values(template.facts).flatMap((rows) => rows.flatMap((row) => row.value)),
    ].flatMap((part) => namedBy(part).map((id) => ({ id, file, line: 1, near: id })));
    const clauses = (0, template_1.clausesOf)(template).flatMap((clause) => [
        ...(0, conditions_1.comparisons)(clause.when).map(({ answer }) => ({
            id: answer,
            file: clause.file,
            line: 1,
            near: answer,
        })),
        ...(0, template_1.partsOf)(clause.nodes).flatMap((part) => namedBy(part).map((id) => ({ id, file: clause.file, line: part.line }))),
    ]);
    return [...described, ...heads, ...clauses]
        .filter(({ id }) => !/^(row|figure|asAt)\./.test(id) && id.startsWith('workshop.') !== isWorkshop)
        .map(({ id, ...at }) => ({
        rule: 'side-wrong',
        ...at,
        message: isWorkshop
            ? `${id} belongs to a project, and a paper of a workshop has none.`
            : `${id} belongs to a workshop, and this is a paper of a project.`,
    }));
}
function namedBy(part) {
    if (part.kind === 'value' || part.kind === 'each')
        return [part.id];
    return part.kind === 'rules' ? [part.topic] : [];
}
function agendaFaults({ workshops }) {
    const known = workshops.steps.map((step) => step.id);
    return workshops.agendas.flatMap((agenda) => agenda.steps.flatMap(({ step }) => known.includes(step)
        ? []
        : [
            {
                rule: 'place-unknown',
                file: 'workshops/agendas.yml',
                line: 1,
                near: `step: ${step},`,
                message: `agenda ${agenda.id} has the step ${step}; there is: ${known.join(', ')}.`,
            },
        ]));
}
/** What a table decides goes into its project, so each choice must be an answer that its question takes. */
function decisionFaults(library) {
    return library.workshops.cards.decisions.flatMap((decision) => {
        const { id, question: name } = decision;
        const at = { file: 'workshops/cards.yml', line: 1, near: `- id: ${id}` };
        const choices = (0, decisions_1.choicesOf)(decision, library);
        if (name === undefined)
            return [];
        const question = (0, library_1.questionById)(library, name);
        if (!question)
            return [
                { rule: 'answer-unknown', ...at, message: `card ${id} settles ${name}, which no question asks.` },
            ];
        if (choices.length === 0)
            return [
                { rule: 'value-impossible', ...at, message: `card ${id} needs choices, as ${name} has no options.` },
            ];
        return choices.flatMap(({ value }) => {
            const fits = question.type === 'number'
                ? typeof value === 'number' && value >= question.least && value <= question.most
                : 'options' in question && question.options.some((option) => option.value === value);
            return fits
                ? []
                : [
                    {
                        rule: 'value-impossible',
                        ...at,
                        message: `card ${id} offers ${value}, which ${name} does not take.`,
                    },
                ];
        });
    });
}
function wordFaults({ workshops, sources }) {
    return Object.entries(workshops).flatMap(([name, content]) => {
        const file = `workshops/${name}.yml`;
        const texts = textsOf(content);
        const faults = texts.flatMap((text) => textFaults(text, file, sources.get(file) ?? ''));
        const age = (0, readability_1.readingAge)(texts.filter((text) => /[.!?]$/.test(text)).join('\n'));
        if (age > oldest)
            faults.push({
                rule: 'reading-age',
                file,
                line: 1,
                message: `reads at age ${age.toFixed(1)}; shorten its sentences and words, to ${oldest} or below.`,
            });
        return faults;
    });
}
function textFaults(text, file, source) {
    const line = source.split('\n').findIndex((one) => one.includes(text)) + 1 || 1;
    const mark = (0, fonts_1.printable)(text);
    return [
        ...(mark === undefined
            ? []
            : [{ rule: 'glyph-missing', file, line, message: `the printed font has no "${mark}".` }]),
        ...(0, readability_1.sentencesOf)(text)
            .filter((sentence) => (0, readability_1.wordCount)(sentence) > longest)
            .map((sentence) => ({
            rule: 'sentence-length',
            file,
            line,
            message: `a sentence of ${(0, readability_1.wordCount)(sentence)} words: "${sentence.slice(0, 60)}…". Cut it in two.`,
        })),
    ];
}
/** Every text in a tree of data. */
function textsOf(data) {
    if (typeof data === 'string')
        return [data];
    return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsOf) : [];
}
