"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.awardsBy = awardsBy;
exports.listPrices = listPrices;
exports.incomes = incomes;
exports.threeYears = threeYears;
/** The plan for three years: prices, pay and costs that rise, and days sold that grow. */
const money_1 = require("../../lib/money");
const costs_1 = require("./costs");
const plan_1 = require("./plan");
const price_1 = require("./price");
/** How many pay awards people have had in a month of trading, counted from 0. Pay starts at today's rates. */
function awardsBy(plan, month) {
    let awards = 0;
    for (let index = 1; index <= month; index++)
        if ((0, plan_1.calendarMonth)(plan, index).month === plan.growth.payMonth)
            awards++;
    return awards;
}
/**
 * The list price of each year: last year's, raised and rounded up to the next £5. The first is the group's own, or
 * what the sums say.
 */
function listPrices(plan) {
    const prices = [(0, price_1.dayPrice)(plan)?.list ?? 0];
    while (prices.length < plan.sold.length)
        prices.push((0, money_1.shareUp)(prices.at(-1) ?? 0, plan_1.whole + plan.growth.price, plan_1.whole, price_1.priceStep));
    return prices;
}
/** Income of each year: days sold at the list price. */
function incomes(plan) {
    const all = (0, price_1.soldDays)(plan);
    return listPrices(plan).map((list, year) => {
        const sold = plan.sold[year] ?? 0;
        return {
            days: Math.round((all * sold) / plan_1.whole),
            income: (0, money_1.share)(list, all * sold, price_1.dayParts * plan_1.whole),
            list,
        };
    });
}
/** Years one to three. */
function threeYears(plan) {
    const { other: firstOther } = (0, costs_1.yearCosts)(plan);
    let cash = plan.opening;
    return incomes(plan).map(({ days, income, list }, index) => {
        const staff = staffOfYear(plan, index);
        const other = (0, costs_1.grown)(firstOther, plan.growth.costs, index);
        const total = staff.paid + other;
        const result = income - total;
        cash += result;
        return {
            year: index + 1,
            list,
            days,
            income,
            gross: staff.gross,
            ni: staff.ni,
            pension: staff.pension,
            levyLessAllowance: staff.levy - staff.allowance,
            other,
            total,
            result,
            breakEvenDays: (0, price_1.daysToCover)(total, list),
            cash,
        };
    });
}
/** What people cost in a year of trading: where an award falls in it, so many months at each pay. */
function staffOfYear(plan, year) {
    const first = year * 12;
    const monthsAt = new Map();
    for (let month = first; month < first + 12; month++) {
        const awards = awardsBy(plan, month);
        monthsAt.set(awards, (monthsAt.get(awards) ?? 0) + 1);
    }
    const sum = { gross: 0, ni: 0, pension: 0, employment: 0, levy: 0, allowance: 0, paid: 0 };
    for (const [awards, count] of monthsAt) {
        const staff = (0, costs_1.staffCosts)(plan, awards);
        for (const key of ['gross', 'ni', 'pension', 'levy', 'allowance'])
            sum[key] += (0, money_1.share)(staff[key], count, 12);
    }
    sum.employment = sum.gross + sum.ni + sum.pension;
    sum.paid = sum.employment + sum.levy - sum.allowance;
    return sum;
}
