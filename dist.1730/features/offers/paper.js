"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.offerDocuments = exports.offerDocument = void 0;
exports.nextVersion = nextVersion;
exports.chosenNow = chosenNow;
exports.offerTree = offerTree;
/** The papers of one offer: the same templates as the group's own papers, with the offer chosen. */
const assemble_1 = require("../../engine/clauses/assemble");
const library_1 = require("../../engine/library/library");
const offer_value_1 = require("../../engine/project/offer-value");
/** What goes out: the offer itself. */
exports.offerDocument = 'service-offer';
/** Every paper that is made for one school, with the words of its link. */
exports.offerDocuments = [
    { id: exports.offerDocument, label: 'The whole offer' },
    { id: 'offer-one-page', label: 'The offer on one page' },
    { id: 'quotation', label: 'Quotation' },
    { id: 'service-agreement', label: 'Service agreement' },
    { id: 'assurance-letter', label: 'Letter of assurance' },
];
/** The next version of an offer, as it would go out with these terms. */
function nextVersion(offer, terms, project) {
    const { value } = (0, offer_value_1.priceOffer)(terms, project.services);
    return { number: offer.number, version: offer.versions.length + 1, terms, value };
}
/** What the papers of an offer are made from now: the version that went out last, else the draft. */
function chosenNow(offer, project) {
    const last = offer.versions.at(-1);
    if (last)
        return { number: offer.number, version: last.number, terms: last.terms, value: last.value };
    return offer.draft && nextVersion(offer, offer.draft, project);
}
/** One paper of an offer. @throws Error where there is no such template */
function offerTree(library, project, chosen, at) {
    const template = (0, library_1.templateById)(library, at.document);
    if (!template)
        throw new Error(`There is no template ${at.document} for offers.`);
    return (0, assemble_1.assemble)(template, project, at.asAt, library, 'en-GB', chosen);
}
