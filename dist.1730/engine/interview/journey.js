"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.asked = asked;
exports.pathOf = pathOf;
exports.likely = likely;
exports.enumerated = enumerated;
exports.unanswered = unanswered;
exports.isUnanswered = isUnanswered;
/**
 * Which questions a group meets is worked out from its answers each time, never stored. "Continue", "Back",
 * the check page and the list of what is missing all come from these functions.
 *
 * The one surprise: a choice that is not made yet counts as its suggested answer when deciding which
 * questions and clauses follow, so that an unfinished draft reads as a whole. It is still marked as open.
 */
const kept_1 = require("../../lib/kept");
const conditions_1 = require("./conditions");
const question_1 = require("./question");
/** The questions that apply to these answers, in order. */
function asked(questions, answers) {
    return askedOf(answers, questions);
}
const askedOf = (0, kept_1.keptForFrozen)((answers, questions) => {
    const valueOf = pathOf(questions, answers);
    return questions.filter((question) => (0, conditions_1.holds)(question.when, valueOf));
});
/** The value of each enumerated answer on the path that these answers describe. */
function pathOf(questions, answers) {
    const byId = new Map(questions.map((question) => [question.id, question]));
    const known = new Map();
    const valueOf = (id) => {
        if (known.has(id))
            return known.get(id);
        const question = byId.get(id);
        if (!question || !(0, question_1.isEnumerated)(question))
            return undefined;
        known.set(id, undefined); // a question that depends on itself is not asked
        const value = (0, conditions_1.holds)(question.when, valueOf) ? (enumerated(answers[id]) ?? likely(question)) : undefined;
        known.set(id, value);
        return value;
    };
    return valueOf;
}
/** What an open choice counts as: its suggestion, or where there is none its first option. */
function likely(question) {
    return question.default ?? question.options[0]?.value;
}
/** A choice or yes-no answer as conditions compare it: true is "yes". */
function enumerated(answer) {
    if (typeof answer === 'boolean')
        return answer ? 'yes' : 'no';
    return typeof answer === 'string' ? answer : undefined;
}
/** The questions on the path that are needed and have no answer. */
function unanswered(questions, answers) {
    return asked(questions, answers).filter((question) => isUnanswered(question, answers));
}
/** Whether a question on the path is needed and has no answer. */
function isUnanswered({ id, optional }, answers) {
    return !optional && answers[id] === undefined;
}
