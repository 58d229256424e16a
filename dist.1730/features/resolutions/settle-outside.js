"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.settleOutside = settleOutside;
const in_force_1 = require("../../engine/project/in-force");
const facts_1 = require("../../engine/project/facts");
const project_1 = require("../../engine/project/project");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const change_motion_1 = require("./change-motion");
const outside_1 = require("./outside");
/**
 * Notes the day on which what must happen outside was done. A new name counts from the day on which the FCA approved
 * it (CCBSA 2014 s.13), on every paper from that day.
 */
function settleOutside(on, doing, id, day) {
    return (0, change_motion_1.changeMotion)(on, doing, id, async ({ motion, project, today }, { store }) => {
        if (motion.settled !== undefined)
            return undefined;
        const due = (0, outside_1.outside)(motion, project.meetings ?? [], today);
        if (!due) {
            throw new expected_1.Expected('conflict', 'Nothing waits for this resolution', 'It must be carried first. Go back to its page and read where it stands.');
        }
        if (day < due.carried || day > today) {
            throw new expected_1.Expected('conflict', `The day must be from ${(0, dates_1.longDate)(due.carried)} to today`, 'Go back and check the day on the paper that you have.');
        }
        const settled = { ...motion, settled: day };
        if (motion.kind !== 'name')
            return { motion: settled, what: 'noted what was done about a resolution' };
        const { registration } = project;
        const name = motion.changes?.name;
        if (!registration || name === undefined || !(0, in_force_1.isRegistered)(project, day))
            return undefined;
        const { ending } = (0, facts_1.factSource)(project, day, on.library.questions);
        const renamed = [...(registration.renamed ?? []), { name: (0, project_1.registeredName)(name, ending), on: day }];
        await store.putRegistration(doing.project, { ...registration, renamed });
        await store.rename(doing.project, (0, project_1.registeredName)(name, ending));
        return { motion: { ...settled, done: day }, what: 'recorded a new name' };
    });
}
