"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.partsOf = partsOf;
exports.progressOf = progressOf;
/** How far each table is: for the live cards, from counts alone. */
const agenda_1 = require("./agenda");
/** How many parts make an exercise complete. People at the table each add a line to the skills map. */
function partsOf(exercise, of) {
    const fixed = {
        values: 1,
        skills: Math.max(1, of.people),
        services: 3,
        price: 1,
        decisions: of.cards['decisions'] ?? 6,
        scenarios: 1,
        principles: of.cards['principles'] ?? 7,
        'pre-mortem': 1,
        canvas: of.cards['canvas'] ?? 6,
        actions: 3,
    };
    return fixed[exercise] ?? 0;
}
/** The progress of one table over the steps of the agenda that have an exercise. */
function progressOf(table, counts, on) {
    const own = counts.filter((one) => one.tableId === table.id);
    const parts = new Map(own.map((one) => [one.exercise, one.parts]));
    const steps = (0, agenda_1.heldSteps)(on.agenda).flatMap(({ id }) => {
        const exercise = on.exercise(id);
        const needed = exercise === undefined ? 0 : partsOf(exercise, { people: table.people, cards: on.cards });
        return needed > 0 ? [Math.min(1, (parts.get(String(exercise)) ?? 0) / needed)] : [];
    });
    const sum = steps.reduce((total, share) => total + share, 0);
    return {
        steps: steps.length,
        at: steps.findLastIndex((share) => share > 0) + 1,
        done: steps.length === 0 ? 0 : Math.round((sum / steps.length) * 100),
        lastAt: own
            .map((one) => one.lastAt)
            .sort()
            .at(-1),
    };
}
