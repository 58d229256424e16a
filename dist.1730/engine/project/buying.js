"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.buyingBand = buyingBand;
exports.withVat = withVat;
exports.thresholdsReached = thresholdsReached;
/** Where a purchase falls in the bands and thresholds of public buying, by its whole life. VAT is not decided here. */
const money_1 = require("../../lib/money");
const dates_1 = require("../../lib/dates");
const reference_1 = require("../library/reference");
/** The band of the Department for Education that a price without VAT falls in: "Low, under £10,000", with its day. */
function buyingBand(wholePence, reference) {
    const id = wholePence < (0, reference_1.numberOf)(reference, 'buying-low')
        ? 'low'
        : wholePence <= (0, reference_1.numberOf)(reference, 'buying-high')
            ? 'medium'
            : 'high';
    const figure = (0, reference_1.figureById)(reference, `buying-${id}`);
    const name = { low: 'Low', medium: 'Medium', high: 'High' }[id];
    return { id, words: figure ? `${name}, ${figure.words} (as at ${(0, dates_1.longDate)(figure.asAt)})` : '' };
}
/** The sum with VAT at the standard rate on all of it: the most it can be, rounded to the nearest penny. */
function withVat(pence, reference) {
    return pence + Math.round((pence * (0, reference_1.numberOf)(reference, 'vat-standard')) / 100);
}
/** The thresholds of the Procurement Act 2023 that a sum may reach, counted with VAT on all of it. */
function thresholdsReached(wholePence, reference) {
    const most = withVat(wholePence, reference);
    return ['procurement-services', 'procurement-light'].flatMap((id) => {
        const figure = (0, reference_1.figureById)(reference, id);
        if (!figure || most < (0, reference_1.numberOf)(reference, id))
            return [];
        return `With VAT on all of it this is ${(0, money_1.pounds)(most)}. That reaches the threshold of the Procurement Act 2023 (${figure.means.toLowerCase()}: ${figure.words}, as at ${(0, dates_1.longDate)(figure.asAt)}).`;
    });
}
