"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.pounds = pounds;
exports.readPounds = readPounds;
exports.exactPounds = exactPounds;
exports.roundPounds = roundPounds;
exports.share = share;
exports.shareUp = shareUp;
exports.shareOut = shareOut;
/** 50000000 as "£500,000"; 632 as "£6.32". Whole pounds are printed without pence. */
function pounds(pence) {
    const sign = pence < 0 ? '−' : '';
    const whole = Math.trunc(Math.abs(pence) / 100).toLocaleString('en-GB');
    const rest = Math.abs(pence) % 100;
    return `${sign}£${whole}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}
/**
 * Reads what a person types for money: "£1,234.50", "1234.5", "500k" is refused.
 * Returns whole pence, or undefined when it is not an amount in pounds.
 */
function readPounds(typed) {
    const match = /^£?\s*(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,2}))?$/.exec(typed.trim());
    if (!match)
        return undefined;
    const whole = Number((match[1] ?? '').replaceAll(',', ''));
    return whole * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}
/** 4222828 as "£42,228.28" and 60000 as "£600.00": for columns of money, where pence stand below pence. */
function exactPounds(pence) {
    const whole = Math.trunc(Math.abs(pence) / 100).toLocaleString('en-GB');
    return `${pence < 0 ? '−' : ''}£${whole}.${String(Math.abs(pence) % 100).padStart(2, '0')}`;
}
/** 905428 as "£9,054": for sentences, to the nearest pound. */
function roundPounds(pence) {
    return pounds(share(pence, 1, 100) * 100);
}
/**
 * The part `numerator / denominator` of an amount, to the nearest penny; half a penny goes away from nothing, as in
 * a spreadsheet. All are whole numbers, and the sum is exact however large they are.
 */
function share(pence, numerator, denominator) {
    // Twice the product must be exact too, and the halves that are added to it.
    const small = 2 * pence * numerator;
    if (Math.abs(small) < exact && denominator < exact) {
        const rounded = (small < 0 ? -1 : 1) * Math.floor((Math.abs(small) + denominator) / (2 * denominator));
        return rounded === 0 ? 0 : rounded;
    }
    const product = BigInt(pence) * BigInt(numerator);
    const by = BigInt(denominator);
    return product < 0n ? -Number((-2n * product + by) / (2n * by)) : Number((2n * product + by) / (2n * by));
}
/** Below this, sums and quotients of whole numbers that are rounded down have no error. */
const exact = 2 ** 51;
/** The smallest multiple of `step` that is not below `pence * numerator / denominator`. Nothing here is below 0. */
function shareUp(pence, numerator, denominator, step) {
    const by = BigInt(denominator) * BigInt(step);
    return Number((BigInt(pence) * BigInt(numerator) + by - 1n) / by) * step;
}
/**
 * Parts of an amount in proportion to weights, by largest remainder: each is within a penny of its exact share, and
 * together they are the amount. Of equal remainders the earlier one gets the penny.
 * @param pence 0 or more
 * @param weights whole numbers, 0 or more, not all 0
 */
function shareOut(pence, weights) {
    const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
    if (total === 0n)
        throw new Error('Nothing can be shared out by weights of 0.');
    const exact = weights.map((weight) => BigInt(pence) * BigInt(weight));
    const parts = exact.map((share) => Number(share / total));
    const left = pence - parts.reduce((sum, part) => sum + part, 0);
    const order = exact
        .map((share, index) => ({ index, rest: share % total }))
        .toSorted((a, b) => (a.rest > b.rest ? -1 : a.rest < b.rest ? 1 : a.index - b.index));
    for (const { index } of order.slice(0, left))
        parts[index] = (parts[index] ?? 0) + 1;
    return parts;
}
