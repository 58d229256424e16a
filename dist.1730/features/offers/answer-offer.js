"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openLink = openLink;
exports.isOpen = isOpen;
exports.answerOffer = answerOffer;
exports.answerLines = answerLines;
exports.withdrawOffer = withdrawOffer;
exports.deadLink = deadLink;
const offer_facts_1 = require("../../engine/project/offer-facts");
const offer_1 = require("../../engine/project/offer");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const paths_1 = require("../../web/paths");
const account_1 = require("../account");
const mail_1 = require("../mail");
const projects_1 = require("../projects");
const change_offer_1 = require("./change-offer");
const send_offer_1 = require("./send-offer");
const store_1 = require("./store");
/** Finds what a link opens; changes nothing. @throws Expected where the link does not work, or not any more */
async function openLink(db, token, now) {
    const link = await (0, store_1.offerStore)(db).liveLink((0, account_1.hashed)(token), now.toISOString());
    if (!link)
        throw deadLink();
    const project = await (0, projects_1.projectStore)(db).load(link.project);
    const offer = project.offers?.find(({ id }) => id === link.offer);
    const version = offer?.versions.find(({ number }) => number === link.version);
    const copy = await (0, store_1.offerStore)(db).copy(link.project, link.offer, link.version);
    if (!offer || !version || !copy)
        throw deadLink();
    return { link, project, offer, version, copy };
}
/** Whether a version is the last one and open: only then can it be accepted or declined. */
function isOpen(offer, version, today) {
    return (0, offer_1.lastVersion)(offer)?.number === version.number && (0, offer_1.versionState)(version, today) === 'sent';
}
/**
 * Accepts or declines a version for good. Two at the same instant, or one against a withdrawal: the first to be
 * written wins, as each reads and holds the offer before it writes.
 * @param seen the fingerprint of the copy that the page showed
 * @returns `same` where it was already answered so, by whomever; `closed` where it can no longer be answered
 */
function answerOffer(deps, now, opened, answer) {
    const { link } = opened;
    const { seen, ...end } = answer;
    const doing = { project: link.project, seat: null, now };
    return (0, change_offer_1.changeOffer)(deps.db, doing, link.offer, async (offer, _store, trx) => {
        const version = offer.versions.find(({ number }) => number === link.version);
        const copy = await (0, store_1.offerStore)(trx).copy(link.project, link.offer, link.version);
        const live = await (0, store_1.offerStore)(trx).liveLink(link.hash, now.toISOString());
        if (!version || !copy || !live)
            throw deadLink();
        if (version.end?.how === end.how)
            return { offer, what: '', result: 'same' };
        if (!isOpen(offer, version, (0, dates_1.londonDate)(now)))
            return { offer, what: '', result: 'closed' };
        // What is accepted is what was read: the bytes are still those that were sent, and those that the page showed.
        if ((0, send_offer_1.pdfHash)(copy.pdf) !== version.hash || version.hash !== seen)
            throw notTheSame();
        const ended = { ...version, end };
        if (end.how === 'accepted')
            await (0, store_1.offerStore)(trx).keepLinks(link.project, link.offer);
        await mailAnswer(trx, deps, { ...opened, offer, version: ended, copy, end, doing });
        const versions = offer.versions.map((one) => (one.number === version.number ? ended : one));
        const { draft: _dropped, ...rest } = offer;
        return {
            // A next version that was being written has no use after an agreement.
            offer: end.how === 'accepted' ? { ...rest, versions } : { ...offer, versions },
            what: end.how === 'accepted'
                ? 'noted that a school accepted an offer'
                : 'noted that a school declined an offer',
            result: 'done',
        };
    });
}
async function mailAnswer(trx, { config }, of) {
    const { project, offer, version, copy, end, doing } = of;
    const chosen = { number: offer.number, version: version.number };
    const attachments = [(0, send_offer_1.offerFile)(copy.tree.society, chosen, copy.pdf)];
    const lines = answerLines(version, end);
    const shared = {
        coop: copy.tree.society,
        buyer: version.terms.to.name,
        reference: (0, offer_facts_1.offerReference)(chosen),
        lines,
    };
    const mail = { project: doing.project, now: doing.now, attachments };
    const key = `offer ${doing.project} ${offer.id} ${version.number} ${end.how}`;
    const group = project.answers['offer.contactEmail'];
    if (typeof group === 'string') {
        const link = config.baseUrl + (0, paths_1.href)(paths_1.paths.offer, { project: doing.project, offer: offer.id });
        await (0, mail_1.postMail)(trx, {
            ...mail,
            key: `${key} group`,
            to: group,
            template: 'offer-answered',
            values: { ...shared, link },
        });
    }
    const school = version.terms.to.email;
    if (school !== undefined)
        await (0, mail_1.postMail)(trx, {
            ...mail,
            key: `${key} buyer`,
            to: school,
            template: 'offer-answer-copy',
            values: shared,
        });
}
/** What was said, by whom and when, a line each: in mails, on both pages. */
function answerLines(version, end) {
    const said = end.how === 'declined'
        ? 'Answer: no, thank you'
        : version.binding
            ? 'Answer: accepted'
            : 'Answer: yes in principle. This is not an order, and it binds nobody';
    return [
        said,
        `By: ${end.name}, ${end.role}`,
        `On: ${(0, dates_1.longDate)(end.on)}`,
        ...(end.how === 'accepted' && end.order !== undefined ? [`Purchase order number: ${end.order}`] : []),
        ...(end.how === 'accepted' && end.invoiceEmail !== undefined
            ? [`E-mail for invoices: ${end.invoiceEmail}`]
            : []),
        ...(end.how === 'declined' && end.reason !== undefined
            ? [`Reason: ${end.reason.replace(/\s*\n\s*/g, ' ')}`]
            : []),
        `Fingerprint of the PDF (SHA-256): ${version.hash ?? ''}`,
    ];
}
/** Ends the open version from the group's side, and tells the school. False where there is nothing open. */
function withdrawOffer(db, doing, id) {
    return (0, change_offer_1.changeOffer)(db, doing, id, async (offer, store, trx) => {
        const last = (0, offer_1.lastVersion)(offer);
        const today = (0, dates_1.londonDate)(doing.now);
        if (!last || !isOpen(offer, last, today))
            return { offer, what: '', result: false };
        const ended = { ...last, end: { how: 'withdrawn', on: today } };
        const copy = await (0, store_1.offerStore)(trx).copy(doing.project, id, last.number);
        const { answers } = await store.load(doing.project);
        if (last.terms.to.email !== undefined) {
            await (0, mail_1.postMail)(trx, {
                key: `offer ${doing.project} ${id} ${last.number} withdrawn`,
                to: last.terms.to.email,
                template: 'offer-withdrawn',
                values: {
                    coop: copy?.tree.society ?? '',
                    buyer: last.terms.to.contact ?? last.terms.to.name,
                    reference: (0, offer_facts_1.offerReference)({ number: offer.number, version: last.number }),
                    contact: String(answers['offer.contactEmail'] ?? ''),
                },
                project: doing.project,
                now: doing.now,
            });
        }
        return {
            offer: { ...offer, versions: [...offer.versions.slice(0, -1), ended] },
            what: 'withdrew an offer',
            result: true,
        };
    });
}
function deadLink() {
    return new expected_1.Expected('missing', 'This link no longer works', 'It was replaced, stopped or is too old. Ask the co-operative that sent it for a new one.');
}
function notTheSame() {
    return new expected_1.Expected('conflict', 'This is not the offer that you read', 'Open your link again and read the offer as it is now. Nothing was accepted.');
}
