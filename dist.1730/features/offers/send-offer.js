"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sendOffer = sendOffer;
exports.freeze = freeze;
exports.pdfHash = pdfHash;
exports.sendLinkAgain = sendLinkAgain;
exports.endLinks = endLinks;
exports.offerFile = offerFile;
exports.fileName = fileName;
/** Sends the draft of an offer: its paper is made and kept byte for byte, and goes out by mail with a private link. */
const node_crypto_1 = require("node:crypto");
const docx_1 = require("../../engine/paper/docx");
const pdf_1 = require("../../engine/paper/pdf");
const in_force_1 = require("../../engine/project/in-force");
const offer_facts_1 = require("../../engine/project/offer-facts");
const offer_1 = require("../../engine/project/offer");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const names_1 = require("../../lib/names");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const account_1 = require("../account");
const mail_1 = require("../mail");
const projects_1 = require("../projects");
const change_offer_1 = require("./change-offer");
const paper_1 = require("./paper");
const ready_1 = require("./ready");
const store_1 = require("./store");
const write_offer_1 = require("./write-offer");
const day = 24 * 60 * 60 * 1000;
/** How long a link works after the last day to accept, so that a school can still read and ask. */
const linkDays = 90;
/**
 * Sends the draft as the next version. The version before it can no longer be accepted from that moment.
 * @param seen the mark of the draft that the person looked at
 * @throws Expected where something must be put right first, or someone changed the draft since `seen`
 */
async function sendOffer(deps, doing, id, seen) {
    const { db, library } = deps;
    const project = await (0, projects_1.projectStore)(db).load(doing.project);
    const offer = project.offers?.find((one) => one.id === id);
    if (!offer)
        throw (0, change_offer_1.noOffer)();
    const { draft } = offer;
    if (!draft || (seen !== undefined && seen !== (0, forms_1.fingerprint)(draft)))
        throw changed();
    const today = (0, dates_1.londonDate)(doing.now);
    const chosen = (0, paper_1.nextVersion)(offer, draft, project);
    const tree = (0, paper_1.offerTree)(library, project, chosen, { document: paper_1.offerDocument, asAt: today });
    if ((0, ready_1.holdsOf)(project, draft, tree.gaps, today).length > 0)
        throw notReady();
    const copy = await freeze(tree);
    await (0, change_offer_1.changeOffer)(db, doing, id, async (now, _store, trx) => {
        (0, write_offer_1.openToChange)(now);
        if ((0, forms_1.fingerprint)(now.draft) !== (0, forms_1.fingerprint)(draft) || now.versions.length !== offer.versions.length)
            throw changed();
        const version = {
            number: chosen.version,
            terms: draft,
            sentOn: today,
            binding: (0, in_force_1.isRegistered)(project, today),
            value: chosen.value,
            hash: copy.hash,
        };
        await (0, store_1.offerStore)(trx).addCopy({ project: doing.project, offer: id, version: version.number, madeAt: doing.now.toISOString() }, copy);
        const sent = withVersion(now, version, today);
        await mailOffer(trx, deps, { doing, offer: sent, coop: tree.society, pdf: copy.pdf, chosen });
        return { offer: sent, what: 'sent an offer', result: undefined };
    });
}
/** A paper made as it goes out, with the fingerprint of its PDF. */
async function freeze(tree) {
    const pdf = await (0, pdf_1.toPdf)(tree);
    return { hash: pdfHash(pdf), pdf, docx: await (0, docx_1.toDocx)(tree), tree };
}
function pdfHash(pdf) {
    return (0, node_crypto_1.createHash)('sha256').update(pdf).digest('hex');
}
/** The offer with a new version as its last; the one before it is replaced, where nothing had ended it. */
function withVersion(offer, version, on) {
    const { draft: _sent, versions, ...rest } = offer;
    const before = versions.map((one) => one.end ? one : { ...one, end: { how: 'replaced', on } });
    return { ...rest, versions: [...before, version] };
}
/**
 * Makes a new private link to the last version and sends it, with the PDF. Its earlier links stop working.
 * @throws Expected where nothing was sent yet, or the copy is not on this site
 */
