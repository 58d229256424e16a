"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.cardFaults = cardFaults;
const fonts_1 = require("../paper/fonts");
const readability_1 = require("./readability");
const file = 'decision-cards.yml';
const most = { sentences: 3, words: 30 };
function cardFaults(library) {
    const questions = new Set(library.questions.map((question) => question.id));
    const seen = new Set();
    return library.cards.flatMap(({ id, heading, talk, settles }) => {
        const at = { file, line: 1, near: `id: ${id}` };
        const faults = settles
            .filter((one) => !questions.has(one))
            .map((one) => ({
            rule: 'answer-unknown',
            ...at,
            message: `card ${id} settles ${one}, which no question asks.`,
        }));
        if (seen.has(id))
            faults.push({ rule: 'id-duplicate', ...at, message: `the id "${id}" is used twice.` });
        seen.add(id);
        const mark = (0, fonts_1.printable)(`${heading} ${talk}`);
        if (mark !== undefined)
            faults.push({ rule: 'glyph-missing', ...at, message: `the printed font has no "${mark}".` });
        const sentences = (0, readability_1.sentencesOf)(talk);
        if (sentences.length > most.sentences || sentences.some((one) => (0, readability_1.wordCount)(one) > most.words))
            faults.push({
                rule: 'sentence-length',
                ...at,
                message: `card ${id} must have at most ${most.sentences} sentences, of ${most.words} words or less.`,
            });
        return faults;
    });
}
