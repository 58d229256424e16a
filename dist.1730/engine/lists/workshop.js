"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.workshopLists = void 0;
/** What the papers of a workshop list: its agenda and script, and the cards and forms of the library. */
const dates_1 = require("../../lib/dates");
const decisions_1 = require("../workshop/decisions");
const workshop_1 = require("../workshop/workshop");
const cardKeys = ['number', 'label', 'heading', 'text'];
exports.workshopLists = {
    'workshop.agenda': {
        keys: ['number', 'starts', 'title', 'minutes', 'does', 'needs', 'say', 'trap', 'rescue', 'late'],
        rows: (source) => agenda(source),
    },
    'workshop.skippable': {
        keys: ['number', 'title', 'minutes'],
        rows: (source) => agenda(source).filter((row) => row['late'] !== ''),
    },
    'workshop.values': deck('values', 'Value'),
    'workshop.scenarios': deck('scenarios', 'Scenario'),
    'workshop.roles': deck('roles', 'Role'),
    'workshop.principles': deck('principles', 'Principle'),
    'workshop.pre-mortem': deck('pre-mortem', 'It failed because'),
    'workshop.decisions': {
        keys: ['number', 'label', 'heading', 'ask', 'choices', 'letters'],
        rows: decisions,
    },
    'workshop.consent': {
        keys: ['sign', 'heading', 'text'],
        rows: words(({ forms }) => forms.consent.map(({ id, heading, text }) => ({ sign: id, heading, text }))),
    },
    'workshop.easyRead': {
        keys: ['sign', 'heading', 'text'],
        rows: words(({ forms }) => forms.easyRead.map(({ id, heading, lines }) => ({ sign: id, heading, text: lines.join('\n') }))),
    },
    'workshop.canvas': {
        keys: ['heading', 'text'],
        rows: words(({ forms }) => forms.canvas.map(({ heading, text }) => ({ heading, text }))),
    },
    'workshop.temperature': {
        keys: ['ask', 'low', 'high'],
        rows: words(({ forms }) => [{ ...forms.temperature }]),
    },
    'workshop.evaluation': {
        keys: ['ask', 'low', 'high'],
        rows: words(({ forms }) => forms.evaluation.map(({ ask, low, high }) => ({ ask, low, high }))),
    },
    'workshop.freeText': { keys: ['ask'], rows: words(({ forms }) => [{ ask: forms.freeText }]) },
    'workshop.priceInputs': {
        keys: ['number', 'label', 'means', 'example'],
        rows: words(({ forms }) => forms.price.inputs.map(({ label, means, example }, index) => ({
            number: String(index + 1),
            label,
            means,
            example,
        }))),
    },
    'workshop.priceWorking': {
        keys: ['label', 'example'],
        rows: words(({ forms }) => forms.price.working.map((row) => ({ ...row }))),
    },
    'workshop.routes': {
        keys: ['nation', 'who', 'what'],
        rows: words(({ help }) => help.routes.map((row) => ({ ...row }))),
    },
    'workshop.next': {
        keys: ['when', 'do'],
        rows: words(({ help }) => help.next.map((row) => ({ ...row }))),
    },
    'workshop.privacy': {
        keys: ['line'],
        rows: ({ workshop }) => (workshop?.privacy ?? []).map((line) => ({ line })),
    },
};
/** Rows that are the same for every workshop. */
function words(rows) {
    return ({ library }) => rows(library.workshops);
}
function deck(name, label) {
    return {
        keys: cardKeys,
        rows: words(({ cards }) => cards[name].map(({ heading, text }, index) => ({
            number: String(index + 1),
            label: `${label} ${index + 1}`,
            heading,
            text,
        }))),
    };
}
/** The six decisions, each choice with its letter. */
function decisions({ library }) {
    return library.workshops.cards.decisions.map((decision, index) => {
        const choices = (0, decisions_1.choicesOf)(decision, library).map((choice, at) => ({
            ...choice,
            letter: 'ABCDEF'[at] ?? '',
        }));
        return {
            number: String(index + 1),
            label: `Decision ${index + 1}`,
            heading: decision.heading,
            ask: decision.ask,
            choices: choices.map(({ letter, label }) => `${letter}. ${label}`).join('\n'),
            letters: choices.map(({ letter }) => letter).join('  '),
        };
    });
}
/** The steps that are planned, with the words of the library for those that it knows. */
function agenda({ workshop, library }) {
    if (!workshop)
        return [];
    const { starts } = (0, workshop_1.timesOf)(workshop);
    return workshop.steps.map((planned, index) => ({
        number: String(index + 1),
        starts: (0, dates_1.clockWords)(starts[index] ?? workshop.start),
        title: planned.title,
        minutes: `${planned.minutes} min`,
        ...script(library.workshops, planned),
    }));
}
function script({ steps }, { step: id }) {
    const step = steps.find((one) => one.id === id);
    if (!step)
        return { does: '', needs: '', say: '', trap: '', rescue: '', late: '' };
    const { does, needs, say, trap, rescue, skip } = step;
    return { does, needs, say: say.join(' '), trap, rescue, late: skip ? 'May be left out' : '' };
}
