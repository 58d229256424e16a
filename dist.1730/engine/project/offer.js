"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.stateWords = exports.invoicePlans = exports.lawsOfOffers = exports.buyerKinds = void 0;
exports.lastVersion = lastVersion;
exports.offerState = offerState;
exports.versionState = versionState;
exports.acceptanceOf = acceptanceOf;
exports.termsOf = termsOf;
exports.ordersOf = ordersOf;
exports.buyerKinds = ['school', 'council'];
exports.lawsOfOffers = ['england-wales', 'scotland', 'northern-ireland'];
exports.invoicePlans = ['whole', 'thirds', 'tax-years', 'monthly'];
/** The version that went out last; undefined before the first. */
function lastVersion(offer) {
    return offer.versions.at(-1);
}
/** How an offer stands on a day. A version that was replaced is never the last one. */
function offerState(offer, today) {
    const last = lastVersion(offer);
    return last ? versionState(last, today) : 'draft';
}
/** How one version stands on a day; `withdrawn` also where a later version replaced it. */
function versionState(version, today) {
    if (version.end)
        return version.end.how === 'replaced' ? 'withdrawn' : version.end.how;
    return today > version.terms.validUntil ? 'expired' : 'sent';
}
/** What the school accepted; undefined where it has not. */
function acceptanceOf(offer) {
    const version = lastVersion(offer);
    return version?.end?.how === 'accepted' ? { version, end: version.end } : undefined;
}
/** The terms that count now: what was accepted or is open, else what is being written. */
function termsOf(offer) {
    return lastVersion(offer)?.terms ?? offer.draft;
}
/** Offers of which the school said yes, last asked-for first: the orders. */
function ordersOf(offers) {
    return offers.filter((offer) => acceptanceOf(offer) !== undefined);
}
exports.stateWords = {
    draft: 'Draft',
    sent: 'Sent',
    expired: 'Ran out',
    accepted: 'Accepted',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
};
