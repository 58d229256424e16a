"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.spans = void 0;
exports.percentWords = percentWords;
exports.dayWords = dayWords;
exports.cashWords = cashWords;
exports.laterWords = laterWords;
exports.resultWords = resultWords;
exports.priceWords = priceWords;
exports.reserveTarget = reserveTarget;
exports.asDayPrice = asDayPrice;
/** What a plan comes to, in words first. Whole pounds in sentences; the tables have the pence. */
const money_1 = require("../../lib/money");
const cash_flow_1 = require("./cash-flow");
const plan_1 = require("./plan");
const price_1 = require("./price");
const three_years_1 = require("./three-years");
/** "85%" of 8500, "91.56%" of 9156. */
function percentWords(points) {
    return `${(points / 100).toLocaleString('en-GB', { maximumFractionDigits: 2 })}%`.replace('-', '−');
}
/** "924.8" of days in ten-thousandths. */
function dayWords(days) {
    return (days / price_1.dayParts).toLocaleString('en-GB', { maximumFractionDigits: 2 });
}
/** The months that a view shows: 12, 24 or 36. */
exports.spans = [12, 24, 36];
/**
 * How the cash goes, in two or three sentences: when it runs out and by how much, what would help, and what the first
 * year leaves. For a plan with a first month.
 */
function cashWords(plan) {
    const year = (0, cash_flow_1.cashFlow)(plan).slice(0, 12);
    const low = (0, cash_flow_1.lowest)(year);
    return [...(low.closing < 0 ? shortWords(plan, year) : [enoughWords(year)]), resultWords(plan)];
}
function shortWords(plan, year) {
    const low = (0, cash_flow_1.lowest)(year);
    const first = year.findIndex(({ closing }) => closing < 0);
    const name = (index) => (0, plan_1.monthName)(year[index]?.month ?? 1);
    const short = `You run out in ${name(first)} by ${(0, money_1.roundPounds)(-(year[first]?.closing ?? 0))}.`;
    const deepest = first === low.index
        ? ''
        : ` The lowest point is ${name(low.index)}, ${(0, money_1.roundPounds)(-low.closing)} below nothing.`;
    const later = payLater(plan);
    const or = later === undefined ? '' : `, or start pay in ${name(later)}`;
    return [short + deepest, `You need about ${(0, money_1.pounds)(needed(low.closing))} more before you start${or}.`];
}
/** What is missing, rounded up to the next £1,000. */
function needed(closing) {
    return Math.ceil(-closing / 100_000) * 100_000;
}
/** The month in which pay could begin so that cash lasts the year; undefined where waiting three months is too little. */
function payLater(plan) {
    return [1, 2, 3].find((months) => (0, cash_flow_1.lowest)((0, cash_flow_1.cashFlow)(plan, months).slice(0, 12)).closing >= 0);
}
function enoughWords(year) {
    const low = (0, cash_flow_1.lowest)(year);
    return `You do not run out of cash in the first year. The lowest point is ${(0, plan_1.monthName)(year[low.index]?.month ?? 1)}, with ${(0, money_1.roundPounds)(low.closing)} in the bank.`;
}
/** How the cash goes after the first year, in a sentence. */
function laterWords(plan) {
    const later = (0, cash_flow_1.cashFlow)(plan).slice(12);
    const low = (0, cash_flow_1.lowest)(later);
    const when = (0, plan_1.monthWords)(plan, low.index + 12);
    return [
        low.closing < 0
            ? `In years two and three the lowest point is ${when}, ${(0, money_1.roundPounds)(-low.closing)} below nothing. Plan for an overdraft, a loan or earlier invoices.`
            : `In years two and three the lowest point is ${when}, with ${(0, money_1.roundPounds)(low.closing)} in the bank.`,
    ];
}
/** "At 85% sold you lose £41,751." */
function resultWords(plan) {
    const [first] = (0, three_years_1.threeYears)(plan);
    const sold = `At ${percentWords(plan.sold[0] ?? 0)} sold you`;
    if (!first || first.result === 0)
        return `${sold} cover your costs, with nothing left over.`;
    return first.result < 0
        ? `${sold} lose ${(0, money_1.roundPounds)(-first.result)}.`
        : `${sold} have ${(0, money_1.roundPounds)(first.result)} left over.`;
}
/** What a day costs and must cost, in sentences; none while nobody's days are sold. */
function priceWords(plan) {
    const price = (0, price_1.dayPrice)(plan);
    if (!price)
        return [];
    const need = `You need to sell ${price.breakEvenDays.toLocaleString('en-GB')} of your ${dayWords(price.days)} days to cover your costs.`;
    return [
        `A day of your work costs ${(0, money_1.pounds)(price.breakEven)}.`,
        plan.listPence === undefined
            ? `To keep ${percentWords(plan.surplus)} as surplus, charge ${(0, money_1.pounds)(price.list)} a day.`
            : `Your own price is ${(0, money_1.pounds)(price.list)} a day. To keep ${percentWords(plan.surplus)} as surplus, it would be ${(0, money_1.pounds)(price.suggested)}.`,
        need,
    ];
}
/** Three months' costs, or as many as the group chose: the reserve to aim for, before any surplus is shared. */
function reserveTarget(yearTotal, months) {
    return (0, money_1.share)(yearTotal, months, 12);
}
/** A price by the hour of another service, as a price of a day of the same length as the group's. */
function asDayPrice(pence, hours, hoursPerDay) {
    return (0, money_1.share)(pence, Math.round(hoursPerDay * 100), Math.round(hours * 100));
}
