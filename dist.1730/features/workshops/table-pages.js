"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ownSteps = ownSteps;
exports.savedText = savedText;
exports.exerciseView = exerciseView;
const decision_1 = require("../../engine/project/decision");
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
const names_1 = require("../../lib/names");
const decisions_1 = require("../decisions");
const agenda_1 = require("./agenda");
const content_1 = require("./content");
const exercise_forms_1 = require("./exercise-forms");
const pages_1 = require("./pages");
const price_1 = require("./price");
const results_1 = require("./results");
const work_1 = require("./work");
/** The steps of the day as a table sees them: what is open first, what is to come in words only. */
function ownSteps(workshop, table, library) {
    return (0, agenda_1.heldSteps)(workshop.agenda).flatMap(({ id, ...step }) => {
        const content = (0, content_1.stepById)(library, id);
        if (!content)
            return [];
        const state = (0, agenda_1.stateFor)({ id, ...step }, table.steps);
        const fills = (0, content_1.exerciseOf)(library, id) !== undefined || (0, content_1.isPoll)(content) || content.tool === 'money';
        return [
            { id, title: content.title, does: content.does, state, fills, current: workshop.run.current === id },
        ];
    });
}
/** "Saved at 14:32", from what is in the database; empty where nothing is. */
function savedText(savedAt) {
    return savedAt === undefined ? '' : `Saved at ${(0, pages_1.at)(savedAt)}`;
}
/** What the view of an exercise needs, beside its form. */
function exerciseView(exercise, on) {
    const { work, library, table } = on;
    const cards = (0, content_1.cardsOf)(library);
    switch (exercise) {
        case 'values':
            return {
                most: exercise_forms_1.valuesChosen,
                chosen: Object.values(work.values).at(0) ?? [],
                items: cards.values.map(({ id, heading, text }, index) => ({
                    value: id,
                    text: `${index + 1}. ${heading}`,
                    hint: { text },
                })),
            };
        case 'skills':
            return { lines: Object.entries(work.skills).map(([part, line]) => ({ part, ...line })) };
        case 'services':
        case 'dots':
            return ideasView(on);
        case 'price':
            return priceView(on);
        case 'decisions':
            return decisionsView(on);
        case 'scenarios':
        case 'pre-mortem':
        case 'canvas':
            return {
                cards: cards[exercise].map((card, index) => ({
                    ...card,
                    number: index + 1,
                    words: work[exercise][card.id]?.words ?? '',
                })),
            };
        case 'principles':
            return {
                cards: cards.principles.map((card, index) => ({
                    ...card,
                    number: index + 1,
                    given: work.principles[card.id],
                })),
            };
        case 'actions':
            return {
                lines: Object.entries(work.actions).map(([part, action]) => ({
                    part,
                    ...action,
                    by: (0, dates_1.longDate)(action.by),
                })),
                left: Math.max(0, 3 - Object.keys(work.actions).length),
                people: table.people,
            };
    }
}
function ideasView({ work, table, seat }) {
    const all = exercise_forms_1.dotsEach * Math.max(1, table.people);
    const given = Object.values(work.dots).flatMap((phone) => Object.values(phone));
    const mine = work.dots[seat] ?? {};
    return {
        ideas: (0, work_1.rankedIdeas)(work).map((idea) => ({ ...idea, mine: mine[idea.part] ?? 0 })),
        all,
        each: exercise_forms_1.dotsEach,
        people: (0, names_1.counted)(Math.max(1, table.people), 'person', 'people'),
        left: all - given.reduce((sum, dots) => sum + dots, 0),
    };
}
function priceView({ work, library, asAt }) {
    const price = Object.values(work.price).at(0);
    const result = price && (0, price_1.quickPriceIn)(library, price, asAt);
    const { inputs } = library.workshops.forms.price;
    return {
        ideas: (0, work_1.rankedIdeas)(work).map(({ part, words, dots }) => ({
            value: part,
            text: words,
            hint: { text: (0, names_1.counted)(dots, 'dot') },
        })),
        inputs,
        price,
        result: result && {
            cost: (0, money_1.pounds)(result.cost),
            price: (0, money_1.pounds)(result.price),
            list: (0, money_1.pounds)(result.list),
            unit: (0, money_1.pounds)(result.unit),
            unitName: price.unit,
            daysToSell: result.daysToSell,
            enough: result.daysToSell <= price.days,
            days: price.days,
        },
    };
}
function decisionsView({ work, library, table, card: open }) {
    const cards = (0, content_1.cardsOf)(library).decisions;
    const card = cards.find(({ id }) => id === open);
    const rounds = card ? (0, work_1.roundsOf)(work, card.id) : [];
    const last = rounds.at(-1);
    const outcome = card && (0, results_1.cardOutcome)(work, card.id, table.people);
    // A round that did not pass is asked again; one that passed is mended in place.
    const again = last !== undefined && outcome !== 'passed' && outcome !== 'no-quorum';
    return {
        cards: cards.map(({ id, heading }, index) => {
            const how = (0, results_1.cardOutcome)(work, id, table.people);
            return { id, number: index + 1, heading, outcome: how && results_1.outcomeWords[how], passed: how === 'passed' };
        }),
        card: card && {
            ...card,
            number: cards.indexOf(card) + 1,
            round: again ? rounds.length + 1 : Math.max(1, rounds.length),
            choices: [
                ...card.choices.map(({ value, label, means }) => ({
                    value: String(value),
                    text: label,
                    hint: { text: means },
                })),
                { value: 'own', text: 'Something else', hint: { text: 'Write it in the box below.' } },
            ],
        },
        last: last && {
            ...last,
            outcome: outcome && results_1.outcomeWords[outcome],
            counts: (0, decision_1.countsText)({ counts: last.counts }),
        },
        again,
        // What stands in the form: the last round, so that only what changed must be typed.
        start: last && !again
            ? { ...last.counts, said: last.said ?? '', ...choiceOf(last) }
            : { ...(last && choiceOf(last)) },
        positions: decision_1.positions.map((id) => ({
            id,
            text: decisions_1.positionWords[id].label.replace(/^I /, ''),
            means: decisions_1.positionWords[id].means,
        })),
        people: table.people,
    };
    function choiceOf({ answer, words }) {
        const chosen = card?.choices.find(({ value, label }) => label === words || (answer !== undefined && value === answer));
        return chosen ? { choice: String(chosen.value) } : { choice: 'own', words };
    }
}
