"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.priceKeys = void 0;
exports.priceTable = priceTable;
exports.priceRow = priceRow;
/** The rows of price tables: one for each thing that a school can buy, so that no price needs a footnote. */
const money_1 = require("../../lib/money");
const price_words_1 = require("./price-words");
const service_words_1 = require("./service-words");
exports.priceKeys = [
    'title',
    'what',
    'unit',
    'hours',
    'price',
    'each',
    'early',
    'vat',
    'smallest',
    'several',
];
/** The rows of all services, in their order. */
function priceTable(services) {
    return services.flatMap((service) => (0, price_words_1.priceRows)(service).map((row) => priceRow(service, row)));
}
/** One row, with the name of the service in front of what it is of it. */
function priceRow(service, row) {
    const { title } = service;
    return {
        title: row.what === '' ? title : `${title}: ${row.what}`,
        what: row.what === '' ? row.buys : upper(row.what),
        unit: row.buys,
        hours: row.hours === undefined ? '' : String(row.hours),
        price: row.pence === undefined ? 'On request' : (0, money_1.pounds)(row.pence),
        each: row.each ?? '',
        early: moneyOr(row.earlyPence),
        vat: (0, service_words_1.vatStatusWords)(service),
        smallest: (0, price_words_1.orderWords)(service),
        several: (0, price_words_1.multiYearWords)(service),
    };
}
function moneyOr(pence) {
    return pence === undefined ? '' : (0, money_1.pounds)(pence);
}
function upper(words) {
    return words.charAt(0).toUpperCase() + words.slice(1);
}
