"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.standsDays = void 0;
exports.startOffer = startOffer;
exports.keepDraft = keepDraft;
exports.termsBefore = termsBefore;
exports.openToChange = openToChange;
exports.dropDraft = dropDraft;
exports.offerAgain = offerAgain;
const offer_1 = require("../../engine/project/offer");
const offer_invoices_1 = require("../../engine/project/offer-invoices");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const names_1 = require("../../lib/names");
const forms_1 = require("../../web/forms");
const projects_1 = require("../projects");
const change_offer_1 = require("./change-offer");
/** Starts an offer with a first draft. Returns its id. */
function startOffer(db, doing, draft) {
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const offer = await addOffer(store, doing, draft);
        return { deed: { what: 'started an offer', about: `offer:${offer.id}` }, result: offer.id };
    });
}
async function addOffer(store, { project, now }, draft, renews) {
    const offers = await store.offers(project);
    const number = Math.max(0, ...offers.map((one) => one.number)) + 1;
    const id = (0, names_1.freeId)(draft.to.name, new Set([...offers.map((one) => one.id), ...reserved]));
    const offer = {
        id,
        number,
        madeOn: (0, dates_1.londonDate)(now),
        draft,
        versions: [],
        ...(renews !== undefined && { renews }),
    };
    await store.addOffer(project, offer, now.toISOString());
    return offer;
}
/** Words that addresses of offers use for other pages. */
const reserved = ['new', 'look', 'orders'];
/**
 * Keeps the draft of the first or the next version. False, and nothing kept, where someone else changed it since
 * `seen`.
 * @throws Expected where the school has accepted
 */
function keepDraft(db, doing, change) {
    return (0, change_offer_1.changeOffer)(db, doing, change.id, (offer) => {
        openToChange(offer);
        if ((0, forms_1.isStale)(change.seen, termsBefore(offer)))
            return { offer, what: '', result: false };
        return { offer: { ...offer, draft: change.draft }, what: 'changed an offer', result: true };
    });
}
/** What a form for the next version starts from: its draft, else what went out last. */
function termsBefore(offer) {
    return offer.draft ?? (0, offer_1.lastVersion)(offer)?.terms;
}
/** @throws Expected where the school has accepted: a new offer is made then, beside the agreement */
function openToChange(offer) {
    if (!(0, offer_1.acceptanceOf)(offer))
        return;
    throw new expected_1.Expected('conflict', 'The school has accepted this offer', 'What was agreed stays as it is. Make a new offer for anything more.');
}
/** Drops the draft. An offer that never went out goes with it. Returns whether it is gone. */
function dropDraft(db, doing, id) {
    return (0, change_offer_1.changeOffer)(db, doing, id, async (offer, store) => {
        const { draft: _dropped, ...rest } = offer;
        if (offer.versions.length === 0)
            await store.removeOffer(doing.project, id);
        return { offer: rest, what: 'dropped the draft of an offer', result: offer.versions.length === 0 };
    });
}
/**
 * Offers again what this offer holds, for the year after it ends: as a new draft, which nobody has seen yet. Returns
 * the id of the new offer; of the one that there is, where this was done before.
 */
function offerAgain(db, doing, id) {
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const offers = await store.offers(doing.project);
        const there = offers.find((one) => one.renews === id);
        if (there)
            return { deed: undefined, result: there.id };
        const terms = offers.flatMap((one) => (one.id === id ? ((0, offer_1.termsOf)(one) ?? []) : []))[0];
        if (!terms)
            throw new expected_1.Expected('missing', 'We cannot find this offer', 'Go back to the list of offers.');
        const services = new Set((await store.services(doing.project)).map((service) => service.id));
        const lines = terms.lines.filter((line) => services.has(line.service));
        if (lines.length === 0) {
            throw new expected_1.Expected('conflict', 'None of these services is in your list any more', 'Make a new offer for this school instead.');
        }
        const draft = { ...terms, lines, ...nextYear(terms, (0, dates_1.londonDate)(doing.now)) };
        const offer = await addOffer(store, doing, draft, id);
        return { deed: { what: 'offered again', about: `offer:${offer.id}` }, result: offer.id };
    });
}
/** How long an offer stands if nobody says otherwise, in days. */
exports.standsDays = 42;
/** The year after an agreement, open for six weeks and not beyond its first day. */
function nextYear(terms, today) {
    const starts = (0, dates_1.addDays)((0, offer_invoices_1.lastDay)(terms), 1);
    const stands = (0, dates_1.addDays)(today, exports.standsDays);
    return { starts, validUntil: starts > today && stands > starts ? starts : stands };
}
