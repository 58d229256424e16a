"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.inputsPage = inputsPage;
/** The sheet of inputs: everything that a group may change, in one place. */
const costs_1 = require("../costs");
const plan_1 = require("../plan");
const reading_1 = require("../reading");
const page_1 = require("./page");
/** Empty lines below each list, for the group to add to. They are counted in every sum. */
const spare = 3;
/** The sheet, and the places of what stands on it. */
function inputsPage(reading, figure) {
    const { plan, settings } = reading;
    const page = new page_1.Page('Inputs');
    page.add((0, page_1.bold)('Inputs: change the numbers on a coloured ground, and every sheet follows'));
    const rates = ratesLines(page, plan);
    const days = dayLines(page, reading, figure);
    const sales = salesLines(page, reading);
    const growth = growthLines(page, plan);
    const months = monthLines(page, plan);
    const mileage = page.line('Paid for each mile', (0, page_1.input)(figure('mileage'), 'money'));
    const direct = directLines(page, reading, { mileage, figure });
    const overheads = overheadLines(page, reading, growth.costs);
    const start = startLines(page, reading);
    const terms = termLines(page, reading);
    return {
        page,
        plan,
        settings,
        ...rates,
        ...days,
        ...sales,
        ...growth,
        ...months,
        ...start,
        direct,
        overheads,
        terms,
    };
}
function ratesLines(page, { rates, pension, employmentAllowance }) {
    page.heading('Tax and pension');
    return {
        niRate: page.line('Employer National Insurance', (0, page_1.part)(rates.ni)),
        niThreshold: page.line('on yearly pay above', (0, page_1.amount)(rates.niThreshold)),
        allowanceOn: page.line('Employment Allowance (1 yes, 0 no)', (0, page_1.input)(employmentAllowance ? 1 : 0, 'whole')),
        allowance: page.line('Employment Allowance, at most', (0, page_1.amount)(rates.employmentAllowance)),
        levyRate: page.line('Apprenticeship levy', (0, page_1.part)(rates.levy)),
        levyAllowance: page.line('Apprenticeship levy not due', (0, page_1.amount)(rates.levyAllowance)),
        lgpsOn: page.line('Pension (1 Local Government Pension Scheme, 0 auto-enrolment)', (0, page_1.input)(pension.scheme === 'lgps' ? 1 : 0, 'whole')),
        lgps: page.line('Local Government Pension Scheme, of all pay', (0, page_1.part)(pension.lgps)),
        pensionRate: page.line('Auto-enrolment pension', (0, page_1.part)(rates.pension)),
        pensionLower: page.line('of yearly pay above', (0, page_1.amount)(rates.pensionLower)),
        pensionUpper: page.line('and up to', (0, page_1.amount)(rates.pensionUpper)),
    };
}
function dayLines(page, { plan, settings }, figure) {
    const { days } = settings;
    page.heading('Days of one full-time person');
    const first = page.rows.length + 1;
    page.line('Weekdays in a year', (0, page_1.input)(figure('year-days'), 'decimal'));
    page.line('Holiday, with bank holidays', (0, page_1.input)(days.leave, 'decimal'));
    page.line('Sickness', (0, page_1.input)(days.sickness, 'decimal'));
    page.line('Training and learning', (0, page_1.input)(days.learning, 'decimal'));
    page.line('Supervision', (0, page_1.input)(days.supervision, 'decimal'));
    page.line('Meetings', (0, page_1.input)(days.meetings, 'decimal'));
    page.line('Admin, travel and finding work', (0, page_1.input)(days.travel, 'decimal'));
    const soldDays = page.line('Days to sell', (0, page_1.sum)(`MAX(0,B${first}-SUM(B${first + 1}:B${first + 6}))`, plan.days.sold / 100, 'decimal'));
    return {
        soldDays,
        hoursPerDay: page.line('Hours in a day that a school buys', (0, page_1.input)(plan.hoursPerDay, 'decimal')),
    };
}
function salesLines(page, { plan }) {
    page.heading('Prices and sales');
    return {
        surplus: page.line('Surplus, share of income', (0, page_1.part)(plan.surplus)),
        ownPrice: page.line('Your own price of a day (0 for the one that is worked out)', (0, page_1.amount)(plan.listPence ?? 0)),
        sold: plan.sold.map((share, index) => page.line(`Days sold in year ${index + 1}`, (0, page_1.part)(share))),
        agreements: page.line('Income under yearly agreements', (0, page_1.part)(plan.agreements)),
        paidAfter: page.line('Months until schools pay', (0, page_1.input)(plan.paidAfterMonths, 'whole')),
    };
}
function growthLines(page, { growth }) {
    page.heading('From year to year');
    return {
        prices: page.line('Prices rise by', (0, page_1.part)(growth.price)),
        costs: page.line('Costs rise by', (0, page_1.part)(growth.costs)),
        pay: page.line('Pay rises by', (0, page_1.part)(growth.pay)),
        payMonth: page.line('in month (1 January, 12 December)', (0, page_1.input)(growth.payMonth, 'whole')),
    };
}
function monthLines(page, plan) {
    page.heading('When schools are invoiced');
    page.add((0, page_1.head)('Month'), (0, page_1.head)('Agreements'), (0, page_1.head)('The rest'));
    const first = page.rows.length + 1;
    for (let month = 1; month <= 12; month++) {
        const share = plan.instalments.find((one) => one.month === month)?.share ?? 0;
        page.add((0, page_1.text)((0, plan_1.monthName)(month)), (0, page_1.part)(share), (0, page_1.part)(plan.weights[month - 1] ?? 0));
    }
    const last = first + 11;
    page.add((0, page_1.text)('Together: must be 100%'), (0, page_1.sum)(`SUM(B${first}:B${last})`, 1, 'percent'), (0, page_1.sum)(`SUM(C${first}:C${last})`, 1, 'percent'));
    return { instalments: page.range('B', first, last), weights: page.range('C', first, last) };
}
function directLines(page, { settings }, on) {
    page.heading('Yearly costs of each person’s work');
    page.add((0, page_1.head)('What'), (0, page_1.head)('For whom'), (0, page_1.head)('A year for each'), (0, page_1.head)('Miles'));
    page.add((0, page_1.text)('For whom: everyone, sellers (whose days are sold) or others'));
    const first = page.rows.length + 1;
    for (const cost of settings.direct ?? []) {
        const row = page.rows.length + 1;
        const pence = (0, reading_1.directPence)(cost, on.figure);
        page.add((0, page_1.text)(cost.what), (0, page_1.text)(cost.each), cost.miles === undefined ? (0, page_1.amount)(pence) : (0, page_1.money)(`ROUND(D${row}*${on.mileage},2)`, pence), cost.miles === undefined ? null : (0, page_1.input)(cost.miles, 'whole'));
    }
    for (let index = 0; index < spare; index++)
        page.add(null, null, (0, page_1.amount)(0));
    const last = page.rows.length;
    return { each: page.range('B', first, last), amounts: page.range('C', first, last) };
}
function overheadLines(page, { plan, settings }, growth) {
    page.heading('Yearly costs of the co-op as a whole');
    page.add((0, page_1.head)('What'), (0, page_1.head)('When'), (0, page_1.head)('Year one'), (0, page_1.head)('Year two'), (0, page_1.head)('Year three'));
    page.add((0, page_1.text)('When: monthly (spread over the year), start (first month of each year), or a month from 1 to 12'));
    const first = page.rows.length + 1;
    const lines = [...(settings.overheads ?? []), ...Array(spare).fill(undefined)];
    for (const line of lines) {
        const row = page.rows.length + 1;
        const pence = line?.pence ?? 0;
        const after = (years) => (0, costs_1.grown)(pence, plan.growth.costs, years);
        page.add((0, page_1.text)(line?.what ?? ''), whenCell(line?.paid, plan), (0, page_1.amount)(pence), (0, page_1.money)(`ROUND(C${row}*(1+${growth}),2)`, after(1)), (0, page_1.money)(`ROUND(D${row}*(1+${growth}),2)`, after(2)));
    }
    const last = page.rows.length;
    return {
        when: page.range('B', first, last),
        byYear: ['C', 'D', 'E'].map((column) => page.range(column, first, last)),
    };
}
function whenCell(paid, plan) {
    if (paid === undefined || paid === 'monthly')
        return (0, page_1.text)('monthly');
    if (paid === 'at-start')
        return (0, page_1.text)('start');
    const month = plan.overheads.find((one) => typeof one.paid === 'number' && (0, plan_1.monthName)(one.paid).toLowerCase() === paid);
    return (0, page_1.input)(Number(month?.paid ?? 0), 'whole');
}
function startLines(page, { plan, settings }) {
    page.heading('The start');
    const startYear = page.line('Year of the first month', (0, page_1.input)(plan.start.year, 'year'));
    const startMonth = page.line('First month (1 January, 12 December)', (0, page_1.input)(plan.start.month, 'whole'));
    page.add((0, page_1.bold)('Money to start with'));
    const first = page.rows.length + 1;
    for (const { what, pence } of settings.start?.sources ?? [])
        page.add((0, page_1.text)(what), (0, page_1.amount)(pence));
    for (let index = 0; index < spare; index++)
        page.add(null, (0, page_1.amount)(0));
    const last = page.rows.length;
    page.add((0, page_1.bold)('Paid before the start'));
    const from = page.rows.length + 1;
    for (const { what, pence } of settings.start?.costs ?? [])
        page.add((0, page_1.text)(what), (0, page_1.amount)(pence));
    for (let index = 0; index < spare; index++)
        page.add(null, (0, page_1.amount)(0));
    const to = page.rows.length;
    const opening = page.line('Cash when the first month begins', (0, page_1.money)(`ROUND(SUM(B${first}:B${last})-SUM(B${from}:B${to}),2)`, plan.opening));
    return { startYear, startMonth, opening };
}
function termLines(page, { settings }) {
    page.heading('Terms');
    page.add((0, page_1.head)('Term'), (0, page_1.head)('Share of days'), (0, page_1.head)('Days ordered'));
    return settings.terms.map(({ name, percent, ordered }) => {
        const row = page.add((0, page_1.text)(name), (0, page_1.part)((0, reading_1.hundredths)(percent)), (0, page_1.input)(ordered ?? 0, 'whole'));
        return { name: page.at('A', row), share: page.at('B', row), ordered: page.at('C', row) };
    });
}
