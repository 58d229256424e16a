"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.timerActions = exports.freshRun = exports.screens = void 0;
exports.setStep = setStep;
exports.setTimer = setTimer;
exports.setReleased = setReleased;
exports.setMessage = setMessage;
/** What a facilitator does to a workshop that is on: open and hold, the timer, the screen, a message. */
const agenda_1 = require("./agenda");
const timer_1 = require("./timer");
/** What the projector shows. */
exports.screens = ['lobby', 'instruction', 'timer', 'results', 'progress', 'wrap-up'];
exports.freshRun = { screen: 'lobby', released: [] };
/** Opens or holds a step for all. Opening makes it the current one, and the projector shows what to do. */
function setStep({ agenda, run }, id, state) {
    const opened = state === 'open';
    return {
        agenda: (0, agenda_1.changeStep)(agenda, id, { state, ...(opened && { skipped: false }) }),
        run: opened ? { ...run, current: id, screen: 'instruction' } : run,
    };
}
exports.timerActions = ['start', 'pause', 'resume', 'more', 'stop'];
/** @param minutes for `start`; where there is none, those of the current step */
function setTimer({ agenda, run }, action, at) {
    const { timer, ...rest } = run;
    const minutes = at.minutes ?? agenda.find((step) => step.id === run.current)?.minutes ?? 10;
    if (action === 'stop')
        return rest;
    if (action === 'start' || !timer)
        return { ...rest, timer: (0, timer_1.startTimer)(action === 'more' ? 5 : minutes, at.now) };
    const change = { pause: timer_1.pauseTimer, resume: timer_1.resumeTimer, more: timer_1.fiveMore }[action];
    return { ...rest, timer: change(timer, at.now) };
}
/** Lets the words or prices of an exercise onto the projector, or takes them off again. */
function setReleased(run, exercise, released) {
    const others = run.released.filter((one) => one !== exercise);
    return { ...run, released: released ? [...others, exercise] : others };
}
/** Shows a message on every page, or takes it away. */
function setMessage(run, message) {
    const { message: _, ...rest } = run;
    return message ? { ...rest, message } : rest;
}
