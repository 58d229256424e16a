"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.copyOf = copyOf;
const paper_1 = require("./paper");
const send_offer_1 = require("./send-offer");
const store_1 = require("./store");
/**
 * What went out as a version, byte for byte. In a project that was opened from a file the copy is made again from the
 * file, and given only where its fingerprint is the one in the file; undefined where it is not.
 */
async function copyOf({ db, library }, of) {
    const { id, project, offer, version } = of;
    const kept = await (0, store_1.offerStore)(db).copy(id, offer.id, version.number);
    if (kept)
        return kept;
    const chosen = { number: offer.number, version: version.number, terms: version.terms, value: version.value };
    const tree = (0, paper_1.offerTree)(library, project, chosen, { document: paper_1.offerDocument, asAt: version.sentOn });
    const made = await (0, send_offer_1.freeze)(tree);
    return version.hash === undefined || version.hash === made.hash ? made : undefined;
}
