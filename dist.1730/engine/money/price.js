"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.dayParts = exports.priceStep = void 0;
exports.soldDays = soldDays;
exports.dayPrice = dayPrice;
exports.daysToCover = daysToCover;
exports.margin = margin;
exports.quickPrice = quickPrice;
exports.unitPrice = unitPrice;
/** From what a year costs to what a day must cost a school. Rates are rounded only at the end. */
const money_1 = require("../../lib/money");
const costs_1 = require("./costs");
const plan_1 = require("./plan");
/** List prices go up to the next £5. */
exports.priceStep = 500;
/** Ten-thousandths in a day. */
exports.dayParts = 10_000;
/** Days that the group can sell in a year, in ten-thousandths of a day. */
function soldDays({ people, days }) {
    return people.reduce((sum, { fte, sells }) => sum + (sells ? fte * days.sold : 0), 0);
}
/** Prices of the first year; undefined while nobody's days are sold. */
function dayPrice(plan) {
    const days = soldDays(plan);
    if (days <= 0)
        return undefined;
    const { total } = (0, costs_1.yearCosts)(plan);
    const suggested = listPrice({ total, days, surplus: plan.surplus });
    const list = plan.listPence ?? suggested;
    const fullIncome = (0, money_1.share)(list, days, exports.dayParts);
    return {
        days,
        breakEven: (0, money_1.share)(total, exports.dayParts, days),
        price: (0, money_1.share)(total, exports.dayParts * plan_1.whole, days * (plan_1.whole - plan.surplus)),
        list,
        suggested,
        halfDay: (0, money_1.share)(list, 1, 2),
        hour: (0, money_1.share)(list, 100, Math.round(plan.hoursPerDay * 100)),
        breakEvenDays: daysToCover(total, list),
        breakEvenUse: list === 0 ? 0 : (0, money_1.share)(total, plan_1.whole * exports.dayParts, list * days),
        fullIncome,
        fullSurplus: fullIncome - total,
    };
}
/** The price of a day that covers the year's costs and leaves the surplus, rounded up to the next £5. */
function listPrice(on) {
    const { total, days, surplus } = on;
    return (0, money_1.shareUp)(total, exports.dayParts * plan_1.whole, days * (plan_1.whole - surplus), exports.priceStep);
}
/** Whole days to sell at this price before the costs are covered. */
function daysToCover(costs, price) {
    return price <= 0 ? 0 : Math.ceil(costs / price);
}
/** What is left of a price after its cost, as a share of the price; below 0 where it does not cover it. */
function margin(price, cost) {
    return price === 0 ? 0 : (0, money_1.share)(price - cost, plan_1.whole, price);
}
/**
 * The quick price: one person's work, with the rates of the plan that is given.
 * Undefined where there are no days to sell, or the surplus would take the whole income.
 */
function quickPrice({ salary, fte, direct, overheads, days, surplus }, plan) {
    const { listPence: _own, ...rest } = plan;
    if (surplus >= plan_1.whole)
        return undefined;
    return dayPrice({
        ...rest,
        people: [{ id: 'one', name: '', fte, salary, sells: true, direct }],
        overheads: [{ what: 'Overheads', pence: overheads, paid: 'monthly' }],
        days: { available: days, sold: days },
        surplus,
    });
}
/**
 * The price of one unit that is not a day: a payslip, a meeting, an hour. To the penny, rounded only at the end.
 * @param units how many the costs are spread over, in hundredths
 * @param each how many of those units are in what is priced, in hundredths: 700 for a meeting of 7 hours
 */
function unitPrice(costs, units, surplus, each = 100) {
    return {
        cost: (0, money_1.share)(costs, each, units),
        price: (0, money_1.share)(costs, each * plan_1.whole, units * (plan_1.whole - surplus)),
        list: (0, money_1.shareUp)(costs, each * plan_1.whole, units * (plan_1.whole - surplus), exports.priceStep),
    };
}
