"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.moneyWorkbook = moneyWorkbook;
const dates_1 = require("../../../lib/dates");
const figures_1 = require("../figures");
const reading_1 = require("../reading");
const results_1 = require("../results");
const cash_1 = require("./cash");
const inputs_1 = require("./inputs");
const page_1 = require("./page");
const people_1 = require("./people");
const price_1 = require("./price");
/** The sheets; none while the plan has no price. */
function moneyWorkbook(source) {
    const reading = (0, reading_1.readMoney)(source);
    if (!reading.priced)
        return [];
    const inputs = (0, inputs_1.inputsPage)(reading, (0, figures_1.figureValues)(source.library, reading.settings));
    const people = (0, people_1.peoplePage)(inputs);
    const staff = (0, people_1.staffPage)(inputs, people);
    const price = (0, price_1.pricePage)(inputs, people, staff);
    const cash = (0, cash_1.cashPlaces)();
    const years = (0, price_1.yearsPage)(inputs, staff, price, cash);
    (0, cash_1.fillCash)(cash.page, inputs, staff, years);
    const terms = (0, price_1.termsPage)(inputs, reading.terms, price.days);
    return [
        sheetOf(shortPage(reading, source), [100]),
        sheetOf(inputs.page, [62, 18, 18, 16, 16], 1),
        sheetOf(people.page, [26, ...Array(18).fill(15)], 2),
        sheetOf(staff.page, [30, 18, 18, 18, 18], 2),
        sheetOf(price.page, [40, 18]),
        sheetOf(years.page, [40, 18, 18, 18], 2),
        {
            ...sheetOf(cash.page, [18, 10, 7, 11, ...Array(9).fill(16)], 2),
            chart: {
                title: 'Cash at the end of each month',
                labels: cash.labels,
                values: cash.closing,
                below: cash.page.rows.length,
            },
        },
        sheetOf(terms.page, [24, 16, 16, 16], 3),
    ];
}
function shortPage({ plan, dated }, { project, asAt }) {
    const page = new page_1.Page('In short');
    page.add((0, page_1.bold)(`Money plan of ${project.name}`));
    page.add((0, page_1.text)(`Made on ${(0, dates_1.longDate)(asAt)}. The sentences below are of that day. The other sheets follow the inputs.`));
    page.add();
    for (const words of [...(dated ? [...(0, results_1.cashWords)(plan), ...(0, results_1.laterWords)(plan)] : []), ...(0, results_1.priceWords)(plan)])
        page.add((0, page_1.text)(words));
    page.add();
    for (const words of notes)
        page.add((0, page_1.text)(words));
    return page;
}
const notes = [
    'Keep this workbook to those who may know what each person is paid: the sheet “People” shows it.',
    'Change the numbers on a coloured ground on the sheet “Inputs” and on “People”. The formulas do the rest.',
    'Corporation tax and VAT are not in it. Ask an accountant.',
    'Figures with a date can change. Check them before you rely on them. This is not financial advice.',
];
function sheetOf({ name, rows }, widths, frozen) {
    return { name, widths, rows, ...(frozen !== undefined && { frozen }) };
}
