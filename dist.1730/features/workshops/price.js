"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.quickPriceIn = quickPriceIn;
/** The quick price of a table: six numbers, with the dated rates of `documents/reference`. */
const assemble_1 = require("../../engine/clauses/assemble");
const price_1 = require("../../engine/money/price");
const reading_1 = require("../../engine/money/reading");
/** What the six numbers come to; undefined where there is nothing to sell. */
function quickPriceIn(library, input, asAt) {
    const { plan } = (0, reading_1.readMoney)((0, assemble_1.listSource)(nobody, asAt, library));
    const { pay, employer, direct, overheads } = input;
    const days = Math.round(input.days * 100);
    const surplus = Math.round(input.surplus * 100);
    if (employer === undefined) {
        const day = (0, price_1.quickPrice)({ salary: pay, fte: 100, direct, overheads, days, surplus }, plan);
        return (day && { ...rounded(day.list), cost: day.breakEven, price: day.price, daysToSell: day.breakEvenDays });
    }
    if (days <= 0)
        return undefined;
    const total = pay + employer + direct + overheads;
    const { cost, price, list } = (0, price_1.unitPrice)(total, days, surplus);
    return { ...rounded(list), cost, price, daysToSell: list === 0 ? 0 : Math.ceil(total / list) };
    function rounded(list) {
        const units = { day: 1, 'half-day': 2, hour: plan.hoursPerDay };
        return { list, unit: Math.round(list / units[input.unit]) };
    }
}
const nobody = { name: '', answers: {}, founders: [], services: [], ledger: [] };
