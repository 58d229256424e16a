"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isFault = void 0;
exports.deskOf = deskOf;
exports.changeCapital = changeCapital;
const capital_rules_1 = require("../../engine/project/capital-rules");
const ledger_1 = require("../../engine/project/ledger");
const shares_1 = require("../../engine/project/shares");
const dates_1 = require("../../lib/dates");
const projects_1 = require("../projects");
const register_1 = require("../register");
const isFault = (done) => 'fault' in done;
exports.isFault = isFault;
/** The desk of a project as it stands. */
function deskOf(project, { library, now }) {
    return {
        project,
        today: (0, dates_1.londonDate)(now()),
        actLimit: (0, shares_1.actLimitOf)(library.reference),
        rulesOn: (day) => (0, capital_rules_1.capitalRulesOn)(project, library.questions, day),
        isMember: (founder, day) => (0, ledger_1.registerAt)(project.ledger, day).memberOf.has(founder),
    };
}
/** Does what `work` says in one transaction with its trace; or changes nothing and gives the reason. */
function changeCapital(deps, doing, work) {
    return (0, projects_1.changeProject)(deps.db, doing, async (store) => {
        const change = work(deskOf(await store.load(doing.project), deps));
        if ((0, exports.isFault)(change))
            return { deed: undefined, result: change };
        const { what, about, records = [], entries = [] } = change;
        for (const { book, record } of records)
            await store.putRecord(doing.project, book, record, doing.now.toISOString());
        if (entries.length > 0)
            await (0, register_1.writeEntries)(store, doing, () => entries);
        return { deed: { what, about }, result: change };
    });
}
