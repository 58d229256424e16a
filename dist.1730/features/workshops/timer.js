"use strict";
/**
 * The timer that the whole hall shares. What is kept is the instant at which it ends, so that a restart, a reload
 * or a slow phone changes nothing; and what was left of it, while it is paused.
 */
Object.defineProperty(exports, "__esModule", { value: true });
exports.fiveMinutes = void 0;
exports.startTimer = startTimer;
exports.secondsLeft = secondsLeft;
exports.pauseTimer = pauseTimer;
exports.resumeTimer = resumeTimer;
exports.fiveMore = fiveMore;
exports.timerText = timerText;
exports.fiveMinutes = 5 * 60;
/** A timer of this length, from now. */
function startTimer(minutes, now) {
    return { endsAt: new Date(now.getTime() + minutes * 60_000).toISOString() };
}
/** Seconds that are left, and never fewer than none. */
function secondsLeft(timer, now) {
    if ('leftSeconds' in timer)
        return timer.leftSeconds;
    return Math.max(0, Math.ceil((Date.parse(timer.endsAt) - now.getTime()) / 1000));
}
/** Stops it where it stands. A paused timer stays as it is. */
function pauseTimer(timer, now) {
    return { leftSeconds: secondsLeft(timer, now) };
}
/** Goes on with what was left. A running timer stays as it is. */
function resumeTimer(timer, now) {
    if ('endsAt' in timer)
        return timer;
    return { endsAt: new Date(now.getTime() + timer.leftSeconds * 1000).toISOString() };
}
/** Five more minutes: on top of what is left, or from now where it has run out. */
function fiveMore(timer, now) {
    const left = secondsLeft(timer, now) + exports.fiveMinutes;
    if ('leftSeconds' in timer)
        return { leftSeconds: left };
    return {
        endsAt: new Date(Math.max(now.getTime(), Date.parse(timer.endsAt)) + exports.fiveMinutes * 1000).toISOString(),
    };
}
/** "7:05": minutes and seconds. */
function timerText(seconds) {
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
