"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.trialOrder = trialOrder;
/** Trying an order on the page of a service: what a school would pay, before anyone sends it an offer. */
const price_words_1 = require("../../engine/lists/price-words");
const price_1 = require("../../engine/project/price");
const pricing_1 = require("../../engine/project/pricing");
const money_1 = require("../../lib/money");
const names_1 = require("../../lib/names");
const forms_1 = require("../../web/forms");
/** The small form of the page, and what came of it where it was sent. */
function trialOrder(service, query) {
    const price = (0, pricing_1.priceModel)(service);
    if (price.model === 'quote')
        return undefined;
    const typed = (0, forms_1.plainFields)(query);
    const asked = typed['years'] !== undefined;
    return {
        packages: price.model === 'packages' ? price.packages.map(({ name }) => ({ value: name, text: name })) : [],
        unit: (0, price_words_1.unitWords)(service.unit).toLowerCase().replace('-', ' '),
        typed,
        ...(asked && { outcome: outcomeOf(service, orderOf(typed)) }),
    };
}
function orderOf(typed) {
    const text = (name) => (typeof typed[name] === 'string' ? typed[name].trim() : '');
    const quantity = text('quantity').replaceAll(',', '');
    return {
        ...(quantity !== '' && { quantity: Number(quantity) }),
        ...(text('package') !== '' && { package: text('package') }),
        early: text('early') === 'yes',
        years: Number(text('years')),
    };
}
function outcomeOf(service, order) {
    const priced = (0, price_1.priceOf)(service, order);
    if (!priced.ok)
        return { reason: priced.reason, rows: [] };
    const lines = priced.lines.map((line) => ({
        label: line.words,
        value: line.quantity === 1
            ? (0, money_1.pounds)(line.pence)
            : `${(0, names_1.counted)(line.quantity, line.unit)} at ${(0, money_1.pounds)(line.eachPence)}: ${(0, money_1.pounds)(line.pence)}`,
    }));
    const hours = priced.hours === undefined ? '' : `, for ${(0, names_1.counted)(priced.hours, 'hour')}`;
    return {
        reason: '',
        rows: [
            ...lines,
            { label: 'One year, without VAT', value: `${(0, money_1.pounds)(priced.pence)}${hours}` },
            ...(order.years > 1
                ? [{ label: `All ${order.years} years, without VAT`, value: (0, money_1.pounds)(priced.totalPence) }]
                : []),
        ],
    };
}
