"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.yearIn = yearIn;
const year_view_1 = require("../../engine/project/year-view");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const projects_1 = require("../projects");
/** @throws Expected where there is no such year yet */
async function yearIn({ db, library, now }, id, number) {
    const project = await (0, projects_1.projectStore)(db).load(id);
    const today = (0, dates_1.londonDate)(now());
    const view = (0, year_view_1.yearViews)(project, today, library).find(({ year }) => String(year.number) === number);
    if (!view)
        throw new expected_1.Expected('missing', 'We cannot find this year', 'Go back to the page of the year.');
    return { project, view, today };
}
