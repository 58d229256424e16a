"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.cardsOf = cardsOf;
exports.stepById = stepById;
exports.exerciseOf = exerciseOf;
exports.isPoll = isPoll;
exports.agendaFrom = agendaFrom;
const library_1 = require("../../engine/library/library");
const decisions_1 = require("../../engine/workshop/decisions");
const work_1 = require("./work");
function cardsOf(library) {
    const { cards, forms } = library.workshops;
    const decisions = cards.decisions.map((card) => {
        const { id, heading, ask } = card;
        const question = card.question === undefined ? undefined : (0, library_1.questionById)(library, card.question);
        return { id, heading, ask, choices: (0, decisions_1.choicesOf)(card, library), ...(question && { question }) };
    });
    return { ...cards, canvas: forms.canvas, decisions };
}
/** A step by its id; undefined where the content has none of it any more. */
function stepById(library, id) {
    return library.workshops.steps.find((step) => step.id === id);
}
/** The exercise in which a step's answers are kept; none where the step is talk, or a poll without names. */
function exerciseOf(library, step) {
    const tool = stepById(library, step)?.tool;
    return tool && work_1.exerciseOfTool[tool];
}
/** Whether people answer this step one by one, without names. */
function isPoll(step) {
    return step.tool === 'poll' || step.tool === 'evaluation';
}
/** A usual agenda, ready to run, with the steps that it leaves out at its end, skipped, so that they can be put in. */
function agendaFrom(library, usual) {
    const used = new Set(usual.steps.map(({ step }) => step));
    const others = library.workshops.steps.filter(({ id }) => !used.has(id));
    return [
        ...usual.steps.map(({ step, minutes }) => ({
            id: step,
            minutes,
            skipped: false,
            state: 'waiting',
        })),
        ...others.map(({ id, minutes }) => ({ id, minutes, skipped: true, state: 'waiting' })),
    ];
}
