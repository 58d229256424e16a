"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keepMoney = keepMoney;
const forms_1 = require("../../web/forms");
const projects_1 = require("../projects");
/**
 * Changes a part of the money plan. False, and nothing kept, where someone else changed it since `seen`. The trail
 * says which part, and never an amount.
 * @param part what of the settings the form shows, for telling whether it was changed meanwhile
 */
function keepMoney(db, doing, change) {
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const before = (await store.money(doing.project)) ?? {};
        if ((0, forms_1.isStale)(change.seen, change.part(before)))
            return { deed: undefined, result: false };
        const after = change.to(before);
        if ((0, forms_1.fingerprint)(after) === (0, forms_1.fingerprint)(before))
            return { deed: undefined, result: true };
        await store.putMoney(doing.project, after);
        return { deed: { what: change.what, about: `money:${change.about}` }, result: true };
    });
}
