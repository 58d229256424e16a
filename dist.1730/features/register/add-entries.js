"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.addEntries = addEntries;
exports.addByRules = addByRules;
exports.writeEntries = writeEntries;
const ledger_1 = require("../../engine/project/ledger");
const ledger_problems_1 = require("../../engine/project/ledger-problems");
const ending_1 = require("../../engine/project/ending");
const shares_1 = require("../../engine/project/shares");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const projects_1 = require("../projects");
/**
 * Adds entries to the ledger, made from the ledger as it stands inside the transaction. Refuses what would
 * contradict it, so that the register can be believed.
 */
function addEntries(db, doing, make) {
    return (0, projects_1.changeProject)(db, doing, async (store) => told(await writeEntries(store, doing, make)));
}
/**
 * The same, as the rules in force say: no shares above their limit and no seat on the committee for someone who may
 * not have one; and with a membership ends what the rules let end with it.
 * @throws Expected with the reason where the rules do not let these entries be
 */
function addByRules({ db, library }, doing, make) {
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const project = await store.load(doing.project);
        const made = make(project.ledger);
        const fault = (0, shares_1.issueFault)(project, library, made) ??
            made.map((one) => (0, ending_1.seatFault)(project, library.questions, one)).find((words) => words !== undefined);
        if (fault !== undefined)
            throw new expected_1.Expected('conflict', 'Your rules do not allow this', fault);
        const entries = made.flatMap((one) => (0, ending_1.withWhatEnds)(project, library.questions, one));
        return told(await writeEntries(store, doing, () => entries));
    });
}
function told([first]) {
    const about = first && 'founder' in first ? `founder:${first.founder}` : 'register';
    return { deed: { what: 'wrote in the register', about }, result: undefined };
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
    await seatsFollow(store, project, [...ledger, ...entries], { entries, today: (0, dates_1.londonDate)(now) });
    return entries;
}
/** Who may open what follows the register: a person who has left sees their own record, and one who is back a member's. */
async function seatsFollow(store, project, ledger, { entries, today }) {
    const touched = entries.flatMap((entry) => {
        const corrected = entry.kind === 'correction' ? ledger[entry.corrects - 1] : entry;
        return corrected?.kind === 'ceased' || corrected?.kind === 'entered' ? [corrected.founder] : [];
    });
    if (touched.length === 0)
        return;
    const { memberOf, left } = (0, ledger_1.registerAt)(ledger, today);
    await store.seatsFollow(project, {
        members: touched.filter((one) => memberOf.has(one)),
        former: touched.filter((one) => left.has(one) && !memberOf.has(one)),
    });
}