async function sendLinkAgain(deps, doing, id) {
    const project = await (0, projects_1.projectStore)(deps.db).load(doing.project);
    await (0, change_offer_1.changeOffer)(deps.db, doing, id, async (offer, _store, trx) => {
        const last = (0, offer_1.lastVersion)(offer);
        const copy = last && (await (0, store_1.offerStore)(trx).copy(doing.project, id, last.number));
        if (!last || !copy)
            throw noCopy();
        const chosen = { number: offer.number, version: last.number, terms: last.terms, value: last.value };
        await mailOffer(trx, deps, { doing, offer, coop: copy.tree.society, pdf: copy.pdf, chosen });
        // The offer is the same, and the trail says that it went out again.
        return { offer: { ...offer }, what: 'sent an offer again', result: project.name };
    });
}
/** Stops every link of an offer. What was sent by mail stays with the school. */
function endLinks(db, doing, id) {
    return (0, change_offer_1.changeOffer)(db, doing, id, async (offer, _store, trx) => {
        await (0, store_1.offerStore)(trx).endLinks({ project: doing.project, offer: id }, doing.now.toISOString());
        return { offer: { ...offer }, what: 'stopped the link of an offer', result: undefined };
    });
}
async function mailOffer(trx, { config }, of) {
    const { doing, offer, coop, pdf, chosen } = of;
    const { to, validUntil } = chosen.terms;
    const version = (0, offer_1.lastVersion)(offer);
    if (to.email === undefined || !version)
        throw noCopy();
    const token = (0, account_1.newToken)();
    const at = doing.now.toISOString();
    const store = (0, store_1.offerStore)(trx);
    // The link to an earlier version stays, and says that a newer one replaced it.
    await store.endLinks({ project: doing.project, offer: offer.id, version: version.number }, at);
    const expires = new Date(Math.max(Date.parse(`${validUntil}T00:00:00Z`), doing.now.getTime()) + linkDays * day);
    await store.addLink({
        hash: (0, account_1.hashed)(token),
        project: doing.project,
        offer: offer.id,
        version: version.number,
        createdAt: at,
        expiresAt: expires.toISOString(),
    });
    if (version.end?.how === 'accepted')
        await store.keepLinks(doing.project, offer.id);
    await (0, mail_1.postMail)(trx, {
        key: `offer ${(0, account_1.hashed)(token)}`,
        to: to.email,
        template: 'offer-sent',
        values: {
            coop,
            buyer: to.contact ?? to.name,
            reference: (0, offer_facts_1.offerReference)(chosen),
            until: (0, dates_1.longDate)(validUntil),
            note: version.binding
                ? 'You can accept it with the link, or with the slip in the PDF.'
                : `${coop} is not registered yet. So this offer cannot be accepted yet. You can say that you would like it. That is not an order, and it binds nobody.`,
            link: config.baseUrl + (0, paths_1.href)(paths_1.paths.publicOffer, { token }),
        },
        project: doing.project,
        now: doing.now,
        attachments: [offerFile(coop, chosen, pdf)],
    });
}
/** The PDF as an attachment, under a name that a school can file. */
function offerFile(coop, chosen, content) {
    return { filename: `${fileName(coop, chosen)}.pdf`, contentType: 'application/pdf', content };
}
/** "beacon-offer-7-version-2", without an ending. */
function fileName(coop, { number, version }) {
    return `${(0, names_1.slug)(coop)}-offer-${number}${version > 1 ? `-version-${version}` : ''}`;
}
function changed() {
    return new expected_1.Expected('conflict', 'This offer was changed or sent in the meantime', 'Go back to the offer, look at it as it is now, and send it from there.');
}
function notReady() {
    return new expected_1.Expected('conflict', 'This offer cannot go out yet', 'Go back to the page before: it lists what to put right first.');
}
function noCopy() {
    return new expected_1.Expected('conflict', 'There is no copy of this offer here to send', 'Send a new version: it is made and kept when you do.');
}
