"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.proposeImport = proposeImport;
exports.importSchools = importSchools;
const expected_1 = require("../../lib/expected");
const names_1 = require("../../lib/names");
const projects_1 = require("../projects");
const keep_school_1 = require("./keep-school");
const plan_import_1 = require("./plan-import");
/** What these rows would add to the list as it is now. */
async function proposeImport(db, project, rows) {
    return (0, plan_import_1.planImport)(rows, await (0, projects_1.projectStore)(db).schools(project));
}
/**
 * Adds every good row of a list, or nothing. The list is checked again inside the transaction.
 * @param good how many good rows the person saw when they confirmed
 * @throws Expected where that is another number now, or where the list would be too long
 */
function importSchools(db, doing, list) {
    const { project } = doing;
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const present = await store.schools(project);
        const fresh = (0, plan_import_1.planImport)(list.rows, present).flatMap(({ school }) => school ?? []);
        if (fresh.length !== list.good)
            throw new expected_1.Expected('conflict', 'The list of schools has changed since you checked the file', 'Nothing was added. Go back and check the file again.');
        (0, keep_school_1.tooManySchools)(present.length + fresh.length);
        const schools = withIds(fresh, present);
        await store.addSchools(project, schools);
        return {
            deed: { what: `brought in ${(0, names_1.counted)(schools.length, 'school')}`, about: 'schools' },
            result: undefined,
        };
    });
}
/** Ids of their own for many schools at once: each is looked up in one set. */
function withIds(fresh, present) {
    const taken = new Set([...keep_school_1.reservedIds, ...present.map(({ id }) => id)]);
    return fresh.map((school) => {
        const id = (0, names_1.freeId)(school.name, taken);
        taken.add(id);
        return { id, ...school };
    });
}
