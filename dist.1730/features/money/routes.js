"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.moneyRoutes = moneyRoutes;
const express_1 = require("express");
const money_1 = require("../../engine/lists/money");
const costs_1 = require("../../engine/money/costs");
const figures_1 = require("../../engine/money/figures");
const price_1 = require("../../engine/money/price");
const results_1 = require("../../engine/money/results");
const warnings_1 = require("../../engine/money/warnings");
const money_2 = require("../../lib/money");
const access_1 = require("../../web/access");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const change_routes_1 = require("./change-routes");
const figure_routes_1 = require("./figure-routes");
const load_money_1 = require("./load-money");
const pages_1 = require("./pages");
const pay_routes_1 = require("./pay-routes");
const quick_routes_1 = require("./quick-routes");
/** What a day must cost, how cash goes, three years, terms, what if; and the pages that a plan is made on. */
function moneyRoutes(deps) {
    const router = (0, express_1.Router)();
    overviewRoutes(router, deps);
    resultRoutes(router, deps);
    planRoutes(router, deps);
    (0, pay_routes_1.payRoutes)(router, deps);
    (0, figure_routes_1.figureRoutes)(router, deps);
    (0, quick_routes_1.quickRoutes)(router, deps);
    (0, change_routes_1.changeRoutes)(router, deps);
    return router;
}
function overviewRoutes(router, deps) {
    router.get(paths_1.paths.money, async (_req, res) => {
        const { id, seat } = (0, access_1.projectOf)(res);
        const { source, reading } = await (0, load_money_1.moneyOf)(deps, (0, access_1.projectOf)(res).id);
        const { plan, priced, dated } = reading;
        const own = plan.people.find((person) => person.id === seat?.founder);
        (0, render_1.render)(res, 'money/overview', {
            title: 'Money',
            backLink: (0, paths_1.href)(paths_1.paths.project, { project: id }),
            words: [dated ? (0, results_1.cashWords)(plan) : [], priced ? (0, results_1.priceWords)(plan) : []].filter((some) => some.length > 0),
            warnings: (0, pages_1.tagged)((0, money_1.planWarnings)(reading, source)),
            missing: (0, pages_1.missingLinks)(id, reading).map((one) => ({ ...one, open: (0, access_1.may)(res, one.needs) })),
            figures: (0, pages_1.keyFigures)(reading),
            documentHtml: (0, pages_1.blocksHtml)((0, pages_1.drawingOf)(source, 'money.cash-12', 'Cash at the end of each month')),
            assumptions: (0, pages_1.assumptionRows)(id, reading, (0, access_1.may)(res, 'answer')),
            ownPay: own && (0, money_2.pounds)((0, costs_1.personCosts)(plan, own).pay),
            priced,
        });
    });
}
const needed = 'Enter each person’s pay and the month you start first.';
const back = (res) => (0, paths_1.href)(paths_1.paths.money, { project: (0, access_1.projectOf)(res).id });
function resultRoutes(router, deps) {
    router.get(paths_1.paths.moneyPrice, async (req, res) => {
        const { source, reading } = await (0, load_money_1.moneyOf)(deps, (0, access_1.projectOf)(res).id);
        const { plan, priced } = reading;
        const pupilDays = (0, figures_1.figureValues)(deps.library, reading.settings)('pupil-days');
        (0, render_1.render)(res, 'money/price', {
            title: 'The price of a day',
            section: 'Money',
            backLink: back(res),
            words: priced ? (0, results_1.priceWords)(plan) : [],
            figures: (0, pages_1.keyFigures)(reading),
            warnings: priced
                ? (0, pages_1.tagged)([...(0, warnings_1.priceWarnings)(plan), ...(0, warnings_1.useWarnings)(plan), ...(0, warnings_1.dayWarnings)(plan, pupilDays)])
                : [],
            documentHtml: (0, pages_1.blocksHtml)([serviceTable(source)]),
            below: (0, money_1.marginsOf)(reading, source).some((one) => (0, warnings_1.marginWarnings)(one).length > 0),
            ...tried(reading, req.query['try']),
        });
    });
    router.get(paths_1.paths.moneyCash, async (req, res) => {
        const { source, reading } = await (0, load_money_1.moneyOf)(deps, (0, access_1.projectOf)(res).id);
        const { plan, dated } = reading;
        const span = results_1.spans.find((one) => String(one) === req.query['months']) ?? 12;
        const names = ['first', 'second', 'third'];
        const tables = Array.from({ length: span / 12 }, (_, year) => (0, pages_1.tableOf)(source, `money.cash.${year + 1}`, {
            caption: `Cash in the ${names[year]} year`,
            columns: pages_1.cashColumns,
            empty: needed,
        }));
        (0, render_1.render)(res, 'money/cash', {
            title: 'Cash month by month',
            section: 'Money',
            backLink: back(res),
            words: dated ? [...(0, results_1.cashWords)(plan), ...(span > 12 ? (0, results_1.laterWords)(plan) : [])] : [needed],
            spans: results_1.spans.map((one) => ({
                text: `${one} months`,
                href: `${(0, paths_1.href)(paths_1.paths.moneyCash, { project: (0, access_1.projectOf)(res).id })}?months=${one}`,
                current: one === span,
            })),
            documentHtml: (0, pages_1.blocksHtml)([
                ...tables,
                ...(0, pages_1.drawingOf)(source, `money.cash-${span}`, 'Cash at the end of each month'),
            ]),
        });
    });
}
function planRoutes(router, deps) {
    router.get(paths_1.paths.moneyYears, async (_req, res) => {
        const { source, reading } = await (0, load_money_1.moneyOf)(deps, (0, access_1.projectOf)(res).id);
        const table = (0, pages_1.tableOf)(source, 'money.years', {
            caption: 'Three years',
            columns: [
                ['What', 'what'],
                ['Year one', 'one', 'right'],
                ['Year two', 'two', 'right'],
                ['Year three', 'three', 'right'],
            ],
            empty: needed,
        });
        (0, render_1.render)(res, 'money/years', {
            title: 'Three years',
            section: 'Money',
            backLink: back(res),
            words: reading.dated ? [...(0, results_1.cashWords)(reading.plan).slice(-1), ...(0, results_1.laterWords)(reading.plan)] : [],
            documentHtml: (0, pages_1.blocksHtml)([table, ...(0, pages_1.drawingOf)(source, 'money.years', 'Income and costs')]),
        });
    });
    router.get(paths_1.paths.moneyTerms, async (_req, res) => {
        const { source } = await (0, load_money_1.moneyOf)(deps, (0, access_1.projectOf)(res).id);
        const table = (0, pages_1.tableOf)(source, 'money.terms', {
            caption: 'Days by term',
            columns: [
                ['Term', 'name'],
                ['Days you have', 'days', 'right'],
                ['Days ordered', 'ordered', 'right'],
                ['Take care', 'over'],
            ],
            empty: needed,
        });
        (0, render_1.render)(res, 'money/terms', {
            title: 'Days by term',
            section: 'Money',
            backLink: back(res),
            documentHtml: (0, pages_1.blocksHtml)([table, ...(0, pages_1.drawingOf)(source, 'money.terms', 'Days by term')]),
            changeHref: (0, paths_1.href)(paths_1.paths.moneyPart, { project: (0, access_1.projectOf)(res).id, part: 'terms' }),
        });
    });
    router.get(paths_1.paths.moneyScenarios, async (_req, res) => {
        const { source, reading } = await (0, load_money_1.moneyOf)(deps, (0, access_1.projectOf)(res).id);
        const price = reading.priced ? (0, price_1.dayPrice)(reading.plan) : undefined;
        const table = (0, pages_1.tableOf)(source, 'money.scenarios', {
            caption: 'One thing changed at a time',
            columns: [
                ['What if', 'name'],
                ['A day costs', 'breakEven', 'right'],
                ['Price needed', 'needed', 'right'],
                ['Left over, year one', 'one', 'right'],
                ['Left over, year two', 'two', 'right'],
                ['Lowest cash, year one', 'lowest', 'right'],
            ],
            empty: needed,
        });
        (0, render_1.render)(res, 'money/what-if', {
            title: 'What if',
            section: 'Money',
            backLink: back(res),
            price: price && (0, money_2.pounds)(price.list),
            documentHtml: (0, pages_1.blocksHtml)([table]),
        });
    });
}
function serviceTable(source) {
    return (0, pages_1.tableOf)(source, 'money.services', {
        caption: 'Your services, as a price of a day',
        columns: [
            ['Service', 'title'],
            ['Way to buy', 'way'],
            ['Price', 'price', 'right'],
            ['A day brings in', 'day', 'right'],
            ['Margin', 'margin', 'right'],
            ['Take care', 'warning'],
        ],
        empty: 'No service has both a price and its hours yet.',
    });
}
/** "Try a lower price": what a discount would leave, worked out and not kept. */
function tried({ plan, priced }, asked) {
    const typed = typeof asked === 'string' ? asked : '';
    const price = priced ? (0, price_1.dayPrice)(plan) : undefined;
    if (typed === '' || !price)
        return { typed: { try: typed }, fieldErrors: {}, trial: undefined };
    const pence = (0, money_2.readPounds)(typed);
    if (pence === undefined || pence === 0) {
        const message = 'The price to try must be an amount in pounds, such as 560.';
        return {
            typed: { try: typed },
            fieldErrors: { try: message },
            trial: undefined,
            errors: [{ text: message, href: '#try' }],
        };
    }
    const share = (0, price_1.margin)(pence, price.breakEven);
    const words = share < 0
        ? `${(0, money_2.pounds)(pence)} a day is below what a day costs you, ${(0, money_2.exactPounds)(price.breakEven)}. The margin is ${(0, results_1.percentWords)(share)} of the price.`
        : `${(0, money_2.pounds)(pence)} a day covers your costs. The margin is ${(0, results_1.percentWords)(share)} of the price.`;
    const tag = share < 0
        ? { text: 'Stop', classes: 'govuk-tag--red' }
        : { text: 'Covers costs', classes: 'govuk-tag--green' };
    return { typed: { try: typed }, fieldErrors: {}, trial: { words, tag } };
}
