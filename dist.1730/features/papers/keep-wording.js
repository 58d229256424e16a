"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keepWording = keepWording;
const forms_1 = require("../../web/forms");
const projects_1 = require("../projects");
/**
 * Puts the group's own words in place of a clause, or takes them away again. False, and nothing kept, where
 * someone else changed them since `seen`.
 */
function keepWording(db, doing, change) {
    const { key, words, seen } = change;
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const before = (await store.wording(doing.project))[key];
        if (before === words)
            return { deed: undefined, result: true };
        if ((0, forms_1.isStale)(seen, before))
            return { deed: undefined, result: false };
        if (words === undefined)
            await store.dropWording(doing.project, key);
        else
            await store.putWording(doing.project, key, words, doing.now.toISOString());
        return { deed: { what: 'changed the wording', about: `clause:${key}` }, result: true };
    });
}
