"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.placeOf = placeOf;
exports.sectionById = sectionById;
exports.questionsOf = questionsOf;
exports.suggestionWords = suggestionWords;
exports.checkSections = checkSections;
exports.unusedAnswers = unusedAnswers;
/** The path through the questions, and the pages that show it. All worked out from the answers. */
const answers_1 = require("../../engine/interview/answers");
const journey_1 = require("../../engine/interview/journey");
const paths_1 = require("../../web/paths");
/** Where a question stands on this group's path; undefined where it is not on it. */
function placeOf(library, answers, id) {
    const path = (0, journey_1.asked)(library.questions, answers);
    const question = path.find((one) => one.id === id);
    const section = question && sectionById(library, question.section);
    if (!question || !section)
        return undefined;
    const inSection = path.filter((one) => one.section === section.id);
    const index = inSection.indexOf(question);
    return {
        question,
        section,
        number: index + 1,
        count: inSection.length,
        previous: inSection[index - 1],
        next: inSection[index + 1],
    };
}
function sectionById(library, id) {
    return library.stages.flatMap((stage) => stage.sections).find((section) => section.id === id);
}
/** The section after this one, over all stages. */
function questionsOf(library, answers, section) {
    return (0, journey_1.asked)(library.questions, answers).filter((question) => question.section === section);
}
/** The suggestion of a question in words, with where it comes from. */
function suggestionWords(question) {
    const value = (0, answers_1.suggested)(question);
    if (value === undefined)
        return undefined;
    const from = question.source === 'statute' ? 'set by the Act' : 'common practice, not a legal requirement';
    return `${(0, answers_1.answerLabel)(question, value)} (${from})`;
}
/** The check page: sections with a row for each question on the path. */
function checkSections(library, answers, project) {
    return library.stages
        .flatMap((stage) => stage.sections.map((section) => ({
        title: section.title,
        stage: stage.title,
        rows: questionsOf(library, answers, section.id).map((question) => checkRow(question, answers, project)),
    })))
        .filter((section) => section.rows.length > 0);
}
function checkRow(question, answers, project) {
    const answer = answers[question.id];
    const isSuggestion = answer !== undefined && same(question, answers);
    return {
        label: question.label.charAt(0).toUpperCase() + question.label.slice(1),
        value: answer === undefined
            ? question.optional
                ? 'Not provided'
                : 'Not decided yet'
            : (0, answers_1.answerLabel)(question, answer),
        open: answer === undefined && !question.optional,
        note: isSuggestion ? 'Our suggestion' : '',
        href: `${(0, paths_1.href)(paths_1.paths.question, { project, question: question.id })}?back=check`,
    };
}
function same(question, answers) {
    const value = (0, answers_1.suggested)(question);
    return (value !== undefined &&
        ((0, journey_1.enumerated)(answers[question.id]) ?? answers[question.id]) === ((0, journey_1.enumerated)(value) ?? value));
}
/** Answers that are kept but that this path does not use, so that nobody wonders where they went. */
function unusedAnswers(library, answers) {
    const path = new Set((0, journey_1.asked)(library.questions, answers).map((question) => question.id));
    return library.questions
        .filter((question) => answers[question.id] !== undefined && !path.has(question.id))
        .map((question) => question.label);
}
