"use strict";
/** The steps of one workshop in their order, and which of them are open to whom. */
Object.defineProperty(exports, "__esModule", { value: true });
exports.stepStates = void 0;
exports.stateFor = stateFor;
exports.heldSteps = heldSteps;
exports.minutesOf = minutesOf;
exports.timetable = timetable;
exports.moveStep = moveStep;
exports.changeStep = changeStep;
exports.fresh = fresh;
exports.nextStep = nextStep;
exports.stepStates = ['waiting', 'open', 'held'];
/** A step for a table: its own state where it has one. A skipped step waits. */
function stateFor(step, own) {
    return step.skipped ? 'waiting' : (own[step.id] ?? step.state);
}
/** Steps that are not skipped. */
function heldSteps(agenda) {
    return agenda.filter((step) => !step.skipped);
}
function minutesOf(agenda) {
    return heldSteps(agenda).reduce((sum, step) => sum + step.minutes, 0);
}
/** When each step that is not skipped starts and ends, in minutes from the beginning. */
function timetable(agenda) {
    let from = 0;
    return heldSteps(agenda).map((step) => {
        const timed = { ...step, from, to: from + step.minutes };
        from = timed.to;
        return timed;
    });
}
/** One place earlier or later. At an end it stays. */
function moveStep(agenda, id, by) {
    const from = agenda.findIndex((step) => step.id === id);
    const to = from + by;
    const [step, other] = [agenda[from], agenda[to]];
    if (!step || !other)
        return [...agenda];
    return agenda.map((one, index) => (index === from ? other : index === to ? step : one));
}
/** The agenda with one step changed. */
function changeStep(agenda, id, change) {
    return agenda.map((step) => (step.id === id ? { ...step, ...change } : step));
}
/** The same agenda for another day: nothing is open. */
function fresh(agenda) {
    return agenda.map((step) => ({ ...step, state: 'waiting' }));
}
/** The step after this one, or the first: the one that a facilitator opens next. */
function nextStep(agenda, current) {
    const held = heldSteps(agenda);
    return held[held.findIndex((step) => step.id === current) + 1];
}
