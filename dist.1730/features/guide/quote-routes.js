"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.quoteRoutes = quoteRoutes;
const express_1 = require("express");
const quotes_1 = require("../../engine/guidance/quotes");
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const forms_2 = require("./forms");
/** Three offers side by side. They come in a form, go back on the page, and are kept nowhere. */
function quoteRoutes({ library }) {
    const router = (0, express_1.Router)();
    const page = { title: 'Put quotes side by side', backLink: paths_1.paths.forSchools, result: undefined };
    router.get(paths_1.paths.quotes, (_req, res) => {
        (0, render_1.render)(res, 'guide/quotes', { ...page, typed: {}, fieldErrors: {} });
    });
    router.post(paths_1.paths.quotes, (req, res) => {
        const typed = (0, forms_1.plainFields)(req.body);
        const form = (0, forms_1.readForm)(forms_2.quotesForm, typed);
        if (!form.ok) {
            again(res, typed, form.errors);
            return;
        }
        const { quotes, errors } = (0, forms_2.quotesIn)(form.value);
        if (Object.keys(errors).length > 0) {
            again(res, typed, errors);
            return;
        }
        const { years } = form.value;
        const compared = (0, quotes_1.compareQuotes)(quotes, years, library.reference);
        (0, render_1.render)(res, 'guide/quotes', {
            ...page,
            typed,
            fieldErrors: {},
            result: {
                years,
                band: compared.band && withDate(compared.band),
                threshold: compared.threshold && withDate(compared.threshold),
                quotes: compared.quotes.map((quote) => ({
                    seller: quote.seller,
                    isLeast: quote.isLeast && compared.quotes.length > 1,
                    isLeastByHour: quote.isLeastByHour,
                    rows: [
                        { label: 'One unit', value: (0, money_1.pounds)(quote.unitPence) },
                        { label: 'Units', value: quote.units.toLocaleString('en-GB') },
                        { label: 'Travel and other costs', value: (0, money_1.pounds)(quote.extraPence) },
                        { label: 'For one year, without VAT', value: (0, money_1.pounds)(quote.yearPence) },
                        { label: 'VAT', value: (0, money_1.pounds)(quote.vatPence) },
                        { label: 'For one year, with VAT', value: (0, money_1.pounds)(quote.yearWithVatPence) },
                        {
                            label: 'For each hour, without VAT',
                            value: quote.hourPence === undefined ? 'Hours not given' : (0, money_1.pounds)(quote.hourPence),
                        },
                        { label: 'Over all years, with VAT', value: (0, money_1.pounds)(quote.wholePence) },
                    ],
                })),
            },
        });
    });
    function again(res, typed, fieldErrors) {
        (0, render_1.render)(res, 'guide/quotes', { ...page, typed, fieldErrors, errors: (0, forms_1.summary)(fieldErrors) });
    }
    return router;
}
function withDate({ id, words, means, asAt, source }) {
    return { id, words, means, from: `As at ${(0, dates_1.longDate)(asAt)}. ${source}.` };
}
