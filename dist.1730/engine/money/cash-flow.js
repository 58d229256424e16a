"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.cashFlow = cashFlow;
exports.lowest = lowest;
/**
 * Cash month by month for three years: what is invoiced, when it is paid, and what goes out. Each amount of a month is
 * rounded to the penny by itself, as on a bank statement, so a year may differ from the yearly sums by a few pence.
 */
const kept_1 = require("../../lib/kept");
const money_1 = require("../../lib/money");
const costs_1 = require("./costs");
const plan_1 = require("./plan");
const three_years_1 = require("./three-years");
/**
 * The months of trading, from the first. Kept for each plan: words, tables and charts all ask for it.
 * @param payFrom the month, counted from 0, from which people are paid
 */
function cashFlow(plan, payFrom = 0) {
    const known = flowsOf(plan);
    const flow = known.get(payFrom) ?? workOut(plan, payFrom);
    known.set(payFrom, flow);
    return flow;
}
const flowsOf = (0, kept_1.keptFor)((_plan) => new Map());
function workOut(plan, payFrom) {
    const years = (0, three_years_1.incomes)(plan);
    const invoices = Array.from({ length: years.length * 12 }, (_, index) => invoiced(plan, years, index));
    const payOf = staffByMonth(plan, invoices.length);
    const otherOf = otherByMonth(plan);
    const flow = [];
    let [opening, owed] = [plan.opening, 0];
    invoices.forEach(({ agreements, used }, index) => {
        const paid = invoices[index - plan.paidAfterMonths];
        const received = paid ? paid.agreements + paid.used : 0;
        const staff = index < payFrom ? 0 : (payOf[index] ?? 0);
        const { monthly, dated } = otherOf(index);
        const closing = opening + received - staff - monthly - dated;
        owed += agreements + used - received;
        const out = { staff, monthly, dated, closing, owed };
        flow.push({ ...(0, plan_1.calendarMonth)(plan, index), opening, agreements, used, received, ...out });
        opening = closing;
    });
    return flow;
}
/** Where cash is lowest; the first such month. */
function lowest(flow) {
    const closing = Math.min(...flow.map((month) => month.closing));
    return { index: flow.findIndex((month) => month.closing === closing), closing };
}
/** Instalments and weights belong to months of the calendar, whatever month the co-op starts in. */
function invoiced(plan, years, index) {
    const income = years[Math.floor(index / 12)]?.income ?? 0;
    const agreed = (0, money_1.share)(income, plan.agreements, plan_1.whole);
    const { month } = (0, plan_1.calendarMonth)(plan, index);
    const agreements = plan.instalments
        .filter((one) => one.month === month)
        .reduce((sum, one) => sum + (0, money_1.share)(agreed, one.share, plan_1.whole), 0);
    return { agreements, used: (0, money_1.share)(income - agreed, plan.weights[month - 1] ?? 0, plan_1.whole) };
}
function staffByMonth(plan, count) {
    const byAwards = [];
    return Array.from({ length: count }, (_, index) => {
        const awards = (0, three_years_1.awardsBy)(plan, index);
        return (byAwards[awards] ??= (0, money_1.share)((0, costs_1.staffCosts)(plan, awards).paid, 1, 12));
    });
}
function otherByMonth(plan) {
    const spread = plan.overheads.filter(({ paid }) => paid === 'monthly');
    const first = (0, costs_1.yearCosts)(plan).direct + spread.reduce((sum, { pence }) => sum + pence, 0);
    return (index) => {
        const year = Math.floor(index / 12);
        const { month } = (0, plan_1.calendarMonth)(plan, index);
        const dated = plan.overheads
            .filter(({ paid }) => paid === month || (paid === 'at-start' && index % 12 === 0))
            .reduce((sum, { pence }) => sum + (0, costs_1.grown)(pence, plan.growth.costs, year), 0);
        return { monthly: (0, money_1.share)((0, costs_1.grown)(first, plan.growth.costs, year), 1, 12), dated };
    };
}
