"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.chosenOfferLists = void 0;
exports.whenWords = whenWords;
/** The lists of a paper for one school: what is offered and its price, the dates, the invoices. Empty without an offer. */
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
const answers_1 = require("../interview/answers");
const offer_dates_1 = require("../project/offer-dates");
const offer_invoices_1 = require("../project/offer-invoices");
const service_1 = require("../project/service");
const service_words_1 = require("./service-words");
exports.chosenOfferLists = {
    'chosen.lines': {
        keys: ['title', 'quantity', 'each', 'year', 'vat'],
        rows: ({ offer }) => (offer?.value.lines ?? []).map((line) => ({
            title: line.title,
            quantity: `${line.quantity.toLocaleString('en-GB')} × ${line.unit}`,
            each: (0, money_1.pounds)(line.eachPence),
            year: (0, money_1.pounds)(line.yearPence),
            vat: (0, service_words_1.vatStatusWords)(line),
        })),
    },
    // What the group says of its time: "A full assessment of one child: 2 days".
    'offer.timeBuys': {
        keys: ['what', 'time'],
        rows: ({ project }) => (0, answers_1.linesOf)(project.answers, 'offer.timeBuys').map(workRow),
    },
    'offer.units': {
        keys: ['title', 'unit', 'hours'],
        rows: ({ project }) => project.services.flatMap(unitRow),
    },
    'offer.steps': ofServices((service) => service.calendar),
    'offer.promises': ofServices((service) => service.kpis),
    'offer.duties': ofServices((service) => service.schoolDuties),
    'chosen.totals': { keys: ['what', 'sum'], rows: totalRows },
    'chosen.calendar': {
        keys: ['when', 'what', 'detail'],
        rows: (source) => datesOf(source).map((date) => ({ when: whenWords(date), what: date.what, detail: date.detail })),
    },
    'chosen.invoices': {
        keys: ['number', 'on', 'share', 'sum'],
        rows: ({ offer }) => offer
            ? (0, offer_invoices_1.invoicesOf)(offer.terms, offer.value.yearPence).map((invoice) => ({
                number: String(invoice.number),
                on: (0, dates_1.longDate)(invoice.on),
                share: invoice.share,
                sum: (0, money_1.pounds)(invoice.pence),
            }))
            : [],
    },
};
/** Words before the last colon, and the time after it. */
function workRow(line) {
    const [, what = line, time = ''] = /^(.+):\s*([^:]+)$/.exec(line) ?? [];
    return { what, time };
}
/** A service that is sold by a stretch of time, with the hours of one. */
function unitRow(service) {
    const hours = (0, service_1.unitHours)(service);
    if (hours === undefined)
        return [];
    return [{ title: service.title, unit: service.unit, hours: String(hours) }];
}
/** A row for each line that services say of themselves. */
function ofServices(lines) {
    return {
        keys: ['title', 'words'],
        rows: ({ project }) => project.services.flatMap((service) => (lines(service) ?? []).map((words) => ({ title: service.title, words }))),
    };
}
function datesOf({ offer, project }) {
    const days = project.answers['offer.reportDays'];
    return offer ? (0, offer_dates_1.agreementDates)(offer.terms, typeof days === 'number' ? days : undefined) : [];
}
/** One day, or a window from one day to another. */
function whenWords({ from, until }) {
    return from === until ? (0, dates_1.longDate)(from) : `${(0, dates_1.longDate)(from)} to ${(0, dates_1.longDate)(until)}`;
}
function totalRows({ offer }) {
    if (!offer)
        return [];
    const { terms, value } = offer;
    const rows = [{ what: 'One year, without VAT', sum: (0, money_1.pounds)(value.yearPence) }];
    if (terms.discountPercent !== undefined) {
        rows.unshift({ what: 'Before the discount', sum: (0, money_1.pounds)(value.yearPence + value.discountPence) }, { what: `Discount of ${terms.discountPercent} per cent`, sum: (0, money_1.pounds)(-value.discountPence) });
    }
    const years = terms.years === 1 ? 'The whole agreement' : `All ${terms.years} years`;
    return [...rows, { what: `${years}, without VAT`, sum: (0, money_1.pounds)(value.wholePence) }];
}
