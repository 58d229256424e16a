"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.choicesOf = choicesOf;
/** The six decision cards: what a table may choose, and what that answers in its project. */
const library_1 = require("../library/library");
/** The choices of a decision card: its own, or those of the question that it settles. */
function choicesOf({ choices, question: id }, library) {
    if (choices)
        return choices;
    const question = id === undefined ? undefined : (0, library_1.questionById)(library, id);
    return question && 'options' in question
        ? question.options.map(({ value, label, means }) => ({ value, label, means }))
        : [];
}
