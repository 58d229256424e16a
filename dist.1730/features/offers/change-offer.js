"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.changeOffer = changeOffer;
exports.noOffer = noOffer;
const expected_1 = require("../../lib/expected");
const projects_1 = require("../projects");
/** @throws Expected where there is no such offer */
function changeOffer(db, doing, id, work) {
    return (0, projects_1.changeProject)(db, doing, async (store, trx) => {
        const before = await store.offer(doing.project, id);
        if (!before)
            throw noOffer();
        const { offer, what, result } = await work(before, store, trx);
        if (offer === before)
            return { deed: undefined, result };
        await store.putOffer(doing.project, offer);
        return { deed: { what, about: `offer:${id}` }, result };
    });
}
function noOffer() {
    return new expected_1.Expected('missing', 'We cannot find this offer', 'Go back to the list of offers.');
}
