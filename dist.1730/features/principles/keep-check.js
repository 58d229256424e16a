"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keepCheck = keepCheck;
const forms_1 = require("../../web/forms");
const projects_1 = require("../projects");
/**
 * Keeps the check of a day.
 * @param seen the mark of the check of that day as the person saw it
 * @returns false, with nothing kept, where someone else saved the check of that day meanwhile
 */
function keepCheck(db, doing, check, seen) {
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const before = (await store.principlesChecks(doing.project)).find(({ on }) => on === check.on);
        if ((0, forms_1.isStale)(seen, before))
            return { deed: undefined, result: false };
        await store.putPrinciplesCheck(doing.project, check, doing.now.toISOString());
        return { deed: { what: 'took the principles check', about: 'principles' }, result: true };
    });
}
