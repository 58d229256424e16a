"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.withdrawShares = withdrawShares;
const transact_1 = require("../../db/transact");
const ledger_1 = require("../../engine/project/ledger");
const expected_1 = require("../../lib/expected");
const projects_1 = require("../projects");
const add_entries_1 = require("./add-entries");
const withdrawal_1 = require("./withdrawal");
/**
 * Enters that shares were withdrawn and their money paid back, if the person's holding and the rules allow it.
 * @throws Expected where they do not
 */
function withdrawShares(db, doing, form) {
    const { project } = doing;
    const { founder, on, shares, pence } = form;
    return (0, transact_1.transact)(db, async (trx) => {
        const store = (0, projects_1.projectStore)(trx);
        await store.hold(project);
        const fault = (0, withdrawal_1.withdrawalFault)(holderOn(await store.ledger(project), founder, on), shareRules(await store.answers(project)), form);
        if (fault !== undefined)
            throw new expected_1.Expected('conflict', 'These shares cannot be withdrawn', fault);
        const entries = [{ on, founder, kind: 'shares', change: -shares }];
        if (pence > 0)
            entries.push({ on, founder, kind: 'paid', pence: -pence });
        await (0, add_entries_1.addEntries)(trx, doing, () => entries);
    });
}
/** What a person holds at the end of a day. */
function holderOn(ledger, founder, on) {
    const { shares = 0, paidPence = 0 } = (0, ledger_1.holdingsAt)(ledger, on).get(founder) ?? {};
    return { member: (0, ledger_1.registerAt)(ledger, on).memberOf.has(founder), shares, paidPence };
}
function shareRules(answers) {
    const { 'shares.withdrawable': withdrawable, 'shares.nominal': nominal } = answers;
    return {
        withdrawable: typeof withdrawable === 'boolean' ? withdrawable : undefined,
        nominalPence: typeof nominal === 'number' ? nominal : undefined,
    };
}
