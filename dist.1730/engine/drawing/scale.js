"use strict";
/** The scale of an axis: round steps that a person can count in. */
Object.defineProperty(exports, "__esModule", { value: true });
exports.scaleOf = scaleOf;
/**
 * A scale that holds 0 and every value, in steps of 1, 2 or 5 times a power of ten.
 * @param unit the smallest step, such as 100 for pence that are shown as whole pounds
 * @param most how many steps there may be
 */
function scaleOf(values, unit = 1, most = 6) {
    const low = Math.min(0, ...values);
    const high = Math.max(0, ...values);
    const step = roundStep((high - low) / most, unit);
    const first = Math.floor(low / step);
    // An axis without a length could not be drawn: there is always one step.
    const last = Math.max(Math.ceil(high / step), first + 1);
    const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step + 0);
    return { ticks, low: first * step, high: last * step };
}
/** The least of 1, 2, 5, 10, 20, 50 ... units that is no less than `least`. */
function roundStep(least, unit) {
    for (let power = unit;; power *= 10) {
        for (const times of [1, 2, 5])
            if (power * times >= least)
                return power * times;
    }
}
