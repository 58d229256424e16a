"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.moneyDrawings = exports.kindWords = exports.moneyLists = void 0;
exports.termCapacity = termCapacity;
exports.marginsOf = marginsOf;
exports.planWarnings = planWarnings;
exports.paidWords = paidWords;
/** The lists and drawings of the business plan and the cash flow. Only totals: nobody's own pay is in them. */
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
const capacity_1 = require("../money/capacity");
const cash_flow_1 = require("../money/cash-flow");
const charts_1 = require("../money/charts");
const figures_1 = require("../money/figures");
const plan_1 = require("../money/plan");
const price_1 = require("../money/price");
const reading_1 = require("../money/reading");
const results_1 = require("../money/results");
const scenarios_1 = require("../money/scenarios");
const service_margins_1 = require("../money/service-margins");
const three_years_1 = require("../money/three-years");
const warnings_1 = require("../money/warnings");
/** A list of the plan; empty while the plan has no price. */
function ofPlan(keys, rows) {
    return { keys, rows: (source) => whenPriced(source, (reading) => rows(reading, source)) ?? [] };
}
function whenPriced(source, make) {
    const reading = (0, reading_1.readMoney)(source);
    return reading.priced ? make(reading) : undefined;
}
const cashKeys = ['month', 'opening', 'invoiced', 'received', 'staff', 'other', 'closing', 'owed'];
exports.moneyLists = {
    'money.cash.1': cashOfYear(0),
    'money.cash.2': cashOfYear(1),
    'money.cash.3': cashOfYear(2),
    'money.years': ofPlan(['what', 'one', 'two', 'three'], yearRows),
    'money.scenarios': ofPlan(['name', 'breakEven', 'needed', 'one', 'two', 'lowest'], ({ plan }) => (0, scenarios_1.scenarioResults)(plan).map((result) => ({
        name: result.name,
        breakEven: (0, money_1.exactPounds)(result.breakEven),
        needed: (0, money_1.pounds)(result.needed),
        one: (0, money_1.exactPounds)(result.results[0] ?? 0),
        two: (0, money_1.exactPounds)(result.results[1] ?? 0),
        lowest: `${(0, money_1.exactPounds)(result.lowest)}, ${result.lowestMonth}`,
    }))),
    'money.terms': ofPlan(['name', 'days', 'ordered', 'over'], (reading) => {
        const terms = termCapacity(reading);
        return terms.map(({ name, days, ordered }, index) => ({
            name,
            days: String(days),
            ordered: ordered === undefined ? '' : String(ordered),
            over: (0, capacity_1.overWords)(terms, index) ?? '',
        }));
    }),
    'money.services': ofPlan(['title', 'way', 'price', 'day', 'margin', 'warning'], (reading, source) => marginsOf(reading, source).map((one) => ({
        title: one.title,
        way: one.way,
        price: (0, money_1.pounds)(one.pence),
        day: (0, money_1.exactPounds)(one.dayPence),
        margin: (0, results_1.percentWords)(one.margin),
        warning: (0, warnings_1.marginWarnings)(one)
            .map(({ words }) => words)
            .join(' '),
    }))),
    'money.warnings': ofPlan(['level', 'words'], (reading, source) => planWarnings(reading, source).map(({ level, words }) => ({
        level: level === 'red' ? 'Stop' : 'Take care',
        words,
    }))),
    'money.schools': { keys: ['kind', 'count'], rows: schoolRows },
    'money.costs': { keys: ['what', 'amount', 'when'], rows: costRows },
    'money.sources': {
        keys: ['what', 'kind', 'amount'],
        rows: ({ project }) => (project.money?.start?.sources ?? []).map(({ what, kind, pence }) => ({
            what,
            kind: exports.kindWords[kind],
            amount: (0, money_1.pounds)(pence),
        })),
    },
    'money.startCosts': {
        keys: ['what', 'amount'],
        rows: ({ project }) => (project.money?.start?.costs ?? []).map(({ what, pence }) => ({ what, amount: (0, money_1.pounds)(pence) })),
    },
    'money.figures': {
        keys: ['means', 'value', 'asAt', 'source'],
        rows: (source) => (0, figures_1.figuresOf)(source.library, source.project.money ?? {})
            .filter(({ id, own }) => own || !id.includes('.'))
            .map((figure) => ({
            means: figure.means,
            value: (0, figures_1.figureWords)(figure),
            asAt: figure.own ? 'Our own figure' : (0, dates_1.longDate)(figure.asAt),
            source: figure.own
                ? `In place of ${(0, figures_1.figureWords)({ ...figure, value: figure.usual })}`
                : figure.source,
        })),
    },
};
exports.kindWords = {
    shares: 'Members’ shares',
    loans: 'Loans from members',
    'own-money': 'Members’ own money, such as redundancy pay',
    'community-shares': 'Community shares',
    lender: 'Loan from a lender or loan fund',
    grant: 'Grant',
    other: 'Other',
};
/** The drawings of the plan. @param width in points, where it is not that of paper */
exports.moneyDrawings = {
    'money.cash-12': (source, width) => cashDrawing(source, 12, width),
    'money.cash-24': (source, width) => cashDrawing(source, 24, width),
    'money.cash-36': (source, width) => cashDrawing(source, 36, width),
    'money.years': (source, width) => whenPriced(source, ({ plan }) => (0, charts_1.yearsChart)(plan, width)),
    'money.terms': (source, width) => whenPriced(source, (reading) => (0, charts_1.termsChart)(termCapacity(reading), width)),
};
function cashDrawing(source, span, width) {
    const reading = (0, reading_1.readMoney)(source);
    return reading.dated ? (0, charts_1.cashChart)(reading.plan, span, width) : undefined;
}
function cashOfYear(year) {
    return {
        keys: cashKeys,
        rows: (source) => {
            const reading = (0, reading_1.readMoney)(source);
            if (!reading.dated)
                return [];
            return (0, cash_flow_1.cashFlow)(reading.plan)
                .slice(year * 12, year * 12 + 12)
                .map((month) => ({
                month: `${(0, plan_1.monthName)(month.month)} ${month.year}`,
                opening: (0, money_1.exactPounds)(month.opening),
                invoiced: (0, money_1.exactPounds)(month.agreements + month.used),
                received: (0, money_1.exactPounds)(month.received),
                staff: (0, money_1.exactPounds)(month.staff),
                other: (0, money_1.exactPounds)(month.monthly + month.dated),
                closing: (0, money_1.exactPounds)(month.closing),
                owed: (0, money_1.exactPounds)(month.owed),
            }));
        },
    };
}
/** One row a line of the plan, one column a year. */
function yearRows({ plan }) {
    const years = (0, three_years_1.threeYears)(plan);
    const row = (what, of) => {
        const [one = '', two = '', three = ''] = years.map(of);
        return { what, one, two, three };
    };
    const anyLevy = years.some(({ levyLessAllowance }) => levyLessAllowance !== 0);
    return [
        row('Price of a day', ({ list }) => (0, money_1.pounds)(list)),
        row('Days sold', ({ days }) => (0, results_1.dayWords)(days)),
        row('Income', ({ income }) => (0, money_1.exactPounds)(income)),
        row('Pay', ({ gross }) => (0, money_1.exactPounds)(gross)),
        row('Employer National Insurance', ({ ni }) => (0, money_1.exactPounds)(ni)),
        row('Employer pension', ({ pension }) => (0, money_1.exactPounds)(pension)),
        ...(anyLevy
            ? [row('Apprenticeship levy less Employment Allowance', (year) => (0, money_1.exactPounds)(year.levyLessAllowance))]
            : []),
        row('Other costs', ({ other }) => (0, money_1.exactPounds)(other)),
        row('All costs', ({ total }) => (0, money_1.exactPounds)(total)),
        row('Left over', ({ result }) => (0, money_1.exactPounds)(result)),
        row('Days to sell to cover costs', ({ breakEvenDays }) => breakEvenDays.toLocaleString('en-GB')),
        row('Cash at the end, once all have paid', ({ cash }) => (0, money_1.exactPounds)(cash)),
    ];
}
/** Days by term, with what schools have ordered. */
function termCapacity({ plan, terms }) {
    return (0, capacity_1.capacityByTerm)((0, price_1.soldDays)(plan) / price_1.dayParts, terms);
}
/** Every way to buy a service, beside what a day costs. */
function marginsOf({ plan }, { project }) {
    const price = (0, price_1.dayPrice)(plan);
    if (!price)
        return [];
    return (0, service_margins_1.serviceMargins)(project.services, { breakEven: price.breakEven, hours: plan.hoursPerDay });
}
/** Every warning about the plan as a whole; who is paid little is not named. */
function planWarnings(reading, source) {
    const { plan } = reading;
    const figure = (0, figures_1.figureValues)(source.library, reading.settings);
    return [
        ...(0, warnings_1.priceWarnings)(plan),
        ...marginsOf(reading, source).flatMap((one) => (0, warnings_1.marginWarnings)(one).map(({ level, words }) => ({
            level,
            words: `${one.title}${one.way === '' ? '' : `, ${one.way}`}. ${words}`,
        }))),
        ...(0, warnings_1.payWarningsOfAll)(plan.people, (0, warnings_1.wagesOf)(figure)),
        ...(0, warnings_1.useWarnings)(plan),
        ...(0, warnings_1.dayWarnings)(plan, figure('pupil-days')),
    ];
}
/** What the co-op spends in a year, line by line; pay is one line. */
function costRows(source) {
    const { settings, plan } = (0, reading_1.readMoney)(source);
    const figure = (0, figures_1.figureValues)(source.library, settings);
    const bearers = (each) => plan.people.filter(({ sells }) => each === 'everyone' || (each === 'sellers') === sells).length;
    return [
        ...(settings.direct ?? []).map((cost) => {
            const pence = (0, reading_1.directPence)(cost, figure);
            const people = bearers(cost.each);
            return {
                what: cost.what,
                amount: (0, money_1.pounds)(pence * people),
                when: `${(0, money_1.pounds)(pence)} for each of ${people}, spread over the year`,
            };
        }),
        ...(settings.overheads ?? []).map(({ what, pence, paid }) => ({
            what,
            amount: (0, money_1.pounds)(pence),
            when: paidWords(paid),
        })),
    ];
}
/** How many schools of each kind the group has listed. */
function schoolRows({ project }) {
    const counts = new Map();
    for (const { type, phase } of project.schools ?? []) {
        const kind = type === 'council' ? 'Councils' : ((phase && phaseWords[phase]) ?? 'Other schools');
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return [...counts].map(([kind, count]) => ({ kind, count: count.toLocaleString('en-GB') }));
}
const phaseWords = {
    nursery: 'Nursery schools',
    primary: 'Primary schools',
    middle: 'Middle schools',
    secondary: 'Secondary schools',
    'all-through': 'All-through schools',
    'post-16': 'Colleges and sixth forms',
};
/** When an overhead is paid, in words. */
function paidWords(paid) {
    if (paid === 'monthly')
        return 'Spread over the year';
    if (paid === 'at-start')
        return 'In the first month of each year';
    return `In ${paid.charAt(0).toUpperCase()}${paid.slice(1)}`;
}
