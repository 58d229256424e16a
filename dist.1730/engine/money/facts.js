"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.moneyFacts = void 0;
/** What a paper can say of the group's money, as sentences and amounts. Nothing here is about one person's pay. */
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
const names_1 = require("../../lib/names");
const costs_1 = require("./costs");
const plan_1 = require("./plan");
const price_1 = require("./price");
const reading_1 = require("./reading");
const results_1 = require("./results");
const three_years_1 = require("./three-years");
function fact(label, text) {
    return { label, mend: 'money', text: (source) => text((0, reading_1.readMoney)(source), source) };
}
/** Needs somebody's pay and days to sell. */
const priced = (label, text) => fact(label, (reading) => {
    const price = reading.priced ? (0, price_1.dayPrice)(reading.plan) : undefined;
    return price && text(price, reading);
});
/** Needs the first month as well. */
const dated = (label, text) => fact(label, (reading, source) => (reading.dated ? text(reading, source) : undefined));
const firstYear = (label, amount) => priced(label, (_price, { plan }) => {
    const [first] = (0, three_years_1.threeYears)(plan);
    return first ? (0, money_1.exactPounds)(amount(first)) : '';
});
/** Each is printed as `{{ money.name }}`. */
exports.moneyFacts = {
    'money.cashWords': dated('pay, costs and the month you start', ({ plan }) => (0, results_1.cashWords)(plan).join(' ')),
    'money.laterWords': dated('pay, costs and the month you start', ({ plan }) => (0, results_1.laterWords)(plan).join(' ')),
    'money.priceWords': priced('pay and the days you sell', (_price, { plan }) => (0, results_1.priceWords)(plan).join(' ')),
    'money.listPrice': priced('pay and the days you sell', ({ list }) => (0, money_1.pounds)(list)),
    'money.breakEven': priced('pay and the days you sell', ({ breakEven }) => (0, money_1.exactPounds)(breakEven)),
    'money.breakEvenDays': priced('pay and the days you sell', ({ breakEvenDays, breakEvenUse }) => `${(0, names_1.counted)(breakEvenDays, 'day')}, ${(0, results_1.percentWords)(breakEvenUse)} of all`),
    'money.days': priced('pay and the days you sell', ({ days }) => (0, results_1.dayWords)(days)),
    'money.surplus': fact('surplus', ({ plan }) => (0, results_1.percentWords)(plan.surplus)),
    'money.sold': fact('share of days sold', ({ plan }) => (0, names_1.listed)(plan.sold.map(results_1.percentWords))),
    'money.income': firstYear('pay and the days you sell', ({ income }) => income),
    'money.costs': firstYear('pay and the days you sell', ({ total }) => total),
    'money.result': firstYear('pay and the days you sell', ({ result }) => result),
    'money.staff': priced('pay and the days you sell', (_price, { plan }) => (0, money_1.exactPounds)((0, costs_1.yearCosts)(plan).paid)),
    'money.fullTime': priced('pay and the days you sell', (_price, { plan }) => `${(0, names_1.counted)(plan.people.length, 'person', 'people')}, ${(plan.people.reduce((sum, { fte }) => sum + fte, 0) / 100).toLocaleString('en-GB')} full-time`),
    'money.opening': dated('where the money to start comes from', ({ plan, settings }) => settings.start && settings.start.sources.length > 0 ? (0, money_1.pounds)(plan.opening) : undefined),
    'money.start': dated('the month you start in', ({ plan }) => (0, dates_1.longDate)((0, plan_1.firstDay)(plan))),
    'money.firstMonth': dated('the month you start in', ({ plan }) => (0, plan_1.monthWords)(plan, 0)),
    'money.pension': fact('pension', ({ plan, settings }) => plan.pension.scheme === 'lgps'
        ? `Local Government Pension Scheme, the employer at ${settings.pension.lgpsPercent}%`
        : `A workplace pension, the employer at ${(0, results_1.percentWords)(plan.rates.pension)}`),
    'money.reserve': priced('pay and the days you sell', (_price, { plan }) => (0, money_1.pounds)(Math.round((0, results_1.reserveTarget)((0, costs_1.yearCosts)(plan).total, 3) / 100) * 100)),
};
