"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.stateTag = stateTag;
exports.offerCards = offerCards;
exports.valueOf = valueOf;
exports.openQuestions = openQuestions;
exports.valuePage = valuePage;
exports.versionRows = versionRows;
exports.answerOf = answerOf;
exports.invoicePage = invoicePage;
exports.invoiceTable = invoiceTable;
exports.datePage = datePage;
exports.orders = orders;
exports.renewals = renewals;
exports.orderTable = orderTable;
exports.ordersPage = ordersPage;
/** Offers in words, for the pages of the group and of the school. */
const chosen_offer_1 = require("../../engine/lists/chosen-offer");
const service_words_1 = require("../../engine/lists/service-words");
const buying_1 = require("../../engine/project/buying");
const offer_dates_1 = require("../../engine/project/offer-dates");
const offer_1 = require("../../engine/project/offer");
const offer_invoices_1 = require("../../engine/project/offer-invoices");
const offer_value_1 = require("../../engine/project/offer-value");
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
const names_1 = require("../../lib/names");
const paths_1 = require("../../web/paths");
const answer_offer_1 = require("./answer-offer");
const colours = {
    draft: 'grey',
    sent: 'blue',
    expired: 'yellow',
    accepted: 'green',
    declined: 'red',
    withdrawn: 'grey',
};
/** How an offer stands, as a tag. A yes while nobody can accept is told apart from an order. */
function stateTag(offer, today) {
    const state = (0, offer_1.offerState)(offer, today);
    const last = (0, offer_1.lastVersion)(offer);
    const text = state === 'accepted' && last?.binding === false ? 'Yes in principle' : offer_1.stateWords[state];
    return { text, classes: `govuk-tag--${colours[state]}` };
}
/** The offers of a group, newest first. */
function offerCards(project, offers, services, today) {
    return offers.toReversed().map((offer) => {
        const terms = (0, offer_1.termsOf)(offer);
        const value = valueOf(offer, services);
        return {
            name: terms?.to.name ?? '',
            number: offer.number,
            href: (0, paths_1.href)(paths_1.paths.offer, { project, offer: offer.id }),
            span: terms ? (0, offer_invoices_1.spanWords)(terms) : '',
            price: value ? `${(0, money_1.pounds)(value.wholePence)} without VAT` : '',
            until: (0, offer_1.offerState)(offer, today) === 'sent' && terms ? `Open until ${(0, dates_1.longDate)(terms.validUntil)}.` : '',
            asked: openQuestions(offer),
            tag: stateTag(offer, today),
            changing: offer.draft !== undefined && offer.versions.length > 0,
        };
    });
}
/** What an offer costs: as it was sent, else as the draft stands. */
function valueOf(offer, services) {
    const last = (0, offer_1.lastVersion)(offer);
    return last?.value ?? (offer.draft && (0, offer_value_1.priceOffer)(offer.draft, services).value);
}
/** How many questions came after the group's last answer. */
function openQuestions(offer) {
    const messages = offer.messages ?? [];
    return messages.length - 1 - messages.findLastIndex(({ from }) => from === 'group');
}
/** The price of an offer as rows, with the band that it falls in. VAT is never decided. */
function valuePage(terms, value, reference) {
    const whole = terms.years === 1 ? 'The whole agreement' : `All ${terms.years} years`;
    return {
        lines: value.lines.map((line) => [
            { text: line.title },
            { text: `${line.quantity.toLocaleString('en-GB')} × ${line.unit}` },
            { text: (0, money_1.pounds)(line.eachPence), format: 'numeric' },
            { text: (0, money_1.pounds)(line.yearPence), format: 'numeric' },
            { text: (0, service_words_1.vatStatusWords)(line) },
        ]),
        sums: [
            ...(value.discountPence > 0
                ? [
                    {
                        key: { text: 'Discount' },
                        value: { text: `${terms.discountPercent} per cent: ${(0, money_1.pounds)(value.discountPence)} a year` },
                    },
                ]
                : []),
            { key: { text: 'One year, without VAT' }, value: { text: (0, money_1.pounds)(value.yearPence) } },
            { key: { text: `${whole}, without VAT` }, value: { text: (0, money_1.pounds)(value.wholePence) } },
            {
                key: { text: 'If VAT were due on all of it' },
                value: { text: `${(0, money_1.pounds)((0, buying_1.withVat)(value.wholePence, reference))}. We never decide VAT for you` },
            },
            ...(terms.law === 'england-wales'
                ? [
                    {
                        key: { text: 'Buying band in England' },
                        value: { text: (0, buying_1.buyingBand)(value.wholePence, reference).words },
                    },
                ]
                : []),
        ],
        thresholds: (0, buying_1.thresholdsReached)(value.wholePence, reference),
    };
}
/** Each version that went out, newest first. */
function versionRows(project, offer, today) {
    return offer.versions.toReversed().map((version) => {
        const file = (format) => (0, paths_1.href)(paths_1.paths.offerCopy, { project, offer: offer.id, version: version.number, format });
        return {
            number: version.number,
            sent: (0, dates_1.longDate)(version.sentOn),
            to: version.terms.to.email ?? '',
            state: versionWords(version, today),
            hash: version.hash ?? '',
            files: [
                { label: 'PDF', href: file('pdf') },
                { label: 'Word', href: file('docx') },
            ],
        };
    });
}
function versionWords(version, today) {
    const { end, terms } = version;
    if (end) {
        const words = {
            accepted: version.binding ? 'Accepted' : 'Yes in principle',
            declined: 'Declined',
            withdrawn: 'Withdrawn',
            replaced: 'Replaced',
        };
        return `${words[end.how]} on ${(0, dates_1.longDate)(end.on)}`;
    }
    return (0, offer_1.versionState)(version, today) === 'sent'
        ? `Open until ${(0, dates_1.longDate)(terms.validUntil)}`
        : `Ran out on ${(0, dates_1.longDate)(terms.validUntil)}`;
}
/** What the school said, line by line; nothing while it said neither yes nor no. */
function answerOf(version) {
    const end = version?.end;
    if (!version || !end || !('name' in end))
        return undefined;
    return { lines: (0, answer_offer_1.answerLines)(version, end), accepted: end.how === 'accepted' };
}
/** The invoices of an offer for a page. */
function invoicePage(terms, value) {
    return {
        plan: offer_invoices_1.planWords[terms.invoices],
        rule: terms.invoices === 'whole' ? '' : offer_invoices_1.remainderRule,
        rows: (0, offer_invoices_1.invoicesOf)(terms, value.yearPence).map((one) => [
            { text: String(one.number) },
            { text: (0, dates_1.longDate)(one.on) },
            { text: one.share },
            { text: (0, money_1.pounds)(one.pence), format: 'numeric' },
        ]),
    };
}
/** The invoices of an offer as a table for other programs. */
function invoiceTable(offer, terms, value) {
    const order = (0, offer_1.acceptanceOf)(offer)?.end.order ?? '';
    const rows = (0, offer_invoices_1.invoicesOf)(terms, value.yearPence);
    return {
        name: 'Invoices',
        columns: [
            { heading: 'Invoice', width: 9 },
            { heading: 'Date', width: 12 },
            { heading: 'School', width: 34 },
            { heading: 'Purchase order', width: 18 },
            { heading: 'Share', width: 26 },
            { heading: 'Amount without VAT', width: 20 },
        ],
        rows: [
            ...rows.map((one) => [
                one.number,
                { date: one.on },
                terms.to.name,
                order,
                one.share,
                { pence: one.pence },
            ]),
            [null, null, terms.to.name, order, 'All', { pence: rows.reduce((sum, one) => sum + one.pence, 0) }],
        ],
    };
}
/** The dates of an offer for a page. */
function datePage(terms, reportDays) {
    return (0, offer_dates_1.agreementDates)(terms, reportDays).map((date) => [
        { text: (0, chosen_offer_1.whenWords)(date) },
        { text: date.what },
        { text: date.detail },
    ]);
}
/** What schools said yes to, the latest first. */
function orders(offers) {
    return (0, offer_1.ordersOf)(offers)
        .flatMap((offer) => {
        const found = (0, offer_1.acceptanceOf)(offer);
        return found ? [{ offer, version: found.version, ends: (0, offer_invoices_1.lastDay)(found.version.terms) }] : [];
    })
        .toSorted((a, b) => ((a.version.end?.on ?? '') < (b.version.end?.on ?? '') ? 1 : -1));
}
/** Agreements that end within so many months from today, the first to end first, with what was offered again. */
function renewals(offers, today, within) {
    return orders(offers)
        .filter(({ ends }) => ends >= today && ends <= (0, dates_1.addMonths)(today, within))
        .toSorted((a, b) => (a.ends < b.ends ? -1 : 1))
        .map((order) => ({ ...order, again: offers.find(({ renews }) => renews === order.offer.id) }));
}
/** The order log as a table for other programs. @param people whether the names of those who said yes may be shown */
function orderTable(offers, people) {
    return {
        name: 'Orders',
        columns: [
            { heading: 'Offer', width: 8 },
            { heading: 'Version', width: 9 },
            { heading: 'School', width: 34 },
            { heading: 'School number', width: 14 },
            { heading: 'Accepted on', width: 13 },
            { heading: 'Binding', width: 10 },
            ...(people
                ? [
                    { heading: 'By', width: 24 },
                    { heading: 'Role', width: 22 },
                ]
                : []),
            { heading: 'Purchase order', width: 18 },
            { heading: 'First day', width: 12 },
            { heading: 'Last day', width: 12 },
            { heading: 'One year without VAT', width: 16 },
            { heading: 'Whole time without VAT', width: 16 },
            { heading: 'Fingerprint of the PDF', width: 66 },
        ],
        rows: orders(offers).map(({ offer, version, ends }) => {
            const end = version.end?.how === 'accepted' ? version.end : undefined;
            return [
                offer.number,
                version.number,
                version.terms.to.name,
                version.terms.to.urn ?? '',
                end ? { date: end.on } : null,
                version.binding ? 'Yes' : 'No: in principle',
                ...(people ? [end?.name ?? '', end?.role ?? ''] : []),
                end?.order ?? '',
                { date: version.terms.starts },
                { date: ends },
                { pence: version.value.yearPence },
                { pence: version.value.wholePence },
                version.hash ?? '',
            ];
        }),
    };
}
/** The order log and the renewals for a page. */
function ordersPage(project, offers, today, within) {
    const total = (pence) => (0, money_1.pounds)(pence.reduce((sum, one) => sum + one, 0));
    const all = orders(offers);
    const bound = all.filter(({ version }) => version.binding);
    return {
        orders: all.map(({ offer, version, ends }) => ({
            name: version.terms.to.name,
            href: (0, paths_1.href)(paths_1.paths.offer, { project, offer: offer.id }),
            accepted: version.end ? (0, dates_1.longDate)(version.end.on) : '',
            until: (0, dates_1.longDate)(ends),
            order: version.end?.how === 'accepted' ? (version.end.order ?? '') : '',
            price: (0, money_1.pounds)(version.value.wholePence),
            tag: stateTag(offer, today),
        })),
        total: `${(0, names_1.counted)(bound.length, 'order')}, ${total(bound.map(({ version }) => version.value.wholePence))} without VAT`,
        renewals: renewals(offers, today, within).map(({ offer, version, ends, again }) => ({
            name: version.terms.to.name,
            ends: (0, dates_1.longDate)(ends),
            price: (0, money_1.pounds)(version.value.yearPence),
            againHref: (0, paths_1.href)(paths_1.paths.offerAgain, { project, offer: offer.id }),
            there: again && { href: (0, paths_1.href)(paths_1.paths.offer, { project, offer: again.id }), tag: stateTag(again, today) },
        })),
    };
}
