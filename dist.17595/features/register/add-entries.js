"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.addEntries = addEntries;
exports.writeEntries = writeEntries;
const ledger_problems_1 = require("../../engine/project/ledger-problems");
const expected_1 = require("../../lib/expected");
const projects_1 = require("../projects");
/**
 * Adds entries to the ledger, made from the ledger as it stands inside the transaction. Refuses what would
 * contradict it, so that the register can be believed.
 */
function addEntries(db, doing, make) {
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const [first] = await writeEntries(store, doing, make);
        const about = first && 'founder' in first ? `founder:${first.founder}` : 'register';
        return { deed: { what: 'wrote in the register', about }, result: undefined };
    });
}
/** The same inside a change that is going on, so that a decision and its entries are one. Returns the entries. */
async function writeEntries(store, { project, now }, make) {
    const ledger = await store.ledger(project);
    const entries = make(ledger);
    const [problem] = (0, ledger_problems_1.ledgerProblems)([...ledger, ...entries]);
    if (problem) {
        const words = problem.message.charAt(0).toUpperCase() + problem.message.slice(1);
        throw new expected_1.Expected('conflict', words.replace(/\.$/, ''), 'Nothing was changed. Go back and check the date and the entry.');
    }
    await store.append(project, entries, now.toISOString());
    return entries;
}
