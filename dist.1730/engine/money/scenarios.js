"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.scenarios = scenarios;
exports.scenarioResults = scenarioResults;
const cash_flow_1 = require("./cash-flow");
const plan_1 = require("./plan");
const price_1 = require("./price");
const results_1 = require("./results");
const three_years_1 = require("./three-years");
/** Every row, the plan as it is first. */
function scenarios(plan) {
    const { scheme, lgps } = plan.pension;
    const pay = (0, results_1.percentWords)(plan.growth.pay + 200);
    return [
        { name: 'As planned', plan },
        scheme === 'lgps'
            ? {
                name: 'With auto-enrolment pensions',
                plan: { ...plan, pension: { scheme: 'auto-enrolment', lgps } },
            }
            : {
                name: `With the LGPS at ${(0, results_1.percentWords)(lgps)}`,
                plan: { ...plan, pension: { scheme: 'lgps', lgps } },
            },
        ...[7000, 8500, 9500].map((sold) => ({
            name: `${(0, results_1.percentWords)(sold)} of days sold in each year`,
            plan: { ...plan, sold: plan.sold.map(() => sold) },
        })),
        ...[1, 2].map((months) => ({
            name: `Schools pay ${months * 30} days later`,
            plan: { ...plan, paidAfterMonths: plan.paidAfterMonths + months },
        })),
        {
            name: `Pay rises by ${pay} a year, in ${(0, plan_1.monthName)(plan.growth.payMonth)}`,
            plan: { ...plan, growth: { ...plan.growth, pay: plan.growth.pay + 200 } },
        },
        {
            name: 'Everyone works four fifths of their time',
            plan: { ...plan, people: plan.people.map((one) => ({ ...one, fte: Math.round(one.fte * 0.8) })) },
        },
    ];
}
/** What each comes to; none while the plan has no price. */
function scenarioResults(plan) {
    const price = (0, price_1.dayPrice)(plan);
    if (!price)
        return [];
    return scenarios(plan).flatMap(({ name, plan: changed }) => {
        const kept = { ...changed, listPence: price.list };
        const then = (0, price_1.dayPrice)(kept);
        if (!then)
            return [];
        const year = (0, cash_flow_1.cashFlow)(kept).slice(0, 12);
        const low = (0, cash_flow_1.lowest)(year);
        return [
            {
                name,
                breakEven: then.breakEven,
                needed: then.suggested,
                results: (0, three_years_1.threeYears)(kept)
                    .slice(0, 2)
                    .map(({ result }) => result),
                lowest: low.closing,
                lowestMonth: (0, plan_1.monthName)(year[low.index]?.month ?? 1),
            },
        ];
    });
}
