"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.cashColumns = void 0;
exports.tableOf = tableOf;
exports.drawingOf = drawingOf;
exports.blocksHtml = blocksHtml;
exports.tagged = tagged;
exports.missingLinks = missingLinks;
exports.keyFigures = keyFigures;
exports.assumptionRows = assumptionRows;
/** What the pages of money show: words first, then tables, then drawings, all made by the engine. */
const html_1 = require("../../engine/paper/html");
const lists_1 = require("../../engine/lists/lists");
const money_1 = require("../../engine/lists/money");
const row_1 = require("../../engine/lists/row");
const charts_1 = require("../../engine/money/charts");
const costs_1 = require("../../engine/money/costs");
const plan_1 = require("../../engine/money/plan");
const price_1 = require("../../engine/money/price");
const results_1 = require("../../engine/money/results");
const money_2 = require("../../lib/money");
const names_1 = require("../../lib/names");
const paths_1 = require("../../web/paths");
/** A table of one of the engine's lists, as the same list has it on paper. */
function tableOf(source, of, table) {
    const columns = table.columns.map(([heading, , align]) => ({
        heading,
        width: 1,
        align: align ?? 'left',
    }));
    const rows = (lists_1.lists[of]?.rows(source) ?? []).map((row) => table.columns.map(([, key]) => [{ text: (0, row_1.wordsOf)(row, key) }]));
    return { type: 'table', caption: table.caption, columns, rows, rowHeader: 0, empty: table.empty ?? '' };
}
/** A drawing with its caption; none where its figures are not known. */
function drawingOf(source, name, caption) {
    const drawn = money_1.moneyDrawings[name](source, charts_1.pageWidth);
    return drawn ? [{ type: 'drawing', caption, ...drawn }] : [];
}
/** Blocks as markup for a page. */
function blocksHtml(blocks) {
    return (0, html_1.toHtmlFragment)({ language: 'en-GB', blocks: [...blocks] });
}
exports.cashColumns = [
    ['Month', 'month'],
    ['At the start', 'opening', 'right'],
    ['Invoiced', 'invoiced', 'right'],
    ['Received', 'received', 'right'],
    ['People', 'staff', 'right'],
    ['Other costs', 'other', 'right'],
    ['At the end', 'closing', 'right'],
    ['Schools owe you', 'owed', 'right'],
];
/** Warnings as the pages tag them: the word says what the colour does. */
function tagged(warnings) {
    return warnings.map(({ level, words }) => ({
        words,
        tag: level === 'red'
            ? { text: 'Stop', classes: 'govuk-tag--red' }
            : { text: 'Take care', classes: 'govuk-tag--yellow' },
    }));
}
/** Where each thing that is missing is put right. */
function missingLinks(project, { missing }) {
    const part = (id) => (0, paths_1.href)(paths_1.paths.moneyPart, { project, part: id });
    const links = {
        people: (0, paths_1.href)(paths_1.paths.people, { project }),
        pay: (0, paths_1.href)(paths_1.paths.moneyPay, { project }),
        start: part('start'),
        direct: part('direct'),
        overheads: part('overheads'),
        sources: part('sources'),
    };
    return missing.map(({ part: of, words }) => ({
        text: words.charAt(0).toUpperCase() + words.slice(1),
        href: links[of],
        needs: of === 'pay' ? 'people' : 'answer',
    }));
}
/** The numbers that people look for first. */
function keyFigures({ plan, priced }) {
    const price = priced ? (0, price_1.dayPrice)(plan) : undefined;
    if (!price)
        return [];
    const costs = (0, costs_1.yearCosts)(plan);
    const row = (key, value) => ({ key: { text: key }, value: { text: value } });
    return [
        row('Price of a day', (0, money_2.pounds)(price.list)),
        row('Half a day', (0, money_2.pounds)(price.halfDay)),
        row('An hour', (0, money_2.pounds)(price.hour)),
        row('A day costs you', (0, money_2.exactPounds)(price.breakEven)),
        row('Days you can sell in a year', (0, results_1.dayWords)(price.days)),
        row('Days to sell before costs are covered', `${price.breakEvenDays.toLocaleString('en-GB')}, ${(0, results_1.percentWords)(price.breakEvenUse)} of all`),
        row('Pay, National Insurance and pension', (0, money_2.exactPounds)(costs.employment)),
        ...(costs.allowance > 0 ? [row('Less Employment Allowance', (0, money_2.exactPounds)(costs.allowance))] : []),
        row('Other costs', (0, money_2.exactPounds)(costs.other)),
        row('All costs in a year', (0, money_2.exactPounds)(costs.total)),
        row('If every day is sold: income', (0, money_2.exactPounds)(price.fullIncome)),
        row('If every day is sold: left over', (0, money_2.exactPounds)(price.fullSurplus)),
    ];
}
/** What the plan is made from, one row a part, each with its page. */
function assumptionRows(project, { settings, plan }, mayChange) {
    const row = (id, key, value) => ({
        key: { text: key },
        value: { text: value },
        ...(mayChange && {
            actions: {
                items: [
                    {
                        href: (0, paths_1.href)(paths_1.paths.moneyPart, { project, part: id }),
                        text: 'Change',
                        visuallyHiddenText: key.toLowerCase(),
                    },
                ],
            },
        }),
    });
    const { pension, days, sales, growth, start, terms, direct, overheads, price } = settings;
    const sum = (lines) => (0, money_2.pounds)(lines.reduce((all, { pence }) => all + pence, 0));
    const notYet = 'Not entered yet';
    return [
        row('pension', 'Pension', `${pension.scheme === 'lgps' ? `LGPS at ${pension.lgpsPercent}%` : 'Auto-enrolment'}${pension.employmentAllowance ? ', with Employment Allowance' : ''}`),
        row('days', 'Days of full-time work', `${(0, results_1.dayWords)(plan.days.sold * 100)} sold of ${(0, results_1.dayWords)(plan.days.available * 100)} worked, ${days.hoursPerDay} hours each`),
        row('direct', 'What each person’s work costs', direct === undefined ? notYet : (0, names_1.counted)(direct.length, 'cost')),
        row('overheads', 'What the co-op costs to run', overheads === undefined ? notYet : `${(0, names_1.counted)(overheads.length, 'cost')}, ${sum(overheads)} a year`),
        row('price', 'Surplus and price', `${price.surplusPercent}% surplus${price.listPence === undefined ? '' : `, your own price ${(0, money_2.pounds)(price.listPence)} a day`}`),
        row('sales', 'Days sold', `${sales.soldPercents.map((one) => `${one}%`).join(', ')} in years one to three; schools pay after ${sales.paidAfterMonths * 30} days`),
        row('instalments', 'Agreements invoiced', sales.instalments.map(({ month, percent }) => `${capital(month)} ${percent}%`).join(', ')),
        row('weights', 'The rest by month', `${100 - sales.agreementPercent}% of income, by the school year`),
        row('growth', 'From year to year', `Prices +${growth.pricePercent}%, costs +${growth.costPercent}%, pay +${growth.payPercent}% in ${capital(growth.payMonth)}`),
        row('start', 'First month', start === undefined ? notYet : (0, plan_1.monthWords)(plan, 0)),
        ...(start === undefined
            ? []
            : [
                row('sources', 'Money to start with', start.sources.length === 0 ? notYet : sum(start.sources)),
                row('start-up', 'Paid before the start', start.costs.length === 0 ? notYet : sum(start.costs)),
            ]),
        row('terms', 'Days by term', terms.map(({ name, percent }) => `${name} ${percent}%`).join(', ')),
    ];
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
