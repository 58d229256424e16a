"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.compareQuotes = compareQuotes;
const reference_1 = require("../library/reference");
/** @param years how long the deal may last in all, with every extension */
function compareQuotes(quotes, years, reference) {
    const priced = quotes.map((quote) => {
        const yearPence = quote.unitPence * quote.units + quote.extraPence;
        const yearWithVatPence = yearPence + quote.vatPence;
        const hours = quote.hoursPerUnit === undefined ? 0 : quote.hoursPerUnit * quote.units;
        return {
            ...quote,
            yearPence,
            yearWithVatPence,
            wholePence: yearWithVatPence * years,
            ...(hours > 0 && { hourPence: divided(yearPence * 100, hours) }),
        };
    });
    const least = Math.min(...priced.map((one) => one.yearPence));
    const byHour = priced.flatMap((one) => one.hourPence ?? []);
    const leastByHour = byHour.length < 2 ? undefined : Math.min(...byHour);
    const most = Math.max(...priced.map((one) => one.yearPence * years));
    const mostWithVat = Math.max(...priced.map((one) => one.wholePence));
    return {
        quotes: priced.map((one) => ({
            ...one,
            isLeast: one.yearPence === least,
            isLeastByHour: one.hourPence !== undefined && one.hourPence === leastByHour,
        })),
        band: (0, reference_1.figureById)(reference, bandOf(most, reference)),
        threshold: mostWithVat >= (0, reference_1.numberOf)(reference, 'procurement-services')
            ? (0, reference_1.figureById)(reference, 'procurement-services')
            : undefined,
    };
}
function bandOf(pence, reference) {
    if (pence < (0, reference_1.numberOf)(reference, 'buying-low'))
        return 'buying-low';
    return pence > (0, reference_1.numberOf)(reference, 'buying-high') ? 'buying-high' : 'buying-medium';
}
/** A quotient to the nearest whole, half up, without a fraction on the way. */
function divided(amount, by) {
    const whole = Math.floor(amount / by);
    return (amount - whole * by) * 2 >= by ? whole + 1 : whole;
}
