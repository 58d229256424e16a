"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.surveyLists = void 0;
exports.payLabels = payLabels;
const price_words_1 = require("./price-words");
exports.surveyLists = {
    // Drafts too: the survey is there to learn which of them are worth agreeing.
    'survey.services': {
        keys: ['title', 'unit'],
        rows: ({ project }) => project.services.map(({ title, unit }) => ({ title, unit: (0, price_words_1.unitWords)(unit) })),
    },
    'survey.bands': {
        keys: ['label'],
        rows: ({ library }) => Object.values(payLabels(library.reference)).map((label) => ({ label })),
    },
    'survey.consent': {
        keys: ['words', 'months'],
        rows: ({ library }) => {
            const { texts, consentMonths } = library.reference.consents;
            return [{ words: texts.at(-1)?.words ?? '', months: String(consentMonths) }];
        },
    },
};
/** The bands of what a school pays now in a year: those in which the Department for Education counts what schools buy. */
function payLabels({ figures }) {
    const band = (id) => {
        const words = figures.figures.find((figure) => figure.id === id)?.words ?? id;
        return `${words.charAt(0).toUpperCase()}${words.slice(1)} a year`;
    };
    return {
        nothing: 'Nothing',
        low: band('buying-low'),
        medium: band('buying-medium'),
        high: band('buying-high'),
        unsure: 'Not sure',
    };
}
