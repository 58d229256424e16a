"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.pageWidth = void 0;
exports.cashChart = cashChart;
exports.yearsChart = yearsChart;
exports.termsChart = termsChart;
/** The charts of a plan, as shapes that a page, a PDF and a Word file draw alike. */
const bar_chart_1 = require("../drawing/bar-chart");
const line_chart_1 = require("../drawing/line-chart");
const names_1 = require("../../lib/names");
const money_1 = require("../../lib/money");
const cash_flow_1 = require("./cash-flow");
const plan_1 = require("./plan");
const three_years_1 = require("./three-years");
/** Charts on pages are narrower than on paper, so that a phone can show their words. In points. */
exports.pageWidth = 340;
/** Cash at the end of each month. */
function cashChart(plan, span, width) {
    const points = (0, cash_flow_1.cashFlow)(plan)
        .slice(0, span)
        .map(({ month, year, closing }) => ({
        label: (0, plan_1.monthName)(month).slice(0, 3) + (span === 12 ? '' : ` ${String(year).slice(2)}`),
        pence: closing,
    }));
    return (0, line_chart_1.lineChart)({
        about: `Cash at the end of each of ${span} months`,
        points,
        ...(width !== undefined && { width }),
    });
}
/** Income beside costs in each year. */
function yearsChart(plan, width) {
    return (0, bar_chart_1.barChart)({
        about: 'Income and costs in three years',
        series: ['Income', 'Costs'],
        groups: (0, three_years_1.threeYears)(plan).map(({ year, income, total }) => ({
            label: `Year ${year}`,
            values: [income, total],
        })),
        words: money_1.roundPounds,
        unit: 100,
        ...(width !== undefined && { width }),
    });
}
/** Days by term, beside what schools have ordered where anything is. */
function termsChart(terms, width) {
    const any = terms.some(({ ordered }) => ordered !== undefined);
    return (0, bar_chart_1.barChart)({
        about: any ? 'Days you have and days ordered, by term' : 'Days you have, by term',
        series: any ? ['Days you have', 'Days ordered'] : ['Days you have'],
        groups: terms.map(({ name, days, ordered }) => ({
            label: name,
            values: any ? [days, ordered ?? 0] : [days],
        })),
        words: (days) => (0, names_1.counted)(days, 'day'),
        ...(width !== undefined && { width }),
    });
}
