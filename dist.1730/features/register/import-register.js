"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.proposeImport = proposeImport;
exports.importRegister = importRegister;
const ledger_problems_1 = require("../../engine/project/ledger-problems");
const expected_1 = require("../../lib/expected");
const names_1 = require("../../lib/names");
const projects_1 = require("../projects");
const plan_import_1 = require("./plan-import");
/** The most that a project may hold, as its file may (see `engine/project/read-project.ts`). */
const mostFounders = 20_000;
const mostEntries = 400_000;
/** What these rows would add to a project as it is now. */
async function proposeImport(db, project, rows) {
    const store = (0, projects_1.projectStore)(db);
    return (0, plan_import_1.planImport)(rows, { founders: await store.founders(project), ledger: await store.ledger(project) });
}
/**
 * Adds every good row of a list to the register, or nothing. The list is checked again inside the transaction.
 * @param good how many good rows the person saw when they confirmed
 * @throws Expected where that is another number now, or where the project would hold too much
 */
function importRegister(db, doing, list) {
    const { project, now } = doing;
    const { rows, good } = list;
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const present = { founders: await store.founders(project), ledger: await store.ledger(project) };
        const plan = (0, plan_import_1.planImport)(rows, present);
        const ledger = [...present.ledger, ...plan.entries];
        if (plan.rows.filter((row) => row.person).length !== good || (0, ledger_problems_1.ledgerProblems)(ledger).length > 0)
            throw new expected_1.Expected('conflict', 'The register has changed since you checked the list', 'Nothing was added. Go back and check the list again.');
        if (present.founders.length + plan.newFounders.length > mostFounders || ledger.length > mostEntries)
            throw new expected_1.Expected('too-large', 'That is more people than one co-op can hold here', `Nothing was added. A co-op can hold ${mostFounders.toLocaleString('en-GB')} people.`);
        await store.addFounders(project, plan.newFounders);
        for (const founder of plan.changedFounders)
            await store.putFounder(project, founder);
        await store.append(project, plan.entries, now.toISOString());
        return { deed: { what: `brought in ${(0, names_1.counted)(good, 'row')}`, about: 'register' }, result: undefined };
    });
}
