"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reservedIds = exports.mostSchools = void 0;
exports.addSchool = addSchool;
exports.changeSchool = changeSchool;
exports.removeSchool = removeSchool;
exports.schoolId = schoolId;
exports.schoolThere = schoolThere;
exports.tooManySchools = tooManySchools;
const school_schema_1 = require("../../engine/project/school-schema");
const expected_1 = require("../../lib/expected");
const names_1 = require("../../lib/names");
const forms_1 = require("../../web/forms");
const projects_1 = require("../projects");
/** The most schools that a project holds, as its file may (see `engine/project/read-project.ts`). */
exports.mostSchools = 5000;
/** Adds a school to the list and gives its id. @throws Expected where its number is there already */
function addSchool(db, doing, school) {
    const { project } = doing;
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const present = await store.schools(project);
        tooManySchools(present.length + 1);
        const id = schoolId(school.name, present);
        const added = { id, ...school };
        refuseTwin(present, added);
        await store.addSchools(project, [added]);
        return { deed: { what: 'added a school', about: `school:${id}` }, result: id };
    });
}
/**
 * Puts a changed school in the place of the one that was there. False, and nothing kept, where someone else changed
 * it since `seen`.
 */
function changeSchool(db, doing, change) {
    const { project } = doing;
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const before = await schoolThere(store, project, change.id);
        if ((0, forms_1.isStale)(change.seen, before))
            return { deed: undefined, result: false };
        const after = change.with(before);
        refuseTwin(await store.schools(project), after);
        await store.putSchool(project, after);
        return { deed: { what: change.what ?? 'changed a school', about: `school:${change.id}` }, result: true };
    });
}
/** Removes a school. What it answered in the survey stays, and belongs to no school of the list. */
function removeSchool(db, doing, id) {
    const { project } = doing;
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        for (const { listed, ...answer } of await store.surveyAnswers(project))
            if (listed === id)
                await store.putSurveyAnswer(project, answer);
        await store.removeSchool(project, id);
        return { deed: { what: 'removed a school', about: `school:${id}` }, result: undefined };
    });
}
/** The last part of addresses that are pages of their own: no school and no person may have it as an id. */
exports.reservedIds = ['new', 'import'];
/** A free id for a school or a person of this name, among those that are there. */
function schoolId(name, present) {
    return (0, names_1.freeId)(name, new Set([...exports.reservedIds, ...present.map(({ id }) => id)]));
}
/** @throws Expected where there is none */
async function schoolThere(store, project, id) {
    const school = await store.school(project, id);
    if (!school)
        throw new expected_1.Expected('missing', 'We cannot find this school', 'Go back to the list of schools.');
    return school;
}
/** @throws Expected where a list of so many schools is more than a project holds */
function tooManySchools(count) {
    if (count > exports.mostSchools)
        throw new expected_1.Expected('too-large', 'That is more schools than one co-op can hold here', `Nothing was added. A co-op can hold ${exports.mostSchools.toLocaleString('en-GB')} schools. Take out those that you will not write to.`);
}
function refuseTwin(present, school) {
    const others = present.filter(({ id }) => id !== school.id);
    if ((0, school_schema_1.schoolProblems)([...others, school]).length > (0, school_schema_1.schoolProblems)(others).length)
        throw new expected_1.Expected('conflict', 'Another school in your list has this number', 'Search the list for it. Nothing was changed.');
}
