"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.offerConditions = exports.offerFacts = void 0;
exports.offerReference = offerReference;
/** What a paper for one school can say: facts of the chosen offer, and conditions on it. Empty where none is chosen. */
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
const names_1 = require("../../lib/names");
const buying_1 = require("./buying");
const in_force_1 = require("./in-force");
const offer_invoices_1 = require("./offer-invoices");
const project_1 = require("./project");
/** A fact of the chosen offer; without one the sentence that prints it is left out. */
function ofOffer(label, text) {
    return {
        label,
        mend: 'services',
        optional: true,
        text: (source) => source.offer && text(source.offer, source),
    };
}
/** Each is printed as `{{ chosen.name }}`. */
exports.offerFacts = {
    'society.numberOrSpace': {
        label: 'registered number',
        mend: 'registration',
        text: ({ project, asAt }) => ((0, in_force_1.isRegistered)(project, asAt) ? project.registration?.number : undefined) ?? roomToWrite,
    },
    'society.rulesNow': {
        label: 'rules',
        mend: 'register',
        text: ({ project, asAt }) => ((0, in_force_1.isRegistered)(project, asAt) ? 'rules' : 'draft rules'),
    },
    'chosen.buyer': ofOffer('who the offer is to', ({ terms }) => terms.to.name),
    'chosen.contact': ofOffer('who reads it', ({ terms }) => terms.to.contact),
    'chosen.urn': ofOffer('school number', ({ terms }) => terms.to.urn),
    'chosen.reference': ofOffer('number of the offer', offerReference),
    'chosen.span': ofOffer('time of the agreement', ({ terms }) => (0, offer_invoices_1.spanWords)(terms)),
    'chosen.starts': ofOffer('first day', ({ terms }) => (0, dates_1.longDate)(terms.starts)),
    'chosen.years': ofOffer('years', ({ terms }) => (0, names_1.counted)(terms.years, 'year')),
    'chosen.validUntil': ofOffer('last day to accept', ({ terms }) => (0, dates_1.longDate)(terms.validUntil)),
    'chosen.lead': ofOffer('named lead', ({ terms }, { project }) => {
        const lead = project.founders.find(({ id }) => id === terms.lead);
        return lead && (0, project_1.shortName)(lead);
    }),
    'chosen.notes': ofOffer('notes', ({ terms }) => terms.notes),
    'chosen.discount': ofOffer('discount', ({ terms }) => terms.discountPercent === undefined ? undefined : `${terms.discountPercent} per cent`),
    'chosen.price': ofOffer('price', ({ terms, value }) => terms.years === 1
        ? `${(0, money_1.pounds)(value.yearPence)} for the year, without VAT`
        : `${(0, money_1.pounds)(value.yearPence)} a year and ${(0, money_1.pounds)(value.wholePence)} for all ${terms.years} years, without VAT`),
    'chosen.mostWithVat': ofOffer('price with VAT', ({ value }, { library }) => (0, money_1.pounds)((0, buying_1.withVat)(value.wholePence, library.reference))),
    'chosen.band': ofOffer('buying band', ({ value }, { library }) => (0, buying_1.buyingBand)(value.wholePence, library.reference).words),
    'chosen.invoices': ofOffer('how it is invoiced', ({ terms }) => offer_invoices_1.planWords[terms.invoices]),
    'chosen.remainder': ofOffer('how pennies are rounded', ({ terms }) => terms.invoices === 'whole' ? undefined : offer_invoices_1.remainderRule),
};
const roomToWrite = '______________________';
/** "Offer 7, version 2"; the first version is the offer itself. */
function offerReference({ number, version }) {
    return `Offer ${number}${version > 1 ? `, version ${version}` : ''}`;
}
const ask = (question) => ({ offer }) => offer !== undefined && question(offer);
/** Conditions on the chosen offer. */
exports.offerConditions = {
    'chosen.any': ask(() => true),
    'chosen.council': ask(({ terms }) => terms.to.kind === 'council'),
    'chosen.early': ask(({ terms }) => terms.early),
    'chosen.discounted': ask(({ terms }) => terms.discountPercent !== undefined),
    'chosen.manyYears': ask(({ terms }) => terms.years > 1),
    'chosen.scotland': ask(({ terms }) => terms.law === 'scotland'),
    'chosen.northernIreland': ask(({ terms }) => terms.law === 'northern-ireland'),
    'chosen.englandWales': ask(({ terms }) => terms.law === 'england-wales'),
};
