"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.yearWaiting = void 0;
const year_view_1 = require("../../engine/project/year-view");
const in_force_1 = require("../../engine/project/in-force");
const dates_1 = require("../../lib/dates");
const steps_1 = require("./steps");
/** Days before its day from which a step is something to do, and from which it is told of. */
const near = 60;
const told = 150;
/** Steps of the year that runs and of the one before it. */
const yearWaiting = ({ id, project, deps, today }) => {
    if (!(0, in_force_1.isRegistered)(project, today))
        return [];
    return (0, year_view_1.yearViews)(project, today, deps.library)
        .slice(-2)
        .flatMap((view) => view.steps
        .filter((step) => isAsked(view, step) && (step.due ?? today) <= (0, dates_1.addDays)(today, told))
        .map((step) => waitingStep(id, view, step, today)));
};
exports.yearWaiting = yearWaiting;
/** The year ends by itself, and the accounts are before the members when the annual meeting is. */
function isAsked({ steps }, { id, state }) {
    if (state !== 'now' && state !== 'late')
        return false;
    if (id === 'presented')
        return steps.some((one) => one.id === 'agm' && one.state === 'done');
    return id !== 'year-end';
}
function waitingStep(project, { year }, { id, due }, today) {
    const { title, source, who } = steps_1.stepWords[id];
    return {
        key: `year:${year.number}:${id}`,
        words: `${title}, for the year to ${(0, dates_1.longDate)(year.ends)}`,
        link: (0, steps_1.stepLink)(project, year.number, id),
        ...(due !== undefined && { by: due }),
        for: { may: who ?? 'register' },
        ...(due !== undefined && due > (0, dates_1.addDays)(today, near) && { coming: true }),
        ...(source.includes('CCBSA') && { law: source }),
    };
}
