"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.planWords = exports.remainderRule = void 0;
exports.invoicesOf = invoicesOf;
exports.split = split;
exports.lastDay = lastDay;
exports.spanWords = spanWords;
/**
 * When an agreement is invoiced: each year's price split into parts, to the penny. Each part is rounded down, and the
 * pennies that are left over go on the first invoice of the year, so that the parts always make the whole.
 */
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
exports.remainderRule = 'Each part is rounded down to a penny. Pennies left over go on the first invoice of the year.';
/** Every invoice of an agreement, in order. @param yearPence the price of one year, without VAT */
function invoicesOf(terms, yearPence) {
    const parts = partsOf(terms);
    const sums = split(yearPence, parts.map(({ weight }) => weight));
    return Array.from({ length: terms.years }).flatMap((_, year) => parts.map((part, index) => ({
        number: year * parts.length + index + 1,
        on: (0, dates_1.addMonths)(terms.starts, year * 12 + part.after),
        pence: sums[index] ?? 0,
        share: terms.years === 1 ? part.share : `${part.share}, year ${year + 1}`,
    })));
}
/** Pence in shares by weight, each rounded down, with the rest on the first. */
function split(pence, weights) {
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const parts = weights.map((weight) => Math.floor((pence * weight) / all));
    const rest = pence - parts.reduce((sum, part) => sum + part, 0);
    return parts.map((part, index) => (index === 0 ? part + rest : part));
}
function partsOf({ starts, invoices }) {
    switch (invoices) {
        case 'whole':
            return [{ after: 0, weight: 1, share: 'The whole' }];
        case 'thirds': {
            // The start of each term: September, January and April, whichever comes first.
            const months = starts.slice(5, 7) === '04' ? [0, 5, 9] : [0, 4, 7];
            return [40, 30, 30].map((weight, index) => ({
                after: months[index] ?? 0,
                weight,
                share: `${weight} per cent`,
            }));
        }
        case 'tax-years': {
            const first = monthsBeforeApril(starts);
            const part = (after, weight) => ({
                after,
                weight,
                share: `${(0, names_1.counted)(weight, 'month')} of 12`,
            });
            // A year that is one financial year is split where the school year changes, on 1 September.
            return first === 12 ? [part(0, 5), part(5, 7)] : [part(0, first), part(first, 12 - first)];
        }
        case 'monthly':
            return Array.from({ length: 12 }, (_, after) => ({ after, weight: 1, share: '1 month of 12' }));
    }
}
/** How many months of the year fall before the financial year of councils changes, on 1 April. */
function monthsBeforeApril(starts) {
    const month = Number(starts.slice(5, 7));
    return (4 - month + 12) % 12 || 12;
}
exports.planWords = {
    whole: 'One invoice at the start of each year',
    thirds: 'Three invoices a year: 40, 30 and 30 per cent',
    'tax-years': 'Two invoices a year, split where the financial year ends',
    monthly: 'An invoice each month',
};
/** The last day of an agreement. */
function lastDay({ starts, years }) {
    const next = (0, dates_1.addMonths)(starts, years * 12);
    return new Date(Date.parse(`${next}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
/** "1 September 2027 to 31 August 2028". */
function spanWords(terms) {
    return `${(0, dates_1.longDate)(terms.starts)} to ${(0, dates_1.longDate)(lastDay(terms))}`;
}
