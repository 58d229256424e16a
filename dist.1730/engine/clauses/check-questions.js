"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.questionFaults = questionFaults;
/** Questions and conditions: known answers, possible values, nothing asked for nothing. */
const conditions_1 = require("../interview/conditions");
const library_1 = require("../library/library");
const template_1 = require("./template");
/** Faults in the questions, and in the conditions of questions and clauses. */
function questionFaults(library, space) {
    return [
        ...library.questions.flatMap((question) => conditionFaults(question.when, `questions/${question.stage}.yml`, library, space)),
        ...library.templates.flatMap((template) => template.sections
            .flatMap((section) => section.clauses)
            .flatMap((clause) => conditionFaults(clause.when, clause.file, library, space))),
        ...unusedQuestions(library),
        ...repeatedQuestions(library),
        ...strayQuestions(library),
    ];
}
function conditionFaults(condition, file, library, space) {
    return (0, conditions_1.comparisons)(condition).flatMap(({ answer, value }) => {
        const values = space.values(answer);
        if (values?.includes(value))
            return [];
        if (values) {
            const message = `${answer} can never be "${value}"; it can be ${values.join(', ')}.`;
            return [{ rule: 'value-impossible', file, line: 1, near: answer, message }];
        }
        const known = (0, library_1.questionById)(library, answer) !== undefined;
        const message = known
            ? `${answer} has no closed set of answers, so no condition may look at it.`
            : `${answer} names no question and no fact.`;
        return [{ rule: known ? 'value-impossible' : 'answer-unknown', file, line: 1, near: answer, message }];
    });
}
/** A question that nothing needs is not asked: that is data minimisation, and politeness. */
function unusedQuestions(library) {
    const used = new Set(library.templates.flatMap(answersUsed));
    for (const question of library.questions)
        for (const { answer } of (0, conditions_1.comparisons)(question.when))
            used.add(answer);
    return library.questions
        .filter((question) => !used.has(question.id) && question.purpose === undefined)
        .map((question) => ({
        rule: 'answer-unused',
        file: `questions/${question.stage}.yml`,
        line: 1,
        near: `id: ${question.id}`,
        message: `${question.id} feeds no clause. Use it, give it a purpose, or stop asking.`,
    }));
}
function answersUsed(template) {
    const clauses = template.sections.flatMap((section) => section.clauses);
    const facts = Object.values(template.facts).flatMap((rows) => rows.flatMap((row) => row.value));
    const parts = [
        ...template.title,
        ...template.subtitle,
        ...facts,
        ...clauses.flatMap((clause) => (0, template_1.partsOf)(clause.nodes)),
    ];
    return [
        ...parts.flatMap((part) => (part.kind === 'value' || part.kind === 'each' ? part.id : [])),
        ...clauses.flatMap((clause) => (0, conditions_1.comparisons)(clause.when).map(({ answer }) => answer)),
    ];
}
function repeatedQuestions(library) {
    const seen = { id: new Set(), heading: new Set() };
    const faults = [];
    for (const question of library.questions) {
        for (const key of ['id', 'heading']) {
            if (seen[key].has(question[key])) {
                const message = `the ${key} "${question[key]}" is used twice.`;
                faults.push({
                    rule: 'id-duplicate',
                    file: `questions/${question.stage}.yml`,
                    line: 1,
                    near: question[key],
                    message,
                });
            }
            seen[key].add(question[key]);
        }
    }
    return faults;
}
/** Each question belongs to a section of its stage, and suggests only what may be answered. */
function strayQuestions(library) {
    return library.stages.flatMap((stage) => stage.questions.flatMap((question) => {
        const file = `questions/${stage.stage}.yml`;
        const faults = [];
        if (!stage.sections.some((section) => section.id === question.section)) {
            faults.push({
                rule: 'shape',
                file,
                line: 1,
                near: `id: ${question.id}`,
                message: `${question.id} is in section ${question.section}, which this file does not list.`,
            });
        }
        if ((question.type === 'choice' || question.type === 'yes-no') && question.default !== undefined) {
            if (!question.options.some((option) => option.value === question.default)) {
                faults.push({
                    rule: 'value-impossible',
                    file,
                    line: 1,
                    message: `${question.id} suggests "${question.default}", which is not one of its options.`,
                });
            }
        }
        return faults;
    }));
}
