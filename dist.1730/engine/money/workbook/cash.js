"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.cashPlaces = cashPlaces;
exports.fillCash = fillCash;
const cash_flow_1 = require("../cash-flow");
const three_years_1 = require("../three-years");
const people_1 = require("./people");
const page_1 = require("./page");
const first = 3;
const months = 36;
/** Where the sheet of years looks things up, before the sheet itself is written. */
function cashPlaces() {
    const page = new page_1.Page('Cash flow');
    return {
        page,
        years: page.range('C', first, first + months - 1),
        awards: page.range('D', first, first + months - 1),
        labels: page.range('A', first, first + months - 1),
        closing: page.range('L', first, first + months - 1),
    };
}
function fillCash(page, inputs, staff, years) {
    page.add((0, page_1.bold)('Cash month by month'));
    page.add(...['Month', 'Of the year', 'Year', 'Pay awards', 'At the start', 'Invoiced: agreements'].map(page_1.head), ...[
        'Invoiced: the rest',
        'Received',
        'People',
        'Other, spread',
        'Other, in this month',
        'At the end',
    ].map(page_1.head), (0, page_1.head)('Schools owe you'));
    (0, cash_flow_1.cashFlow)(inputs.plan).forEach((month, index) => page.add(...monthCells(month, index, { inputs, staff, years })));
}
function monthCells(month, index, { inputs, staff, years }) {
    const row = first + index;
    const year = Math.floor(index / 12);
    const column = (0, page_1.letter)(year + 1);
    const income = years.page.at(column, years.income);
    const agreed = `ROUND(${income}*${inputs.agreements},2)`;
    const staffPaid = (0, people_1.acrossAwards)(staff.page, staff.paid);
    return [
        (0, page_1.sum)(`DATE(${inputs.startYear},${inputs.startMonth}+${index},1)`, serial(month), 'month'),
        (0, page_1.sum)(`MONTH(A${row})`, month.month, 'whole'),
        { number: year + 1, format: 'whole' },
        (0, page_1.sum)(index === 0 ? '0' : `D${row - 1}+IF(B${row}=${inputs.payMonth},1,0)`, (0, three_years_1.awardsBy)(inputs.plan, index), 'whole'),
        (0, page_1.money)(index === 0 ? inputs.opening : `L${row - 1}`, month.opening),
        (0, page_1.money)(`ROUND(${agreed}*INDEX(${inputs.instalments},B${row}),2)`, month.agreements),
        (0, page_1.money)(`ROUND((${income}-${agreed})*INDEX(${inputs.weights},B${row}),2)`, month.used),
        (0, page_1.money)(receivedFormula(inputs.paidAfter, index), month.received),
        (0, page_1.money)(`ROUND(INDEX(${staffPaid},1,D${row}+1)/12,2)`, month.staff),
        (0, page_1.money)(`ROUND(${years.page.at(column, years.spread)}/12,2)`, month.monthly),
        (0, page_1.money)(datedFormula(inputs, { row, year, starts: index % 12 === 0 }), month.dated),
        (0, page_1.money)(`ROUND(E${row}+H${row}-I${row}-J${row}-K${row},2)`, month.closing),
        (0, page_1.money)(`ROUND(${index === 0 ? '' : `M${row - 1}+`}F${row}+G${row}-H${row},2)`, month.owed),
    ];
}
/** What was invoiced so many months before, in both columns. */
function receivedFormula(paidAfter, index) {
    const place = `${index + 1}-${paidAfter}`;
    const range = (column) => `$${column}$${first}:$${column}$${first + months - 1}`;
    return `IF(${paidAfter}<${index + 1},INDEX(${range('F')},${place})+INDEX(${range('G')},${place}),0)`;
}
function datedFormula({ overheads }, on) {
    const amounts = overheads.byYear[on.year];
    const inMonth = `SUMIF(${overheads.when},B${on.row},${amounts})`;
    return on.starts ? `${inMonth}+SUMIF(${overheads.when},"start",${amounts})` : inMonth;
}
/** The number that a spreadsheet counts days by, for the first day of a month. */
function serial({ year, month }) {
    return (Date.UTC(year, month - 1, 1) - Date.UTC(1899, 11, 30)) / 86_400_000;
}
