"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.bookOf = bookOf;
exports.personIn = personIn;
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const projects_1 = require("../projects");
const pages_1 = require("./pages");
const rules_on_1 = require("./rules-on");
/** A project with the rules in force today. */
async function bookOf({ db, now, library }, id) {
    const project = await (0, projects_1.projectStore)(db).load(id);
    const today = (0, dates_1.londonDate)(now());
    return { id, project, today, rules: (0, rules_on_1.rulesOn)(project, today, library) };
}
/** The name of a person. @throws Expected where there is none of that id */
function personIn(project, id) {
    if (project.founders.some((one) => one.id === id))
        return (0, pages_1.nameIn)(project, id);
    throw new expected_1.Expected('missing', 'We cannot find this person', 'Go back to members joining and leaving.');
}
