"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.priceOffer = priceOffer;
const price_1 = require("./price");
const pricing_1 = require("./pricing");
/** Prices an offer. Lines that cannot be priced are left out of the sums and named. */
function priceOffer(terms, services) {
    const byId = new Map(services.map((service) => [service.id, service]));
    const lines = [];
    const unpriced = [];
    terms.lines.forEach((line, index) => {
        const service = byId.get(line.service);
        const priced = service ? priceLine(service, line, terms) : 'This service is not in your list any more.';
        if (typeof priced === 'string')
            unpriced.push({ line: index, why: priced });
        else
            lines.push(...priced);
    });
    const full = lines.reduce((sum, line) => sum + line.yearPence, 0);
    const yearPence = (0, price_1.percentOff)(full, terms.discountPercent ?? 0);
    const discountPence = full - yearPence;
    return { value: { lines, discountPence, yearPence, wholePence: yearPence * terms.years }, unpriced };
}
/** What one line costs in a year, piece by piece; or why it has no price. */
function priceLine(service, line, terms) {
    const { quantity = 1, quotedPence } = line;
    const { id, title, unit, vat, vatConfirmedOn } = service;
    const of = { service: id, vat, ...(vatConfirmedOn !== undefined && { vatConfirmedOn }) };
    if ((0, pricing_1.priceModel)(service).model === 'quote') {
        if (quotedPence === undefined)
            return 'This is quoted each time. Enter the price of one.';
        return [{ ...of, title, unit, quantity, eachPence: quotedPence, yearPence: quotedPence * quantity }];
    }
    const { early, years } = terms;
    const priced = (0, price_1.priceOf)(service, {
        early,
        years,
        ...(line.quantity !== undefined && { quantity }),
        ...(line.package !== undefined && { package: line.package }),
    });
    if (!priced.ok)
        return priced.reason;
    return priced.lines.map((one) => ({
        ...of,
        title: one.words.startsWith(title)
            ? one.words
            : `${title}, ${one.words.replace(/^(Each|For) /, (word) => word.toLowerCase())}`,
        unit: one.unit,
        quantity: one.quantity,
        eachPence: one.eachPence,
        yearPence: one.pence,
    }));
}
