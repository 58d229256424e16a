"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keepYear = keepYear;
const financial_years_1 = require("../../engine/project/financial-years");
const expected_1 = require("../../lib/expected");
const forms_1 = require("../../web/forms");
const projects_1 = require("../projects");
/**
 * Changes what is written down about a year.
 * @param change gives the new record, from the one that is there
 * @param seen the mark of the record as the person saw it
 * @throws Expected where someone else changed it meanwhile
 */
function keepYear(db, doing, on, change) {
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const years = await store.years(doing.project);
        const record = (0, financial_years_1.recordOf)({ years }, on.number) ?? { number: on.number };
        if ((0, forms_1.isStale)(on.seen, record))
            throw new expected_1.Expected('conflict', 'Someone else changed this year while you wrote', 'Go back, open the page again, and look at what stands there now. Then enter yours.');
        await store.putYear(doing.project, change(record));
        return { deed: { what: on.what, about: `year:${on.number}` }, result: undefined };
    });
}
